//! Residents and offers written down on the screen: added, changed, undone; nothing is spoiled that
//! was not touched, and everything is refused beside its field.

use trede::app::form::{FieldName, Form, Value};
use trede::app::status::Status;
use trede::app::task::Overlay;
use trede::domain::act::Act;
use trede::domain::offer::{OfferFacts, OfferStatus};
use trede::domain::resident::Person;
use trede::domain::{Cause, ResidentId};
use trede::exchange::by_hand::{ByHand, written};
use trede::exchange::columns::{OfferField, ResidentField};
use trede::i18n::Language;

use crate::support::table::{Table, today};

fn form(table: &Table) -> &Form {
    match &table.app.model.task.overlay {
        Some(Overlay::Form(form)) => form,
        other => panic!("no form: {other:?}"),
    }
}

/// Puts the focus on a field by its word, as often as `tab` takes.
fn go_to(table: &mut Table, word: &str) {
    for _ in 0..60 {
        let at = form(table).at;
        if form(table).fields[at].of.map(|(_, of)| of) == Some(word) {
            return;
        }
        table.press("tab");
    }
    panic!("no field {word}");
}

fn fill(table: &mut Table, word: &str, text: &str) {
    go_to(table, word);
    if form(table).is_on_choice() {
        table.type_text(text);
        return;
    }
    table.press("ctrl-u");
    table.type_text(text);
}

fn person(table: &Table, id: ResidentId) -> Person {
    table.app.model.data.caseload.file(id).expect("a file").resident.person.clone()
}

fn selected(table: &Table) -> ResidentId {
    table.app.model.view.selected.expect("somebody")
}

/// What is said below a field, or nothing.
fn said(table: &Table) -> String {
    form(table)
        .problem
        .as_ref()
        .map(|problem| table.app.strings.problem(problem, today()))
        .unwrap_or_default()
}

#[test]
fn a_resident_is_added_in_one_form_and_stands_under_the_cursor() {
    let mut table = Table::demo(160, 48);
    table.press("x n");
    fill(&mut table, "given", "Zahra");
    fill(&mut table, "family", "van den Testberg");
    fill(&mut table, "rung", "2");
    fill(&mut table, "phone", "06-12345678 (dochter)");
    fill(&mut table, "channel", "letter");
    fill(&mut table, "interpreter", "yes");
    fill(&mut table, "client_number", "T-900");
    table.press("enter");
    assert!(table.app.model.task.overlay.is_none(), "{}", said(&table));
    let new = person(&table, selected(&table));
    assert_eq!(new.name.spoken(), "Zahra van den Testberg");
    assert_eq!((new.name.prefix.as_str(), new.name.family.as_str()), ("van den", "Testberg"));
    assert_eq!(new.rung.number(), 2);
    assert_eq!(new.reach.phone.as_str(), "06-12345678 (dochter)");
    assert_eq!(new.reach.channel.map(trede::domain::contact::Channel::name), Some("letter"));
    assert_eq!((new.reach.interpreter, new.reach.voicemail), (Some(true), None));
    assert_eq!((new.client_no.as_str(), new.inflow_on), ("T-900", Some(today())));
    assert!(table.status().contains("Zahra van den Testberg"), "{}", table.status());
    assert!(table.app.model.view.rows.contains(&selected(&table)), "in the queue at once");
    // One undo, and what was typed is there again.
    table.press("u");
    assert!(!table.shows("Testberg, Zahra"), "{:#?}", table.screen());
    table.press("x n");
    assert_eq!(table.app.model.view.status, Some(Status::DraftHere));
    assert!(table.shows("Zahra"));
}

#[test]
fn a_change_takes_what_was_typed_and_nothing_else() {
    let mut table = Table::demo(160, 48);
    let id = selected(&table);
    let before = person(&table, id);
    // A form that changes nothing says so and is no entry.
    let head = table.app.model.data.caseload.head();
    table.press("x e enter");
    assert_eq!(table.app.model.data.caseload.head(), head, "{}", table.status());
    table.press("esc x e");
    fill(&mut table, "neighbourhood", "Demoveld");
    table.press("enter");
    let expected =
        Person { neighbourhood: trede::domain::CleanText::cut("Demoveld"), ..before.clone() };
    assert_eq!(person(&table, id), expected);
    assert!(
        table.status().contains("Demoveld"),
        "the old and the new are told: {}",
        table.status()
    );
    // What is emptied is empty.
    table.press("x e");
    fill(&mut table, "neighbourhood", "");
    table.press("enter");
    assert_eq!(person(&table, id).neighbourhood.as_str(), "");
    table.press("u u");
    assert_eq!(person(&table, id), before);
}

