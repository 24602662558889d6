//! What an act asks: the fields of its form, as values. The docked form, the command line and the
//! keeping of drafts read the same.

use chrono::NaiveDate;

use crate::domain::RecordId;
use crate::domain::day::Side;
use crate::domain::text::{LINE_MAX, NOTE_MAX};

crate::domain::word::words! {
    /// The fields that forms have; the name finds their label.
    FieldName {
        /// The way of contact.
        Channel = "channel",
        /// What came of it.
        Outcome = "outcome",
        /// A note.
        Note = "note",
        /// The day something happened.
        On = "on",
        /// The day of the next promise.
        PromiseBy = "promise-by",
        /// What is promised next.
        PromiseWhat = "promise-what",
        /// Last day.
        Until = "until",
        /// Why.
        Reason = "reason",
        /// The named person of a warm handover.
        Handover = "handover",
        /// The next state of a referral.
        State = "state",
        /// Why a file is closed.
        CloseReason = "close-reason",
        /// Whether an open promise is now done; labelled by the promise.
        Kept = "kept",
        /// Which contact is welcome.
        Welcome = "welcome",
        /// Why a measurement is not taken.
        NotTaken = "not-taken",
        /// Why a referral stopped.
        StopReason = "stop-reason",
        /// The resident's own words.
        Said = "said",
        /// The rung that was judged.
        Rung = "rung",
        /// What the resident agreed to have told.
        Share = "share",
        /// Whether somebody goes along the first time.
        Together = "together",
        /// A department.
        Department = "department",
        /// What has to be done.
        What = "what",
        /// By when.
        By = "by",
        /// To which user.
        To = "to",
        /// A template of the settings.
        Template = "template",
        /// Interests, with commas.
        Interests = "interests",
        /// Skills, with commas.
        Skills = "skills",
        /// The goal, in the resident's words.
        Goal = "goal",
        /// The next action.
        Action = "action",
        /// Its day.
        ActionBy = "action-by",
        /// When to look at the plan again.
        Review = "review",
        /// Whether there is an Ooievaarspas.
        Pass = "pass",
        /// How much Dutch is spoken.
        Dutch = "dutch",
        /// One of the barriers; labelled by its own word.
        Barrier = "barrier",
        /// What two residents do together.
        About = "about",
        /// The day on which the first said yes.
        Yes = "yes",
        /// The day on which the other said yes.
        OtherYes = "other-yes",
        /// A wave.
        Wave = "wave",
        /// How a wave is chosen.
        WaveBy = "wave-by",
        /// How many.
        Size = "size",
        /// The number with which chance begins.
        Seed = "seed",
        /// The name of a wave.
        WaveName = "wave-name",
        /// One of the questions before an unwilling-track file; labelled by its own word.
        Can = "can",
        /// The day of an appointment.
        MeetOn = "meet-on",
        /// Its time of day.
        MeetAt = "meet-at",
        /// How people meet.
        MeetHow = "meet-how",
        /// Where it is.
        MeetWhere = "meet-where",
        /// Who comes along to it.
        Along = "along",
        /// Where and when a talk was offered.
        Place = "place",
        /// How the resident sees it.
        View = "view",
        /// How an unwilling-track file ends.
        Ended = "ended",
        /// Hours in a week.
        Hours = "hours",
        /// Days between two conversations.
        Interval = "interval",
        /// Every so many places one person is drawn.
        RandomEvery = "random-every",
        /// The phase that comes first.
        Phase = "phase",
        /// The group of a report whose list is shown.
        Behind = "behind",
        /// Hours that are free today.
        Free = "free",
        /// Minutes of a conversation.
        Conversation = "conversation",
        /// Minutes of a conversation face to face.
        Visit = "visit",
        /// Minutes of an attempt.
        Attempt = "attempt",
        /// Weeks to look ahead.
        Weeks = "weeks",
        /// The digit of a saved view.
        ViewNo = "view-no",
        /// What a saved view is called.
        ViewName = "view-name",
        /// Whether the program opens with it.
        ViewFirst = "view-first",
        /// The offer that stays of two.
        Into = "into",
        /// The code of the offer that stays.
        IntoCode = "into-code",
        /// The day from which a file is closed.
        ClosedOn = "closed-on",
        /// The day on which the WSP judged.
        JudgedOn = "judged-on",
        /// A line of the budget.
        BudgetLine = "budget-line",
        /// A sum of money.
        Amount = "amount",
        /// For whom a sum is.
        Whom = "whom",
        /// For which referral a sum is.
        Referral = "referral",
        /// For which offer a sum is.
        ForOffer = "for-offer",
        /// Which commitment is paid.
        Pays = "pays",
        /// Whether more of a commitment is to be paid.
        Partly = "partly",
        /// Whether what stands on their page is right.
        Correct = "correct",
        /// Whether their words may be quoted without a name.
        Quotable = "quotable",
        /// What they would change in the offer.
        Suggestion = "suggestion",
        /// A field of a record that is written down by hand; labelled by its own word.
        Cell = "cell",
    }
}

impl FieldName {
    /// Whether it takes more than a line's worth of text.
    pub const fn is_note(self) -> bool {
        matches!(self, Self::Note | Self::Said | Self::View | Self::Suggestion)
    }

