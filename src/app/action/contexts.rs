//! Where keys have a meaning.

use crate::keymap::ContextId;

/// Declares the contexts in which keys have a meaning.
macro_rules! contexts {
    ($($(#[$meta:meta])* $variant:ident = $name:literal,)+) => {
        /// Where a key is pressed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Context { $($(#[$meta])* $variant,)+ }

        impl Context {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// Their names, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($name,)+];

            /// The stable name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// Its id in the keymap.
            pub const fn id(self) -> ContextId {
                ContextId(self as u16)
            }
        }
    };
}

contexts! {
    /// Everywhere but in a text.
    Global = "global",
    /// Every list.
    List = "list",
    /// The resident list.
    Residents = "residents",
    /// The contact timeline.
    Timeline = "timeline",
    /// The page of one person.
    Person = "person",
    /// The catalogue.
    Offers = "offers",
    /// A search line.
    Search = "search",
    /// A form.
    Form = "form",
    /// The help menu and the palette.
    Menu = "menu",
    /// The path of a file that is read in.
    Path = "path",
    /// The rows of a file that is read in.
    Rows = "rows",
    /// What a file holds and what it asks, while it is read in.
    File = "file",
    /// The page to look at together.
    Own = "own",
    /// A page to read.
    Page = "page",
    /// What was said and saved today.
    History = "history",
    /// Calling people one after the other.
    Call = "call",
    /// The agenda and the board.
    Overview = "sheet",
    /// The week.
    Week = "week",
    /// The first start.
    First = "first",
    /// The steps to a new vault.
    Steps = "steps",
    /// A vault that is opened at the start.
    Unlock = "unlock",
    /// A vault that is locked.
    Locked = "locked",
}
