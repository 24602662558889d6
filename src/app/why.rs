//! Why an action is not possible now: the answer to a key that does nothing.

/// Why an action is not possible now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No resident is selected.
    NobodySelected,
    /// No offer is selected.
    NoOfferSelected,
    /// The resident has no open promise.
    NoOpenPromise,
    /// The resident has no open referral.
    NoOpenReferral,
    /// No signal waits for the WSP.
    NoOpenSignal,
    /// The resident is not paused.
    NotPaused,
    /// The resident was not moved by hand.
    NotMoved,
    /// There is no telephone number.
    NoPhone,
    /// The timeline is empty.
    NothingHere,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// A demo has no passphrase.
    NothingSealed,
    /// The past can be read and not changed.
    InThePast,
    /// The agenda and the board are not searched and not marked.
    NotInSheet,
    /// Nobody in the queue may be called now.
    NobodyToCall,
    /// No open task.
    NoOpenTask,
    /// Nobody else uses this vault.
    NobodyElse,
    /// Two residents must be marked.
    TwoMarked,
    /// Nothing was done together.
    NoPair,
    /// There is no wave.
    NoWave,
    /// No unwilling-track file is open.
    NoUnwilling,
    /// Such a file is open already.
    UnwillingOpen,
    /// This role sees no such file.
    NotForRole,
    /// Another act is being written.
    Busy,
    /// No offer was declined that the resident was referred to.
    NothingDeclined,
    /// The resident was sought in one way at most.
    SoughtOneWay,
    /// Nothing was typed in this form.
    NothingTyped,
    /// This is for one person and several are marked.
    OnePersonOnly,
}
