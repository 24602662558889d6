//! What ARCHITECTURE.md says of the rooms, written from their table.
//!
//! `UPDATE_GENERATED=1 cargo test tidy` writes it anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::rooms::{ROOMS, Room};

/// The width of a line of the page.
const WIDTH: usize = 120;

/// The rooms that are there, in layers: each room one layer above the highest that it may use.
fn layers(there: &BTreeSet<String>) -> Vec<Vec<&'static str>> {
    let mut heights: BTreeMap<&str, usize> = BTreeMap::new();
    // The table names a room after all that it may use.
    for room in rooms(there) {
        let below = room.below().filter_map(|name| heights.get(name));
        let height = below.max().map_or(0, |height| height + 1);
        heights.insert(room.name, height);
    }
    let top = heights.values().max().copied().unwrap_or_default();
    let layer = |height: usize| heights.iter().filter(move |(_, at)| **at == height);
    (0..=top).rev().map(|height| layer(height).map(|(name, _)| *name).collect()).collect()
}

/// The rooms that are there; the root, which only says so, is none.
fn rooms(there: &BTreeSet<String>) -> impl Iterator<Item = &'static Room> + '_ {
    ROOMS.iter().filter(|room| room.name != "lib" && there.contains(room.name))
}

/// Names in the middle of a sentence.
fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Broken into lines between words.
fn wrapped(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().unwrap();
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= WIDTH {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join("\n")
}

fn drawn(there: &BTreeSet<String>) -> String {
    let layer = |names: &Vec<&str>| match names.as_slice() {
        [name] => (*name).to_owned(),
        names => format!("{{{}}}", names.join(", ")),
    };
    let line = layers(there).iter().map(layer).collect::<Vec<_>>().join(" → ");
    let pure: Vec<&str> = rooms(there).filter(|room| room.pure).map(|room| room.name).collect();
    let mut text = wrapped(&format!("`use` points one way: `{line}`."));
    text.push_str("\n\n");
    text.push_str(&wrapped(&format!(
        "Pure, so without disk, clock, terminal, thread and randomness: {}.",
        listed(&pure)
    )));
    text.push('\n');
    text
}

#[test]
fn the_page_says_what_the_table_says() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md");
    let expected = drawn(&super::on_disk());
    let text = fs::read_to_string(&page).unwrap();
    let (begin, end) = ("<!-- rooms -->\n", "<!-- end -->");
    let (before, rest) = text.split_once(begin).expect("a place for the rooms");
    let (found, after) = rest.split_once(end).expect("an end of it");
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        fs::write(&page, [before, begin, &expected, end, after].concat()).unwrap();
    } else {
        assert_eq!(found, expected, "UPDATE_GENERATED=1 cargo test tidy");
    }
}
