//! One way in which anything is written down, under bad luck: somebody else is ahead, the journal
//! refuses, the disk is full. Nothing is half done, nothing is overwritten, and the screen says so.

use chrono::DateTime;
use trede::acts;
use trede::acts::Command;
use trede::acts::contact::ContactDraft;
use trede::acts::promise::PromiseDraft;
use trede::app::form::Value;
use trede::app::input::{Clash, Hindrance, Input, Now};
use trede::app::intent::Intent;
use trede::app::status::Status;
use trede::app::task::Overlay;
use trede::domain::contact::{Channel, Outcome};
use trede::domain::resident::Person;
use trede::domain::{CleanText, Refusal, ResidentId};
use trede::store::{Damage, StoreError};
use trede::workplace::{Reason, Workplace};

use crate::support::table::{Table, today};

fn now(seed: u128) -> Now {
    Now {
        at: DateTime::from_timestamp(1_795_424_400, 0).expect("a time"),
        time: trede::domain::appointment::TimeOfDay::LAST,
        seed,
    }
}

fn promise(resident: ResidentId, what: &str) -> Intent {
    let promise = PromiseDraft { by: today(), what: CleanText::cut(what) };
    Intent::act(Command::MakePromise(acts::promise::Make { residents: vec![resident], promise }))
}

fn contact(resident: ResidentId, note: &str) -> Intent {
    let (channel, outcome) = (Channel::Phone, Outcome::Reached);
    let contact = ContactDraft { on: today(), channel, outcome, note: CleanText::cut(note) };
    Intent::act(Command::LogContact(acts::contact::Log {
        residents: vec![resident],
        contact,
        promise: None,
        meeting: None,
        kept: Vec::new(),
    }))
}

fn edit(work: &Workplace, id: ResidentId, change: impl Fn(&mut Person)) -> Intent {
    let mut person = work.caseload().file(id).expect("a file").resident.person.clone();
    change(&mut person);
    Intent::act(Command::EditResident(acts::resident::Edit {
        resident: id,
        person: Box::new(person),
    }))
}

fn first(table: &Table) -> ResidentId {
    table.app.model.view.selected.expect("somebody")
}

/// What the journal says is what the workplace knows, and what the projection has.
fn whole(table: &mut Table) {
    let work = table.work_mut();
    let head = work.caseload().head();
    let replayed = work.vault.caseload_at(head).expect("a replay");
    assert!(replayed.lines().eq(work.caseload().lines()));
    for line in replayed.lines() {
        assert_eq!(replayed.file(line.id), work.caseload().file(line.id));
    }
    assert_eq!(work.vault.verify().problems, []);
    assert_eq!(work.vault.logged().len() as u64, head);
}

/// A demo in which Rachid does these things at the moment at which Sanne writes.
fn beside(others: impl Fn(&Workplace, ResidentId) -> Vec<Intent>) -> Table {
    let table = Table::demo(100, 30);
    let intents = others(table.work(), first(&table));
    table.luck.another_did(&table.place(), "Rachid", &intents, now(77));
    table
}

#[test]
fn what_somebody_else_did_with_somebody_else_is_taken_in_and_the_act_follows() {
    let mut table = Table::demo(100, 30);
    let (id, other) = (table.app.model.view.rows[0], table.app.model.view.rows[1]);
    table.luck.another_did(&table.place(), "Rachid", &[promise(other, "folder")], now(77));
    let head = table.work().caseload().head();
    table.press("n");
    assert!(table.status().starts_with("✓ No answer"), "{}", table.status());
    assert_eq!(table.luck.asked(), 2, "once in vain");
    let caseload = &table.app.model.data.caseload;
    assert_eq!((caseload.head(), table.work().caseload().head()), (head + 2, head + 2));
    let promised = caseload.file(other).unwrap().records.promises.last().cloned().unwrap();
    assert_eq!((promised.made_by.as_str(), promised.what.as_str()), ("Rachid", "folder"));
    assert!(caseload.line(id).unwrap().due.tried_on.is_some());
    // Undo takes back what Sanne did and not what came before it.
    table.press("u");
    assert!(table.status().contains("No answer"), "{}", table.status());
    assert!(
        table.app.model.data.caseload.file(other).unwrap().records.promises.contains(&promised)
    );
    whole(&mut table);
}

