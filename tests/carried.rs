//! What files carry of the past: contacts, promises and referrals, remarks, and what a list that
//! comes every month asks.

use proptest::prelude::*;
use trede::acts::import::Import;
use trede::acts::{Command, decide};
use trede::domain::appointment::TimeOfDay;
use trede::domain::contact::{Channel, Outcome};
use trede::domain::promise::Promise;
use trede::domain::referral::{ReferralState, Target};
use trede::domain::{Caseload, CleanText, Entry, File, Stamp, history};
use trede::exchange::columns::{
    ContactField, Field, Mapping, OfferField, PromiseField, ReferralField, ResidentField, propose,
};
use trede::exchange::rows::{self, Choices, Notes, Reason, Report, WarningKind};
use trede::exchange::table::Table;
use trede::files::csv_read::read_bytes;

use crate::support::cases::cases;
use crate::support::table::today;

/// A vault's journal in memory, with what it says.
#[derive(Default)]
struct Desk {
    caseload: Caseload,
    entries: Vec<Entry>,
    file: &'static str,
}

fn opened<F: Field>(text: &str) -> (Table, Mapping<F>) {
    let table = read_bytes(text.as_bytes().to_vec()).expect("a table");
    let mapping = propose::<F>(&table.headers);
    mapping.check(&table).expect("columns");
    (table, mapping)
}

impl Desk {
    fn with(people: &str) -> Self {
        let mut desk = Self::default();
        desk.residents(people);
        desk
    }

    /// The same with this name for the next file.
    fn named(&mut self, file: &'static str) -> &mut Self {
        self.file = file;
        self
    }

    fn of(&self, text: &str) -> (CleanText, [u8; 32]) {
        let mut hash = [0; 32];
        for (at, byte) in text.bytes().enumerate() {
            hash[at % 32] = u8::wrapping_add(u8::wrapping_mul(hash[at % 32], 31), byte);
        }
        (CleanText::cut(self.file), hash)
    }

    fn residents(&mut self, text: &str) -> Report {
        self.choosing(text, Notes::Ask)
    }

    fn choosing(&mut self, text: &str, notes: Notes) -> Report {
        let (table, mapping) = opened::<ResidentField>(text);
        let choices = Choices { notes, ..Choices::default() };
        let caseload = &self.caseload;
        let read = rows::residents_with;
        self.take(read(&table, &mapping, caseload, self.of(text), today(), &choices))
    }

    fn offers(&mut self, text: &str) -> Report {
        let (table, mapping) = opened::<OfferField>(text);
        let (name, hash) = self.of(text);
        self.take(rows::offers(&table, &mapping, &self.caseload, name, hash, today()))
    }

    fn contacts(&mut self, text: &str) -> Report {
        let (table, mapping) = opened::<ContactField>(text);
        let (name, hash) = self.of(text);
        self.take(rows::contacts(&table, &mapping, &self.caseload, name, hash, today()))
    }

    fn promises(&mut self, text: &str) -> Report {
        let (table, mapping) = opened::<PromiseField>(text);
        let (name, hash) = self.of(text);
        self.take(rows::promises(&table, &mapping, &self.caseload, name, hash, today()))
    }

    fn referrals(&mut self, text: &str) -> Report {
        let (table, mapping) = opened::<ReferralField>(text);
        let (name, hash) = self.of(text);
        self.take(rows::referrals(&table, &mapping, &self.caseload, name, hash, today()))
    }

    /// Decides and applies, as the program does; a planned import always fits.
    fn take(&mut self, (import, report): (Import, Report)) -> Report {
        let placed = report.imported + report.updated + report.unchanged;
        assert_eq!(report.rows, placed + report.merged.len() + report.rejected.len());
        let taken = import.residents.len() + import.offers.len() + import.past.len();
        assert_eq!(taken, report.imported + report.updated, "nothing else is in the import");
        if import.is_empty() {
            return report;
        }
        let command = Command::Import(Box::new(import));
        let seq = self.entries.len() as u64 + 1;
        let at = chrono::DateTime::from_timestamp(1_795_424_400, 0).expect("a time");
        let by = CleanText::cut("Sanne");
        let stamp =
            Stamp { at, today: today(), by: by.clone(), time: TimeOfDay::LAST, seed: seq.into() };
        let cause = command.cause();
        let changes = decide(&self.caseload, &command, &stamp).expect("decided");
        self.entries.push(Entry { seq, at, by, cause, changes });
        self.caseload = Caseload::after(&self.entries).expect("fits");
        report
    }

    fn file(&self, no: u32) -> File {
        let id = self.caseload.numbered(no).expect("somebody");
        self.caseload.file(id).expect("a file").as_ref().clone()
    }
}

fn counts(report: &Report) -> [usize; 5] {
    let (merged, rejected) = (report.merged.len(), report.rejected.len());
    [report.imported, report.updated, report.unchanged, merged, rejected]
}

fn reasons(report: &Report) -> Vec<(u64, Reason)> {
    report.rejected.iter().map(|row| (row.line, row.reason)).collect()
}

