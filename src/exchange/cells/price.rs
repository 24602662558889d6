//! Prices in words: what an amount is for, whether it is the lowest, whether one can try for nothing.

use super::money::{cents, free_with_pass};
use crate::domain::word::words;

words! {
    /// What an amount is paid for.
    Per {
        /// Each time.
        Time = "time",
        /// An hour.
        Hour = "hour",
        /// Several times or weeks at once: a card for ten times.
        Several = "several",
        /// A week.
        Week = "week",
        /// A month.
        Month = "month",
        /// Three months.
        Quarter = "quarter",
        /// Six months.
        HalfYear = "half-year",
        /// A season.
        Season = "season",
        /// A year.
        Year = "year",
        /// A whole course.
        Course = "course",
    }
}

/// What the words of a price say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PriceSaid {
    /// The amount in eurocents, where there is one that is meant.
    pub cents: Option<u32>,
    /// What it is paid for, where that is said.
    pub per: Option<Per>,
    /// Whether it is the lowest of several.
    pub from: bool,
    /// The amount in eurocents with the pass, where that is said.
    pub pass: Option<u32>,
    /// Whether one can try for nothing.
    pub try_free: bool,
    /// Whether the words are known, also where they name no amount.
    pub known: bool,
}

/// Words for a unit; the first that is found counts.
const UNITS: [(&str, Per); 30] = [
    ("half jaar", Per::HalfYear),
    ("halfjaar", Per::HalfYear),
    ("kwartaal", Per::Quarter),
    ("quarter", Per::Quarter),
    ("per maand", Per::Month),
    ("/maand", Per::Month),
    ("p/m", Per::Month),
    ("p.m.", Per::Month),
    ("mnd", Per::Month),
    ("maandelijks", Per::Month),
    ("per month", Per::Month),
    ("per week", Per::Week),
    ("/week", Per::Week),
    ("seizoen", Per::Season),
    ("per jaar", Per::Year),
    ("/jaar", Per::Year),
    ("p/j", Per::Year),
    ("p.j.", Per::Year),
    ("jaarlijks", Per::Year),
    ("per year", Per::Year),
    ("cursus", Per::Course),
    ("keer", Per::Time),
    ("per uur", Per::Hour),
    ("/uur", Per::Hour),
    ("per hour", Per::Hour),
    ("wekelijks", Per::Week),
    ("per les", Per::Time),
    ("p.k.", Per::Time),
    ("per bezoek", Per::Time),
    ("per time", Per::Time),
];
/// Units that count as whole words only.
const SHORT: [(&str, Per); 2] = [("pm", Per::Month), ("pj", Per::Year)];
/// Words for the lowest of several amounts.
const FROM: [&str; 6] = ["vanaf", "v.a.", "va.", "from", "minimaal", "starting at"];
/// How files say that one can try for nothing.
const TRY: [&str; 13] = [
    "ontdek gratis",
    "gratis ontdekken",
    "probeer gratis",
    "gratis proberen",
    "gratis probeer",
    "gratis uitprober",
    "gratis proef",
    "proefles gratis",
    "proeflessen gratis",
    "gratis kennismak",
    "kennismaking gratis",
    "try for free",
    "free trial",
];
/// What is paid once, beside the price.
const ONCE: [&str; 8] = [
    "inschrijf",
    "borg",
    "eenmalig",
    "materiaal",
    "registration",
    "administratie",
    "entree",
    "lidmaatschap",
];
/// What a number counts that is no amount.
const COUNTED: [&str; 17] = [
    "les",
    "lessen",
    "keer",
    "x",
    "proeflessen",
    "weken",
    "maanden",
    "personen",
    "jaar",
    "uur",
    "consumptie",
    "consumpties",
    "consumptiebon",
    "consumptiebonnen",
    "bonnen",
    "munten",
    "muntjes",
];
/// What several of are paid for at once.
const TIMES: [&str; 12] = [
    "les", "lessen", "keer", "x", "weken", "maanden", "uur", "bezoeken", "beurten", "ritten",
    "strippen", "times",
];
/// How a card for several times ends.
const CARDS: [&str; 6] =
    ["rittenkaart", "strippenkaart", "badenkaart", "beurtenkaart", "lessenkaart", "keerkaart"];
