//! Reading one word, and writing it.

use crate::domain::fold::words;

/// A language of the interface. Both are read, whichever is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    #[default]
    English,
    /// Dutch.
    Dutch,
}

/// A word with a meaning of its own, in English and in Dutch.
#[derive(Debug, Clone, Copy)]
pub struct Fixed<F> {
    /// What stands before the colon; nothing for a plain word.
    pub key: [&'static str; 2],
    /// What stands behind it; shorter ways to write it behind a bar.
    pub value: [&'static str; 2],
    /// What it means.
    pub is: F,
}

/// A condition in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip<F> {
    /// Whether it must not hold.
    pub not: bool,
    /// What must hold.
    pub is: F,
}

/// What one typed word is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed<F> {
    /// To be searched with.
    Letters,
    /// A condition.
    Filter(Chip<F>),
    /// The beginning of a condition, with the words that it can become; none where nothing fits.
    Begun(Vec<String>),
}

/// The names that conditions can mention.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Who works here.
    pub owners: Vec<String>,
    /// The waves.
    pub waves: Vec<String>,
    /// The neighbourhoods of the offers.
    pub areas: Vec<String>,
}

/// The conditions of one list.
pub trait Language: Clone + PartialEq + 'static {
    /// The words with a meaning of their own.
    const FIXED: &'static [Fixed<Self>];
    /// What stands before the colon of conditions that take a name or a number.
    const OPEN: &'static [[&'static str; 2]];

    /// The condition of an open key, its English name, with this value.
    fn open(key: &str, value: &str, known: &Known) -> Option<Self>;
    /// The names that can stand behind an open key.
    fn names<'a>(key: &str, known: &'a Known) -> &'a [String];
    /// The condition of a name that stands alone.
    fn bare(_name: &str, _known: &Known) -> Option<Self> {
        None
    }
    /// The condition that is written with a sign.
    fn signed(word: &str) -> Option<Self>;
    /// As it is typed, where no fixed word says it.
    fn written(&self, tongue: Tongue) -> String;
    /// Conditions of one kind are alternatives; `None` where each must hold by itself.
    fn kind(&self) -> Option<&'static str>;
}

impl Tongue {
    const fn place(self) -> usize {
        match self {
            Self::English => 0,
            Self::Dutch => 1,
        }
    }

