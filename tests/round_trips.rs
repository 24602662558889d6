//! A catalogue that goes out in any form comes back as the same catalogue.

use chrono::{NaiveDate, Weekday};
use proptest::prelude::*;
use trede::domain::offer::{
    Access, GroupSize, Load, OfferContact, OfferFacts, OfferStatus, Places, Price, Slot,
};
use trede::domain::participation::{LanguageLevel, ParticipationForm, PolicyField};
use trede::domain::{Caseload, Change, CleanText, Delta, Offer, OfferId};
use trede::exchange::columns::propose;
use trede::exchange::offer_table::{headers, rows};
use trede::exchange::rows::offers;
use trede::exchange::table::Table;
use trede::files::csv_read::{read_bytes, table_of};
use trede::files::hsds::{self, Place, public_id};
use trede::files::workbook;
use trede::sheets;

use crate::support::cases::cases;
use crate::support::table::today;

const NO: &[Option<bool>] = &[None, Some(true), Some(false)];

fn one<T: Clone + std::fmt::Debug + 'static>(of: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(of)
}

fn maybe<T: Clone + std::fmt::Debug + 'static>(
    of: &'static [T],
) -> impl Strategy<Value = Option<T>> {
    prop::option::of(one(of))
}

fn words() -> impl Strategy<Value = CleanText> {
    "[A-Z][a-zé]{2,9}( [a-z]{2,8}){0,2}".prop_map(|text| CleanText::line(&text).unwrap())
}

/// Text with what separated files, spreadsheets and JSON might take for their own.
fn prose() -> impl Strategy<Value = CleanText> {
    let start = one(&["", "=1+1 ", "- ", "@", "+31 "]);
    (start, "[A-Z][a-zé;,\"'<&>|€/ ]{0,40}[a-z]")
        .prop_map(|(start, text)| CleanText::note(&format!("{start}{text}")).unwrap())
}

fn some<T: Strategy<Value = CleanText>>(text: T) -> impl Strategy<Value = CleanText> {
    prop::option::of(text).prop_map(Option::unwrap_or_default)
}

fn access() -> impl Strategy<Value = Access> {
    let truth = || (one(NO), one(NO), one(NO), one(NO));
    let spoken = prop::sample::subsequence(vec!["ar", "pl", "tr"], 0..3);
    let spoken = spoken.prop_map(|all| all.into_iter().map(CleanText::cut).collect::<Vec<_>>());
    let rest =
        (maybe(LanguageLevel::ALL), maybe(Load::ALL), maybe(GroupSize::ALL), truth(), 0_u8..60);
    (rest, spoken).prop_map(
        |((level, load, group, (wheelchair, child_care, digital, together), age), languages)| {
            Access {
                level,
                languages,
                wheelchair,
                load,
                child_care,
                group,
                digital,
                together,
                min_age: (age > 10).then_some(age),
                max_age: (age > 30).then_some(age + 20),
            }
        },
    )
}

fn slots() -> impl Strategy<Value = Vec<Slot>> {
    let days = [Weekday::Mon, Weekday::Wed, Weekday::Sat];
    (0_usize..3, 8_u16..18, 1_u16..4).prop_map(move |(many, hour, long)| {
        let slot = |day: &Weekday| Slot { day: *day, from: hour * 60 + 30, to: (hour + long) * 60 };
        days.iter().take(many).map(slot).collect()
    })
}

fn facts() -> impl Strategy<Value = OfferFacts> {
    let texts = (words(), words(), some(prose()), some(words()), some(words()), some(words()));
    let kinds = (one(ParticipationForm::ALL), maybe(PolicyField::ALL), one(OfferStatus::ALL));
    let price = (prop::option::of(0_u32..9_999), prop::option::of(0_u32..999), some(words()));
    let places = prop::option::of((0_u16..50, 0_u16..50));
    let rest = (some(words()), any::<bool>(), prop::option::of(1_u32..28));
    (texts, kinds, slots(), price, access(), places, rest).prop_map(
        |(texts, kinds, slots, price, access, places, rest)| {
            let (name, provider, description, place, address, neighbourhood) = texts;
            let (form, field, status) = kinds;
            let (full, pass, note) = price;
            let (contact, reachable, day) = rest;
            let text = |text: &str| CleanText::line(text).unwrap();
            OfferFacts {
                name,
                provider,
                description,
                place,
                address,
                neighbourhood,
                forms: vec![form],
                field,
                status,
                slots,
                price: Price { full, pass, note },
                access,
                places: places.map_or_else(Places::default, |(capacity, taken)| Places {
                    capacity: Some(capacity),
                    taken: Some(taken.min(capacity)),
                    waiting: None,
                }),
                contact: OfferContact {
                    name: contact,
                    phone: if reachable { text("070 000 00 01") } else { CleanText::default() },
                    email: if reachable { text("info@nep.example") } else { CleanText::default() },
                },
                website: if reachable {
                    text("https://nep.example/")
                } else {
                    CleanText::default()
                },
                confirmed_on: day.and_then(|day| NaiveDate::from_ymd_opt(2026, 2, day)),
                ..OfferFacts::default()
            }
        },
    )
}

