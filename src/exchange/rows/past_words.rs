//! The words that files use for what came of a contact, where a referral stands and leads.

use super::folded;
use super::words::{CHANNELS, find};
use crate::domain::contact::{Channel, Outcome};
use crate::domain::participation::Department;
use crate::domain::referral::{ReferralState, StopReason};

/// What offices call the ways to speak, beside the words of every other column.
const KINDS: [(&str, Channel); 29] = [
    ("tel", Channel::Phone),
    ("gebeld", Channel::Phone),
    ("belcontact", Channel::Phone),
    ("telefonisch contact", Channel::Phone),
    ("telefoongesprek", Channel::Phone),
    ("telefonisch gesprek", Channel::Phone),
    ("call", Channel::Phone),
    ("beeldbellen", Channel::Phone),
    ("thuis", Channel::Visit),
    ("op bezoek", Channel::Visit),
    ("home visit", Channel::Visit),
    ("bezoek aan huis", Channel::Visit),
    ("wandeling", Channel::Visit),
    ("spreekuur", Channel::Office),
    ("gesprek", Channel::Office),
    ("gesprek op kantoor", Channel::Office),
    ("aan de balie", Channel::Office),
    ("balie", Channel::Office),
    ("persoonlijk", Channel::Office),
    ("intake", Channel::Office),
    ("per brief", Channel::Letter),
    ("per post", Channel::Letter),
    ("brief gestuurd", Channel::Letter),
    ("brief verstuurd", Channel::Letter),
    ("brief verzonden", Channel::Letter),
    ("videobellen", Channel::Phone),
    ("videogesprek", Channel::Phone),
    ("per mail", Channel::Email),
    ("per sms", Channel::Message),
];

/// The channel that a word means.
pub(super) fn channel(text: &str) -> Option<Channel> {
    find(text, CHANNELS).or_else(|| find(text, &KINDS))
}

/// Words inside a longer kind of contact that tell how it was sought.
const NAMED: [(&str, Channel); 21] = [
    ("brief", Channel::Letter),
    (" post ", Channel::Letter),
    (" mail", Channel::Email),
    (" email", Channel::Email),
    (" e mail", Channel::Email),
    ("gemaild", Channel::Email),
    (" tel ", Channel::Phone),
    ("appje", Channel::Message),
    ("whatsapp", Channel::Message),
    ("sms", Channel::Message),
    ("bericht", Channel::Message),
    ("teams", Channel::Phone),
    ("beeldbel", Channel::Phone),
    ("videobel", Channel::Phone),
    ("bel", Channel::Phone),
    ("telefo", Channel::Phone),
    ("huisbezoek", Channel::Visit),
    ("keukentafel", Channel::Visit),
    ("wandel", Channel::Visit),
    ("op locatie", Channel::Visit),
    ("kantoor", Channel::Office),
];
/// Words inside a kind of contact that tell that nobody was spoken: something was sent, or is asked for.
const SOUGHT: [&str; 14] = [
    "uitnodig",
    "verstuur",
    "gestuurd",
    "verzonden",
    "gezonden",
    "verzoek",
    "niet ",
    "geen ",
    "poging",
    "ingesproken",
    "achtergelaten",
    "invit",
    "sent",
    "not ",
];
/// Words inside a kind of contact that tell that somebody was spoken.
const SPOKEN: [&str; 6] = ["gesprek", "gesproken", "spreekuur", "bezoek", "centrum", "spoken"];

/// What a longer kind of contact tells by a word in it: how contact was sought, and whether nobody was
/// spoken; `None` where no word of it is known.
pub(super) fn by_a_word(kind: &str) -> Option<(Option<Channel>, Option<Outcome>)> {
    let text = format!(" {} ", folded(kind));
    let way = NAMED.iter().find(|(word, _)| text.contains(word)).map(|(_, way)| *way);
    let sought = SOUGHT.iter().any(|word| text.contains(word));
    let spoken = SPOKEN.iter().any(|word| text.contains(word));
    let way = way.or((spoken && !sought).then_some(Channel::Office));
    (way.is_some() || sought).then_some((way, sought.then_some(Outcome::NoAnswer)))
}

