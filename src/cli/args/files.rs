//! What comes in from a file and goes out into one.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand, ValueEnum};

use crate::domain::contact::Channel;
use crate::exchange::encoding::Encoding;
use crate::exchange::rows::{Names, Notes};
use crate::files::intake::Format;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Kind {
    /// People.
    Residents,
    /// Offers of the catalogue.
    Offers,
    /// Contacts with people who are known.
    Contacts,
    /// Promises to people who are known.
    Promises,
    /// Referrals of people who are known.
    Referrals,
    /// Everything that "export all" wrote, into a new vault.
    All,
}

/// What is done with the remarks of a file of residents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Remarks {
    /// Noted with the last contact of the row.
    Contact,
    /// Left out.
    Leave,
}

impl From<Option<Remarks>> for Notes {
    fn from(remarks: Option<Remarks>) -> Self {
        match remarks {
            None => Self::Ask,
            Some(Remarks::Contact) => Self::Contact,
            Some(Remarks::Leave) => Self::Leave,
        }
    }
}

/// The formats of files that come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum FileFormat {
    /// Text with separators.
    Csv,
    /// A spreadsheet.
    Xlsx,
    /// A spreadsheet of the Open Document Format.
    Ods,
    /// Open Referral: JSON, JSON lines, or tables in a folder or zip file.
    Hsds,
}

impl From<FileFormat> for Format {
    fn from(format: FileFormat) -> Self {
        match format {
            FileFormat::Csv => Self::Csv,
            FileFormat::Xlsx => Self::Xlsx,
            FileFormat::Ods => Self::Ods,
            FileFormat::Hsds => Self::Hsds,
        }
    }
}

/// What can be written for other programs.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Export {
    /// The catalogue
    Offers {
        /// As what
        #[arg(long, value_enum)]
        format: OutFormat,
        /// Where to; for hsds a name ending in .json, .zip, or a folder
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
    },
    /// The contacts with one resident, for the file that is kept elsewhere
    Contacts {
        /// Whose
        #[arg(required = true)]
        resident: Vec<String>,
        /// As what
        #[arg(long, value_enum)]
        format: ContactFormat,
        /// The file, which only you can read
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// The entry for the Algoritmeregister, from the rules in force
    Register {
        /// The file; as JSON where its name ends in .json
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// The order of today, or of the day of --as-of, without names, to be worked out again by others
    Order {
        /// The folder, which must not be there yet
        dir: PathBuf,
    },
    /// Everything of the vault in open formats, once another user has proposed it
    All(ExportAll),
}

#[derive(Debug, Group)]
pub(in crate::cli) struct ExportAll {
    /// The folder, which must not be there yet
    #[arg(required_unless_present = "propose", conflicts_with = "propose")]
    pub(in crate::cli) dir: Option<PathBuf>,
    /// Propose it; another user must sign, by writing it
    #[arg(long, requires = "reason")]
    pub(in crate::cli) propose: bool,
    /// Why, with --propose
    #[arg(long, value_name = "TEXT", requires = "propose")]
    pub(in crate::cli) reason: Option<String>,
}

/// How the catalogue is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum OutFormat {
    /// Text with separators.
    Csv,
    /// A spreadsheet.
    Xlsx,
    /// Open Referral: JSON, or tables in a folder or zip file.
    Hsds,
}

/// How contacts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ContactFormat {
    /// JSON: klantcontacten of Open Klant 2.
    Openklant,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Import {
    /// What the file holds
    #[arg(value_enum)]
    pub(in crate::cli) kind: Kind,
    /// The file; for offers also a folder with the tables of HSDS, for all the folder
    pub(in crate::cli) file: PathBuf,
    /// What the file is [default: by its name and its first bytes]
    #[arg(long, value_enum)]
    pub(in crate::cli) format: Option<FileFormat>,
    /// A file with lines such as: `client_number` = "Klantnr"; with --dry-run, a file that is not
    /// there is written with the columns as they are read
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) map: Option<PathBuf>,
    /// The sheet of a spreadsheet [default: the first that is not hidden]
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) sheet: Option<String>,
    /// The encoding of a text file: utf-8, windows-1252, windows-1254, windows-1250, iso-8859-2,
    /// iso-8859-15, cp850, cp437, macintosh, utf-16le, utf-16be [default: by its letters]
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    pub(in crate::cli) encoding: Option<Encoding>,
    /// Only tell what would happen
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
    /// Take a wholly different name for a known client number, another number for a known name, or the
    /// name of another row for the same person, of every row or of those on the lines that are named;
    /// without it such rows are held back
    #[arg(long, value_name = "LINES", num_args = 0..=1, require_equals = true,
        default_missing_value = "", value_parser = lines)]
    pub(in crate::cli) accept_names: Option<Names>,
    /// Make a new file for whoever has the name of somebody here and another number, or the name of
    /// another row, of every row or of those on the lines that are named
    #[arg(long, value_name = "LINES", num_args = 0..=1, require_equals = true,
        default_missing_value = "", value_parser = lines)]
    pub(in crate::cli) new_people: Option<Names>,
    /// Put new people of whom the file says no rung on this one: 1 or 2; without it their rows wait
    #[arg(long, value_name = "RUNG", value_parser = clap::value_parser!(u8).range(1..=2))]
    pub(in crate::cli) rung: Option<u8>,
    /// How conversations were held of which the file does not say it: phone, visit, office, letter,
    /// email, message [default: they stand as telephone calls, which is told]
    #[arg(long, value_name = "CHANNEL", value_parser = channel)]
    pub(in crate::cli) channel: Option<Channel>,
    /// Import a file that is older than one that was imported before
    #[arg(long)]
    pub(in crate::cli) older: bool,
    /// What to do with the remarks of a file of residents [default: say how many there are]
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(in crate::cli) notes: Option<Remarks>,
    /// Write the rows that were not imported to this file
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) rejects: Option<PathBuf>,
    /// With all: also write the recovery key of the new vault to this file
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) recovery_file: Option<PathBuf>,
}

/// The lines of which names are taken; of all where none are named.
fn lines(text: &str) -> Result<Names, String> {
    if text.is_empty() {
        return Ok(Names::All);
    }
    let lines =
        text.split(',').map(|line| line.trim().parse().map_err(|_no_number| line.to_owned()));
    lines.collect::<Result<_, _>>().map(Names::Of)
}

/// A way of contact by its name.
fn channel(text: &str) -> Result<Channel, String> {
    Channel::from_name(text).ok_or_else(|| {
        let names: Vec<&str> = Channel::ALL.iter().map(|channel| channel.name()).collect();
        names.join(", ")
    })
}

/// An encoding by its name, or by another that is in use.
fn encoding(name: &str) -> Result<Encoding, String> {
    Encoding::named(name).ok_or_else(|| {
        let names: Vec<&str> = Encoding::ALL.iter().map(|encoding| encoding.name()).collect();
        names.join(", ")
    })
}