const PEOPLE: &str = "klantnr;voornaam;achternaam;trede\n\
    V-1;Bo;Verzonberg;2\nV-2;Cas;Verzonhof;1\nV-3;Dee;Verzonpad;2\nV-4;Dee;Verzonpad;1\n";

#[test]
fn contacts_come_as_offices_write_them() {
    for (channel, outcome, read) in [
        ("huisbezoek", "gesproken", (Channel::Visit, Outcome::Reached)),
        ("tel.", "geen gehoor", (Channel::Phone, Outcome::NoAnswer)),
        ("telefonisch", "voicemail ingesproken", (Channel::Phone, Outcome::Voicemail)),
        ("E-mail", "", (Channel::Email, Outcome::Reached)),
        ("spreekuur", "niet verschenen", (Channel::Office, Outcome::NoShow)),
        ("brief", "retour afzender", (Channel::Letter, Outcome::Returned)),
        ("whatsapp", "ja", (Channel::Message, Outcome::Reached)),
        ("gebeld", "Afspraak gemaakt voor dinsdag", (Channel::Phone, Outcome::Appointment)),
        ("tel", "verkeerd nummer", (Channel::Phone, Outcome::WrongNumber)),
    ] {
        let mut desk = Desk::with(PEOPLE);
        let text = format!(
            "Klantnummer;Datum;Soort contact;Resultaat;Verslag;Medewerker\n\
             V-1;3-11-2025;{channel};{outcome};koffie;Anja\n"
        );
        assert_eq!(counts(&desk.contacts(&text)), [1, 0, 0, 0, 0], "{channel} {outcome}");
        let contact = &desk.file(1).records.contacts[0];
        assert_eq!((contact.channel, contact.outcome), read, "{channel} {outcome}");
        assert_eq!((contact.note.as_str(), contact.by.as_str()), ("koffie", "Anja"));
        assert_eq!(counts(&desk.contacts(&text)), [0, 0, 1, 0, 0], "twice is once");
    }
}

#[test]
fn rows_that_name_nobody_or_two_are_given_back_one_by_one() {
    let mut desk = Desk::with(PEOPLE);
    let report = desk.contacts(
        "klantnr;naam;datum;resultaat\n\
         V-9;;1-9-2025;gesproken\n\
         ;Dee Verzonpad;1-9-2025;gesproken\n\
         V-1;Piet Anderszins;1-9-2025;gesproken\n\
         V-1;;1-9-2027;gesproken\n\
         V-1;;1-9-2025;onduidelijk\n\
         ;;1-9-2025;gesproken\n\
         R-2;;1-9-2025;gesproken\n\
         ;Bo Verzonberg;1-9-2025;gesproken\n\
         v1;;1-9-2025;gesproken\n",
    );
    assert_eq!(counts(&report), [2, 0, 0, 1, 6]);
    let day = "2027-09-01".parse().expect("a day");
    assert_eq!(
        reasons(&report),
        [
            (2, Reason::Nobody),
            (3, Reason::SeveralKnown),
            (4, Reason::OtherPerson),
            (5, Reason::InFuture(day)),
            (6, Reason::UnknownWord),
            (7, Reason::Empty),
        ]
    );
    assert_eq!(report.held.len(), 1);
    assert_eq!(desk.file(1).records.contacts.len(), 1, "named twice, spoken once");
}

#[test]
fn a_file_of_contacts_says_more_of_what_the_first_load_knew() {
    let mut desk = Desk::default();
    desk.residents("klantnr;naam;trede;laatste contact\nV-1;Bo Verzonberg;2;3-11-2025\n");
    assert_eq!(desk.file(1).records.contacts.len(), 1);
    let text = "klantnr;datum;soort contact;verslag;wie\nV-1;3-11-2025;huisbezoek;koffie;Anja\n";
    assert_eq!(counts(&desk.contacts(text)), [0, 1, 0, 0, 0]);
    let contacts = desk.file(1).records.contacts.clone();
    assert_eq!((contacts.len(), contacts[0].channel), (1, Channel::Visit));
    assert_eq!(contacts[0].note.as_str(), "koffie");
    assert_eq!(counts(&desk.contacts(text)), [0, 0, 1, 0, 0]);
}

#[test]
fn promises_stand_open_also_when_their_day_is_past() {
    let mut desk = Desk::with(PEOPLE);
    let text = "klantnr;belofte;uiterlijk;gemaakt op;door\n\
        V-1;terugbellen;1-12-26;;Anja\n\
        V-1;Terugbellen;1-12-2026;;\n\
        V-1;terugbellen;5-12-2026;;\n\
        V-2;brief sturen;1-10-2025;1-9-2025;\n";
    let report = desk.promises(text);
    assert_eq!(counts(&report), [2, 0, 0, 1, 1]);
    let by = "2026-12-01".parse().expect("a day");
    assert_eq!(reasons(&report), [(4, Reason::Promised(by))]);
    let late = &desk.file(2).records.promises[0];
    assert!(late.is_open() && late.is_late(today()), "{late:?}");
    assert_eq!(late.made_on.to_string(), "2025-09-01");
    assert_eq!(desk.file(1).records.promises[0].made_by.as_str(), "Anja");
    assert_eq!(counts(&desk.promises(text)), [0, 0, 3, 0, 1]);
}

