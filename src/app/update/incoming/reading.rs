//! How a file is read: which of its sheets, by which letters, and what each of its columns is.

use crate::app::App;
use crate::app::incoming::{Columns, Incoming, ReadAs, Setting, Step};
use crate::app::model::Model;
use crate::app::status::Status;
use crate::exchange::encoding::Encoding;

impl App {
    /// A letter in the list of columns: the next field that begins with it.
    pub(super) fn seek_field(&mut self, letter: char) {
        let typed = letter.to_lowercase().to_string();
        let Some(incoming) = self.model.incoming_mut() else { return };
        let Some((column, columns)) = incoming.column().zip(incoming.columns.as_ref()) else {
            return;
        };
        let vocabulary = columns.vocabulary();
        let taken = columns.taken_but(column);
        let begins = |name: &&'static str| {
            let label = self.strings.word(vocabulary, name).to_lowercase();
            label.starts_with(&typed) && !taken.contains(name)
        };
        let fields = columns.fields();
        let now = match columns.read_as(column) {
            ReadAs::Field(name) => fields.iter().position(|field| *field == name),
            _ => None,
        };
        let after = now.map_or(0, |at| at + 1);
        let mut all = fields.iter().skip(after).chain(fields.iter().take(after)).copied();
        let found = all.find(begins);
        if let Some((incoming, field)) = self.model.incoming_mut().zip(found) {
            incoming.give(column, Some(field));
        }
    }
}

impl Model {
    /// Left or right: the next of whatever the cursor is on.
    pub(in crate::app) fn turn_in_file(&mut self, forward: bool) {
        self.view.status.take_if(|status| matches!(status, Status::Said(_)));
        let Some(incoming) = self.incoming_mut() else { return };
        match (incoming.step, incoming.setting()) {
            (Step::File, _) if forward => incoming.line.right(),
            (Step::File, _) => incoming.line.left(),
            (Step::Columns, Some(Setting::About)) => incoming.turn_about(forward),
            (Step::Columns, Some(Setting::Sheet)) => incoming.turn_sheet(forward),
            (Step::Columns, Some(Setting::Letters)) => incoming.turn_letters(forward),
            (Step::Columns, None) => incoming.turn_column(forward),
            (Step::Names | Step::Left, _) => {
                incoming.asked = false;
                if let Some(deciding) = incoming.deciding_mut() {
                    deciding.turn(forward, |_any| true);
                }
            }
            (Step::Rows, _) => incoming.turn_rung(forward),
        }
    }
}

impl Model {
    /// Keeps how the columns of a file were set, where that is not how they are read by themselves.
    pub(super) fn keep_columns_set(&mut self, set: Option<([u8; 32], Option<Columns>)>) {
        let Some((hash, columns)) = set else { return };
        let known = self.task.columns.take().filter(|(known, _)| *known != hash);
        self.task.columns = columns.map(|columns| (hash, columns)).or(known);
    }
}

impl Incoming {
    /// The file, and how its columns were set where somebody set them.
    pub(super) fn set_by_hand(&self) -> Option<([u8; 32], Option<Columns>)> {
        let opened = self.opened.as_ref()?;
        let proposed = || Columns::of(&opened.table);
        let known = opened.before.clone().unwrap_or_else(proposed);
        Some((opened.hash, self.columns.clone().filter(|columns| *columns != known)))
    }

    /// The file is about the next kind of things, or that before.
    pub(super) fn turn_about(&mut self, forward: bool) {
        let turned = if forward { Columns::turned } else { Columns::turned_back };
        self.columns = self.columns.as_ref().map(turned);
        self.judge();
    }

    /// New people without a rung stand on the next one, wait, or are left out.
    fn turn_rung(&mut self, forward: bool) {
        if self.has_no_rung() && !self.is_on_its_way() {
            self.choices.rung = self.choices.rung.turned(forward);
            self.plan_anew();
        }
    }

    /// Another sheet of the spreadsheet is read.
    fn turn_sheet(&mut self, forward: bool) {
        let Some(opened) = &self.opened else { return };
        // The one that was read stands first, the others in their order behind it.
        let mut sheets = opened.sheets.clone();
        let next = if forward { sheets.get(1).cloned() } else { sheets.pop() };
        self.sheet = next;
        self.read_again();
    }

    /// Its letters are read by the next encoding.
    fn turn_letters(&mut self, forward: bool) {
        let Some(now) = self.opened.as_ref().and_then(|opened| opened.letters) else { return };
        let all = Encoding::ALL;
        let at = all.iter().position(|encoding| *encoding == now).unwrap_or_default();
        let next = at + if forward { 1 } else { all.len() - 1 };
        self.encoding = all.get(next % all.len()).copied();
        self.read_again();
    }

    fn read_again(&mut self) {
        self.wanted = Some(self.path.clone());
        self.judge();
    }

    /// The column under the cursor is read as the next field.
    fn turn_column(&mut self, forward: bool) {
        let Some((column, columns)) = self.column().zip(self.columns.as_ref()) else { return };
        // What another column is read as stays there.
        let taken = columns.taken_but(column);
        let mut fields = columns.fields();
        fields.retain(|field| !taken.contains(field));
        // Before the first and after the last stands nothing: the column is left out.
        let at = match columns.read_as(column) {
            ReadAs::Field(name) => fields.iter().position(|field| *field == name).map(|at| at + 1),
            _ => Some(0),
        };
        let count = fields.len() + 1;
        let next = (at.unwrap_or(0) + if forward { 1 } else { count - 1 }) % count;
        let field = next.checked_sub(1).and_then(|at| fields.get(at)).copied();
        self.give(column, field);
    }

    fn give(&mut self, column: usize, field: Option<&'static str>) {
        if let Some(columns) = &mut self.columns {
            columns.give(column, field);
        }
        self.judge();
    }
}
