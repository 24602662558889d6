//! Which rule put somebody in their tier, with the dates it looked at.

use chrono::{Days, NaiveDate};

use crate::domain::Obligations;
use crate::domain::wish::Welcome;
use crate::triage::queue::{Place, Tier};
use crate::triage::rules::Rules;

/// A dated reason; the words are made elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// A promise whose day has passed.
    BrokenPromise {
        /// The last day on which it would have been kept.
        by: NaiveDate,
    },
    /// An appointment whose day has passed: nobody has said whether the resident came.
    Met {
        /// Its day.
        on: NaiveDate,
    },
    /// The resident asked and nobody answered yet.
    Asked {
        /// The day of asking.
        on: NaiveDate,
    },
    /// A referral without news.
    SilentReferral {
        /// The day of its last step.
        since: NaiveDate,
        /// Days since then.
        days: i64,
    },
    /// Never spoken.
    NeverSpoken {
        /// The day of inflow, where known.
        inflow_on: Option<NaiveDate>,
    },
    /// The agreed interval has passed.
    IntervalPassed {
        /// The last real conversation.
        spoken_on: NaiveDate,
        /// Days since then.
        days: i64,
        /// The interval in days.
        agreed: u16,
    },
    /// A pause ended and nobody spoke since.
    PauseEnded {
        /// The day it ended.
        on: NaiveDate,
    },
    /// The day came from which contact is welcome again, and nobody spoke since.
    WishOver {
        /// That day.
        on: NaiveDate,
    },
    /// The yearly measurement is due.
    MeasurementDue {
        /// Since this day.
        since: NaiveDate,
    },
    /// Nothing is due; spoken longest ago.
    LongestAgo {
        /// The last real conversation.
        spoken_on: NaiveDate,
    },
    /// Drawn at random.
    Random {
        /// One in so many places.
        every: u16,
        /// The day of the draw.
        on: NaiveDate,
    },
}

/// Every reason that holds for somebody today, the strongest first; never empty.
pub fn reasons(due: &Obligations, rules: &Rules, today: NaiveDate) -> Vec<(Tier, Reason)> {
    let mut held = Vec::new();
    // We said that we would be there: an appointment whose day has passed is ours to answer for, as a
    // promise of that day would be. The older of the two is the stronger claim.
    let met = due.met_on(today).map(|on| (on, Reason::Met { on }));
    let broken = due.promise_by.filter(|by| *by < today);
    let broken = broken.map(|by| (by, Reason::BrokenPromise { by }));
    let mut owed: Vec<(NaiveDate, Reason)> = broken.into_iter().chain(met).collect();
    owed.sort_by_key(|(on, _)| *on);
    held.extend(owed.into_iter().map(|(_, reason)| (Tier::BrokenPromise, reason)));
    if let Some(on) = due.asked_on {
        held.push((Tier::Asked, Reason::Asked { on }));
    }
    if let Some(since) = due.referral_since {
        let days = (today - since).num_days();
        if days >= i64::from(rules.silent_days) {
            held.push((Tier::SilentReferral, Reason::SilentReferral { since, days }));
        }
    }
    match due.spoken_on {
        None => {
            let inflow_on = due.inflow_on;
            held.push((Tier::NeverSpoken, Reason::NeverSpoken { inflow_on }));
        }
        Some(spoken_on) => after_speaking(spoken_on, due, rules, today, &mut held),
    }
    held
}

/// What holds for somebody with whom we spoke.
fn after_speaking(
    spoken_on: NaiveDate,
    due: &Obligations,
    rules: &Rules,
    today: NaiveDate,
    held: &mut Vec<(Tier, Reason)>,
) {
    let agreed = due.interval_days.unwrap_or(rules.interval_days);
    let days = (today - spoken_on).num_days();
    if days > i64::from(agreed) {
        held.push((Tier::IntervalPassed, Reason::IntervalPassed { spoken_on, days, agreed }));
    } else if let Some(on) = due.pause_until.filter(|on| spoken_on < *on && *on <= today) {
        held.push((Tier::IntervalPassed, Reason::PauseEnded { on }));
    } else if let Some(on) = due.wish_over(today).filter(|on| spoken_on < *on) {
        held.push((Tier::IntervalPassed, Reason::WishOver { on }));
    }
    if let Some(since) = due.measure_on.filter(|on| *on <= today) {
        held.push((Tier::MeasurementDue, Reason::MeasurementDue { since }));
    }
    held.push((Tier::LongestAgo, Reason::LongestAgo { spoken_on }));
}

