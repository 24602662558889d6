//! The keys of a file that is read in: typing its path, going on and back, and writing it down at
//! last.

mod decided;
mod path;
mod reading;
mod settling;
mod sight;

use std::sync::Arc;

use crate::app::App;
use crate::app::deciding::Deciding;
use crate::app::incoming::{Columns, GivenBack, Incoming, Item, Opened, Planned, Step, Unopened};
use crate::app::input::Effect;
use crate::app::job::Job;
use crate::app::model::Model;
use crate::app::pace::Pace;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::app::text_line::TextLine;
use crate::domain::Refusal;
use crate::domain::id::Code;
use crate::exchange::rows::{Names, NoRung, Notes};
use crate::keymap::Key;

/// Where one begins to look, the first time: in the folder in which the program was started.
const HERE: &str = "./";

impl App {
    /// One step on: into the folder, the file read, the rows looked at, everything written down.
    pub(super) fn go_on_with_file(&mut self) -> Vec<Effect> {
        let Some(incoming) = self.model.incoming_mut() else { return Vec::new() };
        match incoming.step {
            Step::File => {
                incoming.open();
                self.model.remember_folder();
            }
            Step::Columns if incoming.wrong.is_empty() && incoming.wanted.is_none() => {
                incoming.step = Step::Rows;
                incoming.plan_anew();
            }
            Step::Columns => {
                let why = incoming.wrong.first().cloned();
                self.model.view.status = why.map(Status::Said);
            }
            Step::Rows => return self.write_file(),
            Step::Names => self.model.take_names(),
            Step::Left => return self.settle_list(),
        }
        Vec::new()
    }

    fn write_file(&mut self) -> Vec<Effect> {
        let Some(incoming) = self.model.incoming_mut() else { return Vec::new() };
        let waits = incoming.is_on_its_way();
        let Some(planned) = incoming.planned.clone().filter(|_| !waits) else {
            return Vec::new();
        };
        if planned.import.is_empty() {
            if !self.model.ask_what_is_left() {
                self.model.view.status = Some(Status::Refused(Refusal::NothingToChange));
            }
            return Vec::new();
        }
        if incoming.is_asked(&planned.report) && !incoming.asked {
            // Once.
            incoming.asked = true;
            return Vec::new();
        }
        incoming.writing = Some(Pace::default());
        let own = incoming.columns.as_ref().zip(incoming.opened.as_ref());
        let own = own.is_some_and(|(columns, opened)| {
            opened.before.is_some() || *columns != Columns::of(&opened.table)
        });
        Vec::from_iter(own.then_some(Effect::KeepColumns))
    }

    /// A letter where letters are no text: it chooses.
    pub(in crate::app) fn letter_in_file(&mut self, key: Key) {
        let step = self.model.incoming().map(|file| file.step);
        match (key.typed(), step) {
            (Some(letter), Some(Step::Columns)) => self.seek_field(letter),
            (Some(letter), Some(Step::Names | Step::Left)) => self.seek_verdict(letter),
            _ => self.model.view.status = Some(Status::NoKeyHere(key.to_string())),
        }
    }

    /// After every step: what stands in the way of the columns as they are read now.
    pub(in crate::app) fn judge_columns(&mut self) {
        let own = self.model.data.own_numbers;
        let Some(Overlay::Incoming(incoming)) = &mut self.model.task.overlay else { return };
        if std::mem::take(&mut incoming.unjudged) {
            let known = incoming.opened.as_ref().zip(incoming.columns.as_ref());
            let wrong = known.map(|(it, columns)| columns.wrong(&it.table, own, &self.strings));
            incoming.wrong = wrong.unwrap_or_default();
        }
    }
}

impl Model {
    /// Opens the first step, where one looked last.
    pub(super) fn open_incoming(&mut self) {
        let folder = self.task.folder.clone().unwrap_or_else(|| HERE.to_owned());
        let incoming = Incoming { line: TextLine::holding(&folder), ..Incoming::default() };
        self.task.overlay = Some(Overlay::Incoming(Box::new(incoming)));
        self.view.status = None;
    }

    fn remember_folder(&mut self) {
        let folder =
            self.incoming().filter(|file| file.wanted.is_some()).map(|file| file.split().0);
        self.task.folder = folder.map(str::to_owned).or_else(|| self.task.folder.take());
    }

    /// The file on its way in.
    pub fn incoming(&self) -> Option<&Incoming> {
        match &self.task.overlay {
            Some(Overlay::Incoming(incoming)) => Some(incoming),
            _ => None,
        }
    }

    pub(super) fn incoming_mut(&mut self) -> Option<&mut Incoming> {
        match &mut self.task.overlay {
            Some(Overlay::Incoming(incoming)) => Some(incoming),
            _ => None,
        }
    }

    /// Whether letters choose, or do something, with the file on its way in.
    pub(in crate::app) fn letters_act_on_file(&self) -> bool {
        self.incoming().is_some_and(|file| file.step != Step::File)
    }

