//! What a word of an interest stands for: the word, its inflections, the compounds it is in, and
//! the words that mean much the same.

use crate::matching::fold::words;
use crate::matching::score::{EQUAL, Needle};
use crate::matching::stem::{stem, written};
use crate::matching::thesaurus::Thesaurus;

/// Words that say little about what somebody likes (Dutch and English): they only tell offers
/// apart that are alike otherwise.
const LIGHT: [&str; 89] = [
    "aan", "again", "als", "and", "ander", "andere", "anderen", "ben", "beter", "bij", "buiten",
    "dag", "dat", "dingen", "doen", "een", "eens", "eigen", "for", "gaan", "geen", "goed", "graag",
    "heb", "hebben", "heel", "het", "houd", "houden", "hulp", "iemand", "iets", "kan", "keer",
    "kijken", "komen", "kopen", "kunnen", "lekker", "leren", "leuk", "liefst", "maken", "meer",
    "mensen", "met", "mij", "mijn", "mooi", "naar", "niet", "nieuw", "nieuwe", "nog", "omgaan",
    "ook", "over", "plaats", "samen", "soms", "spelen", "the", "thuis", "toe", "uit", "van",
    "veel", "ver", "vind", "vinden", "voor", "vroeger", "waar", "wat", "weer", "wel", "wil",
    "willen", "with", "wonen", "worden", "zelf", "zijn", "zitten", "zoek", "zoeken", "zonder",
    "zou", "zwaar",
];

/// What a fit counts, in hundredths: by a shared stem, by the known part of a compound, by a
/// related word.
const STEM: u32 = 96;
const PART: u32 = 85;
const RELATED: u32 = 70;
const OF_PART: u32 = 50;
/// The letters from which on a part carries the meaning of its compound.
const LONG: usize = 6;
/// The fewest letters that are looked for inside other words.
const INSIDE: usize = 4;

/// One word of an interest, ready to be compared with the words of offers.
pub struct Concept {
    /// Whether it only tells offers apart that are alike otherwise.
    pub light: bool,
    stem: String,
    /// Stems that are the same thing, with what they count.
    stems: Vec<(String, u32)>,
    /// Beginnings and parts of words, with what they count.
    needles: Vec<(Needle, u32)>,
}

impl Concept {
    /// What a folded word stands for.
    pub fn of(word: &str, thesaurus: &Thesaurus) -> Self {
        let (stem, light) = (stem(word), LIGHT.contains(&word));
        let mut concept =
            Self { light, stem: stem.clone(), stems: Vec::new(), needles: Vec::new() };
        concept.needles.push((Needle::new(word), 100));
        concept.add(&stem, STEM);
        if light {
            return concept;
        }
        let related = thesaurus.related(&stem);
        // A compound is about its known part, too; less so where it is a word of its own.
        if let Some(part) = thesaurus.part(word).filter(|part| *part != stem) {
            let own = !related.is_empty();
            concept.add(part, if own && part.len() < LONG { OF_PART } else { PART });
            concept.relate(&thesaurus.related(part), if own { OF_PART } else { RELATED });
        }
        concept.relate(&related, RELATED);
        concept
    }

    fn add(&mut self, stem: &str, counts: u32) {
        match self.stems.iter_mut().find(|(known, _)| known == stem) {
            Some((_, known)) if *known >= counts => return,
            Some((_, known)) => *known = counts,
            None => self.stems.push((stem.to_owned(), counts)),
        }
        let forms = written(stem).into_iter().filter(|form| form.len() >= INSIDE);
        self.needles.extend(forms.map(|form| (Needle::new(&form), counts)));
    }

    fn relate(&mut self, words: &[&str], counts: u32) {
        for word in words {
            self.add(&stem(word), counts);
        }
    }

    /// How well a word of an offer, with its stem and its letters, meets this; `None` where it does
    /// not.
    pub fn score(&self, word: &str, stem: &str, bag: u64) -> Option<u32> {
        let same = self.stems.iter().filter(|(known, _)| known == stem);
        let same = same.map(|(_, counts)| EQUAL * counts / 100).max();
        let inside = self
            .needles
            .iter()
            .filter_map(|(needle, counts)| Some(meets(needle, word, bag)? * counts / 100));
        inside.chain(same).max()
    }
}

/// How well a word of an interest meets a word of an offer. Typing errors are forgiven in searches
/// only, because here nobody sees what was read into a word. Inside a word it counts only as the
/// later part of a compound: "stadswandeling" is about walking, "schaken" is not about "haken".
fn meets(needle: &Needle, word: &str, bag: u64) -> Option<u32> {
    let score = needle.within(word, bag)?;
    let at = word.find(needle.text()).unwrap_or_default();
    (at == 0 || at >= 3).then_some(score)
}

/// What the words of an interest that carry it stand for.
pub fn concepts(interest: &str, thesaurus: &Thesaurus) -> Vec<Concept> {
    let held: Vec<String> = words(interest).into_iter().map(|word| word.text).collect();
    let stems: Vec<String> = held.iter().map(|word| stem(word)).collect();
    let carried = held.iter().filter(|word| word.len() > 2);
    let mut concepts: Vec<Concept> = carried.map(|word| Concept::of(word, thesaurus)).collect();
    for (phrase, related) in thesaurus.phrases_in(&stems) {
        let mut meant = false;
        let heavy = concepts.iter_mut().filter(|concept| !concept.light);
        for concept in heavy.filter(|concept| phrase.contains(&concept.stem)) {
            concept.relate(&related, RELATED);
            meant = true;
        }
        if !meant {
            let stem = phrase.join(" ");
            let mut whole = Concept { light: false, stem, stems: Vec::new(), needles: Vec::new() };
            whole.relate(&related, RELATED);
            concepts.push(whole);
        }
    }
    concepts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::score::bag;

    fn best(interest: &str, word: &str) -> u32 {
        let thesaurus =
            Thesaurus::read(["wandelen, lopen", "samen eten, maaltijd", "schilderen, aquarel"]);
        let concepts = concepts(interest, &thesaurus);
        concepts.iter().filter_map(|c| c.score(word, &stem(word), bag(word))).max().unwrap_or(0)
    }

    #[test]
    fn the_word_itself_then_its_stem_then_compounds_then_related_words() {
        let kinds = [
            best("wandelen", "wandelen"),
            best("wandelen", "wandeling"),
            best("wandelen", "wandelgroep"),
            best("wandelen", "lopen"),
            best("wandelen", "koken"),
        ];
        assert!(kinds.windows(2).all(|pair| pair[0] > pair[1]), "{kinds:?}");
        assert_eq!(kinds[4], 0);
    }

    #[test]
    fn compounds_phrases_and_vowels_are_understood() {
        assert!(best("koken", "kookgroep") > 0);
        assert!(best("lezen", "leesclub") > 0);
        assert!(best("een schilderclub", "aquarel") > 0);
        assert!(best("graag samen eten", "buurtmaaltijd") > 0);
        assert_eq!(best("haken", "schaken"), 0);
    }
}