    /// The word of this language.
    pub fn of(self, both: [&'static str; 2]) -> &'static str {
        both.get(self.place()).copied().unwrap_or_default()
    }

    /// The word of this language, without the shorter ways to write it.
    fn first(self, both: [&'static str; 2]) -> &'static str {
        let word = self.of(both);
        word.split_once('|').map_or(word, |(first, _)| first)
    }
}

/// Letters for comparison: no accents, no capitals, one way to part words.
pub(super) fn plain(text: &str) -> String {
    let words: Vec<String> = words(text).into_iter().map(|word| word.text).collect();
    words.join("-")
}

/// A name as it can be typed: between quotes where it has a blank.
pub(super) fn quoted(name: &str) -> String {
    if name.contains(char::is_whitespace) { format!("\"{name}\"") } else { name.to_owned() }
}

/// What a typed word is.
pub fn read<F: Language>(word: &str, known: &Known, tongue: Tongue) -> Typed<F> {
    let negated = word.strip_prefix('-').filter(|rest| !rest.is_empty());
    let (not, rest) = (negated.is_some(), negated.unwrap_or(word));
    let filter = |is| Typed::Filter(Chip { not, is });
    if let Some(is) = F::signed(rest) {
        return filter(is);
    }
    let Some((key, value)) = rest.split_once(':') else {
        let fixed = F::FIXED.iter().find(|fixed| is_plain_word(fixed, rest, tongue));
        return fixed.map_or(Typed::Letters, |fixed| filter(fixed.is.clone()));
    };
    let (key, value) = (plain(key), plain(value));
    let keys = || F::FIXED.iter().map(|fixed| fixed.key).chain(F::OPEN.iter().copied());
    let spelt = |names: &[&'static str; 2]| {
        names.iter().flat_map(|word| word.split('|')).any(|word| word == key)
    };
    let Some(names) = keys().find(|names| !key.is_empty() && spelt(names)) else {
        return Typed::Letters;
    };
    let of_key = || F::FIXED.iter().filter(|fixed| fixed.key == names);
    let says = |fixed: &&Fixed<F>| {
        let mut spelt = fixed.value.iter().flat_map(|word| word.split('|'));
        spelt.any(|word| word == value)
    };
    if let Some(fixed) = of_key().find(says) {
        return filter(fixed.is.clone());
    }
    let [english, _] = names;
    if let Some(is) = F::open(english, &value, known) {
        return filter(is);
    }
    let sign = if not { "-" } else { "" };
    let key = tongue.first(names);
    let fixed = of_key().map(|fixed| tongue.first(fixed.value).to_owned());
    let open = F::names(english, known).iter().map(|name| quoted(name));
    let fits = |name: &String| plain(name).starts_with(&value);
    Typed::Begun(fixed.chain(open).filter(fits).map(|name| format!("{sign}{key}:{name}")).collect())
}

/// What a word of letters can become: the name of a condition, or a plain word that is one.
pub(super) fn beginnings<F: Language>(word: &str, tongue: Tongue) -> Vec<String> {
    let typed = plain(word);
    let keys = F::FIXED.iter().map(|fixed| fixed.key).chain(F::OPEN.iter().copied());
    let keys = keys.map(|key| tongue.first(key)).filter(|key| !key.is_empty());
    let keys = keys.map(|key| format!("{key}:"));
    let plain_words = F::FIXED.iter().filter(|fixed| fixed.key == ["", ""]);
    let plain_words = plain_words.map(|fixed| tongue.first(fixed.value).to_owned());
    let mut found: Vec<String> = Vec::new();
    for word in keys.chain(plain_words).filter(|word| word.starts_with(&typed)) {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found
}

/// What a word is behind which another begins: a name that is known may be said without its key.
pub(super) fn read_whole<F: Language>(word: &str, known: &Known, tongue: Tongue) -> Typed<F> {
    let read = read(word, known, tongue);
    if read != Typed::Letters {
        return read;
    }
    let negated = word.strip_prefix('-');
    let bare = F::bare(&plain(negated.unwrap_or(word)), known);
    bare.map_or(read, |is| Typed::Filter(Chip { not: negated.is_some(), is }))
}

/// Plain words are read in full in both languages, short ones in the one that is shown: `do` is a
/// Thursday in Dutch only.
fn is_plain_word<F>(fixed: &Fixed<F>, word: &str, tongue: Tongue) -> bool {
    let word = plain(word);
    let is_first = |both: &str| both.split('|').next() == Some(word.as_str());
    let shown = tongue.of(fixed.value);
    fixed.key == ["", ""]
        && !word.is_empty()
        && (fixed.value.iter().any(|both| is_first(both)) || shown.split('|').any(|w| w == word))
}

impl<F: Language> Chip<F> {
    /// As it is typed in this language.
    pub fn written(&self, tongue: Tongue) -> String {
        let sign = if self.not { "-" } else { "" };
        let fixed = F::FIXED.iter().find(|fixed| fixed.is == self.is);
        let word = fixed.map_or_else(
            || self.is.written(tongue),
            |fixed| match tongue.first(fixed.key) {
                "" => tongue.first(fixed.value).to_owned(),
                key => format!("{key}:{}", tongue.first(fixed.value)),
            },
        );
        format!("{sign}{word}")
    }

    /// The name of what it says, for the message that says it: `tier-late`; `None` where it mentions
    /// a name or a number.
    pub fn name(&self) -> Option<String> {
        let fixed = F::FIXED.iter().find(|fixed| fixed.is == self.is)?;
        let (key, value) = (Tongue::English.first(fixed.key), Tongue::English.first(fixed.value));
        Some(if key.is_empty() { value.to_owned() } else { format!("{key}-{value}") })
    }
}

/// The condition that a word was written for; `None` where it is none any more.
pub fn chip_of<F: Language>(word: &str, known: &Known) -> Option<Chip<F>> {
    match read(word, known, Tongue::English) {
        Typed::Filter(chip) => Some(chip),
        Typed::Letters | Typed::Begun(_) => None,
    }
}

/// Whether all these conditions hold; those of one kind are alternatives.
pub fn hold<F: Language>(chips: &[Chip<F>], is: impl Fn(&F) -> bool) -> bool {
    chips.iter().all(|chip| {
        if chip.not {
            return !is(&chip.is);
        }
        let kind = chip.is.kind();
        let other = |other: &&Chip<F>| !other.not && kind.is_some() && other.is.kind() == kind;
        is(&chip.is) || chips.iter().filter(other).any(|other| is(&other.is))
    })
}
