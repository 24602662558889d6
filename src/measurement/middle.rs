//! The number in the middle.

/// The number in the middle of these, in halves: of an even count half of both in the middle together;
/// `None` of none.
pub fn middle(mut numbers: Vec<u32>) -> Option<u32> {
    numbers.sort_unstable();
    let at = |back: usize| numbers.get((numbers.len() - back) / 2).copied();
    if numbers.is_empty() { None } else { Some(at(1)? + at(0)?) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_is_above_and_half_below() {
        assert_eq!(middle(vec![]), None);
        assert_eq!(middle(vec![7]), Some(14));
        assert_eq!(middle(vec![9, 1, 4]), Some(8));
        assert_eq!(middle(vec![4, 1, 9, 2]), Some(6));
    }
}
