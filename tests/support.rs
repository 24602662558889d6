//! What several tests share.

pub(crate) mod cases;
pub(crate) mod disk;
pub(crate) mod faults;
pub(crate) mod files;
pub(crate) mod lists;
pub(crate) mod luck;
pub(crate) mod program;
pub(crate) mod pty;
pub(crate) mod start;
pub(crate) mod table;
