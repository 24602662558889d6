//! What strangers stumbled over in a day with the language of filters: each a story that once failed.

use trede::app::action::Action;
use trede::app::layout::Pane;
use trede::demo::Size;
use trede::filters::people::Who;
use trede::i18n::Language;

use crate::support::table::Table;

fn dutch(width: u16, height: u16) -> Table {
    Table::with(Size { residents: 120, offers: 60, seed: 4 }, width, height, Language::Dutch)
}

fn search(table: &mut Table, line: &str) {
    table.press("/");
    table.type_text(line);
}

fn erase(table: &mut Table, letters: usize) {
    for _ in 0..letters {
        table.press("backspace");
    }
}

#[test]
fn saving_a_view_asks_for_a_name_and_says_what_it_takes_the_place_of() {
    let mut table = dutch(80, 24);
    search(&mut table, "trede:1");
    table.press("enter v s");
    assert!(table.shows("enter bewaar"), "{:#?}", table.screen());
    assert!(table.shows("‹") || table.shows("onder cijfer"), "{:#?}", table.screen());
    table.press("enter");
    assert!(table.app.model.view.desk.views.is_empty(), "a view has a name");
    // What is typed is the name, and runs no command.
    table.type_text("cnb ronde");
    table.press("enter");
    assert_eq!(table.app.model.view.desk.view(1).unwrap().name, "cnb ronde");
    assert!(table.status().contains("weergave 1 (cnb ronde)"), "{}", table.status());
    assert!(table.status().contains("Inwoners: trede 1."), "{}", table.status());
    table.press("v s");
    table.type_text("Tweede");
    table.press("tab");
    table.type_text("1");
    assert!(table.shows("1 in plaats van “cnb ronde”"), "{:#?}", table.screen());
    table.press("esc");
    assert_eq!(table.app.model.view.desk.view(1).unwrap().name, "cnb ronde");
}

#[test]
fn which_key_shows_the_views_that_there_are_by_their_names() {
    for (width, height) in [(80, 24), (40, 12)] {
        let mut table = dutch(width, height);
        table.press("v");
        let none = table.screen().join(" ");
        assert!(!none.contains("Weergave 2"), "{none}");
        assert!(none.contains("Nog geen weergave") || height < 24, "{none}");
        table.press("esc");
        search(&mut table, "trede:1");
        table.press("enter v s");
        table.type_text("Ronde");
        table.press("enter v");
        let one = table.screen().join(" ");
        assert!(one.contains("Weergave “Ronde”") && !one.contains("Nog geen weergave"), "{one}");
        table.press("esc ?");
        table.type_text("ronde");
        assert!(table.shows("Weergave “Ronde”"), "{:#?}", table.screen());
    }
}

#[test]
fn a_blank_inside_quotes_does_not_end_the_word() {
    let mut table = dutch(80, 24);
    let name = "Karin (demo) van Oost";
    table.app.model.data.arrange(|data| data.seers.push(name.to_owned()));
    search(&mut table, "van:\"Karin ");
    assert_eq!(table.app.model.view.search.offered, [format!("van:\"{name}\"")]);
    assert!(table.app.model.view.limits.people.is_empty(), "it is still being typed");
    table.type_text("(demo) van Oost\" ");
    let is = |table: &Table| {
        let chips = &table.app.model.view.limits.people;
        chips.iter().any(|chip| chip.is == Who::Of(name.to_owned()))
    };
    assert!(is(&table), "{:#?}", table.screen());
    table.press("backspace");
    assert!(!is(&table));
    // Whoever does not type the quotes gets them with the word.
    table.type_text("van:kar");
    table.press("tab");
    assert!(is(&table), "{:#?}", table.screen());
}

#[test]
fn the_title_keeps_the_conditions_and_the_count_whatever_is_marked() {
    let mut table = dutch(80, 24);
    search(&mut table, "trede:1 reden:nooit");
    table.press("enter");
    assert!(table.shows("[trede 1] [nog geen gesprek]"), "{:#?}", table.screen());
    table.press("M a M i");
    let status = table.status();
    assert_eq!(status, "Alle markeringen zijn weg: niemand is gemarkeerd.");
    table.press("M a");
    let marked = table.app.model.view.marks.len();
    assert!(table.shows(&format!("●{marked} · 1/{marked}")), "{:#?}", table.screen());
    assert!(table.shows("[trede 1]"), "{:#?}", table.screen());
    search(&mut table, "-trede:1 ");
    assert!(table.shows(" elders) · "), "marks that are not here count: {:#?}", table.screen());
    table.press("backspace enter esc");
    search(&mut table, "belofte:geen afspraak:geen ");
    assert!(!table.shows("+…"), "{:#?}", table.screen());
    table.press("enter");
    assert!(table.shows("(=)"), "what is folded has a key: {:#?}", table.screen());
    table.press("=");
    assert!(table.shows("· trede 1") && table.shows("· geen afspraak"), "{:#?}", table.screen());
    table.press("esc");
    search(&mut table, "taak:open telefoon:geen belofte:te-laat ");
    table.press("enter");
    assert!(table.app.model.view.rows.is_empty());
    let title = table.screen().into_iter().nth(1).unwrap_or_default();
    let (queue, _) = title.split_once('│').unwrap();
    assert!(queue.trim_end_matches('━').ends_with(" 0 "), "{title}");
}

