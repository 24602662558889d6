//! Everything kept in a vault, in a form that needs nothing of ours to be read: one JSON value a
//! record, with the words of the interface, days as `YYYY-MM-DD`, and a schema made from the same
//! declarations. What is written here is read back to the same records, with their numbers.

mod casework;
mod history;
mod kind;
mod measured;
mod office;
mod people;
mod shape;
#[cfg(test)]
mod tests;
mod words;

pub use history::{entry_line, note};
pub use kind::{Content, Kind, file_lines, numbers, read_numbers, schema};
pub use measured::answer_lines;
pub use office::{
    booking_lines, gone_lines, imported_lines, offer_lines, order_line, role_lines,
    suggestion_lines, wave_lines,
};
pub use shape::Misshapen;

/// The name of the form, as the first file of an archive says it.
pub const FORM: &str = "trede-archive";
/// Its version; another one is not read.
pub const VERSION: u64 = 1;