/// Words for who has no pass.
const OTHERS: [&str; 8] =
    ["anders", "zonder", "overige", "overigen", "normaal", "regulier", "otherwise", "without"];
/// Words that name no amount and say so.
const OPEN: [&str; 24] = [
    "consumptie",
    "munt",
    "p.m.",
    "pm",
    "p.m",
    "vrijwillige",
    "vrije gift",
    "vrije bijdrage",
    "donatie",
    "draagkracht",
    "op aanvraag",
    "aanvragen",
    "divers",
    "wisselend",
    "varieert",
    "verschilt",
    "verschillend",
    "afhankelijk",
    "zie website",
    "zie de website",
    "overleg",
    "nader te bepalen",
    "n.t.b.",
    "kleine bijdrage",
];
/// What costs nothing when "gratis" stands before or behind it.
const ENTRY: [&str; 10] = [
    "toegang",
    "deelname",
    "deelnemen",
    "entree",
    "inloop",
    "meedoen",
    "activiteit",
    "aanbod",
    "lessen",
    "koffie",
];

/// What a text says about a price.
pub fn price_said(cell: &str) -> PriceSaid {
    let text = cell.trim().to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let first_free = ["eerste", "first", "1e "].iter().any(|first| {
        let free = |rest: &str| rest.contains("gratis") || rest.contains("free");
        text.split_once(first)
            .is_some_and(|(_, rest)| free(rest.split([',', ';', '.']).next().unwrap_or(rest)))
    });
    let try_free = has(&TRY) || first_free;
    let (amounts, with_pass) = amounts(&text);
    let amounts: Vec<u32> = match in_cents(&text) {
        Some(cents) => vec![cents],
        // Of two amounts side by side nobody says which is whose; what is served besides is no price.
        None if text.contains('/') && amounts.len() == 1 && of_two(&text) => vec![0, 0],
        None if is_free_but(&text) => vec![0],
        None => amounts,
    };
    let (cents, range) = match amounts.as_slice() {
        [only] => (Some(*only), false),
        [low, high] if low < high && is_range(&text) => (Some(*low), true),
        [] if is_free(&text) && !try_free => (Some(0), false),
        _ => (None, false),
    };
    let per = cents.filter(|cents| *cents > 0).and_then(|_| unit(&text, amounts.len() == 1));
    let from = cents.is_some() && (range || has(&FROM));
    let pass = if free_with_pass(&text) { Some(0) } else { with_pass };
    let known = cents.is_some() || try_free || pass.is_some() || has(&OPEN);
    PriceSaid { cents, per, from, pass, try_free, known }
}

/// What an amount is paid for, where a text says it; several times at once only where there is one
/// amount.
fn unit(text: &str, only: bool) -> Option<Per> {
    if only && is_of_several(text) {
        return Some(Per::Several);
    }
    let short = |word: &str| SHORT.iter().find(|(unit, _)| *unit == bare(word));
    let said = UNITS.iter().find(|(word, _)| text.contains(word));
    said.or_else(|| text.split_whitespace().find_map(short)).map(|(_, per)| *per)
}

/// Whether an amount is for several times: "voor 10 keer", "per 4 weken", "10-rittenkaart".
fn is_of_several(text: &str) -> bool {
    let spaced = text.replace('/', " / ");
    let words: Vec<&str> = spaced.split_whitespace().map(bare).collect();
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<u32>().ok());
    let times = |at: usize| words.get(at + 1).is_some_and(|word| TIMES.contains(word));
    let leads = |at: usize| match at.checked_sub(1).and_then(|before| words.get(before)) {
        Some(before) => ["per", "voor", "à", "/", "for"].contains(before),
        None => true,
    };
    words.iter().any(|word| is_card(word))
        || (0..words.len()).any(|at| number(at) > Some(1) && times(at) && leads(at))
}

