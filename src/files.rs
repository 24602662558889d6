//! Files from and for other programs, as they lie on a disk.
//!
//! `intake` says what kind of file one is: text with separators, a spreadsheet (`workbook`, read in a
//! process of its own with a memory limit) or a catalogue of Open Referral (`hsds`); `source` reads
//! bytes of regular files only, `csv_read` their text. All end in one table, which [`exchange`](crate::exchange) reads.
//! `out_file` writes what somebody else is to read.

pub mod csv_read;
pub mod hsds;
pub mod intake;
pub mod lines;
pub mod out_file;
pub mod out_folder;
mod record_bounds;
pub mod source;
mod titles;
pub mod workbook;
