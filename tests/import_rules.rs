//! The rules of an import, through every step but the disk: bytes, columns, plan, decision, caseload.

use proptest::prelude::*;
use trede::acts::Command;
use trede::acts::decide;
use trede::acts::import::Import;
use trede::domain::{Caseload, CleanText, Entry, Resident, Stamp, history};
use trede::exchange::columns::{Field, Mapping, OfferField, ResidentField, propose};
use trede::exchange::rows::{self, Choices, Names, Reason, Report, Warning, WarningKind};
use trede::exchange::table::Table;
use trede::files::csv_read::read_bytes;
use trede::sheets::formula::neutralise;

use crate::support::cases::cases;
use crate::support::program::Program;
use crate::support::table::today;

/// A caseload, and what was imported into it.
#[derive(Default)]
struct Desk {
    caseload: Caseload,
    entries: Vec<Entry>,
}

fn opened<F: Field>(bytes: &[u8]) -> (Table, Mapping<F>) {
    let table = read_bytes(bytes.to_vec()).expect("a table");
    let mapping = propose::<F>(&table.headers);
    mapping.check(&table).expect("columns");
    (table, mapping)
}

impl Desk {
    fn plan_residents(&self, bytes: &[u8]) -> (Import, Report) {
        let (table, mapping) = opened::<ResidentField>(bytes);
        let name = CleanText::cut("x.csv");
        rows::residents(&table, &mapping, &self.caseload, name, [0; 32], today())
    }

    fn plan_offers(&self, bytes: &[u8]) -> (Import, Report) {
        let (table, mapping) = opened::<OfferField>(bytes);
        let name = CleanText::cut("x.csv");
        rows::offers(&table, &mapping, &self.caseload, name, [0; 32], today())
    }

    fn residents(&mut self, text: impl AsRef<[u8]>) -> Report {
        let (import, report) = self.plan_residents(text.as_ref());
        self.take(import, report)
    }

    /// As decided by hand: a known number may have a wholly different name.
    fn accepting(&mut self, text: &str) -> Report {
        let (table, mapping) = opened::<ResidentField>(text.as_bytes());
        let name = CleanText::cut("x.csv");
        let caseload = &self.caseload;
        let choices = Choices { names: Names::All, ..Choices::default() };
        let of = (name, [0; 32]);
        let (import, report) =
            rows::residents_with(&table, &mapping, caseload, of, today(), &choices);
        self.take(import, report)
    }

    fn offers(&mut self, text: impl AsRef<[u8]>) -> Report {
        let (import, report) = self.plan_offers(text.as_ref());
        self.take(import, report)
    }

    /// Decides and applies, as the program does; a planned import always fits.
    fn take(&mut self, import: Import, report: Report) -> Report {
        let placed = report.imported + report.updated + report.unchanged;
        assert_eq!(report.rows, placed + report.merged.len() + report.rejected.len());
        assert_eq!(
            import.residents.len() + import.offers.len(),
            report.imported + report.updated,
            "what changes nothing is not in the import"
        );
        if import.residents.is_empty() && import.offers.is_empty() {
            return report;
        }
        self.act(&Command::Import(Box::new(import)));
        report
    }

    /// Decides and applies a command.
    fn act(&mut self, command: &Command) {
        let seq = self.entries.len() as u64 + 1;
        let at = chrono::DateTime::from_timestamp(1_795_424_400, 0).expect("a time");
        let by = CleanText::cut("Sanne");
        let stamp = Stamp {
            at,
            today: today(),
            by: by.clone(),
            time: trede::domain::appointment::TimeOfDay::LAST,
            seed: seq.into(),
        };
        let cause = command.cause();
        let changes = decide(&self.caseload, command, &stamp).expect("decided");
        let entry = Entry { seq, at, by, cause, changes };
        let taken = self.caseload.apply_all(&entry.changes);
        taken.expect("fits the caseload it was planned on");
        self.entries.push(entry);
    }

    fn people(&self) -> Vec<Resident> {
        let mut people: Vec<Resident> = self
            .caseload
            .lines()
            .map(|line| self.caseload.file(line.id).expect("a file").resident.clone())
            .collect();
        people.sort_by_key(|person| person.no);
        people
    }

    fn undo(&mut self) {
        let entry = self.entries.pop().expect("an entry");
        let back = history::undo(&self.caseload, &entry).expect("undone");
        self.caseload.apply_all(&back).expect("fits");
    }
}

fn counts(report: &Report) -> (usize, usize, usize, usize, usize) {
    let (merged, rejected) = (report.merged.len(), report.rejected.len());
    (report.imported, report.updated, report.unchanged, merged, rejected)
}