    /// What the file needs next, with the version of what was asked.
    pub(super) fn job_of_incoming(&self) -> Option<Job> {
        let incoming = self.incoming()?;
        let version = incoming.version;
        match incoming.step {
            _ if incoming.wanted.is_some() => Some(Job::File(version)),
            Step::File if incoming.is_unlisted() => Some(Job::Folder(version)),
            Step::Rows if incoming.planned.is_none() => Some(Job::Rows(version)),
            Step::Rows if incoming.writing.is_some() => self.job_of_writing(),
            Step::Rows if incoming.refused == GivenBack::Wanted => Some(Job::GiveBack(version)),
            Step::File | Step::Columns | Step::Rows | Step::Names | Step::Left => None,
        }
    }

    /// The path changed: what lies there follows.
    pub(in crate::app) fn look_in_folder(&mut self) {
        let Some(incoming) = self.incoming_mut() else { return };
        (incoming.unopened, incoming.sheet, incoming.encoding) = (None, None, None);
        incoming.begin_anew();
        incoming.version += u64::from(incoming.is_unlisted());
        incoming.narrow();
        self.view.status = None;
    }

    /// A folder was listed.
    pub(super) fn take_folder(&mut self, folder: String, items: Vec<Item>) {
        let Some(incoming) = self.incoming_mut() else { return };
        incoming.listed = Some((folder, items));
        incoming.narrow();
    }

    /// A file was read, or not.
    pub(super) fn take_file(&mut self, read: Result<Opened, Unopened>) {
        let set = self.task.columns.clone();
        let Some(incoming) = self.incoming_mut() else { return };
        let path = incoming.wanted.take().unwrap_or_default();
        match read {
            Err(why) if incoming.step == Step::File => {
                (incoming.unopened, incoming.at) = (Some(why), 0);
            }
            // It was read before, in another way: that way stays.
            Err(why) => {
                (incoming.sheet, incoming.encoding) = (None, None);
                self.view.status = Some(Status::Said(why.said));
            }
            Ok(mut opened) => {
                if let Some(before) = &incoming.opened {
                    opened.keep_order(&before.sheets);
                }
                let same = incoming.columns.as_ref().zip(incoming.opened.as_ref());
                let same = same.filter(|(_, before)| before.table.headers == opened.table.headers);
                let columns = same.map(|(columns, _)| columns.clone());
                let again = incoming.step == Step::Columns;
                let set = set.filter(|(hash, set)| {
                    *hash == opened.hash && set.headers() == opened.table.headers
                });
                let before = || opened.before.clone();
                let columns = columns.or(set.map(|(_, columns)| columns)).or_else(before);
                incoming.columns = columns.or_else(|| Some(Columns::of(&opened.table)));
                (incoming.opened, incoming.path, incoming.unopened) = (Some(opened), path, None);
                incoming.step = Step::Columns;
                if !again {
                    // The settings stand above: most files need none.
                    incoming.row = incoming.settings().len();
                }
                incoming.judge();
            }
        }
    }

    /// What would become of the rows was worked out.
    pub(super) fn take_plan(&mut self, planned: Arc<Planned>) {
        if let Some(incoming) = self.incoming_mut() {
            incoming.names.ask_names(&planned.report);
            (incoming.planned, incoming.scrolled) = (Some(planned), 0);
        }
    }

    /// The refused rows are to be written beside the file.
    pub(super) fn give_rows_back(&mut self) {
        let Some(incoming) = self.incoming_mut() else { return };
        if incoming.has_refused() && !incoming.is_on_its_way() {
            incoming.refused = GivenBack::Wanted;
            incoming.version += 1;
        }
    }

    /// They were, or not.
    pub(super) fn take_given_back(&mut self, told: Result<String, String>) {
        if let Some(incoming) = self.incoming_mut() {
            incoming.refused = GivenBack::Done(told);
        }
    }

    /// Something was saved meanwhile: what would become of the rows may be something else.
    pub(in crate::app) fn plan_file_anew(&mut self) {
        if let Some(incoming) = self.incoming_mut() {
            incoming.plan_anew();
        }
    }

    /// What was sent is written down: what is left to decide comes next, or nothing.
    pub(in crate::app) fn file_is_in(&mut self) {
        let rows = self.incoming().is_some_and(|file| file.step == Step::Rows);
        if !rows || !self.ask_what_is_left() {
            self.task.overlay = None;
        }
    }

