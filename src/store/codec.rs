//! Values to bytes and back: the only user of bincode.
//!
//! A schema byte stands before every value. bincode reads about one damaged input in five as a
//! different value, so callers check integrity first (see [`crate::store::keyring`]).

use bincode::config::{Configuration, Limit, LittleEndian, Varint, standard};
use serde::de::DeserializeOwned;
use serde::{Serialize, Serializer};

use crate::store::Damage;

/// The schema of [`crate::store::wire_v1`].
pub const SCHEMA: u8 = 1;

const SMALL: usize = 1 << 16;
const LARGE: usize = 1 << 22;
const HUGE: usize = 1 << 30;

/// The bytes of a value, its schema byte first.
///
/// # Errors
/// [`Damage::Shape`] where the value cannot be written, which frozen shapes never cause.
pub fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>, Damage> {
    let mut bytes = vec![SCHEMA];
    bincode::serde::encode_into_std_write(value, &mut bytes, standard())
        .map_err(|_error| Damage::Shape)?;
    Ok(bytes)
}

/// Puts a value behind these bytes, without a schema byte: a part of a value that grows.
///
/// # Errors
/// As [`encode`].
pub fn encode_onto<T: Serialize>(bytes: &mut Vec<u8>, value: &T) -> Result<(), Damage> {
    let written = bincode::serde::encode_into_std_write(value, bytes, standard());
    written.map(|_count| ()).map_err(|_error| Damage::Shape)
}

/// Begins a value that grows: [`encode_onto`] puts its parts there, of a list how many items it
/// has, as `u64`, before the items.
pub fn begin(bytes: &mut Vec<u8>) {
    bytes.push(SCHEMA);
}

/// Bytes as they lie in a value, written at once; a vector of them has the same shape.
pub struct Plain<'a>(pub &'a [u8]);

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

/// The value of these bytes; all of them must belong to it.
///
/// # Errors
/// [`Damage::Schema`] for an unknown schema, [`Damage::Shape`] for anything else.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Damage> {
    let Some((&schema, rest)) = bytes.split_first() else {
        return Err(Damage::Shape);
    };
    if schema != SCHEMA {
        return Err(Damage::Schema(schema));
    }
    // A hostile length may claim no more than a small multiple of what is really there.
    let read = if rest.len() <= SMALL {
        limited(rest, standard().with_limit::<{ SMALL * 16 }>())
    } else if rest.len() <= LARGE {
        limited(rest, standard().with_limit::<{ LARGE * 16 }>())
    } else {
        limited(rest, standard().with_limit::<HUGE>())
    };
    match read {
        Ok((value, used)) if used == rest.len() => Ok(value),
        _ => Err(Damage::Shape),
    }
}

type Limited<const N: usize> = Configuration<LittleEndian, Varint, Limit<N>>;

fn limited<T: DeserializeOwned, const N: usize>(
    bytes: &[u8],
    config: Limited<N>,
) -> Result<(T, usize), bincode::error::DecodeError> {
    bincode::serde::decode_from_slice(bytes, config)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_bytes_of_a_value_are_frozen() {
        let value = (7u8, 300u32, -2i32, String::from("é"), Some(true));
        let bytes = encode(&value).unwrap();
        assert_eq!(bytes, [1, 7, 251, 44, 1, 3, 2, 0xc3, 0xa9, 1, 1]);
        assert_eq!(decode(&bytes), Ok(value));
    }

    #[test]
    fn left_over_bytes_a_foreign_schema_and_hostile_lengths_are_refused() {
        let mut bytes = encode(&5u32).unwrap();
        bytes.push(0);
        assert_eq!(decode::<u32>(&bytes), Err(Damage::Shape));
        assert_eq!(decode::<u32>(&[9, 5]), Err(Damage::Schema(9)));
        assert_eq!(decode::<u32>(&[]), Err(Damage::Shape));
        let hostile = [1, 253, 255, 255, 255, 255, 255, 255, 255, 255];
        assert_eq!(decode::<String>(&hostile), Err(Damage::Shape));
        assert_eq!(decode::<Vec<u64>>(&hostile), Err(Damage::Shape));
    }

    proptest! {
        #[test]
        fn a_list_that_grows_has_the_shape_of_a_whole_one(
            list in proptest::collection::vec((any::<u128>(), proptest::collection::vec(any::<u8>(), 0..300)), 0..20),
        ) {
            let mut bytes = Vec::new();
            begin(&mut bytes);
            encode_onto(&mut bytes, &(list.len() as u64)).unwrap();
            for (number, item) in &list {
                encode_onto(&mut bytes, &(*number, Plain(item))).unwrap();
            }
            prop_assert_eq!(bytes, encode(&list).unwrap());
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut bytes = bytes;
            bytes.insert(0, SCHEMA);
            drop(decode::<Vec<(String, Option<u128>, Vec<u16>)>>(&bytes));
        }
    }
}
