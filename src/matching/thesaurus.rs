//! Words that mean much the same: what somebody says is not what the folder calls it.

use std::collections::{HashMap, HashSet};

use crate::matching::fold::words;
use crate::matching::stem::stem;

/// The shortest stem that is looked for at the beginning or the end of a compound.
const PART: usize = 4;

/// Groups of words. A word is related to the words of its own groups only, so that meaning does
/// not drift from group to group.
#[derive(Debug, Clone, Default)]
pub struct Thesaurus {
    /// The single words of each group, folded.
    groups: Vec<Vec<String>>,
    /// The groups in which a stem stands as a word of its own.
    by_stem: HashMap<String, Vec<usize>>,
    /// Words that belong together, as stems, with their group.
    phrases: Vec<(Vec<String>, usize)>,
}

impl Thesaurus {
    /// Reads groups; each is a line of words and phrases with commas between them.
    pub fn read<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut thesaurus = Self::default();
        for line in lines {
            let group = thesaurus.groups.len();
            let mut singles = Vec::new();
            for term in line.split(',') {
                let mut held: Vec<String> = words(term).into_iter().map(|word| word.text).collect();
                match held.len() {
                    0 => {}
                    1 => singles.extend(held.pop()),
                    _ => {
                        let stems = held.iter().map(|word| stem(word)).collect();
                        thesaurus.phrases.push((stems, group));
                    }
                }
            }
            for word in &singles {
                let groups = thesaurus.by_stem.entry(stem(word)).or_default();
                if groups.last() != Some(&group) {
                    groups.push(group);
                }
            }
            thesaurus.groups.push(singles);
        }
        thesaurus
    }

    /// How many groups there are.
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    /// Whether there is no group.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// The words related to a word with this stem, without those that have the same stem.
    pub fn related(&self, of: &str) -> Vec<&str> {
        let groups = self.by_stem.get(of).map(Vec::as_slice).unwrap_or_default();
        self.members(groups.iter().copied(), &[of.to_owned()])
    }

    /// The phrases that stand in these stems, each with the words related to it.
    pub fn phrases_in(&self, stems: &[String]) -> Vec<(&[String], Vec<&str>)> {
        let stands = |phrase: &[String]| {
            phrase.len() <= stems.len() && stems.windows(phrase.len()).any(|some| some == phrase)
        };
        let found = self.phrases.iter().filter(|(phrase, _)| stands(phrase));
        found
            .map(|(phrase, group)| (phrase.as_slice(), self.members([*group].into_iter(), phrase)))
            .collect()
    }

    /// The known stem with which a compound begins or ends, the longest one: "wandel" of
    /// "wandelclub", "groep" is none.
    pub fn part(&self, word: &str) -> Option<&str> {
        let known = |part: &str| self.by_stem.get_key_value(part).map(|(stem, _)| stem.as_str());
        let mut ends = (PART..word.len()).rev().filter(|at| word.is_char_boundary(*at));
        let begins = ends.find_map(|at| known(word.get(..at)?));
        begins.or_else(|| {
            let mut starts =
                (1..word.len().saturating_sub(PART - 1)).filter(|at| word.is_char_boundary(*at));
            starts.find_map(|at| known(&stem(word.get(at..)?)))
        })
    }

    fn members(&self, groups: impl Iterator<Item = usize>, without: &[String]) -> Vec<&str> {
        let mut seen: HashSet<&str> = HashSet::new();
        let words = groups.filter_map(|group| self.groups.get(group)).flatten();
        words
            .map(String::as_str)
            .filter(|word| !without.contains(&stem(word)) && seen.insert(word))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thesaurus() -> Thesaurus {
        Thesaurus::read(["wandelen, lopen, ommetje", "lopen, rennen", "samen eten, maaltijd, eten"])
    }

    #[test]
    fn a_word_is_related_to_its_own_groups_only() {
        let thesaurus = thesaurus();
        assert_eq!(thesaurus.related(&stem("wandelingen")), ["lopen", "ommetje"]);
        assert_eq!(thesaurus.related(&stem("lopen")), ["wandelen", "ommetje", "rennen"]);
        assert!(thesaurus.related("iets").is_empty());
    }

    #[test]
    fn a_phrase_needs_all_its_words_side_by_side() {
        let thesaurus = thesaurus();
        let stems = |text: &str| words(text).iter().map(|w| stem(&w.text)).collect::<Vec<_>>();
        let in_words = stems("graag samen eten");
        let found = thesaurus.phrases_in(&in_words);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].1, ["maaltijd"], "the words of the phrase itself are known already");
        assert!(thesaurus.phrases_in(&stems("samen iets eten")).is_empty());
    }

    #[test]
    fn a_compound_is_about_its_known_part() {
        let thesaurus = thesaurus();
        assert_eq!(thesaurus.part("wandelclub"), Some("wandel"));
        assert_eq!(thesaurus.part("buurtmaaltijd"), Some("maaltijd"));
        assert_eq!(thesaurus.part("groep"), None);
    }
}
