//! Where the files of a vault live, and the settings file.