#[test]
fn two_conversations_with_one_person_both_stand() {
    let mut table = beside(|_, id| vec![contact(id, "van Rachid")]);
    let id = first(&table);
    table.press("c right tab right tab");
    table.type_text("van Sanne");
    table.press("enter");
    assert!(table.status().starts_with("✓ Spoken"), "{}", table.status());
    let file = table.app.model.data.caseload.file(id).unwrap();
    let notes: Vec<&str> = file.records.contacts.iter().map(|c| c.note.as_str()).collect();
    assert!(notes.ends_with(&["van Rachid", "van Sanne"]), "{notes:?}");
    assert_eq!(table.app.model.view.file, Some(file), "the file that is open shows both");
    whole(&mut table);
}

#[test]
fn who_was_changed_by_somebody_else_is_not_changed_over_it() {
    let mut table =
        beside(|work, id| vec![edit(work, id, |p| p.reach.phone = CleanText::cut("1"))]);
    let id = first(&table);
    let head = table.work().caseload().head();
    let mine = edit(table.work(), id, |person| person.reach.email = CleanText::cut("a@b"));
    let refused = table.work_mut().commit(&mine, &now(5)).unwrap_err();
    let clash = Clash { by: CleanText::cut("Rachid"), refusal: None };
    assert_eq!(refused.why, Reason::Clash(clash));
    assert_eq!(refused.meanwhile.len(), 1);
    let person = table.work().caseload().file(id).unwrap().resident.person.clone();
    assert_eq!((person.reach.phone.as_str(), table.work().caseload().head()), ("1", head + 1));
    // Decided again by a person who has seen it, it is done.
    let mine = edit(table.work(), id, |person| person.reach.email = CleanText::cut("a@b"));
    table.work_mut().commit(&mine, &now(6)).unwrap();
    let person = table.work().caseload().file(id).unwrap().resident.person.clone();
    assert_eq!((person.reach.phone.as_str(), person.reach.email.as_str()), ("1", "a@b"));
    whole(&mut table);
}

#[test]
fn what_is_not_possible_any_more_says_who_was_ahead() {
    let mut table = Table::demo(100, 30);
    let id = first(&table);
    let promised = table.work_mut().commit(&promise(id, "bellen"), &now(4)).unwrap();
    let promise = promised.caseload.file(id).unwrap().records.promises.last().unwrap().id;
    let keep = Command::KeepPromise(acts::promise::Keep { resident: id, id: promise, on: today() });
    let keep = Intent::act(keep);
    table.luck.another_did(&table.place(), "Rachid", std::slice::from_ref(&keep), now(77));
    let refused = table.work_mut().commit(&keep, &now(5)).unwrap_err();
    let Reason::Clash(clash) = &refused.why else { panic!("{:?}", refused.why) };
    assert_eq!(clash.by.as_str(), "Rachid");
    let told = table.app.strings.clash(table.work().caseload(), clash, today());
    assert!(told.contains("Rachid") && told.starts_with("Not saved"), "{told}");
    whole(&mut table);
}

#[test]
fn the_screen_says_who_was_ahead_and_keeps_what_was_typed() {
    let mut table = beside(|work, id| {
        // A plan of Rachid's, where Sanne has her own in hand.
        let content = work.caseload().file(id).unwrap().plan().map(|plan| plan.content.clone());
        let mut content = content.unwrap_or_default();
        content.goals.insert(0, goal("van Rachid"));
        vec![Intent::act(Command::SavePlan(acts::plan::Save {
            resident: id,
            on: today(),
            content,
        }))]
    });
    let plans = |table: &Table| {
        let file = table.app.model.data.caseload.file(first(table)).unwrap();
        file.records.plans.len()
    };
    let before = plans(&table);
    table.press("e tab");
    table.type_text("van Sanne");
    table.press("enter");
    assert!(matches!(table.app.model.view.status, Some(Status::Clash(_))), "{}", table.status());
    assert!(table.status().contains("Rachid"), "{}", table.status());
    let Some(Overlay::Form(form)) = &table.app.model.task.overlay else {
        panic!("the form is gone")
    };
    let holds = form.fields.iter().any(
        |field| matches!(&field.value, Value::Text(line) if line.as_str().contains("van Sanne")),
    );
    assert!(holds && !form.sent, "the form still holds it, and can be sent again");
    assert!(!table.app.model.task.writing);
    assert_eq!(plans(&table), before + 1, "Rachid's is there, and no other");
    whole(&mut table);
}

fn goal(what: &str) -> trede::domain::plan::Goal {
    trede::domain::plan::Goal { text: CleanText::cut(what), actions: Vec::new() }
}

