//! The words that files use for the closed vocabularies, in Dutch and English.

use super::folded;
use crate::domain::barrier::Barrier;
use crate::domain::contact::Channel;
use crate::domain::offer::{GroupSize, Load, OfferStatus};
use crate::domain::participation::{LanguageLevel, ParticipationForm, PolicyField};
use crate::domain::resident::PartOfDay;

/// The value of a word; case, accents and punctuation do not count.
pub(super) fn find<T: Copy>(text: &str, words: &[(&str, T)]) -> Option<T> {
    let text = folded(text);
    words.iter().find(|(word, _)| folded(word) == text).map(|(_, value)| *value)
}

pub(super) const CHANNELS: &[(&str, Channel)] = &[
    ("phone", Channel::Phone),
    ("telefoon", Channel::Phone),
    ("bellen", Channel::Phone),
    ("telefonisch", Channel::Phone),
    ("visit", Channel::Visit),
    ("bezoek", Channel::Visit),
    ("huisbezoek", Channel::Visit),
    ("office", Channel::Office),
    ("kantoor", Channel::Office),
    ("op kantoor", Channel::Office),
    ("letter", Channel::Letter),
    ("brief", Channel::Letter),
    ("post", Channel::Letter),
    ("email", Channel::Email),
    ("e-mail", Channel::Email),
    ("mail", Channel::Email),
    ("message", Channel::Message),
    ("bericht", Channel::Message),
    ("sms", Channel::Message),
    ("app", Channel::Message),
    ("whatsapp", Channel::Message),
];

pub(super) const HOURS: &[(&str, PartOfDay)] = &[
    ("morning", PartOfDay::Morning),
    ("ochtend", PartOfDay::Morning),
    ("mornings", PartOfDay::Morning),
    ("ochtends", PartOfDay::Morning),
    ("'s ochtends", PartOfDay::Morning),
    ("afternoon", PartOfDay::Afternoon),
    ("middag", PartOfDay::Afternoon),
    ("afternoons", PartOfDay::Afternoon),
    ("'s middags", PartOfDay::Afternoon),
    ("evening", PartOfDay::Evening),
    ("avond", PartOfDay::Evening),
    ("evenings", PartOfDay::Evening),
    ("'s avonds", PartOfDay::Evening),
];

pub(super) const BARRIERS: &[(&str, Barrier)] = &[
    ("physical", Barrier::Physical),
    ("lang staan of lopen", Barrier::Physical),
    ("lopen", Barrier::Physical),
    ("staan", Barrier::Physical),
    ("fysiek", Barrier::Physical),
    ("wheelchair", Barrier::Wheelchair),
    ("rolstoel", Barrier::Wheelchair),
    ("trappen", Barrier::Wheelchair),
    ("trap", Barrier::Wheelchair),
    ("strain", Barrier::Strain),
    ("drukte", Barrier::Strain),
    ("drukke plekken", Barrier::Strain),
    ("weinig energie", Barrier::Strain),
    ("money", Barrier::Money),
    ("geld", Barrier::Money),
    ("kosten", Barrier::Money),
    ("travel", Barrier::Travel),
    ("reizen", Barrier::Travel),
    ("vervoer", Barrier::Travel),
    ("er komen", Barrier::Travel),
    ("language", Barrier::Language),
    ("taal", Barrier::Language),
    ("de nederlandse taal", Barrier::Language),
    ("digital", Barrier::Digital),
    ("digitaal", Barrier::Digital),
    ("computer", Barrier::Digital),
    ("child_care", Barrier::ChildCare),
    ("kinderopvang", Barrier::ChildCare),
    ("kinderen", Barrier::ChildCare),
    ("zorg voor kinderen", Barrier::ChildCare),
    ("informal_care", Barrier::InformalCare),
    ("mantelzorg", Barrier::InformalCare),
    ("zorg voor een naaste", Barrier::InformalCare),
    ("knows_nobody", Barrier::KnowsNobody),
    ("kent niemand", Barrier::KnowsNobody),
    ("first_time", Barrier::FirstTime),
    ("eerste keer", Barrier::FirstTime),
    ("durft niet alleen", Barrier::FirstTime),
    ("not_known", Barrier::NotKnown),
    ("weet niet wat er is", Barrier::NotKnown),
];

