//! Bytes to text: which encoding a file is in, and whether it is text at all.
//!
//! Nothing is decoded with replacement characters: a name that cannot be read is answered with the
//! line, never stored as `M?ller`.

mod guess;
mod letters;
mod page;
mod place;
mod signs;
pub(crate) mod twice;

use thiserror::Error;

use crate::domain::word::words;
use guess::Guess;
pub use guess::Reading;
use page::Page;

/// The largest file that is read, in bytes.
pub const MAX_FILE_BYTES: u64 = 200 * 1024 * 1024;

/// The longest physical line, in bytes of UTF-8.
pub const MAX_LINE_BYTES: usize = 1024 * 1024;

words! {
    /// The encoding a file was read in.
    Encoding {
        /// UTF-8 without a mark at the start.
        Utf8 = "utf-8",
        /// UTF-8 with a byte order mark, as Excel writes.
        Utf8Bom = "utf-8-bom",
        /// UTF-16, low byte first, with or without a mark.
        Utf16Le = "utf-16le",
        /// UTF-16, high byte first, with or without a mark.
        Utf16Be = "utf-16be",
        /// Windows-1252, the usual one for bytes that are not UTF-8.
        Windows1252 = "windows-1252",
        /// Windows for Turkish.
        Windows1254 = "windows-1254",
        /// Windows for Central Europe.
        Windows1250 = "windows-1250",
        /// ISO 8859-2, for Central Europe.
        Iso8859_2 = "iso-8859-2",
        /// ISO 8859-15, Latin with a euro.
        Iso8859_15 = "iso-8859-15",
        /// DOS for Western Europe.
        Cp850 = "cp850",
        /// DOS as it began.
        Cp437 = "cp437",
        /// Mac OS before X.
        MacRoman = "macintosh",
    }
}

impl Encoding {
    /// The encoding of this name, as people and other programs write it.
    pub fn named(name: &str) -> Option<Self> {
        let plain: String = name.to_lowercase().replace(['-', '_', ' '], "");
        let known = |one: &&Self| one.name().replace('-', "") == plain;
        let found = Self::ALL.iter().find(known).copied();
        found.or(match plain.as_str() {
            "utf16" => Some(Self::Utf16Le),
            "cp1252" | "ansi" | "latin1" | "iso88591" => Some(Self::Windows1252),
            "cp1254" | "iso88599" | "latin5" => Some(Self::Windows1254),
            "cp1250" => Some(Self::Windows1250),
            "latin2" => Some(Self::Iso8859_2),
            "latin9" => Some(Self::Iso8859_15),
            "ibm850" | "850" | "dos" => Some(Self::Cp850),
            "ibm437" | "437" => Some(Self::Cp437),
            "mac" | "macroman" => Some(Self::MacRoman),
            _ => None,
        })
    }
}

/// What a file is when it is not text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binary {
    /// A zip container: an `.xlsx` or `.ods` workbook that was named or renamed `.csv`.
    Zip,
    /// An old binary Office file (`.xls`).
    OldOffice,
    /// A PDF document.
    Pdf,
    /// It holds NUL bytes or many control characters.
    Unknown,
}

/// Why bytes are not readable text. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DecodeProblem {
    /// More bytes than [`MAX_FILE_BYTES`].
    #[error("{0} bytes is too large")]
    TooLarge(u64),
    /// Not a text file.
    #[error("not a text file ({0:?})")]
    Binary(Binary),
    /// UTF-8, but damaged or mixed with another encoding at this line.
    #[error("line {line} is not valid UTF-8 in a file that otherwise is")]
    BrokenUtf8 {
        /// Physical line of the first bad byte.
        line: u64,
    },
    /// UTF-16 with an odd number of bytes or a lone surrogate.
    #[error("damaged UTF-16")]
    BrokenUtf16,
    /// More than one code page reads it as words, or none does.
    #[error("the encoding cannot be told")]
    Unclear(Vec<Reading>),
    /// The encoding that was named has no sign for a byte of this line.
    #[error("line {line} does not fit the encoding")]
    DoesNotFit {
        /// Physical line of the first bad byte.
        line: u64,
    },
    /// A physical line longer than [`MAX_LINE_BYTES`].
    #[error("line {line} is too long")]
    LongLine {
        /// The line.
        line: u64,
    },
}

