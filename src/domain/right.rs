//! What can be done and asked, in words; which role may what, the acts say.

use crate::domain::Cause;
use crate::domain::act::Act;
use crate::domain::word::words;

words! {
    /// What can be asked of a vault beside the acts that are written in its journal.
    Operation {
        /// Open the screen.
        Screen = "screen",
        /// Who is next.
        Queue = "queue",
        /// Find people and offers.
        Find = "find",
        /// Look at one resident or offer.
        Show = "show",
        /// Offers for one resident.
        Match = "match",
        /// What is due.
        Agenda = "agenda",
        /// Who did and read what in one file.
        History = "history",
        /// The page to look at together.
        Page = "page",
        /// Look at an earlier day, or take another day as today.
        Past = "past",
        /// What was done to everybody.
        Journal = "journal",
        /// Who read and gave out what of everybody.
        Log = "log",
        /// Prove the chains.
        Verify = "verify",
        /// How the vault is.
        Doctor = "doctor",
        /// Make the projection again.
        Repair = "repair",
        /// Go on without what is lost.
        Acknowledge = "acknowledge",
        /// Everything kept about one person.
        Dossier = "dossier",
        /// Figures about groups.
        Report = "report",
        /// How far each wave came.
        Waves = "waves",
        /// Look at the guarded file.
        Unwilling = "unwilling",
        /// Files whose term is over.
        Retention = "retention",
        /// Propose to destroy them.
        Propose = "propose",
        /// Approve what another user proposed.
        Approve = "approve",
        /// Destroy everything about one person.
        Erase = "erase",
        /// A copy of the vault.
        Backup = "backup",
        /// Make a vault from a backup.
        Restore = "restore",
        /// The catalogue for other programs.
        Export = "export",
        /// Take residents in from a file.
        ImportResidents = "import-residents",
        /// Take offers in from a file.
        ImportOffers = "import-offers",
        /// Tell what an import would do.
        DryRun = "dry-run",
        /// Take back what was done.
        Undo = "undo",
        /// Do again what was taken back.
        Redo = "redo",
        /// Who may open the vault.
        UserList = "user-list",
        /// Let somebody in.
        UserAdd = "user-add",
        /// Let somebody in no more.
        UserRemove = "user-remove",
        /// Another passphrase of one's own.
        Passphrase = "passphrase",
        /// New keys for the vault.
        KeyRotate = "key-rotate",
        /// Another recovery key.
        KeyRecovery = "key-recovery",
        /// Propose to write everything out.
        ProposeExport = "propose-export",
        /// Write everything out, that another user proposed.
        ExportAll = "export-all",
        /// The contacts with one person for another program.
        ExportContacts = "export-contacts",
    }
}

/// What a role may or may not: an act, or an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Right {
    /// An act, which is written in the journal.
    Act(Act),
    /// Anything else.
    Operation(Operation),
}

impl From<Act> for Right {
    fn from(act: Act) -> Self {
        Self::Act(act)
    }
}

impl From<Operation> for Right {
    fn from(operation: Operation) -> Self {
        Self::Operation(operation)
    }
}

impl Right {
    /// Every right there is.
    pub fn all() -> impl Iterator<Item = Self> {
        let acts = Act::ALL.iter().copied().map(Self::Act);
        acts.chain(Operation::ALL.iter().copied().map(Self::Operation))
    }

    /// The right that an entry with this cause needs.
    pub const fn of(cause: &Cause) -> Self {
        match cause {
            Cause::Did(act) => Self::Act(*act),
            Cause::Undid(_) => Self::Operation(Operation::Undo),
            Cause::Redid(_) => Self::Operation(Operation::Redo),
            Cause::Imported { .. } | Cause::Invented | Cause::Recalled(_) => {
                Self::Operation(Operation::ImportResidents)
            }
            Cause::Erased(_) => Self::Operation(Operation::Erase),
            Cause::Proposed(_) => Self::Operation(Operation::Propose),
            Cause::Leaving(leaving) if leaving.signs.is_some() => {
                Self::Operation(Operation::ExportAll)
            }
            Cause::Leaving(_) => Self::Operation(Operation::ProposeExport),
        }
    }

    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Act(act) => act.name(),
            Self::Operation(operation) => operation.name(),
        }
    }
}