#[test]
fn of_a_promise_that_was_kept_nobody_asks_until_when_it_could_be() {
    let mut desk = Desk::with(PEOPLE);
    let text = "klantnr;wat;uiterlijk;nagekomen op\nV-1;mailen;;28-8-2026\nV-1;bellen;;\n";
    let report = desk.promises(text);
    assert_eq!((counts(&report), reasons(&report)), ([1, 0, 0, 0, 1], vec![(3, Reason::Empty)]));
    assert_eq!(desk.file(1).records.promises[0].by.to_string(), "2026-08-28");
    assert_eq!(counts(&desk.promises(text)), [0, 0, 1, 0, 1], "twice is once");
}

#[test]
fn a_given_name_beside_the_right_number_is_enough() {
    let mut desk = Desk::with(PEOPLE);
    let text = "klantnr;naam;datum\nV-1;Bo;1-9-2026\nV-1;Verzonberg;2-9-2026\n\
        V-1;Cas;3-9-2026\n";
    let report = desk.contacts(text);
    assert_eq!((counts(&report), report.held.len()), ([2, 0, 0, 0, 1], 1), "{report:?}");
    assert_eq!(report.held[0].line, 4);
}

#[test]
fn an_older_list_is_known_by_the_day_that_a_column_of_it_says() {
    let list = |day: &str, phone: &str| {
        format!("klantnr;naam;trede;telefoon;peildatum\nV-1;Bo Verzonberg;2;{phone};{day}\n")
    };
    let mut desk = Desk::default();
    desk.named("caseload.csv").residents(&list("1-4-2026", "0600000001"));
    let older = desk.named("caseload.csv").residents(&list("1-3-2026", "0600000002"));
    let newer = older.newer.expect("the one of April is known");
    assert_eq!(newer.on.to_string(), "2026-04-01");
    let next = desk.named("caseload.csv").residents(&list("1-5-2026", "0600000003"));
    assert_eq!(next.newer, None);
}

#[test]
fn who_was_written_to_or_asked_to_be_called_was_not_spoken() {
    for (kind, channel, outcome) in [
        ("Uitnodiging per brief", Channel::Letter, Outcome::NoAnswer),
        ("Terugbelverzoek", Channel::Phone, Outcome::NoAnswer),
        ("Appje gestuurd", Channel::Message, Outcome::NoAnswer),
        ("niet aangetroffen", Channel::Phone, Outcome::NoAnswer),
        ("Keukentafelgesprek", Channel::Visit, Outcome::Reached),
        ("Teams", Channel::Phone, Outcome::Reached),
        ("gesprek in het wijkcentrum", Channel::Office, Outcome::Reached),
        ("Tel. gesproken", Channel::Phone, Outcome::Reached),
    ] {
        let mut desk = Desk::default();
        let head = "klantnr;naam;trede;laatste contact;soort contact";
        let report = desk.residents(&format!("{head}\nV-1;Bo Verzonberg;2;1-3-2026;{kind}\n"));
        assert_eq!(report.warnings, [], "{kind}");
        let spoken = &desk.file(1).records.contacts[0];
        assert_eq!((spoken.channel, spoken.outcome), (channel, outcome), "{kind}");
    }
    let text = "klantnr;naam;trede;laatste contact;soort contact\n\
        V-1;Bo Verzonberg;2;1-3-2026;rookpluim\nV-2;Cas Verzonhof;2;1-3-2026;rookpluim\n";
    let report = Desk::default().residents(text);
    let told: Vec<&WarningKind> = report.warnings.iter().map(|it| &it.kind).collect();
    let [WarningKind::ChannelUnknown { text, lines, .. }] = told[..] else { panic!("{told:?}") };
    assert_eq!((text.as_str(), &lines[..]), ("rookpluim", &[2, 3][..]), "once for each word");
}

