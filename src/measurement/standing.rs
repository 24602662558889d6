//! How a caseload stands at the end of a month: who is on which rung, how long, and how far we came.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Months, NaiveDate};

use crate::domain::closing::CloseReason;
use crate::domain::participation::ParticipationForm;
use crate::domain::promise::PromiseState;
use crate::domain::referral::{Referral, ReferralState, Target};
use crate::domain::wave::Progress;
use crate::domain::{Caseload, File, Line, ResidentId, Rung};

/// Whole years since inflow at which a group of durations ends.
pub const YEARS: [u32; 4] = [1, 2, 5, 10];
/// Groups of durations: up to each of [`YEARS`], longer, and not known.
pub const DURATIONS: usize = YEARS.len() + 2;

/// A quarter of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// Which, from 1.
    pub no: u32,
}

/// What happened in a quarter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Happened {
    /// People who flowed in.
    pub inflow: u32,
    /// Files that were closed and are so still.
    pub outflow: u32,
    /// Promises kept on or before their day.
    pub kept: u32,
    /// Promises kept after it.
    pub late: u32,
    /// Promises whose day passed in the quarter and that are open still.
    pub broken: u32,
}

/// A caseload at the end of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// People with an open file on each rung, by the groups of durations.
    pub rungs: Vec<(Rung, [u32; DURATIONS])>,
    /// Everybody on rung 1 and 2 with an open file. What follows is of them.
    pub served: u32,
    /// Ever spoken.
    pub spoken: u32,
    /// Spoken in the period.
    pub spoken_then: u32,
    /// A plan was made with them.
    pub planned: u32,
    /// Have been at an offer or department.
    pub arrived: u32,
    /// Days from inflow to the first conversation, of those first spoken in the period.
    pub first_after: Vec<u32>,
    /// Who has been at an offer of a form, and did not stop.
    pub forms: Vec<(ParticipationForm, u32)>,
    /// How far each wave came, by its number.
    pub waves: Vec<(u32, Progress)>,
    /// By quarter, of everybody.
    pub quarters: BTreeMap<Quarter, Happened>,
    /// Signals to the WSP given in the period.
    pub signals: u32,
    /// Results of the WSP in the period.
    pub judged: u32,
    /// Why files were closed in the period.
    pub reasons: Vec<(CloseReason, u32)>,
}

impl Quarter {
    /// The quarter of a day.
    pub fn of(on: NaiveDate) -> Self {
        Self { year: on.year(), no: on.month0() / 3 + 1 }
    }
}

/// The last day of the last month that was over before a day.
pub fn month_end(today: NaiveDate) -> NaiveDate {
    today.with_day(1).and_then(|first| first.pred_opt()).unwrap_or(today)
}

/// Counts a caseload as it stood at the end of the period; as long as somebody waits for it.
pub fn standing_while(
    caseload: &Caseload,
    (from, to): (NaiveDate, NaiveDate),
    go_on: &dyn Fn() -> bool,
) -> Standing {
    let mut made = Standing {
        rungs: Rung::ALL.iter().map(|rung| (*rung, [0; DURATIONS])).collect(),
        forms: ParticipationForm::ALL.iter().map(|form| (*form, 0)).collect(),
        reasons: CloseReason::ALL.iter().map(|reason| (*reason, 0)).collect(),
        ..Standing::default()
    };
    for line in caseload.lines().take_while(|_| go_on()) {
        let Some(file) = caseload.counted_file(line.id) else { continue };
        if comes_later(caseload, line.id, to) {
            continue;
        }
        made.happened(&file, (from, to));
        if line.closed.is_some() {
            continue;
        }
        let at = duration(line.due.inflow_on, to);
        let of_rung = made.rungs.iter_mut().find(|(rung, _)| *rung == line.rung);
        if let Some(count) = of_rung.and_then(|(_, counts)| counts.get_mut(at)) {
            *count += 1;
        }
        if line.is_served() {
            made.serve(caseload, line, &file, (from, to));
        }
    }
    let waves = caseload.office().waves.iter();
    made.waves = waves.map(|wave| (wave.no, Progress::of(wave, caseload))).collect();
    made
}

