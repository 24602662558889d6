//! What was typed and not saved: put away when a form closes, there again when it opens.

use crate::acts::way::Subject;
use crate::app::App;
use crate::app::action::Action;
use crate::app::form::{Field, FieldName, Form, Purpose, Value};
use crate::app::input::Effect;
use crate::app::model::Model;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::app::text_line::TextLine;
use crate::domain::ResidentId;
use crate::domain::draft::{Draft, MOST};

impl App {
    /// Puts away what stands in the open form, as when it closes; what must be kept follows.
    pub fn put_away(&mut self) -> Vec<Effect> {
        let kept = match &self.model.task.overlay {
            Some(Overlay::Form(form)) if !form.sent => form.draft(),
            _ => return Vec::new(),
        };
        let Some(Overlay::Form(form)) = self.model.task.overlay.take() else { return Vec::new() };
        self.model.keep(&form, kept)
    }

    /// The form was emptied: what was kept of it is gone, too.
    pub(super) fn keep_emptied(&mut self) -> Vec<Effect> {
        let Some(Overlay::Form(form)) = &self.model.task.overlay else { return Vec::new() };
        let (form, draft) = (form.clone(), form.draft());
        self.model.keep(&form, draft)
    }

    /// Nothing was pressed for a moment: what stands in the open form is kept on the disk, too.
    pub(super) fn keep_typing(&mut self) -> Vec<Effect> {
        let Some((form, draft)) = self.model.unkept() else { return Vec::new() };
        let form = form.clone();
        self.model.keep(&form, Some(draft))
    }

    /// Whether something stands in the open form that is not kept yet.
    pub fn is_typing(&self) -> bool {
        self.model.unkept().is_some()
    }
}

impl Model {
    /// The open form, and what of it is not kept yet.
    fn unkept(&self) -> Option<(&Form, Draft)> {
        let Some(Overlay::Form(form)) = &self.task.overlay else { return None };
        let draft = form.draft().filter(|_| !form.sent)?;
        let known = self.task.drafts.contains(&draft);
        (!known).then_some((form, draft))
    }

    /// What came of the calls of the day is kept whenever it changed.
    pub(super) fn keep_note(&mut self) -> Option<Effect> {
        let changed = self.task.note != self.task.noted;
        self.task.noted.clone_from(&self.task.note);
        changed.then_some(Effect::KeepDrafts)
    }

    /// Everything that lies on the disk beside the journal for whoever works.
    pub fn kept(&self) -> Vec<Draft> {
        self.task.drafts.iter().cloned().chain(self.task.note.drafts()).collect()
    }

    /// Keeps a draft in the place of what was kept of this form before; `None` drops that.
    fn keep(&mut self, form: &Form, draft: Option<Draft>) -> Vec<Effect> {
        let name = form.purpose.name();
        let same = |known: &mut Draft| known.is_of(&name, &form.targets);
        let before: Vec<Draft> = self.task.drafts.extract_if(.., same).collect();
        let (dropped, kept) = (!before.is_empty(), draft.is_some());
        self.task.drafts.extend(draft.map(|mut draft| {
            // The other form of a conversation asks less: what it does not ask stays.
            let known = before.into_iter().flat_map(|draft| draft.fields);
            for field in known {
                if !draft.fields.iter().any(|(name, _)| *name == field.0) {
                    draft.fields.push(field);
                }
            }
            draft
        }));
        let over = self.task.drafts.len().saturating_sub(MOST);
        self.task.drafts.drain(..over);
        if kept || dropped { vec![Effect::KeepDrafts] } else { Vec::new() }
    }

    /// A form is done or gone for good: nothing of it is kept.
    pub(super) fn drop_draft(&mut self, form: &Form) -> Vec<Effect> {
        self.keep(form, None)
    }

    /// What was typed for an entry that was taken back stands in its form again.
    pub(super) fn take_up_again(&mut self, seq: u64) -> Vec<Effect> {
        let Some(draft) = self.sent_for(seq) else { return Vec::new() };
        self.task.drafts.retain(|known| !known.is_of(&draft.form, &draft.people));
        self.task.drafts.push(draft);
        vec![Effect::KeepDrafts]
    }

    /// The entry was done again, as `anew`: what stood in its form again is saved with it, unless it
    /// was changed meanwhile.
    pub(super) fn send_again(&mut self, seq: u64, anew: u64) -> Vec<Effect> {
        let Some(draft) = self.sent_for(seq) else { return Vec::new() };
        self.task.drafts.retain(|known| *known != draft);
        self.task.sent.push((anew, draft));
        vec![Effect::KeepDrafts]
    }

    fn sent_for(&self, seq: u64) -> Option<Draft> {
        let sent = self.task.sent.iter().find(|(known, _)| *known == seq);
        sent.map(|(_, draft)| draft.clone())
    }

    /// Fills a form that was just opened with what was typed in it before.
    pub(super) fn take_up(&mut self, form: &mut Form) {
        let name = form.purpose.name();
        let found = self.task.drafts.iter().find(|known| known.is_of(&name, &form.targets));
        if let Some(draft) = found {
            form.fill(&draft.fields);
            self.view.status = Some(Status::DraftHere);
        }
    }