/// In each list the English word stands first, the Dutch second.
pub(super) const OUTCOMES: &[(&str, Outcome)] = &[
    ("reached", Outcome::Reached),
    ("gesproken", Outcome::Reached),
    ("bereikt", Outcome::Reached),
    ("spoken", Outcome::Reached),
    ("contact gehad", Outcome::Reached),
    ("gesprek", Outcome::Reached),
    ("contact", Outcome::Reached),
    ("ja", Outcome::Reached),
    ("yes", Outcome::Reached),
    ("afgerond", Outcome::Reached),
    ("voicemail", Outcome::Voicemail),
    ("voicemail ingesproken", Outcome::Voicemail),
    ("ingesproken", Outcome::Voicemail),
    ("vm", Outcome::Voicemail),
    ("vm ingesproken", Outcome::Voicemail),
    ("no-answer", Outcome::NoAnswer),
    ("niet opgenomen", Outcome::NoAnswer),
    ("geen gehoor", Outcome::NoAnswer),
    ("n.o.", Outcome::NoAnswer),
    ("n.o", Outcome::NoAnswer),
    ("geen contact", Outcome::NoAnswer),
    ("niet bereikt", Outcome::NoAnswer),
    ("niet gesproken", Outcome::NoAnswer),
    ("niet thuis", Outcome::NoAnswer),
    ("geen reactie", Outcome::NoAnswer),
    ("not reached", Outcome::NoAnswer),
    ("nee", Outcome::NoAnswer),
    ("no", Outcome::NoAnswer),
    ("wrong-number", Outcome::WrongNumber),
    ("verkeerd nummer", Outcome::WrongNumber),
    ("fout nummer", Outcome::WrongNumber),
    ("nummer klopt niet", Outcome::WrongNumber),
    ("nummer niet in gebruik", Outcome::WrongNumber),
    ("returned", Outcome::Returned),
    ("teruggekomen", Outcome::Returned),
    ("retour", Outcome::Returned),
    ("retour afzender", Outcome::Returned),
    ("no-show", Outcome::NoShow),
    ("niet verschenen", Outcome::NoShow),
    ("niet gekomen", Outcome::NoShow),
    ("appointment", Outcome::Appointment),
    ("afspraak gemaakt", Outcome::Appointment),
    ("afspraak", Outcome::Appointment),
    ("gesproken, afspraak gemaakt", Outcome::Appointment),
];

