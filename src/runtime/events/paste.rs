//! Pasted text comes from anywhere; only its words may pass.

use std::iter::Peekable;
use std::str::Chars;

/// The longest paste taken over, in bytes of UTF-8; the rest is cut off between characters.
pub const LONGEST: usize = 64 * 1024;

const ESCAPE: char = '\x1b';
const BELL: char = '\x07';
/// The one-character forms of `ESC [`, of the openers of a string, and of its terminator.
const CSI: char = '\u{9b}';
const STRING_OPENERS: [char; 5] = ['\u{90}', '\u{98}', '\u{9d}', '\u{9e}', '\u{9f}'];
const STRING_TERMINATOR: char = '\u{9c}';

/// The text of a paste: every kind of newline becomes `\n`, a tab becomes a space, and escape
/// sequences (the marker that ends a paste among them) and control characters are removed.
///
/// What is left still goes through the stricter cleaning of the field that takes it.
pub fn clean(pasted: &str) -> String {
    let mut text = String::with_capacity(pasted.len().min(LONGEST));
    let mut rest = pasted.chars().peekable();
    while let Some(first) = rest.next() {
        let kept = match first {
            '\r' => {
                rest.next_if_eq(&'\n');
                '\n'
            }
            '\n' => '\n',
            '\t' => ' ',
            ESCAPE => {
                skip_escape(&mut rest);
                continue;
            }
            CSI => {
                skip_control_sequence(&mut rest);
                continue;
            }
            opener if STRING_OPENERS.contains(&opener) => {
                skip_string(&mut rest);
                continue;
            }
            other if other.is_control() => continue,
            other => other,
        };
        if text.len() + kept.len_utf8() > LONGEST {
            break;
        }
        text.push(kept);
    }
    text
}

fn skip_escape(rest: &mut Peekable<Chars<'_>>) {
    match rest.peek() {
        Some('[') => {
            rest.next();
            skip_control_sequence(rest);
        }
        Some(']' | 'P' | 'X' | '^' | '_') => {
            rest.next();
            skip_string(rest);
        }
        // `ESC ( B` and its kin: intermediates, then one final character.
        Some(' '..='/') => {
            while rest.next_if(|next| matches!(next, ' '..='/')).is_some() {}
            rest.next_if(|next| matches!(next, '0'..='~'));
        }
        // A lone ESC before a word takes no letter of it with it.
        _ => {}
    }
}

/// Parameters and intermediates, then the final character; a broken sequence ends before the
/// first character that cannot belong to it.
fn skip_control_sequence(rest: &mut Peekable<Chars<'_>>) {
    while rest.next_if(|next| matches!(next, ' '..='?')).is_some() {}
    rest.next_if(|next| matches!(next, '@'..='~'));
}

/// Up to the terminator. One that never comes must not swallow the paste: the line ends it too.
fn skip_string(rest: &mut Peekable<Chars<'_>>) {
    while let Some(next) = rest.next_if(|next| !matches!(next, '\n' | '\r')) {
        match next {
            BELL | STRING_TERMINATOR => return,
            ESCAPE if rest.next_if_eq(&'\\').is_some() => return,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn newlines_escapes_and_controls() {
        for (pasted, text) in [
            ("qqq\r+", "qqq\n+"),
            ("a\r\nb\rc\nd\r\r\ne", "a\nb\nc\nd\n\ne"),
            ("a\tb", "a b"),
            ("a\x1b[201~q", "aq"),
            ("a\u{9b}201~q", "aq"),
            ("\x1b[31;1mred\x1b[0m", "red"),
            ("\x1b]0;title\x07a\x1b]8;;http://x\x1b\\b", "ab"),
            ("\x1b]never ends\nnext", "\nnext"),
            ("\x1b(Ba\x1bb\x1b", "ab"),
            ("\x1b[caf\u{e9}", "af\u{e9}"),
            ("\x1b[\u{e9}", "\u{e9}"),
            ("nul\0 bell\x07 del\x7f nel\u{85}.", "nul bell del nel."),
        ] {
            assert_eq!(clean(pasted), text, "{pasted:?}");
        }
    }

    #[test]
    fn the_cut_falls_between_characters() {
        let text = clean(&format!("x{}", "\u{e9}".repeat(LONGEST)));
        assert_eq!(text.len(), LONGEST - 1);
        assert!(text.ends_with('\u{e9}'));
    }

    proptest! {
        #[test]
        fn nothing_but_newlines_controls(pasted in "[\\x00-\\x7f\u{80}-\u{a0}é]{0,60}") {
            let text = clean(&pasted);
            prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
            prop_assert_eq!(clean(&text), text);
        }
    }
}