/// Whether somebody flowed in after a day only.
pub(super) fn comes_later(caseload: &Caseload, id: ResidentId, to: NaiveDate) -> bool {
    let inflow = caseload.file(id).and_then(|file| file.resident.person.inflow_on);
    inflow.is_some_and(|on| on > to)
}

/// The group of durations of somebody who flowed in on a day.
fn duration(inflow: Option<NaiveDate>, to: NaiveDate) -> usize {
    let Some(inflow) = inflow else { return DURATIONS - 1 };
    let within = |years: &u32| {
        let end = inflow.checked_add_months(Months::new(12 * years));
        end.is_some_and(|end| to < end)
    };
    YEARS.iter().position(within).unwrap_or(YEARS.len())
}

impl Standing {
    fn serve(
        &mut self,
        caseload: &Caseload,
        line: &Line,
        file: &File,
        (from, to): (NaiveDate, NaiveDate),
    ) {
        self.served += 1;
        self.spoken += u32::from(line.due.spoken_on.is_some());
        self.planned += u32::from(line.planned);
        self.arrived += u32::from(line.arrived);
        let contacts = file.records.contacts.iter();
        let spoken = contacts.filter(|contact| contact.outcome.is_conversation());
        let days: Vec<NaiveDate> = spoken.map(|contact| contact.on).collect();
        self.spoken_then += u32::from(days.iter().any(|on| (from..=to).contains(on)));
        let first = days.iter().min().filter(|on| (from..=to).contains(on));
        if let (Some(first), Some(inflow)) = (first, line.due.inflow_on) {
            let days = u32::try_from((*first - inflow).num_days()).unwrap_or_default();
            self.first_after.push(days);
        }
        let there = |form: &ParticipationForm| {
            file.records.referrals.iter().any(|referral| takes_part(caseload, referral, *form))
        };
        for (form, count) in &mut self.forms {
            *count += u32::from(there(form));
        }
    }

    /// What happened to somebody in the quarters of the period.
    fn happened(&mut self, file: &File, (from, to): (NaiveDate, NaiveDate)) {
        let mut at = |on: NaiveDate, what: fn(&mut Happened) -> &mut u32| {
            if (from..=to).contains(&on) {
                *what(self.quarters.entry(Quarter::of(on)).or_default()) += 1;
            }
        };
        if let Some(inflow) = file.resident.person.inflow_on {
            at(inflow, |it| &mut it.inflow);
        }
        for promise in &file.records.promises {
            match promise.state {
                PromiseState::Kept { on } if on <= promise.by => at(on, |it| &mut it.kept),
                PromiseState::Kept { on } => at(on, |it| &mut it.late),
                PromiseState::Open if promise.by < to => at(promise.by, |it| &mut it.broken),
                PromiseState::Open | PromiseState::Released { .. } => {}
            }
        }
        let within = |on: NaiveDate| u32::from((from..=to).contains(&on));
        for signal in &file.records.signals {
            self.signals += within(signal.on);
            self.judged += signal.result.map_or(0, |(_, on)| within(on));
        }
        for closing in file.records.closings.iter().filter(|closing| closing.holds()) {
            at(closing.on, |it| &mut it.outflow);
            let within = (from..=to).contains(&closing.on);
            let mut reasons = self.reasons.iter_mut().filter(|_| within);
            if let Some((_, count)) = reasons.find(|(reason, _)| *reason == closing.reason) {
                *count += 1;
            }
        }
    }
}

/// Whether a referral led to an offer of this form, and the resident did not stop there.
fn takes_part(caseload: &Caseload, referral: &Referral, form: ParticipationForm) -> bool {
    let there = matches!(referral.state(), ReferralState::Arrived | ReferralState::Completed);
    let Target::Offer(offer) = referral.to else { return false };
    there && caseload.offer(offer).is_some_and(|offer| offer.facts.forms.contains(&form))
}