#[test]
fn what_is_no_address_is_said_beside_its_field() {
    let mut table = Table::demo(160, 48);
    table.press("x e");
    for typed in ["jansen", "jansen@voorbeeld", "via de dochter"] {
        fill(&mut table, "email", typed);
        table.press("enter");
        let at = form(&table).fields[form(&table).at].of.map(|(_, of)| of);
        assert_eq!(at, Some("email"), "{typed}");
        assert_eq!(said(&table), "Not an e-mail address; write it like name@example.org.");
    }
    fill(&mut table, "email", "j@voorbeeld.example");
    table.press("enter");
    assert!(table.app.model.task.overlay.is_none(), "{}", said(&table));
    let name = trede::domain::CleanText::cut("Koor");
    let facts = OfferFacts { name, ..OfferFacts::default() };
    let told = |text: &str| vec![(OfferField::ContactEmail, text.to_owned())];
    assert!(written(&told("zie website"), Some(&facts), today(), false).is_err());
    assert!(written(&told("a@b.example"), Some(&facts), today(), false).is_ok());
}

#[test]
fn what_cannot_be_read_is_said_beside_its_field() {
    let mut table = Table::demo(160, 48);
    table.press("x n enter");
    let at = |table: &Table| form(table).fields[form(table).at].of.map(|(_, of)| of);
    assert_eq!(at(&table), Some("family"), "a name is needed: {}", said(&table));
    fill(&mut table, "family", "Proefmens");
    table.press("enter");
    assert_eq!(at(&table), Some("rung"), "{}", said(&table));
    fill(&mut table, "rung", "1");
    fill(&mut table, "phone", "thuis");
    table.press("enter");
    assert_eq!(at(&table), Some("phone"));
    assert!(table.shows("8 to 15 digits"), "{:#?}", table.screen());
    fill(&mut table, "phone", "");
    fill(&mut table, "inflow_on", "+3");
    table.press("enter");
    assert_eq!(at(&table), Some("inflow_on"), "{}", said(&table));
    fill(&mut table, "inflow_on", "yesterday");
    // Passes the test of eleven, as no number of the municipality's own need do.
    fill(&mut table, "client_number", "111222333");
    table.press("enter");
    assert_eq!(at(&table), Some("client_number"));
    assert!(table.shows("BSN"), "{:#?}", table.screen());
    table.press("enter");
    assert!(matches!(table.app.model.task.overlay, Some(Overlay::Form(_))), "however often");
    fill(&mut table, "client_number", "");
    for field in ["given", "family", "neighbourhood"] {
        let stood = if field == "family" { "Proefmens" } else { "" };
        fill(&mut table, field, "111222333");
        table.press("enter enter");
        assert_eq!(at(&table), Some(field), "nor anywhere else: {}", said(&table));
        fill(&mut table, field, stood);
    }
    table.press("enter");
    assert!(table.app.model.task.overlay.is_none(), "{}", said(&table));
}

#[test]
fn a_name_and_a_number_that_somebody_has_are_asked_about_once() {
    let mut table = Table::demo(160, 48);
    let known = person(&table, selected(&table));
    let count = |table: &Table| table.app.model.data.caseload.lines().len();
    let before = count(&table);
    table.press("x n");
    fill(&mut table, "given", known.name.given.as_str());
    fill(&mut table, "prefix", known.name.prefix.as_str());
    fill(&mut table, "family", known.name.family.as_str());
    fill(&mut table, "rung", "2");
    table.press("enter");
    let code =
        table.app.model.data.caseload.line(selected(&table)).expect("a line").code().to_string();
    assert!(said(&table).contains(&code), "{}", said(&table));
    table.press("enter");
    assert_eq!(count(&table), before + 1);
    table.press("x e");
    fill(&mut table, "client_number", known.client_no.as_str());
    table.press("enter");
    assert!(said(&table).contains(&code), "{}", said(&table));
}

