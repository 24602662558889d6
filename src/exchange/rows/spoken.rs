//! The last conversation that a row tells of, so that nobody who was spoken to stands as never
//! spoken.

use super::soft::Soft;
use super::words::{CHANNELS, find};
use super::{Cells, FieldProblem, Warning};
use crate::acts::contact::ContactDraft;
use crate::domain::CleanText;
use crate::domain::contact::{Channel, Outcome};
use crate::domain::file::File;
use crate::exchange::cells;
use crate::exchange::columns::ResidentField as F;

/// What offices call the ways to speak, beside the words of every other column.
const KINDS: [(&str, Channel); 13] = [
    ("tel", Channel::Phone),
    ("tel.", Channel::Phone),
    ("gebeld", Channel::Phone),
    ("belcontact", Channel::Phone),
    ("telefonisch contact", Channel::Phone),
    ("telefoongesprek", Channel::Phone),
    ("thuis", Channel::Visit),
    ("op bezoek", Channel::Visit),
    ("spreekuur", Channel::Office),
    ("gesprek", Channel::Office),
    ("gesprek op kantoor", Channel::Office),
    ("aan de balie", Channel::Office),
    ("balie", Channel::Office),
];

/// The conversation, where there is a day and the file has none of that day.
pub(super) fn contact_of(
    cells: &Cells<'_, F>,
    known: Option<&File>,
    warnings: &mut Vec<Warning>,
) -> Result<Option<ContactDraft>, FieldProblem> {
    let mut soft = Soft::of(cells);
    let on = soft.take(F::LastContact, cells.read(F::LastContact, cells::date))?;
    soft.told(warnings);
    let told = |file: &File| {
        let mut contacts = file.records.contacts.iter();
        contacts.any(|contact| Some(contact.on) == on && contact.outcome.is_conversation())
    };
    let Some(on) = on.filter(|_| !known.is_some_and(told)) else { return Ok(None) };
    let kind = cells.text(F::ContactKind);
    let channel = kind.and_then(|text| {
        let own = KINDS.iter().find(|(word, _)| text.eq_ignore_ascii_case(word));
        find(text, CHANNELS).or(own.map(|(_, channel)| *channel))
    });
    // How it was held must be something; where the file does not say, the note tells that.
    let note = match channel {
        Some(_) => String::new(),
        None => format!("{}: {}", cells.header(F::ContactKind), kind.unwrap_or("?")),
    };
    let (channel, outcome) = (channel.unwrap_or(Channel::Phone), Outcome::Reached);
    Ok(Some(ContactDraft { on, channel, outcome, note: CleanText::cut(&note) }))
}