    /// Asks what the list leaves to decide; whether there is anything.
    fn ask_what_is_left(&mut self) -> bool {
        let Some(planned) = self.incoming().and_then(|file| file.planned.clone()) else {
            return false;
        };
        let caseload = &self.data.caseload;
        let name = |code: Code| {
            let Code::Resident(no) = code else { return String::new() };
            let line = caseload.numbered(no).and_then(|id| caseload.line(id));
            line.map(|line| line.name.spoken()).unwrap_or_default()
        };
        let left = Deciding::after(&planned.report, name);
        let Some(incoming) = self.incoming_mut().filter(|_| !left.is_empty()) else { return false };
        (incoming.left, incoming.step, incoming.sent) = (left, Step::Left, false);
        incoming.asked = false;
        true
    }

    /// Up or down: among files, columns, lines or what is to be decided.
    pub(super) fn move_in_file(&mut self, forward: bool, by: usize) {
        // What was wrong before may be right now.
        self.view.status.take_if(|status| matches!(status, Status::Said(_)));
        let Some(incoming) = self.incoming_mut() else { return };
        if let Some(deciding) = incoming.deciding_mut() {
            return deciding.go(forward, by);
        }
        let columns = incoming.columns.as_ref().map_or(0, |columns| columns.headers().len());
        let rows = columns + incoming.settings().len();
        let files = match incoming.readings().len() {
            0 => incoming.items.len(),
            readings => readings,
        };
        let (at, count) = match incoming.step {
            Step::File => (&mut incoming.at, files),
            Step::Columns => (&mut incoming.row, rows),
            // Where the end is, is seen where the lines are known.
            Step::Rows | Step::Names | Step::Left => (&mut incoming.scrolled, usize::MAX),
        };
        let next = if forward { at.saturating_add(by) } else { at.saturating_sub(by) };
        *at = next.min(count.saturating_sub(1));
    }

    /// To the next group, or the one before: completes a path; turns what the file is about; decides of
    /// names, or of remarks.
    pub(super) fn turn_file(&mut self, forward: bool) {
        let Some(incoming) = self.incoming_mut().filter(|file| !file.is_on_its_way()) else {
            return;
        };
        match incoming.step {
            Step::File => self.complete_path(forward),
            Step::Columns => incoming.turn_about(forward),
            // Nobody's name is asked about where no two differ.
            Step::Rows if forward && incoming.names.is_empty() => {}
            Step::Rows if forward => incoming.step = Step::Names,
            Step::Rows if !incoming.has_remarks() => {}
            Step::Rows => {
                incoming.choices.notes = match incoming.choices.notes {
                    Notes::Ask => Notes::Contact,
                    Notes::Contact => Notes::Leave,
                    Notes::Leave => Notes::Ask,
                };
                incoming.plan_anew();
            }
            Step::Names => incoming.names.spread(),
            Step::Left => {
                incoming.asked = false;
                incoming.left.spread();
            }
        }
    }

    /// One step back; from the first one the file is let go.
    pub(super) fn step_back_in_file(&mut self) {
        if self.stop_writing() {
            return;
        }
        let Some(incoming) = self.incoming_mut() else { return };
        match incoming.step {
            Step::Names => self.take_names(),
            Step::Rows => incoming.step = Step::Columns,
            Step::Columns => {
                incoming.step = Step::File;
                let set = incoming.set_by_hand();
                self.keep_columns_set(set);
                let Some(incoming) = self.incoming_mut() else { return };
                (incoming.opened, incoming.columns) = (None, None);
                (incoming.sheet, incoming.encoding, incoming.wanted) = (None, None, None);
                incoming.forget_names();
                incoming.choices.rung = NoRung::Ask;
            }
            // What was taken in is in: only the questions are let go.
            Step::Left => return self.leave_for_later(),
            Step::File => self.task.overlay = None,
        }
        self.view.status = None;
    }
}

impl Incoming {
    /// Into the chosen folder, or the chosen file is asked for; a whole path that was typed, too.
    fn open(&mut self) {
        let typed = self.line.as_str().to_owned();
        if let Some((encoding, _)) = self.readings().get(self.at) {
            (self.encoding, self.wanted) = (Some(*encoding), Some(typed));
            self.version += 1;
            return;
        }
        match self.chosen() {
            Some((path, file)) => {
                self.line = TextLine::holding(&path);
                if file {
                    self.wanted = Some(path);
                }
            }
            // Nothing there begins so: whether it is there at all is found by reading it.
            None if !typed.ends_with('/') => self.wanted = Some(typed),
            None => {}
        }
        (self.version, self.unopened) = (self.version + 1, None);
        self.narrow();
    }

    /// The columns are read otherwise: what stands in the way of that has to be looked at again.
    fn judge(&mut self) {
        self.unjudged = true;
        self.forget_names();
        self.plan_anew();
    }

    fn forget_names(&mut self) {
        self.names = Deciding::default();
        (self.choices.names, self.choices.new_people) = (Names::default(), Names::default());
    }

    /// What would become of the rows has to be worked out again.
    fn plan_anew(&mut self) {
        (self.planned, self.asked, self.sent) = (None, false, false);
        (self.refused, self.writing) = (GivenBack::No, None);
        self.version += 1;
    }
}
