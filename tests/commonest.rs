//! The ten commonest things of a day: how many keys each takes, and that these keys do it.

use std::fmt::Write as _;

use trede::app::layout::Pane;
use trede::app::overview::OverviewKind;
use trede::app::page::Page;
use trede::app::status::Status;
use trede::app::task::Overlay;
use trede::domain::act::Act;
use trede::domain::contact::Outcome;
use trede::domain::{Cause, Entry};

use crate::support::table::Table;

/// A thing that is done often.
struct Thing {
    what: &'static str,
    /// The keys before a person had a page, forms were docked and calling kept its letters.
    before: &'static str,
    /// The keys now; `TEXT` stands for what is typed and counts as one.
    now: &'static str,
    /// What there is to be seen when they are pressed.
    done: fn(&Table) -> bool,
}

fn saved(table: &Table) -> Option<&Entry> {
    match &table.app.model.view.status {
        Some(Status::Saved(entry, _)) => Some(entry.as_ref()),
        _ => None,
    }
}

fn last_act(table: &Table) -> Option<Act> {
    match saved(table)?.cause {
        Cause::Did(act) => Some(act),
        _ => None,
    }
}

fn last_outcome(table: &Table) -> Option<Outcome> {
    let id = *saved(table)?.residents().first()?;
    let file = table.app.model.data.caseload.file(id)?;
    file.records.contacts.iter().max_by_key(|contact| contact.id).map(|contact| contact.outcome)
}

const THINGS: [Thing; 10] = [
    Thing {
        what: "Telephoned, nobody answered",
        before: "n",
        now: "n",
        done: |table| last_outcome(table) == Some(Outcome::NoAnswer),
    },
    Thing {
        what: "Voicemail left",
        before: "c v tab t enter",
        now: "V",
        done: |table| last_outcome(table) == Some(Outcome::Voicemail),
    },
    Thing {
        what: "A conversation with a note",
        before: "c s tab t tab TEXT enter",
        now: "c s tab t tab TEXT enter",
        done: |table| last_outcome(table) == Some(Outcome::Reached),
    },
    Thing {
        what: "Call somebody: a note, and the next person",
        before: "b r TEXT enter",
        now: "b c TEXT enter",
        done: |table| {
            last_act(table) == Some(Act::LogContact) && table.app.model.task.call.is_some()
        },
    },
    Thing {
        what: "The promise was done",
        before: "d",
        now: "d",
        done: |table| last_act(table) == Some(Act::KeepPromise),
    },
    Thing {
        what: "Find somebody by a few letters",
        before: "/ TEXT enter",
        now: "/ TEXT enter",
        done: |table| {
            table.app.model.view.search.is_active_in(Pane::Residents)
                && !table.app.model.view.search.typing
        },
    },
    Thing {
        what: "Read what was said in the last conversation",
        before: "tab j enter",
        now: "enter",
        done: |table| table.app.model.view.person,
    },
    Thing {
        what: "Refer to the offer that fits best",
        before: "r enter",
        now: "r enter",
        done: |table| last_act(table) == Some(Act::Refer),
    },
    Thing {
        what: "What is late, and what is there today",
        before: "g a",
        now: "g d",
        done: |table| {
            let sheet = table.app.model.task.overview.as_ref();
            sheet.is_some_and(|sheet| sheet.kind == OverviewKind::Day)
        },
    },
    Thing {
        what: "Why does this person stand here?",
        before: "w",
        now: "w",
        done: |table| matches!(table.app.model.task.overlay, Some(Overlay::Page(Page::Why(_), _))),
    },
];

fn count(keys: &str) -> usize {
    keys.split(' ').count()
}

/// The part of the page of keys that tells them.
pub(crate) fn page() -> String {
    let mut page = String::from(
        "\n## The ten commonest things\n\n`TEXT` is what is typed. Before: when a person had no page of their own, \
         a form covered the screen, and calling had letters of its own.\n\n| what | before | now | keys |\n|---|---|---|---|\n",
    );
    for Thing { what, before, now, .. } in THINGS {
        writeln!(page, "| {what} | `{before}` | `{now}` | {} → {} |", count(before), count(now))
            .expect("a row");
    }
    page
}

#[test]
fn the_ten_commonest_things_take_no_more_keys_than_before() {
    for Thing { what, before, now, done } in THINGS {
        assert!(count(now) <= count(before), "{what}");
        let mut table = Table::demo(100, 30);
        for key in now.split(' ') {
            if key == "TEXT" {
                table.type_text("wandelen");
            } else {
                table.press(key);
            }
        }
        assert!(done(&table), "{what}: {}\n{:#?}", table.status(), table.screen());
    }
}