#[test]
fn what_is_no_condition_here_says_what_it_was_read_as_and_where_it_belongs() {
    let mut table = dutch(160, 48);
    for (line, told) in [
        ("wijk:noord", "wijk:noord beperkt het aanbod, niet de wachtrij"),
        ("<-5", "<-5 zegt geen aantal dagen"),
        (">0d", ">0d zegt geen aantal dagen"),
        ("weekend", "weekend beperkt het aanbod"),
        ("kleur:rood", "kleur:rood is geen voorwaarde"),
        ("trede:3", "alleen trede 1 en 2"),
        ("trede:9", "die trede is er niet"),
    ] {
        search(&mut table, line);
        assert!(table.shows(told), "{line}: {:#?}", table.screen());
        erase(&mut table, line.len());
        table.press("esc");
    }
    table.press("3");
    for (line, told) in [
        ("trede:1", "trede:1 beperkt de wachtrij, niet het aanbod"),
        (">90d", ">90d beperkt de wachtrij"),
        ("<x", "<x zegt geen bedrag"),
    ] {
        search(&mut table, line);
        assert!(table.shows(told), "{line}: {:#?}", table.screen());
        erase(&mut table, line.len());
        table.press("esc");
    }
    // In the narrowest window it is read below the line.
    let mut table = dutch(40, 12);
    search(&mut table, "wijk:noord");
    let screen = table.screen().join(" ");
    assert!(screen.contains("beperkt het aanbod"), "{screen}");
    // A name that is typed is nothing of the kind.
    erase(&mut table, "wijk:noord".len());
    table.type_text("vries");
    assert_eq!(table.app.model.view.search.aside, None);
}

#[test]
fn an_offer_shows_the_moment_that_was_asked_for() {
    let mut table = dutch(160, 48);
    table.press("3");
    let day = chrono::Weekday::Thu;
    let later = |table: &Table| {
        let caseload = &table.app.model.data.caseload;
        let mut all = table.app.model.view.offers.iter().filter_map(|id| caseload.offer(*id));
        let two = |offer: &&trede::domain::Offer| {
            let slots = &offer.facts.slots;
            slots.first().is_some_and(|slot| slot.day != day) && slots.iter().any(|s| s.day == day)
        };
        all.find(two).map(|offer| offer.facts.name.to_string())
    };
    let name = later(&table).expect("an offer with a second day");
    search(&mut table, "donderdag ");
    table.press("enter");
    let rows: Vec<String> = table.screen();
    let row = rows.iter().find(|row| row.contains(&name)).expect("it is in sight");
    assert!(row.contains(" do "), "{row}");
    table.press("backspace");
    search(&mut table, "weekend ");
    let caseload = &table.app.model.data.caseload;
    let shown = table.app.model.view.offers.iter().filter_map(|id| caseload.offer(*id));
    let free = [chrono::Weekday::Sat, chrono::Weekday::Sun];
    let count = shown.filter(|o| o.facts.slots.iter().any(|s| free.contains(&s.day))).count();
    assert!(count > 0 && count == table.app.model.view.offers.len());
}

#[test]
fn whoever_the_conditions_leave_out_is_counted_and_a_key_shows_them() {
    let mut table = dutch(80, 24);
    let first = table.app.model.view.rows[0];
    let line = table.app.model.data.caseload.line(first).unwrap();
    let (code, rung) = (line.code().to_string(), line.rung.number());
    search(&mut table, &format!("trede:{} ", 3 - rung));
    table.type_text(&code);
    assert!(table.app.model.view.rows.is_empty());
    assert!(table.shows("1 buiten de voorwaarden"), "{:#?}", table.screen());
    assert!(table.shows("shift-tab"), "{:#?}", table.screen());
    table.press("shift-tab");
    assert_eq!(table.app.model.view.rows, [first], "{:#?}", table.screen());
    assert_eq!(table.app.model.view.selected, Some(first));
    assert!(!table.shows("buiten de voorwaarden"));
    // The same after the line was left.
    let mut table = dutch(80, 24);
    search(&mut table, &format!("trede:{} ", 3 - rung));
    table.type_text(&code);
    table.press("enter");
    assert!(table.shows("backspace haalt"), "{:#?}", table.screen());
    table.press("backspace");
    assert_eq!(table.app.model.view.rows, [first]);
}

