//! Who may do what: every role, every command of the command line, every key, held to the one table,
//! to what is said, and to the log.

use std::collections::BTreeSet;

use serde_json::Value;
use trede::acts;
use trede::acts::situation::Why;
use trede::app::action::Action;
use trede::app::enabled::right_of;
use trede::app::input::{Effect, Now};
use trede::domain::act::Act;
use trede::domain::noted::{Asked, Outcome};
use trede::domain::right::{Operation, Right};
use trede::domain::role::{Role, Team};
use trede::domain::{Change, CleanText, Delta, Noted};
use trede::runtime::clock;

use crate::support::program::{Answer, Program};
use crate::support::table::Table;

const PHRASE: &str = "een heel andere lange zin";

/// One user of each role, and what makes a command theirs.
struct Office {
    program: Program,
    file: String,
}

impl Office {
    fn new() -> Self {
        let program = Program::empty();
        for (family, number) in [("Nepklim", "K-71"), ("Proefman", "K-72"), ("Droomstra", "K-73")] {
            program.json(&[
                "add",
                "resident",
                "--family",
                family,
                "--rung",
                "2",
                "--client_number",
                number,
            ]);
        }
        program.json(&["add", "offer", "--name", "Nepgroep"]);
        let mut file = String::new();
        for role in Role::ALL {
            file = program.add_user(&name(*role), PHRASE);
            if *role != Role::Consultant {
                program.json(&["user", "role", &name(*role), role.name()]);
            }
        }
        program.json(&["handover", "R-2", "--to", &name(Role::Intern)]);
        Self { program, file }
    }

    fn run(&self, role: Role, args: &[&str]) -> Answer {
        let name = name(role);
        let who = ["--user", &name, "--passphrase-file", &self.file];
        self.program.run(&[&who[..], args].concat())
    }

    /// The notes of refusals, the oldest first: who, and what.
    fn refusals(&self) -> Vec<(String, String)> {
        let log = self.program.json(&["history", "--log", "--limit", "10000"]);
        let rows = log["rows"].as_array().expect("rows").iter().rev();
        let refused = rows.filter(|row| row["result"] == "refused");
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        refused.map(|row| (text(&row["by"]), text(&row["did"]))).collect()
    }
}

fn name(role: Role) -> String {
    format!("Nep {}", role.name())
}

