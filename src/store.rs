//! The vault on disk: the journal, which is the truth, and the sled projection of it.
//!
//! [`vault::Vault`] is what the program uses. An entry goes down through [`envelope`] (the one
//! place where values are encoded and sealed) into [`journal`] (frames, the chain, the sync), and
//! after that into [`projection`], which can always be made again from the journal. No policy
//! lives here: what an entry means is the domain's business.

pub mod access_log;
pub mod anchor;
pub mod backup;
pub mod codec;
pub mod envelope;
pub mod erased;
pub mod error;
pub mod failed;
mod first;
pub mod folder;
pub mod founding;
pub mod frame;
pub mod header;
pub mod journal;
pub mod key_history;
pub mod keyfile;
pub mod keyring;
pub mod lock;
pub mod marks;
pub mod medium;
pub mod members;
pub mod projection;
pub mod room;
pub mod roster;
pub mod rotation;
pub mod small_files;
pub mod source;
pub mod trees;
pub mod unlocked;
pub mod vault;
pub mod wire_v1;

pub use error::{Damage, Fault, Notice, StoreError};
pub use founding::Founding;
pub use members::Access;
pub use vault::{Made, Opened, Report, Vault};
