//! The keys of a file that is read in: typing its path, changing how a column is read, going on and
//! back, and writing it down at last.

use std::sync::Arc;

use crate::app::App;
use crate::app::incoming::{Columns, Incoming, Item, Opened, Planned, ReadAs, Step, Unopened};
use crate::app::input::Effect;
use crate::app::job::Job;
use crate::app::model::Model;
use crate::app::pace::Pace;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::app::text_line::TextLine;
use crate::domain::Refusal;
use crate::exchange::rows::Notes;
use crate::keymap::Key;

/// Where one begins to look.
const HOME: &str = "~/";

impl App {
    /// One step on: into the folder, the file read, the rows looked at, everything written down.
    pub(super) fn go_on_with_file(&mut self) -> Vec<Effect> {
        let Some(incoming) = self.model.incoming_mut() else { return Vec::new() };
        match incoming.step {
            Step::File => incoming.open(),
            Step::Columns if incoming.wrong.is_empty() => {
                incoming.step = Step::Rows;
                incoming.plan_anew();
            }
            Step::Columns => {}
            Step::Rows => return self.write_file(),
        }
        Vec::new()
    }

    fn write_file(&mut self) -> Vec<Effect> {
        let Some(incoming) = self.model.incoming_mut() else { return Vec::new() };
        let waits = incoming.sent || incoming.writing.is_some();
        let Some(planned) = incoming.planned.clone().filter(|_| !waits) else {
            return Vec::new();
        };
        if planned.import.is_empty() {
            self.model.view.status = Some(Status::Refused(Refusal::NothingToChange));
            return Vec::new();
        }
        if incoming.is_asked(&planned.report) && !incoming.asked {
            // Once.
            incoming.asked = true;
            return Vec::new();
        }
        incoming.writing = Some(Pace::default());
        Vec::new()
    }

