//! Files that were imported: which records came from them, and of which day they are.

use chrono::{Datelike as _, Months, NaiveDate, Weekday};

use crate::domain::{CleanText, RecordId};

crate::domain::word::words! {
    /// What a file was about.
    About {
        /// Residents.
        Residents = "residents",
        /// Offers.
        Offers = "offers",
        /// The past of residents who were known.
        Past = "past",
    }
}

/// A file that was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The number of its entry; of files that came over from another vault, of the one that brought them.
    pub seq: u64,
    /// Its name, without folder.
    pub file: CleanText,
    /// SHA-256 of its content.
    pub hash: [u8; 32],
    /// What it was about.
    pub of: About,
    /// The day it was imported, in UTC.
    pub on: NaiveDate,
    /// The first and the last of the records that it brought into the files of residents; they have
    /// consecutive numbers, because an import is one entry.
    pub records: Option<(RecordId, RecordId)>,
    /// Whether it was taken back.
    pub undone: bool,
}

impl Imported {
    /// The mark behind the name of a folder: no name of a file has it.
    pub const FOLDER: char = '/';

    /// Whether everything of another vault came in with it.
    pub fn is_folder(&self) -> bool {
        self.file.as_str().ends_with(Self::FOLDER)
    }

    /// Whether it is of a later day than a file of this name, by what both names say.
    fn is_later_than(&self, of: About, file: &str) -> bool {
        let (own, other) = (day_in(self.file.as_str()), day_in(file));
        self.of == of
            && !self.is_folder()
            && own.zip(other).is_some_and(|(own, other)| own > other)
            && are_of_one_kind(&stem(self.file.as_str()), &stem(file))
    }

    /// Whether this record came from it.
    pub fn brought(&self, id: RecordId) -> bool {
        self.records.is_some_and(|(first, last)| (first..=last).contains(&id))
    }

    /// The day that the file is of: the one in its name, which is none ahead of the import; else that of
    /// the import.
    pub fn day(&self) -> NaiveDate {
        day_in(self.file.as_str()).map_or(self.on, |day| day.min(self.on))
    }
}

/// The one of these files, in the order of their entries, that is newer than a file with this name and content: its name says a later
/// day; where the name says none, it came after the same content.
pub(in crate::domain) fn newer<'a>(
    files: impl Iterator<Item = &'a Imported>,
    of: About,
    name: &str,
    hash: &[u8; 32],
) -> Option<&'a Imported> {
    if day_in(name).is_some() {
        let later = files.filter(|file| file.is_later_than(of, name));
        return later.max_by_key(|file| file.day());
    }
    // Contacts, promises and referrals come in files of their own, which are of one kind here; the
    // folder of a whole vault is none of a kind.
    let comes_again = |file: &&Imported| file.of == of && of != About::Past && !file.is_folder();
    let files: Vec<&Imported> = files.filter(comes_again).collect();
    let same = files.iter().rposition(|file| file.hash == *hash)?;
    files.into_iter().skip(same + 1).last()
}

/// The name without what tells its day: letters only, without months and weeks.
fn stem(name: &str) -> String {
    let lower = name.to_lowercase();
    let is_month = |piece: &str| MONTHS.iter().any(|names| names.contains(&piece));
    let of_day = |piece: &str| is_month(piece) || WEEK.contains(&piece);
    let words = pieces(&lower)
        .into_iter()
        .filter(|piece| !piece.starts_with(|sign: char| sign.is_ascii_digit()) && !of_day(piece));
    words.collect::<Vec<_>>().join(" ")
}