#[test]
fn promises_that_are_over_do_not_come_in_as_open_ones() {
    let mut desk = Desk::with(PEOPLE);
    let report = desk.promises(
        "klantnr;wat;uiterlijk;status;nagekomen op\n\
         V-1;bellen;1-9-2026;nagekomen;\n\
         V-1;mailen;1-9-2026;Afgehandeld;28-8-2026\n\
         V-1;pas;1-9-2026;vervallen;\n\
         V-1;fiets;1-9-2026;loopt;\n\
         V-1;brief;1-9-2026;-;\n\
         V-1;taal;1-9-2026;half;\n",
    );
    assert_eq!((counts(&report), report.rows), ([3, 0, 0, 0, 3], 6));
    let told = [(2, Reason::Over), (4, Reason::Over), (7, Reason::UnknownWord)];
    assert_eq!(reasons(&report), told);
    let said: Vec<&str> = report.rejected.iter().map(|row| row.said.as_str()).collect();
    assert_eq!(said, ["nagekomen", "vervallen", "half"]);
    let promises = desk.file(1).records.promises.clone();
    let stand: Vec<(&str, bool)> =
        promises.iter().map(|one| (one.what.as_str(), one.is_open())).collect();
    assert_eq!(stand, [("mailen", false), ("fiets", true), ("brief", true)]);
    // The header may be the word itself, with a tick or a day below it.
    let report = desk.promises(
        "klantnr;wat beloofd;voor wanneer;afgehandeld\n\
         V-1;kaart;1-9-2026;x\nV-1;koor;1-9-2026;2-9-2026\nV-1;sport;1-9-2026;nee\n",
    );
    assert_eq!(counts(&report), [2, 0, 0, 0, 1]);
    let open = |what: &str| {
        let promises = &desk.file(1).records.promises;
        promises.iter().find(|one| one.what.as_str() == what).map(Promise::is_open)
    };
    assert_eq!((open("kaart"), open("koor"), open("sport")), (None, Some(false), Some(true)));
    // "Datum gereed" is the day it was done, where another column says by when.
    let report = desk.promises("klantnr;wat;uiterlijk;datum gereed\nV-1;hulp;1-9-2026;2-9-2026\n");
    assert_eq!(counts(&report), [1, 0, 0, 0, 0]);
    let report = desk.promises("klantnr;wat;datum gereed\nV-1;huis;1-9-2026\n");
    assert_eq!(counts(&report), [1, 0, 0, 0, 0]);
    let last = desk.file(1).records.promises.iter().map(Promise::is_open).collect::<Vec<_>>();
    assert_eq!(last[last.len() - 2..], [false, true]);
}

#[test]
fn an_open_promise_of_which_nothing_is_said_is_told_and_one_without_a_day_comes_back() {
    let mut desk = Desk::with(PEOPLE);
    let report = desk.promises(
        "klantnr;wat;voor;status\nV-1;;1-9-2026;open\nV-2;;2-9-2026;\nV-2;bellen;;open\n\
         V-3;mailen;3-9-2026;open\n",
    );
    assert_eq!(counts(&report), [3, 0, 0, 0, 1]);
    let (by, why) = (report.rejected[0].field, report.rejected[0].reason);
    assert_eq!((by, why), (Some("by_date"), Reason::Empty));
    let empty = WarningKind::NoPromise(vec![2, 3]);
    assert_eq!(report.warnings.iter().filter(|it| it.kind == empty).count(), 1, "{report:?}");
}

#[test]
fn how_somebody_is_addressed_is_no_name() {
    for title in ["Hr", "Hr.", "Dhr", "dhr.", "Mevr", "Mevr.", "Mw", "mw.", "De heer", "Mevrouw"] {
        let mut desk = Desk::default();
        let report = desk.residents(&format!(
            "voornaam;achternaam;trede\n{title} Bo;Verzonberg;2\n{title};Verzonhof;2\n"
        ));
        assert_eq!(counts(&report)[0], 2, "{title}: {report:?}");
        let name = |no| desk.file(no).resident.person.name.spoken();
        let alone = if title == "De heer" { "De heer Verzonhof" } else { "Verzonhof" };
        assert_eq!([name(1).as_str(), name(2).as_str()], ["Bo Verzonberg", alone], "{title}");
        let mut desk = Desk::default();
        desk.residents(&format!(
            "naam;trede\n{title} Bo van Verzonberg;2\n\"Verzonhof, {title} Cas\";2\nDe Heer;1\n"
        ));
        let name = |no| desk.file(no).resident.person.name.spoken();
        let all = [name(1), name(2), name(3)];
        assert_eq!(all, ["Bo van Verzonberg", "Cas Verzonhof", "de Heer"], "{title}");
    }
}

#[test]
fn a_family_name_that_is_not_known_is_none_and_told() {
    let mut desk = Desk::default();
    let report = desk.residents("voornaam;achternaam;trede\nZeven;Onbekend;2\nAcht;-;2\n");
    assert_eq!(counts(&report)[0], 2);
    let told: Vec<(u64, &WarningKind)> =
        report.warnings.iter().map(|it| (it.line, &it.kind)).collect();
    let (header, text) = ("achternaam".to_owned(), "Onbekend".to_owned());
    assert_eq!(told, [(2, &WarningKind::LeftEmpty { header, text })]);
    assert_eq!(desk.file(1).resident.person.name.spoken(), "Zeven");
}

#[test]
fn numbers_for_whom_an_offer_is_are_ages_only_where_they_are() {
    let mut desk = Desk::default();
    desk.offers(
        "naam;doelgroep;dag;van;tot\n\
         Koor;groep 5 t/m 8;di;10:00;12:00\n\
         Dans;55+;wo;10.00;11.30\n\
         Bingo;2 t/m 4 personen;ma;14:00;\n",
    );
    let facts = |name: &str| {
        let mut all = desk.caseload.offers();
        all.find(|one| one.facts.name.as_str() == name).expect("an offer").facts.clone()
    };
    let ages = |name: &str| (facts(name).access.min_age, facts(name).access.max_age);
    assert_eq!(
        [ages("Koor"), ages("Dans"), ages("Bingo")],
        [(None, None), (Some(55), None), (None, None)]
    );
    assert!(facts("Koor").description.as_str().contains("groep 5 t/m 8"));
    let times =
        |name: &str| facts(name).slots.iter().map(|it| (it.from, it.to)).collect::<Vec<_>>();
    assert_eq!((times("Koor"), times("Dans")), (vec![(600, 720)], vec![(600, 690)]));
}

