//! To whom the list of people can be limited: by what we owe, agreed and planned.

use chrono::NaiveDate;

use crate::domain::open::Due;
use crate::domain::wave::Wave;
use crate::domain::{Line, ResidentId, Rung};
use crate::filters::words::{Fixed, Known, Language, Tongue, plain, quoted};
use crate::triage::queue::Tier;

/// A condition on a person in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// On this rung.
    Rung(Rung),
    /// Of whoever uses the program.
    Mine,
    /// Of nobody.
    Nobodys,
    /// Of a colleague.
    Of(String),
    /// In a wave.
    Wave(String),
    /// In no wave.
    NoWave,
    /// In this tier of the order.
    Tier(Tier),
    /// There is a plan, or none.
    Plan(bool),
    /// The plan should have been looked at again.
    PlanLate,
    /// A promise is open, or none.
    Promise(bool),
    /// A promise is late.
    PromiseLate,
    /// An appointment is ahead, or none.
    Meets(bool),
    /// An appointment is today.
    MeetsToday,
    /// A referral is on its way, or none.
    Referral(bool),
    /// A task among ourselves is open, or none.
    Task(bool),
    /// There is a telephone number, or none.
    Phone(bool),
    /// Tried at least so often since the last conversation.
    Tried(usize),
    /// Spoken longer ago than so many days, or never.
    Longer(u16),
    /// Spoken within so many days.
    Within(u16),
    /// This stands in the row as it is written: in the name, the reason, the code or the number.
    Named(String),
    /// The file is closed.
    Closed,
    /// The longest unspoken first.
    SortSpoken,
    /// The longest here first.
    SortInflow,
    /// What is due first, first.
    SortDue,
}

/// What a condition is judged by beside the person.
pub struct Ground<'a> {
    /// The day that is looked at.
    pub today: NaiveDate,
    /// Who uses the program.
    pub user: &'a str,
    /// The waves.
    pub waves: &'a [Wave],
    /// Whether somebody's row says this.
    pub says: &'a dyn Fn(ResidentId, &str) -> bool,
}

const RUNG: [&str; 2] = ["rung", "trede"];
const OWNER: [&str; 2] = ["owner", "van"];
const WAVE: [&str; 2] = ["wave", "golf"];
const TIER: [&str; 2] = ["tier", "reden"];
const PLAN: [&str; 2] = ["plan", "plan"];
const PROMISE: [&str; 2] = ["promise", "belofte"];
const MEETING: [&str; 2] = ["appointment", "afspraak"];
const REFERRAL: [&str; 2] = ["referral", "verwijzing"];
const TASK: [&str; 2] = ["task", "taak"];
const PHONE: [&str; 2] = ["phone", "telefoon"];
const TRIED: [&str; 2] = ["tried", "geprobeerd"];
const FILE: [&str; 2] = ["file", "dossier"];
const SORT: [&str; 2] = ["sort|order", "volgorde|sorteer|sorteren"];

const LATE: [&str; 2] = ["late", "te-laat|laat"];
const NONE: [&str; 2] = ["none", "geen"];
const OPEN: [&str; 2] = ["open", "open"];

const fn is(key: [&'static str; 2], value: [&'static str; 2], is: Who) -> Fixed<Who> {
    Fixed { key, value, is }
}