/// The text of a file, without byte order mark, and the encoding it was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text; holds no NUL.
    pub text: String,
    /// The encoding found.
    pub encoding: Encoding,
    /// What to know about the letters.
    pub letters: Letters,
}

/// What to know about the letters of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letters {
    /// What an encoding other than the usual ones was told by: a few words as they were read.
    pub guessed: Option<Reading>,
    /// Words that had been encoded twice, and were mended: how many, and a few of them.
    pub twice: Option<(usize, Vec<String>)>,
}

/// Decodes a whole file, in the encoding that is named or else in the one that it seems to be in.
///
/// # Errors
/// [`DecodeProblem`] when it is too large, not text, damaged, of an encoding that cannot be told,
/// or has a line that is too long.
pub fn decode(bytes: Vec<u8>, named: Option<Encoding>) -> Result<Decoded, DecodeProblem> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > MAX_FILE_BYTES {
        return Err(DecodeProblem::TooLarge(size));
    }
    if let Some(kind) = magic(&bytes) {
        return Err(DecodeProblem::Binary(kind));
    }
    let mut decoded = match named {
        Some(encoding) => decode_as(&bytes, encoding)?,
        None => decode_text(bytes)?,
    };
    if decoded.text.contains('\0') {
        return Err(DecodeProblem::Binary(Binary::Unknown));
    }
    if named.is_none()
        && let Some(mended) = twice::mended(&decoded.text)
    {
        decoded.text = mended.text;
        decoded.letters.twice = Some((mended.places, mended.words));
    }
    refuse_long_lines(&decoded.text)?;
    Ok(decoded)
}

fn plainly(text: String, encoding: Encoding) -> Decoded {
    Decoded { text, encoding, letters: Letters::default() }
}

fn decode_as(bytes: &[u8], encoding: Encoding) -> Result<Decoded, DecodeProblem> {
    match encoding {
        Encoding::Utf8 | Encoding::Utf8Bom => {
            let rest = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            let text = std::str::from_utf8(rest).map_err(|error| DecodeProblem::DoesNotFit {
                line: line_at(rest, error.valid_up_to()),
            })?;
            Ok(plainly(text.to_owned(), encoding))
        }
        Encoding::Utf16Le => utf16(bytes.strip_prefix(b"\xFF\xFE").unwrap_or(bytes), encoding),
        Encoding::Utf16Be => utf16(bytes.strip_prefix(b"\xFE\xFF").unwrap_or(bytes), encoding),
        page => match Page::of(page).read(bytes) {
            Ok(text) => Ok(plainly(text, page)),
            Err(at) => Err(DecodeProblem::DoesNotFit { line: line_at(bytes, at) }),
        },
    }
}

fn magic(bytes: &[u8]) -> Option<Binary> {
    let starts: [(&[u8], Binary); 5] = [
        (b"PK\x03\x04", Binary::Zip),
        (b"PK\x05\x06", Binary::Zip),
        (b"PK\x07\x08", Binary::Zip),
        (b"\xD0\xCF\x11\xE0", Binary::OldOffice),
        (b"%PDF-", Binary::Pdf),
    ];
    starts.into_iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| kind)
}

fn decode_text(bytes: Vec<u8>) -> Result<Decoded, DecodeProblem> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        let text = std::str::from_utf8(rest).map_err(|error| DecodeProblem::BrokenUtf8 {
            line: line_at(rest, error.valid_up_to()),
        })?;
        return Ok(plainly(text.to_owned(), Encoding::Utf8Bom));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf16(rest, Encoding::Utf16Le);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf16(rest, Encoding::Utf16Be);
    }
    if bytes.contains(&0) {
        let encoding = utf16_by_nuls(&bytes).ok_or(DecodeProblem::Binary(Binary::Unknown))?;
        return utf16(&bytes, encoding);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(plainly(text, Encoding::Utf8)),
        Err(error) => one_byte(error.as_bytes()),
    }
}

