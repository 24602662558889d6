//! The screen before a vault is open: the first start, the passphrase, the lock; walked with the
//! keys of the keymap, at three sizes and in both languages.

use trede::i18n::{Language, Strings};
use trede::runtime::events::Event;
use trede::runtime::idle::Alarm;

use crate::support::program::{PASSPHRASE, Program};
use crate::support::start::Start;

/// From the smallest screen that is served to a wide one.
const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (160, 48)];

/// The recovery key as it stands on the screen, over as many lines as it takes.
fn printed(start: &Start) -> String {
    let words = start.words();
    words.split(' ').filter(|word| word.matches('-').count() >= 5).collect()
}

/// A home with a sealed vault in which three wait.
fn sealed() -> Program {
    let program = Program::empty();
    for (name, phone) in
        [("Eerste", "0611111111"), ("Tweede", "0622222222"), ("Derde", "0633333333")]
    {
        program.json(&["add", "resident", "--family", name, "--rung", "2", "--phone", phone]);
    }
    program
}

/// Up to the recovery key.
fn to_the_key(start: &mut Start, strings: &Strings) {
    start.must_show(&strings.first_welcome());
    start.press("m");
    start.must_show(&strings.opening_own_name());
    start.must_show(&strings.first_name_example());
    start.press("enter");
    start.must_show("Sanne");
    start.line("qxjz");
    assert!(!start.shows("qxjz"), "nothing typed is shown");
    start.line(PASSPHRASE);
    start.must_show(&strings.ask_again());
    start.line("iets heel anders dan dat");
    start.must_show("Sanne");
    start.must_show(&strings.ask_differs());
    start.line(PASSPHRASE);
    start.line(PASSPHRASE);
    start.must_show(&strings.first_copied("enter"));
}

/// Whoever begins anew at the recovery key types no name again.
#[test]
fn the_name_stands_there_again_for_whoever_begins_anew() {
    let strings = Strings::new(Language::Dutch);
    let mut start = Start::first((80, 24), Language::Dutch, None);
    start.press("m");
    start.line("Mila de Boer");
    start.line(PASSPHRASE);
    start.line(PASSPHRASE);
    start.must_show(&strings.first_copied("enter"));
    start.press("esc m");
    start.must_show("Mila de Boer");
    start.press("enter");
    start.line(PASSPHRASE);
    start.must_show(&strings.ask_again());
}

#[test]
fn the_first_start_makes_a_vault_at_every_size() {
    for (nth, size) in SIZES.into_iter().enumerate() {
        let language = Language::ALL[nth % Language::ALL.len()];
        let strings = Strings::new(language);
        let mut start = Start::first(size, language, None);
        to_the_key(&mut start, &strings);
        let key = printed(&start);
        start.press("enter");
        start.must_show(&strings.first_rehearse(2));
        start.line("0000 0000");
        start.must_show(&strings.first_differs());
        start.press("enter");
        let end = key.get(key.len() - 9..).expect("two groups").to_lowercase();
        start.type_text("x");
        start.press("backspace");
        start.line(&end);
        start.must_show("Sanne");
        assert!(!start.shows(&strings.first_title()), "{}", start.screen().join("\n"));
        start.press("L");
        start.must_show(&strings.lock_title());
        start.line(PASSPHRASE);
        assert!(!start.shows(&strings.lock_title()), "{}", start.screen().join("\n"));
        start.press("q");
        assert_eq!(start.quit(), Some(0));
        start.close().expect("closed");
    }
}

#[test]
fn the_first_start_can_be_left_and_gone_back_on_everywhere() {
    let strings = Strings::new(Language::English);
    for size in SIZES {
        let mut start = Start::first(size, Language::English, None);
        to_the_key(&mut start, &strings);
        start.press("esc");
        start.must_show(&strings.first_welcome());
        start.press("x");
        start.must_show("x does nothing here; ? shows what does.");
        start.press("m");
        start.press("esc q");
        assert_eq!(start.quit(), Some(0));
        start.close().expect("nothing was made");
    }
}

/// The help lists what the keymap says of this state, narrows as it is typed, and does what is chosen.
#[test]
fn help_is_there_before_a_vault_is_open() {
    let strings = Strings::new(Language::English);
    for size in SIZES {
        let mut start = Start::first(size, Language::English, None);
        start.press("?");
        start.must_show("d Look around in a demo");
        start.must_show("m Make a vault");
        start.type_text("make");
        assert!(!start.shows("Look around"), "{}", start.screen().join("\n"));
        start.press("enter");
        start.must_show("Your name:");
        start.press("enter");
        start.must_show("New passphrase for Sanne");
        start.type_text("fiets");
        start.press("f1");
        start.must_show("esc Back");
        start.press("esc");
        start.must_show("•••••");
    }
    let program = sealed();
    let mut start = Start::at(&program.home(), (80, 24), Language::English);
    start.press("f1");
    start.must_show("ctrl-c Leave trede");
    start.type_text("leave");
    start.press("enter");
    assert_eq!(start.quit(), Some(0));
    drop(strings);
}

