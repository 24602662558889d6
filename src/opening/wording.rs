//! What the store says, in words with a way out.

use std::io::ErrorKind;

use crate::i18n::Strings;
use crate::store::{Fault, Notice, StoreError};
use crate::workplace::disk::disk;

/// A sentence about what went wrong, and what to do.
pub(crate) fn store_error(strings: &Strings, error: StoreError) -> (String, Option<String>) {
    match error {
        StoreError::NotAVault => (strings.store_none(), Some(strings.store_none_hint())),
        StoreError::AlreadyThere => (strings.store_there(), Some(strings.store_there_hint())),
        StoreError::Locked => (strings.store_locked(), Some(strings.store_locked_hint())),
        StoreError::Foreign => (strings.store_foreign(), Some(strings.store_foreign_hint())),
        StoreError::Sealed => (strings.store_sealed(), Some(strings.store_sealed_hint())),
        StoreError::WrongPassphrase => {
            (strings.store_wrong_passphrase(), Some(strings.store_wrong_passphrase_hint()))
        }
        StoreError::HeaderLost => (strings.store_header_lost(), Some(strings.store_backup_hint())),
        StoreError::FirstFormat => (strings.store_first(), None),
        StoreError::RosterForged { statement } => {
            (strings.store_roster(statement), Some(strings.store_backup_hint()))
        }
        StoreError::NoName => (strings.store_no_name(), None),
        StoreError::Yourself => (strings.store_yourself(), None),
        StoreError::Older { part, found, known } => {
            let part = strings.word("part", part.name());
            (strings.store_older(part, found, known), Some(strings.store_backup_hint()))
        }
        StoreError::Differs { part, at } => {
            let part = strings.word("part", part.name());
            (strings.store_differs(part, at), Some(strings.store_backup_hint()))
        }
        StoreError::AnchorLost => (strings.store_anchor(), Some(strings.store_acknowledge_hint())),
        StoreError::NoteDamaged { note, damage } => {
            (strings.store_note_damaged(note, damage.to_string()), None)
        }
        StoreError::ListForged => (strings.store_list(), Some(strings.store_list_hint())),
        StoreError::NotWhole => (strings.store_not_whole(), Some(strings.store_not_whole_hint())),
        StoreError::HeaderForged => (strings.store_forged(), Some(strings.store_backup_hint())),
        StoreError::KeysDamaged => (strings.store_keys(), Some(strings.store_backup_hint())),
        StoreError::UserThere => (strings.store_user_there(), None),
        StoreError::NoSuchUser => (strings.store_no_user(), Some(strings.store_no_user_hint())),
        StoreError::LastUser => (strings.store_last_user(), Some(strings.store_last_user_hint())),
        StoreError::NoMemory => (strings.store_no_memory(), None),
        StoreError::Demo => (strings.store_demo(), None),
        StoreError::HeaderDamaged => (strings.store_header(), Some(strings.store_backup_hint())),
        StoreError::NewerFormat { format } => {
            (strings.store_newer(format), Some(strings.store_newer_hint()))
        }
        StoreError::Damaged { entry, damage } => {
            (strings.store_damaged(entry, damage.to_string()), Some(strings.store_backup_hint()))
        }
        StoreError::Misfit { entry } => {
            (strings.store_misfit(entry), Some(strings.store_backup_hint()))
        }
        StoreError::Short { journal, seen } => {
            (strings.store_short(journal, seen), Some(strings.store_acknowledge_hint()))
        }
        StoreError::WrongHead { .. } => (strings.store_moved(), None),
        StoreError::NoSuchEntry(entry) => (strings.refused_entry(entry), None),
        StoreError::TooLarge { .. } => (strings.store_large(), Some(strings.store_large_hint())),
        // On the command line nothing was typed that could still be there.
        StoreError::NoSpace => (strings.store_no_space(), Some(strings.store_no_space_hint())),
        StoreError::ReadOnly => (strings.store_read_only(), Some(strings.store_read_only_hint())),
        StoreError::Io { kind, .. } => (disk(strings, kind), None),
    }
}

/// What happened while a vault was opened or written.
pub(crate) fn notice(strings: &Strings, notice: &Notice) -> String {
    match *notice {
        Notice::TornTail { after, bytes } => strings.notice_torn(bytes, after),
        Notice::HeaderMended => strings.notice_header(),
        Notice::KeysMended => strings.notice_keys_mended(),
        Notice::AnchorMended => strings.notice_anchor_mended(),
        Notice::CarriedOver => strings.notice_carried(),
        Notice::NotesForged { notes } => strings.notice_notes_forged(notes),
        Notice::ReadOnly => strings.notice_read_only(),
        Notice::LogTorn { after } => strings.notice_log_torn(after),
        Notice::KeysLeft => strings.notice_keys_left(),
        Notice::KeysRenewed => strings.notice_keys_renewed(),
        Notice::LogDamaged { note } => strings.notice_log_damaged(note),
        Notice::LogShort { found, seen } => strings.notice_log_short(found, seen),
        Notice::CaughtUp { entries } => strings.notice_caught_up(entries),
        Notice::Rebuilt { fault, aside: Some(number) } => {
            strings.notice_rebuilt_aside(strings.word("fault", fault.name()), number)
        }
        Notice::Rebuilt { fault, aside: None } => {
            strings.notice_rebuilt(strings.word("fault", fault.name()))
        }
        Notice::NoProjection { fault: Fault::NoSpace } => strings.notice_no_room(),
        Notice::NoProjection { fault: Fault::Stuck } => strings.notice_stuck(),
        Notice::NoProjection { fault } => {
            strings.notice_no_projection(strings.word("fault", fault.name()))
        }
    }
}

/// What the system answered about a folder or a file.
pub(crate) fn io_error(strings: &Strings, error: &std::io::Error) -> (String, Option<String>) {
    match error.kind() {
        ErrorKind::StorageFull => (strings.store_no_space(), Some(strings.store_no_space_hint())),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            (strings.store_read_only(), Some(strings.store_read_only_hint()))
        }
        kind => (disk(strings, kind), None),
    }
}
