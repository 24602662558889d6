//! Hundredths, everywhere the same.

/// A part of a whole in hundredths, rounded; 100 only for the whole of it, 0 only for nothing.
pub fn percent(part: u32, all: u32) -> u32 {
    match (u64::from(part), u64::from(all)) {
        (0, _) | (_, 0) => 0,
        (part, all) if part >= all => 100,
        (part, all) => {
            let rounded = (part * 200 + all) / (all * 2);
            u32::try_from(rounded).unwrap_or(100).clamp(1, 99)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn nearly_everybody_is_not_everybody_and_hardly_anybody_is_not_nobody() {
        let told = [(0, 0), (0, 7), (1, 1000), (1, 3), (1, 2), (999, 1000), (7, 7)];
        let told = told.map(|(part, all)| percent(part, all));
        assert_eq!(told, [0, 0, 1, 33, 50, 99, 100]);
    }
}
