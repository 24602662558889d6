//! Appointments: made, waited for, asked about the next morning, moved, called off.

use chrono::{Days, NaiveDate};
use trede::acts;
use trede::acts::Command;
use trede::app::input::Input;
use trede::app::overview::{Fact, Heading};
use trede::domain::appointment::{Appointment, Meeting, MeetingState, TimeOfDay};
use trede::domain::contact::{Channel, Outcome};
use trede::domain::open::Due;
use trede::domain::promise::Promise;
use trede::domain::{CleanText, File, ResidentId, Stamp};
use trede::i18n::Language;
use trede::triage::explain::{Reason, reasons};
use trede::triage::queue::Tier;
use trede::workplace::ForTerminal;

use crate::support::program::Program;
use crate::support::table::{Table, today};

fn after(days: u64) -> NaiveDate {
    today() + Days::new(days)
}

/// People of the queue who wait for nothing but a call.
fn to_call(table: &Table) -> Vec<ResidentId> {
    let queue = table.app.model.data.queue.iter();
    let lines = queue.filter(|place| place.tier == Tier::NeverSpoken && place.since.is_some());
    lines.map(|place| place.resident).take(3).collect()
}

fn select(table: &mut Table, id: ResidentId) {
    let name = table.app.model.data.caseload.line(id).unwrap().code().to_string();
    table.press("esc 1 /");
    table.type_text(&name);
    table.press("enter");
    assert_eq!(table.app.model.view.selected, Some(id), "{:#?}", table.screen());
}

/// An appointment through the form, with a visit as the way.
fn make(table: &mut Table, day: &str, time: &str, place: &str, along: &str) {
    let visit = if table.app.strings.language() == Language::Dutch { "b" } else { "v" };
    table.press("v n");
    table.type_text(day);
    table.press("tab");
    table.type_text(time);
    table.press(&format!("tab {visit} tab"));
    table.type_text(place);
    table.press("tab");
    table.type_text(along);
    table.press("enter");
}

fn file(table: &Table, id: ResidentId) -> std::sync::Arc<File> {
    table.app.model.data.caseload.file(id).unwrap()
}

fn appointments(table: &Table, id: ResidentId) -> Vec<Appointment> {
    file(table, id).records.appointments.clone()
}

fn contacts(table: &Table, id: ResidentId) -> usize {
    file(table, id).records.contacts.len()
}

fn reason(table: &Table, id: ResidentId) -> String {
    table.app.strings.reason_of(&table.app.model.data, id)
}

/// Somebody with an appointment in three days, and that person selected.
fn waiting(language: Language) -> (Table, ResidentId) {
    let size = trede::demo::Size { residents: 120, offers: 60, seed: 4 };
    let mut table = Table::with(size, 120, 40, language);
    let id = to_call(&table)[0];
    select(&mut table, id);
    make(&mut table, "+3", "10.30", "Buurthuis De Proef", "zus Nep");
    (table, id)
}

#[test]
fn whoever_has_an_appointment_is_out_of_the_queue_and_its_reason_says_when_and_where() {
    let (mut table, id) = waiting(Language::English);
    assert!(table.status().contains("Thursday 26 Nov 10:30, Buurthuis De Proef"));
    let [made] = &appointments(&table, id)[..] else { panic!("one appointment") };
    let at = TimeOfDay::of_minutes(630);
    assert_eq!((made.meeting.on, made.meeting.at), (after(3), at));
    assert_eq!((made.meeting.channel, made.made_on), (Channel::Visit, today()));
    assert_eq!(made.meeting.along.as_str(), "zus Nep");
    assert_eq!(table.app.model.data.queue.place_of(id), None);
    let told = "Appointment on Thursday 26 Nov 10:30, Buurthuis De Proef";
    assert_eq!(reason(&table, id), told);
    assert!(!table.app.model.data.callable().any(|known| known == id));
    // Only what is owed comes before it, not another call.
    table.press("2");
    assert!(table.shows("zus Nep comes along"), "{:#?}", table.screen());
    table.press("u");
    assert_eq!(table.app.model.data.queue.place_of(id).unwrap().tier, Tier::NeverSpoken);
    table.press("U");
    assert_eq!(table.app.model.data.queue.place_of(id), None);
    // The same again from the disk.
    let due = table.app.model.data.caseload.line(id).unwrap().due.clone();
    table.reopen();
    let line = table.app.model.data.caseload.line(id).unwrap();
    assert_eq!((&line.due, line.due.meeting_on), (&due, Some(after(3))));
    assert_eq!(reason(&table, id), told);
}

