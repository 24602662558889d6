//! How likely a word is, as one reading of a file gives it.
//!
//! No list of names is held here, only where a letter stands in the languages that Dutch files
//! are full of: ë behind a vowel, ï between them, è before a consonant and an e, ş and ğ with
//! Turkish letters only. What is sure is `Typical`; a sign that no word holds there is `Odd`.

use super::Encoding;
use super::place::Likely::{self, Odd, Possible, Typical};
use super::place::Place;

const VOWELS: &str = "aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿıăąęěőűů";
const WEST: &str = "àáâãäåæçèéêëìíîïñòóôõöøœùúûüýÿßšžðþ";
const TURKISH: &str = "çğıöşüâîû";
/// Letters that go together in a word, by language.
const CENTRAL: [&str; 7] =
    ["ąćęłńóśźż", "áčďéěíňóřšťúůýžľĺŕôäöü", "áéíóöőúüű", "čćđšž", "ăâîşţ", "éçâîôëäöüáíóú", "äöüß"];
/// Letters of the languages of Central Europe that those of the West do not have.
const OWN: &str = "ąćęłńśźżčďěňřťůľĺŕőűđăţş";

/// How likely a word is in an encoding.
pub(super) fn likely(word: &str, encoding: Encoding) -> Likely {
    let signs: Vec<char> = word.chars().collect();
    let central = matches!(encoding, Encoding::Windows1250 | Encoding::Iso8859_2);
    let turkish = encoding == Encoding::Windows1254;
    if central && !goes_together(&signs) {
        return Odd;
    }
    let all_turkish = turkish && within(&signs, TURKISH);
    let each = signs.iter().enumerate().filter(|(_, sign)| !sign.is_ascii());
    let worst = each.map(|(at, sign)| {
        let place = Place::of(&signs, at, *sign);
        if place.is_letter(central, turkish) {
            place.letter(central, all_turkish)
        } else {
            super::signs::likely(&place)
        }
    });
    let crowd = signs
        .split(char::is_ascii)
        .any(|run| run.iter().filter(|sign| sign.is_alphabetic()).count() > 3);
    let capital = signs.windows(2).any(|pair| {
        let [before, sign] = pair else { return false };
        let foreign = !before.is_ascii() || !sign.is_ascii();
        foreign && is_lower(*before) && sign.is_uppercase()
    });
    let started = signs.windows(3).any(|three| {
        let [first, second, third] = three else { return false };
        let foreign = !first.is_ascii() || !second.is_ascii();
        foreign && first.is_uppercase() && second.is_uppercase() && is_lower(*third)
    });
    if crowd || capital || started { Odd } else { worst.max().unwrap_or(Typical) }
}

fn is_lower(sign: char) -> bool {
    sign.is_lowercase() && !matches!(sign, 'ª' | 'º' | 'ƒ')
}

fn small(sign: char) -> char {
    match sign {
        'İ' => 'i',
        _ => sign.to_lowercase().next().unwrap_or(sign),
    }
}

fn within(signs: &[char], set: &str) -> bool {
    let mut letters = signs.iter().filter(|sign| !sign.is_ascii() && sign.is_alphabetic());
    letters.all(|sign| *sign == 'İ' || set.contains(small(*sign)))
}

/// Whether the letters of each word are of one language.
fn goes_together(signs: &[char]) -> bool {
    let mut words = signs.split(|sign| !sign.is_alphabetic());
    words.all(|word| CENTRAL.iter().any(|set| within(word, set)))
}

