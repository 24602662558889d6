//! What is typed, and what it means.

use chrono::Weekday;

use crate::domain::Rung;
use crate::domain::resident::PartOfDay;
use crate::filters::aside::{Aside, aside};
use crate::filters::line::{Said, is_open, said};
use crate::filters::offers::What;
use crate::filters::people::Who;
use crate::filters::told::Asked;
use crate::filters::{Chip, Known, Language, Tongue, Typed, hold, read};
use crate::triage::queue::Tier;

fn known() -> Known {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Known {
        owners: names(&["Sanne", "Jan de Boer", "Jantine"]),
        waves: names(&["Lente", "Spring 2"]),
        areas: names(&["Noord", "Oude Haven"]),
    }
}

fn people(line: &str) -> Said<Who> {
    said(line, &known(), Tongue::English, true)
}

fn offers(line: &str, tongue: Tongue) -> Said<What> {
    said(line, &known(), tongue, true)
}

fn meant<F: Language>(said: &Said<F>) -> Vec<F> {
    said.chips.iter().map(|chip| chip.is.clone()).collect()
}

#[test]
fn the_words_of_a_line_limit_and_what_is_left_is_searched_with() {
    let line = r#"rung:1 owner:me wave:lente tier:late plan:none >90d "berg" zoe"#;
    let said = people(line);
    let all = [
        Who::Rung(Rung::Care),
        Who::Mine,
        Who::Wave("Lente".to_owned()),
        Who::Tier(Tier::BrokenPromise),
        Who::Plan(false),
        Who::Longer(90),
        Who::Named("berg".to_owned()),
    ];
    assert_eq!(meant(&said), all);
    assert_eq!(said.letters, "zoe");
    // The same in Dutch, whichever language is shown.
    let dutch = people(r#"trede:1 van:mij golf:Lente reden:te-laat plan:geen >3m "berg" zoe"#);
    assert_eq!(meant(&dutch), all);
}

#[test]
fn offers_take_plain_words_and_the_short_days_of_the_language_shown() {
    let day = What::Day(Weekday::Tue);
    let said = offers("tue <5 free area:noord seat koffie", Tongue::English);
    let area = What::Area("Noord".to_owned());
    assert_eq!(meant(&said), [day.clone(), What::Costs(500), What::Free, area, What::Seat]);
    assert_eq!(said.letters, "koffie");
    // A neighbourhood that is known needs no key, once it is typed to its end.
    assert_eq!(offers("tue <5 free noord seat koffie", Tongue::English).chips, said.chips);
    let typing = super::line::said::<What>("noord", &known(), Tongue::English, false);
    assert_eq!((typing.letters.as_str(), typing.chips), ("noord", Vec::new()));
    assert_eq!(
        meant(&offers("di gratis ochtend <2,50 plek", Tongue::Dutch)),
        [day.clone(), What::Free, What::Part(PartOfDay::Morning), What::Costs(250), What::Seat]
    );
    assert_eq!(meant(&offers("dinsdag", Tongue::English)), [day]);
    assert!(meant(&offers("do it yourself", Tongue::English)).is_empty(), "no Thursday in English");
}

#[test]
fn a_word_that_is_being_typed_is_completed_and_limits_when_it_is_sure() {
    let typing = |line: &str| said::<Who>(line, &known(), Tongue::Dutch, false);
    assert_eq!(typing("van:ja").offered, ["van:\"Jan de Boer\"", "van:Jantine"]);
    assert_eq!(typing("reden:").offered.first().map(String::as_str), Some("reden:te-laat"));
    // Finished with a blank, the only one that fits is taken; of several none is.
    assert_eq!(meant(&typing("van:jant ")), [Who::Of("Jantine".to_owned())]);
    let two = typing("van:jan ");
    assert_eq!((meant(&two).len(), two.wrong.as_deref()), (0, Some("van:jan")));
    assert_eq!(typing("trede:9 ").wrong.as_deref(), Some("trede:9"));
    let day = said::<What>("di", &known(), Tongue::Dutch, false);
    assert_eq!((day.chips.len(), day.letters.as_str()), (0, "di"), "it may become dieren");
    assert_eq!(said::<What>("di ", &known(), Tongue::Dutch, false).chips.len(), 1);
    // What is no condition is searched with, also where it has a colon or a sign.
    for letters in ["http://x", "-", "12:30", "a>b", "<", ">x", "\"", "€5"] {
        assert_eq!(people(letters).chips, [], "{letters}");
    }
}

#[test]
fn conditions_of_one_kind_are_alternatives_and_each_can_be_turned_round() {
    let chips = people("rung:1 rung:2 -plan:none").chips;
    let holds = |rung, planned: bool| {
        hold(&chips, |who| match who {
            Who::Rung(of) => *of == rung,
            Who::Plan(there) => planned == *there,
            _ => false,
        })
    };
    assert!(holds(Rung::Care, true) && holds(Rung::SocialActivation, true));
    assert!(!holds(Rung::Care, false) && !holds(Rung::Diagnosis, true));
}

#[test]
fn a_quote_that_is_open_holds_its_blanks() {
    let typing = |line: &str| said::<Who>(line, &known(), Tongue::Dutch, false);
    assert_eq!(typing("van:\"Jan de ").offered, ["van:\"Jan de Boer\""]);
    assert_eq!(meant(&typing("van:\"Jan de \" ")), [Who::Of("Jan de Boer".to_owned())]);
    assert!(is_open("van:\"Jan ") && is_open("trede:1") && !is_open("trede:1 "));
    assert!(!is_open("van:\"Jan de Boer\" "));
    let text = said::<What>("\"rustig aan ", &known(), Tongue::Dutch, false);
    assert_eq!(meant(&text), [What::Says("rustig aan".to_owned())]);
}

#[test]
fn a_word_that_limits_nothing_here_says_why() {
    let queue = |line: &str| aside::<Who, What>(line, &known(), Tongue::Dutch, true);
    let offers = |line: &str| aside::<What, Who>(line, &known(), Tongue::Dutch, true);
    let other = |word: &str| Some(Aside::Other(word.to_owned()));
    let sign = |word: &str| Some(Aside::Sign(word.to_owned()));
    for word in ["wijk:noord", "gratis", "weekend", "<2,50", "volgorde:prijs"] {
        assert_eq!(queue(word), other(word));
        assert_eq!(offers(word), None, "{word}");
    }
    for word in ["trede:1", "van:mij", ">90d", "reden:"] {
        assert_eq!(offers(word), other(word));
        assert_eq!(queue(word), None, "{word}");
    }
    for word in ["<-5", ">0d", ">x"] {
        assert_eq!((queue(word), offers(word)), (sign(word), sign(word)));
    }
    assert_eq!(queue("trede:3"), Some(Aside::Rung("trede:3".to_owned())));
    assert_eq!(queue("trede:9"), None, "there is no such rung: what there is is offered");
    assert_eq!(queue("kleur:rood"), Some(Aside::Key("kleur:rood".to_owned())));
    for letters in ["de vries", "do", "12:30", "-", "trede:1 \"wijk:noord\""] {
        assert_eq!(queue(letters), None, "{letters}");
    }
}

fn comes_back<F: Language + std::fmt::Debug>(is: &F) {
    for (not, tongue) in [(false, Tongue::Dutch), (true, Tongue::English)] {
        let chip = Chip { not, is: is.clone() };
        let word = chip.written(tongue);
        assert_eq!(read(&word, &known(), tongue), Typed::Filter(chip), "{word}");
    }
}

#[test]
fn every_condition_is_read_as_it_is_written() {
    let names = ["Sanne", "Jan de Boer"].map(|name| Who::Of(name.to_owned()));
    let open = [Who::Wave("Spring 2".to_owned()), Who::Tried(3), Who::Longer(90), Who::Within(7)];
    let fixed = Who::FIXED.iter().map(|fixed| fixed.is.clone());
    fixed.chain(names).chain(open).for_each(|who| comes_back(&who));
    let open = [What::Area("Oude Haven".to_owned()), What::Costs(250), What::Costs(500)];
    let fixed = What::FIXED.iter().map(|fixed| fixed.is.clone());
    fixed.chain(open).chain([What::Says("koffie en thee".to_owned())]).for_each(|what| {
        comes_back(&what);
    });
}

proptest::proptest! {
    #[test]
    fn nothing_typed_breaks_it(line in proptest::prelude::any::<String>(), done: bool) {
        said::<Who>(&line, &known(), Tongue::Dutch, done);
        said::<What>(&line, &known(), Tongue::English, done);
        aside::<Who, What>(&line, &known(), Tongue::Dutch, done);
        Asked::read(&line);
    }
}