#[test]
fn an_appointment_answers_what_was_asked_before_it_as_long_as_it_is_planned() {
    let (mut table, id) = waiting(Language::English);
    let first = |table: &Table| table.app.model.data.queue.place_of(id).map(|place| place.tier);
    // Called off, asked for contact, and agreed anew.
    table.press("v x");
    table.type_text("ziek");
    table.press("enter a enter");
    assert_eq!(first(&table), Some(Tier::Asked), "{}", table.status());
    table.press("v n");
    table.type_text("+3");
    table.press("tab tab v enter");
    assert_eq!(first(&table), None, "{}", table.status());
    table.reopen();
    assert_eq!(first(&table), None);
    table.press("u");
    assert_eq!(first(&table), Some(Tier::Asked), "{}", table.status());
}

#[test]
fn what_is_owed_is_not_held_back_by_an_appointment() {
    let (mut table, id) = waiting(Language::English);
    table.press("a enter");
    let place = table.app.model.data.queue.place_of(id).expect("they asked");
    assert_eq!(place.tier, Tier::Asked);
    let told = reason(&table, id);
    assert!(told.starts_with("Asked for contact") && told.contains("· Appointment on"), "{told}");
    table.press("u p");
    table.type_text("+1");
    table.press("enter");
    assert_eq!(table.app.model.data.queue.place_of(id), None);
    table.give(Input::Today(after(2)));
    let place = table.app.model.data.queue.place_of(id).expect("a promise was broken");
    assert_eq!(place.tier, Tier::BrokenPromise);
}

#[test]
fn its_day_has_it_in_the_agenda_and_the_next_morning_asks() {
    let (mut table, id) = waiting(Language::English);
    table.press("esc g a");
    assert!(table.shows("appointment Buurthuis De Proef"), "{:#?}", table.screen());
    table.press("esc");
    table.give(Input::Today(after(3)));
    assert_eq!(table.app.model.data.queue.place_of(id), None, "it is today");
    table.give(Input::Today(after(4)));
    let place = table.app.model.data.queue.place_of(id).expect("asked about");
    assert_eq!((place.tier, place.since), (Tier::BrokenPromise, Some(after(3))));
    assert!(
        !table.app.model.data.callable().any(|known| known == id),
        "answered before anybody calls"
    );
    let told = "Appointment on Thursday 26 Nov 10:30, Buurthuis De Proef is over: did they come?";
    assert_eq!(reason(&table, id), told);
    select(&mut table, id);
    let hints = &table.app.model.view.offered;
    let wanted = ["appointment.came", "appointment.missed", "appointment.move"];
    assert_eq!(hints.iter().map(|action| action.name()).take(3).collect::<Vec<_>>(), wanted);
}

#[test]
fn one_key_says_that_they_came_and_it_is_a_conversation_of_that_day() {
    let (mut table, id) = waiting(Language::English);
    table.press("p");
    table.type_text("+20");
    table.press("enter");
    table.press("v c");
    assert!(table.status().contains("Thursday 26 Nov"), "not yet: {}", table.status());
    assert!(appointments(&table, id)[0].is_planned());
    table.give(Input::Today(after(4)));
    let before = contacts(&table, id);
    table.press("v c");
    assert_eq!(appointments(&table, id)[0].state, MeetingState::Came { on: after(3) });
    let logged = file(&table, id).records.contacts.last().cloned().unwrap();
    assert_eq!((logged.on, logged.channel), (after(3), Channel::Visit));
    assert_eq!(logged.outcome, Outcome::Reached);
    assert!(file(&table, id).records.promises.iter().all(|promise| !promise.is_open()));
    assert_eq!(table.app.model.data.caseload.line(id).unwrap().due.spoken_on, Some(after(3)));
    table.press("v c");
    assert!(table.status().contains("no appointment"), "{}", table.status());
    table.press("u");
    assert!(appointments(&table, id)[0].is_planned());
    assert_eq!(contacts(&table, id), before);
    assert!(file(&table, id).records.promises.iter().any(Promise::is_open));
}

