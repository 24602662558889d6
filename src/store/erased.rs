//! The list of who was erased, beside backups: an older one that is put back must not bring anybody
//! back. Sealed under a key that no renewal changes, so that every backup of the vault opens it, and
//! signed by a member, so that nobody else can have somebody erased.

use crate::crypto::seal;
use crate::digest::hex;
use crate::digest::sha256;
use crate::domain::ResidentId;
use crate::store::codec;
use crate::store::error::{Doing, StoreError};
use crate::store::members::Unlocked;
use crate::store::roster::{Roster, Signed, Signer, StoredStatement};
use crate::store::small_files::{ANY, SmallFiles};

/// What is signed (identities), the statements up to who signed, the member who did, the signature.
type Stored = (Vec<u8>, Vec<StoredStatement>, u32, Vec<u8>);

/// Padded to a multiple of this, so that the size does not tell how many there are.
const STEP: usize = 4 << 10;

/// The name of the list of this vault.
pub fn name(vault: u128) -> String {
    let hash = sha256(&[b"trede erased", &vault.to_be_bytes()]);
    format!("erased-{}", hex(hash.first_chunk::<4>().unwrap_or(&[0; 4])))
}

fn place(vault: u128) -> Vec<u8> {
    [b"trede erased".as_slice(), &vault.to_be_bytes()].concat()
}

/// Who was erased, as the list among these files says; nobody where there is none.
///
/// # Errors
/// [`StoreError::ListForged`] where it is not what a member wrote.
pub fn read(
    files: &dyn SmallFiles,
    vault: u128,
    unlocked: &Unlocked,
) -> Result<Vec<ResidentId>, StoreError> {
    let read = files.read(&name(vault), ANY).map_err(StoreError::io(Doing::Reading))?;
    let Some(bytes) = read else { return Ok(Vec::new()) };
    parse(&bytes, vault, unlocked).ok_or(StoreError::ListForged)
}

fn parse(bytes: &[u8], vault: u128, unlocked: &Unlocked) -> Option<Vec<ResidentId>> {
    let clear = seal::open(&unlocked.lasting, &place(vault), bytes)?;
    let (content, statements, by, signature): Stored = codec::decode(&clear).ok()?;
    let roster = Roster::read(vault, statements).ok()?;
    if roster.root() != unlocked.roster.root() {
        return None;
    }
    // Whoever signed was a member when it was signed.
    let message = [place(vault).as_slice(), &content].concat();
    let always = Signed::Entry(u64::MAX);
    roster.signed(Signer::Member(by), always, &message, &signature)?;
    let ids: Vec<u128> = codec::decode(&content).ok()?;
    Some(ids.into_iter().map(ResidentId).collect())
}

/// Adds people to the list among these files.
///
/// # Errors
/// What the disk answers.
pub fn add(
    files: &dyn SmallFiles,
    vault: u128,
    unlocked: &Unlocked,
    erased: &[ResidentId],
) -> Result<(), StoreError> {
    let known = match read(files, vault, unlocked) {
        Err(StoreError::ListForged) => {
            // The vault knows whom it erased; what lies there is kept to be looked at.
            let aside = files.rename(&name(vault), &format!("{}.damaged", name(vault)));
            aside.map_err(StoreError::io(Doing::Writing))?;
            Vec::new()
        }
        known => known?,
    };
    let mut ids: Vec<u128> = known.iter().chain(erased).map(|id| id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() || ids.len() == known.len() {
        return Ok(());
    }
    let unreadable = |_damage| StoreError::ListForged;
    let content = codec::encode(&ids).map_err(unreadable)?;
    let message = [place(vault).as_slice(), &content].concat();
    let (by, signing) = unlocked.voice();
    let statements = unlocked.roster.statements().to_vec();
    let stored: Stored = (content, statements, by, signing.sign(&message).to_vec());
    let clear = codec::encode(&stored).map_err(unreadable)?;
    let failed = || StoreError::io(Doing::Writing);
    let sealed = seal::seal_in_steps(&unlocked.lasting, &place(vault), &clear, STEP);
    files.make_place().map_err(failed())?;
    files.replace(&name(vault), &sealed.map_err(failed())?).map_err(failed())
}
