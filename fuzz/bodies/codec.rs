//! Values on disk: any bytes as each of the shapes that are stored.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use trede::domain::{Change, Noted};
use trede::store::codec::{SCHEMA, decode, encode};
use trede::store::wire_v1::{
    ChangeV1, FileV6, HeadV1, HeadV2, LineV5, NoteV1, NoteV2, OfferV2, OfficeV4, Wire,
};

/// Reads the bytes as every shape, as they are and behind the schema that is known.
pub(crate) fn run(bytes: &[u8]) {
    each(bytes);
    each(&[&[SCHEMA], bytes].concat());
}

fn each(bytes: &[u8]) {
    one::<HeadV1>(bytes);
    one::<HeadV2>(bytes);
    one::<NoteV1>(bytes);
    one::<NoteV2>(bytes);
    one::<FileV6>(bytes);
    one::<LineV5>(bytes);
    one::<OfferV2>(bytes);
    one::<OfficeV4>(bytes);
    one::<Vec<ChangeV1>>(bytes);
    restored::<Change>(bytes);
    restored::<Noted>(bytes);
}

/// What can be read is written so that it is read as the same.
fn one<T: Serialize + DeserializeOwned + PartialEq + Debug>(bytes: &[u8]) {
    if let Ok(value) = decode::<T>(bytes) {
        let again = encode(&value).expect("what was read can be written");
        assert_eq!(decode(&again), Ok(value));
    }
}

/// What the program takes from a shape it stores as the same.
fn restored<T: Wire + PartialEq + Debug + Clone>(bytes: &[u8]) {
    let Ok(stored) = decode::<T::Stored>(bytes) else { return };
    let Ok(value) = T::restore(stored) else { return };
    assert_eq!(T::restore(value.store()), Ok(value));
}