#[test]
fn one_key_says_that_they_did_not_come_and_it_is_an_attempt() {
    let (mut table, id) = waiting(Language::English);
    table.give(Input::Today(after(4)));
    let before = contacts(&table, id);
    table.press("v m");
    assert_eq!(appointments(&table, id)[0].state, MeetingState::Missed { on: after(3) });
    let logged = file(&table, id).records.contacts.last().cloned().unwrap();
    assert_eq!((logged.on, logged.outcome), (after(3), Outcome::NoShow));
    assert_eq!(table.app.model.data.caseload.line(id).unwrap().due.spoken_on, None);
    table.press("u");
    assert_eq!(contacts(&table, id), before);
    assert!(appointments(&table, id)[0].is_planned());
}

#[test]
fn moving_begins_on_what_was_agreed_and_is_one_step() {
    let (mut table, id) = waiting(Language::English);
    table.press("v v");
    assert!(table.shows("Buurthuis De Proef") && table.shows("10:30"), "{:#?}", table.screen());
    table.press("enter");
    assert!(table.status().contains("Nothing would change"), "{}", table.status());
    table.type_text("+5");
    table.press("enter");
    let [old, new] = &appointments(&table, id)[..] else { panic!("two: {}", table.status()) };
    assert_eq!(old.state, MeetingState::Moved { on: today() });
    assert_eq!(new.meeting, Meeting { on: after(5), ..old.meeting.clone() });
    assert!(new.is_planned());
    assert_eq!(table.app.model.data.caseload.line(id).unwrap().due.meeting_on, Some(after(5)));
    table.press("u");
    let [old] = &appointments(&table, id)[..] else { panic!("one") };
    assert!(old.is_planned());
}

#[test]
fn calling_off_needs_a_reason_and_gives_the_person_back_to_the_queue() {
    let (mut table, id) = waiting(Language::English);
    table.press("v x enter");
    assert!(appointments(&table, id)[0].is_planned(), "{}", table.status());
    table.type_text("griep");
    table.press("enter");
    let state = appointments(&table, id)[0].state.clone();
    let reason = CleanText::cut("griep");
    assert_eq!(state, MeetingState::Cancelled { on: today(), reason });
    assert!(table.app.model.data.queue.place_of(id).is_some());
    table.press("u");
    assert_eq!(table.app.model.data.queue.place_of(id), None);
}

#[test]
fn two_of_one_consultant_within_the_hour_overlap_and_the_agenda_says_so() {
    let (mut table, first) = waiting(Language::English);
    let people = to_call(&table);
    assert!(!people.contains(&first));
    for (id, time) in people.iter().zip(["11.15", "11.30"]) {
        select(&mut table, *id);
        make(&mut table, "+3", time, "Hier", "");
    }
    table.press("esc g a");
    let overview = table.app.model.task.overview.clone().unwrap();
    let of_day = overview.rows.iter().filter(|row| row.heading == Heading::Day(after(3)));
    let of_day: Vec<_> = of_day.collect();
    let times = of_day.iter().map_while(|row| match row.fact {
        Fact::Due(Due::Appointment(slot), _) => slot.at.map(TimeOfDay::minutes),
        _ => None,
    });
    assert_eq!(times.collect::<Vec<_>>(), [630, 675, 690], "first, and by time");
    let caseload = &table.app.model.data.caseload;
    let overlaps = of_day.iter().take(3).map(|row| overview.overlaps(row, caseload));
    // 10:30 and 11:30 are an hour apart; 11:15 lies too near to both.
    assert_eq!(overlaps.collect::<Vec<_>>(), [true, true, true]);
    assert!(table.shows("appointment Hier · overlaps"), "{:#?}", table.screen());
    table.press("esc");
    select(&mut table, people[0]);
    table.press("v x");
    table.type_text("griep");
    table.press("enter esc g a");
    assert!(!table.shows("overlaps"), "an hour apart: {:#?}", table.screen());
}

