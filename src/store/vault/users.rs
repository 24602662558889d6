//! Who may open the vault.

use super::Vault;
use crate::crypto::passphrase::{Cost, Passphrase};
use crate::store::error::StoreError;
use crate::store::header::{Header, Member};
use crate::store::members::{self, Unlocked};

impl Vault {
    /// The name of the user who opened it; empty for a demo.
    pub fn user(&self) -> &str {
        &self.unlocked.name
    }

    /// Every user who has or had a slot; the recovery key is none.
    pub fn members(&self) -> impl Iterator<Item = &Member> {
        self.unlocked.members.iter().filter(|member| members::is_user(member))
    }

    /// The names of the users who can open the vault now.
    pub fn seers(&self) -> Vec<String> {
        let now = self.members().filter(|member| !member.removed);
        now.map(|member| member.name.clone()).collect()
    }

    /// Gives a user a slot.
    ///
    /// # Errors
    /// [`StoreError::UserThere`], or what the system answers; nothing was changed then.
    pub fn add_user(
        &mut self,
        name: &str,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<(), StoreError> {
        let (mut header, mut unlocked) = (self.header.clone(), self.unlocked.clone());
        members::add(&mut header, &mut unlocked, name, passphrase, cost)?;
        self.take_header(header, unlocked)
    }

    /// Takes a user's slot away.
    ///
    /// # Errors
    /// [`StoreError::NoSuchUser`], [`StoreError::LastUser`]; nothing was changed then.
    pub fn remove_user(&mut self, name: &str) -> Result<(), StoreError> {
        let (mut header, mut unlocked) = (self.header.clone(), self.unlocked.clone());
        members::remove(&mut header, &mut unlocked, name)?;
        self.take_header(header, unlocked)
    }

    /// Gives the user who opened the vault another passphrase.
    ///
    /// # Errors
    /// [`StoreError::NoSuchUser`] for the recovery key, or what the system answers; nothing was
    /// changed then.
    pub fn change_passphrase(
        &mut self,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<(), StoreError> {
        let (mut header, mut unlocked) = (self.header.clone(), self.unlocked.clone());
        members::change_passphrase(&mut header, &mut unlocked, passphrase, cost)?;
        self.take_header(header, unlocked)
    }

    fn take_header(&mut self, header: Header, unlocked: Unlocked) -> Result<(), StoreError> {
        if header.founding.demo {
            return Err(StoreError::Demo);
        }
        header.write(&self.folder)?;
        self.header = header;
        self.unlocked = unlocked;
        Ok(())
    }
}
