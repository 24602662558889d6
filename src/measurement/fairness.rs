//! Whom the order leaves behind: who was sought in a period, beside everybody on rung 1 and 2.

use chrono::{Datelike, NaiveDate};

use crate::domain::place::Direction;
use crate::domain::{Caseload, File, Line, ResidentId, Rung};
use crate::measurement::standing::comes_later;
use crate::measurement::suppression::{LEAST, Share};

/// A group of the fairness table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Everybody on this rung.
    Rung(Rung),
    /// Everybody whose inflow was in this year.
    Inflow(i32),
    /// Everybody whose inflow was in a year in which it was that of fewer than [`LEAST`].
    InflowOther,
    /// Everybody whose day of inflow is not known.
    InflowUnknown,
    /// Everybody in the wave with this number.
    Wave(u32),
    /// Everybody who is in no wave, where there are waves.
    NoWave,
    /// Everybody who stands in this tier of the order at the end of the period, by its place among them.
    Tier(usize),
    /// Everybody who stands in none: resting, or an appointment is ahead.
    NoTier,
    /// Everybody whom the last move by hand in the period put ahead, or back; `None` who was not moved.
    Moved(Option<Direction>),
}

/// What happened in a period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fairness {
    /// Everybody on rung 1 and 2, and those with at least one contact or attempt.
    pub sought: Share,
    /// The same people, and those with at least one real conversation.
    pub spoken: Share,
    /// By rung: those with at least one contact or attempt.
    pub rungs: Vec<(Group, Share)>,
    /// By year of inflow.
    pub inflow: Vec<(Group, Share)>,
    /// By wave.
    pub waves: Vec<(Group, Share)>,
    /// By tier of the order.
    pub tiers: Vec<(Group, Share)>,
    /// By how they were moved by hand.
    pub moves: Vec<(Group, Share)>,
    /// People moved up by hand.
    pub up: u32,
    /// People moved down by hand.
    pub down: u32,
}

/// In which tier of the order somebody stands.
pub struct Tiers<'a> {
    /// The places of those that are told of.
    pub told: &'a [usize],
    /// The place among them of somebody's tier; `None` where they stand in none.
    pub of: &'a dyn Fn(ResidentId) -> Option<usize>,
}

/// How somebody may have been moved by hand.
const MOVED: [Option<Direction>; 3] = [Some(Direction::Up), Some(Direction::Down), None];

/// Counts a period, both days included.
pub fn fairness(caseload: &Caseload, from: NaiveDate, to: NaiveDate) -> Fairness {
    let tiers = Tiers { told: &[], of: &|_| None };
    fairness_while(caseload, (from, to), &tiers, &|| true)
}

/// The same, as long as somebody waits for it; what is half counted is worth nothing.
pub fn fairness_while(
    caseload: &Caseload,
    (from, to): (NaiveDate, NaiveDate),
    tiers: &Tiers<'_>,
    go_on: &dyn Fn() -> bool,
) -> Fairness {
    let within = |on: NaiveDate| from <= on && on <= to;
    // Every rung and every wave, whoever is there: that a group is told of says nothing of anybody.
    let none = |group| (group, Share::default());
    let served = Rung::ALL.iter().filter(|rung| rung.in_queue());
    let mut made = Fairness {
        rungs: served.map(|rung| none(Group::Rung(*rung))).collect(),
        waves: caseload.office().waves.iter().map(|wave| none(Group::Wave(wave.no))).collect(),
        tiers: tiers
            .told
            .iter()
            .copied()
            .map(Group::Tier)
            .chain([Group::NoTier])
            .map(none)
            .collect(),
        moves: MOVED.into_iter().map(|way| none(Group::Moved(way))).collect(),
        ..Fairness::default()
    };
    let waves = !made.waves.is_empty();
    made.waves.extend(waves.then(|| none(Group::NoWave)));
    for line in caseload.served().take_while(|_| go_on()) {
        if comes_later(caseload, line.id, to) {
            continue;
        }
        // A line says whether the file is worth reading.
        let tried = line.due.tried_on.is_some_and(|on| on >= from);
        let file = caseload.counted_file(line.id).filter(|_| tried || line.due.moved.is_some());
        let contacts = file.as_ref().map(|file| file.records.contacts.as_slice());
        let contacts = || contacts.unwrap_or_default().iter().filter(|contact| within(contact.on));
        let sought = contacts().next().is_some();
        let spoken = contacts().any(|contact| contact.outcome.is_conversation());
        count(&mut made.sought, sought);
        count(&mut made.spoken, spoken);
        group(&mut made.rungs, Group::Rung(line.rung), sought);
        group(&mut made.inflow, inflow(line), sought);
        if waves {
            let wave = caseload.office().wave_of(line.id);
            let wave = wave.map_or(Group::NoWave, |wave| Group::Wave(wave.no));
            group(&mut made.waves, wave, sought);
        }
        group(&mut made.tiers, (tiers.of)(line.id).map_or(Group::NoTier, Group::Tier), sought);
        let moves = file.iter().flat_map(|file| &file.records.moves);
        let last = moves.filter(|moved| within(moved.on)).max_by_key(|moved| (moved.on, moved.id));
        group(&mut made.moves, Group::Moved(last.map(|moved| moved.direction)), sought);
        if let Some(file) = &file {
            made.up += moved(file, Direction::Up, &within);
            made.down += moved(file, Direction::Down, &within);
        }
    }
    made.inflow = in_years(made.inflow);
    for groups in [&mut made.rungs, &mut made.inflow, &mut made.waves] {
        groups.sort_unstable_by_key(|(group, _)| *group);
    }
    made
}

/// Years of which there are few are one group: that a year is named would tell that somebody is there.
fn in_years(all: Vec<(Group, Share)>) -> Vec<(Group, Share)> {
    let (mut years, mut other, mut unknown) = (Vec::new(), Share::default(), Share::default());
    for (group, share) in all {
        match group {
            Group::InflowUnknown => unknown = share,
            _ if share.all < LEAST => other = other.and(share),
            _ => years.push((group, share)),
        }
    }
    years.extend([(Group::InflowOther, other), (Group::InflowUnknown, unknown)]);
    years
}

fn inflow(line: &Line) -> Group {
    line.due.inflow_on.map_or(Group::InflowUnknown, |on| Group::Inflow(on.year()))
}

fn moved(file: &File, way: Direction, within: &dyn Fn(NaiveDate) -> bool) -> u32 {
    let mut moves = file.records.moves.iter();
    u32::from(moves.any(|moved| moved.direction == way && within(moved.on)))
}

const fn count(share: &mut Share, holds: bool) {
    share.all += 1;
    share.part += holds as u32;
}

fn group(groups: &mut Vec<(Group, Share)>, group: Group, holds: bool) {
    let at = groups.iter().position(|(known, _)| *known == group).unwrap_or_else(|| {
        groups.push((group, Share::default()));
        groups.len() - 1
    });
    if let Some((_, share)) = groups.get_mut(at) {
        count(share, holds);
    }
}