/// Whether a word is a card for several times: "10-rittenkaart", "strippenkaart", "10x".
fn is_card(word: &str) -> bool {
    let times = word.strip_suffix('x').is_some_and(|rest| rest.parse::<u32>().is_ok_and(|n| n > 1));
    let card = CARDS.iter().any(|card| word.ends_with(card));
    times || card
}

fn bare(word: &str) -> &str {
    word.trim_matches([',', '.', ':', '(', ')'])
}

/// The amounts in a text, without what is paid once and without what counts lessons; and that with
/// the pass, where there is one.
fn amounts(text: &str) -> (Vec<u32>, Option<u32>) {
    let spaced: String = text
        .replace("euro", " € ")
        .replace('€', " € ")
        .replace(" eur ", " € ")
        .replace(['(', ')', ';', '&', '+'], " ");
    let signed: Vec<&str> = spaced.split_whitespace().collect();
    let words: Vec<&str> = signed.iter().copied().filter(|word| *word != "€").collect();
    let starts = |at: Option<usize>, all: &[&str]| {
        let word = at.and_then(|at| words.get(at)).copied().unwrap_or_default();
        let word = word.trim_matches([',', '.', ':']);
        all.iter().any(|it| word.starts_with(it))
    };
    let counts = |at: usize| {
        let is_card_of = |at: usize| words.get(at).is_some_and(|word| is_card(bare(word)));
        // "10 rittenkaart € 45": the number in front of a card is no amount unless it has its sign.
        let is_named_card = |next: usize| {
            words.get(at).zip(words.get(next)).is_some_and(|(number, card)| {
                let has_sign = signed.windows(2).any(|two| two == ["€", *number]);
                !has_sign && is_card(bare(card)) && card.starts_with(char::is_alphabetic)
            })
        };
        let counted = |word: &&str| COUNTED.contains(&bare(word));
        words.get(at + 1).is_some_and(counted) || is_card_of(at) || is_named_card(at + 1)
    };
    let numbers = words.iter().enumerate().filter(|(at, word)| {
        word.starts_with(|sign: char| sign.is_ascii_digit())
            && !starts(Some(at + 1), &ONCE)
            && !starts(at.checked_sub(1), &ONCE)
            && !counts(*at)
    });
    let (pass, all): (Vec<_>, Vec<_>) = numbers.partition(|(at, _)| is_with_pass(&words, *at));
    let all: Option<Vec<u32>> = all.into_iter().map(|(_, word)| amount(word)).collect();
    let pass = pass.first().and_then(|(_, word)| amount(word));
    (all.unwrap_or_default(), pass)
}

/// Whether the amount at this place is that with the pass: "met Ooievaarspas € 1", "€ 1 met Ooievaarspas,
/// anders € 3".
fn is_with_pass(words: &[&str], at: usize) -> bool {
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let is_pass = |word: &&str| bare(word).ends_with("pas");
    let before = words.get(at.saturating_sub(2)..at).unwrap_or_default();
    let others = |word: &&str| OTHERS.contains(&bare(word));
    let ends = word(at).ends_with([',', ';']);
    if before.iter().any(others) || !ends && OTHERS.contains(&bare(word(at + 1))) {
        return false;
    }
    if before.iter().any(is_pass) {
        return true;
    }
    let behind = [word(at + 1), word(at + 2), word(at + 3)];
    let pass = behind.iter().position(is_pass).filter(|_| ["met", "voor"].contains(&word(at + 1)));
    let amount_follows = |pass: usize| {
        let next = bare(word(at + 2 + pass));
        let amount = next.starts_with(|sign: char| sign.is_ascii_digit());
        // "€ 2,50 met Ooievaarspas gratis": the pass costs nothing, and that is the amount without.
        !word(at + 1 + pass).ends_with(',') && (amount || ["gratis", "free"].contains(&next))
    };
    pass.is_some_and(|pass| !ends && !amount_follows(pass))
}

/// An amount that is said in cents: "20 cent", "50 ct".
fn in_cents(text: &str) -> Option<u32> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [number, unit, ..] = words.as_slice() else { return None };
    let unit = unit.trim_matches([',', '.', ';']);
    let cents = ["cent", "cents", "ct", "eurocent"].contains(&unit);
    number.parse().ok().filter(|_| cents)
}