impl Reason {
    /// The date that orders people within the tier; `None` comes last.
    pub fn since(&self) -> Option<NaiveDate> {
        match *self {
            Self::BrokenPromise { by } => Some(by),
            Self::Met { on }
            | Self::Asked { on }
            | Self::PauseEnded { on }
            | Self::WishOver { on }
            | Self::Random { on, .. } => Some(on),
            Self::SilentReferral { since, .. } | Self::MeasurementDue { since } => Some(since),
            Self::NeverSpoken { inflow_on } => inflow_on,
            Self::IntervalPassed { spoken_on, agreed, .. } => {
                spoken_on.checked_add_days(Days::new(u64::from(agreed)))
            }
            Self::LongestAgo { spoken_on } => Some(spoken_on),
        }
    }
}

/// The reason of a place in the queue.
pub fn reason(place: &Place, due: &Obligations, rules: &Rules, today: NaiveDate) -> Reason {
    if place.tier == Tier::Random {
        return Reason::Random { every: rules.random_every, on: today };
    }
    let held = reasons(due, rules, today).into_iter().next();
    held.map_or(Reason::NeverSpoken { inflow_on: due.inflow_on }, |(_, reason)| reason)
}

/// The day on which calling somebody is fine again, after an attempt in vain or by their own wish;
/// `None` where it is fine today. Only calling rests: what we owe does not.
pub fn call_again_on(due: &Obligations, rules: &Rules, today: NaiveDate) -> Option<NaiveDate> {
    rests_until(due, rules, today).max(asked_not_before(due, today))
}

/// The day on which calling is fine again after an attempt in vain.
fn rests_until(due: &Obligations, rules: &Rules, today: NaiveDate) -> Option<NaiveDate> {
    let tried = due.tried_on.filter(|tried| due.spoken_on.is_none_or(|spoken| *tried > spoken))?;
    let again = tried.checked_add_days(Days::new(u64::from(rules.retry_days)))?;
    (again > today).then_some(again)
}

/// The day before which somebody asked not to be contacted, where it has not come.
pub fn asked_not_before(due: &Obligations, today: NaiveDate) -> Option<NaiveDate> {
    let wished = due.wish_on(today).filter(|wished| !wished.asked_since);
    wished.filter(|wished| wished.contact == Welcome::Any)?.until
}

/// Whether somebody may be called on this day: they did not ask for letters only, for nothing before
/// a day or for nothing at all, and were not tried in vain just now.
pub fn may_be_called(due: &Obligations, rules: &Rules, today: NaiveDate) -> bool {
    due.wish_on(today).is_none_or(|wished| wished.asked_since)
        && rests_until(due, rules, today).is_none()
}

/// Why somebody stands in today's order, the strongest claim first; `None` for who is paused or wants
/// no contact, for who rests after an attempt or by their own wish and waits for nothing but a call,
/// and for who has an appointment ahead, asked nothing since, and to whom we owe nothing that is late.
pub fn claim(due: &Obligations, rules: &Rules, today: NaiveDate) -> Option<(Tier, Reason)> {
    if due.pause_until.is_some_and(|until| until > today) || due.objects(today) {
        return None;
    }
    let (tier, reason) = reasons(due, rules, today).into_iter().next()?;
    let rests = tier.is_call_only() && call_again_on(due, rules, today).is_some();
    let meets = tier.is_met_by_appointment() && due.meets_on(today).is_some();
    (!rests && !meets).then_some((tier, reason))
}

/// Whether somebody stands in today's order.
pub fn stands(due: &Obligations, rules: &Rules, today: NaiveDate) -> bool {
    claim(due, rules, today).is_some()
}
