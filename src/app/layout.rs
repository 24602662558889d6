//! Which panes there are and where: arithmetic only, shared by updating (how far is a page?) and
//! drawing.

use crate::app::overview::OverviewKind;

/// A part of the screen, in cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Area {
    /// Left column.
    pub x: u16,
    /// Top row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Area {
    /// Whether a cell lies in it.
    pub const fn holds(self, x: u16, y: u16) -> bool {
        x >= self.x && y >= self.y && x - self.x < self.width && y - self.y < self.height
    }
}

/// The panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The resident list: the queue, or what a search found.
    Residents,
    /// The selected resident and the contact timeline.
    Timeline,
    /// The welfare-offer catalogue, for the selected resident.
    Offers,
    /// This week, day by day.
    Week,
}

impl Pane {
    /// All panes, from left to right.
    pub const ALL: [Self; 4] = [Self::Residents, Self::Timeline, Self::Offers, Self::Week];

    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Residents => "residents",
            Self::Timeline => "timeline",
            Self::Offers => "offers",
            Self::Week => "week",
        }
    }

    /// The pane to the right or to the left, around the edge, on a screen of this width.
    #[must_use]
    pub fn turned(self, forward: bool, width: u16) -> Self {
        let panes = Self::on(width);
        let at = panes.iter().position(|pane| *pane == self).unwrap_or(0);
        let steps = if forward { 1 } else { panes.len() - 1 };
        panes.iter().cycle().nth(at + steps).copied().unwrap_or(self)
    }

    /// The panes that one can go to on a screen of this width: the week stands beside the others, or
    /// lies over them.
    pub const fn on(width: u16) -> &'static [Self] {
        if width >= FOUR_PANES { &Self::ALL } else { &PEOPLE }
    }
}

/// The panes that there are at every width.
const PEOPLE: [Pane; 3] = [Pane::Residents, Pane::Timeline, Pane::Offers];

/// The least size at which trede can be used.
pub const MIN_WIDTH: u16 = 40;
/// The least number of rows.
pub const MIN_HEIGHT: u16 = 12;
/// From here on this week stands beside the three others.
pub const FOUR_PANES: u16 = 220;
/// From here on all three panes stand side by side.
pub const THREE_PANES: u16 = 140;
/// From here on two panes stand side by side.
pub const TWO_PANES: u16 = 80;
/// The fewest columns that a divider leaves on either side of it, and beside a list that fills the
/// screen.
const LEAST: (u16, u16) = (24, 40);

/// Where dividers were put by hand, in thousandths of the width: so they keep their place at every
/// size.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dividers {
    /// Those between two, three and four panes.
    panes: [[Option<u16>; 3]; 3],
    /// Right of a list that fills the screen, and of the week.
    sheets: [Option<u16>; 2],
}

impl Dividers {
    /// Puts the divider right of the `nth` of so many panes into this column of so many.
    pub(super) fn put(&mut self, (nth, count): (usize, usize), column: u16, width: u16) {
        let of = count.checked_sub(2).and_then(|count| self.panes.get_mut(count));
        if let Some(place) = of.and_then(|places| places.get_mut(nth)) {
            *place = Some(thousandths(column, width));
        }
    }

    /// The same for the divider right of a list that fills the screen.
    pub(super) fn put_beside(&mut self, kind: OverviewKind, column: u16, width: u16) {
        if let Some(place) = self.sheets.get_mut(sheet(kind)) {
            *place = Some(thousandths(column, width));
        }
    }

    fn column(&self, (nth, count): (usize, usize), width: u16) -> Option<u16> {
        let places = self.panes.get(count.checked_sub(2)?)?;
        places.get(nth).copied().flatten().map(|place| column(place, width))
    }
}

/// The place of a list among those of [`Dividers`].
const fn sheet(kind: OverviewKind) -> usize {
    matches!(kind, OverviewKind::Week(_)) as usize
}