#[test]
fn the_same_time_twice_is_refused_and_a_day_that_has_passed_as_well() {
    let (mut table, id) = waiting(Language::English);
    make(&mut table, "+3", "10:30", "Elders", "");
    assert!(table.status().contains("already"), "{}", table.status());
    table.press("esc esc");
    make(&mut table, "+3", "tien", "Elders", "");
    assert!(table.status().contains("10:30"), "how a time is typed: {}", table.status());
    assert_eq!(appointments(&table, id).len(), 1);
}

#[test]
fn the_contact_form_asks_for_an_appointment_or_else_for_a_promise() {
    let mut table = Table::demo(120, 40);
    let id = to_call(&table)[0];
    select(&mut table, id);
    table.press("c");
    assert!(table.shows("next promise") && !table.shows("day of the appointment"));
    // The last outcome is the appointment.
    table.press("left");
    assert!(
        !table.shows("next promise") && table.shows("who comes along"),
        "{:#?}",
        table.screen()
    );
    table.press("tab t tab tab");
    table.type_text("+2");
    table.press("tab");
    table.type_text("9");
    let head = table.app.model.data.caseload.head();
    table.press("enter");
    // How people meet is nothing that the program makes up.
    assert_eq!(table.app.model.data.caseload.head(), head, "{:#?}", table.screen());
    table.press("a tab");
    table.type_text("Bibliotheek");
    table.press("enter");
    let [made] = &appointments(&table, id)[..] else { panic!("one: {}", table.status()) };
    assert_eq!((made.meeting.on, made.meeting.place.as_str()), (after(2), "Bibliotheek"));
    assert_eq!(made.meeting.channel, Channel::Office);
    let logged = file(&table, id).records.contacts.last().cloned().unwrap();
    assert_eq!((logged.channel, logged.outcome), (Channel::Phone, Outcome::Appointment));
    assert!(table.status().contains("Wednesday 25 Nov 9:00"), "{}", table.status());
    // One step, one undo.
    table.press("u");
    assert_eq!(appointments(&table, id), []);
}

#[test]
fn a_message_to_the_resident_is_copied_in_plain_words() {
    let (mut table, id) = waiting(Language::Dutch);
    let name = table.app.model.data.caseload.line(id).unwrap().name.spoken();
    table.press("v t");
    let copied = table.outside.iter().rev().find_map(|told| match told {
        ForTerminal::Copy(text) => Some(text.clone()),
        _ => None,
    });
    let expected = format!(
        "Beste {name}, u heeft een afspraak op donderdag 26 november om 10:30 uur. \
         Waar: Buurthuis De Proef. Wie er meekomt: zus Nep. Kunt u niet? Laat het ons weten."
    );
    assert_eq!(copied.as_deref(), Some(expected.as_str()));
    assert!(reason(&table, id).starts_with("Afspraak op donderdag 26 nov 10:30, Buurthuis"));
}

#[test]
fn a_closed_file_waits_for_nobody() {
    let (mut table, id) = waiting(Language::English);
    table.press("x c");
    assert!(table.shows("calls off 1 appointment"), "{:#?}", table.screen());
    table.press("m enter");
    assert!(table.status().contains("1 appointment called off"), "{}", table.status());
    let told = CleanText::cut("file closed: moved");
    let state = appointments(&table, id)[0].state.clone();
    assert_eq!(state, MeetingState::Cancelled { on: today(), reason: told });
    let line = table.app.model.data.caseload.line(id).unwrap();
    assert!(line.meeting().is_none() && line.due.meeting_on.is_none());
    table.press("u");
    assert!(appointments(&table, id)[0].is_planned());
}