#[test]
fn what_was_typed_of_somebody_new_is_kept() {
    let mut table = Table::demo(160, 48);
    table.press("x n");
    fill(&mut table, "given", "Halverwege");
    table.press("esc");
    assert!(table.app.model.task.overlay.is_none());
    table.press("x n");
    assert!(table.shows("Halverwege"), "{:#?}", table.screen());
}

#[test]
fn an_offer_is_added_and_changed() {
    let mut table = Table::with(
        trede::demo::Size { residents: 120, offers: 60, seed: 4 },
        160,
        48,
        Language::Dutch,
    );
    let offers = |table: &Table| table.app.model.data.caseload.offers().len();
    let before = offers(&table);
    table.press("3 x n");
    fill(&mut table, "name", "Proefkoffie");
    fill(&mut table, "when", "di 10:00-12:00");
    fill(&mut table, "price", "gratis");
    fill(&mut table, "wheelchair", "ja");
    fill(&mut table, "level", "A1");
    // What begins and ends ahead is written down now.
    fill(&mut table, "start_date", "1-1-2027");
    fill(&mut table, "end_date", "30-6-2027");
    table.press("enter");
    assert!(table.app.model.task.overlay.is_none(), "{}", said(&table));
    assert_eq!(offers(&table), before + 1);
    let chosen = table.app.model.view.offer.expect("an offer");
    let facts =
        |table: &Table| table.app.model.data.caseload.offer(chosen).expect("known").facts.clone();
    let new = facts(&table);
    assert_eq!((new.name.as_str(), new.slots.len()), ("Proefkoffie", 1));
    assert_eq!((new.price.full, new.access.wheelchair), (Some(0), Some(true)));
    let season = [new.season.from, new.season.until].map(|day| day.map(|day| day.to_string()));
    assert_eq!(season, [Some("2027-01-01".to_owned()), Some("2027-06-30".to_owned())]);
    table.press("x e");
    fill(&mut table, "price", "2,50");
    table.press("enter");
    assert_eq!(facts(&table).price.full, Some(250), "{}", table.status());
    let last = table.work().vault.entry(table.app.model.data.caseload.head()).expect("an entry");
    assert_eq!(last.cause, Cause::Did(Act::EditOffer));
    table.press("u");
    assert_eq!(facts(&table), new);
    table.press("u");
    assert_eq!(offers(&table), before);
}

/// Everything that stands in the fields, as a form would give it back.
fn cells<F: ByHand>(record: &F::Record) -> Vec<(F, String)> {
    F::ASKED.iter().map(|field| (*field, field.cell(record))).collect()
}

#[test]
fn what_stands_in_the_fields_is_what_is_known() {
    let table = Table::demo(160, 48);
    let caseload = &table.app.model.data.caseload;
    for line in caseload.lines() {
        let known = caseload.file(line.id).expect("a file").resident.person.clone();
        assert_eq!(
            written(&cells::<ResidentField>(&known), Some(&known), today(), false),
            Ok(known.clone())
        );
        let anew: Person =
            written(&cells::<ResidentField>(&known), None, today(), false).expect("a person");
        assert_eq!(anew, known, "written down from nothing");
    }
    for offer in caseload.offers() {
        let known = offer.facts.clone();
        assert_eq!(written(&cells::<OfferField>(&known), Some(&known), today(), false), Ok(known));
    }
}

#[test]
fn each_field_can_be_emptied_and_leaves_the_others() {
    let table = Table::demo(160, 48);
    let caseload = &table.app.model.data.caseload;
    for line in caseload.lines().take(40) {
        let known = caseload.file(line.id).expect("a file").resident.person.clone();
        for field in ResidentField::ASKED
            .iter()
            .filter(|f| ![ResidentField::Rung, ResidentField::Family].contains(f))
        {
            emptied(*field, &known);
        }
    }
    for offer in caseload.offers() {
        for field in OfferField::ASKED.iter().filter(|f| **f != OfferField::Name) {
            emptied(*field, &offer.facts);
        }
    }
}

fn emptied<F: ByHand>(field: F, known: &F::Record)
where
    F::Record: PartialEq + std::fmt::Debug,
{
    let mut told = cells::<F>(known);
    for (of, text) in told.iter_mut().filter(|(of, _)| *of == field) {
        assert_eq!(of.name(), field.name());
        text.clear();
    }
    let after = written(&told, Some(known), today(), false).expect("what is left");
    for (of, before) in cells::<F>(known) {
        let stands = of.cell(&after);
        if of == field {
            // An offer whose state nobody says is open.
            assert!(stands.is_empty() || field.name() == "status", "{}: {stands}", field.name());
        } else {
            assert_eq!(stands, before, "{} when {} is emptied", of.name(), field.name());
        }
    }
}

