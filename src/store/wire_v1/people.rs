//! Residents and their lines.

use crate::domain::contact::Channel;
use crate::domain::open::{Due, OnTheWay, Open, Slot};
use crate::domain::owner::{Loan, Owner};
use crate::domain::participation::Department;
use crate::domain::place::Direction;
use crate::domain::promise::Tally;
use crate::domain::referral::Target;
use crate::domain::resident::{PartOfDay, Person, PersonName, Reach};
use crate::domain::{Line, Obligations, OfferId, RecordId, Resident, Rung};
use crate::store::Damage;

use super::closing::WishedV1;
use super::{Wire, frozen, numbered};

numbered! { Rung {
    1 = Care,
    2 = SocialActivation,
    3 = Diagnosis,
    4 = Development,
    5 = Placement,
    6 = Aftercare,
} }

numbered! { Channel {
    1 = Phone,
    2 = Visit,
    3 = Office,
    4 = Letter,
    5 = Email,
    6 = Message,
} }

numbered! { PartOfDay {
    1 = Morning,
    2 = Afternoon,
    3 = Evening,
} }

numbered! { Direction {
    1 = Up,
    2 = Down,
} }

numbered! { Department {
    1 = Wsp,
    2 = Wmo,
    3 = Debts,
    4 = Poverty,
    5 = Integration,
    6 = Youth,
    7 = Doctor,
    8 = Income,
    9 = LanguageBuddy,
    10 = Volunteering,
} }

/// Where a referral leads.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum TargetV1 {
    /// An offer.
    Offer(u128),
    /// A department.
    Department(u8),
}

impl Wire for Target {
    type Stored = TargetV1;

    fn store(&self) -> TargetV1 {
        match self {
            Self::Offer(id) => TargetV1::Offer(id.store()),
            Self::Department(department) => TargetV1::Department(department.store()),
        }
    }

    fn restore(stored: TargetV1) -> Result<Self, Damage> {
        Ok(match stored {
            TargetV1::Offer(id) => Self::Offer(OfferId::restore(id)?),
            TargetV1::Department(number) => Self::Department(Department::restore(number)?),
        })
    }
}

frozen! {
    /// A name.
    NameV1 of PersonName {
        given: String,
        prefix: String,
        family: String,
    }
}

frozen! {
    /// How to reach a resident.
    ReachV1 of Reach {
        phone: String,
        email: String,
        channel: Option<u8>,
        hours: Option<u8>,
        voicemail: Option<bool>,
        language: String,
        interpreter: Option<bool>,
    }
}

frozen! {
    /// What is known of a person.
    PersonV1 of Person {
        client_no: String,
        name: NameV1,
        rung: u8,
        inflow_on: Option<i32>,
        benefit_since: Option<i32>,
        neighbourhood: String,
        reach: ReachV1,
        interval_days: Option<u16>,
    }
}

frozen! {
    /// A resident.
    ResidentV1 of Resident {
        id: u128,
        no: u32,
        person: PersonV1,
    }
}

frozen! {
    /// The dated facts of the order.
    ObligationsV2 of Obligations {
        inflow_on: Option<i32>,
        promise_by: Option<i32>,
        asked_on: Option<i32>,
        referral_since: Option<i32>,
        spoken_on: Option<i32>,
        tried_on: Option<i32>,
        interval_days: Option<u16>,
        measure_on: Option<i32>,
        pause_until: Option<i32>,
        moved: Option<(u8, i32)>,
        wished: Option<WishedV1>,
        meeting_on: Option<i32>,
    }
}

frozen! {
    /// A resident is in somebody's hands for a time.
    LoanV1 of Loan {
        to: String,
        from: i32,
        until: i32,
    }
}

frozen! {
    /// Whose a resident is.
    OwnerV1 of Owner {
        lasting: String,
        lent: Option<LoanV1>,
    }
}

frozen! {
    /// How promises ended.
    TallyV1 of Tally {
        on_time: u32,
        late: u32,
        released: u32,
        open_by: Vec<i32>,
    }
}

frozen! {
    /// When on its day an appointment is, and which it is.
    SlotV1 of Slot {
        at: Option<u16>,
        id: u32,
        channel: u8,
    }
}

/// What is due.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum DueV1 {
    /// A promise.
    Promise(u32),
    /// A task among ourselves.
    Task(u32),
    /// A look at the plan.
    Review,
    /// The end of a pause.
    Return,
    /// Contact is welcome again.
    Wish,
    /// The income contact.
    Income,
    /// An appointment.
    Appointment(SlotV1),
}

impl Wire for Due {
    type Stored = DueV1;

    fn store(&self) -> DueV1 {
        match self {
            Self::Promise(id) => DueV1::Promise(id.store()),
            Self::Task(id) => DueV1::Task(id.store()),
            Self::Review => DueV1::Review,
            Self::Return => DueV1::Return,
            Self::Wish => DueV1::Wish,
            Self::Income => DueV1::Income,
            Self::Appointment(slot) => DueV1::Appointment(slot.store()),
        }
    }

    fn restore(stored: DueV1) -> Result<Self, Damage> {
        Ok(match stored {
            DueV1::Promise(id) => Self::Promise(RecordId::restore(id)?),
            DueV1::Task(id) => Self::Task(RecordId::restore(id)?),
            DueV1::Review => Self::Review,
            DueV1::Return => Self::Return,
            DueV1::Wish => Self::Wish,
            DueV1::Income => Self::Income,
            DueV1::Appointment(slot) => Self::Appointment(Slot::restore(slot)?),
        })
    }
}

frozen! {
    /// Something due on a day.
    OpenV1 of Open {
        on: i32,
        due: DueV1,
        what: String,
    }
}

frozen! {
    /// A referral that has not come to its end.
    OnTheWayV1 of OnTheWay {
        id: u32,
        to: TargetV1,
        state: u8,
        since: i32,
    }
}

frozen! {
    /// What a list shows of a resident.
    LineV5 of Line {
        id: u128,
        no: u32,
        name: NameV1,
        client_no: String,
        phone: String,
        email: String,
        rung: u8,
        open: Vec<OpenV1>,
        on_the_way: Vec<OnTheWayV1>,
        tried: Vec<i32>,
        moved_why: String,
        sheet: Option<u64>,
        owner: OwnerV1,
        promises: TallyV1,
        planned: bool,
        arrived: bool,
        sent: Vec<u128>,
        latest: Option<i32>,
        closed: Option<(i32, u8)>,
        due: ObligationsV2,
    }
}