/// Only its day is a part of the order: neither when on it, nor where, how or with whom.
#[test]
fn the_order_knows_the_day_of_an_appointment_and_nothing_else_of_it() {
    let table = Table::demo(100, 30);
    let data = &table.app.model.data;
    let resident = to_call(&table)[0];
    let due = |on, minutes, channel, text: &str| {
        let (place, along) = (CleanText::cut(text), CleanText::cut(text));
        let meeting = Meeting { on, at: TimeOfDay::of_minutes(minutes), channel, place, along };
        let command = Command::MakeAppointment(acts::appointment::Make { resident, meeting });
        let by = CleanText::cut("Sanne");
        let stamp = Stamp {
            at: chrono::DateTime::UNIX_EPOCH,
            today: today(),
            by,
            time: TimeOfDay::LAST,
            seed: 3,
        };
        let mut caseload = data.caseload.clone();
        let changes = acts::decide(&caseload, &command, &stamp).expect("an appointment");
        caseload.apply_all(&changes).expect("they fit");
        caseload.line(resident).unwrap().due.clone()
    };
    let one = due(after(3), 600, Channel::Visit, "hier");
    assert_eq!(one, due(after(3), 1000, Channel::Phone, "heel ergens anders"));
    assert_ne!(one, due(after(4), 600, Channel::Visit, "hier"));
    let held = |on| reasons(&one, &data.rules, on).into_iter().next();
    assert_eq!(held(after(4)), Some((Tier::BrokenPromise, Reason::Met { on: after(3) })));
    assert_ne!(held(after(3)).map(|(tier, _)| tier), Some(Tier::BrokenPromise));
}

#[test]
fn the_command_line_says_all_of_it() {
    let program = Program::empty();
    for family in ["Nepklim", "Proefman"] {
        let person = ["add", "resident", "--family", family, "--rung", "2"];
        program.json(&person);
    }
    let made = ["appointment", "R-1", "--at", "+0 10.30", "--place", "Buurthuis", "--with", "zus"];
    let made = program.json(&made);
    assert!(made["did"].to_string().contains("10:30, Buurthuis"), "{made}");
    let code = made["id"].as_str().expect("a code").to_owned();
    assert!(code.starts_with("F-"), "{code}");
    program.json(&["appointment", "R-2", "--at", "+0 11:00", "--channel", "office"]);
    assert_eq!(program.json(&["queue"])["total"], 0);
    let agenda = program.json(&["agenda"]);
    let row = &agenda["rows"][0];
    assert_eq!((&row["kind"], &row["resident"]), (&"appointment".into(), &"R-00001".into()));
    assert_eq!(row["text"], "10:30, Buurthuis");
    assert!(program.run(&["agenda"]).out.contains("11:00, at the office · overlaps"));
    let tomorrow = program.json(&["queue", "--today", "+1"]);
    assert_eq!((&tomorrow["total"], &tomorrow["rows"][0]["tier"]), (&2.into(), &0.into()));
    let told = tomorrow["rows"][0]["reason"].to_string();
    assert!(told.contains("did they come?"), "{told}");
    let moved = program.json(&["appointment", &code, "--result", "moved", "--at", "+2"]);
    let code = moved["id"].as_str().expect("a code").to_owned();
    assert!(moved["did"].to_string().contains("10:30, Buurthuis"), "as it was: {moved}");
    let early = program.run(&["appointment", "came", &code]);
    assert!(early.code == 1 && early.err.contains("This appointment is on"), "{early:?}");
    program.json(&["appointment", "move", &code, "--at", "+0 9:00", "--place", "Bieb"]);
    let shown = program.json(&["show", "R-1"]);
    let told = shown["timeline"].to_string();
    assert!(told.contains("9:00, Bieb") && told.contains("moved: was"), "{told}");
    let known = shown["appointments"].as_array().expect("a list");
    let states: Vec<_> = known.iter().map(|known| known["state"].as_str()).collect();
    assert_eq!(states, [Some("moved"), Some("moved"), Some("planned")]);
    let code = known[2]["id"].as_str().expect("a code");
    let shown = program.run(&["show", "R-1"]).out;
    assert!(shown.contains(&format!("{code}  ")) && shown.contains("has yet to come"), "{shown}");
    let agenda = program.json(&["agenda"]);
    assert_eq!(agenda["rows"][0]["text"], "9:00, Bieb");
    let page = program.run(&["page", "R-1"]).out;
    assert!(page.contains("9:00, Bieb") && page.contains("zus comes along"), "{page}");
    let dossier = program.run(&["dossier", "R-1"]).out;
    assert!(!dossier.contains("fact-") && !dossier.contains("section-"), "{dossier}");
    assert!(dossier.contains("Bieb"), "{dossier}");
    program.add_user("Iris", "een heel andere lange zin");
    let card = program.json(&["handover", "R-1", "--to", "Iris"]).to_string();
    assert!(card.contains("9:00, Bieb"), "{card}");
    let came = program.json(&["appointment", "came", code]);
    assert!(came["did"].to_string().contains("Came to the appointment"), "{came}");
    let again = program.run(&["appointment", code, "--result", "no-show"]);
    assert!(again.code == 1 && again.err.contains("no open appointment"), "{again:?}");
    let entry = came["entry"].to_string();
    program.json(&["undo", &entry]);
    let reason = ["appointment", "cancel", code, "--reason", "griep"];
    program.json(&reason);
    assert!(program.run(&["dossier", "R-1"]).out.contains("griep"));
    let gone = program.run(&["appointment", "cancel", "F-99999", "--reason", "x"]);
    assert_eq!(gone.code, 1, "{gone:?}");
    assert_eq!(program.run(&["appointment", "R-1", "--at", "ooit"]).code, 2);
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn a_day_with_a_time_is_read_as_people_type_it() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nepklim", "--rung", "2"]);
    for (typed, told) in
        [("+3 9", "9:00"), ("+4 10 uur", "10:00"), ("+5   10u30", "10:30"), ("+6", "visit")]
    {
        let made = program.json(&["appointment", "R-1", "--at", typed]);
        assert!(made["did"].to_string().contains(told), "{typed}: {made}");
    }
}

