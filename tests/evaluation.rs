//! How well the matching finds: what people say, and the offers that a consultant would name,
//! beside plain fuzzy matching of the same words on titles. Prints its figures with
//! `cargo test --test slow evaluation -- --nocapture`.

use std::sync::{Arc, OnceLock};

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use tempfile::TempDir;
use trede::app::App;
use trede::app::input::{Effect, Input, Now};
use trede::app::intent::Intent;
use trede::config;
use trede::demo::{Size, invent};
use trede::domain::change::Delta;
use trede::domain::offer::OfferStatus;
use trede::domain::plan::{Interest, Plan, PlanContent};
use trede::domain::resident::{Person, PersonName, Reach};
use trede::domain::{
    Caseload, Change, CleanText, File, Offer, OfferId, RecordId, Resident, ResidentId, Rung,
};
use trede::i18n::{Language, Strings};
use trede::keymap::{Code as Press, Key};
use trede::matching::interests::interest;
use trede::matching::rank::{OfferIndex, rank};
use trede::matching::thesaurus::Thesaurus;
use trede::store::Vault;
use trede::workplace::{Beside, Front, Workplace};

use crate::support::files::Kept;
use crate::support::table::{at_work, founding, today, write};

const PHRASES: &str = include_str!("eval/interests.tsv");
const NAMES: &str = include_str!("eval/names.tsv");
/// How many of the demo's people stand before those of the list.
const OF_THE_DEMO: u32 = 1_731;

/// What was found, held against what is relevant, over all phrases.
#[derive(Debug, Clone, Copy, Default)]
struct Figures {
    /// Of the first five, or of as many as there are relevant offers, the share that is relevant.
    precision: f64,
    /// Of the relevant offers, the share among the first ten, or all where there are more than ten.
    recall: f64,
    /// One divided by the place of the first relevant offer.
    first: f64,
}

fn figures(found: &[OfferId], relevant: &[OfferId]) -> Figures {
    let hits = |most: usize| found.iter().take(most).filter(|id| relevant.contains(id)).count();
    let share = |part: usize, all: usize| {
        f64::from(u32::try_from(part).unwrap_or(0)) / f64::from(u32::try_from(all).unwrap_or(1))
    };
    let first = found.iter().position(|id| relevant.contains(id));
    Figures {
        precision: share(hits(relevant.len().min(5)), relevant.len().min(5)),
        recall: share(hits(10), relevant.len().min(10)),
        first: first.map_or(0.0, |at| share(1, at + 1)),
    }
}

fn mean(all: &[Figures]) -> Figures {
    let count = f64::from(u32::try_from(all.len()).unwrap_or(1));
    let sum = |of: fn(&Figures) -> f64| all.iter().map(of).sum::<f64>() / count;
    Figures { precision: sum(|f| f.precision), recall: sum(|f| f.recall), first: sum(|f| f.first) }
}

/// Somebody who said this and nothing else.
fn somebody(said: Interest) -> File {
    let person = Person {
        client_no: CleanText::default(),
        name: PersonName::default(),
        rung: Rung::SocialActivation,
        inflow_on: None,
        benefit_since: None,
        neighbourhood: CleanText::default(),
        reach: Reach::default(),
        interval_days: None,
    };
    let mut file = File::new(Resident { id: ResidentId(9), no: 1, person });
    let content = PlanContent { interests: vec![said], ..PlanContent::default() };
    let (id, on, by) = (RecordId(1), today(), CleanText::default());
    file.records.plans.push(Plan { id, on, content, by });
    file
}

