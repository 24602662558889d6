//! A program that is started, watched and said.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::say;

/// One program with what is given to it.
pub(crate) struct Step {
    command: Command,
    said: String,
}

/// Cargo in the folder of the project.
pub(crate) fn cargo(root: &Path, args: &[&str]) -> Step {
    // The one that runs this, so that the toolchain is the same.
    let cargo = std::env::var("CARGO").unwrap_or_else(|_unset| "cargo".to_owned());
    let mut step = Step::new(root, &cargo);
    "cargo".clone_into(&mut step.said);
    step.args(args)
}

impl Step {
    /// A program by its name, or by its path below the folder of the project.
    pub(crate) fn new(root: &Path, name: &str) -> Self {
        let below = root.join(name);
        let program = if below.is_file() { below.as_os_str() } else { OsStr::new(name) };
        let mut command = Command::new(program);
        command.current_dir(root);
        Self { command, said: name.to_owned() }
    }

    /// Gives it these.
    pub(crate) fn args<A: AsRef<str>>(mut self, args: &[A]) -> Self {
        for arg in args {
            self.command.arg(arg.as_ref());
            self.said.push(' ');
            self.said.push_str(arg.as_ref());
        }
        self
    }

    /// Sets a variable for it.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self.said.insert_str(0, &format!("{name}={value} "));
        self
    }

    /// Says what is run and runs it to its end.
    ///
    /// # Errors
    /// A sentence where it cannot be started or does not succeed.
    pub(crate) fn run(mut self) -> Result<(), String> {
        say(&format!("$ {}", self.said));
        let status = self.command.status();
        let status = status.map_err(|error| format!("{} cannot be run: {error}", self.said))?;
        if status.success() { Ok(()) } else { Err(format!("{}: {status}", self.said)) }
    }

    /// Runs it without a word; whether it succeeded.
    pub(crate) fn works(mut self) -> bool {
        let quiet = self.command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success())
    }
}
