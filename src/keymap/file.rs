//! Reading one keymap text: what its statements mean, and what is wrong with them.

mod line;

use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};

use super::diagnostic::{Diagnostic, Kind, Position, Source};
use super::key::visible;
use super::trie::Entry;
use super::{ContextId, Vocabulary};
use crate::nearest::nearest;
use crate::statements::{self, Broken, Header, Statements, Text, in_order, join};

/// The version of the format that this program reads.
const VERSION: &str = "1";

/// A statement over more lines than this is taken for a forgotten quote or bracket.
const LONGEST_STATEMENT: usize = 40;

/// The parents of one context, as one file gives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inherit {
    /// The context that inherits.
    pub context: ContextId,
    /// Whose file says so.
    pub source: Source,
    /// The parents, the strongest first, and where each is named.
    pub parents: Vec<(ContextId, Position)>,
}

/// What can be used of one keymap text, in the order of its lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct File {
    /// The bindings.
    pub entries: Vec<Entry>,
    /// The inheritance, at most one per context.
    pub inherits: Vec<Inherit>,
}

/// Reads a keymap text and adds what is wrong with it to the diagnostics.
pub fn read(
    text: &str,
    source: Source,
    vocabulary: &Vocabulary<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> File {
    let text = Text::new(text);
    let mut reader = Reader {
        text: &text,
        source,
        vocabulary,
        home: Home::Context(String::new()),
        opened: Vec::new(),
        file: File::default(),
        diagnostics,
    };
    statements::read(&text, LONGEST_STATEMENT, &mut reader);
    reader.file
}

/// Where the statements that follow belong.
enum Home {
    /// The context of this name; the empty name stands for the lines above the first table.
    Context(String),
    /// A table that could not be understood: its lines belong nowhere.
    Lost,
}

struct Reader<'a> {
    text: &'a Text<'a>,
    source: Source,
    vocabulary: &'a Vocabulary<'a>,
    home: Home,
    opened: Vec<String>,
    file: File,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Statements for Reader<'_> {
    /// Opens a context; a broken header is recognised where the name in it is known.
    fn header(&mut self, Header { name, offset, wrong, .. }: Header) {
        if let Some((at, what)) = wrong {
            self.report(at, Kind::Syntax { what });
            if self.vocabulary.context(&name).is_some() {
                self.home = Home::Context(name);
            } else {
                self.unknown_context(&name, offset);
                self.home = Home::Lost;
            }
            return;
        }
        if !self.leads_to_context(&name) {
            self.unknown_context(&name, offset);
            self.home = Home::Lost;
            return;
        }
        if self.opened.contains(&name) {
            self.report(offset, Kind::ContextTwice { name: name.clone() });
        }
        self.opened.push(name.clone());
        self.home = Home::Context(name);
    }

    fn contents(&mut self, table: &DeTable<'_>, start: usize) {
        if let Home::Context(home) = &self.home {
            let home = home.clone();
            self.table(&home, table, start);
        }
    }

    fn broken(&mut self, broken: &Broken<'_>) {
        self.report(broken.offset, Kind::Syntax { what: broken.what });
    }
}

