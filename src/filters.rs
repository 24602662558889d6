//! One language to limit a list: what is typed, read word by word in the languages of the interface.
//!
//! A word with a colon (`rung:1`), with a sign (`>90d`, `<5`) or between quotes limits; in offers some
//! plain words do so, too (`tuesday`, `free`). Everything else is letters to search with. A person is
//! limited to by what we owe, agreed or planned, and by nothing that they are.

pub mod aside;
pub mod line;
pub mod offers;
pub mod people;
#[cfg(test)]
mod tests;
pub mod told;
mod words;

pub use words::{Chip, Fixed, Known, Language, Tongue, Typed, chip_of, hold, read};