/// How each command is asked in these tests, and the right it needs; `None` needs no vault of its
/// own, or changes nothing that a role could be kept from.
const ASKED: &[(&str, &str, Option<Right>)] = &[
    ("demo", "demo", None),
    ("init", "init", None),
    ("import", "import residents FILE", Some(may(Operation::ImportResidents))),
    ("import", "import offers FILE", Some(may(Operation::ImportOffers))),
    ("import", "import contacts FILE", Some(may(Operation::ImportResidents))),
    ("import", "import promises FILE", Some(may(Operation::ImportResidents))),
    ("import", "import referrals FILE", Some(may(Operation::ImportResidents))),
    ("import", "import residents FILE --dry-run", Some(may(Operation::DryRun))),
    ("import", "import offers FILE --dry-run", Some(may(Operation::DryRun))),
    ("export offers", "export offers --format csv --out OUT", Some(may(Operation::Export))),
    (
        "export contacts",
        "export contacts R-2 --format openklant --out OUT",
        Some(may(Operation::ExportContacts)),
    ),
    ("export all", "export all OUT", Some(may(Operation::ExportAll))),
    ("export all", "export all --propose --reason x", Some(may(Operation::ProposeExport))),
    ("queue", "queue", Some(may(Operation::Queue))),
    ("queue", "queue --as-of 2026-11-01", Some(may(Operation::Past))),
    ("queue", "queue --today 2027-03-01", Some(may(Operation::Past))),
    ("find", "find nep", Some(may(Operation::Find))),
    ("show", "show R-2", Some(may(Operation::Show))),
    ("match", "match R-2", Some(may(Operation::Match))),
    ("agenda", "agenda", Some(may(Operation::Agenda))),
    ("history", "history R-2", Some(may(Operation::History))),
    ("history", "history", Some(may(Operation::Journal))),
    ("history", "history A-1", Some(may(Operation::Journal))),
    ("history", "history --log", Some(may(Operation::Log))),
    ("verify", "verify", Some(may(Operation::Verify))),
    ("page", "page R-2", Some(may(Operation::Page))),
    ("page", "page R-2 --out OUT", Some(may(Operation::Page))),
    ("dossier", "dossier R-2", Some(may(Operation::Dossier))),
    ("dossier", "dossier R-2 --out OUT", Some(may(Operation::Dossier))),
    ("erase", "erase R-2 --reason x --confirm R-3", Some(may(Operation::Erase))),
    ("retention", "retention", Some(may(Operation::Retention))),
    ("retention propose", "retention propose", Some(may(Operation::Propose))),
    ("retention approve", "retention approve", Some(may(Operation::Approve))),
    ("backup", "backup", Some(may(Operation::Backup))),
    ("backup", "backup OUT", Some(may(Operation::Backup))),
    ("restore", "restore OUT", None),
    ("doctor", "doctor", Some(may(Operation::Doctor))),
    ("doctor", "doctor --repair", Some(may(Operation::Repair))),
    ("doctor", "doctor --acknowledge", Some(may(Operation::Acknowledge))),
    ("user add", "user add Sanne --new-passphrase-file NEW", Some(may(Operation::UserAdd))),
    (
        "user passphrase",
        "user passphrase --new-passphrase-file FILE",
        Some(may(Operation::Passphrase)),
    ),
    ("user role", "user role Sanne consultant", Some(act(Act::SetRole))),
    ("user remove", "user remove Niemand", Some(may(Operation::UserRemove))),
    ("user list", "user list", Some(may(Operation::UserList))),
    ("key rotate", "key rotate", Some(may(Operation::KeyRotate))),
    ("key recovery", "key recovery --recovery-file OUT", Some(may(Operation::KeyRecovery))),
    ("keymap check", "keymap check", None),
    ("keymap list", "keymap list", None),
    ("config check", "config check", None),
    ("config list", "config list", None),
    ("config path", "config path", None),
    ("report", "report fairness", Some(may(Operation::Report))),
    ("export order", "export order OUT", Some(may(Operation::Export))),
    ("export register", "export register --out OUT", Some(may(Operation::Report))),
    ("report", "report planner --out OUT", Some(may(Operation::Report))),
    ("budget list", "budget list", Some(may(Operation::Report))),
    ("budget commit", "budget commit klein 5", Some(act(Act::CommitMoney))),
    ("budget spend", "budget spend klein 5", Some(act(Act::SpendMoney))),
    ("wave add", "wave add Nep --by random --size 1", Some(act(Act::AddWave))),
    ("wave list", "wave list", Some(may(Operation::Waves))),
    (
        "unwilling open",
        "unwilling open R-2 --answers FILE --reason x",
        Some(act(Act::OpenUnwilling)),
    ),
    ("unwilling show", "unwilling show R-2", Some(may(Operation::Unwilling))),
    ("unwilling approve", "unwilling approve R-2", Some(act(Act::ApproveUnwilling))),
    ("unwilling close", "unwilling close R-2 --reason x", Some(act(Act::CloseUnwilling))),
    ("unwilling form", "unwilling form", None),
    ("contact", "contact R-2 --channel phone --outcome reached", Some(act(Act::LogContact))),
    ("promise", "promise R-2 --by +3 --what x", Some(act(Act::MakePromise))),
    ("promise", "promise keep B-99999", Some(act(Act::MakePromise))),
    ("refer", "refer R-2 --department wmo", Some(act(Act::Refer))),
    ("referral", "referral V-99999 --to arrived", Some(act(Act::MoveReferral))),
    ("plan", "plan R-2 --goal x", Some(act(Act::SavePlan))),
    ("pause", "pause R-2 --until +3 --reason x", Some(act(Act::Pause))),
    ("request", "request R-2", Some(act(Act::Request))),
    ("signal", "signal R-2 --reason x", Some(act(Act::Signal))),
    ("move", "move R-2 --up --reason x --until +3", Some(act(Act::Move))),
    ("task", "task R-2 --by +3 --what x", Some(act(Act::AddTask))),
    ("income", "income R-2", Some(act(Act::RecordIncome))),
    ("handover", "handover R-2 --to INTERN", Some(act(Act::Assign))),
    ("buddy", "buddy end K-99999", Some(act(Act::Pair))),
    ("close", "close R-2 --reason moved", Some(act(Act::CloseFile))),
    ("reopen", "reopen R-2", Some(act(Act::ReopenFile))),
    ("reply", "reply R-2 --correct yes", Some(act(Act::NoteReply))),
    ("suggest", "suggest zang", Some(act(Act::NoteSuggestion))),
    ("wish", "wish R-2 --contact letter", Some(act(Act::NoteWish))),
    ("measure take", "measure take R-2 --answer happy=7", Some(act(Act::TakeMeasurement))),
    ("measure enter", "measure enter 2222-2222 --answer happy=7", Some(act(Act::EnterSheet))),
    ("measure paper", "measure paper R-2", Some(act(Act::HandOutSheet))),
    ("measure remind", "measure remind R-2", Some(act(Act::RemindOfSheet))),
    ("measure declined", "measure declined R-2 --why declined", Some(act(Act::DeclineMeasurement))),
    ("measure sheet", "measure sheet 2222-2222", None),
    ("measure questions", "measure questions", None),
    ("appointment", "appointment R-2 --at +3", Some(act(Act::MakeAppointment))),
    ("appointment", "appointment came F-99999", Some(act(Act::MakeAppointment))),
    ("confirm", "confirm A-1", Some(act(Act::ConfirmOffer))),
    ("merge", "merge A-1 A-2", Some(act(Act::MergeOffer))),
    ("add", "add resident --family Nepnieuw --rung 2", Some(act(Act::AddResident))),
    ("edit", "edit R-2 --phone 06-00000000", Some(act(Act::EditResident))),
    ("undo", "undo", Some(may(Operation::Undo))),
    ("redo", "redo", Some(may(Operation::Redo))),
];