/// Goes to the row of this person, in whatever list there is.
fn row_of(table: &mut Table, id: ResidentId) {
    table.press("home");
    for _ in 0..400 {
        if table.app.model.view.selected == Some(id) {
            return;
        }
        table.press("j");
    }
    panic!("no row of this person: {:#?}", table.screen());
}

#[test]
fn one_key_each_wherever_it_is_asked_whether_they_came() {
    for (width, height) in [(160, 48), (80, 24), (220, 60)] {
        for open in ["", "enter", "2", "g d", "g a", "g w"] {
            let size = trede::demo::Size { residents: 120, offers: 60, seed: 4 };
            let mut table = Table::with(size, width, height, Language::English);
            let id = to_call(&table)[0];
            select(&mut table, id);
            make(&mut table, "+3", "10.30", "Buurthuis De Proef", "");
            table.press("p");
            table.type_text("+20");
            table.press("tab");
            table.type_text("brief");
            table.press("enter");
            table.give(Input::Today(after(4)));
            select(&mut table, id);
            let reason = table.app.model.view.reason(id).to_owned();
            assert!(reason.ends_with("did they come? + came, - did not come, > moved"), "{reason}");
            if !open.is_empty() {
                table.press(open);
            }
            if open.starts_with('g') {
                row_of(&mut table, id);
            }
            let foot = table.screen().pop().unwrap();
            let wanted = ["+ came", "- did not come", "> move", "c contact", "d "];
            assert!(wanted.iter().all(|hint| foot.contains(hint)), "{open}: {foot}");
            table.press("+");
            assert_eq!(appointments(&table, id)[0].state, MeetingState::Came { on: after(3) });
            assert!(table.status().contains("Thursday 26 Nov 10:30"), "{}", table.status());
            table.press("u -");
            assert_eq!(appointments(&table, id)[0].state, MeetingState::Missed { on: after(3) });
            assert!(table.status().contains("Thursday 26 Nov 10:30"), "{}", table.status());
            table.press("u >");
            assert!(table.shows("Move the appointment with"), "{open}: {:#?}", table.screen());
            table.type_text("+5");
            table.press("enter");
            let known = appointments(&table, id);
            assert_eq!(known[0].state, MeetingState::Moved { on: after(4) });
            assert_eq!(known[1].meeting.on, after(9));
        }
    }
}

