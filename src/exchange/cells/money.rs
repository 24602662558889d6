//! Amounts in euros, and what is said of a price that is none.

use super::CellProblem;
use crate::domain::money::{self, NotMoney};

const FREE: [&str; 6] = ["gratis", "free", "kosteloos", "geen kosten", "geen", "nihil"];

/// An amount in eurocents, also "gratis".
///
/// # Errors
/// [`CellProblem::NotMoney`], [`CellProblem::AmbiguousMoney`] for "1,250", or
/// [`CellProblem::TooLarge`] above a million euros.
pub fn cents(cell: &str) -> Result<u32, CellProblem> {
    if FREE.contains(&cell.trim().to_lowercase().as_str()) {
        return Ok(0);
    }
    money::cents(cell).map_err(|why| match why {
        NotMoney::Unreadable => CellProblem::NotMoney,
        NotMoney::Ambiguous => CellProblem::AmbiguousMoney,
        NotMoney::TooLarge => CellProblem::TooLarge,
    })
}

/// Whether a text says that it costs nothing with the pass: "€ 2,50 (met Ooievaarspas gratis)".
pub(super) fn free_with_pass(cell: &str) -> bool {
    let text = cell.to_lowercase();
    let free = ["gratis", "geen kosten", "kosteloos", "free"];
    let found = PASSES.iter().find_map(|pass| text.split_once(pass));
    found.is_some_and(|(before, rest)| {
        let rest = rest.trim_start_matches("houders").trim_start_matches("houder");
        let rest = rest.trim_start_matches([' ', ':', '=', ',', '-']);
        let before = before.trim_end();
        let before = WITH.iter().find_map(|with| before.strip_suffix(with)).unwrap_or(before);
        let before = before.trim_end_matches([' ', '(', ',', ':']);
        free.iter().any(|word| rest.starts_with(word) || before.ends_with(word))
    })
}

/// How a text names the pass of a municipality.
const PASSES: [&str; 12] = [
    "ooievaarspas",
    "u-pas",
    "upas",
    "stadspas",
    "meedoen-pas",
    "meedoenpas",
    "rotterdampas",
    "gelrepas",
    "haarlempas",
    "minimapas",
    "met pas",
    "met de pas",
];
/// What stands in front of that.
const WITH: [&str; 7] = ["met de", "met een", "met", "voor", "with the", "with a", "with"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_free_costs_nothing_and_an_amount_is_itself() {
        for (cell, wanted) in [
            ("gratis", Ok(0)),
            ("GRATIS", Ok(0)),
            ("free", Ok(0)),
            ("€ 4,50", Ok(450)),
            ("4,50 per keer", Err(CellProblem::NotMoney)),
            ("1,250", Err(CellProblem::AmbiguousMoney)),
            ("99999999999", Err(CellProblem::TooLarge)),
        ] {
            assert_eq!(cents(cell), wanted, "{cell:?}");
        }
    }

    #[test]
    fn free_with_the_pass_is_said_in_words() {
        assert!(free_with_pass("€ 2,50 per keer (met Ooievaarspas gratis)"));
        assert!(free_with_pass("€ 5, met de ooievaarspas: gratis"));
        assert!(!free_with_pass("€ 2,50, met Ooievaarspas € 1"));
        assert!(free_with_pass("gratis met Ooievaarspas"));
        assert!(free_with_pass("€ 3 (gratis met de Ooievaarspas)"));
        assert!(
            free_with_pass("gratis met U-pas") && free_with_pass("€ 3, met de Rotterdampas gratis")
        );
        assert!(free_with_pass("gratis voor Ooievaarspashouders"));
        assert!(!free_with_pass("gratis"));
        assert!(!free_with_pass("Ontdek gratis"));
    }
}
