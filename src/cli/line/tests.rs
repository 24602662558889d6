//! Every act is said on the command line, and every line that is promised is read.

use clap::{CommandFactory as _, FromArgMatches as _};

use super::*;
use crate::cli::args::Args;
use crate::cli::output::Failure;
use crate::i18n::Language;

/// Acts that have no line: what they ask comes in a file, in fields of an import, or is an
/// operation's part; each has a reader of its own that says why.
const OF_THEIR_OWN: &[Act] = &[
    Act::SavePlan,
    Act::OpenUnwilling,
    Act::RecordTaken,
    Act::TakeMeasurement,
    Act::EnterSheet,
    Act::AddResident,
    Act::EditResident,
    Act::AddOffer,
    Act::EditOffer,
    Act::MergeOffer,
    Act::SetRole,
    Act::SettleList,
];

/// What is meant by what was typed; `Err` with the message where nothing can be.
fn meant(text: &str) -> Result<Act, String> {
    let strings = Strings::new(Language::English);
    let words = std::iter::once("trede").chain(text.split(' ').filter(|word| !word.is_empty()));
    let words = words.map(|word| word.replace('_', " "));
    let matches = with_acts(Args::command(), &strings).try_get_matches_from(words);
    let matches = matches.map_err(|error| error.to_string())?;
    let said = said(&matches).ok_or_else(|| "no act".to_owned())?;
    let typed = chosen::typed(&said.lines, said.matches);
    let found = chosen::line(&strings, &said.lines, &typed);
    found.map(|(act, _)| act).map_err(|Failure { code, message, .. }| {
        assert_eq!(code, 2, "{text}: {message}");
        message
    })
}

#[test]
fn every_act_has_a_line_or_a_reader_of_its_own() {
    for act in Act::ALL {
        let has = !crate::acts::lines(*act).is_empty();
        assert_ne!(has, OF_THEIR_OWN.contains(act), "{act:?}");
    }
}

#[test]
fn a_command_is_one_thing_and_its_flags_mean_one_thing() {
    for language in Language::ALL {
        let strings = Strings::new(language);
        with_acts(Args::command(), &strings).debug_assert();
        for (_, line) in all() {
            assert!(strings.has(&format!("act-{}", line.title.replace('.', "-"))), "{line:?}");
        }
    }
    for (command, lines) in commands() {
        for flag in lines.iter().flat_map(|(_, line)| line.flags) {
            let same = build::flags_of(&lines).into_iter().find(|known| known.name == flag.name);
            assert_eq!(same.map(|same| same.field), Some(flag.field), "{command} {}", flag.name);
        }
        let plain = lines.iter().filter(|(_, line)| line.told == crate::acts::line::Told::Plainly);
        assert!(plain.count() <= 1, "{command}");
    }
}

#[test]
fn every_promised_line_is_read() {
    for (text, act) in [
        ("contact R-1 --channel phone --outcome reached", Act::LogContact),
        (
            "contact R-1 --channel visit --outcome no-show --on 2026-11-01 --note x_y --promise +14:x",
            Act::LogContact,
        ),
        ("promise R-1 --by friday --what x", Act::MakePromise),
        ("promise keep --by +3", Act::MakePromise),
        ("promise keep B-00012", Act::KeepPromise),
        ("promise keep B-00012 --on -3", Act::KeepPromise),
        ("promise release B-00012 --reason x", Act::ReleasePromise),
        ("promise --reason x release B-00012", Act::ReleasePromise),
        ("refer R-1 A-0017 --on 2026-11-01 --handover mevrouw_Nep", Act::Refer),
        ("refer R-1 --department wmo --promise +14 --together yes --share x", Act::Refer),
        ("referral V-00012 --to stopped --reason full --said x --on -1", Act::MoveReferral),
        ("pause R-1 --until +3 --reason x", Act::Pause),
        ("pause R-1 --end", Act::Resume),
        ("request R-1 --on -3 --note x", Act::Request),
        ("signal R-1 --reason x", Act::Signal),
        ("signal S-00012 --result 4 --on -1", Act::JudgeSignal),
        ("move R-1 --up --reason x --until +3", Act::Move),
        ("move R-1 --down --reason x --until +3", Act::Move),
        ("move R-1 --end", Act::Unmove),
        ("confirm A-0017 --on -3", Act::ConfirmOffer),
        ("task R-1 --by +3 --what x", Act::AddTask),
        ("task done T-00012 --on -1", Act::DoTask),
        ("income R-1 --on -3", Act::RecordIncome),
        ("close R-1 --reason moved --on -1 --note x", Act::CloseFile),
        ("reopen R-1", Act::ReopenFile),
        ("reply R-1 --correct no --said x --quote yes", Act::NoteReply),
        ("suggest x --quote no", Act::NoteSuggestion),
        ("wish R-1 --contact none --until +3 --reason x", Act::NoteWish),
        ("appointment R-1 --at +3_10:30 --place x --with x --channel office", Act::MakeAppointment),
        ("appointment came F-00012", Act::MeetAppointment),
        ("appointment missed F-00012", Act::MissAppointment),
        ("appointment move F-00012 --at +4_9:00", Act::MoveAppointment),
        ("appointment cancel F-00012 --reason x", Act::CancelAppointment),
        ("appointment F-00012 --result moved --at +4", Act::MeetAppointment),
        ("handover R-1 R-2 R-3 --to Iris --until +14", Act::Assign),
        ("handover --all --to Iris", Act::Assign),
        ("wave add Nep --by inflow --size 10", Act::AddWave),
        ("wave add Nep --by random --size 10 --seed 7", Act::AddWave),
        ("buddy R-1 R-2 --about x --yes -3 --other-yes -2", Act::Pair),
        ("buddy end K-00012", Act::Unpair),
        ("unwilling approve R-1", Act::ApproveUnwilling),
        ("unwilling close R-1 --reason x --outcome handed-over", Act::CloseUnwilling),
        ("--json income R-1 --plain --lang nl", Act::RecordIncome),
    ] {
        assert_eq!(meant(text), Ok(act), "{text}");
    }
}

