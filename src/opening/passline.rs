//! The line that gives a passphrase, out of a file or a command, whatever program wrote it.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, ErrorKind, Read as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use zeroize::Zeroizing;

use super::failure::Failure;
use super::say;
use crate::i18n::Strings;

/// More bytes are not read: no passphrase is that long.
const MOST: u64 = 64 << 10;
/// What some programs write in front of text, and nobody sees.
const MARK: char = '\u{feff}';
/// Permissions that somebody else has.
const OTHERS: u32 = 0o077;

/// A first line.
pub(crate) struct Line {
    /// Its text, without a byte order mark.
    pub(crate) text: Zeroizing<String>,
    /// As earlier versions took it, where that differs: a vault may have been made with it.
    pub(crate) as_was: Option<Zeroizing<String>>,
}

impl Line {
    /// A line that was typed.
    pub(crate) fn typed(text: Zeroizing<String>) -> Self {
        Self { text, as_was: None }
    }

    /// The first line of these bytes; `None` where they are no text.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let owned = |line: Option<&str>| Zeroizing::new(line.unwrap_or_default().to_owned());
        let whole = decoded(bytes)?;
        // A carriage return alone ends a line, too, as it did on older machines.
        let text = owned(whole.strip_prefix(MARK).unwrap_or(&whole).split(['\n', '\r']).next());
        let was = std::str::from_utf8(bytes).ok().map(|text| owned(text.lines().next()));
        let as_was = was.filter(|was| *was != text);
        Some(Self { text, as_was })
    }

    /// What a command printed: bytes that are no text were taken with replacement characters.
    pub(crate) fn printed(bytes: &[u8]) -> Self {
        Self::read(bytes).unwrap_or_else(|| {
            let text = Zeroizing::new(String::from_utf8_lossy(bytes).into_owned());
            let line = text.lines().next().unwrap_or_default();
            Self::typed(Zeroizing::new(line.to_owned()))
        })
    }
}

/// UTF-8, or UTF-16 in either order: by its mark, or by the empty half of its first letter.
fn decoded(bytes: &[u8]) -> Option<Zeroizing<String>> {
    let big = match bytes {
        [0xfe, 0xff, ..] | [0, 1..=0xff, ..] => true,
        [0xff, 0xfe, ..] | [1..=0xff, 0, ..] => false,
        _ => return std::str::from_utf8(bytes).ok().map(|text| Zeroizing::new(text.to_owned())),
    };
    // A last byte without its half is where the reading stopped.
    let (pairs, _) = bytes.as_chunks::<2>();
    let unit = if big { u16::from_be_bytes } else { u16::from_le_bytes };
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 2));
    for letter in char::decode_utf16(units) {
        text.push(letter.ok()?);
    }
    Some(text)
}

/// The first line of a file.
///
/// # Errors
/// A [`Failure`] that says why it cannot be read.
pub(crate) fn from_file(strings: &Strings, path: &Path) -> Result<Line, Failure> {
    let shown = path.display().to_string();
    let bytes = bytes(path).map_err(|error| {
        Failure::refused(match error.kind() {
            ErrorKind::NotFound => strings.passfile_missing(shown.clone()),
            ErrorKind::PermissionDenied => strings.passfile_forbidden(shown.clone()),
            ErrorKind::IsADirectory => strings.passfile_folder(shown.clone()),
            kind => strings.passfile_failed(shown.clone(), kind.to_string()),
        })
    })?;
    let line = Line::read(&bytes);
    let line = line.ok_or_else(|| Failure::refused(strings.passfile_no_text(shown.clone())))?;
    if line.text.is_empty() {
        return Err(Failure::refused(strings.passfile_empty(shown)));
    }
    Ok(line)
}

/// Up to the end of the first line; of UTF-16, in which that is not one byte, everything. A pipe may
/// stay open behind its first line.
fn bytes(path: &Path) -> std::io::Result<Zeroizing<Vec<u8>>> {
    let mut reader = BufReader::new(File::open(path)?).take(MOST);
    // Room from the start: what grows leaves copies of what it held.
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(MOST).unwrap_or(0)));
    reader.read_until(b'\n', &mut bytes)?;
    if bytes.contains(&0) || bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        reader.read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// Remarks on a passphrase file that others can read; the work goes on.
pub(crate) fn remark(strings: &Strings, path: &Path) {
    let open = fs::metadata(path)
        .is_ok_and(|found| found.is_file() && found.permissions().mode() & OTHERS != 0);
    if open {
        say(&strings.passfile_open(path.display().to_string()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn one_line_in_every_coat() {
        let phrase = "caf\u{e9} maan \u{a0a} dijk";
        let mut coats = vec![];
        for end in ["", "\n", "\r\n", "\r", "\r\nmore\r\n", "\rmore\r"] {
            coats.push(format!("{phrase}{end}").into_bytes());
            coats.push(format!("{MARK}{phrase}{end}").into_bytes());
            for big in [false, true] {
                coats.push(utf16(&format!("{MARK}{phrase}{end}"), big));
                coats.push(utf16(&format!("{phrase}{end}"), big));
            }
        }
        for coat in coats {
            assert_eq!(*Line::read(&coat).unwrap().text, phrase, "{coat:?}");
        }
    }

    #[test]
    fn a_line_with_a_mark_is_also_known_as_it_was() {
        let line = Line::read("\u{feff}fiets\n".as_bytes()).unwrap();
        assert_eq!(
            (line.text.as_str(), line.as_was.as_deref().map(String::as_str)),
            ("fiets", Some("\u{feff}fiets"))
        );
        assert!(Line::read(b"fiets\r\n").unwrap().as_was.is_none());
        assert!(Line::read(&[0xe9, b'a']).is_none());
        assert!(Line::read(b"").unwrap().text.is_empty());
        assert_eq!(Line::printed(&[b'a', 0xe9, b'\n']).text.as_str(), "a\u{fffd}");
    }
}
