//! What follows when an intent stands in the journal, and when it does not.

use crate::app::App;
use crate::app::input::{Committed, Effect, Hindrance, News, Refused};
use crate::app::intent::Intent;
use crate::app::model::{Model, Overlay, Status};
use crate::domain::history::Header;
use crate::domain::{Cause, Entry, Refusal};

impl App {
    /// Asks for something to be written; nothing is shown as done before it is.
    pub(in crate::app) fn commit(&mut self, intent: Intent) -> Vec<Effect> {
        self.model.writing = true;
        vec![Effect::Commit(Box::new(intent))]
    }

    /// The entry is durable: now it counts.
    pub(in crate::app) fn committed(&mut self, committed: Committed) -> Vec<Effect> {
        let Committed { entry, turned, news } = committed;
        let model = &mut self.model;
        model.writing = false;
        model.take_in(news);
        model.note_entry(&entry);
        // Only the form that asked for this entry is done; another may have been opened since.
        let done = match &model.overlay {
            Some(Overlay::Form(form)) if form.sent => Some(form.clone()),
            _ => None,
        };
        let mut effects = Vec::new();
        if let Some(form) = done {
            model.overlay = None;
            effects = model.drop_draft(&form);
        }
        if !model.is_past() {
            model.follow(&entry);
            model.follow_call(&entry);
            model.follow_sheet();
        }
        model.status = Some(match (&entry.cause, turned) {
            (Cause::Undid(_), Some(old)) => Status::TakenBack(old),
            (Cause::Redid(_), Some(old)) => Status::DoneAgain(old),
            _ => Status::Saved(Box::new(entry)),
        });
        effects
    }

    /// It does not stand in the journal: whatever was typed stays, and it is told why.
    pub(in crate::app) fn refused(&mut self, refused: Refused) -> Vec<Effect> {
        let Refused { intent, why, news } = refused;
        let model = &mut self.model;
        model.writing = false;
        if let Some(Overlay::Form(form)) = &mut model.overlay {
            form.sent = false;
        }
        if let Some(news) = news {
            model.take_in(news);
            model.follow_sheet();
        }
        match why {
            Hindrance::Refused(refusal) => {
                if let Refusal::OnlyErased(seq) = refusal {
                    model.ledger.step_over(seq);
                }
                return self.refuse_of(refusal, intent.right(), intent.about());
            }
            Hindrance::Clash(clash) => model.status = Some(Status::Clash(clash)),
            Hindrance::NotSaved(problem) => model.status = Some(Status::NotSaved(problem)),
        }
        Vec::new()
    }
}

impl Model {
    /// Takes in what the journal says now, and shows what others wrote.
    fn take_in(&mut self, news: News) {
        let News { entries, caseload } = news;
        match &mut self.present {
            Some(present) => present.become_of(caseload),
            None => self.caseload = caseload,
        }
        for entry in &entries {
            self.note_entry(entry);
            if !self.is_past() {
                self.follow(entry);
            }
        }
    }

    /// What an entry means for undo, whoever wrote it.
    fn note_entry(&mut self, entry: &Entry) {
        self.ledger.note(&Header::from(entry), &self.user);
        self.worked.insert(entry.by.to_string());
        self.first_on.get_or_insert(self.today);
    }
}
