//! The tour: ten things to do, watched and gone on from.

use trede::app::tour::Stop;
use trede::demo::Size;
use trede::i18n::Language;

use crate::support::table::Table;

fn stop(table: &Table) -> Option<Stop> {
    table.app.model.task.tour
}

#[test]
fn the_program_watches_what_is_done_and_goes_on() {
    for (width, height) in [(80, 24), (40, 12), (160, 48)] {
        let size = Size { residents: 120, offers: 60, seed: 4 };
        let mut table = Table::with(size, width, height, Language::Dutch);
        let head = table.app.model.data.caseload.head();
        table.press("g ?");
        assert_eq!(stop(&table), Some(Stop::Why));
        assert!(table.shows("▶ 1/10"), "{:#?}", table.screen());
        table.press("j");
        assert_eq!(stop(&table), Some(Stop::Why), "only what was asked for goes on");
        table.press("w");
        assert_eq!(stop(&table), Some(Stop::Person));
        table.press("esc enter");
        assert_eq!(stop(&table), Some(Stop::Contact));
        table.press("c g tab t enter");
        assert_eq!(stop(&table), Some(Stop::Undo), "{}", table.status());
        table.press("u");
        assert_eq!(stop(&table), Some(Stop::Search), "{}", table.status());
        table.press("esc /");
        table.type_text("pro");
        assert_eq!(stop(&table), Some(Stop::Limit));
        table.press("ctrl-u");
        table.type_text("trede:1 ");
        table.press("enter");
        assert_eq!(stop(&table), Some(Stop::Offers));
        table.press("3");
        assert_eq!(stop(&table), Some(Stop::Call));
        table.press("esc b");
        assert_eq!(stop(&table), Some(Stop::Day), "{}", table.status());
        table.press("esc esc g d");
        assert_eq!(stop(&table), Some(Stop::Help), "{}", table.status());
        table.press("esc ?");
        assert_eq!(stop(&table), None);
        assert!(table.status().contains("Dat was de rondleiding"), "{}", table.status());
        // Nothing was done but what was asked for: a contact, and it was taken back.
        assert_eq!(table.app.model.data.caseload.head(), head + 2);
    }
}

#[test]
fn the_tour_is_stopped_where_it_was_begun_and_found_in_help() {
    let mut table = Table::demo(80, 24);
    table.press("?");
    table.type_text("tour");
    table.press("enter");
    assert_eq!(stop(&table), Some(Stop::Why));
    table.press("g ?");
    assert_eq!(stop(&table), None);
    assert!(table.status().contains("stopped"), "{}", table.status());
}

#[test]
fn where_nobody_is_there_is_nothing_to_tour() {
    let mut table = Table::of(Vec::new(), 80, 24, Language::English);
    table.press("g ?");
    assert_eq!(stop(&table), None);
    assert!(table.status().contains("nobody here yet"), "{}", table.status());
}

#[test]
fn what_is_wrong_in_a_form_is_shown_while_the_tour_takes_its_rows() {
    for (width, height) in [(40, 12), (80, 24)] {
        let size = Size { residents: 120, offers: 60, seed: 4 };
        let mut table = Table::with(size, width, height, Language::Dutch);
        table.press("g ? c tab enter");
        let strings = &table.app.strings;
        let Some(trede::app::task::Overlay::Form(form)) = &table.app.model.task.overlay else {
            panic!("no form: {}", table.status())
        };
        let problem = form.problem.as_ref().expect("nothing was chosen");
        let said = strings.problem(problem, table.app.model.data.today);
        let start: String = said.chars().take(14).collect();
        assert!(table.shows(&start), "{said}: {:#?}", table.screen());
    }
}
