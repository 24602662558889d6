//! The help menu and the palette: every action, searchable and executable.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::acts::situation::Why;
use crate::app::action::Action;
use crate::app::group::Group;
use crate::app::text_line::TextLine;
use crate::i18n::Strings;
use crate::keymap::{ContextId, Keymap};

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuKind {
    /// What can be done here, with keys and explanation.
    Help,
    /// Everything, by name.
    Palette,
}

/// One line of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuRow {
    /// What it does.
    pub action: Action,
    /// Its keys here, as written; empty where it has none.
    pub keys: String,
    /// Its title, in the language of the interface.
    pub title: String,
    /// Everything else by which it is found.
    pub words: String,
    /// Why it cannot be done now.
    pub why_not: Option<Why>,
    /// The group it stands in.
    pub group: Group,
    /// What the group is called.
    pub among: String,
}

/// How a typed word is found in a row, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The name of its group begins so: all of it is meant.
    Group,
    /// A word of its title or its name begins so, or it is its key.
    Begins,
    /// A word by which it is found besides begins so.
    Besides,
    /// It stands somewhere in a word.
    Inside,
}

impl MenuRow {
    /// How this word, in small letters, is found in it.
    fn fit(&self, typed: &str) -> Option<Fit> {
        let (title, besides) = (plain(&self.title), plain(&self.words));
        let begins = |text: &str| {
            text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word.starts_with(typed))
        };
        let named = self.action.name().starts_with(typed) || begins(self.action.name());
        if begins(&plain(&self.among)) {
            Some(Fit::Group)
        } else if begins(&title) || named || self.keys.to_lowercase() == typed {
            Some(Fit::Begins)
        } else if begins(&besides) {
            Some(Fit::Besides)
        } else {
            (title.contains(typed) || besides.contains(typed)).then_some(Fit::Inside)
        }
    }
}

/// An open menu.
#[derive(Debug, Clone, PartialEq)]
pub struct Menu {
    /// Which.
    pub kind: MenuKind,
    /// What was typed to narrow it.
    pub query: TextLine,
    /// Every row.
    pub all: Vec<MenuRow>,
    /// The rows that remain, as indices into `all`.
    pub shown: Vec<usize>,
    /// The selected one of `shown`.
    pub at: usize,
}

impl Menu {
    /// A menu of these rows.
    pub fn new(kind: MenuKind, all: Vec<MenuRow>) -> Self {
        let shown = (0..all.len()).collect();
        Self { kind, query: TextLine::default(), all, shown, at: 0 }
    }

    /// What works in these contexts, or everything, with the keys that it has there.
    pub fn of(
        kind: MenuKind,
        stack: &[ContextId],
        keymap: &Keymap,
        strings: &Strings,
        called: impl Fn(Action) -> Option<String>,
        why_not: impl Fn(Action) -> Option<Why>,
    ) -> Self {
        let rows = Action::ALL.iter().copied().filter_map(|action| {
            let keys = keymap.keys_for(stack, action.id());
            if keys.is_empty() && (kind == MenuKind::Help || of_overlays(action)) {
                return None;
            }
            let group = action.group();
            Some(MenuRow {
                action,
                keys: keys.first().map(ToString::to_string).unwrap_or_default(),
                // A view that nobody saved is no row.
                title: called(action)?,
                words: strings.action_words(action),
                why_not: why_not(action),
                group,
                among: strings.group(group),
            })
        });
        let mut rows: Vec<MenuRow> = rows.collect();
        // In each group what is possible now stands first.
        rows.sort_by_key(|row| (row.group, row.why_not.is_some()));
        Self::new(kind, rows)
    }

    /// Keeps the rows in which every typed word occurs: first the group with the best of them, and in
    /// it the best, to which the selection goes.
    pub fn narrow(&mut self) {
        let query = plain(self.query.as_str());
        let words: Vec<&str> = query.split_whitespace().collect();
        let found = (0..).zip(&self.all);
        let mut found: Vec<(Fit, usize, Group)> = found
            .filter_map(|(at, row)| {
                let fits = words.iter().map(|word| row.fit(word));
                let worst = fits.collect::<Option<Vec<Fit>>>()?.into_iter().max();
                Some((worst.unwrap_or(Fit::Begins), at, row.group))
            })
            .collect();
        let mut best: Vec<(Group, Fit)> = Vec::new();
        for (fit, _, group) in &found {
            match best.iter_mut().find(|(known, _)| known == group) {
                Some((_, known)) => *known = (*known).min(*fit),
                None => best.push((*group, *fit)),
            }
        }
        let of = |group: &Group| best.iter().find(|(known, _)| known == group).map(|(_, fit)| *fit);
        found.sort_by_key(|(fit, at, group)| (of(group), *group, *fit, *at));
        self.shown = found.into_iter().map(|(_, at, _)| at).collect();
        self.at = 0;
    }

    /// The selected row.
    pub fn selected(&self) -> Option<&MenuRow> {
        self.shown.get(self.at).and_then(|row| self.all.get(*row))
    }

    /// How many of the rows that remain stand in each group, in order.
    pub fn groups(&self) -> Vec<(Group, usize)> {
        let mut groups: Vec<(Group, usize)> = Vec::new();
        for row in self.shown.iter().filter_map(|row| self.all.get(*row)) {
            match groups.last_mut() {
                Some((group, count)) if *group == row.group => *count += 1,
                _ => groups.push((row.group, 1)),
            }
        }
        groups
    }

    /// Moves the selection, stopping at the ends; a page has so many rows.
    pub fn go(&mut self, action: Action, page: usize) {
        let last = self.shown.len().saturating_sub(1);
        let to = match action {
            Action::ListPrevious => self.at.saturating_sub(1),
            Action::ListPageDown => self.at + page,
            Action::ListPageUp => self.at.saturating_sub(page),
            Action::ListFirst => 0,
            Action::ListLast => last,
            Action::GroupNext => self.group_starts().find(|at| *at > self.at).unwrap_or(self.at),
            Action::GroupPrevious => {
                self.group_starts().take_while(|at| *at < self.at).last().unwrap_or(self.at)
            }
            Action::ListNext => self.at + 1,
            _ => self.at,
        };
        self.at = to.min(last);
    }

    /// Where each group begins.
    fn group_starts(&self) -> impl Iterator<Item = usize> {
        let mut at = 0;
        self.groups().into_iter().map(move |(_, count)| {
            at += count;
            at - count
        })
    }
}

/// Actions that mean something only in forms and menus, or before a vault is open.
const fn of_overlays(action: Action) -> bool {
    matches!(
        action,
        Action::FieldNext
            | Action::FieldDown
            | Action::FieldUp
            | Action::FieldPrevious
            | Action::ChoiceNext
            | Action::ChoicePrevious
            | Action::FormEmpty
            | Action::Submit
            | Action::GroupNext
            | Action::GroupPrevious
            | Action::FileGiveBack
            | Action::CountDigit
            | Action::DemoOpen
            | Action::VaultMake
    )
}

/// Small letters without accents: "Beëindig" is found by "beeindig".
fn plain(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}
