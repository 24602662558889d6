//! What happened, for whoever reads it later: entries of the journal and notes of the access log.

use serde_json::{Value, json};

use super::office::imported_lines;
use super::shape::Shape;
use crate::domain::entry::Cause;
use crate::domain::noted::{Note, Noted};
use crate::domain::right::Right;
use crate::domain::{Change, Delta, Entry, ResidentId};

/// The line of an entry of the journal: when, who, why, and every record before and after it. What
/// belonged to somebody who was erased is not there any more. Change by change: of an entry with
/// everybody there is nothing as large as its text.
pub fn entry_line(entry: &Entry) -> String {
    let head = json!({
        "seq": entry.seq,
        "at": entry.at.value(),
        "by": entry.by.value(),
        "cause": cause(&entry.cause),
    });
    let mut line = head.to_string();
    line.truncate(line.len() - 1);
    line.push_str(",\"changes\":[");
    for (nth, one) in entry.changes.iter().enumerate() {
        line.push_str(if nth == 0 { "" } else { "," });
        line.push_str(&change(one).to_string());
    }
    line.push_str("]}");
    line
}

fn cause(cause: &Cause) -> Value {
    match cause {
        Cause::Did(act) => json!({ "did": act.name() }),
        Cause::Undid(seq) => json!({ "undid": seq }),
        Cause::Redid(seq) => json!({ "redid": seq }),
        Cause::Imported { file, rows, .. } => json!({ "imported": file.value(), "rows": rows }),
        Cause::Invented => json!({ "invented": true }),
        Cause::Erased(erasure) => json!({
            "erased": erasure.people.value(),
            "reason": erasure.reason.value(),
        }),
        Cause::Proposed(proposal) => json!({
            "proposed": proposal.residents.value(),
            "decision": proposal.decision.value(),
        }),
        Cause::Leaving(leaving) => json!({
            "leaving": leaving.reason.value(),
            "signed": leaving.signs,
        }),
        Cause::Recalled(files) => json!({ "recalled": imported_lines(files) }),
    }
}

/// A record before and after.
fn sides<R: Shape>(delta: &Delta<R>) -> (Value, Value) {
    let value = |side: &Option<Box<R>>| side.as_deref().map_or(Value::Null, Shape::value);
    (value(&delta.before), value(&delta.after))
}

fn of_person<R: Shape>(kind: &str, id: ResidentId, delta: &Delta<R>) -> Value {
    let (before, after) = sides(delta);
    json!({ "kind": kind, "resident": id.value(), "before": before, "after": after })
}

fn of_office<R: Shape>(kind: &str, delta: &Delta<R>) -> Value {
    let (before, after) = sides(delta);
    json!({ "kind": kind, "before": before, "after": after })
}

/// What changed, under the name of the file in which such records stand.
fn change(change: &Change) -> Value {
    match change {
        Change::Person(d) => of_office("residents", d),
        Change::Offer(d) => of_office("offers", d),
        Change::Contact(id, d) => of_person("contacts", *id, d),
        Change::Promise(id, d) => of_person("promises", *id, d),
        Change::Referral(id, d) => of_person("referrals", *id, d),
        Change::Plan(id, d) => of_person("plans", *id, d),
        Change::Pause(id, d) => of_person("pauses", *id, d),
        Change::Request(id, d) => of_person("requests", *id, d),
        Change::Move(id, d) => of_person("moves", *id, d),
        Change::Measurement(id, d) => of_person("measurements", *id, d),
        Change::Signal(id, d) => of_person("signals", *id, d),
        Change::Task(id, d) => of_person("tasks", *id, d),
        Change::Income(id, d) => of_person("income-contacts", *id, d),
        Change::Assignment(id, d) => of_person("hand-overs", *id, d),
        Change::Buddy(id, d) => of_person("buddies", *id, d),
        Change::Unwilling(id, d) => of_person("unwilling", *id, d),
        Change::Closing(id, d) => of_person("closings", *id, d),
        Change::Wish(id, d) => of_person("wishes", *id, d),
        Change::Appointment(id, d) => of_person("appointments", *id, d),
        Change::Cost(id, d) => of_person("costs", *id, d),
        Change::Reply(id, d) => of_person("replies", *id, d),
        Change::Sheet(d) => of_office("answers", d),
        Change::Booking(d) => of_office("budget", d),
        Change::Suggestion(d) => of_office("suggestions", d),
        Change::Wave(d) => of_office("waves", d),
        Change::Team(d) => {
            let roles = |team: &Option<Box<crate::domain::role::Team>>| {
                team.as_ref().map(|team| team.roles.value())
            };
            json!({ "kind": "roles", "before": roles(&d.before), "after": roles(&d.after) })
        }
    }
}

/// A note of the access log: when, who, from where, what, and about whom.
pub fn note(note: &Note) -> Value {
    json!({
        "no": note.no,
        "at": note.at.value(),
        "by": note.by.value(),
        "origin": note.origin.name(),
        "device": note.device.value(),
        "what": what(&note.what),
        "about": note.what.resident().value(),
    })
}

fn what(noted: &Noted) -> Value {
    match noted {
        Noted::Opened { failed } => json!({ "opened": true, "failed": failed }),
        Noted::Read(_) => json!("read"),
        Noted::Listed { people } => json!({ "listed": people }),
        Noted::Disclosed(_) => json!("disclosed"),
        Noted::Copied(_) => json!("copied"),
        Noted::CopiedMeeting(_) => json!("copied-appointment"),
        Noted::KeysRenewed => json!("keys-renewed"),
        Noted::UserAdded(name) => json!({ "user-added": name.value() }),
        Noted::UserRemoved(name) => json!({ "user-removed": name.value() }),
        Noted::PassphraseChanged => json!("passphrase-changed"),
        Noted::ClockJumped { from } => json!({ "clock-jumped": from.value() }),
        Noted::Restored { erased } => json!({ "restored": true, "erased": erased }),
        Noted::BackedUp => json!("backed-up"),
        Noted::RecoveryChanged => json!("recovery-key-changed"),
        Noted::OwnNumbers { records } => json!({ "own-numbers": records }),
        Noted::Acknowledged(loss) => json!({
            "acknowledged": loss.part.name(),
            "found": loss.found,
            "known": loss.known,
        }),
        Noted::Asked(asked) => {
            let kind = match asked.right {
                Right::Act(_) => "act",
                Right::Operation(_) => "operation",
            };
            json!({
                kind: asked.right.name(),
                "form": asked.form.name(),
                "result": asked.outcome.name(),
            })
        }
    }
}
