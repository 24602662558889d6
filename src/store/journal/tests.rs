//! The journal under faults: torn, cut, flipped, full.

use super::*;
use crate::store::medium::faulty::FaultMedium;

const GENESIS: Hash = [9; 32];

fn parts(n: u64) -> Parts {
    Parts {
        format: Format::Second,
        head: format!("head {n}").into_bytes(),
        body: vec![u8::try_from(n % 200).unwrap() + 1; 40],
    }
}

fn open(medium: &FaultMedium, seen: u64) -> Result<(FileJournal, Option<Torn>), StoreError> {
    FileJournal::open(Box::new(medium.clone()), GENESIS, seen, &mut |_, _, _| Ok(()))
}

fn filled(entries: u64) -> FaultMedium {
    let medium = FaultMedium::default();
    let (mut journal, _) = open(&medium, 0).unwrap();
    for n in 1..=entries {
        journal.append(n - 1, &[parts(n)]).unwrap();
    }
    medium
}

fn of_bytes(bytes: &[u8]) -> FaultMedium {
    let medium = FaultMedium::default();
    medium.0.lock().unwrap().bytes = bytes.to_vec();
    medium
}

fn bytes(medium: &FaultMedium) -> Vec<u8> {
    medium.0.lock().unwrap().bytes.clone()
}

#[test]
fn what_was_appended_is_read_at_random_after_reopening() {
    let medium = filled(5);
    let mut heads = Vec::new();
    let (journal, torn) = FileJournal::open(Box::new(medium), GENESIS, 5, &mut |seq, _, head| {
        heads.push((seq, head.to_vec()));
        Ok(())
    })
    .unwrap();
    assert_eq!((torn, journal.last().seq), (None, 5));
    assert_eq!(heads[3], (4, b"head 4".to_vec()));
    for n in [3, 1, 5, 2, 4] {
        assert_eq!(journal.entry(n).map(|entry| entry.parts), Ok(parts(n)));
        assert_eq!(journal.check(n), Ok(()));
    }
    for n in [0, 6] {
        assert_eq!(journal.entry(n), Err(StoreError::NoSuchEntry(n)));
    }
}

#[test]
fn a_journal_is_read_from_a_number_on_in_pieces_that_are_chained() {
    let (journal, _) = open(&filled(5), 0).unwrap();
    for from in 1..=5 {
        let piece = journal.read(from).unwrap();
        assert_eq!(
            piece.iter().map(|entry| entry.seq).collect::<Vec<_>>(),
            (from..=5).collect::<Vec<_>>()
        );
        let mut before = journal.hash_at(from - 1).unwrap();
        for entry in piece {
            assert_eq!((entry.before, &entry.parts), (before, &parts(entry.seq)));
            before = entry.hash;
        }
        assert_eq!(before, journal.last().hash);
    }
    assert_eq!(journal.read(6), Ok(Vec::new()));
    // What is larger than a piece comes alone, and the small ones around it do not wait for it.
    let body = vec![7; usize::try_from(PIECE).unwrap() + 1];
    let large = Parts { body, ..parts(2) };
    let (mut journal, _) = open(&FaultMedium::default(), 0).unwrap();
    journal.append(0, &[parts(1), large.clone(), parts(3), parts(4)]).unwrap();
    let lengths = [1, 2, 3].map(|from| journal.read(from).unwrap().len());
    assert_eq!(lengths, [1, 1, 2]);
    assert_eq!(journal.read(2).unwrap()[0].parts, large);
}

#[test]
fn a_damaged_entry_is_told_when_it_is_the_first_that_is_asked_for() {
    let whole = bytes(&filled(3));
    let mut flipped = whole.clone();
    // In the body of the second, which opening does not read.
    flipped[2 * whole.len() / 3 - TRAILER - 1] ^= 1;
    let (journal, _) = open(&of_bytes(&flipped), 0).unwrap();
    assert_eq!(journal.read(1).unwrap().len(), 1);
    let damaged = StoreError::Damaged { entry: 2, damage: Damage::Chain };
    assert_eq!(journal.read(2), Err(damaged));
    assert_eq!(journal.read(3).unwrap().len(), 1);
}

#[test]
fn an_append_at_another_head_is_refused() {
    let (mut journal, _) = open(&filled(2), 0).unwrap();
    let wrong = StoreError::WrongHead { expected: 1, found: 2 };
    assert_eq!(journal.append(1, &[parts(2)]), Err(wrong));
    assert_eq!(journal.append(2, &[parts(3), parts(4)]).unwrap().seq, 4);
}

#[test]
fn a_tail_torn_at_every_byte_is_cut_and_reported() {
    let whole = bytes(&filled(3));
    let two = bytes(&filled(2)).len();
    for length in two..whole.len() {
        let medium = of_bytes(&whole[..length]);
        let (mut journal, torn) = open(&medium, 2).unwrap();
        let expected = (length > two).then_some(Torn { after: 2, bytes: (length - two) as u64 });
        assert_eq!(torn, expected, "{length}");
        assert_eq!(bytes(&medium).len(), two);
        journal.append(2, &[parts(3)]).unwrap();
        assert_eq!(bytes(&medium), whole);
    }
}

