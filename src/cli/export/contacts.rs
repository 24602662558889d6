//! `trede export contacts`: the contacts with one resident as klantcontacten, for the file that the
//! municipality keeps elsewhere.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::args::{ContactFormat, Global};
use crate::cli::meant;
use crate::cli::output::{Answer, Failure, Output};
use crate::cli::session::Session;
use crate::domain::Noted;
use crate::domain::contact::Contact;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::files::out_file;
use crate::i18n::{Language, Strings};

/// The most characters that Open Klant 2 takes in `inhoud`.
const CONTENT_MAX: usize = 1_000;

pub(super) fn run(
    global: &Global,
    resident: &[String],
    ContactFormat::Openklant: ContactFormat,
    out: &Path,
) -> Answer {
    let mut session = Session::reading(global, Operation::ExportContacts)?;
    let id = meant::resident(&session, &resident.join(" "))?;
    let file = session.caseload().file(id);
    let file = file.ok_or_else(|| Failure::refused(session.strings().refused_resident()))?;
    // The other program is a Dutch one, whatever is spoken here.
    let dutch = Strings::new(Language::Dutch);
    let contacts = &file.records.contacts;
    let all: Vec<Value> = contacts.iter().flat_map(|one| klantcontacten(one, &dutch)).collect();
    // Noted first: what was given out cannot be taken back.
    session.note(Noted::Asked(Asked::done(Operation::ExportContacts).to_file().of(id)));
    let shown = out.display().to_string();
    let count = contacts.len();
    out_file::write(out, format!("{:#}\n", Value::Array(all)).as_bytes()).map_err(|problem| {
        session.note(Noted::Asked(Asked::failed(Operation::ExportContacts).of(id)));
        let why = problem.to_string();
        Failure::refused(session.strings().import_rejects_failed(shown.clone(), why))
    })?;
    let text = format!("{}\n", session.strings().export_contacts_done(count, shown));
    let json = json!({ "contacts": count, "path": out });
    session.vault.close();
    Ok(Output::done(text, json))
}

/// One contact as a klantcontact of Open Klant 2 (the resource `klantcontacten` of its API
/// klantinteracties); a note that is too long for one goes on in others, which have no number.
fn klantcontacten(contact: &Contact, dutch: &Strings) -> Vec<Value> {
    let signs: Vec<char> = contact.note.as_str().chars().collect();
    let pieces: Vec<String> = match signs.len() {
        0 => vec![String::new()],
        _ => signs.chunks(CONTENT_MAX).map(|piece| piece.iter().collect()).collect(),
    };
    let (channel, outcome) = (contact.channel.name(), contact.outcome.name());
    let subject = dutch.word("outcome", outcome);
    let many = pieces.len();
    let one = |(at, piece): (usize, String)| {
        let subject = match many {
            1 => subject.clone(),
            _ => format!("{subject} ({}/{many})", at + 1),
        };
        json!({
            "nummer": if at == 0 { contact.id.0.to_string() } else { String::new() },
            "kanaal": dutch.word("channel", channel),
            "onderwerp": subject,
            "inhoud": piece,
            "indicatieContactGelukt": contact.outcome.is_conversation(),
            "taal": "nld",
            "vertrouwelijk": true,
            // Only the day is known.
            "plaatsgevondenOp": format!("{}T00:00:00Z", contact.on),
        })
    };
    pieces.into_iter().enumerate().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contact::{Channel, Outcome};
    use crate::domain::{CleanText, RecordId};

    fn contact(note: &str, outcome: Outcome) -> Contact {
        Contact {
            id: RecordId(7),
            on: chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap(),
            channel: Channel::Phone,
            outcome,
            note: CleanText::note(note).unwrap(),
            by: CleanText::default(),
        }
    }

    #[test]
    fn a_contact_has_the_fields_of_open_klant_and_a_long_note_is_not_cut() {
        let dutch = Strings::new(Language::Dutch);
        let one = klantcontacten(&contact("Komt dinsdag.", Outcome::Reached), &dutch);
        let expected = json!([{
            "nummer": "7",
            "kanaal": "telefoon",
            "onderwerp": "gesproken",
            "inhoud": "Komt dinsdag.",
            "indicatieContactGelukt": true,
            "taal": "nld",
            "vertrouwelijk": true,
            "plaatsgevondenOp": "2026-03-01T00:00:00Z",
        }]);
        assert_eq!(Value::Array(one), expected);
        let missed = klantcontacten(&contact("", Outcome::NoAnswer), &dutch);
        assert_eq!(missed[0]["indicatieContactGelukt"], false);
        let note = "é".repeat(2_500);
        let long = klantcontacten(&contact(&note, Outcome::Reached), &dutch);
        let whole: String = long.iter().map(|one| one["inhoud"].as_str().unwrap()).collect();
        assert_eq!((long.len(), whole), (3, note));
        assert_eq!(
            (&long[1]["nummer"], &long[1]["onderwerp"]),
            (&json!(""), &json!("gesproken (2/3)"))
        );
        for one in long {
            assert!(one["inhoud"].as_str().unwrap().chars().count() <= CONTENT_MAX);
        }
    }
}
