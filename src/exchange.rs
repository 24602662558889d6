//! Tables from and for other programs: from bytes to what becomes of each row.
//!
//! Reading goes one way: a `table` of text cells → `columns` (which column is which field) → `cells`
//! (typed values) → `rows` (one import, and what became of each row). `encoding` makes text of bytes,
//! `by_hand` reads one record that somebody writes down, `rejects` gives refused rows back, `outside`
//! names offers for other programs, `offer_table` lays them out. Where the bytes come from and go to is
//! the work of [`files`](crate::files).

pub mod bsn_column;
pub mod by_hand;
pub mod cells;
pub mod columns;
pub mod encoding;
pub mod offer_table;
pub mod outside;
pub mod packed;
pub mod rejects;
pub mod rows;
pub mod table;
pub mod totals;