/// Whether two amounts stand on either side of a slash: "2,50/5,00".
fn of_two(text: &str) -> bool {
    let number = |part: &str| amount(part.trim().trim_start_matches('€').trim()).is_some();
    text.split_once('/').is_some_and(|(one, other)| number(one) && number(other))
}

/// Whether it costs nothing, and what one takes there besides does: "gratis (koffie € 1)".
fn is_free_but(text: &str) -> bool {
    let rest = ["gratis", "kosteloos"].iter().find_map(|word| text.strip_prefix(word));
    rest.is_some_and(|rest| rest.trim_start().starts_with('('))
        && !["pas", "leden"].iter().any(|word| text.contains(word))
}

fn amount(word: &str) -> Option<u32> {
    let word = word.split('/').next().unwrap_or(word);
    let word = word.trim_end_matches([':', ',', '.']);
    cents(word).ok()
}

fn is_range(text: &str) -> bool {
    [" - ", "–", "-", " tot ", "t/m", " en ", " of ", " à "]
        .iter()
        .any(|between| text.contains(between))
}

/// Whether all of it costs nothing, and not for members or with a pass only.
fn is_free(text: &str) -> bool {
    let text = text.trim_end_matches(['.', '!']);
    let digits = text.contains(|sign: char| sign.is_ascii_digit());
    let limited = ["voor", "met", "tot", "mits", "leden", "pas", "with", "for "];
    if digits || limited.iter().any(|word| text.contains(word)) {
        return false;
    }
    let free = |word: &str| {
        ["gratis", "kosteloos", "free"].contains(&word.trim_matches([',', '(', ')', ':']))
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = words.first().is_some_and(|word| free(word));
    let entry = |word: &str| ENTRY.iter().any(|entry| word.contains(entry));
    let about = |all: &[&str]| all.iter().any(|word| entry(word));
    match words.as_slice() {
        [_, rest @ ..] if first => {
            rest.is_empty() || about(rest) || words.first().is_some_and(|word| word.ends_with(','))
        }
        [all @ .., last] if free(last) => about(all),
        _ => text.starts_with("geen kosten"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cents_are_cents_and_what_is_served_besides_is_no_price() {
        for (text, cents) in [
            ("20 cent", Some(20)),
            ("50 ct per keer", Some(50)),
            ("gratis (koffie € 1)", Some(0)),
            ("2 consumpties", None),
            ("5 consumptiebonnen", None),
            ("€ 4, met 2 consumpties", Some(400)),
            ("2,50/5,00", None),
            ("€ 2,50 / € 5,00", None),
            ("€ 20", Some(2000)),
            ("2 euro (koffie inbegrepen)", Some(200)),
            ("2 euro incl. koffie", Some(200)),
            ("tussen 5 en 10 euro", Some(500)),
            ("tussen de 5 en 10 euro", Some(500)),
            ("€ 5 à € 10", Some(500)),
            ("€ 2,50 p.p.", Some(250)),
            ("ca. € 5", Some(500)),
        ] {
            assert_eq!(price_said(text).cents, cents, "{text}");
        }
    }

    #[test]
    fn the_price_with_the_pass_is_read_where_it_is_said() {
        for (text, full, pass) in [
            ("€ 5 per les, met Ooievaarspas € 1", Some(500), Some(100)),
            ("€ 2,50 per keer (met Ooievaarspas gratis)", Some(250), Some(0)),
            ("gratis met Ooievaarspas", None, Some(0)),
            ("€ 5 per les", Some(500), None),
            ("gratis met Ooievaarspas, anders € 3", Some(300), Some(0)),
            ("met Ooievaarspas € 1, zonder pas € 3", Some(300), Some(100)),
            ("€ 1 met Ooievaarspas, anders € 3", Some(300), Some(100)),
            ("€ 2,50 (met Ooievaarspas gratis)", Some(250), Some(0)),
            ("€ 3 (met Ooievaarspas: € 1,50)", Some(300), Some(150)),
            ("Ooievaarspas gratis, overigen 2 euro", Some(200), Some(0)),
        ] {
            let said = price_said(text);
            assert_eq!((said.cents, said.pass), (full, pass), "{text}");
        }
    }

    #[test]
    fn an_amount_for_several_times_is_none_for_one() {
        for (text, cents, per) in [
            ("€ 25 voor 10 keer", 2500, Per::Several),
            ("€ 5 per 4 weken", 500, Per::Several),
            ("€ 3 per uur", 300, Per::Hour),
            ("€ 30 per 10 lessen", 3000, Per::Several),
            ("10-rittenkaart € 45", 4500, Per::Several),
            ("10 rittenkaart: € 45,-", 4500, Per::Several),
            ("€ 45 (10x)", 4500, Per::Several),
            ("12 lessen € 60", 6000, Per::Several),
            ("€ 45 rittenkaart", 4500, Per::Several),
            ("€ 2,50 per les", 250, Per::Time),
            ("12-rittenkaart € 45", 4500, Per::Several),
            ("€ 60 per jaar", 6000, Per::Year),
            ("€ 60 p/j", 6000, Per::Year),
            ("€ 45 / seizoen", 4500, Per::Season),
            ("60,00 per jaar", 6000, Per::Year),
            ("€ 60 jaarlijks", 6000, Per::Year),
            ("€ 2,50/keer", 250, Per::Time),
            ("€ 15 pm", 1500, Per::Month),
            ("€ 60 pj", 6000, Per::Year),
        ] {
            let said = price_said(text);
            assert_eq!(
                (said.cents, said.per, said.known),
                (Some(cents), Some(per), true),
                "{text}"
            );
        }
    }

    #[test]
    fn a_price_in_words_says_amount_unit_and_more() {
        for (text, cents, per, from, try_free) in [
            ("Ontdek gratis", None, None, false, true),
            ("vanaf 5 euro", Some(500), None, true, false),
            ("p.m.", None, None, false, false),
            ("€ 2,00 per keer", Some(200), Some(Per::Time), false, false),
            ("eerste les gratis", None, None, false, true),
            ("€ 12,50 p/m", Some(1250), Some(Per::Month), false, false),
            ("€ 12,50 p.m.", Some(1250), Some(Per::Month), false, false),
            ("vrijwillige bijdrage", None, None, false, false),
            ("€ 120 per jaar, eerste les gratis", Some(12000), Some(Per::Year), false, true),
            (
                "eerste 2 lessen gratis, daarna € 5 per keer",
                Some(500),
                Some(Per::Time),
                false,
                true,
            ),
            (
                "€ 46,58 per kwartaal & 7,50 inschrijfgeld",
                Some(4658),
                Some(Per::Quarter),
                false,
                false,
            ),
            (
                "10 euro per maand + 5 euro inschrijfgeld",
                Some(1000),
                Some(Per::Month),
                false,
                false,
            ),
            ("€ 2,50 per keer (met Ooievaarspas gratis)", Some(250), Some(Per::Time), false, false),
            ("€ 5,00 - € 7,50", Some(500), None, true, false),
            ("€ 5 per les, met Ooievaarspas € 1", Some(500), Some(Per::Time), false, false),
            ("v.a. € 150,- per seizoen", Some(15000), Some(Per::Season), true, false),
            ("€ 25 voor de hele cursus", Some(2500), Some(Per::Course), false, false),
            ("gratis toegang", Some(0), None, false, false),
            ("Deelname is gratis", Some(0), None, false, false),
            ("gratis voor leden", None, None, false, false),
            ("gratis met Ooievaarspas", None, None, false, false),
            ("€ 3 / € 5", None, None, false, false),
            ("vraag de trainer", None, None, false, false),
        ] {
            let said = price_said(text);
            let told = (said.cents, said.per, said.from, said.try_free);
            assert_eq!(told, (cents, per, from, try_free), "{text}");
            assert_eq!(
                said.known,
                !["€ 3 / € 5", "gratis voor leden", "vraag de trainer"].contains(&text),
                "{text}"
            );
        }
    }
}