#[test]
fn a_referral_has_the_day_on_which_it_was_made() {
    let mut desk = Desk::with(PEOPLE);
    desk.offers("activiteit;organisatie\nKoor;De Nep\n");
    for (header, no) in [("Datum verwezen", 1), ("Datum aangemeld", 2)] {
        let text = format!("Klantnr;Activiteit;{header};Status\nV-{no};Koor;1-2-2026;gestart\n");
        let report = desk.referrals(&text);
        assert_eq!(counts(&report), [1, 0, 0, 0, 0], "{header}: {report:?}");
        let steps = &desk.file(no).records.referrals[0].steps;
        assert_eq!(steps[0].on.to_string(), "2026-02-01");
    }
}

#[test]
fn referrals_stand_where_the_file_says_and_nothing_is_made_up_between() {
    let mut desk = Desk::with(PEOPLE);
    desk.offers("activiteit;organisatie;code\nTaalcafé;De Nep;W1\nKoor;De Nep;\nKoor;Bedacht;\n");
    let text = "klantnr;aanbod;status;sinds;verwezen op;contactpersoon;reden\n\
        V-1;Taalcafé;gestart;1-10-2026;1-9-2026;Fatma;\n\
        V-2;schuldhulpverlening;lopend;1-10-2026;;;\n\
        V-2;W1;gestopt;1-10-2026;;;te duur\n\
        V-2;Koor;lopend;1-10-2026;;;\n\
        V-2;Koor Bedacht;wachtlijst;1-10-2026;;;\n\
        V-2;iets;lopend;1-10-2026;;;\n\
        V-3;A-1;gestart;1-9-2026;1-10-2026;;\n";
    let report = desk.referrals(text);
    assert_eq!(counts(&report), [4, 0, 0, 0, 3]);
    let begun = "2026-10-01".parse().expect("a day");
    assert_eq!(
        reasons(&report),
        [(5, Reason::SeveralOffers(2, 3)), (7, Reason::NoOffer), (8, Reason::SinceBefore(begun))]
    );
    let referral = &desk.file(1).records.referrals[0];
    let states: Vec<ReferralState> = referral.steps.iter().map(|step| step.state).collect();
    assert_eq!(states, [ReferralState::Agreed, ReferralState::Arrived]);
    assert_eq!(referral.handover.to.as_str(), "Fatma");
    assert_eq!(counts(&desk.referrals(text)), [0, 0, 4, 0, 3], "twice is once");
    let moved = text.replace("V-1;Taalcafé;gestart;1-10", "V-1;Taalcafé;wachtlijst;2-10");
    let id = referral.id;
    assert_eq!(reasons(&desk.referrals(&moved))[0], (2, Reason::Referred(id)));
}

#[test]
fn of_two_offers_of_one_name_the_provider_tells_which_is_meant() {
    for header in ["Organisatie", "Aanbieder", "Naam organisatie"] {
        let mut desk = Desk::with(PEOPLE);
        desk.offers(
            "activiteit;organisatie;plaats\nKoor;De Nep;Zaal\nKoor;Stichting Bedacht;Hal\n\
             Dans;De Nep;Zaal\nSchaken;De Nep;Zaal\nSchaken;De Nep;Hal\n",
        );
        let text = format!(
            "klantnr;activiteit;status;sinds;{header}\nV-1;Koor;lopend;1-10-2026;Bedacht\n\
             V-2;Koor;lopend;1-10-2026;\nV-2;Koor;lopend;1-10-2026;Onbekende club\n\
             V-2;Schaken;lopend;1-10-2026;de nep\nV-3;Dans;lopend;1-10-2026;Bedacht\n"
        );
        let report = desk.referrals(&text);
        let several = Reason::SeveralOffers;
        let told = [(3, several(1, 2)), (4, several(1, 2)), (5, several(4, 5))];
        assert_eq!(reasons(&report), told, "{header}");
        let Target::Offer(to) = desk.file(1).records.referrals[0].to else { panic!("an offer") };
        assert_eq!(desk.caseload.offer(to).expect("an offer").no, 2, "{header}");
        let (header, text) = (header.to_owned(), "Bedacht".to_owned());
        let other = WarningKind::NotTaken { header, text };
        assert!(report.warnings.iter().any(|it| it.line == 6 && it.kind == other), "{report:?}");
    }
    // Alone it is where somebody went.
    let mut desk = Desk::with(PEOPLE);
    desk.offers("activiteit;organisatie\nKoor;De Nep\n");
    let report = desk.referrals("klantnr;organisatie;sinds\nV-1;Koor;1-10-2026\n");
    assert_eq!(counts(&report), [1, 0, 0, 0, 0], "{report:?}");
}

