//! Roles of colour. The default follows the terminal's own sixteen colours; every state also has
//! a word or a sign, so that the monochrome theme loses nothing.

use ratatui::style::{Color, Modifier, Style};

/// The styles of the roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Text.
    pub plain: Style,
    /// What is not needed now.
    pub dim: Style,
    /// The person, titles.
    pub strong: Style,
    /// The next act only.
    pub accent: Style,
    /// A promise we broke, a refusal.
    pub danger: Style,
    /// What stands in the way.
    pub hit: Style,
    /// What is clear.
    pub clear: Style,
    /// The letters that a search or an interest matched.
    pub matched: Style,
    /// The selected row of the pane in focus.
    pub selected: Style,
}

impl Theme {
    /// Sixteen colours, as the terminal defines them.
    pub const fn colour() -> Self {
        let plain = Style::new();
        Self {
            plain,
            dim: plain.add_modifier(Modifier::DIM),
            strong: plain.add_modifier(Modifier::BOLD),
            accent: plain.fg(Color::Cyan),
            danger: plain.fg(Color::Red),
            hit: plain.fg(Color::Yellow),
            clear: plain.fg(Color::Green),
            matched: plain.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
            selected: plain.add_modifier(Modifier::REVERSED),
        }
    }

    /// No colour at all: for `NO_COLOR` and for paper.
    pub const fn mono() -> Self {
        let plain = Style::new();
        Self {
            accent: plain.add_modifier(Modifier::BOLD),
            danger: plain.add_modifier(Modifier::BOLD),
            hit: plain,
            clear: plain,
            ..Self::colour()
        }
    }
}