const fn act(act: Act) -> Right {
    Right::Act(act)
}

const fn may(operation: Operation) -> Right {
    Right::Operation(operation)
}

/// Every command of the command line, as its own help lists them.
fn commands(program: &Program, path: &[&str]) -> BTreeSet<String> {
    let help = program.run(&[path, &["--help"]].concat()).out;
    let listed = help.split("\nCommands:\n").nth(1).and_then(|rest| rest.split("\n\n").next());
    let Some(listed) = listed else { return BTreeSet::from([path.join(" ")]) };
    let own = path == ["retention"];
    let names = listed.lines().filter_map(|line| line.split_whitespace().next());
    let below = names.flat_map(|name| commands(program, &[path, &[name]].concat()));
    below.chain(own.then(|| path.join(" "))).collect()
}

#[test]
fn every_role_and_every_command_keep_to_the_table() {
    let office = Office::new();
    let named: BTreeSet<String> = ASKED.iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(commands(&office.program, &[]), named, "a command that no table knows");
    let file = office.program.file("x.csv", "naam;trede;klantnummer\nAda Nepvis;2;K-71\n");
    let new = office.program.file("new", "appel brug wolk trein");
    let intern = name(Role::Intern);
    let mut expected = Vec::new();
    for role in Role::ALL {
        for (_, line, right) in ASKED {
            let Some(right) = *right else { continue };
            let args: Vec<&str> = line.split(' ').collect();
            if args.contains(&"FILE") && right == Operation::Passphrase.into() {
                // Everybody may; it would be another passphrase from here on.
                assert!(acts::may(*role, right));
                continue;
            }
            let out = office.program.path("out").join(format!(
                "{}-{}",
                role.name(),
                line.replace(|c: char| !c.is_alphanumeric(), "-")
            ));
            std::fs::create_dir_all(out.parent().unwrap()).unwrap();
            let out = out.to_str().unwrap().to_owned();
            let words: Vec<&str> = args
                .iter()
                .map(|word| match *word {
                    "FILE" => file.as_str(),
                    "NEW" => new.as_str(),
                    "INTERN" => intern.as_str(),
                    "OUT" => out.as_str(),
                    word => word,
                })
                .collect();
            let answer = office.run(*role, &words);
            let refused = answer.err.contains("Your role") || answer.err.contains("own role");
            assert_eq!(!refused, acts::may(*role, right), "{role:?} {args:?}: {answer:?}");
            if refused {
                assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{role:?} {args:?}");
                assert!(!std::path::Path::new(&out).exists(), "nothing left: {args:?}");
                expected.push((name(*role), right));
            }
        }
    }
    let refusals = office.refusals();
    let who: Vec<&String> = refusals.iter().map(|(by, _)| by).collect();
    assert_eq!(who, expected.iter().map(|(by, _)| by).collect::<Vec<_>>(), "{refusals:#?}");
    let strings = trede::i18n::Strings::new(trede::i18n::Language::English);
    for ((_, did), (_, right)) in refusals.iter().zip(&expected) {
        let what = strings.word("right", &right.name().replace('.', "-"));
        assert!(did.starts_with("Refused") && did.contains(&what), "{did} / {what}");
    }
    assert_eq!(office.program.json(&["verify"])["ok"], true);
}

