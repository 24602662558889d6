//! All state of the program on screen, in three: what is known, how it is looked at, what is under
//! way. Drawing reads the three; each says in its own file who may write it.

use crate::app::data::Guarded;
use crate::app::task::Task;
use crate::app::view::View;

/// The state of the program.
pub struct Model {
    /// What is known.
    pub data: Guarded,
    /// How it is looked at.
    pub view: View,
    /// What is under way.
    pub task: Task,
}