impl Language for Who {
    const FIXED: &'static [Fixed<Self>] = &[
        is(RUNG, ["1", "1"], Self::Rung(Rung::Care)),
        is(RUNG, ["2", "2"], Self::Rung(Rung::SocialActivation)),
        is(OWNER, ["me", "mij"], Self::Mine),
        is(OWNER, ["none", "niemand"], Self::Nobodys),
        is(TIER, LATE, Self::Tier(Tier::BrokenPromise)),
        is(TIER, ["asked", "gevraagd"], Self::Tier(Tier::Asked)),
        is(TIER, ["silent", "stil"], Self::Tier(Tier::SilentReferral)),
        is(TIER, ["never", "nooit"], Self::Tier(Tier::NeverSpoken)),
        is(TIER, ["interval", "termijn"], Self::Tier(Tier::IntervalPassed)),
        is(TIER, ["measure", "meting"], Self::Tier(Tier::MeasurementDue)),
        is(TIER, ["longest", "langst"], Self::Tier(Tier::LongestAgo)),
        is(TIER, ["random", "toeval"], Self::Tier(Tier::Random)),
        is(PLAN, NONE, Self::Plan(false)),
        is(PLAN, ["made", "gemaakt"], Self::Plan(true)),
        is(PLAN, LATE, Self::PlanLate),
        is(PROMISE, OPEN, Self::Promise(true)),
        is(PROMISE, LATE, Self::PromiseLate),
        is(PROMISE, NONE, Self::Promise(false)),
        is(MEETING, ["planned", "gepland"], Self::Meets(true)),
        is(MEETING, ["today", "vandaag"], Self::MeetsToday),
        is(MEETING, NONE, Self::Meets(false)),
        is(REFERRAL, OPEN, Self::Referral(true)),
        is(REFERRAL, NONE, Self::Referral(false)),
        is(TASK, OPEN, Self::Task(true)),
        is(TASK, NONE, Self::Task(false)),
        is(PHONE, ["known", "bekend"], Self::Phone(true)),
        is(PHONE, NONE, Self::Phone(false)),
        is(WAVE, NONE, Self::NoWave),
        is(FILE, ["closed", "gesloten"], Self::Closed),
        is(SORT, ["spoken", "gesproken"], Self::SortSpoken),
        is(SORT, ["inflow", "instroom"], Self::SortInflow),
        is(SORT, ["due", "gepland"], Self::SortDue),
    ];
    const OPEN: &'static [[&'static str; 2]] = &[OWNER, WAVE, TRIED];

    fn open(key: &str, value: &str, known: &Known) -> Option<Self> {
        let named = || Self::names(key, known).iter().find(|name| plain(name) == value).cloned();
        match key {
            "tried" => value.parse().ok().filter(|times| *times > 0).map(Self::Tried),
            "owner" => named().map(Self::Of),
            "wave" => named().map(Self::Wave),
            _ => None,
        }
    }

    fn names<'a>(key: &str, known: &'a Known) -> &'a [String] {
        match key {
            "owner" => &known.owners,
            "wave" => &known.waves,
            _ => &[],
        }
    }

    fn signed(word: &str) -> Option<Self> {
        if let Some(text) = word.strip_prefix('"') {
            let text = text.trim_end_matches('"').trim();
            return (!text.is_empty()).then(|| Self::Named(text.to_owned()));
        }
        if let Some(span) = word.strip_prefix('>') {
            return days(span).map(Self::Longer);
        }
        word.strip_prefix('<').and_then(days).map(Self::Within)
    }

    fn written(&self, tongue: Tongue) -> String {
        match self {
            Self::Of(name) => format!("{}:{}", tongue.of(OWNER), quoted(name)),
            Self::Wave(name) => format!("{}:{}", tongue.of(WAVE), quoted(name)),
            Self::Tried(times) => format!("{}:{times}", tongue.of(TRIED)),
            Self::Longer(days) => format!(">{days}d"),
            Self::Within(days) => format!("<{days}d"),
            Self::Named(text) => format!("\"{text}\""),
            _ => String::new(),
        }
    }

    fn kind(&self) -> Option<&'static str> {
        match self {
            Self::Rung(_) => Some("rung"),
            Self::Mine | Self::Nobodys | Self::Of(_) => Some("owner"),
            Self::Wave(_) | Self::NoWave => Some("wave"),
            Self::Tier(_) => Some("tier"),
            _ => None,
        }
    }
}

impl Who {
    /// Whether it says in which order people stand.
    pub const fn sorts(&self) -> bool {
        matches!(self, Self::SortSpoken | Self::SortInflow | Self::SortDue)
    }