/// The titles in the order of plain fuzzy matching, those that do not match left out.
fn plain(offers: &[Offer], said: &str) -> Vec<OfferId> {
    let matcher = SkimMatcherV2::default();
    let mut scored: Vec<(i64, OfferId)> = offers
        .iter()
        .filter_map(|o| Some((matcher.fuzzy_match(o.facts.name.as_str(), said)?, o.id)))
        .collect();
    scored.sort_by_key(|(score, id)| (std::cmp::Reverse(*score), *id));
    scored.into_iter().map(|(_, id)| id).collect()
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what it is run for")]
fn what_people_say_finds_what_a_consultant_would_name() {
    let size = Size { residents: 1, offers: Size::default().offers, seed: 1 };
    let past = invent(&size, today()).expect("a demo");
    let caseload = Caseload::after(&past).expect("a past that fits");
    let offers: Vec<Offer> = caseload.offers().cloned().collect();
    let groups = config::thesaurus::default();
    let thesaurus = Arc::new(Thesaurus::read(groups.iter().map(String::as_str)));
    let index = OfferIndex::build(&offers, thesaurus);
    let plans = config::plans::default();
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for line in PHRASES.lines().filter(|line| !line.starts_with('#')) {
        let (said, names) = line.split_once('\t').expect("a phrase and its offers");
        let relevant: Vec<OfferId> = names
            .split('|')
            .map(|name| {
                let offer = offers.iter().find(|offer| offer.facts.name.as_str() == name);
                offer.unwrap_or_else(|| panic!("no offer {name}"))
            })
            // Nobody names what is closed.
            .filter(|offer| offer.facts.status != OfferStatus::Closed)
            .map(|offer| offer.id)
            .collect();
        if relevant.is_empty() {
            continue;
        }
        let file = somebody(interest(&plans, CleanText::cut(said)));
        let ranked = rank(&index, &file, today());
        let found: Vec<OfferId> =
            ranked.iter().filter(|found| found.score > 0).map(|found| found.offer).collect();
        let made = figures(&found, &relevant);
        if made.precision < 0.6 || made.recall < 0.6 {
            let name =
                |id: &OfferId| offers.iter().find(|o| o.id == *id).map(|o| o.facts.name.as_str());
            let first: Vec<_> = found.iter().take(6).filter_map(name).collect();
            println!("{said}: {:.2} {:.2}: {first:?}", made.precision, made.recall);
        }
        ours.push(made);
        bare.push(figures(&plain(&offers, said), &relevant));
    }
    let (ours, bare) = (mean(&ours), mean(&bare));
    println!("trede        {ours:.2?}\nplain titles {bare:.2?}");
    assert!(ours.precision >= 0.85, "precision@5 {ours:?}");
    assert!(ours.recall >= 0.90, "recall@10 {ours:?}");
    assert!(ours.recall >= 1.5 * bare.recall, "{ours:?} beside {bare:?}");
}

/// The demo's people and the invented ones of the list, with a screen in front of them.
struct Desk {
    app: App,
    people: Vec<Resident>,
    typed: Vec<Typed>,
    /// The kinds that are found less often than is demanded.
    short: Vec<String>,
    /// The vault in which they stand, and where it lies.
    _work: Workplace,
    _folder: TempDir,
}

/// What the list says is typed: kind, who is meant, the text.
type Typed = (&'static str, ResidentId, &'static str);

/// The people of the list behind those of the demo, and what is typed for them.
fn listed() -> (Vec<Change>, Vec<Typed>) {
    let (mut changes, mut typed) = (Vec::new(), Vec::new());
    let (mut no, mut last) = (OF_THE_DEMO, None);
    for line in NAMES.lines().filter(|line| !line.starts_with('#')) {
        let [kind, given, prefix, family, text] =
            line.split('\t').collect::<Vec<_>>().try_into().expect("five columns");
        let [given, prefix, family] = [given, prefix, family].map(CleanText::cut);
        let name = PersonName { given, prefix, family };
        if last.as_ref() != Some(&name) {
            no += 1;
            changes.push(Change::Person(Delta::new(invented(no, name.clone()))));
            last = Some(name);
        }
        typed.push((kind, ResidentId(no.into()), text));
    }
    (changes, typed)
}

/// The vault in which all of them stand, made once and laid down for each.
fn made() -> &'static Kept {
    static MADE: OnceLock<Kept> = OnceLock::new();
    MADE.get_or_init(|| {
        let size = Size { residents: OF_THE_DEMO, offers: 20, seed: 1 };
        let past = invent(&size, today()).expect("a demo");
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("v");
        let mut work = at_work(Vault::create(&place, founding(), past).expect("a vault"));
        assert_eq!(work.caseload().numbers().resident, OF_THE_DEMO);
        write(&mut work, &Intent::Invent(listed().0), founding().at);
        work.close();
        Kept::of(&place)
    })
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("v");
        made().lay(&place);
        let work = at_work(Vault::open(&place).expect("the vault"));
        let known = work.caseload();
        let people = known.lines().map(|line| known.file(line.id).unwrap().resident.clone());
        let (people, strings) = (people.collect(), Strings::new(Language::English));
        let front = Front {
            strings,
            size: (140, 40),
            told: None,
            as_of: None,
            time: trede::domain::appointment::TimeOfDay::LAST,
        };
        let app = work.start(Beside::default(), front).expect("a start");
        let (typed, short) = (listed().1, Vec::new());
        Self { app, people, typed, short, _work: work, _folder: folder }
    }

    /// The rows of the residents' pane after this was typed behind `/`.
    fn rows(&mut self, typed: &str) -> &[ResidentId] {
        let now = Now {
            at: chrono::DateTime::UNIX_EPOCH,
            time: trede::domain::appointment::TimeOfDay::LAST,
            seed: 1,
        };
        let slash = Input::Key(Key::plain(Press::Char('/')));
        for input in [Input::Key(Key::plain(Press::Esc)), slash, Input::Paste(typed.to_owned())] {
            // Names are read by a job; here it is done at once.
            for effect in self.app.handle(input, &now) {
                let Effect::Run(ask) = effect else { continue };
                let found = self.app.model.data.snapshot().work(ask.of.job, &|| true);
                let found = found.expect("something found");
                self.app.handle(Input::Done(ask.no, Box::new(found)), &now);
            }
        }
        &self.app.model.view.rows
    }

    /// Asks everything of one kind, of which so many in a hundred must be answered right.
    #[expect(clippy::print_stdout, reason = "the figures are what it is run for")]
    fn share(
        &mut self,
        demanded: f64,
        kind: &str,
        asked: &[(String, ResidentId)],
        right: impl Fn(&[ResidentId], ResidentId) -> bool,
    ) {
        let mut wrong = Vec::new();
        for (text, meant) in asked {
            if !right(self.rows(text), *meant) {
                wrong.push(text.as_str());
            }
        }
        let count = |n: usize| f64::from(u32::try_from(n).unwrap());
        let share = 100.0 * (1.0 - count(wrong.len()) / count(asked.len()));
        wrong.truncate(12);
        println!("{kind:<34} {share:6.2} % of {:<5} {wrong:?}", asked.len());
        if share < demanded {
            self.short.push(format!("{kind}: {share:.2} % of {demanded:.0} %"));
        }
    }
}

