//! Figures about groups: how they are counted, and when they are not shown.

pub mod by_form;
pub mod cells;
pub mod effect;
pub mod fairness;
pub mod instrument;
pub mod middle;
pub mod money;
pub mod paired;
pub mod referred;
pub mod replies;
pub mod score;
pub mod standing;
pub mod suppression;

use crate::domain::participation::ParticipationForm;
use crate::domain::{Caseload, OfferId};

/// The form of taking part of an offer: the first one, which is its main one.
fn form_of(caseload: &Caseload, offer: OfferId) -> Option<ParticipationForm> {
    caseload.offer(offer).and_then(|offer| offer.facts.forms.first().copied())
}