fn thousandths(column: u16, width: u16) -> u16 {
    let place = u32::from(column) * 1_000 / u32::from(width.max(1));
    u16::try_from(place).unwrap_or(u16::MAX).min(1_000)
}

/// The column nearest to a place.
fn column(place: u16, width: u16) -> u16 {
    let column = (u32::from(place) * u32::from(width)).div_ceil(1_000);
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// The parts of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The line above.
    pub header: Area,
    /// The panes that are visible, from left to right; each with its title line.
    pub panes: Vec<(Pane, Area)>,
    /// What happened last.
    pub status: Area,
    /// What can be done now.
    pub hints: Area,
}

impl Layout {
    /// The layout for this size; `None` where the terminal is too small. `side` is the pane that
    /// stands beside the resident list where there is room for one only.
    pub fn of(
        (width, height): (u16, u16),
        (focus, side): (Pane, Pane),
        dividers: &Dividers,
    ) -> Option<Self> {
        if width < MIN_WIDTH || height < MIN_HEIGHT {
            return None;
        }
        let row = |y| Area { x: 0, y, width, height: 1 };
        let body = Area { x: 0, y: 1, width, height: height - 3 };
        let panes = if width >= THREE_PANES {
            split(body, Pane::on(width), dividers)
        } else if width >= TWO_PANES {
            split(body, &[Pane::Residents, side], dividers)
        } else {
            split(body, &[focus], dividers)
        };
        Some(Self { header: row(0), panes, status: row(height - 2), hints: row(height - 1) })
    }

    /// The same with the page of one person: over everything, or beside the list where that has room.
    #[must_use]
    pub fn of_person(mut self) -> Self {
        let body = Area { y: 1, height: self.status.y.saturating_sub(1), ..self.header };
        let beside = self.pane(Pane::Offers).and(self.pane(Pane::Residents));
        self.panes = match beside.filter(|_| body.width >= THREE_PANES) {
            Some(list) => {
                let x = list.x + list.width + 1;
                let page = Area { x, width: body.width.saturating_sub(x), ..body };
                vec![(Pane::Residents, list), (Pane::Timeline, page)]
            }
            None => vec![(Pane::Timeline, body)],
        };
        self
    }

    /// Where a pane is, if it is visible.
    pub fn pane(&self, pane: Pane) -> Option<Area> {
        self.panes.iter().find(|(shown, _)| *shown == pane).map(|(_, area)| *area)
    }
}

/// Where a list over the screen and the file beside it go; `None` where there is room for the list
/// alone. The days of a week want more of it than rows do.
pub fn beside(kind: OverviewKind, body: Area, dividers: &Dividers) -> Option<(Area, Area)> {
    let width = match kind {
        OverviewKind::Week(_) if body.width >= FOUR_PANES => body.width / 3 * 2,
        OverviewKind::Week(_) => return None,
        _ if body.width >= THREE_PANES => body.width / 2,
        _ => return None,
    };
    let put = dividers.sheets.get(sheet(kind)).copied().flatten();
    // The days of a week stand beside each other in no fewer columns than a week alone has.
    let least = if matches!(kind, OverviewKind::Week(_)) { TWO_PANES } else { LEAST.1 };
    let width = put.map_or(width, |place| column(place, body.width));
    let width = width.clamp(least, body.width - LEAST.1 - 1);
    let left = Area { width, ..body };
    Some((left, Area { x: body.x + width + 1, width: body.width - width - 1, ..body }))
}