/// Some letters of a text, from one place to before another.
fn part(text: &str, from: usize, to: usize) -> String {
    text.chars().take(to).skip(from).collect()
}

/// Somebody of the list: numbers of several spellings, none of which rings anywhere.
fn invented(no: u32, name: PersonName) -> Resident {
    let number = format!("{:06}", u64::from(no) * 7_919 % 1_000_000);
    let phone = match no % 4 {
        0 => format!("+31 6 00 {number}"),
        1 => format!("00316 00{number}"),
        2 => format!("(0600) {} {}", part(&number, 0, 3), part(&number, 3, 6)),
        _ => format!("0600{number} (zus)"),
    };
    let client_no = match no % 4 {
        0 => format!("00{no}7"),
        1 => format!("{no}.7"),
        2 => format!("K-{no}7"),
        _ => format!("{no} 7"),
    };
    let email = CleanText::cut(&format!("Nep.{no}@Voorbeeld.example"));
    let reach = Reach { phone: CleanText::cut(&phone), email, ..Reach::default() };
    let client_no = CleanText::cut(&client_no);
    let (inflow_on, benefit_since) = (Some(today()), None);
    let neighbourhood = CleanText::default();
    let (rung, interval_days) = (Rung::SocialActivation, None);
    let person = Person {
        client_no,
        name,
        rung,
        inflow_on,
        benefit_since,
        neighbourhood,
        reach,
        interval_days,
    };
    Resident { id: ResidentId(no.into()), no, person }
}

