//! Which file names which: the paths in a file, read to the file that they lead to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A path from the root of the crate, such as `domain`, `caseload`, `Caseload`.
type Names = Vec<String>;

/// The files of `src/`, and which of them each one names.
pub(super) struct Paths {
    /// By file below `src/`: those that it names, itself left out.
    pub named: BTreeMap<String, BTreeSet<String>>,
}

impl Paths {
    /// Reads files: where each is below `src/`, and its code.
    ///
    /// A name that a module hands on (`pub use`) leads to the file that has it. A file that names
    /// what stands below it without `crate`, `super` or `self` is not counted: the two are one.
    pub(super) fn of(files: &[(String, String)]) -> Self {
        let modules: BTreeMap<Names, &str> =
            files.iter().map(|(file, _)| (module(file), file.as_str())).collect();
        let handed_on: BTreeMap<Names, Names> =
            files.iter().flat_map(|(file, code)| handed_on(&module(file), code)).collect();
        let named = files.iter().map(|(file, code)| {
            let paths = spelled(code).into_iter().filter_map(|path| rooted(&module(file), &path));
            let found = paths.filter_map(|path| leads_to(&path, &modules, &handed_on));
            (file.clone(), found.filter(|other| other != file).collect())
        });
        Self { named: named.collect() }
    }

    /// The groups of files of one room that name each other round and round.
    pub(super) fn circles(&self, room: &str) -> Vec<Vec<String>> {
        let inside: Vec<&String> =
            self.named.keys().filter(|f| super::room_of(f) == room).collect();
        let reached: BTreeMap<&String, BTreeSet<&String>> =
            inside.iter().map(|file| (*file, self.reached(file, room))).collect();
        let mut circles: BTreeSet<Vec<String>> = BTreeSet::new();
        for file in &inside {
            let back = inside.iter().filter(|o| reached[*file].contains(**o));
            let back = back.filter(|o| reached[**o].contains(*file));
            let circle: Vec<String> = back.map(|other| (*other).clone()).collect();
            if circle.len() > 1 {
                circles.insert(circle);
            }
        }
        circles.into_iter().collect()
    }

    /// Every file of the room that this one leads to.
    fn reached(&self, file: &String, room: &str) -> BTreeSet<&String> {
        let mut found = BTreeSet::new();
        let mut open: Vec<&String> = self.named[file].iter().collect();
        while let Some(next) = open.pop() {
            if super::room_of(next) == room && found.insert(next) {
                open.extend(&self.named[next]);
            }
        }
        found
    }
}

/// The module that a file is: `domain/decide.rs` is `domain`, `decide`.
fn module(file: &str) -> Names {
    let path = Path::new(file).with_extension("");
    let names: Names = path.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    if names == ["lib"] { Vec::new() } else { names }
}

/// Every path that begins at the crate, at the module or above it.
fn spelled(code: &str) -> Vec<Names> {
    let mut found = Vec::new();
    for start in ["crate::", "super::", "self::", "trede::"] {
        for (at, _) in code.match_indices(start) {
            let before = code.get(..at).unwrap_or_default().chars().next_back();
            // `super::super::` is read from its beginning; `$crate` is where a macro stands.
            if before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '_' | ':' | '$')) {
                found.extend(branches(code.get(at..).unwrap_or_default()));
            }
        }
    }
    found
}

/// The paths of a tree such as `a::{b, c::{d as e}}`; a new name is kept behind the old one.
fn branches(tree: &str) -> Vec<Names> {
    let mut names = Names::new();
    let mut rest = tree.trim_start();
    loop {
        let end = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '*'));
        let (name, after) = rest.split_at(end.unwrap_or(rest.len()));
        if !name.is_empty() {
            names.push(name.to_owned());
        }
        if let Some(after) = after.strip_prefix("::") {
            rest = after.trim_start();
        } else if let (true, Some(inner)) = (name.is_empty(), after.strip_prefix('{')) {
            let parts = parts(inner);
            let below = parts.iter().filter(|part| !part.trim().is_empty());
            return below
                .flat_map(|part| branches(part))
                .map(|branch| names.iter().cloned().chain(branch).collect())
                .collect();
        } else {
            return vec![names];
        }
    }
}