#[test]
fn an_intern_learns_nothing_of_others() {
    let office = Office::new();
    let there = office.program.file("a.csv", "naam;trede;klantnummer\nAda Nepvis;2;K-71\n");
    let not = office.program.file("b.csv", "naam;trede;klantnummer\nAda Nepvis;2;K-99\n");
    let dry = |file: &str| {
        office.run(Role::Intern, &["import", "residents", file, "--dry-run", "--json"])
    };
    let (one, other) = (dry(&there), dry(&not));
    assert_eq!((one.code, &one.out, &one.err), (1, &other.out, &other.err), "{one:?} {other:?}");
    // A client number that is somebody's and one that is nobody's.
    let [known, unknown] = ["K-71", "K-99"].map(|no| office.run(Role::Intern, &["show", no]));
    assert_eq!(known.err.replace("K-71", "K-99"), unknown.err);
}

#[test]
fn what_an_intern_did_to_somebody_who_is_no_longer_theirs_stays() {
    let office = Office::new();
    let did = office.run(
        Role::Intern,
        &["contact", "R-2", "--channel", "phone", "--outcome", "reached", "--json"],
    );
    let entry = did.json()["entry"].to_string();
    assert_eq!(office.run(Role::Intern, &["undo"]).code, 0, "their own, of their own resident");
    assert_eq!(office.run(Role::Intern, &["redo"]).code, 0);
    let promised =
        office.run(Role::Intern, &["promise", "R-2", "--by", "+3", "--what", "x", "--json"]);
    let promise = promised.json()["id"].as_str().unwrap().to_owned();
    let task = office.run(Role::Intern, &["task", "R-2", "--by", "+3", "--what", "x", "--json"]);
    let task = task.json()["id"].as_str().unwrap().to_owned();
    office.program.json(&["handover", "R-2", "--to", "Sanne"]);
    let before = office.program.json(&["history"])["total"].clone();
    let tries: [&[&str]; 6] = [
        &["undo"],
        &["undo", &entry],
        &["promise", "keep", &promise],
        &["promise", "release", &promise, "--reason", "x"],
        &["task", "done", &task],
        &["history", "R-2"],
    ];
    for args in tries {
        let answer = office.run(Role::Intern, args);
        assert_eq!(answer.code, 1, "{args:?}: {answer:?}");
        assert!(answer.err.contains("not handed over to you"), "{args:?}: {answer:?}");
    }
    assert_eq!(office.program.json(&["history"])["total"], before);
    let about = office.program.run(&["history", "R-2"]).out;
    assert_eq!(about.matches("Refused").count(), tries.len(), "{about}");
}

#[test]
fn an_intern_comes_to_nobody_by_another_day() {
    let office = Office::new();
    let day = clock::now().date_naive().to_string();
    for args in
        [["queue", "--as-of", &day], ["show", "--as-of", &day], ["find", "--today", "2026-10-01"]]
    {
        let answer = office
            .run(Role::Intern, &[&args[..], &["R-1"][..usize::from(args[0] != "queue")]].concat());
        assert!(answer.code == 1 && answer.out.is_empty(), "{args:?}: {answer:?}");
    }
    // Who sees everybody is who they are now, also on a day on which nobody had a role yet.
    let journal = office.run(Role::IncomeConsultant, &["history", "--as-of", &day]);
    assert!(journal.err.contains("role"), "{journal:?}");
}