/// The digits of a telephone number as they are dialled in the Netherlands.
fn dialled(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let abroad = digits.strip_prefix("0031").or_else(|| digits.strip_prefix("31"));
    abroad.map_or(digits.clone(), |rest| format!("0{rest}"))
}

fn first(rows: &[ResidentId], meant: ResidentId) -> bool {
    rows.first() == Some(&meant)
}

fn alone(rows: &[ResidentId], meant: ResidentId) -> bool {
    rows == [meant]
}

fn near_the_top(rows: &[ResidentId], meant: ResidentId) -> bool {
    rows.iter().take(10).any(|id| *id == meant)
}

/// What people type for each of these, made by `spell`.
fn spelt(
    people: &[Resident],
    spell: impl Fn(&Resident) -> Vec<String>,
) -> Vec<(String, ResidentId)> {
    // Every seventeenth of the demo and all of the list: a prime, so no round numbers only.
    let some = people.iter().filter(|one| one.no > 1_731 || one.no % 17 == 3);
    some.flat_map(|one| spell(one).into_iter().map(|text| (text, one.id))).collect()
}

#[test]
fn a_telephone_number_finds_whose_it_is_however_it_is_spelt() {
    let mut desk = Desk::new();
    let people = desk.people.clone();
    let with_phone: Vec<Resident> =
        people.iter().filter(|one| !one.person.reach.phone.is_empty()).cloned().collect();
    let phones = spelt(&with_phone, |one| {
        let all = dialled(one.person.reach.phone.as_str());
        let part = |from, to| part(&all, from, to);
        let (rest, end) = (part(1, 99), part(2, 99));
        vec![
            all.clone(),
            format!("+31{rest}"),
            format!("+31 {} {}", part(1, 2), end),
            format!("0031{rest}"),
            format!("+31 (0){rest}"),
            format!("06-{end}"),
            format!("(060) {} {} {}", part(3, 5), part(5, 7), part(7, 99)),
            format!("tel: {}.{}.{}", part(0, 2), part(2, 6), part(6, 99)),
            format!("06\u{2011}{} {}", part(2, 4), part(4, 99)),
        ]
    });
    let ends_alike =
        |rows: &[ResidentId], meant: ResidentId| rows.contains(&meant) && rows.len() <= 2;
    desk.share(100.0, "telephone numbers, nobody else's", &phones, ends_alike);
    for length in [4, 6, 8] {
        let ends = spelt(&with_phone, |one| {
            let all = dialled(one.person.reach.phone.as_str());
            vec![part(&all, all.len() - length, all.len())]
        });
        let kind = format!("the last {length} of a telephone number");
        desk.share(100.0, &kind, &ends, |rows, meant| rows.contains(&meant));
    }
    assert_eq!(desk.short, Vec::<String>::new());
}

#[test]
fn what_is_nobodys_finds_nobody() {
    let mut desk = Desk::new();
    for nobody in [
        "R-90000",
        "r90000",
        "A-17",
        "a17",
        "A-0017",
        "A-00042",
        "B-99999",
        "98765432",
        "061",
        "123",
        "99",
        "niemand@voorbeeld.example",
        "@",
        "06-98 76 54 32",
        "+32 470 12 34 56",
        "DEMO-99999",
        "K-1",
        "x1",
        "12-11-2026",
        "0",
        "-",
        "+",
        "()",
    ] {
        if !desk.rows(nobody).is_empty() {
            desk.short.push(format!("{nobody} is nobody"));
        }
    }
    assert_eq!(desk.short, Vec::<String>::new());
}