fn without_channel(report: &Report) -> Option<Vec<u64>> {
    report.warnings.iter().find_map(|it| match &it.kind {
        WarningKind::NoChannel(lines) => Some(lines.clone()),
        _ => None,
    })
}

#[test]
fn a_way_of_contact_that_no_file_names_is_told_once_and_can_be_said() {
    let mut desk = Desk::default();
    let people = "klantnr;naam;trede;laatste contact;soort contact\n\
        V-1;Bo Verzonberg;2;3-11-2025;\nV-2;Cas Verzonhof;1;4-11-2025;huisbezoek\n\
        V-3;Dee Verzonpad;1;5-11-2025;?\n";
    assert_eq!(without_channel(&desk.residents(people)), Some(vec![2, 4]));
    assert_eq!(without_channel(&desk.residents(people)), None, "what is known is not told again");
    let contacts = "klantnr;datum;uitkomst\nV-1;1-10-2025;gesproken\nV-2;1-10-2025;voicemail\n\
        V-3;1-10-2025;niet bereikt\n";
    let (table, mapping) = opened::<ContactField>(contacts);
    let of = desk.of(contacts);
    let said = Some(Channel::Office);
    let caseload = &desk.caseload;
    let (_, report) = rows::contacts_with(&table, &mapping, caseload, of, today(), said);
    assert_eq!(without_channel(&report), None);
    // A voicemail is left by telephone.
    assert_eq!(without_channel(&desk.contacts(contacts)), Some(vec![2, 4]));
    let mut other = Desk::default();
    let (table, mapping) = opened::<ResidentField>(people);
    let choices = Choices { channel: Some(Channel::Email), ..Choices::default() };
    let of = other.of(people);
    let read = rows::residents_with(&table, &mapping, &other.caseload, of, today(), &choices);
    assert_eq!(without_channel(&other.take(read)), None);
    let held = |no| other.file(no).records.contacts[0].channel;
    assert_eq!([held(1), held(2), held(3)], [Channel::Email, Channel::Visit, Channel::Email]);
}

#[test]
fn whoever_was_spoken_in_a_month_was_spoken() {
    let mut desk = Desk::default();
    let report = desk.residents(
        "klantnr;naam;trede;laatste contact\nV-1;Bo Verzonberg;2;mrt-26\n\
         V-2;Cas Verzonhof;1;30-02-2026\nV-3;Dee Verzonpad;1;okt '25\nV-4;Eef Verzonweg;1;iets\n\
         V-5;Fen Verzonkade;1;24-13-2026\n",
    );
    let told = |report: &Report| -> Vec<(u64, bool)> {
        let of = report.warnings.iter().filter_map(|it| match &it.kind {
            WarningKind::MonthOnly { .. } => Some((it.line, true)),
            WarningKind::SpokenUnread { .. } => Some((it.line, false)),
            _ => None,
        });
        of.collect()
    };
    assert_eq!(told(&report), [(2, true), (3, true), (4, true), (5, false), (6, false)]);
    let spoken = |no| desk.file(no).records.contacts.first().map(|one| one.on.to_string());
    let days = [1, 2, 3].map(|no| spoken(no).expect("a conversation"));
    assert_eq!(days, ["2026-03-01", "2026-02-01", "2025-10-01"]);
    assert_eq!((spoken(4), spoken(5)), (None, None));
}

const REMARKED: &str = "klantnr;naam;trede;laatste contact;soort contact;opmerking;notities\n\
    V-1;Bo Verzonberg;2;3-11-2025;huisbezoek;belt liever niet;via zus\n\
    V-2;Cas Verzonhof;1;;;heeft een hond;\n\
    V-3;Dee Verzonpad;1;4-11-2025;tel;n.v.t.;\n";

#[test]
fn remarks_are_asked_about_and_come_with_the_conversation() {
    let mut desk = Desk::default();
    let report = desk.residents(REMARKED);
    let left = |report: &Report| {
        report.warnings.iter().find_map(|it| match &it.kind {
            WarningKind::RemarksLeftOut(count) => Some(vec![*count as u64]),
            WarningKind::RemarksAlone(lines) => Some(lines.clone()),
            _ => None,
        })
    };
    assert_eq!(left(&report), Some(vec![2]), "a row that says n.v.t. remarks nothing");
    assert_eq!(desk.file(1).records.contacts[0].note.as_str(), "");
    // Taken afterwards, they come to the conversation that stands.
    let report = desk.choosing(REMARKED, Notes::Contact);
    assert_eq!(counts(&report), [0, 1, 2, 0, 0]);
    assert_eq!(left(&report), Some(vec![3]), "without a conversation there is no place");
    let contacts = desk.file(1).records.contacts.clone();
    assert_eq!(contacts.len(), 1);
    assert_eq!(contacts[0].note.as_str(), "opmerking: belt liever niet\nnotities: via zus");
    assert_eq!(counts(&desk.choosing(REMARKED, Notes::Contact)), [0, 0, 3, 0, 0]);
    assert_eq!(left(&desk.choosing(REMARKED, Notes::Leave)), None);
    // At once it is the same.
    let mut other = Desk::default();
    other.choosing(REMARKED, Notes::Contact);
    assert_eq!(other.file(1).records.contacts[0].note, contacts[0].note);
}