/// Where a referral stands.
pub(super) const STATES: &[(&str, ReferralState)] = &[
    ("agreed", ReferralState::Agreed),
    ("afgesproken", ReferralState::Agreed),
    ("verwezen", ReferralState::Agreed),
    ("doorverwezen", ReferralState::Agreed),
    ("aangemeld", ReferralState::Agreed),
    ("lopend", ReferralState::Agreed),
    ("loopt", ReferralState::Agreed),
    ("open", ReferralState::Agreed),
    ("toegeleid", ReferralState::Agreed),
    ("in aanvraag", ReferralState::Agreed),
    ("aangevraagd", ReferralState::Agreed),
    ("gestart met aanmelding", ReferralState::Agreed),
    ("intake gepland", ReferralState::Agreed),
    ("kennismaking gepland", ReferralState::Agreed),
    ("afspraak gepland", ReferralState::Agreed),
    ("gepland", ReferralState::Agreed),
    ("nog niet gestart", ReferralState::Agreed),
    ("in behandeling", ReferralState::Agreed),
    ("introduced", ReferralState::Introduced),
    ("voorgesteld", ReferralState::Introduced),
    ("kennisgemaakt", ReferralState::Introduced),
    ("overgedragen", ReferralState::Introduced),
    ("intake", ReferralState::Introduced),
    ("intake gehad", ReferralState::Introduced),
    ("intake geweest", ReferralState::Introduced),
    ("introductie gehad", ReferralState::Introduced),
    ("kennismaking gehad", ReferralState::Introduced),
    ("warm overgedragen", ReferralState::Introduced),
    ("accepted", ReferralState::Accepted),
    ("heeft een plek", ReferralState::Accepted),
    ("geplaatst", ReferralState::Accepted),
    ("aangenomen", ReferralState::Accepted),
    ("geaccepteerd", ReferralState::Accepted),
    ("toegelaten", ReferralState::Accepted),
    ("plek toegezegd", ReferralState::Accepted),
    ("waitlisted", ReferralState::Waitlisted),
    ("op de wachtlijst", ReferralState::Waitlisted),
    ("wachtlijst", ReferralState::Waitlisted),
    ("wachtend", ReferralState::Waitlisted),
    ("staat op de wachtlijst", ReferralState::Waitlisted),
    ("in de wacht", ReferralState::Waitlisted),
    ("declined", ReferralState::Declined),
    ("afgewezen", ReferralState::Declined),
    ("afgemeld voor start", ReferralState::Declined),
    ("geweigerd", ReferralState::Declined),
    ("niet aangenomen", ReferralState::Declined),
    ("wil niet", ReferralState::Declined),
    ("arrived", ReferralState::Arrived),
    ("is er geweest", ReferralState::Arrived),
    ("gestart", ReferralState::Arrived),
    ("begonnen", ReferralState::Arrived),
    ("neemt deel", ReferralState::Arrived),
    ("deelname", ReferralState::Arrived),
    ("actief", ReferralState::Arrived),
    ("aangekomen", ReferralState::Arrived),
    ("geweest", ReferralState::Arrived),
    ("bezig", ReferralState::Arrived),
    ("in begeleiding", ReferralState::Arrived),
    ("doet mee", ReferralState::Arrived),
    ("deelnemer", ReferralState::Arrived),
    ("ingestroomd", ReferralState::Arrived),
    ("lopend traject", ReferralState::Arrived),
    ("completed", ReferralState::Completed),
    ("afgerond", ReferralState::Completed),
    ("voltooid", ReferralState::Completed),
    ("klaar", ReferralState::Completed),
    ("beëindigd: afgerond", ReferralState::Completed),
    ("gereed", ReferralState::Completed),
    ("succesvol afgerond", ReferralState::Completed),
    ("geslaagd", ReferralState::Completed),
    ("stopped", ReferralState::Stopped),
    ("gestopt", ReferralState::Stopped),
    ("beëindigd", ReferralState::Stopped),
    ("uitgevallen", ReferralState::Stopped),
    ("afgebroken", ReferralState::Stopped),
    ("gestaakt", ReferralState::Stopped),
    ("opgehouden", ReferralState::Stopped),
    ("voortijdig gestopt", ReferralState::Stopped),
    ("uitval", ReferralState::Stopped),
    ("stopgezet", ReferralState::Stopped),
];

/// What a file says of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is still to be done.
    Open,
    /// It was done.
    Done,
    /// It no longer binds.
    Gone,
}