/// Side by side, one column between two panes for the divider, which stands where it was put as far
/// as that leaves every pane its least.
fn split(body: Area, panes: &[Pane], dividers: &Dividers) -> Vec<(Pane, Area)> {
    let count = u16::try_from(panes.len()).unwrap_or(1).max(1);
    let share = (body.width - (count - 1)) / count;
    let end = body.x + body.width;
    let mut x = body.x;
    let mut placed = Vec::with_capacity(panes.len());
    for (nth, pane) in (0..).zip(panes) {
        let after = count - 1 - nth;
        let at = if after == 0 {
            end
        } else {
            let put = dividers.column((usize::from(nth), panes.len()), body.width);
            let last = end.saturating_sub(after * (LEAST.0 + 1));
            let first = (x + LEAST.0).min(last);
            put.unwrap_or((nth + 1) * share + nth).clamp(first, last)
        };
        placed.push((*pane, Area { x, width: at - x, ..body }));
        x = at + 1;
    }
    placed
}

/// The rows that the list of a pane has: without its title line, and without the person's header.
pub const fn list_rows(pane: Pane, area: Area) -> u16 {
    let above = match pane {
        Pane::Timeline => 1 + person_rows(area.height),
        Pane::Residents | Pane::Offers | Pane::Week => 1,
    };
    area.height.saturating_sub(above)
}

/// The rows of the person's header above the timeline: fewer on a low screen, with a blank one on
/// a high screen.
pub const fn person_rows(pane_height: u16) -> u16 {
    match pane_height {
        ..14 => 2,
        14..24 => 4,
        _ => 5,
    }
}

/// Rows that one item of the list takes.
pub const fn item_rows(pane: Pane) -> u16 {
    match pane {
        Pane::Residents => 2,
        Pane::Timeline | Pane::Week => 1,
        Pane::Offers => 3,
    }
}

/// The first item to show, so that the selected one is visible and the list moves no more than
/// it must.
pub fn first_shown(top: usize, selected: usize, items: usize, shown: usize) -> usize {
    let shown = shown.max(1);
    let lowest = items.saturating_sub(shown);
    let needed = if selected < top {
        selected
    } else if selected >= top + shown {
        selected + 1 - shown
    } else {
        top
    };
    needed.min(lowest.max(selected.saturating_sub(shown - 1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn layout(width: u16, height: u16, dividers: &Dividers) -> Option<Layout> {
        Layout::of((width, height), (Pane::Timeline, Pane::Offers), dividers)
    }

    #[test]
    fn width_decides_how_many_panes_there_are() {
        let panes = |width| {
            let layout = layout(width, 24, &Dividers::default());
            layout.map_or(0, |layout| layout.panes.len())
        };
        assert_eq!([39, 40, 79, 80, 139, 140, 219, 220].map(panes), [0, 1, 1, 2, 2, 3, 3, 4]);
        assert!(layout(100, 11, &Dividers::default()).is_none());
    }

    proptest! {
        #[test]
        fn panes_fill_the_width_and_never_overlap(
            width in 40..400u16, height in 12..100u16, put in prop::collection::vec((0..3usize, 2..5usize, 0..500u16), 0..6),
        ) {
            let mut dividers = Dividers::default();
            for (nth, count, column) in put {
                dividers.put((nth, count), column, width);
            }
            let layout = layout(width, height, &dividers).unwrap();
            let mut x = 0;
            for (_, area) in &layout.panes {
                prop_assert_eq!(area.x, x);
                prop_assert!(area.width > 20);
                x += area.width + 1;
            }
            prop_assert_eq!(x, width + 1);
        }

        #[test]
        fn a_divider_stands_where_it_was_put(width in 80..400u16, column in 24..55u16) {
            let mut dividers = Dividers::default();
            let count = layout(width, 24, &dividers).unwrap().panes.len();
            dividers.put((0, count), column, width);
            let list = layout(width, 24, &dividers).unwrap().panes[0].1;
            prop_assert_eq!(list.width, column);
        }

        #[test]
        fn the_selected_item_is_always_shown(top in 0..50usize, items in 1..60usize, selected in 0..60usize, shown in 0..20usize) {
            let selected = selected.min(items - 1);
            let first = first_shown(top, selected, items, shown);
            prop_assert!(first <= selected && selected < first + shown.max(1));
        }
    }
}