#[test]
fn a_file_cut_short_before_a_saved_entry_is_refused_and_left_alone() {
    let whole = bytes(&filled(3));
    let medium = of_bytes(&whole[..whole.len() - 1]);
    let short = StoreError::Short { journal: 2, seen: 3 };
    assert_eq!(open(&medium, 3).err(), Some(short));
    assert_eq!(bytes(&medium).len(), whole.len() - 1);
}

#[test]
fn every_flipped_bit_is_found_and_names_an_entry_near_it() {
    let whole = bytes(&filled(3));
    let one = whole.len() / 3;
    for at in 0..whole.len() {
        for bit in [0, 3, 7] {
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << bit;
            let error = match open(&of_bytes(&flipped), 0) {
                Err(error) => error,
                Ok((journal, torn)) => {
                    assert_eq!((torn, journal.last().seq), (None, 3), "cut at {at}");
                    (1..=3).find_map(|n| journal.check(n).err()).unwrap()
                }
            };
            let StoreError::Damaged { entry, .. } = error else {
                panic!("{at}: {error}");
            };
            assert_eq!(entry, (at / one + 1) as u64, "{at}");
        }
    }
}

#[test]
fn a_body_of_megabytes_lies_as_a_small_one_does() {
    let medium = filled(1);
    let (mut journal, _) = open(&medium, 0).unwrap();
    let body = (0..3_000_000_u32).map(|n| (n % 251) as u8).collect();
    let big = Parts { head: vec![1; 10], body, ..Parts::default() };
    let before = journal.last().hash;
    journal.append(1, &[big.clone(), parts(3), big.clone()]).unwrap();
    let (frame, hash) = crate::store::frame::build(2, &before, &big).unwrap();
    let written = bytes(&medium);
    let found = written.windows(frame.len()).position(|some| some == frame).unwrap();
    assert!(found > 0);
    assert_eq!(journal.hash_at(2).unwrap(), hash);
    let (journal, torn) = open(&medium, 4).unwrap();
    assert_eq!((journal.last().seq, torn), (4, None));
    for (seq, whole) in [(2, &big), (3, &parts(3)), (4, &big)] {
        assert_eq!(&journal.entry(seq).unwrap().parts, whole);
        journal.check(seq).unwrap();
    }
}

#[test]
fn a_last_frame_with_a_lost_sector_is_torn_and_an_earlier_one_is_damage() {
    let medium = filled(1);
    let start = bytes(&medium).len();
    let (mut journal, _) = open(&medium, 0).unwrap();
    let big = Parts { head: vec![1; 10], body: vec![7; 3_000], ..Parts::default() };
    journal.append(1, std::slice::from_ref(&big)).unwrap();
    let mut lost = bytes(&medium);
    lost[1_024..1_536].fill(0);
    let (journal, torn) = open(&of_bytes(&lost), 0).unwrap();
    assert_eq!((torn.map(|t| t.after), journal.last().seq), (Some(1), 1));
    // The whole frame was never written, though the file has grown.
    lost[start..].fill(0);
    assert_eq!(open(&of_bytes(&lost), 0).unwrap().0.last().seq, 1);
    // With a frame behind it, it had been acknowledged.
    let (mut journal, _) = open(&medium, 0).unwrap();
    journal.append(2, &[parts(3)]).unwrap();
    let mut lost = bytes(&medium);
    lost[..512].fill(0);
    assert!(matches!(open(&of_bytes(&lost), 0).err(), Some(StoreError::Damaged { entry: 1, .. })));
}

#[test]
fn whichever_operations_fail_there_is_no_false_success_and_nothing_is_lost() {
    for first in 0..12 {
        for count in 1..5 {
            let medium = FaultMedium::default();
            let (mut journal, _) = open(&medium, 0).unwrap();
            medium.0.lock().unwrap().failing = first..first + count;
            let mut saved = 0;
            for _try in 0..12 {
                match journal.append(saved, &[parts(saved + 1)]) {
                    Ok(head) => {
                        saved += 1;
                        assert_eq!(head.seq, saved);
                        // A power cut right after an acknowledged append.
                        let synced = medium.0.lock().unwrap().synced.clone();
                        let (cut, torn) = open(&of_bytes(&synced), saved).unwrap();
                        assert_eq!((cut.last(), torn), (head, None));
                    }
                    Err(error) => assert_eq!(error, StoreError::NoSpace),
                }
            }
            assert!(saved > 12 - 2 * count, "{first} {count}: {saved}");
            let (again, torn) = open(&medium, saved).unwrap();
            assert_eq!(torn, None);
            for n in 1..=saved {
                assert_eq!(again.entry(n).map(|entry| entry.parts), Ok(parts(n)));
            }
        }
    }
}