impl Reader<'_> {
    /// Reads the lines of a table. Dotted names and inline tables lead to contexts with dots.
    fn table(&mut self, context: &str, table: &DeTable<'_>, start: usize) {
        for (key, value) in in_order(table) {
            let offset = start + key.span().start;
            let name: &str = key.get_ref();
            match value.get_ref() {
                DeValue::Table(inner) => {
                    let path = join(context, name);
                    if self.leads_to_context(&path) {
                        self.table(&path, inner, start);
                    } else if context.is_empty() {
                        self.unknown_context(&path, offset);
                    } else {
                        let name = visible(name);
                        self.report(start + value.span().start, Kind::WrongValue { name });
                    }
                }
                _ if context.is_empty() => self.setting(name, value, offset, start),
                _ => self.line(context, key, value, start),
            }
        }
    }

    fn setting(&mut self, name: &str, value: &Spanned<DeValue<'_>>, offset: usize, start: usize) {
        if name != "version" {
            let name = visible(name);
            self.report(offset, Kind::UnknownSetting { name });
            return;
        }
        let version = value.get_ref().as_integer().map(DeInteger::as_str);
        if version != Some(VERSION) {
            let span = value.span();
            let written = self.text.part(start + span.start..start + span.end);
            let found = visible(written);
            self.report(start + span.start, Kind::UnknownVersion { found });
        }
    }

    fn unknown_context(&mut self, name: &str, offset: usize) {
        let suggestion = self.near_context(name);
        let name = visible(name);
        self.report(offset, Kind::UnknownContext { name, suggestion });
    }

    fn near_context(&self, name: &str) -> Option<String> {
        nearest(name, self.vocabulary.contexts.iter().copied()).map(String::from)
    }

    /// Whether this is a context, or the first part of one whose name has a dot.
    fn leads_to_context(&self, name: &str) -> bool {
        self.vocabulary.contexts.iter().any(|known| {
            let rest = known.strip_prefix(name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }

    fn report(&mut self, offset: usize, kind: Kind) {
        let position = self.text.position(offset);
        self.diagnostics.push(Diagnostic::at(self.source, position, kind));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::keymap::tests::{BASE, check, remarks, said, stack, vocabulary};
    use crate::keymap::{Code, Key, Keymap, Kind, Resolution, Severity};

    #[test]
    fn words_that_are_not_known_are_answered_with_the_nearest() {
        remarks(
            "[lists]\n\"j\" = \"undo\"\n",
            &[
                "1:2: error: there is no context `lists`, so its lines are not used; did you mean `list`?",
            ],
        );
        remarks(
            "[ residnts ]\n\"j\" = \"nonsense\"\n",
            &[
                "1:3: error: there is no context `residnts`, so its lines are not used; did you mean `residents`?",
            ],
        );
        remarks(
            "[list]\n  \"k\"   = \"list.nxet\" # é\n",
            &["2:11: error: there is no action `list.nxet`; did you mean `list.next`?"],
        );
        remarks("[list]\n\"k\" = \"fly.away\"\n", &["2:7: error: there is no action `fly.away`"]);
        remarks(
            "[list]\n\"k\" = \"unbond\"\n",
            &["2:7: error: there is no action `unbond`; did you mean `unbound`?"],
        );
        remarks(
            "[list]\n\"ctl-k\" = \"undo\"\n\"gg\" = \"wibble\"\n",
            &[
                "2:1: error: `ctl-k` is no key; did you mean `ctrl-k`?",
                "3:1: error: `gg` is no key; did you mean `g g`?",
                "3:8: error: there is no action `wibble`",
            ],
        );
        remarks(
            "[list]\n\"\" = \"undo\"\n\"ctrl-\" = \"undo\"\n\"1 2 3 4 5 6 7 8 9\" = \"undo\"\n",
            &[
                "2:1: error: no key is named",
                "3:1: error: `ctrl-` holds a modifier without a key",
                "4:1: error: a sequence has at most 8 keys, this one has 9",
            ],
        );
        remarks(
            "[confirm]\ninherit = [\"list\", \"globl\"]\n",
            &["2:20: error: there is no context `globl`; did you mean `global`?"],
        );
    }

    #[test]
    fn settings_and_values_are_checked() {
        remarks(
            "version = 2\n[list]\n\"k\" = \"undo\"\n",
            &["1:11: warning: version 2 is not known; this program reads version 1"],
        );
        remarks(
            "version = \"1\"\nthema = 3\n\"j\" = \"undo\"\n",
            &[
                "1:11: warning: version \"1\" is not known; this program reads version 1",
                "2:1: error: `thema` is no setting",
                "3:1: error: `j` is no setting",
            ],
        );
        remarks(
            "[list]\n\"k\" = 3\n\"l\" = { do = \"undo\" }\ninherit = 4\n",
            &[
                "2:7: error: `k` needs an action in quotes, or \"unbound\"",
                "3:7: error: `l` needs an action in quotes, or \"unbound\"",
                "4:11: error: `inherit` needs a list of contexts in quotes",
            ],
        );
    }

    #[test]
    fn a_broken_line_costs_that_line() {
        let user = "[list]\n\"x\" = \"undo\"\n\"y\" = \"undo\nz undo\n\"w\" = \"undo\"\n";
        let (keymap, found) = Keymap::load(BASE, Some(user), &vocabulary());
        let places: Vec<_> =
            found.iter().map(|remark| (remark.position.unwrap().line, remark.severity())).collect();
        assert_eq!(places, [(3, Severity::Error), (4, Severity::Error)], "{found:?}");
        assert!(found.iter().all(|remark| matches!(remark.kind, Kind::Syntax { .. })));
        for key in ['x', 'w'] {
            let pressed = [Key::plain(Code::Char(key))];
            let undo = vocabulary().action("undo").unwrap();
            assert_eq!(keymap.resolve(&stack("list"), &pressed), Resolution::Action(undo));
        }
        check(BASE, user, &[("list", "j", "list.next"), ("list", "y", "-")]);
    }

    #[test]
    fn a_broken_header_keeps_its_lines_where_its_name_is_known() {
        let good = "[global]\n[list\n\"x\" = \"undo\"\n";
        check(BASE, good, &[("list", "x", "undo"), ("global", "x", "-")]);
        let lost = "[global]\n[lost things\n\"x\" = \"undo\"\n[list]\n\"y\" = \"undo\"\n";
        check(BASE, lost, &[("global", "x", "-"), ("list", "x", "-"), ("list", "y", "undo")]);
        let lines = |text| -> Vec<(usize, bool)> {
            let (_, found) = Keymap::load(BASE, Some(text), &vocabulary());
            let is_lost = |kind: &Kind| matches!(kind, Kind::UnknownContext { .. });
            let found = found.iter();
            found.map(|remark| (remark.position.unwrap().line, is_lost(&remark.kind))).collect()
        };
        assert_eq!(lines(good), [(2, false)]);
        assert_eq!(lines(lost), [(2, true), (2, false)]);
    }

    #[test]
    fn every_way_to_write_the_same_table_is_read() {
        let ways = [
            "[list]\n\"x\" = \"undo\"",
            "\u{feff}[list]\r\n\"x\" = \"undo\"\r\n",
            "[\"list\"] # words\n# more\n\n'x' = 'undo'",
            "list.x = \"undo\"",
            "list = { x = \"undo\" }",
            "[[list]]\nx = \"undo\"",
            "[list]\ninherit = [\n  # from above\n  \"global\",\n]\n\"x\" = \"undo\"",
        ];
        for text in ways {
            check(BASE, text, &[("list", "x", "undo")]);
            remarks(text, &[]);
        }
        check(BASE, "[form]\ntext.tab = \"undo\"", &[("form.text", "tab", "undo")]);
        remarks(
            "[list]\n\"é\" = \"undo\"\ninherit = [\n  \"global\",\n  \"é\", \"lisst\"]\n",
            &[
                "5:3: error: there is no context `é`",
                "5:8: error: there is no context `lisst`; did you mean `list`?",
            ],
        );
    }

    #[test]
    fn lines_within_an_inline_table_keep_their_order() {
        remarks(
            "list = { \"x y\" = \"undo\", x = \"undo\" }",
            &["1:26: error: `x` would act before `x y` on line 1 is complete"],
        );
    }

    #[test]
    fn a_large_broken_file_is_read_line_by_line_in_the_end() {
        let list = "[list]\ninherit = [\n\"global\"\n]\n";
        let broken = |times: usize| "x = [\n".repeat(times);
        let end = |text: String| {
            let (_, found) = Keymap::load(BASE, Some(&text), &vocabulary());
            found.iter().filter_map(|remark| remark.position).max()
        };
        // However many lines are broken, the list behind them is read.
        assert_eq!(end(broken(20) + list).map(|place| place.line), Some(20));
        assert_eq!(end(broken(200) + list).map(|place| place.line), Some(200));
    }

    #[test]
    fn remarks_show_nothing_that_a_terminal_would_obey() {
        let user = "[list]\n\"k\" = \"\\u001b[2J\"\n\"\\u001bxx\" = \"undo\"\n[\"\\u202ea\"]\n";
        let (_, found) = Keymap::load(BASE, Some(user), &vocabulary());
        assert_eq!(found.len(), 3);
        for remark in found {
            let text = said(&remark);
            assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_leaves_the_base_map_working(user in "(\\PC{0,20}|[\\[\\]\"'={}#,\\n a-z.]{0,40})") {
            let (keymap, found) = Keymap::load(BASE, Some(&user), &vocabulary());
            let down = [Key::plain(Code::Down)];
            let next = vocabulary().action("list.next").unwrap();
            prop_assert_eq!(keymap.resolve(&stack("list"), &down), Resolution::Action(next));
            let lines = user.split('\n').count();
            for remark in found {
                let place = remark.position.unwrap();
                prop_assert!(place.line >= 1 && place.line <= lines && place.column >= 1);
            }
        }
    }
}
