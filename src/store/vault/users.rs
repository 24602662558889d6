//! Who may open the vault.

use super::Vault;
use crate::crypto::passphrase::{Cost, Passphrase};
use crate::crypto::recovery::RecoveryKey;
use crate::store::error::StoreError;
use crate::store::header::{Header, Slot, SlotKind};
use crate::store::marks::Marks;
use crate::store::members::{self, Unlocked};
use crate::store::roster::Member;

impl Vault {
    /// The name of the user who opened it; empty for a demo.
    pub fn user(&self) -> &str {
        &self.unlocked.name
    }

    /// Every user who has or had a slot; the recovery key is none.
    pub fn members(&self) -> impl Iterator<Item = &Member> {
        self.unlocked.roster.members().iter().filter(|member| members::is_user(member))
    }

    /// The names of the users who can open the vault now.
    pub fn seers(&self) -> Vec<String> {
        let now = self.members().filter(|member| !member.removed);
        now.map(|member| member.name.clone()).collect()
    }

    /// Gives a user a slot; the name that their entries will carry: that of somebody who left gets a
    /// number.
    ///
    /// # Errors
    /// [`StoreError::UserThere`], [`StoreError::NoName`], or what the system answers; nothing was
    /// changed then.
    pub fn add_user(
        &mut self,
        name: &str,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<String, StoreError> {
        self.change(|header, unlocked, marks| {
            members::add(header, unlocked, marks, (name, passphrase, cost))
        })
    }

    /// Takes a user's slot away; the name that their entries carry.
    ///
    /// # Errors
    /// [`StoreError::NoSuchUser`], [`StoreError::LastUser`], [`StoreError::Yourself`]; nothing was
    /// changed then.
    pub fn remove_user(&mut self, name: &str) -> Result<String, StoreError> {
        self.change(|header, unlocked, marks| members::remove(header, unlocked, marks, name))
    }

    /// Gives the user who opened the vault another passphrase, and other keys to sign and to get
    /// letters with.
    ///
    /// # Errors
    /// [`StoreError::NoSuchUser`] for the recovery key, or what the system answers; nothing was
    /// changed then.
    pub fn change_passphrase(
        &mut self,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<(), StoreError> {
        self.change(|header, unlocked, marks| {
            members::change_passphrase(header, unlocked, marks, (passphrase, cost))
        })
    }

    /// Replaces the recovery key.
    ///
    /// # Errors
    /// What the system answers; the old one still opens then.
    pub fn change_recovery(&mut self, recovery: &RecoveryKey) -> Result<(), StoreError> {
        self.change(|header, unlocked, marks| {
            members::change_recovery(header, unlocked, marks, recovery)
        })
    }

    /// A slot of the first format, opened by this passphrase, becomes one as they are now.
    pub(super) fn renew_first_slot(&mut self, passphrase: &Passphrase) -> Result<(), StoreError> {
        let mut slots = self.header.slots.iter();
        let own = slots.find(|slot| slot.id == self.unlocked.slot);
        match own.filter(|slot| slot.kind == SlotKind::FirstPassphrase).map(Slot::cost) {
            Some(cost) if self.lock.is_some() => self.change_passphrase(passphrase, cost),
            _ => Ok(()),
        }
    }

    fn change<T>(
        &mut self,
        act: impl FnOnce(&mut Header, &mut Unlocked, &Marks) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if self.header.founding.demo {
            return Err(StoreError::Demo);
        }
        self.may_write()?;
        let (mut header, mut unlocked) = (self.header.clone(), self.unlocked.clone());
        let done = act(&mut header, &mut unlocked, &self.marks)?;
        self.take_header(header, unlocked)?;
        Ok(done)
    }

    /// Writes a header, and goes on with it.
    pub(super) fn take_header(
        &mut self,
        header: Header,
        unlocked: Unlocked,
    ) -> Result<(), StoreError> {
        let written = header.write(&*self.files);
        if let Err(error) = written {
            // One of the two files is enough: what is there is what counts.
            let (found, _) = Header::read(&*self.files)?;
            if found.generation != header.generation {
                return Err(error);
            }
        }
        self.marks.header = header.mark()?;
        (self.header, self.unlocked) = (header, unlocked);
        // The projection and the files it is asked for go on with the same ring.
        self.envelope.ring().identify(&self.unlocked);
        self.drop_anchor();
        Ok(())
    }
}