    /// What stands in the note of a contact with this person that was begun and not saved.
    pub fn note_of(&self, id: ResidentId) -> Option<&str> {
        let form = Purpose::Act(Action::ContactLog, Subject::None).name();
        let of = |draft: &&Draft| draft.is_of(&form, &[id]);
        let draft = self.task.drafts.iter().rev().find(of)?;
        let note = draft.fields.iter().find(|(name, _)| name == FieldName::Note.name())?;
        Some(note.1.as_str()).filter(|text| !text.is_empty())
    }

    /// Empties the open form, or brings back what was emptied.
    pub(super) fn empty_form(&mut self) {
        let Some(Overlay::Form(form)) = &mut self.task.overlay else { return };
        let now = form.filled_in();
        match form.emptied.take() {
            Some(before) if now == form.begun => {
                form.fill(&before);
                self.view.status = Some(Status::DraftHere);
            }
            _ => {
                let begun = form.begun.clone();
                form.fill(&begun);
                form.emptied = Some(now);
                self.view.status = Some(Status::DraftDropped);
            }
        }
        form.problem = None;
    }
}

impl Form {
    /// What stands in each field, by the field's stable name.
    pub(super) fn filled_in(&self) -> Vec<(String, String)> {
        self.fields.iter().map(|field| (field.key(), field.filled_in().to_owned())).collect()
    }

    /// Begins with these answers, the caret in the last of them.
    pub(super) fn begin_on(&mut self, begun: &[(FieldName, String)]) {
        let filled: Vec<_> =
            begun.iter().map(|(name, text)| (name.name().to_owned(), text.clone())).collect();
        self.fill(&filled);
        self.begun = self.filled_in();
        if let Some((last, _)) = begun.last() {
            self.at = self.fields.iter().position(|field| field.name == *last).unwrap_or(self.at);
        }
    }

    /// Whether anything was typed or chosen since the form began.
    pub fn is_typed(&self) -> bool {
        self.filled_in() != self.begun
    }

    /// What would be lost if the form closed now; most forms about nobody are made again in a moment.
    pub(super) fn draft(&self) -> Option<Draft> {
        let (form, people) = (self.purpose.name(), self.targets.clone());
        let kept = match self.purpose {
            Purpose::ByHand(_) => true,
            // What was decided is there as long as the list is.
            Purpose::Settle(_) => false,
            purpose => purpose.is_act() && !people.is_empty(),
        };
        (kept && self.is_typed()).then(|| Draft { form, people, fields: self.filled_in() })
    }

    fn fill(&mut self, filled: &[(String, String)]) {
        for field in &mut self.fields {
            let key = field.key();
            if let Some((_, text)) = filled.iter().find(|(known, _)| *known == key) {
                field.set(text);
            }
        }
    }
}

impl Field {
    fn key(&self) -> String {
        match (self.of, self.record) {
            (Some((words, word)), _) => format!("{}/{words}/{word}", self.name.name()),
            (None, Some(record)) => format!("{}/{}", self.name.name(), record.0),
            (None, None) => self.name.name().to_owned(),
        }
    }

    fn filled_in(&self) -> &str {
        match &self.value {
            Value::Choice { options, at, .. } => options.get(*at).map_or("", String::as_str),
            Value::Text(line) | Value::Day(line, _) => line.as_str(),
        }
    }

    fn set(&mut self, text: &str) {
        let note = self.is_note();
        match &mut self.value {
            Value::Choice { options, at, .. } => {
                // A choice that is no longer there leaves the field as it begins.
                *at = options.iter().position(|option| option == text).unwrap_or(*at);
            }
            Value::Day(line, _) if line.as_str() != text => *line = TextLine::proposing(text),
            Value::Text(line) if line.as_str() != text => {
                *line = TextLine::holding(text).of_lines(note);
            }
            Value::Text(_) | Value::Day(..) => {}
        }
    }
}

impl Purpose {
    /// Whether its form ends in an act, and not in something to look at.
    pub const fn is_act(self) -> bool {
        matches!(self, Self::Act(..) | Self::ByHand(_) | Self::Settle(_))
    }

    /// The stable name, with what it is about.
    pub fn name(self) -> String {
        match self {
            // What was typed of a conversation is there wherever it is written down.
            Self::Act(Action::CallReached, subject) => {
                Action::ContactLog.name().to_owned() + &subject.name()
            }
            Self::Act(action, subject) => action.name().to_owned() + &subject.name(),
            Self::Past => "past".to_owned(),
            Self::Wave => "wave".to_owned(),
            Self::Forecast => "forecast".to_owned(),
            Self::Behind(kind) => format!("behind {}", kind.name()),
            Self::Beside => "beside".to_owned(),
            Self::View => "view".to_owned(),
            Self::Free => "free".to_owned(),
            Self::Settle(_) => "settle".to_owned(),
            Self::ByHand(record) => record.name(),
        }
    }
}
