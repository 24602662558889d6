//! The fields of forms: their names, and what each holds.

use crate::app::text_line::TextLine;
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
        /// The name of a wave.
        WaveName = "wave-name",
        /// One of the questions before an unwilling-track file; labelled by its own word.
        Can = "can",
        /// The day of an appointment.
        MeetOn = "meet-on",
        /// Its time of day.
        MeetAt = "meet-at",
        /// Where it is.
        MeetWhere = "meet-where",
        /// Where and when a talk was offered.
        Place = "place",
        /// How the resident sees it.
        View = "view",
        /// How an unwilling-track file ends.
        Ended = "ended",
        /// Hours in a week.
        Hours = "hours",
        /// Minutes of a conversation.
        Conversation = "conversation",
        /// Minutes of a conversation face to face.
        Visit = "visit",
        /// Minutes of an attempt.
        Attempt = "attempt",
        /// Weeks to look ahead.
        Weeks = "weeks",
    }
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// One of some words; `words` is the vocabulary that names them.
    Choice {
        /// The vocabulary; empty where the options are names of their own.
        words: &'static str,
        /// Their stable names.
        options: Vec<String>,
        /// How they read, in the same order.
        labels: Vec<String>,
        /// The chosen one.
        at: usize,
        /// The one that holds now, where the form began on it.
        holds: Option<usize>,
        /// Whether it states a fact that somebody has to choose.
        required: bool,
    },
    /// A text of one line.
    Text(TextLine),
    /// A day.
    Day(TextLine, Side),
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Which.
    pub name: FieldName,
    /// The vocabulary and the word that label one of several fields of the same name.
    pub of: Option<(&'static str, &'static str)>,
    /// What it holds.
    pub value: Value,
}

impl Value {
    pub(super) fn chosen(&self) -> Option<&str> {
        match self {
            Self::Choice { options, at, .. } => options.get(*at).map(String::as_str),
            Self::Text(_) | Self::Day(..) => None,
        }
    }
}

impl Field {
    /// Most characters that may be typed.
    pub const fn max(&self) -> usize {
        if is_note(self.name) { NOTE_MAX } else { LINE_MAX }
    }
}

/// Whether a field takes more than a line's worth of text.
pub(super) const fn is_note(name: FieldName) -> bool {
    matches!(name, FieldName::Note | FieldName::Said | FieldName::View)
}
