//! The words that files use for what came of a contact, where a referral stands and leads.

use super::folded;
use super::words::{CHANNELS, find};
use crate::domain::contact::{Channel, Outcome};
use crate::domain::participation::Department;
use crate::domain::referral::{ReferralState, StopReason};

/// What offices call the ways to speak, beside the words of every other column.
const KINDS: [(&str, Channel); 24] = [
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
    ("per mail", Channel::Email),
    ("per sms", Channel::Message),
];

/// The channel that a word means.
pub(super) fn channel(text: &str) -> Option<Channel> {
    find(text, CHANNELS).or_else(|| find(text, &KINDS))
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
    ("introduced", ReferralState::Introduced),
    ("voorgesteld", ReferralState::Introduced),
    ("kennisgemaakt", ReferralState::Introduced),
    ("overgedragen", ReferralState::Introduced),
    ("intake", ReferralState::Introduced),
    ("accepted", ReferralState::Accepted),
    ("heeft een plek", ReferralState::Accepted),
    ("geplaatst", ReferralState::Accepted),
    ("aangenomen", ReferralState::Accepted),
    ("waitlisted", ReferralState::Waitlisted),
    ("op de wachtlijst", ReferralState::Waitlisted),
    ("wachtlijst", ReferralState::Waitlisted),
    ("declined", ReferralState::Declined),
    ("afgewezen", ReferralState::Declined),
    ("arrived", ReferralState::Arrived),
    ("is er geweest", ReferralState::Arrived),
    ("gestart", ReferralState::Arrived),
    ("begonnen", ReferralState::Arrived),
    ("neemt deel", ReferralState::Arrived),
    ("deelname", ReferralState::Arrived),
    ("actief", ReferralState::Arrived),
    ("completed", ReferralState::Completed),
    ("afgerond", ReferralState::Completed),
    ("voltooid", ReferralState::Completed),
    ("klaar", ReferralState::Completed),
    ("stopped", ReferralState::Stopped),
    ("gestopt", ReferralState::Stopped),
    ("beëindigd", ReferralState::Stopped),
    ("uitgevallen", ReferralState::Stopped),
    ("afgebroken", ReferralState::Stopped),
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