/// Offers with names and references that nobody else has; some have no reference.
fn catalogue() -> impl Strategy<Value = Vec<Offer>> {
    prop::collection::vec((facts(), any::<bool>()), 1..12).prop_map(|all| {
        let offer = |(no, (mut facts, referred)): (u32, (OfferFacts, bool))| {
            facts.name = CleanText::line(&format!("{} {no}", facts.name)).unwrap();
            if referred {
                facts.reference = CleanText::line(&format!("NEP-{no}")).unwrap();
            }
            Offer { id: OfferId(u128::from(no) << 70 | 7), no, facts }
        };
        (1..).zip(all).map(offer).collect()
    })
}

fn caseload(all: &[Offer]) -> Caseload {
    let mut caseload = Caseload::default();
    for offer in all {
        caseload.apply(&Change::Offer(Delta::new(offer.clone()))).unwrap();
    }
    caseload
}

/// The catalogue in every form, read again up to the table of its cells.
fn forms(all: &[Offer]) -> Vec<(&'static str, Table)> {
    let dir = tempfile::tempdir().unwrap();
    let refs: Vec<&Offer> = all.iter().collect();
    let csv = sheets::office_csv(&headers(), rows(&refs)).unwrap();
    assert!(csv.starts_with("\u{feff}".as_bytes()) && csv.contains(&b';'));
    let xlsx = sheets::xlsx("Aanbod", &headers(), rows(&refs)).unwrap();
    let mut cells = Vec::new();
    let each = &mut |number: u32, row| cells.push((u64::from(number), row));
    workbook::read(&xlsx, None, each).unwrap();
    let place = Place { city: "Nepstad".to_owned(), province: "Nepland".to_owned() };
    let services = || hsds::services(all, &place);
    let json = dir.path().join("a.json");
    let document = serde_json::Value::Array(services().collect()).to_string();
    std::fs::write(&json, document).unwrap();
    let zip = dir.path().join("a.zip");
    std::fs::write(&zip, hsds::zipped(hsds::tables(services()).unwrap()).unwrap()).unwrap();
    let folder = dir.path().join("a");
    std::fs::create_dir(&folder).unwrap();
    for (name, bytes) in hsds::tables(services()).unwrap() {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
    vec![
        ("csv", read_bytes(csv).unwrap()),
        ("xlsx", table_of(cells).unwrap()),
        ("hsds json", hsds::file(&json).unwrap().table),
        ("hsds zip", hsds::file(&zip).unwrap().table),
        ("hsds folder", hsds::folder(&folder).unwrap().table),
    ]
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn out_and_in_again_is_the_same_catalogue(all in catalogue()) {
        let (there, elsewhere) = (caseload(&all), Caseload::default());
        for (form, table) in forms(&all) {
            let mapping = propose(&table.headers);
            let read = |known: &Caseload| {
                offers(&table, &mapping, known, CleanText::cut("nep"), [0; 32], today())
            };
            let (_, report) = read(&there);
            prop_assert_eq!(report.unchanged, all.len(), "{}: {:#?}", form, report);
            let (import, report) = read(&elsewhere);
            prop_assert_eq!(report.imported, all.len(), "{}: {:#?}", form, report);
            for (offer, row) in all.iter().zip(import.offers.iter()) {
                let mut expected = offer.facts.clone();
                // Elsewhere it is known by the identity that it has outside.
                if expected.reference.is_empty() || form.starts_with("hsds") {
                    expected.reference = CleanText::cut(&public_id(offer));
                }
                prop_assert_eq!(&row.facts, &expected, "{}", form);
            }
        }
    }
}