#[test]
fn every_keymap_has_the_three_keys_in_every_place_where_it_can_be_asked() {
    use trede::app::action::Context::{Call, Offers, Overview, Person, Residents, Timeline, Week};
    use trede::app::action::{Action, VOCABULARY};
    use trede::keymap::Keymap;
    let maps = [
        crate::support::table::DEFAULT,
        include_str!("../keymaps/vim.toml"),
        include_str!("../keymaps/arrows.toml"),
    ];
    let acts = [Action::AppointmentCame, Action::AppointmentMissed, Action::AppointmentMove];
    for text in maps {
        let (keymap, problems) = Keymap::load(text, None, &VOCABULARY);
        assert!(problems.is_empty(), "{problems:?}");
        for context in [Residents, Timeline, Person, Offers, Overview, Week, Call] {
            for (act, key) in acts.iter().zip(["+", "-", ">"]) {
                let keys = keymap.keys_for(&[context.id()], act.id());
                let easiest = keys.first().map(ToString::to_string);
                assert_eq!(easiest.as_deref(), Some(key), "{} {context:?}", act.name());
            }
        }
    }
}

#[test]
fn nobody_came_to_what_has_yet_to_come() {
    let mut table = Table::demo(160, 48);
    let id = to_call(&table)[0];
    select(&mut table, id);
    make(&mut table, "+0", "16:30", "Hier", "");
    assert_eq!(appointments(&table, id).len(), 1, "{}", table.status());
    select(&mut table, id);
    assert!(!table.screen().pop().unwrap().contains("+ came"), "nothing to answer yet");
    for key in ["+", "-", "v c", "v m"] {
        table.press(key);
        assert!(appointments(&table, id)[0].is_planned());
        let told = table.status();
        assert!(told.contains("Monday 23 Nov 16:30") && told.contains("moved or called off"));
    }
    table.press("g d");
    row_of(&mut table, id);
    table.press("+");
    assert!(appointments(&table, id)[0].is_planned());
    table.press("esc");
    // Its minute has come.
    table.set_time(16, 30);
    select(&mut table, id);
    assert!(table.screen().pop().unwrap().contains("+ came"), "{:#?}", table.screen());
    table.press("g d");
    row_of(&mut table, id);
    assert!(table.shows("did they come?"), "{:#?}", table.screen());
    table.press("+");
    assert_eq!(appointments(&table, id)[0].state, MeetingState::Came { on: today() });
}

#[test]
fn an_appointment_lies_ahead_and_its_form_says_what_does_not() {
    let mut table = Table::demo(120, 40);
    let id = to_call(&table)[0];
    select(&mut table, id);
    table.set_time(14, 0);
    make(&mut table, "+0", "0:01", "Hier", "");
    assert!(table.shows("Time: 0:01 today has passed."), "{:#?}", table.screen());
    assert!(table.shows("contact"), "{:#?}", table.screen());
    assert_eq!(appointments(&table, id), []);
    // It is the time that has the caret.
    table.press("backspace backspace backspace backspace");
    table.type_text("15:00");
    table.press("enter");
    assert_eq!(appointments(&table, id).len(), 1, "{}", table.status());
    for (day, told) in [
        ("gisteren", "an appointment lies ahead, and what has been is logged as a contact"),
        ("+99999", "more than five years ahead"),
        ("+9y", "more than five years ahead"),
    ] {
        make(&mut table, day, "9:00", "Hier", "");
        assert!(table.shows(told) || table.status().contains(told), "{:#?}", table.screen());
        table.press("f8 esc esc");
    }
    assert_eq!(appointments(&table, id).len(), 1);
    table.press("p");
    table.type_text("+99999");
    table.press("enter");
    assert!(table.shows("more than five years ahead"), "{:#?}", table.screen());
    let form = "a promise or a plan lies ahead";
    table.press("f8");
    table.type_text("gisteren");
    table.press("enter");
    assert!(table.shows(form), "{:#?}", table.screen());
}

