//! The seam at which values are sealed before they reach a disk.

use crate::store::Damage;
use crate::store::digest::sha256;

/// What a sealed value is; part of what its tag is made over, so no value passes for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// When, who and why of an entry.
    EntryHead = 1,
    /// The changes of an entry.
    EntryBody = 2,
    /// A page of lines.
    Lines = 3,
    /// A resident's file.
    File = 4,
    /// An offer.
    Offer = 5,
    /// What a projection says of itself.
    Meta = 6,
}

/// The place of a sealed value: nothing opens anywhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    /// The vault.
    pub vault: u128,
    /// What it is.
    pub kind: Kind,
    /// Whose or which it is; zero where `seq` says it.
    pub id: u128,
    /// The entry or page number.
    pub seq: u64,
}

impl Context {
    /// The place as bytes; frozen.
    pub fn bytes(&self) -> [u8; 41] {
        let mut bytes = [0; 41];
        let parts = self
            .vault
            .to_be_bytes()
            .into_iter()
            .chain([self.kind as u8])
            .chain(self.id.to_be_bytes())
            .chain(self.seq.to_be_bytes());
        for (slot, byte) in bytes.iter_mut().zip(parts) {
            *slot = byte;
        }
        bytes
    }
}

/// Seals and opens values.
pub trait Seal: Send + Sync {
    /// Seals a value for its place.
    fn seal(&self, context: &Context, clear: &[u8]) -> Vec<u8>;

    /// Opens a value in its place.
    ///
    /// # Errors
    /// [`Damage::Tag`] where the value was changed or belongs somewhere else.
    fn open(&self, context: &Context, sealed: &[u8]) -> Result<Vec<u8>, Damage>;
}

const TAG: usize = 16;

/// No secrecy: a tag that tells damage and misplaced values, and keeps nobody out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unsealed;

impl Unsealed {
    fn tag(context: &Context, clear: &[u8]) -> [u8; TAG] {
        let hash = sha256(&[&context.bytes(), clear]);
        let mut tag = [0; TAG];
        for (slot, byte) in tag.iter_mut().zip(hash) {
            *slot = byte;
        }
        tag
    }
}

impl Seal for Unsealed {
    fn seal(&self, context: &Context, clear: &[u8]) -> Vec<u8> {
        let mut sealed = Vec::with_capacity(clear.len() + TAG);
        sealed.extend_from_slice(clear);
        sealed.extend_from_slice(&Self::tag(context, clear));
        sealed
    }

    fn open(&self, context: &Context, sealed: &[u8]) -> Result<Vec<u8>, Damage> {
        let (clear, tag) = sealed.split_last_chunk::<TAG>().ok_or(Damage::Tag)?;
        if *tag == Self::tag(context, clear) { Ok(clear.to_vec()) } else { Err(Damage::Tag) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: Context = Context { vault: 1, kind: Kind::File, id: 2, seq: 3 };

    #[test]
    fn a_value_opens_in_its_own_place_only() {
        let sealed = Unsealed.seal(&PLACE, b"value");
        assert_eq!(Unsealed.open(&PLACE, &sealed).unwrap(), b"value");
        for other in [
            Context { vault: 9, ..PLACE },
            Context { kind: Kind::Lines, ..PLACE },
            Context { id: 9, ..PLACE },
            Context { seq: 9, ..PLACE },
        ] {
            assert_eq!(Unsealed.open(&other, &sealed), Err(Damage::Tag));
        }
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_seen() {
        let sealed = Unsealed.seal(&PLACE, b"value");
        for at in 0..sealed.len() {
            let mut flipped = sealed.clone();
            flipped[at] ^= 1;
            assert_eq!(Unsealed.open(&PLACE, &flipped), Err(Damage::Tag));
            assert_eq!(Unsealed.open(&PLACE, &sealed[..at]), Err(Damage::Tag));
        }
    }
}
