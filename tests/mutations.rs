//! What the fuzz targets do, without a fuzzer: each body over its corpus and over what that becomes
//! when it is changed, so that no target rots and a plain machine finds what is shallow.
//!
//! `TREDE_MUTATIONS=100000 cargo test mutations` tries harder; `cargo xtask fuzz` is the real thing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::files::files;

#[path = "../fuzz/bodies/all.rs"]
mod bodies;

/// How often each seed is changed.
fn times() -> u64 {
    std::env::var("TREDE_MUTATIONS").ok().and_then(|n| n.parse().ok()).unwrap_or(40)
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(name)
}

/// Always the same numbers, that look like none.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        usize::try_from(self.0 >> 33).unwrap() % most.max(1)
    }
}

/// One change: a bit, a number, a part that is lost, doubled or taken from another seed.
fn changed(bytes: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    const TELLING: [u8; 8] = [0, 1, b'\n', b'"', b';', 127, 251, 255];
    let (from, to) = (dice.below(bytes.len() + 1), dice.below(bytes.len() + 1));
    let (from, to) = (from.min(to), from.max(to));
    match dice.below(6) {
        0 if from < bytes.len() => bytes[from] ^= 1 << dice.below(8),
        1 if from < bytes.len() => bytes[from] = TELLING[dice.below(TELLING.len())],
        2 => bytes.insert(from, TELLING[dice.below(TELLING.len())]),
        3 => drop(bytes.drain(from..to)),
        4 if bytes.len() < 4_096 => {
            let part = bytes[from..to].to_vec();
            bytes.splice(from..from, part);
        }
        _ => {
            let (start, end) = (dice.below(other.len() + 1), dice.below(other.len() + 1));
            bytes.splice(from..from, other[start.min(end)..start.max(end)].iter().copied());
        }
    }
}

#[test]
fn no_seed_and_no_changed_seed_breaks_what_a_target_holds() {
    for (name, run) in bodies::ALL {
        let seeds: Vec<Vec<u8>> = files(&folder("corpus").join(name))
            .into_iter()
            .map(|path| fs::read(path).unwrap())
            .collect();
        assert!(seeds.len() >= 3, "{name} has hardly a corpus");
        let mut dice = Dice(u64::from(name.as_bytes()[0]));
        for seed in &seeds {
            run(seed);
            for _ in 0..times() {
                let mut bytes = seed.clone();
                for _ in 0..=dice.below(4) {
                    let other = &seeds[dice.below(seeds.len())];
                    changed(&mut bytes, other, &mut dice);
                }
                let told = std::panic::catch_unwind(|| run(&bytes));
                assert!(told.is_ok(), "{name}: {:?}", bytes.escape_ascii().to_string());
            }
        }
    }
}

#[test]
fn every_body_is_a_target_with_a_corpus_and_the_other_way_round() {
    let bodies: BTreeSet<String> = bodies::ALL.iter().map(|(name, _)| (*name).to_owned()).collect();
    let names = |folder: &Path| -> BTreeSet<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect()
    };
    assert_eq!(names(&folder("targets")), bodies);
    assert_eq!(names(&folder("corpus")), bodies);
    let manifest: toml::Table =
        fs::read_to_string(folder("Cargo.toml")).unwrap().parse().expect("a manifest");
    let binaries = manifest["bin"].as_array().unwrap();
    let declared: BTreeSet<String> =
        binaries.iter().map(|bin| bin["name"].as_str().unwrap().to_owned()).collect();
    assert_eq!(declared, bodies);
}
