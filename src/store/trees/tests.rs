//! The handle in front of engines that do what a test says.

use super::*;
use std::sync::Mutex;
use std::sync::mpsc::Sender as Release;

fn open(folder: &Path) -> Trees {
    Trees::open(folder).unwrap()
}

fn key(n: u32) -> Vec<u8> {
    n.to_be_bytes().to_vec()
}

#[test]
fn more_keys_than_a_batch_holds_come_back_after_reopening() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("t");
    let trees = open(&folder);
    let puts = (0..1_234).map(|n| (key(n), Some(vec![1]))).collect();
    trees.write(Shelf::Files, puts).unwrap();
    trees.write(Shelf::Files, vec![(key(7), None)]).unwrap();
    trees.flush().unwrap();
    drop(trees);
    let trees = open(&folder);
    let mut count = 0;
    trees
        .each(Shelf::Files, &mut |_, _| {
            count += 1;
            Ok(())
        })
        .unwrap();
    assert_eq!(count, 1_233);
    assert_eq!(trees.get(Shelf::Files, &key(7)), Ok(None));
    assert_eq!(trees.get(Shelf::Lines, &key(8)), Ok(None));
}

#[test]
fn more_than_is_handed_over_at_once_is_shown_in_order_and_may_be_asked_meanwhile() {
    let dir = tempfile::tempdir().unwrap();
    let trees = open(&dir.path().join("t"));
    // Three times what is handed over at once, and more than is queued without waiting.
    let count = 80;
    for n in 0..count {
        trees.write(Shelf::Files, vec![(key(n), Some(vec![7; 64 << 10]))]).unwrap();
    }
    let mut shown = Vec::new();
    trees
        .each(Shelf::Files, &mut |at, value| {
            assert_eq!(trees.get(Shelf::Files, at)?.as_deref(), Some(value));
            shown.push(at.to_vec());
            Ok(())
        })
        .unwrap();
    assert_eq!(shown, (0..count).map(key).collect::<Vec<_>>());
}

/// An engine that does what a test says at every call, and notes what it was given.
struct Scripted {
    call: Box<dyn Fn() -> Result<(), Fault>>,
    given: Arc<Mutex<Vec<Vec<u8>>>>,
    gone: Arc<AtomicBool>,
}

impl Engine for Scripted {
    fn get(&self, _which: Shelf, _key: &[u8]) -> Result<Option<Vec<u8>>, Fault> {
        (self.call)().map(|()| None)
    }

    fn some(&self, _which: Shelf, _after: Option<&[u8]>) -> Result<Vec<Pair>, Fault> {
        (self.call)().map(|()| Vec::new())
    }

    fn write(&self, _which: Shelf, puts: Vec<Put>) -> Result<(), Fault> {
        (self.call)()?;
        self.given.lock().unwrap().extend(puts.into_iter().map(|(key, _)| key));
        Ok(())
    }

    fn flush(&self) -> Result<(), Fault> {
        (self.call)()
    }
}

impl Drop for Scripted {
    fn drop(&mut self) {
        self.gone.store(true, Ordering::SeqCst);
    }
}

struct Watched {
    trees: Trees,
    given: Arc<Mutex<Vec<Vec<u8>>>>,
    gone: Arc<AtomicBool>,
}

impl Watched {
    fn start(limits: Limits, call: impl Fn() -> Result<(), Fault> + Send + 'static) -> Self {
        let (given, gone) = (Arc::default(), Arc::default());
        let shared = (Arc::clone(&given), Arc::clone(&gone));
        // Made on its own thread, as every engine is.
        let make = move || {
            let (given, gone) = shared;
            Ok(Box::new(Scripted { call: Box::new(call), given, gone }) as Box<dyn Engine>)
        };
        let trees = Trees::start(Path::new("/"), limits, make).unwrap();
        Self { trees, given, gone }
    }

    fn put(&self, n: u32) -> Result<(), Fault> {
        self.trees.write(Shelf::Files, vec![(key(n), Some(Vec::new()))])
    }
}

/// What the whole suite may take is far more; only a failing test waits so long.
const LONG: Duration = Duration::from_secs(600);

fn patient() -> Limits {
    Limits { open: LONG, answer: LONG, backlog: u64::MAX, room: 0, held_back: 0 }
}

/// An engine that does not answer until the sender is gone.
fn stuck(limits: Limits) -> (Watched, Release<()>) {
    let (release, held) = mpsc::channel::<()>();
    (Watched::start(limits, move || held.recv().map_err(|_gone| Fault::Refused)), release)
}