    /// Most characters that may be typed.
    pub const fn max(self) -> usize {
        if self.is_note() { NOTE_MAX } else { LINE_MAX }
    }
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Which field.
    pub name: FieldName,
    /// The vocabulary and the word that label one of several fields of the same name.
    pub of: Option<(&'static str, &'static str)>,
    /// How it is answered, and what stands there at first.
    pub kind: Kind,
    /// The choice with which alone it makes sense; asked always where there is none.
    pub only: Option<OnlyWith>,
    /// The record that it asks about; it labels one of several fields of the same name.
    pub record: Option<RecordId>,
}

/// A question is asked only where this field holds one of these words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnlyWith {
    /// The field of the choice.
    pub field: FieldName,
    /// The stable names of what may be chosen.
    pub words: &'static [&'static str],
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A text that stands there to be changed.
    Text(String),
    /// A text that goes away with the first letter.
    Proposed(String),
    /// A day on this side of today; what stands there goes away with the first letter.
    Day(Side, String),
    /// One of some words.
    Choice {
        /// The vocabulary that names them; empty where the options are names of their own.
        words: &'static str,
        /// Their stable names.
        options: Vec<String>,
        /// The place of the one it begins on.
        at: usize,
        /// The one that holds now, where it begins on it.
        holds: Option<usize>,
        /// Whether it states a fact that somebody has to choose.
        required: bool,
    },
}

/// A day as it stands in a form.
fn written(on: NaiveDate) -> String {
    on.format("%d-%m-%Y").to_string()
}

impl Ask {
    const fn new(name: FieldName, kind: Kind) -> Self {
        Self { name, of: None, kind, only: None, record: None }
    }

    /// A text, empty at first.
    pub const fn text(name: FieldName) -> Self {
        Self::new(name, Kind::Text(String::new()))
    }

    /// A text that stands there to be changed.
    pub fn filled(name: FieldName, start: &str) -> Self {
        Self::new(name, Kind::Text(start.to_owned()))
    }

    /// A text that goes away with the first letter.
    pub fn proposed(name: FieldName, start: &str) -> Self {
        Self::new(name, Kind::Proposed(start.to_owned()))
    }

    /// A day, proposed in the words in which days are typed.
    pub fn day(name: FieldName, side: Side, start: &str) -> Self {
        Self::new(name, Kind::Day(side, start.to_owned()))
    }

    /// A day on which something is to happen; the one that stands now is proposed.
    pub fn until(name: FieldName, stands: Option<NaiveDate>) -> Self {
        Self::new(name, Kind::Day(Side::Ahead, stands.map(written).unwrap_or_default()))
    }

    /// The day on which it happened; today is proposed.
    pub fn on(today: NaiveDate) -> Self {
        Self::past(FieldName::On, today)
    }

    /// A day on which something happened; this one is proposed.
    pub fn past(name: FieldName, day: NaiveDate) -> Self {
        Self::new(name, Kind::Day(Side::Past, written(day)))
    }

    /// A choice of these words that begins on the one that holds now, or on the first.
    pub fn choice<'a>(
        name: FieldName,
        words: &'static str,
        options: impl Iterator<Item = &'a str>,
        start: &str,
    ) -> Self {
        let options: Vec<String> = options.map(str::to_owned).collect();
        let found = options.iter().position(|option| option == start);
        let (at, holds) = (found.unwrap_or(0), found.filter(|_| !start.is_empty()));
        Self::new(name, Kind::Choice { words, options, at, holds, required: false })
    }

    /// A choice that states a fact: nothing is chosen at first, because nobody chose.
    pub fn fact<'a>(
        name: FieldName,
        words: &'static str,
        options: impl Iterator<Item = &'a str>,
    ) -> Self {
        let mut ask = Self::choice(name, words, std::iter::once("").chain(options), "");
        if let Kind::Choice { required, .. } = &mut ask.kind {
            *required = true;
        }
        ask
    }

    /// A choice that may be left open.
    pub fn maybe<'a>(
        name: FieldName,
        words: &'static str,
        options: impl Iterator<Item = &'a str>,
        start: &str,
    ) -> Self {
        Self::choice(name, words, std::iter::once("").chain(options), start)
    }

    /// A question that may be left open.
    pub fn yes_no(name: FieldName, start: Option<bool>) -> Self {
        let start = start.map_or("", |yes| if yes { "yes" } else { "no" });
        Self::choice(name, "answer", ["", "yes", "no"].into_iter(), start)
    }

    /// Asked only where another field holds one of these words.
    #[must_use]
    pub fn only_with(self, field: FieldName, words: &'static [&'static str]) -> Self {
        Self { only: Some(OnlyWith { field, words }), ..self }
    }

    /// Whether this open promise is now done: what nobody chose leaves it as it is.
    pub fn kept(promise: RecordId) -> Self {
        let asked = Self::choice(FieldName::Kept, "kept", ["no", "yes"].into_iter(), "");
        Self { record: Some(promise), ..asked }
    }

    /// One of several of the same name, labelled by this word.
    #[must_use]
    pub fn labelled(self, words: &'static str, word: &'static str) -> Self {
        Self { of: Some((words, word)), ..self }
    }
}