fn utf16(bytes: &[u8], encoding: Encoding) -> Result<Decoded, DecodeProblem> {
    let text = page::utf16(bytes, encoding == Encoding::Utf16Be);
    text.map(|text| plainly(text, encoding)).ok_or(DecodeProblem::BrokenUtf16)
}

/// Western text in UTF-16 has a NUL in nearly every pair, always on the same side.
fn utf16_by_nuls(bytes: &[u8]) -> Option<Encoding> {
    let (mut first, mut second) = (0_usize, 0_usize);
    for pair in bytes.chunks_exact(2) {
        first += usize::from(pair.first() == Some(&0));
        second += usize::from(pair.last() == Some(&0));
    }
    let most = bytes.len() / 2 * 7 / 10;
    match (first, second) {
        (0, low) if low > most => Some(Encoding::Utf16Le),
        (high, 0) if high > most => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Text in one of the code pages of one byte a sign.
fn one_byte(bytes: &[u8]) -> Result<Decoded, DecodeProblem> {
    if let Some(line) = broken_utf8_line(bytes) {
        return Err(DecodeProblem::BrokenUtf8 { line });
    }
    if controls(bytes) * 50 > bytes.len() {
        return Err(DecodeProblem::Binary(Binary::Unknown));
    }
    let reading = match guess::page_of(bytes) {
        Guess::One(reading) => reading,
        Guess::Several(readings) => return Err(DecodeProblem::Unclear(readings)),
    };
    let encoding = reading.encoding;
    let text = Page::of(encoding).read(bytes);
    let text = text.map_err(|at| DecodeProblem::BrokenUtf8 { line: line_at(bytes, at) })?;
    let guessed = (encoding != Encoding::Windows1252).then_some(reading);
    Ok(Decoded { text, encoding, letters: Letters { guessed, twice: None } })
}

/// Windows-1252 hardly ever looks like UTF-8 by chance. More good sequences than bad ones means a
/// UTF-8 file with damage; reading that as Windows-1252 would garble every other accent in it.
fn broken_utf8_line(bytes: &[u8]) -> Option<u64> {
    let (mut good, mut bad, mut at, mut first_bad) = (0_usize, 0_usize, 0_usize, None);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|sign| !sign.is_ascii()).count();
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            bad += 1;
            first_bad.get_or_insert(at);
            at += chunk.invalid().len();
        }
    }
    first_bad.filter(|_| good > bad).map(|offset| line_at(bytes, offset))
}

/// Control characters, which no text has.
fn controls(bytes: &[u8]) -> usize {
    let is_control = |byte: &u8| match byte {
        b'\t' | b'\n' | b'\r' => false,
        0x00..=0x1F | 0x7F => true,
        _ => false,
    };
    bytes.iter().filter(|byte| is_control(byte)).count()
}

fn refuse_long_lines(text: &str) -> Result<(), DecodeProblem> {
    let mut at = 0_usize;
    for line in text.as_bytes().split(|byte| matches!(byte, b'\n' | b'\r')) {
        if line.len() > MAX_LINE_BYTES {
            return Err(DecodeProblem::LongLine { line: line_at(text.as_bytes(), at) });
        }
        at += line.len() + 1;
    }
    Ok(())
}

fn line_at(bytes: &[u8], offset: usize) -> u64 {
    let mut lines = LineCounter::new(bytes);
    lines.line_of(offset)
}

/// Counts physical lines, whatever ends them: LF, CRLF or CR alone.
#[derive(Debug)]
pub struct LineCounter<'t> {
    bytes: &'t [u8],
    at: usize,
    line: u64,
}

impl<'t> LineCounter<'t> {
    /// Starts at the first byte, on line 1.
    pub fn new(bytes: &'t [u8]) -> Self {
        Self { bytes, at: 0, line: 1 }
    }