/// What stands between the commas of braces that were opened just before.
fn parts(inner: &str) -> Vec<&str> {
    let (mut depth, mut last, mut found) = (0_u32, 0, Vec::new());
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                found.extend(inner.get(last..at));
                last = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    found
}

/// The path from the root of the crate.
fn rooted(module: &[String], path: &[String]) -> Option<Names> {
    let mut here = module.to_vec();
    let mut rest = path;
    while let Some((first, more)) = rest.split_first() {
        match first.as_str() {
            "crate" | "trede" => here.clear(),
            "self" => {}
            "super" => {
                here.pop()?;
            }
            _ => break,
        }
        rest = more;
    }
    here.extend(rest.iter().filter(|name| *name != "self").cloned());
    (!here.is_empty()).then_some(here)
}

/// What a module hands on under its own name.
fn handed_on(module: &[String], code: &str) -> Vec<(Names, Names)> {
    let mut found = Vec::new();
    for statement in code.split(';') {
        let Some((before, tree)) = statement.rsplit_once("use ") else { continue };
        let before = before.rsplit('\n').next().unwrap_or(before).trim();
        if !before.starts_with("pub") {
            continue;
        }
        for path in branches(tree) {
            let Some(name) = path.last().cloned() else { continue };
            let first = path.first().map_or("", String::as_str);
            let outside = ["crate", "super", "self"].contains(&first);
            let path = if outside { path } else { [vec!["self".to_owned()], path].concat() };
            if let Some(rooted) = rooted(module, &path) {
                found.push(([module, &[name]].concat(), rooted));
            }
        }
    }
    found
}

/// The file that a path leads to: that of the deepest module it names.
fn leads_to(
    path: &[String],
    modules: &BTreeMap<Names, &str>,
    handed_on: &BTreeMap<Names, Names>,
) -> Option<String> {
    let mut path = path.to_vec();
    // Handed on a few times at most; a name that is handed to itself ends here.
    for _ in 0..8 {
        let depth = (0..=path.len()).rev().find(|depth| modules.contains_key(&path[..*depth]))?;
        let next = path.get(..=depth).and_then(|name| handed_on.get(name));
        match next {
            Some(next) => path = [next.as_slice(), &path[depth + 1..]].concat(),
            None => return modules.get(&path[..depth]).map(|file| (*file).to_owned()),
        }
    }
    None
}

#[test]
fn paths_are_read_to_the_file_that_has_the_name() {
    let files = [
        ("lib.rs", "pub mod a;"),
        ("a.rs", "pub mod b;\npub use b::{Thing, c::Deep};"),
        ("a/b.rs", "use super::d::{\n    One,\n    e::{Two as Other},\n};"),
        ("a/b/c.rs", "use super::super::Thing;"),
        ("a/d.rs", "fn f() { crate::a::Deep::new() }"),
        ("a/d/e.rs", "use self::nothing;"),
        ("z.rs", "use crate::a::Thing;\nuse crate::a;"),
    ];
    let files: Vec<_> = files.map(|(file, code)| (file.to_owned(), code.to_owned())).into();
    let paths = Paths::of(&files);
    let named = |file: &str| paths.named[file].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(named("a/b.rs"), ["a/d.rs", "a/d/e.rs"]);
    assert_eq!(named("a/b/c.rs"), ["a/b.rs"]);
    assert_eq!(named("a/d.rs"), ["a/b/c.rs"]);
    assert_eq!(named("a/d/e.rs"), [""; 0]);
    assert_eq!(named("z.rs"), ["a.rs", "a/b.rs"]);
    assert_eq!(paths.circles("a"), [["a/b.rs", "a/b/c.rs", "a/d.rs"]]);
    assert_eq!(paths.circles("z"), Vec::<Vec<String>>::new());
}