#[test]
fn a_sealed_vault_opens_with_the_passphrase_and_comes_back_from_the_lock() {
    let program = sealed();
    for (size, language) in SIZES.into_iter().zip(Language::ALL.into_iter().cycle()) {
        let strings = Strings::new(language);
        let mut start = Start::at(&program.home(), size, language);
        start.must_show(&strings.unlock_title());
        start.must_show(&strings.lock_opens());
        start.line("verkeerd");
        start.must_show(&strings.store_wrong_passphrase());
        start.paste("fiets maan koffie dijk\nq\n");
        start.press("enter");
        start.press("1 g g j");
        start.must_show("2/3");
        start.press("L");
        start.must_show(&strings.lock_title());
        for name in ["Eerste", "Tweede", "Derde"] {
            assert!(!start.shows(name), "{}", start.screen().join("\n"));
        }
        // What was typed is gone after esc; an empty line asks nothing of the vault.
        start.type_text("verkeerd");
        start.press("esc enter");
        assert!(!start.shows(&strings.store_wrong_passphrase()));
        // No number of tries ends it: it was opened here before.
        for _ in 0..4 {
            start.line("verkeerd");
            start.must_show(&strings.store_wrong_passphrase());
        }
        start.line(PASSPHRASE);
        start.must_show("2/3");
        start.press("q");
        assert_eq!(start.quit(), Some(0));
        start.close().expect("closed");
    }
}

/// A lock that comes by itself in the middle of a sentence takes nothing away.
#[test]
fn the_page_and_the_form_are_there_again_after_the_lock() {
    let program = sealed();
    for (size, language) in SIZES.into_iter().zip(Language::ALL.into_iter().cycle()) {
        let strings = Strings::new(language);
        let mut start = Start::at(&program.home(), size, language);
        start.line(PASSPHRASE);
        start.press("1 g g j enter c tab tab");
        start.type_text("Vertelt over zijn tuin");
        let before = start.screen();
        start.give(Event::Job(Alarm::Lock));
        start.must_show(&strings.lock_title());
        assert!(!start.shows("tuin"), "{}", start.screen().join("\n"));
        start.line(PASSPHRASE);
        // On the smallest screen the choices in focus have the rows; the note is two fields on.
        start.press("tab tab");
        start.must_show("tuin");
        let title =
            |screen: &[String]| screen.iter().find(|line| line.contains("Contact ")).cloned();
        assert_eq!(title(&start.screen()), title(&before), "about the same person");
        start.press("esc");
        assert!(title(&start.screen()).is_none());
        // From the page back to the list, on the same row.
        start.press("esc");
        start.must_show("2/3");
        // My day comes back, too.
        start.press("g d");
        start.give(Event::Job(Alarm::Lock));
        start.line(PASSPHRASE);
        start.must_show(&strings.overview_day());
        start.press("esc q");
        assert_eq!(start.quit(), Some(0));
        start.close().expect("closed");
    }
}

/// Whoever is called when the screen locks is still being called afterwards.
#[test]
fn a_block_of_calls_goes_on_after_the_lock_where_it_was() {
    let program = sealed();
    for (size, language) in SIZES.into_iter().zip(Language::ALL.into_iter().cycle()) {
        let mut start = Start::at(&program.home(), size, language);
        start.line(PASSPHRASE);
        // On the smallest screen the name needs the room.
        let of = match (size, language) {
            ((_, ..14), _) => "/",
            (_, Language::Dutch) => " van ",
            (_, Language::English) => " of ",
        };
        start.press("1 b j");
        start.must_show(&format!("2{of}3"));
        start.press("c");
        start.type_text("Vertelt over zijn tuin");
        let who = |start: &Start| {
            let names = ["Eerste", "Tweede", "Derde"];
            names.into_iter().find(|name| start.screen().concat().contains(name))
        };
        let called = who(&start);
        start.give(Event::Job(Alarm::Lock));
        assert!(!start.shows("tuin") && called.is_some() && who(&start).is_none());
        start.line(PASSPHRASE);
        start.must_show("Vertelt over zijn tuin");
        assert_eq!(who(&start), called);
        // The form goes, the block stays; it goes on to the last and back.
        start.press("esc");
        start.must_show(&format!("2{of}3"));
        start.press("j");
        start.must_show(&format!("3{of}3"));
        start.give(Event::Job(Alarm::Lock));
        start.line(PASSPHRASE);
        start.must_show(&format!("3{of}3"));
        start.press("esc q");
        start.close().expect("closed");
    }
}

