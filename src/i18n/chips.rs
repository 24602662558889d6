//! What a list is limited to, in a word or two for its title.

use super::{Language, Strings};
use crate::filters::offers::What;
use crate::filters::people::Who;
use crate::filters::{Chip, Tongue};

impl Strings {
    /// The language in which conditions are typed.
    pub const fn tongue(&self) -> Tongue {
        match self.language() {
            Language::Dutch => Tongue::Dutch,
            Language::English => Tongue::English,
        }
    }

    /// The texts of the language in which these are typed.
    pub fn speaking(tongue: Tongue) -> Self {
        Self::new(match tongue {
            Tongue::Dutch => Language::Dutch,
            Tongue::English => Language::English,
        })
    }

    /// A condition on people.
    pub fn who(&self, chip: &Chip<Who>) -> String {
        let said = match (&chip.is, chip.name()) {
            (_, Some(name)) => self.word("chip", &name),
            (Who::Of(name), _) => self.chip_owner(name.clone()),
            (Who::Wave(name), _) => self.chip_wave(name.clone()),
            (Who::Tried(times), _) => self.chip_tried(*times),
            (Who::Longer(days), _) => self.chip_longer(u32::from(*days)),
            (Who::Within(days), _) => self.chip_within(u32::from(*days)),
            (Who::Named(text), _) => format!("“{text}”"),
            _ => chip.written(self.tongue()),
        };
        self.turned(said, chip.not)
    }

    /// A condition on offers.
    pub fn what(&self, chip: &Chip<What>) -> String {
        let said = match (&chip.is, chip.name()) {
            (_, Some(name)) => self.word("chip", &name),
            (What::Area(name), _) => name.clone(),
            (What::Costs(cents), _) => self.chip_costs(self.money(*cents)),
            (What::Says(text), _) => format!("“{text}”"),
            _ => chip.written(self.tongue()),
        };
        self.turned(said, chip.not)
    }

    fn turned(&self, said: String, not: bool) -> String {
        if not { self.chip_not(said) } else { said }
    }
}