#[test]
fn what_has_a_reader_of_its_own_is_left_to_it() {
    for text in [
        "plan R-1 --goal x --action x:+3 --review +90",
        "unwilling open R-1 --answers x --reason x",
        "unwilling show R-1",
        "wave list",
        "add resident --family Nep --rung 2",
        "edit R-1 --phone 06-00000000",
        "undo 3",
        "redo",
    ] {
        let words = std::iter::once("trede").chain(text.split(' '));
        let command = with_acts(Args::command(), &Strings::new(Language::English));
        let matches = command.try_get_matches_from(words).expect(text);
        assert!(said(&matches).is_none(), "{text}");
        assert!(Args::from_arg_matches(&matches).is_ok(), "{text}");
    }
}

#[test]
fn what_is_missing_or_does_not_go_together_is_named() {
    for (text, says) in [
        ("income", "RESIDENT is needed"),
        ("promise", "RESIDENT is needed"),
        ("promise keep", "ID is needed"),
        ("promise R-1 --what x", "--by is needed"),
        ("promise R-1 --by +3 --reason x", "--reason does not go with promise"),
        ("promise R-1 B-1 --by +3", "“B-1” does not go with promise"),
        ("pause R-1 --until +3", "--reason is needed"),
        ("pause R-1 --end --until +3", "--until does not go with pause --end"),
        ("move R-1 --reason x --until +3", "--up|--down|--end is needed"),
        ("move R-1 --up --down --reason x --until +3", "--up does not go with --down"),
        ("signal R-1", "--reason is needed"),
        ("signal R-1 --reason x --result 3", "--reason does not go with signal --result"),
        ("refer R-1", "OFFER is needed"),
        ("refer R-1 A-1 --department wmo", "“A-1” does not go with refer --department"),
        ("handover --to Iris", "RESIDENT|--all is needed"),
        ("handover R-1 --all --to Iris", "RESIDENT does not go with --all"),
        ("buddy R-1 R-2 --yes -1", "--other-yes is needed"),
        ("buddy end", "ID is needed"),
        ("wave add Nep --by random", "--size is needed"),
        ("income R-1 --note x", "unexpected argument"),
        ("income R-1 R-2", "unexpected argument"),
    ] {
        let said = meant(text).expect_err(text);
        assert!(said.contains(says), "{text}: {said}");
    }
}

#[test]
fn help_speaks_the_chosen_language_and_shows_every_way() {
    let help = |language, path: [&str; 2]| {
        let strings = Strings::new(language);
        let mut words = vec!["trede"];
        words.extend(path.iter().filter(|word| !word.is_empty()));
        words.push("--help");
        let error = with_acts(Args::command(), &strings).try_get_matches_from(words).err();
        error.map(|error| error.to_string()).unwrap_or_default()
    };
    let promise = help(Language::English, ["promise", ""]);
    for part in [
        "Promise something",
        "trede promise <RESIDENT> --by <DATE> [--what <TEXT>]",
        "trede promise keep <ID> [--on <DATE>]",
        "or the word keep, release",
        "Give the promise back, with a reason",
    ] {
        assert!(promise.contains(part), "{part}: {promise}");
    }
    let income = help(Language::Dutch, ["income", ""]);
    assert!(income.contains("De dag [anders: vandaag]") && income.contains("inkomen"), "{income}");
    let wave = help(Language::Dutch, ["wave", "add"]);
    assert!(wave.contains("Hoe ze worden gekozen: inflow, random"), "{wave}");
}
