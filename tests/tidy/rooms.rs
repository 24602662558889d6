//! The rooms of `src/`: what each may use, and what it still uses though it should not.

/// A folder of `src/`, or a file there without a folder.
pub(super) struct Room {
    /// Its name.
    pub name: &'static str,
    /// Whether it names no outside world: no disk, clock, terminal, thread or randomness.
    pub pure: bool,
    /// The rooms below that it may use.
    pub may: &'static [&'static str],
    /// What it uses all the same, and why it still does. It goes as soon as that is over.
    pub still: &'static [(&'static str, &'static str)],
}

const fn pure(name: &'static str, may: &'static [&'static str]) -> Room {
    Room { name, pure: true, may, still: &[] }
}

const fn worldly(name: &'static str, may: &'static [&'static str]) -> Room {
    Room { name, pure: false, may, still: &[] }
}

/// Every room there is. A room on disk that is not named here fails.
pub(super) const ROOMS: &[Room] = &[
    pure("domain", &[]),
    pure("nearest", &[]),
    pure("markup", &[]),
    worldly("crypto", &[]),
    pure("keymap", &["nearest"]),
    pure("triage", &["domain"]),
    pure("matching", &["domain"]),
    pure("measurement", &["domain"]),
    pure("demo", &["domain"]),
    pure("i18n", &["app", "domain", "triage", "matching"]),
    pure("app", &["domain", "triage", "matching", "keymap", "i18n"]),
    pure("dossier", &["domain", "i18n", "markup"]),
    pure("report", &["domain", "triage", "measurement", "exchange", "i18n", "markup"]),
    worldly("config", &["domain", "triage", "keymap", "i18n", "nearest"]),
    worldly("store", &["domain", "crypto"]),
    worldly("exchange", &["domain", "matching", "crypto", "nearest"]),
    worldly("runtime", &["app", "crypto", "domain", "store"]),
    worldly(
        "ui",
        &["app", "domain", "dossier", "i18n", "keymap", "markup", "matching", "report", "triage"],
    ),
    worldly(
        "cli",
        &[
            "app", "config", "crypto", "demo", "domain", "dossier", "exchange", "i18n", "keymap",
            "markup", "matching", "nearest", "report", "runtime", "store", "triage", "ui",
        ],
    ),
    worldly("main", &["cli"]),
    worldly("lib", &[]),
];