#[test]
fn every_field_has_a_label_and_says_what_it_takes() {
    for language in Language::ALL {
        let size = trede::demo::Size { residents: 120, offers: 60, seed: 4 };
        let mut table = Table::with(size, 160, 48, language);
        for keys in ["x n", "3 x n"] {
            table.press(keys);
            for field in &form(&table).fields {
                let (words, word) = field.of.expect("a word");
                let strings = &table.app.strings;
                assert!(strings.has(&format!("{words}-{}", word.replace('_', "-"))), "{word}");
                let typed = matches!(field.value, Value::Text(_));
                assert!(!typed || !strings.fill(field).is_empty(), "{words} {word} says nothing");
                assert_eq!(field.name, FieldName::Cell);
            }
            table.press("esc");
        }
    }
}

#[test]
fn an_offer_keeps_words_about_its_time_beside_its_moments() {
    let table = Table::demo(160, 48);
    let offer = table.app.model.data.caseload.offers().find(|offer| !offer.facts.slots.is_empty());
    let known = OfferFacts {
        when: trede::domain::CleanText::cut("elke eerste dinsdag"),
        ..offer.expect("with moments").facts.clone()
    };
    let mut told = cells::<OfferField>(&known);
    told[0].1 = "Andere naam".to_owned();
    let after = written(&told, Some(&known), today(), false).expect("facts");
    assert_eq!((after.when.as_str(), after.slots), ("elke eerste dinsdag", known.slots));
}

#[test]
fn what_is_begun_of_somebody_new_is_there_after_the_program_was_left() {
    let mut table = Table::sealed(160, 48);
    table.press("x n");
    fill(&mut table, "given", "Halverwege");
    table.press("esc");
    assert!(table.status().contains("is kept for"), "{}", table.status());
    table.reopen_sealed();
    table.press("x n");
    assert!(table.shows("Halverwege"), "{:#?}", table.screen());
    table.press("esc 3 x n");
    fill(&mut table, "name", "Proefkoffie");
    table.press("esc");
    table.reopen_sealed();
    table.press("3 x n");
    assert!(table.shows("Proefkoffie"), "{:#?}", table.screen());
}

/// A demo whose catalogue has these three beside its own.
fn with_namesakes(width: u16, height: u16) -> Table {
    let mut table = Table::demo(width, height);
    for (name, provider) in
        [("Proefkoffie", "Huis Oost"), ("Proefkoffie", "Huis West"), ("Zaagclub Nep", "Huis Oost")]
    {
        table.press("3 x n");
        fill(&mut table, "name", name);
        fill(&mut table, "provider", provider);
        table.press("enter");
        assert!(table.app.model.task.overlay.is_none(), "{}", said(&table));
    }
    table
}

fn offer<'a>(table: &'a Table, name: &str, provider: &str) -> &'a trede::domain::Offer {
    let mut offers = table.app.model.data.caseload.offers();
    let found = offers.find(|offer| {
        (offer.facts.name.as_str(), offer.facts.provider.as_str()) == (name, provider)
    });
    found.expect("an offer")
}

/// Puts the cursor on an offer.
fn select(table: &mut Table, name: &str, provider: &str) {
    let id = offer(table, name, provider).id;
    table.press("3");
    let place = table.app.model.view.offers.iter().position(|known| *known == id).expect("listed");
    table.press("home");
    for _ in 0..place {
        table.press("down");
    }
    assert_eq!(table.app.model.view.offer, Some(id));
}

#[test]
fn where_the_offers_have_the_keys_closing_is_about_the_offer() {
    let mut table = with_namesakes(160, 48);
    let closed = |table: &Table| {
        table.app.model.data.caseload.lines().filter(|l| l.closed.is_some()).count()
    };
    let before = closed(&table);
    select(&mut table, "Zaagclub Nep", "Huis Oost");
    table.press("x c");
    assert!(table.app.model.task.overlay.is_none(), "nobody's file: {:#?}", table.screen());
    let status = |table: &Table| offer(table, "Zaagclub Nep", "Huis Oost").facts.status;
    assert_eq!(status(&table), OfferStatus::Closed, "{}", table.status());
    assert!(table.status().contains("open → closed"), "{}", table.status());
    assert_eq!(closed(&table), before);
    table.press("u");
    assert_eq!(status(&table), OfferStatus::Active);
}

