//! Somebody calls: they are found as one types, their page opens with a form for this call, and one
//! step back everything stands as it stood before.

use crate::acts::situation::Why;
use crate::acts::way::Subject;
use crate::app::App;
use crate::app::action::Action;
use crate::app::call::{Block, Called};
use crate::app::caller::{Aside, Caller};
use crate::app::form::{FieldName, Purpose};
use crate::app::input::Effect;
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::domain::fold::words;
use crate::domain::{File, ResidentId};

/// Most people that are shown.
const MOST: usize = 50;

impl App {
    /// Opens the line in which whoever calls is looked for; what is being typed is kept.
    pub(super) fn find_caller(&mut self) -> Vec<Effect> {
        let effects = self.keep_typing();
        let model = &mut self.model;
        let under = model.task.overlay.take();
        model.task.under.push(under);
        model.view.status = None;
        model.task.overlay = Some(Overlay::Caller(Caller::default()));
        effects
    }

    /// Whoever is under the cursor calls: their page, and the form of this call.
    pub(super) fn answer_caller(&mut self) -> Vec<Effect> {
        let Some(Overlay::Caller(caller)) = &self.model.task.overlay else { return Vec::new() };
        let Some(id) = caller.selected else { return Vec::new() };
        self.model.put_aside(id);
        if let Some(why) = self.model.why_not(Action::ContactLog) {
            self.model.view.status = Some(Status::Disabled(why));
            return Vec::new();
        }
        let begun = [
            (FieldName::Outcome, "reached".to_owned()),
            (FieldName::Channel, "phone".to_owned()),
            (FieldName::Note, format!("{} ", self.strings.caller_note())),
        ];
        self.open_form_on(Purpose::Act(Action::ContactLog, Subject::None), vec![id], &begun)
    }
}

impl Model {
    /// The text changed: who is found follows, the best under the cursor.
    pub(in crate::app) fn look_for_caller(&mut self) {
        let Some(Overlay::Caller(caller)) = &self.task.overlay else { return };
        let text = caller.line.as_str().to_owned();
        let people = self.view.callers.as_deref();
        let found = people.map(|people| people.calling(&text, MOST)).unwrap_or_default();
        let mut found: Vec<ResidentId> = found.into_iter().map(|(id, _)| id).collect();
        if found.is_empty() {
            found = self.by_name_and_clue(&text);
        }
        let Some(Overlay::Caller(caller)) = &mut self.task.overlay else { return };
        caller.selected = found.first().copied();
        caller.found = found;
    }

    /// Of those who are found by one of the words, those in whose file all the others stand: what they
    /// like, what was promised, what was noted.
    fn by_name_and_clue(&self, text: &str) -> Vec<ResidentId> {
        let typed: Vec<String> = words(text).into_iter().map(|word| word.text).collect();
        let Some(people) = self.view.callers.as_deref().filter(|_| typed.len() > 1) else {
            return Vec::new();
        };
        let mut found: Vec<ResidentId> = Vec::new();
        for (nth, name) in typed.iter().enumerate() {
            let named = people.find(name, MOST).into_iter().map(|(id, _)| id);
            let named: Vec<ResidentId> = named.filter(|id| !found.contains(id)).collect();
            let others = |known: &str| {
                let rest = typed.iter().enumerate().filter(|(other, _)| *other != nth);
                rest.map(|(_, word)| word).all(|word| known.contains(word.as_str()))
            };
            found.extend(named.into_iter().filter(|id| {
                let file = self.data.caseload.shown(&self.data.user, *id);
                file.is_some_and(|file| others(&clues(&file)))
            }));
        }
        found.truncate(MOST);
        found
    }

    /// Nobody called after all: what lay there lies there again.
    pub(super) fn leave_caller(&mut self) {
        self.task.overlay = self.task.under.pop().flatten();
        self.view.status = None;
    }