#[test]
fn a_code_or_a_number_finds_exactly_whose_it_is() {
    let mut desk = Desk::new();
    let people = desk.people.clone();
    let codes = spelt(&people, |one| {
        let no = one.no;
        let all = [format!("R-{no:05}"), format!("R-{no}"), format!("r{no}"), format!("r{no:05}")];
        all.into_iter().chain([format!("r {no}"), format!(" R- {no} ")]).collect()
    });
    desk.share(100.0, "codes, alone", &codes, alone);
    let numbers = spelt(&people, |one| {
        let number = one.person.client_no.as_str();
        let bare = number.replace(['-', '.', ' '], "");
        vec![number.to_owned(), bare.to_lowercase(), number.replace('-', " ")]
    });
    desk.share(100.0, "client numbers, first", &numbers, first);
    let with_email: Vec<Resident> =
        people.iter().filter(|one| !one.person.reach.email.is_empty()).cloned().collect();
    let addresses = spelt(&with_email, |one| {
        let email = one.person.reach.email.as_str();
        vec![
            email.to_owned(),
            email.to_uppercase(),
            format!(" <{email}> "),
            format!("mailto:{email}"),
        ]
    });
    desk.share(100.0, "e-mail addresses, alone", &addresses, alone);
    assert_eq!(desk.short, Vec::<String>::new());
}

/// A name with one letter left out, with one doubled, with two swapped.
fn slips(name: &str) -> [Vec<String>; 3] {
    let letters: Vec<char> = name.chars().collect();
    let out =
        |at: usize| letters.iter().enumerate().filter(move |(n, _)| *n != at).map(|(_, l)| *l);
    let left_out = (0..letters.len()).map(|at| out(at).collect());
    let doubled = (0..letters.len()).map(|at| {
        let mut typed = letters.clone();
        typed.insert(at, letters[at]);
        typed.into_iter().collect()
    });
    let swapped = (1..letters.len()).map(|at| {
        let mut typed = letters.clone();
        typed.swap(at - 1, at);
        typed.into_iter().collect()
    });
    [left_out.collect(), doubled.collect(), swapped.collect()]
}

#[test]
fn names_are_found_as_they_are_typed_joined_and_slipped() {
    let mut desk = Desk::new();
    let typed = desk.typed.clone();
    let of = |kind: &str| -> Vec<(String, ResidentId)> {
        let some = typed.iter().filter(|(of, _, _)| *of == kind);
        some.map(|(_, id, text)| ((*text).to_owned(), *id)).collect()
    };
    desk.share(100.0, "joined names, first", &of("joined"), first);
    desk.share(100.0, "ij and y, first", &of("ij"), first);
    desk.share(100.0, "a number in a name, first", &of("number"), first);
    let people = desk.people.clone();
    let joined = spelt(&people, |one| {
        let PersonName { prefix, family, .. } = &one.person.name;
        let joined = [prefix.as_str(), family.as_str()].concat().replace([' ', '-', '\''], "");
        if prefix.is_empty() || !joined.is_ascii() { Vec::new() } else { vec![joined] }
    });
    let same_family = |rows: &[ResidentId], meant: ResidentId| {
        let family = |id: &ResidentId| {
            let found = people.iter().find(|one| one.id == *id);
            found.map(|one| (&one.person.name.prefix, &one.person.name.family))
        };
        rows.first().and_then(family) == family(&meant)
    };
    desk.share(100.0, "joined names of the demo, first", &joined, same_family);
    let five: Vec<&Resident> = people
        .iter()
        .filter(|one| one.no > 1_731 && one.person.name.family.as_str().chars().count() == 5)
        .collect();
    let kinds = ["one of five left out", "one of five doubled", "two of five swapped"];
    for (at, kind) in kinds.into_iter().enumerate() {
        let asked = five.iter().flat_map(|one| {
            let typed = slips(&one.person.name.family.as_str().to_lowercase());
            typed[at].clone().into_iter().map(|text| (text, one.id))
        });
        let asked: Vec<_> = asked.collect();
        desk.share(99.0, &format!("{kind}, in the first ten"), &asked, near_the_top);
    }
    let exact: Vec<_> =
        five.iter().map(|one| (one.person.name.family.to_string(), one.id)).collect();
    desk.share(100.0, "five letters, first", &exact, first);
    assert_eq!(desk.short, Vec::<String>::new());
}