#[test]
fn others_who_are_ahead_every_time_are_followed_for_a_while_and_no_longer() {
    for (times, done) in [(3, true), (20, false)] {
        let mut table = Table::demo(100, 30);
        let other = table.app.model.view.rows[2];
        let others: Vec<Intent> =
            (0..times).map(|n| promise(other, &format!("keer {n}"))).collect();
        table.luck.another_did(&table.place(), "Rachid", &others, now(77));
        let head = table.work().caseload().head();
        let mine = contact(first(&table), "eindelijk");
        let committed = table.work_mut().commit(&mine, &now(5));
        match committed {
            Ok(committed) => {
                assert!(done);
                assert_eq!((committed.meanwhile.len(), committed.entry.seq), (3, head + 4));
            }
            Err(refused) => {
                assert!(!done);
                let crowded = matches!(refused.why, Reason::Store(StoreError::WrongHead { .. }));
                assert!(crowded, "{:?}", refused.why);
                // What was taken in is known; the last one that was ahead is not yet.
                let known = table.work().caseload().head();
                assert_eq!(known, head + refused.meanwhile.len() as u64);
                // Somebody who tries again gets through once the others are done.
                table.luck.calm();
                let committed = table.work_mut().commit(&mine, &now(6)).unwrap();
                assert_eq!(committed.meanwhile.len(), 1);
            }
        }
        whole(&mut table);
    }
}

#[test]
fn what_others_did_in_a_day_is_taken_in_in_pieces_of_any_size() {
    for most in [1, 2, 5, 100] {
        let mut table = Table::demo(100, 30);
        let other = table.app.model.view.rows[2];
        let others: Vec<Intent> = (0..5).map(|n| promise(other, &format!("keer {n}"))).collect();
        table.luck.another_did(&table.place(), "Rachid", &others, now(77));
        table.luck.at_once();
        table.luck.in_pieces_of(most);
        let head = table.work().caseload().head();
        let mine = contact(first(&table), "daarna");
        let committed = table.work_mut().commit(&mine, &now(5)).unwrap();
        assert_eq!((committed.meanwhile.len(), committed.entry.seq), (5, head + 6), "{most}");
        assert_eq!(table.luck.asked(), 2, "decided again once, not once an entry");
        whole(&mut table);
    }
}

#[test]
fn what_can_be_read_only_in_part_is_taken_in_so_far_and_nothing_is_written() {
    let error = StoreError::NoSpace;
    for (readable, most) in [(0, 100), (2, 100), (2, 1), (4, 3)] {
        let mut table = Table::demo(100, 30);
        let other = table.app.model.view.rows[2];
        let others: Vec<Intent> = (0..5).map(|n| promise(other, &format!("keer {n}"))).collect();
        table.luck.another_did(&table.place(), "Rachid", &others, now(77));
        table.luck.at_once();
        table.luck.in_pieces_of(most);
        let head = table.work().caseload().head();
        table.luck.reads_until(Some((head + 1 + readable, error)));
        let mine = contact(first(&table), "later");
        let refused = table.work_mut().commit(&mine, &now(5)).unwrap_err();
        assert_eq!(refused.why, Reason::Store(error));
        assert_eq!(refused.meanwhile.len() as u64, readable);
        assert_eq!(table.work().caseload().head(), head + readable, "only what was read counts");
        let before = table.work().caseload().file(first(&table)).unwrap();
        assert!(before.records.contacts.iter().all(|contact| contact.note.as_str() != "later"));
        // The line is back: the rest is taken in, and what was meant is done once.
        table.luck.reads_until(None);
        let committed = table.work_mut().commit(&mine, &now(6)).unwrap();
        assert_eq!(committed.meanwhile.len() as u64, 5 - readable);
        assert_eq!(committed.entry.seq, head + 6);
        whole(&mut table);
    }
}

#[test]
fn a_journal_that_withholds_an_entry_is_not_believed() {
    for most in [1, 100] {
        let mut table = Table::demo(100, 30);
        let other = table.app.model.view.rows[2];
        let others: Vec<Intent> = (0..3).map(|n| promise(other, &format!("keer {n}"))).collect();
        table.luck.another_did(&table.place(), "Rachid", &others, now(77));
        table.luck.at_once();
        table.luck.in_pieces_of(most);
        table.luck.withholds(true);
        let head = table.work().caseload().head();
        let mine = contact(first(&table), "later");
        let refused = table.work_mut().commit(&mine, &now(5)).unwrap_err();
        let gone = StoreError::NoSuchEntry(head + 1);
        let broken = StoreError::Damaged { entry: head + 1, damage: Damage::Chain };
        let why = if most == 1 { gone } else { broken };
        assert_eq!((refused.why, refused.meanwhile.len()), (Reason::Store(why), 0));
        assert_eq!(table.work().caseload().head(), head);
        table.luck.withholds(false);
        assert_eq!(table.work_mut().commit(&mine, &now(6)).unwrap().entry.seq, head + 4);
        whole(&mut table);
    }
}