    /// Puts everything that is under way aside, and opens the page of whoever calls.
    fn put_aside(&mut self, id: ResidentId) {
        self.task.overlay = None;
        // The block that waits, for whoever calls first and whoever calls meanwhile.
        if let Some(mut block) = self.task.call.take() {
            self.note_called_in(&mut block, id);
            self.task.call = Some(block);
        } else if let Some(mut block) = self.task.aside.as_mut().and_then(|aside| aside.call.take())
        {
            self.note_called_in(&mut block, id);
            if let Some(aside) = &mut self.task.aside {
                aside.call = Some(block);
            }
        }
        if self.task.aside.is_some() {
            // Another one calls meanwhile: one step back is still where all of it began.
            self.task.under.truncate(1);
        } else {
            let search = &mut self.view.search;
            self.task.aside = Some(Box::new(Aside {
                call: self.task.call.take(),
                overview: self.task.overview.take(),
                person: self.view.person,
                focus: Some((self.view.focus, self.view.side)),
                selected: self.view.selected,
                marks: self.view.marks.take(),
                search: (
                    std::mem::take(&mut search.line),
                    std::mem::take(&mut search.typing),
                    search.pane.take(),
                    search.before.take(),
                ),
                who: None,
            }));
        }
        if let Some(aside) = &mut self.task.aside {
            aside.who = Some(id);
        }
        self.view.status = None;
        self.show(Some(id));
        self.open_person();
    }

    /// The call is over: everything stands as it stood.
    pub(super) fn come_back_from_caller(&mut self, aside: Aside) {
        let Aside { call, overview, person, focus, selected, marks, search, who } = aside;
        let (line, typing, pane, before) = search;
        let known = &mut self.view.search;
        (known.line, known.typing, known.pane, known.before) = (line, typing, pane, before);
        (self.view.focus, self.view.side) = focus.unwrap_or((Pane::Residents, Pane::Timeline));
        self.view.marks.put(marks);
        (self.view.person, self.view.status) = (person, None);
        (self.task.call, self.task.overview) = (call, overview);
        self.task.overlay = self.task.under.pop().flatten();
        self.list_residents();
        let there = |id: &ResidentId| self.data.caseload.line(*id).is_some();
        self.show(selected.filter(there).or(self.view.rows.first().copied()));
        self.follow_overview();
        self.go_on_calling(who);
    }

    /// Whoever was to be called called first: their turn is over where somebody spoke with them.
    fn go_on_calling(&mut self, who: Option<ResidentId>) {
        let Some(now) = self.task.call.as_ref().and_then(Block::current) else { return };
        let spoken = self.data.caseload.line(now).and_then(|line| line.due.spoken_on);
        if who == Some(now) && spoken == Some(self.data.today) {
            self.close_call(Called::Logged(crate::domain::contact::Outcome::Reached));
        }
    }

    /// Why an action would leave whoever called without a word.
    pub(in crate::app) fn why_not_with_caller(&self, action: Action) -> Option<Why> {
        let stays = matches!(action, Action::EntryOpen | Action::SearchOpen);
        let leaves = crate::app::enabled::leaves_call(action) && !stays;
        (self.task.aside.is_some() && leaves).then_some(Why::WithCaller)
    }
}

/// What a file says by which somebody is recognised, folded.
fn clues(file: &File) -> String {
    let records = &file.records;
    let likes = file.plan().into_iter().flat_map(|plan| &plan.content.interests);
    let goals = file.plan().into_iter().flat_map(|plan| &plan.content.goals);
    let promised = records.promises.iter().map(|promise| promise.what.as_str());
    let noted = records.contacts.iter().map(|contact| contact.note.as_str());
    let likes = likes.map(|like| like.text.as_str()).chain(goals.map(|goal| goal.text.as_str()));
    let name = file.resident.person.name.spoken();
    let said = likes.chain(promised).chain(noted).chain([name.as_str()]);
    let folded = said.flat_map(words).map(|word| word.text);
    folded.collect::<Vec<_>>().join(" ")
}
