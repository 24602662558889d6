//! What the pages name is there: files, folders, tests, and the pages that they lead to.

use std::fs;
use std::path::Path;

/// The pages of which every path is looked up, beside those in `docs/`.
const PAGES: [&str; 2] = ["ARCHITECTURE.md", "CONTRIBUTING.md"];
/// Paths that lie in a vault and not in the project.
const IN_A_VAULT: [&str; 1] = ["projection/"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every page with its text.
fn pages() -> Vec<(String, String)> {
    let docs = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().file_name());
    let docs = docs.map(|name| format!("docs/{}", name.to_string_lossy()));
    let all = PAGES.iter().map(|name| (*name).to_owned()).chain(docs);
    let all = all.filter(|name| Path::new(name).extension().is_some_and(|end| end == "md"));
    all.map(|name| (name.clone(), fs::read_to_string(root().join(name)).unwrap())).collect()
}

/// What stands between backquotes in a line, word by word.
fn quoted(line: &str) -> Vec<&str> {
    line.split('`').skip(1).step_by(2).flat_map(str::split_whitespace).collect()
}

/// The cells of a row of a table; none where the line is none.
fn cells(line: &str) -> Vec<&str> {
    let row = line.strip_prefix('|').and_then(|row| row.strip_suffix('|'));
    row.map(|row| row.split('|').map(str::trim).collect()).unwrap_or_default()
}

/// Whether there is a file or a folder of this name, with or without the ending of a module.
fn is_there(path: &str) -> bool {
    let path = path.trim_end_matches('/');
    root().join(path).exists() || root().join(format!("{path}.rs")).exists()
}

/// Whether a path leads somewhere: from the root, from `src/`, or from the room whose row it is in.
fn leads_somewhere(path: &str, room: Option<&str>) -> bool {
    let below_room = room.map(|room| format!("src/{room}/{path}"));
    let places = [path.to_owned(), format!("src/{path}")].into_iter().chain(below_room);
    places.into_iter().any(|place| is_there(&place)) || IN_A_VAULT.contains(&path)
}

fn is_path(word: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-./".contains(c);
    word.len() > 1 && word.contains('/') && word.chars().all(plain)
}

/// Whether a test is there, named as `file::how_it_begins…` or by its file alone.
fn is_test(named: &str) -> bool {
    let (file, begins) = named.split_once("::").unwrap_or((named, ""));
    let file = if file.contains('/') { file.to_owned() } else { format!("tests/{file}.rs") };
    let places = [root().join(&file), root().join("src").join(&file)];
    let content = places.iter().find_map(|place| fs::read_to_string(place).ok());
    content.is_some_and(|text| text.contains(&format!("fn {}", begins.trim_end_matches('…'))))
}

/// Whether a name in the row of a room is one of its files, or a function in one of them.
fn is_in_room(name: &str, room: &str, sources: &[(String, String)]) -> bool {
    let function = format!("fn {name}(");
    sources
        .iter()
        .filter(|(path, _)| super::room_of(path) == room)
        .any(|(path, text)| path.ends_with(&format!("/{name}.rs")) || text.contains(&function))
}

/// What a page names and is not there.
fn gone(page: &str, sources: &[(String, String)]) -> Vec<String> {
    let mut gone = Vec::new();
    let mut last_is_test = false;
    for line in page.lines() {
        let row = cells(line);
        match row.as_slice() {
            [] => last_is_test = false,
            [.., "test"] => last_is_test = true,
            _ => {}
        }
        let room = row.first().and_then(|first| quoted(first).first().copied());
        let room = room.and_then(|name| name.strip_suffix('/'));
        let room = room.filter(|name| root().join("src").join(name).is_dir());
        let paths = quoted(line).into_iter().filter(|word| is_path(word));
        gone.extend(paths.filter(|word| !leads_somewhere(word, room)).map(str::to_owned));
        let begun =
            quoted(line).into_iter().filter(|word| word.ends_with('…') && word.contains("::"));
        gone.extend(begun.filter(|word| !is_test(word)).map(str::to_owned));
        if let Some(last) = row.last().filter(|last| last_is_test && **last != "test") {
            let tests = quoted(last).into_iter().filter(|word| !is_path(word));
            gone.extend(tests.filter(|word| !is_test(word)).map(str::to_owned));
        }
        if let (Some(room), Some(holds)) = (room, row.get(1)) {
            let bare = |word: &&str| word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            let names = quoted(holds).into_iter().filter(bare);
            gone.extend(names.filter(|n| !is_in_room(n, room, sources)).map(str::to_owned));
        }
    }
    gone.sort_unstable();
    gone.dedup();
    gone
}

/// The links of a page that lead into the project.
fn links(page: &str) -> Vec<&str> {
    let ends = page.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    ends.filter(|link| !link.contains("://") && !link.starts_with('#')).collect()
}

fn sources() -> Vec<(String, String)> {
    super::sources("src")
        .iter()
        .map(|(path, text)| (super::below_src(path), text.clone()))
        .collect()
}

#[test]
fn every_path_that_the_pages_name_is_there() {
    let sources = sources();
    for (name, text) in pages() {
        assert_eq!(gone(&text, &sources), [""; 0], "{name} names what is not there");
        let beside = root().join(&name);
        for link in links(&text) {
            let to = link.split('#').next().unwrap_or(link);
            assert!(beside.parent().unwrap().join(to).exists(), "{name} leads to {link}");
        }
    }
}

#[test]
fn what_is_not_there_is_found_wherever_it_is_named() {
    let page =
        "Text with `domain/nowhere` and `domain/act.rs`, `tests/nowhere.rs`, `/` and `a b/c`.
| folder | what |
|---|---|
| `store/` | `vault/bounds`, `vault/nowhere`, `header`, `no_such_file`, `Big` |
| who | test |
|---|---|
| one | `tidy`, `no_such_test`, `vault::no_such_beginning…`, `store/journal/tests.rs::no_such…` |

Alone: `tamper::no_such…`.";
    let expected = [
        "b/c",
        "domain/nowhere",
        "no_such_file",
        "no_such_test",
        "store/journal/tests.rs::no_such…",
        "tamper::no_such…",
        "tests/nowhere.rs",
        "vault/nowhere",
        "vault::no_such_beginning…",
    ];
    assert_eq!(gone(page, &sources()), expected);
    assert_eq!(links("[a](b.md) [c](https://d) [e](#f)"), ["b.md"]);
}
