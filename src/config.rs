//! Where the files of a vault live, and the settings file.

pub mod budget;
pub mod paths;
pub mod plans;
pub mod policy;
pub mod reader;
pub mod settings;
pub mod thesaurus;

pub use crate::statements::Problem;
pub use settings::Settings;
