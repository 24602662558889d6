//! Drawing reads memory only: every page and pane is drawn in front of files that are counted when
//! they are read.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use trede::app::page::Page;
use trede::app::task::Overlay;
use trede::domain::{Caseload, File, FileSource, ResidentId};
use trede::report::ReportKind;

use crate::support::table::{Table, today};

/// Files as a vault gives them, counted.
struct Counted {
    files: HashMap<ResidentId, Arc<File>>,
    read: Arc<AtomicUsize>,
}

impl FileSource for Counted {
    fn file(&self, id: ResidentId) -> Option<Arc<File>> {
        self.read.fetch_add(1, Ordering::Relaxed);
        self.files.get(&id).cloned()
    }
}

/// A table whose files are all read from this source, and how often that was done.
fn counted(width: u16, height: u16) -> (Table, Arc<AtomicUsize>) {
    let mut table = Table::demo(width, height);
    let read = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&read);
    table.app.model.data.arrange(|data| {
        let known = &data.caseload;
        let files = known.lines().filter_map(|line| Some((line.id, known.file(line.id)?)));
        let source = Arc::new(Counted { files: files.collect(), read: counter });
        let lines = known.lines().filter_map(|line| known.whole_line(line.id)).cloned().collect();
        let (offers, office) =
            ((known.offers().cloned().collect(), Vec::new()), known.office().clone());
        let (head, numbers) = (known.head(), known.numbers());
        data.caseload = Caseload::from_projection(head, numbers, lines, offers, office, source);
        data.caseload.look_on(today());
    });
    (table, read)
}

/// What is drawn after these keys, which may read; drawing itself may not.
fn draws_from_memory(table: &mut Table, read: &AtomicUsize, keys: &str) {
    table.press(keys);
    let before = read.load(Ordering::Relaxed);
    table.screen();
    assert_eq!(read.load(Ordering::Relaxed), before, "{keys}: a file was read while drawing");
}

#[test]
fn no_page_reads_a_file_while_it_is_drawn() {
    let (mut table, read) = counted(120, 34);
    table.press("j");
    for (keys, is) in [
        ("w", (|page| matches!(page, Page::Why(_))) as fn(Page) -> bool),
        ("=", |page| matches!(page, Page::Whole(_))),
        ("K", |page| matches!(page, Page::Own(_))),
        ("W", |page| matches!(page, Page::Log(_))),
        ("O", |page| page == Page::Absence),
        ("f f", |page| page == Page::Waves),
        ("g e", |page| page == Page::Report(ReportKind::Fairness)),
    ] {
        draws_from_memory(&mut table, &read, keys);
        let shown = table.app.model.task.overlay.clone();
        assert!(matches!(shown, Some(Overlay::Page(page, _)) if is(page)), "{keys}: {shown:?}");
        draws_from_memory(&mut table, &read, "j");
        table.press("esc");
    }
    table.press("tab");
    draws_from_memory(&mut table, &read, "enter");
    assert!(matches!(table.app.model.task.overlay, Some(Overlay::Page(Page::Moment(..), 0))));
    table.press("esc tab");
    draws_from_memory(&mut table, &read, "enter");
    assert!(matches!(table.app.model.task.overlay, Some(Overlay::Page(Page::Offer(_), 0))));
    assert!(read.load(Ordering::Relaxed) > 0, "the files come from where they are counted");
}

#[test]
fn no_pane_list_or_form_reads_a_file_while_it_is_drawn() {
    for width in [60, 120, 160] {
        let (mut table, read) = counted(width, 34);
        for keys in ["j", "tab", "j", "tab", "j", "esc", "G", "k", "space", "/", "v", "esc", "esc"]
        {
            draws_from_memory(&mut table, &read, keys);
        }
        for keys in
            ["g a", "j", "j", "G", "esc", "g b", "j", "esc", "c", "esc", "e", "esc", "b", "esc"]
        {
            draws_from_memory(&mut table, &read, keys);
        }
    }
}

#[test]
fn a_key_reads_the_file_of_whoever_is_shown_and_nobody_elses() {
    let (mut table, read) = counted(160, 34);
    let keys = ["j", "g a", "j", "G", "esc", "g b", "j", "esc", "c", "esc", "O", "esc", "/", "a"];
    for keys in keys {
        let before = read.load(Ordering::Relaxed);
        table.press(keys);
        let more = read.load(Ordering::Relaxed) - before;
        assert!(more <= 4, "{keys}: {more} files were read");
    }
}
