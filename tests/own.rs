//! The page to look at together: about one person, and about nobody else.

use crate::support::program::{Program, lived};
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
fn what_was_promised_and_agreed_stands_in_it_on_paper_too() {
    let program = Program::empty();
    let code = lived(&program, "Merk");
    lived(&program, "Ander");
    for format in ["text", "html", "json"] {
        let page = program.run(&["page", &code, "--format", format]);
        assert_eq!(page.code, 0, "{page:?}");
        for part in ["DoelMerk", "ActieMerk", "ToezeggingMerk", "Sanne", "You may always ask"] {
            assert!(page.out.contains(part), "{format} lacks {part}: {}", page.out);
        }
        for not in ["Ander", "NotitieMerk", "TweedeMerk", "trede", "rung"] {
            assert!(!page.out.contains(not), "{format} tells {not}: {}", page.out);
        }
    }
    let dutch = program.run(&["page", &code, "--lang", "nl"]);
    assert!(
        dutch.out.contains("Wat wij u hebben beloofd")
            || dutch.out.contains("WAT WIJ U HEBBEN BELOOFD")
    );
    let log = program.json(&["history", "--log", "--limit", "1"]);
    assert!(log["rows"][0]["did"].as_str().is_some_and(|did| did.starts_with("File read")));
}

#[test]
fn on_the_smallest_screen_it_scrolls() {
    let mut table = Table::demo(40, 12);
    table.press("K j j");
    assert!(table.shows("esc"), "{:#?}", table.screen());
    table.press("esc");
    assert!(table.app.model.task.overlay.is_none());
}