#[test]
fn two_offers_of_one_name_become_one_and_it_is_told_which_stays() {
    let mut table = with_namesakes(160, 48);
    let goes = offer(&table, "Proefkoffie", "Huis West").clone();
    let stays = offer(&table, "Proefkoffie", "Huis Oost").clone();
    select(&mut table, "Zaagclub Nep", "Huis Oost");
    table.press("x m");
    assert!(!table.shows("this one stays"), "there is nothing like it: {:#?}", table.screen());
    table.press("esc");
    select(&mut table, "Proefkoffie", "Huis West");
    table.press("x m");
    assert!(table.shows("this one stays"), "{:#?}", table.screen());
    table.press("right");
    assert!(
        table.shows(&stays.code().to_string()) && table.shows("Huis Oost"),
        "{:#?}",
        table.screen()
    );
    table.press("enter");
    let known =
        |table: &Table, id| table.app.model.data.caseload.offer(id).expect("known").facts.status;
    assert_eq!(known(&table, goes.id), OfferStatus::Closed, "{}", table.status());
    assert_eq!(known(&table, stays.id), OfferStatus::Active);
    assert!(table.status().contains(&goes.code().to_string()), "{}", table.status());
    table.press("u");
    assert_eq!(known(&table, goes.id), OfferStatus::Active, "{}", table.status());
}

#[test]
fn two_offers_of_other_names_become_one_by_the_code_of_what_stays() {
    let mut table = with_namesakes(160, 48);
    let goes = offer(&table, "Zaagclub Nep", "Huis Oost").clone();
    let stays = offer(&table, "Proefkoffie", "Huis Oost").clone();
    let known =
        |table: &Table, id| table.app.model.data.caseload.offer(id).expect("known").facts.status;
    select(&mut table, "Zaagclub Nep", "Huis Oost");
    table.press("x m");
    assert!(table.shows("code of what stays"), "{:#?}", table.screen());
    // Its own code, none, and one that nothing has.
    for wrong in [goes.code().to_string(), "koffie".to_owned(), "A-99999".to_owned()] {
        table.type_text(&wrong);
        table.press("enter");
        assert!(table.status().contains("No other open offer"), "{wrong}: {}", table.status());
        table.press("f8");
    }
    table.type_text(&stays.code().to_string().to_lowercase());
    table.press("enter");
    assert_eq!(known(&table, goes.id), OfferStatus::Closed, "{}", table.status());
    assert_eq!(known(&table, stays.id), OfferStatus::Active);
    table.press("u");
    assert_eq!(known(&table, goes.id), OfferStatus::Active, "{}", table.status());
    // Where there is one of its name, another can be named as well.
    select(&mut table, "Proefkoffie", "Huis West");
    table.press("x m");
    table.type_text("another");
    assert!(table.shows("another offer, by its code"), "{:#?}", table.screen());
    table.press("tab");
    table.type_text(&goes.code().to_string());
    table.press("enter");
    let west = offer(&table, "Proefkoffie", "Huis West").facts.status;
    assert_eq!(west, OfferStatus::Closed, "{}", table.status());
}

#[test]
fn what_changed_in_an_offer_is_told_with_what_it_was() {
    let mut table = with_namesakes(160, 48);
    select(&mut table, "Zaagclub Nep", "Huis Oost");
    table.press("x e");
    fill(&mut table, "price", "2,50");
    fill(&mut table, "provider", "Huis Noord");
    table.press("enter");
    let said = table.status();
    assert!(said.contains("Huis Oost → Huis Noord") && said.contains("→ € 2.50"), "{said}");
}

#[test]
fn offers_of_one_name_are_told_apart_beside_a_resident() {
    let mut table = with_namesakes(80, 24);
    assert!(table.app.model.view.file.is_some());
    select(&mut table, "Proefkoffie", "Huis West");
    assert!(table.shows("Huis West"), "{:#?}", table.screen());
    select(&mut table, "Zaagclub Nep", "Huis Oost");
    let screen = table.screen();
    let at = screen.iter().position(|line| line.contains("Zaagclub Nep")).expect("a row");
    assert!(!screen[at + 1].contains("Huis Oost"), "one of its name needs no more: {screen:#?}");
}
