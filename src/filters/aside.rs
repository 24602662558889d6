//! A word that looks like a condition and is none here: it is searched with, and it is said why.

use crate::filters::line::{is_open, is_short, parts};
use crate::filters::people::{is_no_rung, is_other_rung};
use crate::filters::words::{Known, Language, Tongue, Typed, read};

/// Why a word of the line does not limit the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aside {
    /// It limits the other list.
    Other(String),
    /// It begins with a sign, and what follows is no number that goes with it.
    Sign(String),
    /// Nothing is called what stands before its colon.
    Key(String),
    /// It asks for a rung that nobody in the list is on.
    Rung(String),
    /// It asks for a rung that there is not.
    NoRung(String),
}

/// The last word of a line of the list `Here` that looks like a condition and does not limit it, while
/// there is another list beside.
pub fn aside<Here: Language, There: Language>(
    line: &str,
    known: &Known,
    tongue: Tongue,
    done: bool,
) -> Option<Aside> {
    let words = parts(line);
    let typing = (!done && is_open(line)).then_some(words.len());
    let mut words = words.iter().enumerate().rev();
    words.find_map(|(nth, word)| {
        let open = typing == Some(nth + 1);
        of_word::<Here, There>(word, open, known, tongue)
    })
}

fn of_word<Here: Language, There: Language>(
    word: &str,
    open: bool,
    known: &Known,
    tongue: Tongue,
) -> Option<Aside> {
    let here = read::<Here>(word, known, tongue);
    let elsewhere = match read::<There>(word, known, tongue) {
        Typed::Filter(_) => !is_short(word),
        // Begun here, too: what there is here is offered.
        Typed::Begun(_) => here == Typed::Letters,
        Typed::Letters => false,
    };
    let bare = word.strip_prefix('-').unwrap_or(word);
    let signed = bare.starts_with(['<', '>']);
    // What follows the sign is still to come.
    let alone = open && bare.chars().count() == 1;
    let named = bare.split_once(':').is_some_and(|(key, _)| is_name(key));
    match here {
        Typed::Filter(_) => None,
        Typed::Begun(offered) if !offered.is_empty() => None,
        Typed::Begun(_) if is_other_rung(bare) => Some(Aside::Rung(word.to_owned())),
        // Once it is whole, what there is is offered.
        Typed::Begun(_) if open && is_no_rung(bare) => Some(Aside::NoRung(word.to_owned())),
        _ if elsewhere => Some(Aside::Other(word.to_owned())),
        Typed::Letters if signed && !alone => Some(Aside::Sign(word.to_owned())),
        Typed::Letters if named => Some(Aside::Key(word.to_owned())),
        Typed::Begun(_) | Typed::Letters => None,
    }
}

/// Whether what stands before a colon is meant as the name of a condition, and is no `12:30`.
fn is_name(key: &str) -> bool {
    key.chars().count() > 2 && key.chars().all(char::is_alphabetic)
}
