//! What several tests share.

pub(crate) mod pty;
pub(crate) mod table;