    /// The line, from 1, of the byte at `offset`. Offsets must not go down between calls; one that
    /// does gets the line reached before.
    pub fn line_of(&mut self, offset: usize) -> u64 {
        while self.at < offset {
            let Some(byte) = self.bytes.get(self.at) else {
                break;
            };
            let followed_by_lf = self.bytes.get(self.at + 1) == Some(&b'\n');
            if *byte == b'\n' || (*byte == b'\r' && !followed_by_lf) {
                self.line += 1;
            }
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn units(text: &str, big: bool) -> Vec<u8> {
        let to_bytes = |unit: u16| {
            if big { unit.to_be_bytes() } else { unit.to_le_bytes() }
        };
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    fn marked(mark: &[u8], rest: &[u8]) -> Vec<u8> {
        [mark, rest].concat()
    }

    #[test]
    fn each_encoding_is_found_and_its_mark_removed() {
        let text = "Naam;Trede\r\nZoë Müller;2\r\n";
        let latin: Vec<u8> = text.chars().map(|sign| u8::try_from(sign).unwrap()).collect();
        let table = [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (marked(b"\xEF\xBB\xBF", text.as_bytes()), Encoding::Utf8Bom),
            (marked(b"\xFF\xFE", &units(text, false)), Encoding::Utf16Le),
            (marked(b"\xFE\xFF", &units(text, true)), Encoding::Utf16Be),
            (units(text, false), Encoding::Utf16Le),
            (units(text, true), Encoding::Utf16Be),
            (latin, Encoding::Windows1252),
        ];
        for (bytes, encoding) in table {
            assert_eq!(decode(bytes, None), Ok(plainly(text.to_owned(), encoding)));
        }
    }

    #[test]
    fn windows_1252_has_its_own_euro_and_dash() {
        let decoded = decode(b"\x80 4,50 \x96 caf\xE9".to_vec(), None).unwrap();
        assert_eq!(decoded.text, "€ 4,50 – café");
    }

    #[test]
    fn what_is_not_text_is_named() {
        let noise: Vec<u8> = (1..=255_u8).collect();
        let table: [(&[u8], Binary); 7] = [
            (b"PK\x03\x04rest", Binary::Zip),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", Binary::OldOffice),
            (b"%PDF-1.7", Binary::Pdf),
            (b"a,b\0c", Binary::Unknown),
            (b"\0\0\0\0", Binary::Unknown),
            (b"\xFF\xFE\0\0a\0\0\0", Binary::Unknown),
            (&noise, Binary::Unknown),
        ];
        for (bytes, kind) in table {
            assert_eq!(decode(bytes.to_vec(), None), Err(DecodeProblem::Binary(kind)), "{bytes:?}");
        }
    }

    #[test]
    fn damage_is_answered_with_its_line() {
        let damaged = "Zoë;1\nRenée;2\nJos\u{0}".replace('\0', "");
        let mut bytes = damaged.into_bytes();
        bytes.push(0xE9);
        assert_eq!(decode(bytes.clone(), None), Err(DecodeProblem::BrokenUtf8 { line: 3 }));
        assert_eq!(
            decode(marked(b"\xEF\xBB\xBF", b"a\r\n\xE9"), None),
            Err(DecodeProblem::BrokenUtf8 { line: 2 })
        );
        assert_eq!(decode(b"\xFF\xFEa\0b".to_vec(), None), Err(DecodeProblem::BrokenUtf16));
        assert_eq!(decode(b"\xFF\xFE\x00\xD8a\0".to_vec(), None), Err(DecodeProblem::BrokenUtf16));
    }

    #[test]
    fn the_longest_line_fits_and_one_byte_more_does_not() {
        let mut text = "kop\r\n".to_owned() + &"x".repeat(MAX_LINE_BYTES);
        assert!(decode(text.clone().into_bytes(), None).is_ok());
        text.push('x');
        assert_eq!(decode(text.into_bytes(), None), Err(DecodeProblem::LongLine { line: 2 }));
    }

    #[test]
    fn lines_are_counted_for_every_line_end() {
        for (text, lines) in [("a\nb\nc", 3), ("a\r\nb\r\nc", 3), ("a\rb\rc", 3), ("a\r\n\r\nc", 3)]
        {
            assert_eq!(line_at(text.as_bytes(), text.len()), lines, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_text_or_a_typed_refusal(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            if let Ok(decoded) = decode(bytes, None) {
                prop_assert!(!decoded.text.contains('\0'));
            }
        }
    }
}
