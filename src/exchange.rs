//! Files from and for other programs.
//!
//! Reading goes one way: `source` (bytes of a regular file) → `encoding` (text) → `csv_read` (a
//! `table` of text cells) → `columns` (which column is which field) → `cells` (typed values).
//! Nothing here knows the records of the domain; the plan that turns rows into commands does.
//! `rejects` gives refused rows back, and `out_file` writes what somebody else is to read.

pub mod bsn_column;
pub mod cells;
pub mod columns;
pub mod csv_read;
pub mod encoding;
pub mod hsds;
pub mod intake;
pub mod lines;
pub mod offer_table;
pub mod out_file;
pub mod out_folder;
pub mod rejects;
pub mod rows;
pub mod source;
pub mod table;
pub mod workbook;