#[test]
fn a_message_about_the_lists_goes_when_it_is_true_no_more() {
    let mut table = dutch(80, 24);
    search(&mut table, "trede:1");
    table.press("enter v s");
    table.type_text("Ronde");
    table.press("enter");
    assert!(table.status().contains("Bewaard"), "{}", table.status());
    table.press("j");
    assert!(table.status().contains("Bewaard"), "nothing became untrue");
    table.press("backspace");
    assert!(!table.status().contains("Bewaard"), "{}", table.status());
    table.press("v 1");
    assert!(table.status().contains("inwoners"), "{}", table.status());
    search(&mut table, "reden:nooit ");
    table.press("enter");
    assert!(!table.status().contains("Weergave 1"), "{}", table.status());
    table.press("M a");
    assert!(table.status().contains("gemarkeerd"), "{}", table.status());
    table.press("space");
    assert!(!table.status().contains("gemarkeerd"), "{}", table.status());
}

#[test]
fn a_key_has_one_name_in_hints_and_in_sentences() {
    let mut table = dutch(120, 34);
    search(&mut table, "trede:1 ");
    table.press("enter");
    let hint = table.app.strings.keys_shown("backspace");
    assert!(table.shows(&format!("{hint} voorwaarde weg")), "{:#?}", table.screen());
    search(&mut table, "taak:open telefoon:geen belofte:te-laat ");
    table.press("enter");
    assert!(table.shows(&format!("tegelijk. {hint}")), "{:#?}", table.screen());
    assert_eq!(table.app.model.view.focus, Pane::Residents);
    assert!(table.app.model.why_not(Action::LimitDrop).is_none());
}

#[test]
fn between_quotes_everything_that_a_row_says_is_found_as_it_is_written() {
    let mut table = dutch(160, 48);
    let person = table.app.model.view.rows[3];
    let line = table.app.model.data.caseload.line(person).unwrap();
    let (code, listed) = (line.code().to_string(), line.name.listed());
    let phone = line.phone.to_string();
    let reason = table.app.model.view.reason(person).to_owned();
    let words: Vec<&str> = reason.split(' ').take(3).collect();
    for (nth, text) in [code, listed, phone, words.join(" ")].into_iter().enumerate() {
        assert!(!text.is_empty(), "{nth}");
        search(&mut table, &format!("\"{text}\""));
        let shown = table.app.model.view.rows.contains(&person);
        assert!(shown, "{text}: {:#?}", table.screen());
        assert!(table.shows("zoals het er staat: in naam, reden, code en telefoon"));
        erase(&mut table, text.chars().count() + 2);
        table.press("esc");
    }
    search(&mut table, "\"nog geen gesprek\" ");
    let rows = table.app.model.view.rows.clone();
    assert!(rows.len() > 1);
    for id in rows {
        let reason = table.app.strings.reason_of(&table.app.model.data, id);
        assert!(reason.contains("Nog geen gesprek"), "{reason}");
    }
    // After an act the list stays as it stands until it is asked for again.
    table.press("esc n");
    assert!(table.status().contains("Niet opgenomen"), "{}", table.status());
}

#[test]
fn a_view_that_limits_the_offers_too_says_how_many_there_are() {
    let mut table = dutch(120, 34);
    search(&mut table, "trede:1");
    table.press("enter 3 /");
    table.type_text("gratis ");
    table.press("enter v s");
    table.type_text("Ronde");
    table.press("enter");
    let said = table.status();
    assert!(said.contains("Inwoners: trede 1. Aanbod: gratis."), "{said}");
    table.press("v 0 v 1");
    let said = format!("{} × aanbod", table.app.model.view.offers.len());
    assert!(table.status().contains(&said), "{said}: {}", table.status());
}

#[test]
fn one_condition_that_nobody_meets_is_called_one() {
    let mut table = dutch(120, 34);
    table.press("g m");
    assert!(table.app.model.view.rows.is_empty(), "nobody is anybody's in the demo");
    assert!(table.shows("Niemand past op deze voorwaarde."), "{:#?}", table.screen());
    assert!(!table.shows("tegelijk"), "{:#?}", table.screen());
}

#[test]
fn an_act_on_the_marked_says_that_nobody_is_marked_any_more() {
    let mut table = dutch(120, 34);
    table.press("space j space p");
    table.type_text("+4");
    table.press("tab");
    table.type_text("bellen");
    table.press("enter");
    for _ in 0..3 {
        if table.app.model.task.overlay.is_some() {
            table.press("enter");
        }
    }
    assert!(table.app.model.view.marks.is_empty(), "{}", table.status());
    assert!(table.status().contains("niemand is meer gemarkeerd"), "{}", table.status());
    table.press("p");
    table.type_text("+4");
    table.press("enter");
    assert!(!table.status().contains("gemarkeerd"), "{}", table.status());
}