    /// Whether it holds for somebody who has this place in the order.
    pub fn holds(&self, line: &Line, tier: impl Fn() -> Option<Tier>, on: &Ground<'_>) -> bool {
        let open = |of: fn(&Due) -> bool| line.open.iter().filter(move |open| of(&open.due));
        let promises = || open(|due| matches!(due, Due::Promise(_)));
        let meetings = || open(|due| matches!(due, Due::Appointment(_)));
        let owner = || line.owner.on(on.today);
        let is_in = |wave: &&Wave| wave.holds(line.id);
        match self {
            Self::Rung(rung) => line.rung == *rung,
            Self::Mine => owner().is_some_and(|name| name.as_str() == on.user),
            Self::Nobodys => owner().is_none(),
            Self::Of(name) => owner().is_some_and(|owner| owner.as_str() == name),
            Self::Wave(name) => {
                on.waves.iter().any(|wave| wave.name.as_str() == name && is_in(&wave))
            }
            Self::NoWave => !on.waves.iter().any(|wave| is_in(&wave)),
            Self::Tier(wanted) => tier() == Some(*wanted),
            Self::Plan(there) => line.planned == *there,
            Self::PlanLate => open(|due| *due == Due::Review).any(|open| open.on < on.today),
            Self::Promise(there) => promises().next().is_some() == *there,
            Self::PromiseLate => promises().any(|open| open.on < on.today),
            Self::Meets(there) => meetings().any(|open| open.on >= on.today) == *there,
            Self::MeetsToday => meetings().any(|open| open.on == on.today),
            Self::Referral(there) => line.on_the_way.is_empty() != *there,
            Self::Task(there) => line.has_task() == *there,
            Self::Phone(there) => line.phone.is_empty() != *there,
            Self::Tried(times) => line.tried.len() >= *times,
            Self::Longer(days) => !spoken_within(line, *days, on.today),
            Self::Within(days) => spoken_within(line, *days, on.today),
            Self::Named(text) => (on.says)(line.id, text),
            Self::Closed => line.closed.is_some(),
            Self::SortSpoken | Self::SortInflow | Self::SortDue => true,
        }
    }

    /// By what people stand in order; those of whom it is not known come last, and whoever was never
    /// spoken first.
    pub fn day(&self, line: &Line) -> Option<NaiveDate> {
        match self {
            Self::SortSpoken => Some(line.due.spoken_on.unwrap_or(NaiveDate::MIN)),
            Self::SortInflow => line.due.inflow_on,
            Self::SortDue => line.open.first().map(|open| open.on),
            _ => None,
        }
    }
}

/// Whether a word asks for a rung that there is, and that nobody in this list is on.
pub(super) fn is_other_rung(word: &str) -> bool {
    let asked = word.split_once(':').filter(|(key, _)| RUNG.contains(&plain(key).as_str()));
    asked.is_some_and(|(_, rung)| matches!(rung.parse(), Ok(3..=6_u8)))
}

/// Whether a word asks for a rung that there is not.
pub(super) fn is_no_rung(word: &str) -> bool {
    let asked = word.split_once(':').filter(|(key, _)| RUNG.contains(&plain(key).as_str()));
    asked.is_some_and(|(_, rung)| {
        let digits = !rung.is_empty() && rung.bytes().all(|sign| sign.is_ascii_digit());
        digits && !matches!(rung.parse(), Ok(1..=6_u8))
    })
}

fn spoken_within(line: &Line, days: u16, today: NaiveDate) -> bool {
    line.due.spoken_on.is_some_and(|on| (today - on).num_days() <= i64::from(days))
}

/// Days in `90d`, `6w`, `3m`, `2y`, `2j`; a number alone counts days.
fn days(span: &str) -> Option<u16> {
    let end = span.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(span.len());
    let (number, unit) = span.split_at(end);
    let number: u16 = number.parse().ok().filter(|number| *number > 0)?;
    let days = match unit.to_lowercase().as_str() {
        "" | "d" => 1,
        "w" => 7,
        "m" => 30,
        "y" | "j" => 365,
        _ => return None,
    };
    number.checked_mul(days)
}
