//! Bytes that nobody wrote on purpose: nothing that reads them panics or takes them for something.
//!
//! `PROPTEST_CASES=100000 cargo test --test hard hostile` tries for as long as one likes.

use std::fs;

use proptest::prelude::*;
use proptest::sample::Index;
use trede::app::action::VOCABULARY;
use trede::config::settings;
use trede::demo::{Size, invent};
use trede::files::csv_read;
use trede::keymap::Keymap;
use trede::store::codec;
use trede::store::header::{Header, NAMES};
use trede::store::small_files::Folder;
use trede::store::wire_v1::{ChangeV1, FileV6, HeadV1, LineV5, NoteV1, OfferV2};
use trede::store::{Vault, backup};

use crate::support::cases::cases;
use crate::support::files::files;
use crate::support::table::{DEFAULT, founding, keep, today};

/// What happens to a file on a bad disk or in bad hands.
#[derive(Debug, Clone)]
enum Harm {
    Flip(Index, u8),
    Cut(Index),
    Grow(Vec<u8>),
    ZeroPage(Index),
    SwapPages(Index, Index),
    Replace(Vec<u8>),
}

/// The unit in which disks lose and mistake things.
const PAGE: usize = 4_096;

fn harms() -> impl Strategy<Value = Harm> {
    prop_oneof![
        (any::<Index>(), 1_u8..).prop_map(|(at, bits)| Harm::Flip(at, bits)),
        any::<Index>().prop_map(Harm::Cut),
        prop::collection::vec(any::<u8>(), 1..600).prop_map(Harm::Grow),
        any::<Index>().prop_map(Harm::ZeroPage),
        (any::<Index>(), any::<Index>()).prop_map(|(one, two)| Harm::SwapPages(one, two)),
        prop::collection::vec(any::<u8>(), 0..600).prop_map(Harm::Replace),
    ]
}

impl Harm {
    fn done_to(&self, bytes: &mut Vec<u8>) {
        let pages = bytes.len() / PAGE;
        match self {
            Self::Flip(at, bits) if !bytes.is_empty() => {
                let at = at.index(bytes.len());
                bytes[at] ^= bits;
            }
            Self::Cut(at) if !bytes.is_empty() => bytes.truncate(at.index(bytes.len())),
            Self::Grow(more) => bytes.extend(more),
            Self::ZeroPage(at) if pages > 0 => {
                let at = at.index(pages) * PAGE;
                bytes[at..at + PAGE].fill(0);
            }
            Self::SwapPages(one, two) if pages > 1 => {
                let (one, two) = (one.index(pages) * PAGE, two.index(pages) * PAGE);
                let kept = bytes[one..one + PAGE].to_vec();
                bytes.copy_within(two..two + PAGE, one);
                bytes[two..two + PAGE].copy_from_slice(&kept);
            }
            Self::Replace(other) => other.clone_into(bytes),
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(cases(48))]

    /// A demo has no passphrase, so the bytes go as deep as they can.
    #[test]
    fn a_vault_opens_whole_or_not_at_all(which in any::<Index>(), harm in harms()) {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("v");
        let entries = invent(&Size { residents: 5, offers: 3, seed: 3 }, today()).unwrap();
        let made = Vault::create(&folder, founding(), entries).unwrap();
        let expected = made.vault.caseload_at(made.caseload.head()).unwrap();
        drop(made.caseload);
        made.vault.close();
        let paths = files(&folder);
        let path = &paths[which.index(paths.len())];
        let mut bytes = fs::read(path).unwrap();
        harm.done_to(&mut bytes);
        fs::write(path, &bytes).unwrap();
        if let Ok(opened) = Vault::open(&folder) {
            let mut vault = opened.vault;
            if vault.verify().problems.is_empty() {
                prop_assert!(expected.lines().eq(opened.caseload.lines()), "{path:?} {harm:?}");
                prop_assert!(expected.offers().eq(opened.caseload.offers()), "{path:?} {harm:?}");
            }
        }
    }

    #[test]
    fn a_backup_that_was_harmed_is_staged_or_refused(which in any::<Index>(), harm in harms()) {
        let dir = tempfile::tempdir().unwrap();
        let made = Vault::create(&dir.path().join("v"), founding(), []).unwrap();
        let copy = made.vault.backup(&dir.path().join("b"), "x", &keep()).unwrap().path;
        let paths = files(&copy);
        let path = &paths[which.index(paths.len())];
        let mut bytes = fs::read(path).unwrap();
        harm.done_to(&mut bytes);
        fs::write(path, &bytes).unwrap();
        if let Ok(staged) = backup::stage(&copy, &dir.path().join("w")) {
            drop(Vault::open(staged.folder()));
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_are_a_header(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let dir = tempfile::tempdir().unwrap();
        for name in NAMES {
            fs::write(dir.path().join(name), &bytes).unwrap();
        }
        prop_assert!(Header::read(&Folder::at(dir.path())).is_err());
    }

    #[test]
    fn no_bytes_break_a_value(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        drop(codec::decode::<HeadV1>(&bytes));
        drop(codec::decode::<NoteV1>(&bytes));
        drop(codec::decode::<ChangeV1>(&bytes));
        drop(codec::decode::<FileV6>(&bytes));
        drop(codec::decode::<LineV5>(&bytes));
        drop(codec::decode::<OfferV2>(&bytes));
        let schema: Vec<u8> = std::iter::once(1).chain(bytes).collect();
        drop(codec::decode::<HeadV1>(&schema));
        drop(codec::decode::<NoteV1>(&schema));
        drop(codec::decode::<ChangeV1>(&schema));
        drop(codec::decode::<FileV6>(&schema));
    }

    #[test]
    fn no_text_breaks_settings_or_keys(text in "(\\PC|\n|[\\[\\]=\"'{}#,.a-z0-9-]){0,300}") {
        let (_, problems) = settings::read(&text);
        prop_assert!(problems.iter().all(|problem| problem.line > 0));
        drop(Keymap::load(DEFAULT, Some(&text), &VOCABULARY));
    }

    #[test]
    fn no_bytes_break_a_table(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        drop(csv_read::read_bytes(bytes));
    }
}
