//! The page to look at together: about one person, and about nobody else.

use crate::support::table::Table;

#[test]
fn one_key_shows_it_alone_and_the_same_key_takes_it_away() {
    let mut table = Table::demo(100, 60);
    let with_plan =
        |table: &Table| table.app.model.view.file.as_ref().is_some_and(|f| f.plan().is_some());
    while !with_plan(&table) {
        table.press("j");
    }
    let (name, before) = (table.selected_name(), table.screen());
    table.press("K");
    let screen = table.screen().join("\n");
    assert!(screen.contains(&format!("{name}, this is your page")), "{screen}");
    assert!(screen.contains("You like") && screen.contains("Who sees this"), "{screen}");
    // No other name, no count, no queue.
    let caseload = &table.app.model.data.caseload;
    for line in caseload.lines().filter(|line| line.name.spoken() != name) {
        assert!(!screen.contains(&line.name.spoken()), "{}", line.name.spoken());
    }
    for word in ["queue", "Queue", "rung", " late "] {
        assert!(!screen.contains(word), "{word}: {screen}");
    }
    table.press("K");
    assert_eq!(table.screen(), before);
}

#[test]
fn on_the_smallest_screen_it_scrolls() {
    let mut table = Table::demo(40, 12);
    table.press("K j j");
    assert!(table.shows("esc"), "{:#?}", table.screen());
    table.press("esc");
    assert!(table.app.model.task.overlay.is_none());
}