impl Place<'_> {
    fn is_letter(&self, central: bool, turkish: bool) -> bool {
        let sign = small(self.sign);
        WEST.contains(sign) && self.sign.is_alphabetic()
            || (central && OWN.contains(sign))
            || (turkish && (self.sign == 'İ' || TURKISH.contains(sign)))
    }

    fn letter(&self, central: bool, all_turkish: bool) -> Likely {
        let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
        if digit(self.before) && digit(self.after) {
            return Odd;
        }
        let upper = self.sign.is_uppercase();
        if self.head.is_empty() && self.tail.is_empty() {
            return match self.sign {
                'à' => Typical,
                'è' | 'é' | 'É' | 'À' => Possible,
                _ => Odd,
            };
        }
        let shouted = self.head.len() > 1 && self.head.iter().all(|sign| sign.is_uppercase());
        if shouted && !upper {
            return Possible;
        }
        let sign = small(self.sign);
        let p = self.head.last().copied().map(small);
        let n = self.tail.first().copied().map(small);
        if (central && OWN.contains(sign)) || (all_turkish && "ğşı".contains(sign)) {
            return own(sign, p, n);
        }
        if (all_turkish && self.sign == 'İ') || (central && sign == 'ý') {
            return Typical;
        }
        if p.is_none() { self.starts(sign, n, upper) } else { self.inside(sign, p, n) }
    }

    /// At the start of a word.
    fn starts(&self, sign: char, n: Option<char>, upper: bool) -> Likely {
        let vowel = n.is_some_and(is_vowel);
        let whole: String = self.tail.iter().copied().map(small).collect();
        let fits = match (sign, upper) {
            ('é', false) => !vowel || n == Some('é'),
            ('à', false) => n.is_none(),
            ('ç', false) => whole == "a",
            ('î', _) => whole.starts_with("le"),
            ('œ', _) => n == Some('u'),
            ('é' | 'ö' | 'ü' | 'ä' | 'á' | 'å' | 'ø' | 'ó', _) => n.is_some() && !vowel,
            ('ç', true) => vowel,
            ('è', true) => self.grave('ê'),
            ('š' | 'ž', true) => n.is_some(),
            _ => false,
        };
        if fits { Typical } else { Possible }
    }

    /// Behind another letter.
    fn inside(&self, sign: char, p: Option<char>, n: Option<char>) -> Likely {
        let (pv, nv) = (p.is_some_and(is_vowel), n.is_some_and(is_vowel));
        let last = n.is_none();
        let any = |set: &str, it: Option<char>| it.is_some_and(|sign| set.contains(sign));
        let fits = match sign {
            'é' => true,
            'ë' => any("aeiouüé", p),
            'ï' => any("aeouy", p) && (!nv || n == Some('e')),
            'è' | 'ê' => self.grave(sign),
            'à' => self.is_word(&["là", "voilà", "déjà", "delà", "città"]),
            'â' => !pv && any("tnmclpr", n),
            'ä' => !pv && (n == Some('u') || (n.is_some() && !nv)),
            'ö' | 'ü' => (!pv || any("eou", p)) && (!nv || any("eo", n)),
            'ç' => pv || nv || last,
            'á' | 'í' | 'ó' | 'ú' => !pv && (!nv || (sign == 'í' && n == Some('a'))),
            'ñ' => pv && nv,
            'ô' | 'å' => !pv && n.is_some() && !nv,
            'î' => any("aeou", p) && any("tn", n),
            'û' => any("tlrmb", n),
            'ù' | 'ò' => last && self.is_word(&["où", "però", "più", "nicolò"]),
            'ø' | 'æ' => !pv && !last && !nv,
            'ß' => pv && (last || any("embl", n)),
            'ã' => any("oe", n),
            'õ' => n == Some('e'),
            'œ' => any("u", n),
            'š' => pv && (nv || last || any("kt", n)),
            'ž' => pv && (nv || last || n == Some('k')),
            'þ' => return Odd,
            _ => false,
        };
        if sign == 'æ' && pv && last {
            return Odd;
        }
        if fits { Typical } else { Possible }
    }

    /// "Hélène", "Thérèse", "Agnès", "enquête": before one to three consonants and an e, or an s.
    fn grave(&self, sign: char) -> bool {
        let behind: Vec<char> = self.tail.iter().copied().map(small).collect();
        let consonants = behind.iter().take_while(|sign| !is_vowel(**sign)).count();
        let next = behind.get(consonants);
        let e = (1..=3).contains(&consonants) && next.is_some_and(|sign| matches!(sign, 'e' | 'é'));
        let s = sign == 'è' && (behind == ['s'] || behind == ['r']);
        e || s || self.is_word(&["caffè", "forêt", "gênant", "arrêt", "intérêt"])
    }

    fn is_word(&self, words: &[&str]) -> bool {
        let letters = self.head.iter().chain([&self.sign]).chain(self.tail);
        let word: String = letters.copied().map(small).collect();
        words.contains(&word.as_str())
    }
}

/// Letters of one language: ğ never starts a word, ą and ę have their own neighbours.
fn own(sign: char, p: Option<char>, n: Option<char>) -> Likely {
    let fits = match sign {
        'ğ' => p.is_some_and(is_vowel),
        'ą' | 'ę' => {
            let before = p.is_some_and(|sign| !is_vowel(sign) || sign == 'i');
            before && n.is_none_or(|sign| "bcćdgkłpsśtwzźż".contains(sign))
        }
        _ => true,
    };
    if fits { Typical } else { Possible }
}

fn is_vowel(sign: char) -> bool {
    VOWELS.contains(sign)
}
