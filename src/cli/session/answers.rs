//! What a command answers once its work is done; the vault is closed then.

use serde_json::{Value, json};

use super::Session;
use crate::cli::output::Output;
use crate::digest::hex;
use crate::domain::{Cause, Entry, Noted, ResidentId};
use crate::markup::escaped;

impl Session {
    /// What ends a page that is printed and kept: the anchor, by which a vault that was put back is
    /// told later on. A demo needs none.
    pub(in crate::cli) fn footer(&self) -> String {
        if self.vault.founding().demo {
            return String::new();
        }
        let [head, log] = self.vault.anchors().map(|hash| hex(&hash));
        let line = escaped(&self.strings().backup_anchor(head, log));
        format!("<footer><p><small>{line}</small></p></footer>\n")
    }

    /// The answer of a command that showed this many people; closes the vault.
    pub(in crate::cli) fn listed(mut self, people: usize, text: String, json: Value) -> Output {
        let people = u32::try_from(people).unwrap_or(u32::MAX);
        if people > 0 {
            self.note(Noted::Listed { people });
        }
        self.vault.close();
        Output::done(text, json)
    }

    /// The answer of a command that showed one person's file, or none; closes the vault.
    pub(in crate::cli) fn read(
        mut self,
        whose: Option<ResidentId>,
        text: String,
        json: Value,
    ) -> Output {
        if let Some(id) = whose {
            self.note(Noted::Read(id));
        }
        self.vault.close();
        Output::done(text, json)
    }

    /// What an entry did, as the answer of a command; closes the vault.
    pub(in crate::cli) fn did(self, entry: &Entry, id: Option<&str>) -> Output {
        let did = self.strings().did(self.caseload(), entry, self.today());
        self.said(&did, entry, id)
    }

    /// The same of an entry that took another one back, or did it again: what that one did.
    pub(in crate::cli) fn turned(self, entry: &Entry) -> Output {
        let strings = self.strings();
        let of = |seq: u64| {
            let old = self.vault.entry(seq).ok()?;
            Some(strings.did(self.caseload(), &old, self.today()))
        };
        let told = match entry.cause {
            Cause::Undid(seq) => of(seq).map(|did| strings.saved_undid(did)),
            Cause::Redid(seq) => of(seq).map(|did| strings.saved_redid_what(did)),
            _ => None,
        };
        let did = told.unwrap_or_else(|| strings.did(self.caseload(), entry, self.today()));
        self.said(&did, entry, None)
    }

    fn said(self, did: &str, entry: &Entry, id: Option<&str>) -> Output {
        let strings = self.strings();
        let text = match id {
            Some(id) => strings.cli_did_with(did.to_owned(), id.to_owned(), entry.seq),
            None => strings.cli_did(did.to_owned(), entry.seq),
        };
        let beside = strings.mind(self.caseload(), entry, self.today());
        let json = json!({ "entry": entry.seq, "did": did, "id": id, "mind": beside });
        let beside = beside.map(|beside| format!("{beside}\n")).unwrap_or_default();
        self.wrote(format!("{text}\n{beside}"), json)
    }

    /// The answer of a command that wrote; in a demo it says so. Closes the vault.
    pub(in crate::cli) fn wrote(self, text: String, json: Value) -> Output {
        let output = Output::done(text, json);
        let output =
            if self.app.model.data.demo { output.in_demo(&self.app.strings) } else { output };
        self.vault.close();
        output
    }
}