pub(super) const FORMS: &[(&str, ParticipationForm)] = &[
    ("social", ParticipationForm::Social),
    ("sociale contacten", ParticipationForm::Social),
    ("ontmoeten", ParticipationForm::Social),
    ("recreation", ParticipationForm::Recreation),
    ("recreatie", ParticipationForm::Recreation),
    ("bewegen", ParticipationForm::Recreation),
    ("sport", ParticipationForm::Recreation),
    ("culture", ParticipationForm::Culture),
    ("cultuur", ParticipationForm::Culture),
    ("education", ParticipationForm::Education),
    ("educatie", ParticipationForm::Education),
    ("scholing", ParticipationForm::Education),
    ("clubs", ParticipationForm::Clubs),
    ("verenigingen", ParticipationForm::Clubs),
    ("vereniging", ParticipationForm::Clubs),
    ("volunteering", ParticipationForm::Volunteering),
    ("vrijwilligerswerk", ParticipationForm::Volunteering),
    ("neighbourhood", ParticipationForm::Neighbourhood),
    ("buurt", ParticipationForm::Neighbourhood),
    ("wijk", ParticipationForm::Neighbourhood),
    ("informal_care", ParticipationForm::InformalCare),
    ("mantelzorg", ParticipationForm::InformalCare),
];

pub(super) const FIELDS: &[(&str, PolicyField)] = &[
    ("wmo", PolicyField::Wmo),
    ("debts", PolicyField::Debts),
    ("schulden", PolicyField::Debts),
    ("schuldhulpverlening", PolicyField::Debts),
    ("poverty", PolicyField::Poverty),
    ("armoede", PolicyField::Poverty),
    ("minima", PolicyField::Poverty),
    ("integration", PolicyField::Integration),
    ("inburgering", PolicyField::Integration),
    ("volunteering", PolicyField::Volunteering),
    ("vrijwilligerswerk", PolicyField::Volunteering),
    ("informal_care", PolicyField::InformalCare),
    ("mantelzorg", PolicyField::InformalCare),
    ("youth", PolicyField::Youth),
    ("jeugd", PolicyField::Youth),
    ("work", PolicyField::Work),
    ("werk", PolicyField::Work),
];

pub(super) const LEVELS: &[(&str, LanguageLevel)] = &[
    ("A0", LanguageLevel::A0),
    ("geen", LanguageLevel::A0),
    ("none", LanguageLevel::A0),
    ("A1", LanguageLevel::A1),
    ("A2", LanguageLevel::A2),
    ("B1", LanguageLevel::B1),
    ("B2", LanguageLevel::B2),
    ("C1", LanguageLevel::B2),
];

pub(super) const LOADS: &[(&str, Load)] = &[
    ("light", Load::Light),
    ("licht", Load::Light),
    ("zittend", Load::Light),
    ("moderate", Load::Moderate),
    ("matig", Load::Moderate),
    ("gemiddeld", Load::Moderate),
    ("heavy", Load::Heavy),
    ("zwaar", Load::Heavy),
    ("inspannend", Load::Heavy),
];

pub(super) const GROUPS: &[(&str, GroupSize)] = &[
    ("small", GroupSize::Small),
    ("klein", GroupSize::Small),
    ("medium", GroupSize::Medium),
    ("middel", GroupSize::Medium),
    ("gemiddeld", GroupSize::Medium),
    ("large", GroupSize::Large),
    ("groot", GroupSize::Large),
];

pub(super) const STATUSES: &[(&str, OfferStatus)] = &[
    ("active", OfferStatus::Active),
    ("actief", OfferStatus::Active),
    ("open", OfferStatus::Active),
    ("ja", OfferStatus::Active),
    ("yes", OfferStatus::Active),
    ("paused", OfferStatus::Paused),
    ("gepauzeerd", OfferStatus::Paused),
    ("tijdelijk gesloten", OfferStatus::Paused),
    ("temporarily closed", OfferStatus::Paused),
    ("closed", OfferStatus::Closed),
    ("gesloten", OfferStatus::Closed),
    ("gestopt", OfferStatus::Closed),
    ("inactive", OfferStatus::Closed),
    ("inactief", OfferStatus::Closed),
    ("defunct", OfferStatus::Closed),
    ("nee", OfferStatus::Closed),
    ("no", OfferStatus::Closed),
];
