//! What follows when an intent stands in the journal, and when it does not.

use crate::acts::Command;
use crate::app::App;
use crate::app::form::Purpose;
use crate::app::incoming::Incoming;
use crate::app::input::{Committed, Effect, Hindrance, News, Refused};
use crate::app::intent::Intent;
use crate::app::model::Model;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::domain::act::Act;
use crate::domain::draft::MOST;
use crate::domain::{Cause, Entry, Refusal};

/// Changes from which on an entry is put into words once, and said before it is written.
const LARGE: usize = 500;

impl App {
    /// Asks for something to be written; nothing is shown as done before it is.
    pub(in crate::app) fn commit(&mut self, intent: Intent) -> Vec<Effect> {
        self.model.task.writing = true;
        let intent = Box::new(intent);
        if !self.model.is_long(&intent) {
            return vec![Effect::Commit(intent)];
        }
        match *intent {
            Intent::Undo(_) => self.model.view.status = Some(Status::Turning(true)),
            Intent::Redo(_) => self.model.view.status = Some(Status::Turning(false)),
            _ => {}
        }
        self.model.task.shown_first = Some(intent);
        vec![Effect::Show]
    }

    /// It was said what takes long: now it is done. What is pressed meanwhile was meant for something
    /// else.
    pub(in crate::app) fn shown(&mut self) -> Vec<Effect> {
        let intent = self.model.task.shown_first.take();
        intent.map(|intent| vec![Effect::Commit(intent), Effect::LetGo]).unwrap_or_default()
    }

    /// The entry is durable: now it counts.
    pub(in crate::app) fn committed(&mut self, committed: Committed) -> Vec<Effect> {
        let Committed { entry, turned, news } = committed;
        let model = &mut self.model;
        model.task.writing = false;
        let stood = model.stands();
        model.take_in(news);
        let offers = model.data.count(&entry);
        // Only the form that asked for this entry is done; another may have been opened since.
        let done = match &model.task.overlay {
            Some(Overlay::Form(form)) if form.sent => Some(form.clone()),
            _ => None,
        };
        let taken = model.incoming().filter(|file| file.sent).and_then(Incoming::taken);
        if model.incoming().is_some_and(|file| file.sent) {
            model.file_is_in();
        } else {
            model.plan_file_anew();
        }
        let sent = model.measuring().is_some_and(|measuring| measuring.sent);
        let mut effects = if sent { model.measured() } else { Vec::new() };
        if let Some(form) = done {
            model.close_form();
            model.task.sent.extend(form.draft().map(|draft| (entry.seq, draft)));
            let over = model.task.sent.len().saturating_sub(MOST);
            model.task.sent.drain(..over);
            effects.extend(model.drop_draft(&form));
            if matches!(form.purpose, Purpose::Settle(_)) {
                model.list_is_settled();
            }
        }
        match (&entry.cause, &turned) {
            (Cause::Undid(_), Some(old)) => effects.extend(model.take_up_again(old.seq)),
            (Cause::Redid(_), Some(old)) => effects.extend(model.send_again(old.seq, entry.seq)),
            _ => {}
        }
        let people = entry.residents();
        if let ([one], Cause::Did(_)) = (people.as_slice(), &entry.cause) {
            model.view.jumps.visit(*one);
        }
        let marked = !model.view.marks.is_empty();
        if !model.data.is_past() {
            model.follow(&entry, &offers, &stood);
            if matches!(entry.cause, Cause::Did(Act::AddResident | Act::AddOffer)) {
                model.show_new(&entry);
            }
            model.follow_call(&entry);
            model.follow_overview();
        }
        let marked = marked && model.view.marks.is_empty();
        self.model.view.status = Some(match (&entry.cause, turned, taken) {
            (Cause::Undid(_), Some(old), _) => Status::TakenBack(Box::new(self.in_words(*old))),
            (Cause::Redid(_), Some(old), _) => Status::DoneAgain(Box::new(self.in_words(*old))),
            (_, _, Some(taken)) => Status::TakenIn(Box::new(taken)),
            _ => Status::Saved(Box::new(self.in_words(entry)), marked),
        });
        effects
    }

    /// An entry that is told; of a large file it is put into words once and its changes are let go.
    fn in_words(&mut self, mut entry: Entry) -> Entry {
        if entry.changes.len() > LARGE && !matches!(entry.cause, Cause::Did(_)) {
            let data = &self.model.data;
            let words = self.strings.did(&data.caseload, &entry, data.today);
            self.model.view.large = Some((entry.seq, words));
            entry.changes = Vec::new();
        }
        entry
    }

    /// It does not stand in the journal: whatever was typed stays, and it is told why.
    pub(in crate::app) fn refused(&mut self, refused: Refused) -> Vec<Effect> {
        let Refused { intent, why, news } = refused;
        let model = &mut self.model;
        model.task.writing = false;
        if let Some(Overlay::Form(form)) = &mut model.task.overlay {
            form.sent = false;
        }
        if let Some(measuring) = model.measuring_mut() {
            measuring.sent = false;
        }
        model.plan_file_anew();
        if let Some(news) = news {
            model.take_in(news);
            model.follow_overview();
        }
        match why {
            Hindrance::Refused(refusal) => {
                if let Refusal::OnlyErased(seq) = refusal {
                    model.data.step_over(seq);
                }
                return self.refuse_of(refusal, intent.right(), intent.about());
            }
            Hindrance::Clash(clash) => model.view.status = Some(Status::Clash(clash)),
            Hindrance::NotSaved(problem) => model.view.status = Some(Status::NotSaved(problem)),
        }
        Vec::new()
    }
}

impl Model {
    /// Whether writing something takes so long that it is said before.
    fn is_long(&self, intent: &Intent) -> bool {
        match intent {
            Intent::Do(command) => {
                matches!(command.as_ref(), Command::Import(import) if import.len() > LARGE)
            }
            Intent::Undo(seq) | Intent::Redo(seq) => {
                self.data.ledger.rows(*seq).is_some_and(|rows| rows > LARGE)
            }
            _ => false,
        }
    }

    /// Takes in what the journal says now, and shows what others wrote.
    fn take_in(&mut self, news: News) {
        let News { entries, caseload } = news;
        self.data.renew(caseload);
        for entry in &entries {
            let stood = self.stands();
            let offers = self.data.count(entry);
            if !self.data.is_past() {
                self.follow(entry, &offers, &stood);
            }
        }
    }
}