#[test]
fn the_best_name_and_number_are_taken_and_the_others_stand_behind() {
    let mut desk = Desk::default();
    desk.residents(
        "Voorletters;Voornamen;Roepnaam;Achternaam;Trede;Telefoon;Telefoon (mobiel)\n\
         B.J.;Bob Johan;Bo;Verzonberg;2;0700000001;0600000001\n\
         C.P.;Cas Piet;;Verzonhof;2;0700000002;\n\
         D.;;;Verzonpad;2;;\n",
    );
    let told: Vec<(String, String)> = (1..=3)
        .map(|no| desk.file(no).resident.person)
        .map(|person| (person.name.given.to_string(), person.reach.phone.to_string()))
        .collect();
    let told: Vec<(&str, &str)> = told.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(told, [("Bo", "0600000001 / 0700000001"), ("Cas Piet", "0700000002"), ("D.", "")]);
}

#[test]
fn a_list_that_comes_every_month_asks_who_is_gone_and_changes_no_rung() {
    let mut desk = Desk::default();
    desk.named("lijst 2026-02.csv").residents(PEOPLE);
    let march = "klantnr;voornaam;achternaam;trede\nV-1;Bo;Verzonberg;3\nV-2;Cas;Verzonhof;1\n\
        V-3;Dee;Verzonpad;2\nV-5;Eva;Verzonlaan;1\n";
    let report = desk.named("lijst 2026-03.csv").residents(march);
    assert_eq!(counts(&report), [1, 0, 3, 0, 0]);
    let gone: Vec<&str> = report.gone.iter().map(|gone| gone.number.as_str()).collect();
    assert_eq!((gone, report.absent), (vec!["V-4"], 1));
    let rungs: Vec<(String, u8)> =
        report.rungs().map(|(_, it)| (it.resident.to_string(), it.told.number())).collect();
    assert_eq!(rungs, [("R-00001".to_owned(), 3)]);
    assert_eq!(desk.file(1).resident.person.rung.number(), 2);
    assert_eq!(report.newer, None);
    // A file of a few is not the whole caseload.
    let report = desk.named("nieuw.csv").residents("klantnr;naam;trede\nV-6;Fee Verzonweg;1\n");
    assert_eq!((report.gone.len(), report.absent), (0, 5));
    // Last month's file is known by its name, and by its content under another name.
    for name in ["lijst 2026-02.csv", "kopie.csv"] {
        let report = desk.named(name).residents(PEOPLE);
        assert!(report.newer.is_some(), "{name}");
    }
    assert_eq!(desk.named("lijst 2026-04.csv").residents(march).newer, None);
}

#[test]
fn offers_of_one_name_are_two_where_anything_tells_them_apart() {
    let mut desk = Desk::default();
    let text = "activiteit;organisatie;locatie;wijk;dag;tijd;leeftijd;kosten\n\
        Koffie;De Nep;Huis;Noord;di;10-12;;gratis\n\
        Koffie;De Nep;Huis;Zuid;di;10-12;;\n\
        Koffie;De Nep;Huis;Noord;do;10-12;;\n\
        Koffie;De Nep;Huis;Noord;di;14-16;;\n\
        Koffie;De Nep;Huis;Noord;di;10-12;55+;\n\
        Koffie;De Nep;Kerk;Noord;di;10-12;;\n\
        Koffie;De Nep;Huis;Noord;di;10-12;;gratis\n\
        Koor;De Nep;Huis;Noord;;;;\n\
        Koor;De Nep;Huis;;;;;\n";
    assert_eq!(counts(&desk.offers(text)), [7, 0, 0, 2, 0]);
    assert_eq!(counts(&desk.offers(text)), [0, 0, 7, 2, 0]);
    // One alone in file and catalogue keeps being itself when its time changes.
    let moved = "activiteit;organisatie;locatie;wijk;dag;tijd\nKoor;De Nep;Huis;Noord;wo;10-12\n";
    assert_eq!(counts(&desk.offers(moved)), [0, 1, 0, 0, 0]);
    let unclear = "activiteit;organisatie;locatie;wijk;dag;tijd\nKoffie;De Nep;Huis;Oost;wo;9-10\n";
    assert_eq!(reasons(&desk.offers(unclear)), [(2, Reason::SeveralKnown)]);
}

#[test]
fn what_came_from_a_file_is_known_until_it_is_taken_back() {
    let mut desk = Desk::with(PEOPLE);
    let text = "klantnr;datum;verslag\nV-1;3-11-2025;koffie\nV-2;4-11-2025;thee\n";
    desk.named("contacten 2026-03-03.csv").contacts(text);
    let contact = desk.file(2).records.contacts[0].id;
    let file = desk.caseload.office().file_of(contact).expect("from a file");
    assert_eq!(file.day().to_string(), "2026-03-03");
    let before = Caseload::after(&desk.entries[..1]).expect("fits");
    let entry = desk.entries.last().expect("an entry");
    let back = history::undo(&desk.caseload, entry).expect("one undo");
    desk.caseload.apply_all(&back).expect("fits");
    assert_eq!(
        desk.file(2),
        before.file(desk.file(2).resident.id).expect("a file").as_ref().clone()
    );
}