fn refused(report: &Report) -> Vec<(u64, Option<&str>, Reason)> {
    report.rejected.iter().map(|row| (row.line, row.field, row.reason)).collect()
}

const KEES: &str = "klantnr;voornaam;tussenvoegsel;achternaam;trede;instroom;telefoon;tolk\n\
    K-1;Kees;van den;Nepberg;2;01-03-2021;06-00 12 34 56;ja\n";

#[test]
fn two_rows_about_one_known_person_are_one_change() {
    let mut desk = Desk::default();
    desk.residents(KEES);
    // The first row finds the person by number, the second by name and day of inflow.
    let report = desk.residents(
        "klantnr;voornaam;tussenvoegsel;achternaam;trede;instroom;wijk\n\
         K-1;Kees;van den;Nepberg;2;01-03-2021;Laak\n\
         ;Kees;van den;Nepberg;2;01-03-2021;Escamp\n",
    );
    assert_eq!(counts(&report), (0, 1, 0, 0, 1));
    assert_eq!(refused(&report), [(3, Some("neighbourhood"), Reason::Contradicts(2))]);
    assert_eq!(desk.people()[0].person.neighbourhood.as_str(), "Laak");
}

#[test]
fn two_rows_about_one_known_offer_are_one_change() {
    let mut desk = Desk::default();
    desk.offers("code;naam;aanbieder;plaats;prijs\nW1;Yoga;Nep;Zaal;4,00\n");
    let report = desk
        .offers("code;naam;aanbieder;plaats;prijs\nW1;Yoga;Nep;Zaal;5,00\n;yoga;NEP;zaal;6,00\n");
    assert_eq!(counts(&report), (0, 1, 0, 0, 1));
    assert_eq!(refused(&report), [(3, Some("price"), Reason::Contradicts(2))]);
}

#[test]
fn a_row_without_a_number_is_the_person_whom_its_namesake_numbers() {
    let text = |phone: &str| {
        format!(
            "klantnr;naam;trede;instroom;telefoon\n\
             ;Kees Nep;2;01-02-2020;{phone}\n\
             K-1;Kees Nep;2;01-02-2020;06-00 00 00 01\n"
        )
    };
    for (phone, first, second) in [
        ("06-00 00 00 02", (1, 0, 0, 0, 1), (0, 0, 1, 0, 1)),
        ("06-00 00 00 01", (1, 0, 0, 1, 0), (0, 0, 1, 1, 0)),
        ("", (1, 0, 0, 1, 0), (0, 0, 1, 1, 0)),
    ] {
        let mut desk = Desk::default();
        assert_eq!(counts(&desk.residents(text(phone))), first, "{phone}");
        assert_eq!(counts(&desk.residents(text(phone))), second, "{phone}");
    }
}

#[test]
fn a_row_that_leans_on_a_refused_one_is_refused_too() {
    let text = "klantnr;naam;trede;telefoon\nK-1;Kees Nep;;geen\n;Kees Nep;2;\n";
    let report = Desk::default().residents(text);
    let rung = (2, Some("rung"), Reason::NoRung);
    assert_eq!(refused(&report), [rung, (3, None, Reason::NumberedRefused)]);
}

