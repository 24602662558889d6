//! The rooms of `src/`, and what each may use.

/// A folder of `src/`, or a file there without a folder.
pub(super) struct Room {
    /// Its name.
    pub name: &'static str,
    /// Whether it names no outside world: no disk, clock, terminal, thread or randomness.
    pub pure: bool,
    /// The rooms below that it may use.
    pub may: &'static str,
}

impl Room {
    /// The rooms below that it may use, each by itself.
    pub(super) fn below(&self) -> impl Iterator<Item = &'static str> {
        self.may.split_whitespace()
    }
}

const fn pure(name: &'static str, may: &'static str) -> Room {
    Room { name, pure: true, may }
}

const fn worldly(name: &'static str, may: &'static str) -> Room {
    Room { name, pure: false, may }
}

/// Every room, each above all that it may use. A room on disk that is not named here fails; one
/// that is named and is not there yet has its place already.
pub(super) const ROOMS: &[Room] = &[
    // What stands alone.
    pure("domain", ""),
    pure("nearest", ""),
    pure("digest", ""),
    pure("markup", ""),
    pure("sheets", ""),
    pure("statements", "nearest"),
    worldly("crypto", "digest"),
    // What knows the words of the caseload, or keys, and nothing else.
    pure("keymap", "nearest statements"),
    pure("triage", "domain"),
    pure("matching", "domain"),
    pure("measurement", "domain"),
    pure("acts", "domain triage matching measurement"),
    pure("filters", "domain triage"),
    pure("demo", "domain acts measurement"),
    pure("archive", "domain"),
    // What is said, kept, read and shown.
    pure("i18n", "domain triage filters matching measurement keymap acts statements"),
    worldly("store", "domain digest crypto"),
    pure("exchange", "domain acts digest nearest sheets statements"),
    worldly("files", "domain digest sheets exchange"),
    worldly("config", "domain triage i18n nearest statements"),
    pure("report", "domain triage measurement i18n markup sheets"),
    pure("app", "domain triage filters matching measurement acts keymap i18n report exchange"),
    pure("dossier", "domain i18n markup measurement"),
    worldly("runtime", "app domain"),
    worldly(
        "ui",
        "app domain triage filters matching measurement acts keymap i18n dossier report \
         exchange markup",
    ),
    // What opens a vault and works in it.
    worldly(
        "workplace",
        "domain digest crypto keymap measurement acts i18n store exchange files config app runtime",
    ),
    worldly(
        "opening",
        "domain statements crypto keymap demo i18n store files config app runtime workplace",
    ),
    worldly("screen", "domain crypto keymap i18n store config app runtime ui workplace opening"),
    worldly(
        "cli",
        "domain nearest markup sheets statements digest crypto keymap triage matching measurement acts archive demo \
         i18n store exchange files config app dossier report runtime ui workplace opening screen",
    ),
    worldly("main", "cli screen"),
    // Says which rooms there are.
    worldly("lib", ""),
];