    /// A letter in the list of columns: the next field that begins with it.
    pub(in crate::app) fn seek_field(&mut self, key: Key) {
        let Some(letter) = key.typed() else {
            self.model.view.status = Some(Status::NoKeyHere(key.to_string()));
            return;
        };
        let typed = letter.to_lowercase().to_string();
        let Some(incoming) = self.model.incoming_mut() else { return };
        let Some(columns) = incoming.columns.as_ref().filter(|_| incoming.step == Step::Columns)
        else {
            return;
        };
        let vocabulary = columns.vocabulary();
        let taken = columns.taken_but(incoming.column);
        let begins = |name: &&'static str| {
            let label = self.strings.word(vocabulary, name).to_lowercase();
            label.starts_with(&typed) && !taken.contains(name)
        };
        let fields = columns.fields();
        let now = match columns.read_as(incoming.column) {
            ReadAs::Field(name) => fields.iter().position(|field| *field == name),
            _ => None,
        };
        let after = now.map_or(0, |at| at + 1);
        let mut all = fields.iter().skip(after).chain(fields.iter().take(after)).copied();
        let found = all.find(begins);
        if let Some((incoming, field)) = self.model.incoming_mut().zip(found) {
            incoming.give(Some(field));
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
    /// Opens the first step.
    pub(super) fn open_incoming(&mut self) {
        let incoming = Incoming { line: TextLine::holding(HOME), ..Incoming::default() };
        self.task.overlay = Some(Overlay::Incoming(Box::new(incoming)));
        self.view.status = None;
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

    /// Whether letters choose what a column is read as.
    pub(in crate::app) fn chooses_field(&self) -> bool {
        self.incoming().is_some_and(|file| file.step == Step::Columns)
    }

    /// What the file needs next, with the version of what was asked.
    pub(super) fn job_of_incoming(&self) -> Option<Job> {
        let incoming = self.incoming()?;
        let version = incoming.version;
        match incoming.step {
            Step::File if incoming.wanted.is_some() => Some(Job::File(version)),
            Step::File if incoming.is_unlisted() => Some(Job::Folder(version)),
            Step::Rows if incoming.planned.is_none() => Some(Job::Rows(version)),
            Step::Rows if incoming.writing.is_some() => self.job_of_writing(),
            Step::File | Step::Columns | Step::Rows => None,
        }
    }

    /// The path changed: what lies there follows.
    pub(in crate::app) fn look_in_folder(&mut self) {
        let Some(incoming) = self.incoming_mut() else { return };
        incoming.unopened = None;
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
        let Some(incoming) = self.incoming_mut() else { return };
        incoming.wanted = None;
        match read {
            Err(why) => incoming.unopened = Some(why),
            Ok(opened) => {
                incoming.columns = Some(Columns::of(&opened.table.headers));
                incoming.opened = Some(opened);
                (incoming.step, incoming.column) = (Step::Columns, 0);
                incoming.judge();
            }
        }
    }

    /// What would become of the rows was worked out.
    pub(super) fn take_plan(&mut self, planned: Arc<Planned>) {
        if let Some(incoming) = self.incoming_mut() {
            (incoming.planned, incoming.scrolled) = (Some(planned), 0);
        }
    }

    /// Something was saved meanwhile: what would become of the rows may be something else.
    pub(in crate::app) fn plan_file_anew(&mut self) {
        if let Some(incoming) = self.incoming_mut() {
            incoming.plan_anew();
        }
    }

    /// Up or down: among files, columns, or lines.
    pub(super) fn move_in_file(&mut self, forward: bool, by: usize) {
        let Some(incoming) = self.incoming_mut() else { return };
        let columns = incoming.columns.as_ref().map_or(0, |columns| columns.headers().len());
        let (at, count) = match incoming.step {
            Step::File => (&mut incoming.at, incoming.items.len()),
            Step::Columns => (&mut incoming.column, columns),
            // Where the end is, is known where it is drawn.
            Step::Rows => (&mut incoming.scrolled, usize::MAX),
        };
        let next = if forward { at.saturating_add(by) } else { at.saturating_sub(by) };
        *at = next.min(count.saturating_sub(1));
    }

    /// Left or right: the column is read as the next field.
    pub(super) fn turn_column(&mut self, forward: bool) {
        let Some(incoming) = self.incoming_mut() else { return };
        if incoming.step == Step::File {
            if forward {
                incoming.line.right();
            } else {
                incoming.line.left();
            }
            return;
        }
        let Some(columns) = incoming.columns.as_ref().filter(|_| incoming.step == Step::Columns)
        else {
            return;
        };
        // What another column is read as stays there.
        let taken = columns.taken_but(incoming.column);
        let mut fields = columns.fields();
        fields.retain(|field| !taken.contains(field));
        // Before the first and after the last stands nothing: the column is left out.
        let at = match columns.read_as(incoming.column) {
            ReadAs::Field(name) => fields.iter().position(|field| *field == name).map(|at| at + 1),
            _ => Some(0),
        };
        let count = fields.len() + 1;
        let next = (at.unwrap_or(0) + if forward { 1 } else { count - 1 }) % count;
        let field = next.checked_sub(1).and_then(|at| fields.get(at)).copied();
        incoming.give(field);
    }

    /// To the next group, or the one before: completes a path; turns what the file is about; takes other
    /// names, or remarks.
    pub(super) fn turn_file(&mut self, forward: bool) {
        let Some(incoming) = self.incoming_mut() else { return };
        match incoming.step {
            Step::File => {
                if let Some((path, _)) = incoming.chosen() {
                    incoming.line = TextLine::holding(&path);
                    self.look_in_folder();
                }
            }
            Step::Columns => {
                incoming.columns = incoming.columns.as_ref().map(Columns::turned);
                incoming.judge();
            }
            // Nobody's name is asked about where no two differ.
            Step::Rows if forward && !incoming.asks_about_names() => {}
            Step::Rows if forward => {
                incoming.choices.names = !incoming.choices.names;
                incoming.plan_anew();
            }
            Step::Rows => {
                incoming.choices.notes = match incoming.choices.notes {
                    Notes::Ask => Notes::Contact,
                    Notes::Contact => Notes::Leave,
                    Notes::Leave => Notes::Ask,
                };
                incoming.plan_anew();
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
            Step::Rows => incoming.step = Step::Columns,
            Step::Columns => {
                incoming.step = Step::File;
                (incoming.opened, incoming.columns) = (None, None);
            }
            Step::File => self.task.overlay = None,
        }
        self.view.status = None;
    }
}

impl Incoming {
    /// Into the chosen folder, or the chosen file is asked for; a whole path that was typed, too.
    fn open(&mut self) {
        let typed = self.line.as_str().to_owned();
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

    fn give(&mut self, field: Option<&'static str>) {
        let at = self.column;
        if let Some(columns) = &mut self.columns {
            columns.give(at, field);
        }
        self.judge();
    }

    /// The columns are read otherwise: what stands in the way of that has to be looked at again.
    fn judge(&mut self) {
        self.unjudged = true;
        self.plan_anew();
    }

    /// What would become of the rows has to be worked out again.
    fn plan_anew(&mut self) {
        (self.planned, self.asked, self.sent) = (None, false, false);
        self.writing = None;
        self.version += 1;
    }
}
