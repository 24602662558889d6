//! The questions of every instrument.

use super::{Item, Takes};

/// How a statement about loneliness is answered.
const STATEMENT: Takes = Takes::OneOf(&["no", "more-or-less", "yes"]);
const YES_NO: Takes = Takes::OneOf(&["yes", "no"]);
const STANDS: Takes = Takes::OneOf(&["now", "was", "never"]);

const fn said(no: u16, name: &'static str) -> Item {
    Item { no, name, takes: STATEMENT }
}

const fn hours(no: u16, name: &'static str) -> Item {
    Item { no, name, takes: Takes::Hours(80) }
}

const fn stands(no: u16, name: &'static str) -> Item {
    Item { no, name, takes: STANDS }
}

const SOMEBODY_NEAR: Item = said(1, "lonely-somebody-near");
const MISS_FRIEND: Item = said(2, "lonely-miss-friend");
const EMPTINESS: Item = said(3, "lonely-emptiness");
const FALL_BACK: Item = said(4, "lonely-fall-back");
const MISS_COMPANY: Item = said(5, "lonely-miss-company");
const CIRCLE_LIMITED: Item = said(6, "lonely-circle-limited");
const TRUST: Item = said(7, "lonely-trust");
const CLOSE: Item = said(8, "lonely-close");
const MISS_PEOPLE: Item = said(9, "lonely-miss-people");
const REJECTED: Item = said(10, "lonely-rejected");
const FRIENDS: Item = said(11, "lonely-friends");

/// The six, in the order of Statistics Netherlands.
pub(super) const LONELY_6: &[Item] = &[EMPTINESS, FALL_BACK, TRUST, MISS_PEOPLE, CLOSE, REJECTED];

/// The eleven, in the order of the manual; the six are among them.
pub(super) const LONELY_11: &[Item] = &[
    SOMEBODY_NEAR,
    MISS_FRIEND,
    EMPTINESS,
    FALL_BACK,
    MISS_COMPANY,
    CIRCLE_LIMITED,
    TRUST,
    CLOSE,
    MISS_PEOPLE,
    REJECTED,
    FRIENDS,
];

/// Whether a statement tells of loneliness where it is agreed with: those on missing somebody do; those
/// on having somebody do where it is not.
pub fn is_emotional(no: u16) -> bool {
    [MISS_FRIEND, EMPTINESS, MISS_COMPANY, CIRCLE_LIMITED, MISS_PEOPLE, REJECTED]
        .iter()
        .any(|item| item.no == no)
}

pub(super) const HAPPY: &[Item] = &[Item { no: 20, name: "happy", takes: Takes::Scale(1, 10) }];

pub(super) const HEALTH: &[Item] = &[Item {
    no: 21,
    name: "health",
    takes: Takes::OneOf(&["very-good", "good", "fair", "bad", "very-bad"]),
}];

/// Hours a week of each form of taking part, in the order of
/// [`ParticipationForm`](crate::domain::participation::ParticipationForm).
pub const ACTIVITY: &[Item] = &[
    hours(30, "hours-contacts"),
    hours(31, "hours-recreation"),
    hours(32, "hours-culture"),
    hours(33, "hours-learning"),
    hours(34, "hours-club"),
    hours(35, "hours-volunteering"),
    hours(36, "hours-neighbourhood"),
    hours(37, "hours-care"),
];

/// What stands in the way, in the order of [`Barrier`](crate::domain::barrier::Barrier).
pub const BARRIERS: &[Item] = &[
    stands(40, "barrier-physical"),
    stands(41, "barrier-wheelchair"),
    stands(42, "barrier-strain"),
    stands(43, "barrier-money"),
    stands(44, "barrier-travel"),
    stands(45, "barrier-language"),
    stands(46, "barrier-digital"),
    stands(47, "barrier-child-care"),
    stands(48, "barrier-informal-care"),
    stands(49, "barrier-knows-nobody"),
    stands(50, "barrier-first-time"),
    stands(51, "barrier-not-known"),
];

/// Whether help is received, and from whom.
pub const HELP: &[Item] = &[Item {
    no: 60,
    name: "help-from",
    takes: Takes::Any(&[
        "near",
        "gp",
        "social-worker",
        "psychologist",
        "therapist",
        "household",
        "other",
    ]),
}];

pub(super) const CARE: &[Item] = &[
    Item { no: 61, name: "gives-care", takes: YES_NO },
    Item { no: 62, name: "volunteers", takes: YES_NO },
];

/// What helped and what did not, in their own words.
pub const WORDS: &[Item] = &[
    Item { no: 70, name: "helped", takes: Takes::Words },
    Item { no: 71, name: "did-not-help", takes: Takes::Words },
];