/// What a file says of a promise, also as a tick.
pub(super) const STANDINGS: &[(&str, Standing)] = &[
    ("open", Standing::Open),
    ("loopt", Standing::Open),
    ("lopend", Standing::Open),
    ("actief", Standing::Open),
    ("bezig", Standing::Open),
    ("in behandeling", Standing::Open),
    ("nog open", Standing::Open),
    ("openstaand", Standing::Open),
    ("te doen", Standing::Open),
    ("nog te doen", Standing::Open),
    ("nog niet", Standing::Open),
    ("niet nagekomen", Standing::Open),
    ("nee", Standing::Open),
    ("no", Standing::Open),
    ("n", Standing::Open),
    ("onwaar", Standing::Open),
    ("false", Standing::Open),
    ("0", Standing::Open),
    ("kept", Standing::Done),
    ("nagekomen", Standing::Done),
    ("afgehandeld", Standing::Done),
    ("afgerond", Standing::Done),
    ("afgedaan", Standing::Done),
    ("afgesloten", Standing::Done),
    ("gereed", Standing::Done),
    ("gedaan", Standing::Done),
    ("uitgevoerd", Standing::Done),
    ("voltooid", Standing::Done),
    ("klaar", Standing::Done),
    ("gesloten", Standing::Done),
    ("done", Standing::Done),
    ("completed", Standing::Done),
    ("closed", Standing::Done),
    ("ja", Standing::Done),
    ("j", Standing::Done),
    ("yes", Standing::Done),
    ("waar", Standing::Done),
    ("true", Standing::Done),
    ("1", Standing::Done),
    ("x", Standing::Done),
    ("v", Standing::Done),
    ("✓", Standing::Done),
    ("released", Standing::Gone),
    ("vervallen", Standing::Gone),
    ("ingetrokken", Standing::Gone),
    ("geannuleerd", Standing::Gone),
    ("niet meer nodig", Standing::Gone),
    ("cancelled", Standing::Gone),
];

/// Why a referral stopped; what is not among them is something else, in the file's own words.
pub(super) const STOPS: &[(&str, StopReason)] = &[
    ("full", StopReason::Full),
    ("vol", StopReason::Full),
    ("geen plek", StopReason::Full),
    ("cost", StopReason::Cost),
    ("kosten", StopReason::Cost),
    ("te duur", StopReason::Cost),
    ("travel", StopReason::Travel),
    ("reizen", StopReason::Travel),
    ("vervoer", StopReason::Travel),
    ("te ver", StopReason::Travel),
    ("not-dared", StopReason::NotDared),
    ("durfde niet", StopReason::NotDared),
    ("health", StopReason::Health),
    ("gezondheid", StopReason::Health),
    ("not-fitting", StopReason::NotFitting),
    ("paste niet", StopReason::NotFitting),
    ("past niet", StopReason::NotFitting),
];

/// Departments and partners.
pub(super) const DEPARTMENTS: &[(&str, Department)] = &[
    ("wsp", Department::Wsp),
    ("werkgeversservicepunt", Department::Wsp),
    ("wmo", Department::Wmo),
    ("wmo loket", Department::Wmo),
    ("debts", Department::Debts),
    ("hulp bij schulden", Department::Debts),
    ("schuldhulpverlening", Department::Debts),
    ("schuldhulp", Department::Debts),
    ("schulden", Department::Debts),
    ("poverty", Department::Poverty),
    ("armoede", Department::Poverty),
    ("ooievaarspas", Department::Poverty),
    ("integration", Department::Integration),
    ("inburgering", Department::Integration),
    ("youth", Department::Youth),
    ("jeugdhulp", Department::Youth),
    ("jeugd", Department::Youth),
    ("doctor", Department::Doctor),
    ("huisarts", Department::Doctor),
    ("income", Department::Income),
    ("inkomensconsulent", Department::Income),
    ("language-buddy", Department::LanguageBuddy),
    ("taalbuddy", Department::LanguageBuddy),
    ("taalmaatje", Department::LanguageBuddy),
    ("volunteering", Department::Volunteering),
    ("vrijwilligerscentrum", Department::Volunteering),
];

/// What came of a contact, as offices write it: one of the words, or one of them with more behind it.
pub(super) fn outcome(text: &str) -> Option<Outcome> {
    find(text, OUTCOMES).or_else(|| {
        let text = folded(text);
        let begins = |word: &str| text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '));
        let fits = OUTCOMES.iter().filter(|(word, _)| begins(&folded(word)));
        fits.max_by_key(|(word, _)| word.len()).map(|(_, outcome)| *outcome)
    })
}
