//! What changes something and has a reader of its own; all other acts are read by their lines.

mod back;
mod catalogue;
mod plan;

use super::args::{Act, Global};
use super::output::Answer;

pub(super) fn run(global: &Global, act: &Act) -> Answer {
    match act {
        Act::Plan(args) => plan::save(global, args),
        Act::Add(args) => catalogue::add(global, args),
        Act::Edit(args) => catalogue::edit(global, args),
        Act::Merge(args) => catalogue::merge(global, args),
        Act::Undo { entry } => back::undo(global, *entry),
        Act::Redo => back::redo(global),
    }
}