fn row() -> impl Strategy<Value = [String; 5]> {
    let who = prop::sample::select(vec!["V-1", "V-2", "v 3", "R-4", "Bo Verzonberg", "V-9", ""]);
    let day =
        prop::sample::select(vec!["1-9-2025", "2025-09-01", "2-9-2025", "3-3-2027", "nooit", ""]);
    let word = prop::sample::select(vec!["gesproken", "geen gehoor", "", "lopend", "gestopt", "x"]);
    let what = prop::sample::select(vec!["Taalcafé", "wmo", "koffie", "", "A-1", "=1+1"]);
    let way = prop::sample::select(vec!["tel", "mail", "", "duif"]);
    (who, day, word, what, way).prop_map(|(a, b, c, d, e)| [a, b, c, d, e].map(str::to_owned))
}

proptest! {
    #![proptest_config(cases(64))]
    #[test]
    fn the_past_comes_once_however_often_a_file_does(rows in prop::collection::vec(row(), 0..14)) {
        let body = rows.iter().map(|row| row.join(";")).collect::<Vec<_>>().join("\n");
        let mut desk = Desk::with(PEOPLE);
        desk.offers("activiteit\nTaalcafé\n");
        let contacts = format!("klant;datum;uitkomst;verslag;soort\n{body}");
        let promises = format!("klant;uiterlijk;opmerking x;wat;soort x\n{body}");
        let referrals = format!("klant;sinds;status;naar;soort x\n{body}");
        let first = [desk.contacts(&contacts), desk.promises(&promises), desk.referrals(&referrals)];
        let known = desk.caseload.lines().map(|line| desk.caseload.file(line.id)).collect::<Vec<_>>();
        let again = [desk.contacts(&contacts), desk.promises(&promises), desk.referrals(&referrals)];
        for (one, two) in first.iter().zip(&again) {
            prop_assert_eq!(two.imported + two.updated, 0, "{:?}", two);
            // What an earlier row said is known by then: the reason may be another, the row is not.
            let lines = |report: &Report| reasons(report).into_iter().map(|(line, _)| line);
            prop_assert!(lines(one).eq(lines(two)), "{:?} {:?}", one, two);
        }
        let after = desk.caseload.lines().map(|line| desk.caseload.file(line.id)).collect::<Vec<_>>();
        prop_assert_eq!(known, after);
    }
}

#[test]
fn a_title_above_the_headers_says_of_what_day_a_list_is() {
    let list = |title: &str, phone: &str| {
        format!("{title};;;\nklantnr;naam;trede;telefoon\nV-1;Bo Verzonberg;2;{phone}\n")
    };
    for (older, newer, on) in [
        ("Peildatum 1 maart 2026", "Peildatum 1 april 2026", "2026-04-01"),
        ("Stand per 1-3-2026", "Stand per: 1-4-2026", "2026-04-01"),
        ("Overzicht per maart 2026", "Overzicht per april 2026", "2026-04-30"),
    ] {
        let mut desk = Desk::default();
        desk.named("caseload.csv").residents(&list(newer, "0600000001"));
        let found = desk.named("caseload.csv").residents(&list(older, "0600000002")).newer;
        assert_eq!(found.map(|it| it.on.to_string()).as_deref(), Some(on), "{older}");
        let other = list("Opgesteld door de balie, 1-3-2026", "0600000003");
        assert_eq!(desk.named("caseload.csv").residents(&other).newer, None, "another day");
    }
}

#[test]
fn a_title_above_a_list_of_offers_says_of_what_period_and_on_which_day_they_are() {
    let list = |title: &str, price: &str| {
        format!("{title};;;\nactiviteit;organisatie;tijd;kosten\nKoor;De Nep;10:00-11:00;{price}\n")
    };
    for (older, newer, on) in [
        ("Peildatum 1 maart 2026", "Peildatum 1 april 2026", "2026-04-01"),
        ("Programma maart 2026", "Programma april 2026", "2026-04-30"),
        ("Activiteiten week 9 2026", "Activiteiten week 14 2026", "2026-04-05"),
    ] {
        let mut desk = Desk::default();
        desk.named("aanbod.csv").offers(&list(newer, "2,00"));
        let found = desk.named("aanbod.csv").offers(&list(older, "3,00")).newer;
        assert_eq!(found.map(|it| it.on.to_string()).as_deref(), Some(on), "{older}");
    }
    for (title, day) in [
        ("Programma maandag", "Mon"),
        ("DINSDAG", "Tue"),
        ("Stand maandag 2 november 2026", ""),
        ("Wie op maandag belt wordt direct geholpen", ""),
    ] {
        let mut desk = Desk::default();
        desk.offers(&list(title, "2,00"));
        let offer = desk.caseload.offers().next().expect("an offer");
        let days: String = offer.facts.slots.iter().map(|slot| slot.day.to_string()).collect();
        assert_eq!(days, day, "{title}");
    }
}
