//! How somebody has set up their desk: the views they saved. It is theirs alone, is no record, and
//! names nobody on the caseload.

/// Most views; each has a digit of its own.
pub const MOST: u8 = 9;

/// A view that was saved: the conditions of the lists, as they are typed in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its digit, 1 to [`MOST`].
    pub no: u8,
    /// What its user calls it; may be nothing.
    pub name: String,
    /// The conditions on people.
    pub people: Vec<String>,
    /// The conditions on offers.
    pub offers: Vec<String>,
    /// Whether the program opens with it.
    pub first: bool,
}

/// What somebody has set up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Desk {
    /// The views, by their digit.
    pub views: Vec<SavedView>,
}

impl Desk {
    /// The view with this digit.
    pub fn view(&self, no: u8) -> Option<&SavedView> {
        self.views.iter().find(|view| view.no == no)
    }

    /// The view that the program opens with.
    pub fn first(&self) -> Option<&SavedView> {
        self.views.iter().find(|view| view.first)
    }

    /// Puts a view in the place of the one with its digit; only one is the first.
    pub fn put(&mut self, view: SavedView) {
        self.views.retain(|known| known.no != view.no);
        if view.first {
            self.views.iter_mut().for_each(|known| known.first = false);
        }
        self.views.push(view);
        self.views.sort_by_key(|view| view.no);
    }

    /// The first digit that no view has; the last one where all have.
    pub fn free(&self) -> u8 {
        (1..=MOST).find(|no| self.view(*no).is_none()).unwrap_or(MOST)
    }
}
