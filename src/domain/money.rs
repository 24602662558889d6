//! Amounts in euros, written the Dutch or the English way.

/// The largest amount that is believed, in eurocents: a million euros.
pub const MOST_CENTS: u32 = 100_000_000;

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMoney {
    /// It cannot be read.
    Unreadable,
    /// It can be read in two ways.
    Ambiguous,
    /// It is more than [`MOST_CENTS`].
    TooLarge,
}

/// An amount in eurocents: "€ 4,50", "4.50", "1.250,00", "5,-".
///
/// # Errors
/// [`NotMoney`]; ambiguous is "1,250".
pub fn cents(text: &str) -> Result<u32, NotMoney> {
    let lower = ungapped(&text.trim().to_lowercase());
    let (euros, cents) = split(bare(&lower))?;
    let euros = whole_euros(&euros)?;
    let amount = euros.checked_mul(100).and_then(|amount| amount.checked_add(cents));
    amount.filter(|amount| *amount <= MOST_CENTS).ok_or(NotMoney::TooLarge)
}

/// Eurocents as euros, to count with.
#[expect(clippy::cast_precision_loss, reason = "no sum is as large as to lose a cent")]
pub fn euros(cents: i64) -> f64 {
    cents as f64 / 100.0
}

/// Without the blanks that part thousands, and with plain ones elsewhere: "1 250,00".
fn ungapped(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let signs: Vec<char> = plain.chars().collect();
    let digit =
        |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(char::is_ascii_digit);
    let parts_thousands = |at: usize| {
        digit(at.checked_sub(1))
            && (1..=3).all(|next| digit(Some(at + next)))
            && !digit(Some(at + 4))
    };
    let kept = signs.iter().enumerate().filter(|(at, sign)| **sign != ' ' || !parts_thousands(*at));
    kept.map(|(_, sign)| *sign).collect()
}

/// Without currency and without the dash that stands for no cents.
fn bare(text: &str) -> &str {
    let text = ["€", "eur"].iter().find_map(|sign| text.strip_prefix(sign)).unwrap_or(text);
    let text = ["€", "euro", "eur"].iter().find_map(|sign| text.strip_suffix(sign)).unwrap_or(text);
    let text = text.trim();
    [",--", ",-", ".--", ".-", ",–", ",="]
        .iter()
        .find_map(|dash| text.strip_suffix(dash))
        .unwrap_or(text)
}

/// Grouped euros, and cents.
fn split(text: &str) -> Result<(String, u32), NotMoney> {
    let Some(at) = text.rfind(['.', ',']) else {
        return Ok((text.to_owned(), 0));
    };
    let (euros, rest) = text.split_at(at);
    let (sign, decimals) = rest.split_at(1);
    let other_group = if sign == "," { '.' } else { ',' };
    if decimals.len() == 3 {
        // "1.250" is Dutch for 1250; "1,250" is English for it and Dutch for 1.25.
        let ambiguous = sign == "," && !euros.contains(',');
        return if ambiguous && only_digits(euros) && only_digits(decimals) {
            Err(NotMoney::Ambiguous)
        } else {
            ungroup(text, sign.chars().next().unwrap_or('.')).map(|whole| (whole, 0))
        };
    }
    if !only_digits(decimals) || decimals.len() > 2 {
        return Err(NotMoney::Unreadable);
    }
    let cents: u32 = decimals.parse().or(Err(NotMoney::Unreadable))?;
    let cents = if decimals.len() == 1 { cents * 10 } else { cents };
    Ok((ungroup(euros, other_group)?, cents))
}

/// Takes the group signs out: one to three digits, then groups of three.
fn ungroup(text: &str, group: char) -> Result<String, NotMoney> {
    let mut groups = text.split(group);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || first.len() <= 3;
    if grouped && rest.iter().all(|digits| digits.len() == 3) {
        Ok(first.to_owned() + &rest.concat())
    } else {
        Err(NotMoney::Unreadable)
    }
}

fn whole_euros(text: &str) -> Result<u32, NotMoney> {
    if !only_digits(text) {
        return Err(NotMoney::Unreadable);
    }
    text.parse().or(Err(NotMoney::TooLarge))
}

fn only_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_in_both_ways_of_writing() {
        for (cell, value) in [
            ("€ 4,50", 450),
            ("4.50", 450),
            ("1.250,00", 125_000),
            ("1,250.00", 125_000),
            ("0", 0),
            ("12", 1200),
            ("€12", 1200),
            ("4,5", 450),
            ("5,-", 500),
            ("€ 5,--", 500),
            ("EUR 3,25", 325),
            ("3,25 euro", 325),
            ("1.250", 125_000),
            ("0,05", 5),
            ("1.234.567", MOST_CENTS + 1),
            ("1.000.000,00", MOST_CENTS),
            ("€\u{a0}7,00", 700),
            ("1250,50", 125_050),
            ("1 250,00", 125_000),
            ("€ 1\u{a0}250", 125_000),
            ("€\u{202f}12 345,67", 1_234_567),
        ] {
            let wanted = if value > MOST_CENTS { Err(NotMoney::TooLarge) } else { Ok(value) };
            assert_eq!(cents(cell), wanted, "{cell:?}");
        }
    }

    #[test]
    fn other_text_is_refused() {
        for cell in [
            "",
            "€",
            "-5",
            "4,50 per keer",
            "4,",
            ",50",
            "1.25.00",
            "12.50,00",
            "1.2345",
            "1,2,3",
            "4,5a",
            "$ 5",
            "1..250",
            "4,50,00",
            "1.250.00",
            "a.250",
            "1234.567",
            "12 50",
            "4 5",
            "1 2500",
        ] {
            assert_eq!(cents(cell), Err(NotMoney::Unreadable), "{cell:?}");
        }
        assert_eq!(cents("1,250"), Err(NotMoney::Ambiguous));
        assert_eq!(cents("99999999999"), Err(NotMoney::TooLarge));
    }

    proptest! {
        #[test]
        fn every_amount_is_read_back(amount in 0..=MOST_CENTS) {
            let (euros, rest) = (amount / 100, amount % 100);
            prop_assert_eq!(cents(&format!("€ {euros},{rest:02}")), Ok(amount));
            prop_assert_eq!(cents(&format!("{euros}.{rest:02}")), Ok(amount));
        }
    }
}
