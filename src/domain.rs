//! The words of the caseload and the rules that change it.
//!
//! What a person does, the room `acts` answers with [`Change`]s or a [`Refusal`]; only
//! [`Caseload::apply`] changes anything. Everything here is a pure function of its arguments:
//! time, ids and salts come in through a [`Stamp`]. Nothing here is serialisable: the store has
//! its own frozen shapes, so these types may change freely.

pub mod absence;
pub mod act;
pub mod agenda;
pub mod ahead;
pub mod appointment;
pub mod audience;
pub mod barrier;
pub mod betrayal;
pub mod bsn;
pub mod buddy;
pub mod budget;
pub mod caseload;
pub mod change;
pub mod chunked;
pub mod closing;
pub mod contact;
pub mod day;
pub mod desk;
pub mod draft;
pub mod entry;
pub mod file;
pub mod fold;
pub mod history;
pub mod id;
pub mod imported;
pub mod income;
pub mod line;
pub mod measured;
pub mod measurement;
pub mod money;
pub mod noted;
pub mod offer;
pub mod office;
pub mod open;
pub mod owner;
pub mod participation;
pub mod pause;
pub mod percent;
pub mod place;
pub mod plan;
pub mod policy;
pub mod promise;
pub mod record;
pub mod referral;
pub mod refusal;
pub mod reply;
pub mod request;
pub mod resident;
pub mod retention;
pub mod right;
pub mod role;
pub mod rung;
pub mod signal;
pub mod suggestion;
pub mod task;
pub mod text;
pub mod timeline;
pub mod unwilling;
pub mod wave;
pub mod week;
pub mod wish;
pub(crate) mod word;
pub mod workday;
pub mod working_day;

pub use caseload::{Caseload, FileSource};
pub use change::{Change, Delta, Mismatch};
pub use entry::{Cause, Entry, Stamp};
pub use file::File;
pub use id::{OfferId, RecordId, ResidentId};
pub use line::{Line, Obligations};
pub use noted::{LogLine, Note, Noted, Origin};
pub use offer::Offer;
pub use refusal::Refusal;
pub use resident::Resident;
pub use rung::Rung;
pub use text::CleanText;