#[test]
fn an_engine_that_does_not_answer_is_asked_once_and_never_waited_for() {
    // With no patience for the first answer, and none of the time that a second one would get.
    let (mut watched, release) = stuck(Limits { answer: Duration::ZERO, ..patient() });
    assert_eq!(watched.trees.get(Shelf::Files, &key(1)), Err(Fault::Stuck));
    watched.trees.limits.answer = LONG;
    assert_eq!(watched.trees.get(Shelf::Files, &key(1)), Err(Fault::Stuck));
    assert_eq!(watched.trees.flush(), Err(Fault::Stuck));
    assert_eq!(watched.put(1), Err(Fault::Stuck));
    assert_eq!(watched.trees.each(Shelf::Files, &mut |_, _| Ok(())), Err(Fault::Stuck));
    drop(watched.trees);
    assert!(!watched.gone.load(Ordering::SeqCst), "left behind");
    drop(release);
}

#[test]
fn an_engine_that_never_opens_is_not_waited_for() {
    let (release, held) = mpsc::channel::<()>();
    let limits = Limits { open: Duration::ZERO, ..patient() };
    let answer = Trees::start(Path::new("/"), limits, move || {
        held.recv().ok();
        Err(Fault::Refused)
    });
    assert_eq!(answer.err(), Some(Fault::Stuck));
    drop(release);
}

#[test]
fn writes_are_not_waited_for_until_too_much_is_queued() {
    let (mut watched, release) = stuck(patient());
    for n in 0..1_000 {
        assert_eq!(watched.put(n), Ok(()));
    }
    watched.trees.limits = Limits { answer: Duration::ZERO, backlog: 4_000, ..patient() };
    assert_eq!(watched.put(1_000), Err(Fault::Stuck));
    drop(watched.trees);
    drop(release);
}

#[test]
fn writes_keep_their_order_and_are_done_before_the_engine_goes() {
    let watched = Watched::start(patient(), || Ok(()));
    for n in 0..500 {
        watched.put(n).unwrap();
    }
    drop(watched.trees);
    assert!(watched.gone.load(Ordering::SeqCst));
    assert_eq!(*watched.given.lock().unwrap(), (0..500).map(key).collect::<Vec<_>>());
}

#[test]
fn what_stands_behind_a_write_that_failed_is_not_written() {
    let calls = Mutex::new(0);
    let watched = Watched::start(patient(), move || {
        let mut calls = calls.lock().unwrap();
        *calls += 1;
        if *calls == 3 { Err(Fault::Refused) } else { Ok(()) }
    });
    // Whether the later ones are refused depends on how far the engine is.
    let answers: Vec<_> = (0..6).map(|n| watched.put(n)).collect();
    assert_eq!(answers[..3], [Ok(()), Ok(()), Ok(())]);
    assert_eq!(watched.trees.flush(), Err(Fault::Refused), "told by the next call");
    assert_eq!(watched.put(6), Err(Fault::Refused));
    assert_eq!(*watched.given.lock().unwrap(), [key(0), key(1)]);
    assert_eq!(watched.trees.get(Shelf::Files, &key(0)), Ok(None), "may still be read");
}

#[test]
fn a_panic_of_the_engine_becomes_a_fault() {
    let watched = Watched::start(patient(), || panic!("as the engine does"));
    assert_eq!(watched.trees.get(Shelf::Files, &key(1)), Err(Fault::Panicked));
    assert_eq!(watched.put(1), Ok(()));
    assert_eq!(watched.trees.flush(), Err(Fault::Panicked));
    let fault = Trees::start(Path::new("/"), patient(), || panic!("as it does at opening"));
    assert_eq!(fault.err(), Some(Fault::Panicked));
}

#[test]
fn a_full_disk_is_not_given_anything() {
    let never = Limits { room: u64::MAX, held_back: u64::MAX, ..patient() };
    let untouched = || unreachable!("the engine is not even made");
    let refused = Trees::start(Path::new("/"), never, untouched);
    assert_eq!(refused.err(), Some(Fault::NoSpace));
    let mut watched = Watched::start(patient(), || Ok(()));
    watched.put(1).unwrap();
    watched.trees.flush().unwrap();
    watched.trees.limits = never;
    assert_eq!(watched.trees.prepare(), Err(Fault::NoSpace));
    assert_eq!(watched.put(2), Err(Fault::NoSpace), "also when there is room again");
    assert_eq!(watched.trees.flush(), Err(Fault::NoSpace));
    drop(watched.trees);
    assert_eq!(*watched.given.lock().unwrap(), [key(1)]);
    assert!(!watched.gone.load(Ordering::SeqCst), "left as it stands: closing would write");
}
