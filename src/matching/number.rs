//! Numbers and addresses that belong to one person, in whatever clothing: telephone numbers, numbers
//! of the municipality's own administration, e-mail addresses.

/// Fewest digits by which the end of a telephone number is looked for.
pub const END: usize = 4;
/// Most digits of one telephone number with its country; more are two numbers.
const LONGEST: usize = 15;
/// Fewest digits of a number that stands behind a stroke by itself: "070-3001001/06-12345678".
const WHOLE: usize = 7;
/// The country of numbers without one.
const HERE: &str = "31";

/// The digits of a text.
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// One telephone number as it is dialled here: "0612345678"; one of another country as "+49301234".
/// Blanks, strokes, brackets and the ways to write our own country make no difference.
pub fn dialled(text: &str) -> String {
    let typed = digits(text);
    let is_abroad = text.trim_start_matches([' ', '(']).starts_with('+');
    let whole = if is_abroad { Some(typed.as_str()) } else { typed.strip_prefix("00") };
    let Some(whole) = whole else {
        // Written by a spreadsheet that took the plus for a sign.
        let rest = typed.strip_prefix(HERE).filter(|rest| match rest.len() {
            9 => !rest.starts_with('0'),
            10 => rest.starts_with('0'),
            _ => false,
        });
        return rest.map_or_else(|| typed.clone(), at_home);
    };
    whole.strip_prefix(HERE).map_or_else(|| format!("+{whole}"), at_home)
}

/// With one zero in front, whether or not there was one: "+31 (0)6".
fn at_home(rest: &str) -> String {
    format!("0{}", rest.strip_prefix('0').unwrap_or(rest))
}

/// The telephone numbers in a field, as they are dialled: remarks and what stands between two
/// numbers are left out.
pub fn telephones(field: &str) -> Vec<String> {
    let mut runs: Vec<String> = vec![String::new()];
    for letter in field.chars() {
        let begins = letter == '+' && runs.last().is_some_and(|run| !digits(run).is_empty());
        if begins || letter.is_alphabetic() || matches!(letter, ',' | ';' | '|' | '&') {
            runs.push(String::new());
        }
        if let Some(run) = runs.last_mut() {
            run.push(letter);
        }
    }
    let parts = runs.iter().flat_map(|run| parted(run));
    let numbers = parts.map(|part| dialled(part.trim_start_matches(char::is_alphabetic)));
    numbers.filter(|number| number.len() >= END).collect()
}

/// Two numbers with only a stroke or a blank between them.
fn parted(run: &str) -> Vec<&str> {
    let are_whole = |parts: &[&str]| parts.iter().all(|part| digits(part).len() >= WHOLE);
    let by_stroke: Vec<&str> = run.split('/').collect();
    if by_stroke.len() > 1 && are_whole(&by_stroke) {
        return by_stroke;
    }
    let by_blank: Vec<&str> = run.split_whitespace().collect();
    if digits(run).len() > LONGEST && are_whole(&by_blank) { by_blank } else { vec![run] }
}

/// A number of an administration without its clothing: no blanks, dots and strokes, no zeros in
/// front, no decimals of a spreadsheet, no capitals. Empty where there is no digit.
pub fn bare(number: &str) -> String {
    let number = number.trim_matches([' ', '=', '"', '\'']);
    let whole = [".0", ",0", ".00", ",00"].iter().find_map(|end| {
        number.strip_suffix(end).filter(|whole| whole.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let mut bare = String::new();
    for letter in whole.unwrap_or(number).chars().filter(|letter| letter.is_alphanumeric()) {
        let follows = bare.ends_with(|last: char| last.is_ascii_digit());
        if letter != '0' || follows {
            bare.extend(letter.to_lowercase());
        }
    }
    if bare.bytes().any(|byte| byte.is_ascii_digit()) { bare } else { String::new() }
}

/// The e-mail addresses in a text, in small letters.
pub fn addresses(text: &str) -> Vec<String> {
    let apart = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';' | ':' | '(' | ')');
    let words = text.split(apart).map(|word| word.trim_matches(['"', '\'', '.']));
    let is_address = |word: &&str| {
        word.split_once('@').is_some_and(|(who, at)| !who.is_empty() && !at.is_empty())
    };
    words.filter(is_address).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_telephone_number_is_one_in_every_spelling() {
        for spelling in [
            "0600123456",
            "06-00123456",
            "06 00 12 34 56",
            "06.00.12.34.56",
            "(06) 00123456",
            "+31600123456",
            "+31 6 00123456",
            "+31 (0)6 00123456",
            "+31(0)600123456",
            "0031600123456",
            "0031 (0)6-00123456",
            "31600123456",
            "310600123456",
            "06\u{2011}00\u{2013}123456",
            " (+31) 6 00 12 34 56",
        ] {
            assert_eq!(dialled(spelling), "0600123456", "{spelling}");
        }
        assert_eq!(dialled("0049 30 123456"), dialled("+49 (30) 12 34 56"));
        assert_ne!(dialled("+49 600123456"), dialled("+31 600123456"));
    }

    #[test]
    fn a_field_may_hold_more_than_a_number() {
        for (field, numbers) in [
            ("06-00123456 (zus)", &["0600123456"][..]),
            ("06-00123456 / 070-0001001", &["0600123456", "0700001001"]),
            ("070/0001001", &["0700001001"]),
            ("thuis 0700001001, werk: +31 70 0001002", &["0700001001", "0700001002"]),
            ("0600123456 0700001001", &["0600123456", "0700001001"]),
            ("06 00123456 of 06 00123457", &["0600123456", "0600123457"]),
            ("0700001001 tst. 12", &["0700001001"]),
            ("geen", &[]),
            ("", &[]),
        ] {
            assert_eq!(telephones(field), numbers, "{field}");
        }
    }

    #[test]
    fn a_number_is_compared_without_its_clothing() {
        for (number, expected) in [
            ("0012345", "12345"),
            ("12.345", "12345"),
            ("12 345", "12345"),
            ("12345.0", "12345"),
            ("12345,0", "12345"),
            ("=\"12345\"", "12345"),
            ("K-00417", "k417"),
            ("k 417", "k417"),
            ("1020", "1020"),
            ("0", ""),
            ("n.v.t.", ""),
            ("", ""),
        ] {
            assert_eq!(bare(number), expected, "{number}");
        }
    }

    #[test]
    fn an_address_is_found_in_what_is_pasted() {
        for text in
            ["nep@voorbeeld.example", "Nep <NEP@Voorbeeld.example>", "mailto:nep@voorbeeld.example"]
        {
            assert_eq!(addresses(text), ["nep@voorbeeld.example"], "{text}");
        }
        assert!(addresses("@").is_empty() && addresses("nep@").is_empty());
    }

    proptest! {
        #[test]
        fn nothing_hostile_breaks_it(text in any::<String>()) {
            drop((dialled(&text), telephones(&text), bare(&text), addresses(&text)));
        }
    }
}