#[test]
fn every_copy_and_every_failure_is_a_line_of_who_what_when_and_where() {
    let office = Office::new();
    let program = &office.program;
    let out = |name: &str| program.path(name).to_str().unwrap().to_owned();
    let nowhere = out("nowhere/x");
    program.json(&["backup"]);
    program.json(&["backup", &out("stick")]);
    program.json(&["export", "offers", "--format", "csv", "--out", &out("a.csv")]);
    program.json(&["dossier", "R-2", "--out", &out("d.txt")]);
    program.json(&["page", "R-2", "--out", &out("p.txt")]);
    program.json(&["report", "fairness", "--out", &out("r.txt")]);
    program.json(&["doctor"]);
    for args in [
        &["backup", &program.file("file", "x")][..],
        &["export", "offers", "--format", "csv", "--out", &nowhere],
        &["dossier", "R-2", "--out", &nowhere],
        &["page", "R-2", "--out", &nowhere],
        &["report", "fairness", "--out", &nowhere],
    ] {
        assert_eq!(program.run(args).code, 1, "{args:?}");
    }
    let log = program.json(&["history", "--log", "--limit", "100"]);
    let rows: Vec<&Value> = log["rows"].as_array().unwrap().iter().rev().collect();
    let with = |result: &str| rows.iter().filter(|row| row["result"] == result).count();
    assert_eq!(with("failed"), 5, "{log:#}");
    let said: Vec<&str> = rows.iter().map(|row| row["did"].as_str().unwrap()).collect();
    for part in [
        "Backup made",
        "The catalogue for other programs, written to a file",
        "Everything kept was given out: Proefman",
        "The page to look at together, Proefman, written to a file",
        "A report, written to a file",
        "Check-up of the vault",
        "Failed: a backup",
        "Failed: the catalogue for other programs",
        "Failed: everything kept about a person, Proefman",
        "Failed: the page to look at together, Proefman",
        "Failed: a report",
    ] {
        assert!(said.contains(&part), "{part}: {said:#?}");
    }
    let device = trede::runtime::device::name();
    for row in &rows {
        assert_eq!((&row["by"], &row["from"]), (&"Sanne".into(), &"command-line".into()), "{row}");
        assert_eq!(row["device"], device.as_str());
        assert!(row["at"].as_str().unwrap().starts_with("20"));
    }
    let text = program.run(&["history", "--log", "--limit", "100"]).out;
    assert!(text.lines().all(|line| line.contains("command line")), "{text}");
}

/// Gives whoever sits at this table a role.
fn become_one(table: &mut Table, role: Role) {
    let team = Team { roles: vec![(CleanText::cut("Sanne"), role)] };
    let change = Change::Team(Delta::new(team));
    table.app.model.data.arrange(|data| data.caseload.apply(&change).expect("a role"));
}

#[test]
fn every_key_keeps_to_the_table_and_what_it_refuses_is_noted() {
    for role in Role::ALL.iter().copied().filter(|role| *role != Role::Consultant) {
        let mut table = Table::sealed(100, 30);
        become_one(&mut table, role);
        let mut refused = Vec::new();
        for action in Action::ALL.iter().copied() {
            let Some(right) = right_of(action) else { continue };
            let why = table.app.model.why_not(action);
            assert_eq!(
                why == Some(Why::NotForRole),
                !acts::may(role, right),
                "{role:?} {action:?}"
            );
            if acts::may(role, right) {
                continue;
            }
            let now = Now {
                at: clock::now(),
                time: trede::domain::appointment::TimeOfDay::LAST,
                seed: 1,
            };
            for effect in table.app.act(action, &now) {
                let Effect::Note(what) = effect else { panic!("{effect:?}") };
                table.work_mut().vault.note(what, now.at).expect("a note");
            }
            assert!(table.shows("Your role does not do this"), "{action:?}: {}", table.status());
            refused.push(right);
        }
        let notes = table.work().vault.notes().unwrap();
        let refusals = notes.iter().filter_map(|note| match note.what {
            Noted::Asked(Asked { right, outcome: Outcome::Refused, .. }) => Some(right),
            _ => None,
        });
        assert_eq!(refusals.collect::<Vec<_>>(), refused, "{role:?}");
        assert!(role != Role::Intern || refused.len() > 10);
    }
}
