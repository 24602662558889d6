//! Headers as they stand in the exports of municipalities, in guides and in lists of what there is; and
//! columns of which the cells say what they are.

use trede::acts::import::OfferRow;
use trede::domain::offer::Slot;
use trede::domain::{Caseload, CleanText};
use trede::exchange::columns::{
    ColumnWarning, ContactField as C, Field, OfferField as O, ResidentField as R, Use, propose,
    propose_for,
};
use trede::exchange::rows::{self, Report, Warning, WarningKind};
use trede::files::csv_read::read_bytes;
use trede::i18n::{Language, Strings};

use crate::support::table::today;

fn uses<F: Field>(headers: &[&str]) -> Vec<Use<F>> {
    let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
    propose(&headers).uses().to_vec()
}

fn all_are<F: Field>(table: &[(&str, F)]) {
    let wrong: Vec<_> = table
        .iter()
        .map(|(header, field)| (header, uses::<F>(&[header]), field))
        .filter(|(_, found, field)| *found != [Use::Field(**field)])
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn offers(file: &str) -> (Vec<OfferRow>, Report) {
    let table = read_bytes(file.as_bytes().to_vec()).expect("a table");
    let mapping = propose_for::<O>(&table);
    mapping.check(&table).expect("columns");
    let (name, caseload) = (CleanText::cut("x.csv"), Caseload::default());
    let (import, report) = rows::offers(&table, &mapping, &caseload, name, [0; 32], today());
    (import.offers.to_vec(), report)
}

#[test]
fn exports_of_residents() {
    all_are(&[
        ("Voor- en achternaam", R::Name),
        ("Naam (voluit)", R::Name),
        ("Naam kandidaat", R::Name),
        ("Deelnemer", R::Name),
        ("Stand ladder", R::Rung),
        ("Stand participatieladder", R::Rung),
        ("Ladderscore", R::Rung),
        ("P-ladder (1-6)", R::Rung),
        ("Contact d.d.", R::LastContact),
        ("Gesproken op", R::LastContact),
        ("Datum laatste klantcontact", R::LastContact),
        ("Datum toewijzing", R::InflowOn),
        ("Caseload sinds", R::InflowOn),
        ("Deb.nr", R::ClientNumber),
        ("Deb. nr.", R::ClientNumber),
        ("Regisnr.", R::ClientNumber),
        ("Regisnummer", R::ClientNumber),
        ("Admin.nr.", R::ClientNumber),
        ("Administratienummer", R::ClientNumber),
        ("Klantnr (Suite)", R::ClientNumber),
        ("Inwoner ID", R::ClientNumber),
        ("Persnr.", R::ClientNumber),
        ("Telefoon/mobiel", R::Phone),
        ("Contact tel.", R::Phone),
        ("Begindatum recht", R::BenefitSince),
        ("Ingangsdatum PW", R::BenefitSince),
        ("Voorkeur contactkanaal", R::Channel),
        ("Tolk (j/n)", R::Interpreter),
        ("Ooievaarspas (J/N)", R::Pass),
        ("Roepnaam/voornaam", R::Given),
        ("Peildatum trede", R::RungOn),
        ("Communicatietaal", R::Language),
        ("Bijz.", R::Note),
    ]);
    // Of two numbers the client number is read.
    let both = uses::<R>(&["Admin.nr.", "Klantnr", "Naam", "Trede"]);
    assert_eq!(both[..2], [Use::Beside(R::ClientNumber), Use::Field(R::ClientNumber)]);
}

#[test]
fn what_is_said_of_somebody_else_stays_unknown() {
    for header in [
        "Telefoon (huisarts)",
        "Trede (oud)",
        "Naam (partner)",
        "Naam/telefoon",
        "Datum",
        "Gewenste trede",
    ] {
        assert!(!matches!(uses::<R>(&[header])[..], [Use::Field(_)]), "{header}");
    }
}

#[test]
fn guides_and_lists_of_what_there_is() {
    all_are(&[
        ("Kosten Ooievaarspas", O::PassPrice),
        ("Kosten met pas", O::PassPrice),
        ("Aanvang", O::When),
        ("Vol?", O::Full),
        ("Prijs (incl. koffie)", O::Price),
        ("Aanbieder/organisatie", O::Provider),
        ("Aanbieder of organisatie", O::Provider),
        ("Straat + nr", O::Address),
        ("Aanmelden via", O::SignUp),
        ("Max. aantal deelnemers", O::Capacity),
        ("Toegankelijk voor rolstoel", O::Wheelchair),
        ("Naam voorziening", O::Name),
        ("Activiteit/aanbod", O::Name),
        ("Subsidieontvanger", O::Provider),
        ("Organiserende partij", O::Provider),
        ("Zaal/ruimte", O::Place),
        ("Naam accommodatie", O::Place),
        ("Trainingsdag(en)", O::Days),
        ("Dag (wekelijks)", O::Days),
        ("Dag + tijd", O::When),
        ("Van - tot", O::When),
        ("Prijs p.p.", O::Price),
        ("Kosten (€)", O::Price),
        ("Contributie per jaar", O::Price),
        ("Leefgebied", O::Tags),
        ("Werkgebied", O::Neighbourhood),
        ("Laatst gewijzigd", O::ConfirmedOn),
        ("Aanspreekpunt", O::ContactName),
        ("Tel. organisatie", O::ContactPhone),
        ("E-mail aanbieder", O::ContactEmail),
        ("Aantal aanmeldingen", O::Taken),
        ("Minimaal taalniveau", O::Level),
        ("Datum", O::Period),
        ("DAEB-nummer", O::Code),
    ]);
}

#[test]
fn exports_of_contacts() {
    all_are(&[
        ("Contact d.d.", C::On),
        ("Datum/tijd", C::On),
        ("Contactmiddel", C::Channel),
        ("Contact gelukt?", C::Outcome),
        ("Gespreksverslag", C::Note),
        ("Naam consulent", C::By),
        ("Regisnr.", C::Number),
        ("Voor- en achternaam", C::Name),
    ]);
}

#[test]
fn words_about_rights_are_no_religion() {
    for header in ["Income standard for eligibility", "Income norm", "Inkomensnorm"] {
        assert_eq!(uses::<O>(&[header]), [Use::Unknown], "{header}");
        let mapping = propose::<O>(&["Naam".to_owned(), header.to_owned()]);
        assert_eq!(mapping.warnings(), [ColumnWarning::Unknown { header: header.to_owned() }]);
    }
}

#[test]
fn cells_say_whether_a_beginning_is_a_day_or_a_time() {
    let told = |head: &str, cells: &str| {
        let table = read_bytes(format!("Naam;{head}\nKoor;{cells}\n").into()).expect("a table");
        propose_for::<O>(&table).uses()[1..].to_vec()
    };
    let times = [Use::Field(O::When), Use::Field(O::EndTime)];
    let days = [Use::Field(O::StartDate), Use::Field(O::EndDate)];
    for head in ["Aanvang;Einde", "Van;Tot", "Start;Eind", "Vanaf;T/m"] {
        assert_eq!(told(head, "19.30;21.00 uur"), times, "{head}");
        assert_eq!(told(head, "1-9-2026;30-6-2027"), days, "{head}");
    }
    assert_eq!(told("Aanvang", "na de zomer"), [Use::Field(O::When)]);
    let both = told("Startdatum;Aanvang", "1-9-2026;19:30");
    assert_eq!(both, [Use::Field(O::StartDate), Use::Field(O::When)]);
    let (rows, report) = offers("Naam;Dag;Aanvang;Einde\nKoor;ma;19.30;21.00\n");
    let slot = Slot { day: chrono::Weekday::Mon, from: 1170, to: 1260 };
    assert_eq!((&rows[0].facts.slots[..], &report.warnings[..]), (&[slot][..], &[][..]));
}

#[test]
fn how_to_sign_up_and_whether_it_is_full_are_kept() {
    let (rows, report) = offers(
        "Naam;Aanmelden via;Vol?;Max. aantal deelnemers\nKoor;de balie;ja;12\nDans;;nee;8\nYoga;;ja;\n",
    );
    let [koor, dans, yoga] = &rows[..] else { panic!("{report:?}") };
    assert_eq!(koor.facts.description.as_str(), "Aanmelden via: de balie");
    assert!(koor.facts.is_full() && !dans.facts.is_full(), "{rows:?}");
    assert_eq!(yoga.facts.description.as_str(), "Vol?: ja");
    assert_eq!(report.not_understood(), [("full", vec![4])]);
    let (rows, report) = offers("Naam;Vol?;Capaciteit\nKoor;wachtlijst;12\n");
    assert!(rows[0].facts.is_full() && report.warnings.is_empty(), "{report:?}");
}

#[test]
fn an_evening_on_a_date_is_on_that_day_and_over_after_it() {
    let (rows, report) = offers(
        "Titel;Datum;Aanvang;Eindtijd;Toegang\nLezing;zaterdag 12 december 2026;19.30;21.00;gratis\n\
         Taalhuis;elke dinsdag;10:00;12:00;\nFilm;06-10-2026;10u;;€ 5\nBoeken;8 en 15 okt;10:00;;\n",
    );
    let slot = |day, from, to| vec![Slot { day, from, to }];
    let slots: Vec<Vec<Slot>> = rows.iter().map(|row| row.facts.slots.clone()).collect();
    let (sat, tue) = (chrono::Weekday::Sat, chrono::Weekday::Tue);
    assert_eq!(slots, [slot(sat, 1170, 1260), slot(tue, 600, 720), vec![], vec![]], "{report:?}");
    let on = chrono::NaiveDate::from_ymd_opt(2026, 12, 12);
    assert_eq!((rows[0].facts.season.from, rows[0].facts.season.until), (on, on));
    assert_eq!(rows[0].facts.price.full, Some(0));
    assert_eq!(rows[2].facts.when.as_str(), "di 10u");
    assert!(rows[3].facts.description.as_str().contains("8 en 15 okt"));
    let no_day = Warning { line: 1, kind: WarningKind::NoDay(vec![5]) };
    assert_eq!(report.warnings, [no_day]);
}

#[test]
fn what_is_said_of_many_rows_is_said_once() {
    let rows: String =
        ["a", "b", "c", "d", "e"].map(|name| format!("{name};heel pittig;sept 2026\n")).concat();
    let (_, report) = offers(&format!("Naam;Belasting;Laatst gewijzigd\n{rows}"));
    let strings = Strings::new(Language::Dutch);
    let said: Vec<String> =
        strings.told_of_rows(&report).into_iter().map(|(line, _)| line).collect();
    assert_eq!(
        said,
        [
            "5 regels (2, 3, 4, 5, 6): lichamelijk: niet begrepen, bewaard als tekst.",
            "5 regels (2, 3, 4, 5, 6): Laatst gewijzigd: “sept 2026” noemt geen dag; gelezen als \
             01-09-2026, de eerste die het kan zijn.",
        ]
    );
}

#[test]
fn an_amount_keeps_what_it_is_for() {
    for (head, cell, cents, note) in [
        ("Prijs", "€ 60 per jaar", 6000, "€ 60 per jaar"),
        ("Prijs", "€ 60 p/j", 6000, "€ 60 p/j"),
        ("Prijs", "€ 45 / seizoen", 4500, "€ 45 / seizoen"),
        ("Prijs", "12-rittenkaart € 45", 4500, "12-rittenkaart € 45"),
        ("Prijs", "tussen 5 en 10 euro", 500, "tussen 5 en 10 euro"),
        ("Contributie per jaar", "60,00", 6000, "Contributie per jaar"),
        ("Prijs (per maand)", "12,50", 1250, "Prijs (per maand)"),
        ("Prijs per keer", "2,50", 250, ""),
        ("Prijs", "2,50", 250, ""),
    ] {
        let (rows, report) = offers(&format!("Naam;{head}\nKoor;{cell}\n"));
        let price = &rows[0].facts.price;
        assert_eq!((price.full, price.note.as_str()), (Some(cents), note), "{head} {cell}");
        assert!(report.warnings.is_empty(), "{head} {cell}: {report:?}");
    }
    let (rows, _) = offers("Naam;Prijs\nKoor;\"gratis met Ooievaarspas, anders € 3\"\n");
    assert_eq!((rows[0].facts.price.full, rows[0].facts.price.pass), (Some(300), Some(0)));
}

#[test]
fn a_column_that_counts_the_rows_names_no_offer() {
    let used = |header: &str, numbers: [u32; 3]| {
        let rows = numbers.map(|no| format!("{no};Bingo {no};X"));
        let file = format!("{header};Activiteit;Aanbieder\n{}\n", rows.join("\n"));
        let table = read_bytes(file.into_bytes()).expect("a table");
        propose_for::<O>(&table).uses()[0]
    };
    assert_eq!(used("Nr.", [1, 2, 3]), Use::Unknown);
    assert_eq!(used("Volgnummer", [1, 2, 3]), Use::Unknown);
    assert_eq!(used("Nr.", [12, 7, 31]), Use::Field(O::Code), "a number of its own");
    assert_eq!(used("Activiteitnummer", [1, 2, 3]), Use::Field(O::Code), "and called so");
}

#[test]
fn a_pass_that_counts_or_not_is_no_price_and_times_are_no_numbers_of_people() {
    let mut rows: Vec<String> =
        (1..=20).map(|no| format!("Les {no};X;ma;10:00-12:00;€ 4,00;0")).collect();
    rows.push("Les 21;X;ma;14.00-15.00;€ 4,00;1".to_owned());
    let heads = "Activiteit;Aanbieder;Dag;Tijd;Kosten";
    let (taken, _) = offers(&format!("{heads};Ooievaarspas\n{}\n", rows.join("\n")));
    assert_eq!(taken.len(), 21);
    assert!(taken.iter().all(|row| row.facts.price.pass.is_none()), "no pass makes it free");
    assert_eq!(taken[20].facts.price.note.as_str(), "Ooievaarspas: ja");
    let (taken, _) = offers(&format!("{heads};Prijs met Ooievaarspas\n{}\n", rows.join("\n")));
    assert_eq!(taken[20].facts.price.pass, Some(100), "a price is a price");
}