/// Whether names without their days can be of files of one kind: they share a word, or one has none.
fn are_of_one_kind(one: &str, other: &str) -> bool {
    let words = |stem: &str| {
        stem.split(' ')
            .filter(|word| !ENDINGS.contains(word))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (one, other) = (words(one), words(other));
    one.is_empty() || other.is_empty() || one.iter().any(|word| other.contains(word))
}

/// What names of files end on, and no word of them.
const ENDINGS: [&str; 8] = ["csv", "txt", "tsv", "xlsx", "xls", "ods", "json", ""];

/// What stands before the number of a week.
const WEEK: [&str; 3] = ["week", "wk", "weeknr"];

/// The months as names of files have them, by their first letters in Dutch and English.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "february", "feb"],
    &["maart", "march", "mrt", "mar"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["augustus", "august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

/// The day in the name of a file: "inwoners 2026-03-03", "20260303", "3 maart 2026"; the last of the
/// month or the week where it names no day: "bestand_2026-03", "maart 2026", "week 44 2026", for what
/// stands in it can be of any.
pub fn day_in(name: &str) -> Option<NaiveDate> {
    let lower = name.to_lowercase();
    let numbers_and_words = pieces(&lower);
    let at = |at: usize| numbers_and_words.get(at).copied();
    (0..numbers_and_words.len()).find_map(|first| {
        let (one, two, three) = (at(first)?, at(first + 1), at(first + 2));
        if let Some(week) = week_of(one, two) {
            // The year stands behind the week, or in front of it.
            let before = first.checked_sub(1).and_then(at).and_then(year);
            return last_of_week(three.and_then(year).or(before)?, week);
        }
        three_of(one, two, three)
            .or_else(|| two_of(one, two))
            .or_else(|| if one.len() == 8 { whole(one) } else { None })
            .or_else(|| if one.len() == 6 { month_of(one) } else { None })
    })
}

/// The runs of digits and of letters.
fn pieces(text: &str) -> Vec<&str> {
    let kind = |sign: char| (sign.is_ascii_digit(), sign.is_alphabetic());
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|sign| kind(sign) != kind(first)).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        if first.is_ascii_digit() || first.is_alphabetic() {
            all.push(piece);
        }
        rest = behind;
    }
    all
}

/// A year, a month and a day, or a day, a month and a year.
fn three_of(one: &str, two: Option<&str>, three: Option<&str>) -> Option<NaiveDate> {
    let (two, three) = (two?, three?);
    let year_first = || day(year(one)?, month(two)?, number(three)?);
    let day_first = |year: i32| day(year, month(two)?, number(one)?);
    let short = || three.parse::<i32>().ok().filter(|_| three.len() == 2).map(|year| 2000 + year);
    year_first().or_else(|| day_first(year(three).or_else(short)?))
}

/// "week 44", "wk44": the number.
fn week_of(one: &str, two: Option<&str>) -> Option<u32> {
    if WEEK.contains(&one) { number(two?) } else { None }
}

/// The Sunday of a week: what stands in it can be of any day.
fn last_of_week(year: i32, week: u32) -> Option<NaiveDate> {
    let sunday = NaiveDate::from_isoywd_opt(year, week, Weekday::Sun)?;
    Some(sunday).filter(|day| (2000..2100).contains(&day.year()))
}

/// A year and a month, either in front.
fn two_of(one: &str, two: Option<&str>) -> Option<NaiveDate> {
    let two = two?;
    let year_first = || day(year(one)?, month(two)?, 1);
    let first = year_first().or_else(|| day(year(two)?, month(one)?, 1))?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

/// "20260303".
fn whole(digits: &str) -> Option<NaiveDate> {
    day(year(digits.get(..4)?)?, month(digits.get(4..6)?)?, number(digits.get(6..)?)?)
}

/// "202603": the last day of that month.
fn month_of(digits: &str) -> Option<NaiveDate> {
    let first = day(year(digits.get(..4)?)?, month(digits.get(4..)?)?, 1)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day).filter(|day| (2000..2100).contains(&day.year()))
}

fn year(text: &str) -> Option<i32> {
    text.parse().ok().filter(|_| text.len() == 4)
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|_| text.len() <= 2)
}

fn month(text: &str) -> Option<u32> {
    let named = || MONTHS.iter().position(|names| names.contains(&text));
    number(text).or_else(|| u32::try_from(named()? + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_file_is_known_by_its_name_or_its_content() {
        let file = |seq, name: &str, sign| Imported {
            seq,
            file: CleanText::cut(name),
            hash: [sign; 32],
            of: About::Residents,
            on: NaiveDate::default(),
            records: None,
            undone: false,
        };
        let files = [file(1, "lijst 2026-02.csv", 2), file(2, "lijst 2026-03.csv", 3)];
        let of = About::Residents;
        let found = |name: &str, sign| newer(files.iter(), of, name, &[sign; 32]).map(|it| it.seq);
        assert_eq!(found("lijst 2026-02.csv", 2), Some(2));
        assert_eq!(found("lijst 2026-01.csv", 1), Some(2));
        assert_eq!(found("kopie.csv", 2), Some(2), "the same content under another name");
        assert_eq!(found("lijst 2026-03.csv", 3), None);
        assert_eq!(found("lijst 2026-04.csv", 4), None);
        assert_eq!(found("export lijst 2026-01.csv", 9), Some(2), "one word in common");
        assert_eq!(found("2026-01.csv", 9), Some(2), "no word at all");
        assert_eq!(found("aanbod 2026-01.csv", 9), None, "another kind of list");
        assert_eq!(found("lijst.csv", 9), None);
        let offers = newer(files.iter(), About::Offers, "lijst 2026-01.csv", &[1; 32]);
        assert_eq!(offers, None, "a list of something else");
    }

    #[test]
    fn the_name_of_a_file_tells_its_day() {
        for (name, day) in [
            ("inwoners 2026-03-03.csv", Some("2026-03-03")),
            ("20260303_caseload.xlsx", Some("2026-03-03")),
            ("Caseload 3 maart 2026 (1).csv", Some("2026-03-03")),
            ("export_03-03-2026.csv", Some("2026-03-03")),
            ("bestand_2026-03.csv", Some("2026-03-31")),
            ("inwoners maart 2026.csv", Some("2026-03-31")),
            ("inwoners-2026-mrt.csv", Some("2026-03-31")),
            ("inwoners week 44 2026.csv", Some("2026-11-01")),
            ("2026-wk09 lijst.csv", Some("2026-03-01")),
            ("lijst 2026 week 53.csv", Some("2027-01-03")),
            ("lijst week 99 2026.csv", None),
            ("week 44.csv", None),
            ("okt 2026.csv", Some("2026-10-31")),
            ("caseload 202610.xlsx", Some("2026-10-31")),
            ("caseload 1-10-26.xlsx", Some("2026-10-01")),
            ("lijst 123456.csv", None),
            ("inwoners.csv", None),
            ("inwoners 2.csv", None),
            ("wijk 2026.csv", None),
            ("99999999.csv", None),
            ("2026-13-45.csv", None),
        ] {
            let found = day_in(name).map(|day| day.to_string());
            assert_eq!(found.as_deref(), day, "{name}");
        }
    }
}