/// Somebody with two appointments on the day before today.
fn twice() -> (Table, ResidentId) {
    let (mut table, id) = waiting(Language::English);
    make(&mut table, "+3", "15:30", "Elders", "");
    assert_eq!(appointments(&table, id).len(), 2, "{}", table.status());
    table.give(Input::Today(after(4)));
    select(&mut table, id);
    (table, id)
}

fn answered(table: &Table, id: ResidentId) -> Vec<Option<u16>> {
    let known = appointments(table, id);
    let said = known.iter().filter(|known| !known.is_planned());
    said.map(|known| known.meeting.at.map(TimeOfDay::minutes)).collect()
}

#[test]
fn of_two_on_one_day_the_row_decides_or_else_the_earliest_and_it_is_said_which() {
    for open in ["", "enter"] {
        let (mut table, id) = twice();
        if !open.is_empty() {
            table.press(open);
        }
        assert!(table.screen().pop().unwrap().contains("+ came (10:30)"), "{open}");
        table.press("+");
        assert_eq!(answered(&table, id), [Some(630)], "{open}: the queue and the page agree");
        assert!(table.status().contains("10:30, Buurthuis De Proef"), "{}", table.status());
        table.press("-");
        assert_eq!(answered(&table, id), [Some(630), Some(930)]);
        assert!(table.status().contains("15:30, Elders"), "{}", table.status());
    }
    for open in ["g d", "g a", "g w"] {
        let (mut table, id) = twice();
        table.press(open);
        row_of(&mut table, id);
        let first = table.app.model.sheet().unwrap().at;
        table.press("j");
        let row = table.app.model.sheet().unwrap().row().unwrap();
        assert_eq!(row.resident, id, "{open}: {first}");
        assert!(table.screen().pop().unwrap().contains("+ came (15:30)"), "{open}");
        table.press("+");
        assert_eq!(answered(&table, id), [Some(930)], "{open}");
        assert!(table.status().contains("15:30, Elders"), "{}", table.status());
    }
    // On the page the cursor may go to the other.
    let (mut table, id) = twice();
    table.press("enter");
    let later = appointments(&table, id)
        .iter()
        .find(|known| known.meeting.at != TimeOfDay::of_minutes(630))
        .map(|known| known.id);
    for _ in 0..20 {
        if table.app.model.view.moment.and_then(|moment| moment.1) == later {
            break;
        }
        table.press("k");
    }
    table.press("+");
    assert_eq!(answered(&table, id), [Some(930)], "{}", table.status());
}

#[test]
fn a_form_remarks_on_whom_one_meets_then_and_on_the_weekend_and_refuses_neither() {
    let (mut table, first) = waiting(Language::English);
    let name = table.app.model.data.caseload.line(first).unwrap().name.spoken();
    let other = to_call(&table)[0];
    select(&mut table, other);
    table.press("v n");
    table.type_text("+3");
    table.press("tab");
    table.type_text("11:31");
    assert!(!table.shows("Overlaps"), "an hour and a minute: {:#?}", table.screen());
    table.press("backspace backspace");
    table.type_text("15");
    let told = format!("Overlaps: {name} at 10:30, less than an hour apart.");
    assert!(table.shows(&told), "{:#?}", table.screen());
    table.press("shift-tab backspace");
    table.type_text("5");
    assert!(table.shows("That is a Saturday.") && !table.shows("Overlaps"));
    table.press("backspace");
    table.type_text("3");
    assert!(!table.shows("That is a Saturday."));
    table.press("tab tab v enter");
    assert_eq!(appointments(&table, other).len(), 1, "{}", table.status());
    // What is moved does not overlap with itself.
    table.press(">");
    table.press("tab");
    table.type_text("11:30");
    assert!(!table.shows("Overlaps: "), "{:#?}", table.screen());
    table.type_text("x");
    table.press("backspace backspace backspace");
    table.type_text("20");
    assert!(table.shows(&told), "{:#?}", table.screen());
}