/// A window that closes sends more than one signal, and the last ends the process before the vault is
/// closed: what was being typed is kept already.
#[test]
fn what_is_typed_is_kept_before_the_terminal_is_given_back() {
    let program = sealed();
    let mut start = Start::at(&program.home(), (80, 24), Language::English);
    start.line(PASSPHRASE);
    start.press("c tab tab");
    start.type_text("Vertelt over zijn tuin");
    start.leave();
    // The process ends here: nothing is closed.
    drop(start);
    let mut start = Start::at(&program.home(), (80, 24), Language::English);
    start.line(PASSPHRASE);
    start.press("c");
    start.must_show("Vertelt over zijn tuin");
    start.press("esc q");
    start.close().expect("closed");
}

#[test]
fn three_wrong_passphrases_end_the_start_with_the_code_of_a_locked_vault() {
    let program = sealed();
    let mut start = Start::at(&program.home(), (80, 24), Language::English);
    for _ in 0..3 {
        assert_eq!(start.quit(), None);
        start.line("verkeerd");
    }
    assert_eq!(start.quit(), Some(3));
    let failure = start.close().expect_err("it was not opened");
    assert_eq!(failure.code, 3);
    assert!(failure.message.contains("does not open the vault"), "{failure:?}");
}

/// Where a passphrase is typed every letter is one, also for whoever bound letters there; other keys
/// are theirs to choose.
#[test]
fn keys_of_ones_own_count_and_a_letter_of_a_passphrase_is_never_a_key() {
    let keys = "[first]\n\"x\" = \"vault.make\"\n\"m\" = \"unbound\"\n\
                [steps]\n\"f9\" = \"submit\"\n\"enter\" = \"unbound\"\n\"k\" = \"app.quit\"\n\"o r\" = \"back\"\n";
    let mut start = Start::first((80, 24), Language::English, Some(keys));
    start.must_show("x make a vault");
    start.press("m");
    start.must_show("m does nothing here");
    start.press("x");
    start.must_show("f9 goes on");
    start.press("f9");
    start.type_text("kort");
    start.must_show("••••");
    start.press("f9");
    start.must_show("too short");
    assert_eq!(start.quit(), None);
}

#[test]
fn a_new_size_is_drawn_and_kept_for_what_follows() {
    let program = sealed();
    let mut start = Start::at(&program.home(), (160, 48), Language::English);
    start.resize(40, 12);
    start.line(PASSPHRASE);
    // At another size than the screen's own it would say that there is no room.
    start.must_show("1/3");
}

/// The name is asked once, edited as in a shell, and said as soon as somebody is called.
#[test]
fn the_name_that_is_asked_at_the_first_start_is_said_on_the_telephone() {
    for (language, said) in [
        (Language::Dutch, "Dag, u spreekt met Mila de Boer van de gemeente."),
        (Language::English, "Hello, this is Mila de Boer from the municipality."),
    ] {
        let program = Program::bare();
        program.file("passphrase", PASSPHRASE);
        let strings = Strings::new(language);
        let mut start = Start::at(&program.home(), (80, 24), language);
        start.press("m");
        start.type_text("iemand anders");
        start.press("ctrl-w ctrl-u");
        start.must_show(&strings.first_name_example());
        start.type_text("ila de Boerr");
        start.press("backspace home");
        start.type_text("Mm");
        start.press("left right left delete end");
        start.must_show("Mila de Boer");
        start.press("enter");
        start.must_show(&strings.ask_new_passphrase("Sanne"));
        // A slip in a passphrase is mended where it is, or all of it goes.
        start.type_text("verkeerd");
        start.press("ctrl-u");
        assert!(!start.shows("•"), "{}", start.screen().join("\n"));
        let (first, rest) = PASSPHRASE.split_at(1);
        start.paste(rest);
        start.press("home");
        start.type_text(first);
        start.press("enter");
        start.line(PASSPHRASE);
        let key = printed(&start);
        start.press("enter");
        start.line(key.get(key.len() - 9..).expect("two groups"));
        start.press("q");
        start.close().expect("closed");
        let phone = ["--phone", "06-00 65 43 21"];
        program.json(
            &[&["add", "resident", "--family", "Eerste", "--rung", "2"][..], &phone].concat(),
        );
        let mut start = Start::at(&program.home(), (80, 24), language);
        start.line(PASSPHRASE);
        start.press("1 b");
        start.must_show(said);
    }
}

/// The demo of the first start has the keys, the language and the mouse of its user, and says what
/// is wrong with them.
#[test]
fn the_demo_takes_along_what_is_set_for_hand_and_eye() {
    let program = Program::bare();
    std::fs::create_dir(program.home()).expect("a folder");
    let own = "[interface]\nmouse = true\nkeymap = \"vin\"\n";
    std::fs::write(program.home().join("trede.toml"), own).expect("settings");
    let mut start = Start::at(&program.home(), (160, 48), Language::English);
    assert!(!start.wants_mouse());
    start.press("d");
    assert!(start.wants_mouse());
    start.must_show("did you mean \"vim\"?");
    start.press("q");
    start.close().expect("closed");
}