#[test]
fn a_journal_that_refuses_leaves_everything_as_it_was() {
    for error in [StoreError::NoSpace, StoreError::ReadOnly] {
        let mut table = Table::demo(100, 30);
        let (head, mine) = (table.work().caseload().head(), contact(first(&table), "vol"));
        let before = table.work().caseload().file(first(&table));
        table.luck.fails(Some(error));
        let refused = table.work_mut().commit(&mine, &now(5)).unwrap_err();
        assert_eq!((refused.why, refused.meanwhile.len()), (Reason::Store(error), 0));
        assert_eq!(table.work().caseload().head(), head);
        assert_eq!(table.work().caseload().file(first(&table)), before);
        table.luck.fails(None);
        assert_eq!(table.work_mut().commit(&mine, &now(5)).unwrap().entry.seq, head + 1);
        whole(&mut table);
    }
}

#[test]
fn a_snapshot_stays_what_it_was() {
    let mut table = Table::demo(100, 30);
    let id = first(&table);
    let snapshot = table.work().caseload().clone();
    let (head, file) = (snapshot.head(), snapshot.file(id).unwrap());
    for n in 0..20 {
        table.work_mut().commit(&contact(id, "meer"), &now(n)).unwrap();
    }
    assert_eq!((snapshot.head(), snapshot.file(id).unwrap()), (head, file));
    assert_eq!(table.work().caseload().head(), head + 20);
}

#[test]
fn undo_and_redo_are_intents_that_name_what_they_turn() {
    let mut table = Table::demo(100, 30);
    let id = first(&table);
    let done = table.work_mut().commit(&contact(id, "heen"), &now(1)).unwrap();
    let undone = table.work_mut().commit(&Intent::Undo(done.entry.seq), &now(2)).unwrap();
    assert_eq!(undone.turned.as_deref(), Some(&done.entry));
    let redone = table.work_mut().commit(&Intent::Redo(done.entry.seq), &now(3)).unwrap();
    assert_eq!(redone.entry.changes, done.entry.changes);
    let unknown = table.work_mut().commit(&Intent::Undo(99_999), &now(4)).unwrap_err();
    assert_eq!(unknown.why, Reason::Refused(Refusal::UnknownEntry(99_999)));
    whole(&mut table);
}

#[test]
fn an_erasure_of_somebody_who_came_back_into_work_is_asked_again() {
    let mut table = beside(|_, id| vec![contact(id, "toch weer")]);
    let resident = first(&table);
    let erase = Intent::Erase { resident, reason: CleanText::cut("op verzoek") };
    let refused = table.work_mut().commit(&erase, &now(5)).unwrap_err();
    assert!(matches!(refused.why, Reason::Clash(_)), "{:?}", refused.why);
    assert!(table.work().caseload().file(resident).is_some());
    let gone = table.work_mut().commit(&erase, &now(6)).unwrap();
    assert!(gone.caseload.file(resident).is_none());
}

#[test]
fn whoever_was_erased_elsewhere_is_nowhere_any_more() {
    let mut table = beside(|work, first| {
        // Somebody of whom something is kept: a promise, an appointment or a referral.
        let open = |line: &&trede::domain::Line| !line.open.is_empty() && line.is_served();
        let mut others = work.caseload().lines().filter(|line| line.id != first);
        let somebody = others.find(open).expect("somebody");
        let reason = CleanText::cut("op verzoek");
        vec![Intent::Erase { resident: somebody.id, reason }]
    });
    table.press("n");
    assert!(table.status().starts_with("✓ No answer"), "{}", table.status());
    let data = &table.app.model.data;
    let rows = &table.app.model.view.rows;
    assert!(rows.iter().all(|id| data.caseload.line(*id).is_some()), "no row of nobody");
    // Everything else is looked at after every step.
}

#[test]
fn what_the_app_hears_of_a_refusal_names_what_was_asked() {
    let mut table = Table::demo(100, 30);
    let id = first(&table);
    let intent = Box::new(contact(id, "nee"));
    let why = Hindrance::Refused(Refusal::NothingToChange);
    let refused = trede::app::input::Refused { intent, why, news: None };
    table.give(Input::Refused(Box::new(refused)));
    assert_eq!(table.app.model.view.status, Some(Status::Refused(Refusal::NothingToChange)));
}
