//! trede: keyboard-driven caseload triage for social-participation consultants.
//!
//! `ARCHITECTURE.md` draws the whole; each module says what happens in it and what does not.

pub mod acts;
pub mod app;
pub mod archive;
pub mod cli;
pub mod config;
pub mod crypto;
pub mod demo;
pub mod digest;
pub mod domain;
pub mod dossier;
pub mod exchange;
pub mod files;
pub mod filters;
pub mod i18n;
pub mod keymap;
pub mod markup;
pub mod matching;
pub mod measurement;
pub mod nearest;
pub mod opening;
pub mod report;
pub mod runtime;
pub mod screen;
pub mod sheets;
pub mod statements;
pub mod store;
pub mod triage;
pub mod ui;
pub mod workplace;