#[test]
fn a_vault_opens_after_two_rows_about_one_person() {
    let program = Program::empty();
    let first = program.file("a.csv", "klantnr;naam;trede;wijk\nK-1;Kees Nep;2;\n");
    program.json(&["import", "residents", &first]);
    let second =
        program.file("b.csv", "klantnr;naam;trede;wijk\nK-1;Kees Nep;2;Laak\n;Kees Nep;2;Escamp\n");
    let report = program.json(&["import", "residents", &second]);
    assert_eq!(
        (&report["updated"], report["rejected"].as_array().map(Vec::len)),
        (&1.into(), Some(1))
    );
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn a_new_name_does_not_make_the_old_one_somebody_else() {
    let mut desk = Desk::default();
    desk.residents("klantnr;naam;trede\nK-1;Kees Nep;2\nK-5;Kees Nep;1\n");
    let text = "klantnr;naam;trede;wijk\nK-1;Klaas Nep;2;\n;Kees Nep;1;Laak\n";
    assert_eq!(counts(&desk.residents(text)), (0, 2, 0, 0, 0));
    assert_eq!(counts(&desk.residents(text)), (0, 0, 2, 0, 0));
    assert_eq!(desk.people()[1].person.neighbourhood.as_str(), "Laak");
}

#[test]
fn a_number_with_the_name_of_somebody_else_is_never_written_over() {
    let mut desk = Desk::default();
    let head = "klantnr;voornaam;achternaam;trede\n";
    desk.residents(format!("{head}K-1;Anna;Nepstra;2\nK-2;Amina;Nepstra;2\nK-3;Jan;Proefman;1\n"));
    let before = desk.people();
    // Two sisters whose numbers were swapped, and a brother under the number of the other.
    let report = desk
        .residents(format!("{head}K-1;Amina;Nepstra;2\nK-2;Anna;Nepstra;2\nK-3;Piet;Proefman;1\n"));
    let waiting: Vec<(u64, &str)> =
        report.held.iter().map(|it| (it.line, it.told.as_str())).collect();
    assert_eq!(waiting, [(2, "Amina Nepstra"), (3, "Anna Nepstra"), (4, "Piet Proefman")]);
    assert_eq!(desk.people(), before);
    // Initials and fuller given names are nobody else.
    let fuller =
        format!("{head}K-1;A.M.;Nepstra;2\nK-2;Amina Fatima;Nepstra;2\nK-3;W.;Proefman;1\n");
    let report = desk.residents(fuller);
    assert_eq!((report.held.len(), report.rejected.len()), (0, 0), "{report:?}");
}

#[test]
fn of_two_rows_with_one_number_the_one_that_agrees_with_what_is_known_is_taken() {
    let mut desk = Desk::default();
    let head = "klantnr;voornaam;achternaam;trede;wijk\n";
    desk.residents(format!("{head}K-1;Anna;Nepstra;2;\n"));
    let report =
        desk.residents(format!("{head}K-1;Piet;Droomman;2;Laak\nK-1;Anna;Nepstra;2;Noord\n"));
    assert_eq!((report.updated, report.held.len()), (1, 1), "{report:?}");
    assert_eq!(report.held[0].line, 2, "wherever it stands in the file");
    let person = &desk.people()[0].person;
    assert_eq!((person.name.given.as_str(), person.neighbourhood.as_str()), ("Anna", "Noord"));
}

#[test]
fn a_row_that_may_be_two_people_is_given_back() {
    let mut desk = Desk::default();
    desk.residents(
        "klantnr;naam;trede;instroom\nK-1;Kees Nep;2;01-02-2020\nK-2;Kees Nep;1;01-02-2020\n",
    );
    let report = desk.residents("naam;trede;instroom;wijk\nKees Nep;2;01-02-2020;Laak\n");
    assert_eq!(refused(&report), [(2, None, Reason::SeveralKnown)]);
    assert!(desk.people().iter().all(|person| person.person.neighbourhood.is_empty()));
}

#[test]
fn an_empty_cell_never_wipes_and_never_stops_a_known_person() {
    let mut desk = Desk::default();
    desk.residents(KEES);
    let before = desk.people();
    for text in [
        "klantnr;voornaam;achternaam;trede;telefoon\nK-1;;;;\n",
        // Without a column for the prefix.
        "klantnr;achternaam;trede\nK-1;Nepberg;2\n",
        "klantnr;naam;trede\nK-1;Karel Nepberg;\n",
    ] {
        let report = desk.residents(text);
        assert!(report.rejected.is_empty(), "{text}: {:?}", report.rejected);
        if !text.contains("Karel") {
            assert_eq!(desk.people(), before, "{text}");
        }
    }
    let mut desk = Desk::default();
    desk.residents(KEES);
    desk.residents("klantnr;naam;trede\nK-1;\"Nepberg, van den\";2\n");
    assert_eq!(desk.people(), before, "a name without a given name keeps the known one");
    let other = "klantnr;achternaam;trede\nK-1;Anders;2\n";
    let report = desk.residents(other);
    assert_eq!(refused(&report), [(2, None, Reason::OtherPerson)]);
    desk.accepting(other);
    assert_eq!(
        desk.people()[0].person.name.spoken(),
        "Kees Anders",
        "a new name has no old prefix"
    );
    let mut desk = Desk::default();
    desk.offers("code;naam;prijs\nW1;Yoga;4,00\n");
    let report = desk.offers("code;naam;plaats\nW1;;Zaal\n");
    assert_eq!(counts(&report), (0, 1, 0, 0, 0), "{:?}", report.rejected);
}

#[test]
fn what_everybody_needs_is_missing_with_a_field() {
    let report = Desk::default().residents("klantnr;naam;trede\nK-1;;2\nK-2;Kees Nep;\n");
    let told = [(2, Some("name"), Reason::Empty), (3, Some("rung"), Reason::NoRung)];
    assert_eq!(refused(&report), told);
}

#[test]
fn repeats_are_told_by_what_they_say_and_not_by_blanks() {
    let mut desk = Desk::default();
    let report = desk.residents(
        "line;reason;klantnr;naam;trede;extra\n\
         2;x;K-1;Kees Nep;2;a\n\
         9;y; K-1 ; Kees Nep;2 ;b\n\
         11;y;K-1;Kees Nep;3;b\n",
    );
    assert_eq!(counts(&report), (1, 0, 0, 1, 1));
    assert_eq!((report.merged[0].line, report.merged[0].into.to_string()), (3, "R-00001".into()));
    assert_eq!(refused(&report), [(4, Some("rung"), Reason::Contradicts(2))]);
}

#[test]
fn what_is_written_otherwise_and_says_the_same_is_one_row() {
    let mut desk = Desk::default();
    let report = desk.residents(
        "klantnr;naam;trede;telefoon;contactinterval\n\
         K-1;Kees Nep;2;06-00 12 34 56;90\n\
         K-1;Kees Nep;2,0;+31 6 00123456;90.0\n\
         K-1;Kees Nep;2;06-00 12 34 57;90\n",
    );
    assert_eq!(counts(&report), (1, 0, 0, 1, 1));
    assert_eq!(refused(&report), [(4, Some("phone"), Reason::Contradicts(2))]);
}

#[test]
fn one_person_under_two_numbers_in_one_file_is_pointed_out() {
    let file = "klantnr;naam;trede;instroom;telefoon\n\
        K-1;Kees Nep;2;01-03-2021;\nK-2;Kees Nep;2;01-03-2021;\n\
        K-3;Bo Nepdam;2;;0600123456\nK-4;Bo Nepdam;2;;06-00123456\n\
        K-5;Cas Nepweg;2;01-03-2021;\nK-6;Cas Nepweg;2;01-04-2021;\n";
    let report = Desk::default().residents(file);
    assert_eq!(counts(&report), (6, 0, 0, 0, 0));
    let two = report.warnings.iter().filter_map(|it| match &it.kind {
        WarningKind::TwoNumbers { first, .. } => Some((*first, it.line)),
        _ => None,
    });
    assert_eq!(two.collect::<Vec<_>>(), [(2, 3), (4, 5)]);
}

#[test]
fn who_stands_under_the_number_of_somebody_else_is_not_gone() {
    let mut desk = Desk::default();
    let people = "klantnr;naam;trede\nK-1;Kees Nep;2\nK-2;Bo Nepdam;2\nK-3;Cas Nepweg;2\n";
    desk.residents(people);
    let report = desk.residents(people.replace("K-1;Kees Nep", "K-3;Kees Nep").as_str());
    let gone: Vec<&str> = report.gone.iter().map(|gone| gone.number.as_str()).collect();
    assert_eq!((gone, report.held.len()), (vec![], 1), "{report:?}");
}

#[test]
fn who_has_left_by_the_file_is_not_taken_in_and_is_proposed_for_closing() {
    let mut desk = Desk::default();
    desk.residents("klantnr;naam;trede\nK-1;Kees Nep;2\nK-2;Bo Nepdam;2\nK-3;Cas Nepweg;2\n");
    let report = desk.residents(
        "klantnr;naam;trede;status;einddatum;reden uitstroom\n\
         K-1;Kees Nep;2;Beëindigd;1-6-2021;Verhuisd\nK-2;Bo Nepdam;2;Actief;1-6-2021;\n\
         K-3;Cas Nepweg;2;;1-6-2021;\nK-4;Dee Nepberg;2;Overleden;;\nK-5;Eef Nephof;2;actief;;\n",
    );
    assert_eq!(counts(&report), (1, 0, 3, 0, 1));
    assert_eq!(refused(&report), [(5, Some("state"), Reason::Ended)]);
    let gone: Vec<(&str, &str)> =
        report.gone.iter().map(|gone| (gone.number.as_str(), gone.said.as_str())).collect();
    assert_eq!(gone, [("K-1", "Verhuisd, 01-06-2021"), ("K-3", "01-06-2021")]);
}

#[test]
fn no_prefix_of_a_name_is_lost_or_said_twice() {
    let mut desk = Desk::default();
    desk.residents(
        "klantnr;voornaam;tussenvoegsel;achternaam;trede\n\
         K-1;Yildiz;van;de Vries-Jansen;2\nK-2;Ali;el;El Amrani;2\nK-3;Bo;van de;de Nep;2\n\
         K-4;Cas;v.d.;van den Nep;2\nK-5;Dee;;van der Nep;2\n",
    );
    let mut people = desk.people();
    people.sort_by_key(|one| one.person.client_no.clone());
    let names: Vec<String> = people.iter().map(|one| one.person.name.spoken()).collect();
    assert_eq!(
        names,
        [
            "Yildiz van de Vries-Jansen",
            "Ali el Amrani",
            "Bo van de Nep",
            "Cas v.d. Nep",
            "Dee van der Nep"
        ]
    );
}

#[test]
fn the_rung_stays_and_is_said() {
    let mut desk = Desk::default();
    desk.residents(KEES);
    let report = desk.residents("klantnr;naam;trede;wijk\nK-1;;4;Laak\n");
    assert_eq!(counts(&report), (0, 1, 0, 0, 0));
    assert_eq!(desk.people()[0].person.rung.number(), 2);
    let stays = |kind: &WarningKind| matches!(kind, WarningKind::RungStays(..));
    assert_eq!(report.warnings.iter().filter(|warning| stays(&warning.kind)).count(), 1);
    assert_eq!(report.warnings[0].line, 2);
    let since = desk.residents("klantnr;naam;trede;datum trede\nK-1;;4;3-2-2021\n");
    let on = since.rungs().next().and_then(|(_, told)| told.on);
    assert_eq!(on.map(|on| on.to_string()).as_deref(), Some("2021-02-03"));
}

#[test]
fn a_plan_that_stands_is_kept_and_said_once_it_differs() {
    let text = "klantnr;naam;trede;interesses;belemmeringen\nK-1;Kees Nep;2;zwemmen;geld\n";
    let mut desk = Desk::default();
    desk.residents(text);
    let again = desk.residents(text);
    assert_eq!((counts(&again), again.warnings.len()), ((0, 0, 1, 0, 0), 0));
    let other = desk.residents(text.replace("zwemmen", "koken"));
    assert_eq!(counts(&other), (0, 0, 1, 0, 0));
    assert_eq!(other.warnings[0].kind, WarningKind::PlanStays);
    assert_eq!(other.warnings[0].line, 2);
}

#[test]
fn impossible_things_are_left_out_and_told() {
    let report = Desk::default().offers(
        "naam;wanneer;leeftijd vanaf;leeftijd tot;bevestigd op;prijs\n\
         a;ma 12:00-10:00;;;;\n\
         b;;65;18;;\n\
         c;;;;31-12-2099;\n\
         d;;300;;;\n\
         e;;;;;1,250\n\
         f;ma 10:00-12:00, do 14-16;;;;4,50\n\
         g;elke eerste zondag;;;;gratis\n",
    );
    assert_eq!(refused(&report), []);
    assert_eq!(report.imported, 7);
    let mut told: Vec<u64> = report.warnings.iter().map(|it| it.line).collect();
    told.sort_unstable();
    told.dedup();
    assert_eq!(told, [2, 3, 4, 5, 6], "{:?}", report.warnings);
    let future = Desk::default().residents("naam;trede;instroom\nKees Nep;2;31-12-2099\n");
    assert_eq!((future.imported, future.warnings[0].line), (1, 2));
}

#[test]
fn what_was_refused_over_known_facts_is_refused_again() {
    let mut desk = Desk::default();
    desk.offers("code;naam;leeftijd vanaf\nW1;Yoga;20\n");
    let text = "code;naam;leeftijd vanaf;leeftijd tot\nW1;Yoga;;10\nW1;Yoga;5;\n";
    for _time in 0..2 {
        let report = desk.offers(text);
        assert_eq!(refused(&report), [(3, Some("min_age"), Reason::Contradicts(2))]);
    }
}

#[test]
fn a_row_about_a_closed_file_says_so_and_opens_nothing() {
    use trede::domain::closing::CloseReason;
    let mut desk = Desk::default();
    let text = "klantnr;naam;trede\n12;Ria Nep;2\n";
    desk.residents(text);
    let id = desk.people()[0].id;
    let (on, note) = (today(), CleanText::default());
    let told = CleanText::cut("verhuisd");
    let reason = CloseReason::Moved;
    let close = trede::acts::closing::Close { residents: vec![id], on, reason, note, told };
    desk.act(&Command::CloseFile(close));
    let report = desk.residents("klantnr;naam;trede;wijk\n12;Ria Nep;2;Zuid\n");
    assert_eq!(report.updated, 1);
    let stays = |warning: &Warning| warning.kind == WarningKind::StaysClosed(on);
    assert!(report.warnings.iter().any(stays), "{:?}", report.warnings);
    assert!(desk.caseload.line(id).expect("a line").closed.is_some());
}

#[test]
fn a_row_that_says_only_a_name_is_counted_the_same_the_second_time() {
    let mut desk = Desk::default();
    let header = "code;naam;aanbieder;bevestigd op;wanneer\n";
    desk.offers(format!("{header}K-01;Kees van den Nep;;;\n;Kees van den Nep;2;;\n"));
    let text = format!("{header};Kees van den Nep;;;-\nK-01;;2;;\n");
    desk.offers(&text);
    let again = desk.offers(&text);
    assert_eq!(again.imported + again.updated, 0, "{again:?}");
}

#[test]
fn a_changed_description_keeps_what_other_columns_added() {
    let mut desk = Desk::default();
    let wide = "naam;organisatie;omschrijving;doelgroep;wat kost het\n\
                Koor;Nep;zingen;alleen vrouwen;\n";
    let described = |desk: &Desk| {
        desk.caseload.offers().map(|it| it.facts.description.to_string()).collect::<Vec<_>>()
    };
    desk.offers(wide);
    assert_eq!(described(&desk), ["zingen\nDoelgroep: alleen vrouwen".replace('D', "d")]);
    assert_eq!(desk.offers(wide).unchanged, 1);
    for (text, description) in [
        (
            "naam;organisatie;omschrijving\nKoor;Nep;samen zingen\n",
            "samen zingen\ndoelgroep: alleen vrouwen",
        ),
        (
            "naam;organisatie;omschrijving\nKoor;Nep;samen zingen\n",
            "samen zingen\ndoelgroep: alleen vrouwen",
        ),
        ("naam;organisatie;doelgroep\nKoor;Nep;iedereen\n", "samen zingen\ndoelgroep: iedereen"),
        ("naam;organisatie;doelgroep\nKoor;Nep;\n", "samen zingen\ndoelgroep: iedereen"),
        ("naam;organisatie;omschrijving;doelgroep\nKoor;Nep;koor;\n", "koor\ndoelgroep: iedereen"),
        (
            "naam;organisatie;omschrijving\nKoor;Nep;koor: elke dag\n",
            "koor: elke dag\ndoelgroep: iedereen",
        ),
        ("naam;organisatie;omschrijving\nKoor;Nep;nieuw\n", "nieuw\ndoelgroep: iedereen"),
    ] {
        let before = described(&desk);
        let report = desk.offers(text);
        assert_eq!(described(&desk), [description], "{text} over {before:?}");
        assert_eq!((report.imported, report.rejected.len()), (0, 0), "{report:?}");
        assert_eq!(desk.offers(text).unchanged, 1, "{text}");
    }
}

#[test]
fn what_the_pass_does_stays_beside_the_price_in_its_newest_words() {
    let mut desk = Desk::default();
    let note = |desk: &Desk| {
        desk.caseload.offers().map(|it| it.facts.price.note.to_string()).collect::<Vec<_>>()
    };
    for (text, told) in [
        ("naam;prijs;ooievaarspas\nKoor;€ 3 per keer;ja\n", "€ 3 per keer; ooievaarspas: ja"),
        ("naam;ooievaarspas\nKoor;nee\n", "€ 3 per keer; ooievaarspas: nee"),
        ("naam;prijs;ooievaarspas\nKoor;€ 4 per keer;nee\n", "€ 4 per keer; ooievaarspas: nee"),
    ] {
        desk.offers(text);
        assert_eq!(note(&desk), [told], "{text}");
        assert_eq!(desk.offers(text).unchanged, 1, "{text}");
    }
}

#[test]
fn offers_that_a_list_does_not_name_any_more_are_told_and_stay() {
    let mut desk = Desk::default();
    let head = "naam;organisatie;locatie;dag;tijd\n";
    let list = format!(
        "{head}Koor;Nep;Hal;ma;10:00-11:00\nDans;Nep;Hal;di;10:00-11:00\n\
         Schaken;Nep;Hal;wo;10:00-11:00\nYoga;Anders;Hal;wo;10:00-11:00\n"
    );
    assert_eq!(desk.offers(&list).gone_offers, []);
    assert_eq!(desk.offers(&list).gone_offers, []);
    let gone = |report: &Report| {
        let all = report.gone_offers.iter();
        all.map(|it| format!("{} {} {}", it.code, it.name, it.provider)).collect::<Vec<_>>()
    };
    // That of another provider is not looked for.
    let less = format!("{head}Koor;Nep;Hal;ma;10:00-11:00\nDans;Nep;Hal;di;10:00-11:00\n");
    assert_eq!(gone(&desk.offers(&less)), ["A-0003 Schaken Nep"]);
    assert_eq!(desk.caseload.offers().count(), 4);
    // A list of less than half of it is of a part.
    assert_eq!(gone(&desk.offers(format!("{head}Koor;Nep;Hal;ma;10:00-11:00\n"))), [""; 0]);
    // A row that was refused names somebody.
    let broken = format!("{less}Schaken;#VERW!;Hal;wo;10:00-11:00\n");
    assert_eq!(gone(&desk.offers(broken)), [""; 0]);
    // A namesake at another time is a new one, and the one that was there is told.
    let two = format!("{less}Schaken;Nep;Zaal;do;10:00-11:00\n");
    let report = desk.offers(two);
    assert_eq!((report.imported, gone(&report)), (1, vec!["A-0003 Schaken Nep".to_owned()]));
}

#[test]
fn a_new_offer_that_stands_there_already_is_told_and_which_one_stays() {
    let mut desk = Desk::default();
    let head = "code;naam;organisatie;locatie;dag;tijd;omschrijving\n";
    desk.offers(format!("{head}X1;Koor;Nep;Hal;ma;10:00-11:00;eerste\n"));
    let codes = |report: &Report| {
        let codes = |it: &rows::Double| it.codes.iter().map(ToString::to_string).collect();
        report.doubles.iter().map(codes).collect::<Vec<Vec<String>>>()
    };
    let again = desk.offers(format!("{head}Y1;Koor;Nep;Hal;ma;10:30-11:30;tweede\n"));
    assert_eq!(codes(&again), [["A-0001", "A-0002"]], "{again:?}");
    let other_day = desk.offers(format!("{head}Z1;Koor;Nep;Hal;vr;10:30-11:30;derde\n"));
    assert_eq!(codes(&other_day), [[""; 0]; 0], "{other_day:?}");
    // What one list tells apart is told apart.
    let mut apart = Desk::default();
    apart.offers(format!("{head}X1;Koor;Nep;Hal;ma;10:00-11:00;eerste\n"));
    let both = format!(
        "{head}X1;Koor;Nep;Hal;ma;10:00-11:00;eerste\nX2;Koor;Nep;Hal;ma;14:00-15:00;tweede\n"
    );
    assert_eq!(codes(&apart.offers(both)), [[""; 0]; 0]);
}

#[test]
fn names_of_offers_and_providers_do_not_run_together() {
    let mut desk = Desk::default();
    let report = desk.offers("naam;aanbieder\nYoga;Nep Zaal\nYoga Nep;Zaal\n");
    assert_eq!(counts(&report), (2, 0, 0, 0, 0));
}

#[test]
fn rows_of_the_wrong_width_count_and_come_back() {
    let report = Desk::default().residents("naam;trede\nKees Nep;2\nRia\nAad;1;x\n");
    let ragged = |found| Reason::Ragged { found, expected: 2 };
    // A row that ends early is filled with nothing; here nothing is no rung.
    assert_eq!(refused(&report), [(3, Some("rung"), Reason::NoRung), (4, None, ragged(3))]);
    assert_eq!(report.rejected[0].cells[0], "Ria");
    assert_eq!((report.rows, report.imported), (3, 1));
}

#[test]
fn a_guarded_formula_comes_back_as_it_was() {
    let mut desk = Desk::default();
    for name in ["=1+1", "@sum", "-a"] {
        desk.offers(format!("naam\n{}\n", neutralise(name)));
    }
    let mut names: Vec<_> = desk.caseload.offers().map(|o| o.facts.name.to_string()).collect();
    names.sort_unstable();
    assert_eq!(names, ["-a", "=1+1", "@sum"]);
}

#[test]
fn every_way_of_writing_a_file_gives_the_same_person() {
    let dutch = "naam;trede;instroom\nZoë van Nep;2;01-03-2021\n";
    let windows: Vec<u8> =
        dutch.chars().map(|sign| u8::try_from(u32::from(sign)).expect("Windows-1252")).collect();
    let files: [Vec<u8>; 8] = [
        dutch.into(),
        dutch.replace(';', ",").into(),
        dutch.replace(';', "\t").into(),
        dutch.replace('\n', "\r\n").into(),
        dutch.replace('\n', "\r").into(),
        [b"\xef\xbb\xbf", dutch.as_bytes()].concat(),
        windows,
        "name,rung,inflow\n\"Nep, Zoë van\",Social activation,2021-03-01\n".into(),
    ];
    for bytes in files {
        let mut desk = Desk::default();
        desk.residents(&bytes);
        let people = desk.people();
        let person = &people[0].person;
        assert_eq!(person.name.spoken(), "Zoë van Nep", "{bytes:?}");
        assert_eq!(person.rung.number(), 2);
        assert_eq!(person.inflow_on.map(|on| on.to_string()).as_deref(), Some("2021-03-01"));
    }
}

#[test]
fn undoing_an_import_gives_the_old_caseload() {
    let mut desk = Desk::default();
    desk.residents(KEES);
    desk.offers("code;naam;prijs\nW1;Yoga;4,00\n");
    let (people, offers): (_, Vec<_>) = (desk.people(), desk.caseload.offers().cloned().collect());
    desk.residents(
        "klantnr;naam;trede;wijk;interesses\nK-1;;2;Laak;zwemmen\nK-2;Ria Nep;1;;koken\n",
    );
    assert_ne!(desk.people(), people);
    desk.undo();
    assert_eq!(desk.people(), people);
    desk.offers("code;naam;prijs\nW1;Yoga;5,00\nW2;Koken;0\n");
    desk.undo();
    assert_eq!(desk.caseload.offers().cloned().collect::<Vec<_>>(), offers);
}

/// Cells that have broken other programs, written for here.
const HOSTILE: [&str; 16] = [
    "=cmd|' /C calc'!A0",
    "'; drop table residents; --",
    "\u{202e}nep\u{202c}",
    "\u{200b}",
    "\u{1b}[2Jweg",
    "\u{feff}",
    "Ⅷ٣",
    "👩‍👩‍👧‍👦",
    "a\u{301}\u{301}\u{301}\u{301}",
    "-",
    "9999999999999999999999",
    "0x2",
    "1e308",
    "31-02-2021",
    "ß İ ı ŉ",
    "{ $name }",
];

fn cell() -> impl Strategy<Value = String> {
    let plain = [
        "",
        "K-1",
        "k 1",
        "K-2",
        "Kees Nep",
        "Ria Nep",
        "2",
        "3",
        "01-02-2020",
        "ja",
        "4,50",
        "ma 9-10",
    ];
    prop_oneof![
        6 => prop::sample::select(plain.to_vec()).prop_map(str::to_owned),
        1 => prop::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
        1 => "[^\"\r\n;\u{0}]{0,9}",
    ]
}

/// Rows of which many are about the same few people or offers.
fn row() -> impl Strategy<Value = String> {
    let key =
        prop::sample::select(vec!["", "", "K-1", "k 1", "K-2", "n.v.t.", "K-01", "012", "12,0"]);
    let name = prop::sample::select(vec![
        "",
        "Kees Nep",
        "Kees Nep",
        "Ria Nep",
        "Zoe Anders",
        "Zoë Anders",
        "Kees vd Nep",
        "Kees van den Nep",
        "Kees van der Nep",
        "\"Nep, Kees v.d.\"",
    ]);
    let day = prop::sample::select(vec!["", "01-02-2020", "2020-02-01", "02-02-2020"]);
    prop_oneof![
        4 => (key, name, prop::sample::select(vec!["", "2", "3"]), day, cell())
            .prop_map(|(key, name, rung, day, more)| format!("{key};{name};{rung};{day};{more}")),
        1 => prop::collection::vec(cell(), 3..7).prop_map(|cells| cells.join(";")),
    ]
}

fn file(header: &str, rows: &[String]) -> String {
    format!("{header}\n{}\n", rows.join("\n"))
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn residents_twice_are_residents_once(
        before in prop::collection::vec(row(), 0..6),
        rows in prop::collection::vec(row(), 1..10),
    ) {
        let header = "klantnr;naam;trede;instroom;wijk";
        let mut desk = Desk::default();
        desk.residents(file(header, &before));
        let text = file(header, &rows);
        desk.residents(&text);
        let people = desk.people();
        let again = desk.residents(&text);
        prop_assert_eq!(again.imported + again.updated, 0, "{:?}", again);
        prop_assert_eq!(desk.people(), people);
    }

    #[test]
    fn offers_twice_are_offers_once(
        before in prop::collection::vec(row(), 0..6),
        rows in prop::collection::vec(row(), 1..10),
    ) {
        let header = "code;naam;aanbieder;bevestigd op;wanneer";
        let mut desk = Desk::default();
        desk.offers(file(header, &before));
        let text = file(header, &rows);
        desk.offers(&text);
        let again = desk.offers(&text);
        prop_assert_eq!(again.imported + again.updated, 0, "{:?}", again);
    }

    #[test]
    fn hostile_cells_in_every_column_end_in_one_place(
        rows in prop::collection::vec(prop::collection::vec(cell(), OfferField::ALL.len()), 0..6),
    ) {
        fn header<F: Field>() -> String {
            F::ALL.iter().map(|field| field.name()).collect::<Vec<_>>().join(";")
        }
        let width = ResidentField::ALL.len();
        let narrow: Vec<String> = rows.iter().map(|cells| cells[..width].join(";")).collect();
        let wide: Vec<String> = rows.iter().map(|cells| cells.join(";")).collect();
        Desk::default().residents(file(&header::<ResidentField>(), &narrow));
        Desk::default().offers(file(&header::<OfferField>(), &wide));
    }
}
