//! The one table of actions: it feeds dispatch, hints, which-key, the help menu, the palette and
//! the generated documentation.

mod contexts;

use crate::acts::way::Way;
pub use crate::app::action::contexts::Context;
use crate::domain::act::{Act, every_act};
use crate::keymap::{ActionId, Vocabulary};

/// Declares the actions with their stable names: the ways to acts from the one list of acts, and what
/// only changes what is seen.
macro_rules! actions {
    ($(
        $(#[$meta:meta])* $no:literal $kind:ident $act:literal $noun:ident::$does:ident
        [$($(#[$about:meta])* $variant:ident $name:literal $way:ident,)*],
    )+) => {
        declared! {
            acts { $($($(#[$about])* $variant = $name, $kind, $noun::$way;)*)+ }
            view {
                /// Call people one after the other.
                CallBegin = "call.begin",
                /// Pass over this person for now.
                CallSkip = "call.skip",
                /// Back to whoever was called before.
                CallPrevious = "call.previous",
                /// Somebody calls: find them by any part of a number or a name.
                CallerFind = "caller.find",
                /// Read residents or offers in from a file.
                FileImport = "file.import",
                /// Write the refused rows of a file beside it.
                FileGiveBack = "file.give-back",
                /// Take the yearly measurement.
                MeasureBegin = "measure.begin",
                /// Write down a new resident.
                ResidentAdd = "resident.add",
                /// Change what is known of the selected resident.
                ResidentEdit = "resident.edit",
                /// Write down a new offer.
                OfferAdd = "offer.add",
                /// Change what is known of the selected offer.
                OfferEdit = "offer.edit",
                /// My day: what is late, today, whom to call, and what was done.
                DayOpen = "day.open",
                /// Say how many hours are free today.
                DayHours = "day.hours",
                /// Copy what is told here, to paste it elsewhere.
                TextCopy = "text.copy",
                /// Copy what was done today, for everybody.
                TextCopyAll = "text.copy-all",
                /// The agenda: what is late, today and in the next days.
                AgendaOpen = "agenda.open",
                /// The board: open referrals by state.
                BoardOpen = "board.open",
                /// The week, day by day beside each other.
                WeekOpen = "week.open",
                /// The week after the one that is shown.
                WeekNext = "week.next",
                /// The week before it.
                WeekPrevious = "week.previous",
                /// The next day of the week on which something stands.
                DayNext = "day.next",
                /// The day before, on which something stands.
                DayPrevious = "day.previous",
                /// Look at an earlier day, or come back from it.
                PastOpen = "past.open",
                /// The page to look at together with this person.
                OwnShow = "own.show",
                /// What whoever takes over must know.
                OwnerCard = "owner.card",
                /// Only my own residents, or everybody.
                ScopeMine = "scope.mine",
                /// Closed files, or the queue again.
                ScopeClosed = "scope.closed",
                /// Limit the queue to a wave.
                WaveLimit = "wave.limit",
                /// How far each wave came.
                WaveShow = "wave.show",
                /// Calculate what can be done in the hours there are.
                ForecastOpen = "forecast.open",
                /// Lay other hours or rules beside those of today.
                ForecastBeside = "forecast.beside",
                /// Whom the order leaves behind.
                FairnessShow = "fairness.show",
                /// The reports, one by one.
                FiguresOpen = "figures.open",
                /// The next report.
                FiguresNext = "figures.next",
                /// The list behind a figure of the report.
                FiguresList = "figures.list",
                /// The report before.
                FiguresPrevious = "figures.previous",
                /// Look at the unwilling-track file.
                UnwillingShow = "unwilling.show",
                /// Copy the telephone number.
                PhoneCopy = "phone.copy",
                /// Copy the appointment, as a message to the resident.
                AppointmentText = "appointment.text",
                /// Why this person stands here.
                WhyShow = "why.show",
                /// Everything that is cut off on the screen, whole.
                WholeShow = "whole.show",
                /// What was said and saved today.
                HistoryOpen = "history.open",
                /// Who did and read what in this file.
                LogShow = "log.show",
                /// The next person of the list.
                PersonNext = "person.next",
                /// The previous person of the list.
                PersonPrevious = "person.previous",
                /// Back to the person one looked at before.
                JumpBack = "jump.back",
                /// Forward again on the way one came.
                JumpForward = "jump.forward",
                /// A digit of the number that says how often the next move is made.
                CountDigit = "count.digit",
                /// Open what is selected.
                EntryOpen = "entry.open",
                /// Mark or unmark.
                MarkToggle = "mark.toggle",
                /// Mark everybody who is shown.
                MarkAll = "mark.all",
                /// Mark from the last mark to here.
                MarkRange = "mark.range",
                /// Mark whoever is shown and is not marked, and unmark the others.
                MarkInvert = "mark.invert",
                /// Take back the last act.
                Undo = "undo",
                /// Do it again.
                Redo = "redo",
                /// Search the pane in focus.
                SearchOpen = "search.open",
                /// Complete the condition that is being typed.
                SearchComplete = "search.complete",
                /// Take the last condition off the list.
                LimitDrop = "limit.drop",
                /// Save what the lists are limited to.
                ViewSave = "view.save",
                /// The whole lists again.
                ViewAll = "view.all",
                /// The first saved view.
                View1 = "view.one",
                /// The second saved view.
                View2 = "view.two",
                /// The third saved view.
                View3 = "view.three",
                /// The fourth saved view.
                View4 = "view.four",
                /// The fifth saved view.
                View5 = "view.five",
                /// The sixth saved view.
                View6 = "view.six",
                /// The seventh saved view.
                View7 = "view.seven",
                /// The eighth saved view.
                View8 = "view.eight",
                /// The ninth saved view.
                View9 = "view.nine",
                /// Back: close, clear the search, clear the marks.
                Back = "back",
                /// The next pane.
                PaneNext = "pane.next",
                /// The previous pane.
                PanePrevious = "pane.previous",
                /// The resident list.
                PaneResidents = "pane.residents",
                /// The contact timeline.
                PaneTimeline = "pane.timeline",
                /// The welfare-offer catalogue.
                PaneOffers = "pane.offers",
                /// This week: beside the others, or over the screen where there is no room for that.
                PaneWeek = "pane.week",
                /// One down.
                ListNext = "list.next",
                /// One up.
                ListPrevious = "list.previous",
                /// A page down.
                ListPageDown = "list.page-down",
                /// A page up.
                ListPageUp = "list.page-up",
                /// To the first.
                ListFirst = "list.first",
                /// To the last.
                ListLast = "list.last",
                /// The next group of a menu.
                GroupNext = "group.next",
                /// The previous group of a menu.
                GroupPrevious = "group.previous",
                /// The next field of a form.
                FieldNext = "field.next",
                /// The previous field of a form.
                FieldPrevious = "field.previous",
                /// A line down in a note, or else the next field.
                FieldDown = "field.down",
                /// A line up in a note, or else the previous field.
                FieldUp = "field.up",
                /// The next choice in a field.
                ChoiceNext = "choice.next",
                /// The previous choice in a field.
                ChoicePrevious = "choice.previous",
                /// Empty the form, or bring back what was emptied.
                FormEmpty = "form.empty",
                /// Do it: submit the form, run the entry.
                Submit = "submit",
                /// Everything that can be done here, searchable.
                HelpOpen = "help.open",
                /// Everything the program can do, by name.
                PaletteOpen = "palette.open",
                /// A tour of ten things to do, or stop it.
                TourBegin = "tour.begin",
                /// Use the mouse, or leave it to the terminal.
                MouseToggle = "mouse.toggle",
                /// Draw the whole screen again.
                ScreenRedraw = "screen.redraw",
                /// At the first start: look around in a demo.
                DemoOpen = "demo.open",
                /// At the first start: make a vault.
                VaultMake = "vault.make",
                /// Lock the vault.
                VaultLock = "vault.lock",
                /// Leave the program.
                Quit = "app.quit",
            }
        }
    };
}

macro_rules! declared {
    (
        acts { $($(#[$about:meta])* $act:ident = $called:literal, $kind:ident, $noun:ident::$way:ident;)+ }
        view { $($(#[$meta:meta])* $view:ident = $name:literal,)+ }
    ) => {
        /// Everything a key can do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action { $($(#[$about])* $act,)+ $($(#[$meta])* $view,)+ }

        impl Action {
            /// All of them, in the order of help.
            pub const ALL: &'static [Self] = &[$(Self::$act,)+ $(Self::$view,)+];
            /// Their names, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($called,)+ $($name,)+];

            /// The stable name, `noun.verb`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$act => $called,)+ $(Self::$view => $name,)+ }
            }

            /// The act it does and the way to it; `None` where it only changes what is seen.
            pub const fn way(self) -> Option<(Act, &'static Way)> {
                match self {
                    $(Self::$act => Some((Act::$kind, &crate::acts::$noun::$way)),)+
                    $(Self::$view)|+ => None,
                }
            }
        }
    };
}
every_act!(actions);

impl Action {
    /// The action behind an id of the keymap.
    pub fn from_id(id: ActionId) -> Option<Self> {
        Self::ALL.get(usize::from(id.0)).copied()
    }

    /// Its id in the keymap.
    pub const fn id(self) -> ActionId {
        ActionId(self as u16)
    }

    /// The digit of the saved view that it shows.
    pub const fn view(self) -> Option<u8> {
        Some(match self {
            Self::View1 => 1,
            Self::View2 => 2,
            Self::View3 => 3,
            Self::View4 => 4,
            Self::View5 => 5,
            Self::View6 => 6,
            Self::View7 => 7,
            Self::View8 => 8,
            Self::View9 => 9,
            _ => return None,
        })
    }

    /// Whether it is a move that a number repeats.
    pub const fn is_repeated(self) -> bool {
        matches!(
            self,
            Self::ListNext
                | Self::ListPrevious
                | Self::ListPageDown
                | Self::ListPageUp
                | Self::ListFirst
                | Self::ListLast
                | Self::PersonNext
                | Self::PersonPrevious
                | Self::JumpBack
                | Self::JumpForward
        )
    }

    /// The part of its name that messages can carry: no dots.
    pub fn key(self) -> String {
        self.name().replace('.', "-")
    }
}

/// The vocabulary of every keymap.
pub const VOCABULARY: Vocabulary<'static> = Vocabulary {
    actions: Action::NAMES,
    contexts: Context::NAMES,
    required: &["app.quit", "help.open", "palette.open", "back"],
    // Rare enough for the palette alone, in the keymap without letters.
    palette_only: &[
        "count.digit", // Only where digits do nothing else.
        "income.record",
        "owner.card",
        "text.copy-all",
        "buddy.pair",
        "buddy.end",
        "forecast.open",
        "forecast.beside",
        "fairness.show",
        "figures.open",
        "figures.list",
        "scope.mine",
        "week.open",
        "scope.closed",
        "file.import",
        "resident.add",
        "resident.edit",
        "offer.add",
        "offer.edit",
        "offer.close",
        "offer.reopen",
        "offer.merge",
        "file.close",
        "file.reopen",
        "wish.note",
        "reply.note",
        "suggestion.note",
        "measure.begin",
        "measure.paper",
        "measure.remind",
        "measure.declined",
        "appointment.make",
        "appointment.cancel",
        "appointment.text",
        "history.open",
        "tour.begin",
        "mouse.toggle",
        "mark.all",
        "mark.range",
        "mark.invert",
        "view.save",
        "view.all",
        "view.one",
        "view.two",
        "view.three",
        "view.four",
        "view.five",
        "view.six",
        "view.seven",
        "view.eight",
        "view.nine",
        "wave.limit",
        "wave.add",
        "wave.show",
        "unwilling.show",
        "unwilling.open",
        "unwilling.approve",
        "unwilling.close",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_names_lead_back_to_the_action() {
        for &action in Action::ALL {
            assert_eq!(Action::from_id(action.id()), Some(action));
            assert_eq!(VOCABULARY.action(action.name()), Some(action.id()));
        }
        for &context in Context::ALL {
            assert_eq!(VOCABULARY.context(context.name()), Some(context.id()));
        }
    }
}
