//! Lists in a folder, read in on the screen.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;
use trede::app::incoming::Incoming;
use trede::app::task::Overlay;

use crate::support::table::Table;

/// A folder with files, and an empty folder in it.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        fs::create_dir(folder.path("lijsten")).expect("a folder in it");
        for (name, text) in files {
            folder.put(name, text);
        }
        folder
    }

    pub(crate) fn put(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).expect("a file");
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A path in it, as it is typed.
    pub(crate) fn typed(&self, rest: &str) -> String {
        format!("{}/{rest}", self.0.path().display())
    }
}

/// The file on its way in.
pub(crate) fn file(table: &Table) -> &Incoming {
    match &table.app.model.task.overlay {
        Some(Overlay::Incoming(file)) => file,
        other => panic!("no file on its way in: {other:?}"),
    }
}

/// Opens the first step and types this path.
pub(crate) fn type_path(table: &mut Table, path: &str) {
    table.press("x i ctrl-u");
    table.type_text(path);
}
