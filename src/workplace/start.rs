//! The program in front of an open vault: the one place where its start is put together.

use chrono::NaiveDate;

use super::{Workplace, last_entry};
use crate::app::App;
use crate::app::action::VOCABULARY;
use crate::app::start::Start;
use crate::config::settings::Settings;
use crate::config::{budget, plans, policy, thesaurus};
use crate::domain::appointment::TimeOfDay;
use crate::domain::budget::Budget;
use crate::domain::plan::Plans;
use crate::domain::policy::Policy;
use crate::i18n::Strings;
use crate::keymap::Keymap;
use crate::measurement::instrument::Kind;
use crate::runtime::clock;
use crate::store::StoreError;

/// What lies beside a vault and says how it is worked with; by default what comes with the program.
pub struct Beside {
    /// The settings in force.
    pub settings: Settings,
    /// The keys in force.
    pub keymap: Keymap,
    /// The list of interests and the templates of goals.
    pub plans: Plans,
    /// What the policy wants.
    pub policy: Policy,
    /// The lines of the budget.
    pub budget: Budget,
    /// Groups of words that mean much the same, each a line with commas.
    pub words: Vec<String>,
}

impl Default for Beside {
    fn default() -> Self {
        let keys = include_str!("../../keymaps/default.toml");
        let (keymap, _none) = Keymap::load(keys, None, &VOCABULARY);
        let settings = Settings::default();
        let (plans, policy, budget) = (plans::default(), policy::default(), budget::default());
        Self { settings, keymap, plans, policy, budget, words: thesaurus::default() }
    }
}

/// In front of what a program begins.
pub struct Front {
    /// The texts of the chosen language.
    pub strings: Strings,
    /// Columns and rows; none where there is no screen.
    pub size: (u16, u16),
    /// Something to tell at the start.
    pub told: Option<String>,
    /// The earlier day that is looked at instead of what is known now.
    pub as_of: Option<NaiveDate>,
    /// The time of day where the municipality is.
    pub time: TimeOfDay,
}

impl Workplace {
    /// The program at its start, in front of this workplace.
    ///
    /// # Errors
    /// [`StoreError`] where an earlier day is asked for and the journal cannot be read.
    pub fn start(&self, beside: Beside, front: Front) -> Result<App, StoreError> {
        let Beside { settings, keymap, plans, policy, budget, words } = beside;
        let Front { strings, size, told, as_of, time } = front;
        let founding = self.vault.founding();
        let (caseload, until) = match as_of {
            None => (self.caseload.clone(), u64::MAX),
            Some(day) => {
                let until = last_entry(&self.vault, day);
                // What somebody may see is what they may see now.
                (self.vault.caseload_at(until)?.under(&self.caseload), until)
            }
        };
        let start = Start {
            first_on: self.vault.logged().first().map(|first| clock::day_of(first.at)),
            own_numbers: settings.own_numbers,
            lonely: Kind::lonely(settings.eleven),
            called: settings.spoken(self.user.as_str()),
            caseload,
            headers: self.headers(until),
            rules: settings.rules,
            calls: settings.calls,
            plans,
            policy,
            budget,
            words,
            seers: self.vault.seers(),
            salt: founding.salt,
            today: self.today,
            time,
            user: self.user.clone(),
            demo: founding.demo,
            size,
            mouse: settings.mouse,
            drafts: self.vault.drafts(),
            desk: self.vault.desk(),
            told,
        };
        Ok(App::new(start, keymap, strings))
    }
}
