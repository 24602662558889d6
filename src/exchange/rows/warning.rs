//! What else to know of the rows of a file.

use chrono::NaiveDate;

use crate::domain::id::Code;
use crate::domain::{RecordId, Rung};
use crate::exchange::columns::{ColumnWarning, Sensitive};
use crate::exchange::encoding::Reading;
use crate::exchange::outside::Noted;

/// A rung in the file that is not the one that stands; only the WSP changes a rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RungTold {
    /// Whose.
    pub resident: Code,
    /// The rung that stands.
    pub stands: Rung,
    /// The rung in the file.
    pub told: Rung,
    /// Since when the file says that it stands.
    pub on: Option<NaiveDate>,
    /// The signal to the WSP that waits for a result.
    pub signal: Option<RecordId>,
}

/// Something to know that stops nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The line it is about; 1 for the whole file.
    pub line: u64,
    /// What.
    pub kind: WarningKind,
}

/// What a warning is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WarningKind {
    /// The column was not recognised and is left out.
    UnknownColumn(String),
    /// The column is about something that is never kept.
    SensitiveColumn(String, Sensitive),
    /// The column says the same as another, and is read only where that says nothing.
    ColumnTwice {
        /// Its header as written.
        header: String,
        /// That of the other.
        first: String,
    },
    /// A kind of contact that is not known; the conversation stands as a telephone call.
    ChannelUnknown {
        /// Its header as written.
        header: String,
        /// What it says.
        text: String,
        /// The lines that say so.
        lines: Vec<u64>,
    },
    /// The lines of conversations of which the file does not say how they were held; each stands as a
    /// telephone call.
    NoChannel(Vec<u64>),
    /// The lines of kinds of contact without the day of one; they are left out.
    KindsAlone(Vec<u64>),
    /// So many telephone numbers of this column had lost the zero in front.
    Zeros(String, usize),
    /// The file says another rung than the one that stands; it stays.
    RungStays(RungTold),
    /// The file of the person is closed since this day, and stays closed.
    StaysClosed(NaiveDate),
    /// A barrier that has no name here is left out.
    UnknownBarrier(String),
    /// The plan that stands is kept; the file says another.
    PlanStays,
    /// So many rows have remarks, and none were taken.
    RemarksLeftOut(usize),
    /// The lines of remarks without the day of a conversation; they have no place.
    RemarksAlone(Vec<u64>),
    /// The encoding that the file was read in, where it is not the usual one.
    ReadAs(Reading),
    /// So many places had been encoded twice and were mended; a few of the words.
    Twice(usize, Vec<String>),
    /// A rung that cannot be read; the one that stands stays.
    RungUnread {
        /// What the cell says.
        text: String,
        /// The rung that stands.
        stands: Rung,
    },
    /// The new people on these lines stand on this rung, which was chosen and not read.
    RungChosen {
        /// The rung.
        rung: Rung,
        /// The lines of their rows.
        lines: Vec<u64>,
    },
    /// A cell that was not understood is left empty.
    LeftEmpty {
        /// Its header as written.
        header: String,
        /// What it says.
        text: String,
    },
    /// Beside the number a cell says this, which has no place of its own.
    Beside {
        /// Its header as written.
        header: String,
        /// What it says beside the number.
        text: String,
    },
    /// A day that has not come yet is left out.
    DayAhead {
        /// Its header as written.
        header: String,
        /// The day.
        day: NaiveDate,
    },
    /// The number that a spreadsheet gives a day was read as that day.
    DayNumber {
        /// Its header as written.
        header: String,
        /// What it says.
        text: String,
        /// The day.
        day: NaiveDate,
    },
    /// A cell that names a month was read as its first day.
    MonthOnly {
        /// Its header as written.
        header: String,
        /// What it says.
        text: String,
        /// The day.
        day: NaiveDate,
    },
    /// The day of the last conversation was not understood; none stands there for this row.
    SpokenUnread {
        /// Its header as written.
        header: String,
        /// What it says.
        text: String,
    },
    /// A telephone number or e-mail address that stands here and in the file no more; it stays.
    Emptied {
        /// The column.
        header: String,
        /// What stands here.
        text: String,
    },
    /// The lines of remarks from which a number was taken that may be a citizen service number.
    Masked(Vec<u64>),
    /// The dates of this column have the month first.
    MonthFirst(String),
    /// So many years of this column have two digits only.
    ShortYears(String, usize),
    /// The lines of rows that say in words when an offer is, and name no day: no search for a day finds it.
    NoDay(Vec<u64>),
    /// Rows that end before the last column.
    Short(Vec<u64>),
    /// A cell says what cannot be: an end before the start, an age that nobody has. It is kept as text.
    CannotBe {
        /// Its header as written.
        header: String,
        /// What it says.
        text: String,
    },
    /// A cell of which nothing is taken: its word is not known, or another column of the row says
    /// otherwise.
    NotTaken {
        /// Its header as written.
        header: String,
        /// What it says.
        text: String,
    },
    /// A row that repeats an earlier one, and says something else only in columns that are not read.
    RepeatsUnread {
        /// The line of the earlier row.
        first: u64,
        /// The headers of these columns.
        headers: String,
    },
    /// A row seems to be about the person of an earlier one, under another number.
    TwoNumbers {
        /// The line of the earlier row.
        first: u64,
        /// The name.
        name: String,
    },
    /// The lines of rows at the end that count the others; they are no records.
    Totals(Vec<u64>),
    /// The lines of headings between the rows; they are no records.
    Sections(Vec<u64>),
    /// The lines of open promises of which the file does not say what was promised.
    NoPromise(Vec<u64>),
    /// The lines of services whose identities are no UUIDs; they are kept as they stand.
    NoUuids(Vec<u64>),
    /// The cell of this field was not understood; what it says is kept as text.
    KeptAsText(&'static str),
    /// Something about a record in the format of Open Referral.
    Hsds(Noted),
}

impl From<ColumnWarning> for Warning {
    fn from(warning: ColumnWarning) -> Self {
        use ColumnWarning as W;
        let kind = match warning {
            W::Unknown { header } => WarningKind::UnknownColumn(header),
            W::Twice { header, first } => WarningKind::ColumnTwice { header, first },
            W::Sensitive { header, about } => WarningKind::SensitiveColumn(header, about),
        };
        Self { line: 1, kind }
    }
}
