//! What a spreadsheet writes where a formula has no value, in Dutch and English.

const ERRORS: [&str; 22] = [
    "#n/a",
    "#n/b",
    "#ref!",
    "#verw!",
    "#value!",
    "#waarde!",
    "#name?",
    "#naam?",
    "#div/0!",
    "#deel/0!",
    "#null!",
    "#leeg!",
    "#num!",
    "#getal!",
    "#data!",
    "#getting_data",
    "#gegevens_ophalen",
    "#spill!",
    "#overloop!",
    "#calc!",
    "#field!",
    "#veld!",
];

/// Whether a cell is such an error and nothing else.
pub fn is_sheet_error(cell: &str) -> bool {
    let lower = cell.trim().to_lowercase();
    let code = lower.strip_prefix("err:");
    ERRORS.contains(&lower.as_str())
        || (lower.len() > 3 && lower.chars().all(|sign| sign == '#'))
        || code.is_some_and(super::only_digits)
}

/// Whether one of the words of a text is such an error.
pub fn holds_sheet_error(cell: &str) -> bool {
    cell.split_whitespace().any(is_sheet_error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_spreadsheets_are_told_from_words() {
        for cell in ["#N/B", "#VERW!", " #ref! ", "#DEEL/0!", "#####", "Err:502"] {
            assert!(is_sheet_error(cell), "{cell}");
        }
        for cell in ["", "#koken", "# 3", "C#", "#1", "zie err: 5", "Koor #N/A"] {
            assert!(!is_sheet_error(cell), "{cell}");
        }
        assert!(holds_sheet_error("Koor #N/A") && !holds_sheet_error("Koor #1"));
    }
}
