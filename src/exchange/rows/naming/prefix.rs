//! What stands before a Dutch family name: `van den`, `v.d.`, `'t`.

use crate::domain::CleanText;

/// Words of a prefix in a family name, letters only; the short ones only in lower case.
const WORDS: [&str; 19] = [
    "van", "de", "der", "den", "het", "t", "s", "ten", "ter", "te", "in", "op", "aan", "bij",
    "onder", "over", "uit", "voor", "tot",
];
/// Words of a prefix that are cut short.
const SHORT: [&str; 9] = ["vd", "vdn", "vdr", "vde", "vden", "vder", "vt", "vh", "v"];
/// These are so only with a sign between: `o/d`, `i.h.`.
const SIGNED: [&str; 9] = ["id", "ih", "od", "oh", "ad", "ud", "bd", "vh", "vd"];
/// What is cut short and may be any of these.
const ANY: [(&str, &[&str]); 6] = [
    ("vd", &["vande", "vander", "vanden"]),
    ("id", &["inde", "inder", "inden"]),
    ("od", &["opde", "opder", "opden", "onderde", "onderden", "overde", "overden"]),
    ("ad", &["aande", "aander", "aanden"]),
    ("ud", &["uitde", "uitder", "uitden"]),
    ("bd", &["bijde", "bijder", "bijden"]),
];

fn letters(text: &str) -> String {
    super::folded(text).replace(' ', "")
}

/// Whether a word of a family name belongs to its prefix.
fn is_prefix(word: &str) -> bool {
    let letters = letters(word);
    let short =
        letters.chars().count() <= 2 && !["de", "te", "in", "op"].contains(&letters.as_str());
    let small = !word.chars().any(char::is_uppercase);
    let signed = word.contains(['/', '.']) && SIGNED.contains(&letters.as_str());
    let known = WORDS.contains(&letters.as_str()) || SHORT.contains(&letters.as_str());
    (known || signed) && (small || !short)
}

/// A prefix in one spelling, letters only.
pub(super) fn canonical(prefix: &str) -> String {
    let letters = letters(prefix);
    let spelled = match letters.as_str() {
        "v" | "vn" => "van",
        "vand" => "vd",
        "vdn" | "vden" => "vanden",
        "vdr" | "vder" => "vander",
        "vde" => "vande",
        "t" => "het",
        "d" => "de",
        "vt" | "vant" | "vht" | "vh" | "vanh" => "vanhet",
        "int" | "it" | "ih" => "inhet",
        "opt" | "ot" | "oh" => "ophet",
        other => other,
    };
    spelled.to_owned()
}

/// Equal for prefixes that may be one.
pub(super) fn class(prefix: &str) -> String {
    let canonical = canonical(prefix);
    let any = ANY.iter().find(|(_, all)| all.contains(&canonical.as_str()));
    any.map_or(canonical, |(short, _)| (*short).to_owned())
}

/// Whether a prefix in one spelling may be several.
fn is_any(canonical: &str) -> bool {
    ANY.iter().any(|(short, _)| *short == canonical)
}

/// The prefix of a column of its own and that of a name beside it: one where both say the same, else
/// both, as "van" beside "de Vries".
pub(super) fn joined(own: &str, beside: &str) -> String {
    let (ours, theirs) = (canonical(own), canonical(beside));
    if own.is_empty() || theirs.starts_with(&ours) && !ours.is_empty() {
        return beside.to_owned();
    }
    let says_it = beside.is_empty() || ours.ends_with(&theirs) || class(own) == class(beside);
    if says_it { own.to_owned() } else { format!("{own} {beside}") }
}

/// A family name without the prefix that stands beside it already, as in "el" beside "El Amrani".
pub(super) fn once(prefix: &str, family: &str) -> String {
    let count = prefix.split_whitespace().count();
    let words: Vec<&str> = family.split_whitespace().collect();
    let (front, rest) = words.split_at(count.min(words.len()));
    let same = count > 0 && !rest.is_empty() && letters(&front.join(" ")) == letters(prefix);
    if same { rest.join(" ") } else { family.to_owned() }
}

/// Whether two prefixes, each in one spelling, may be one.
pub(crate) fn compatible(one: &str, other: &str) -> bool {
    one == other || ((is_any(one) || is_any(other)) && class(one) == class(other))
}

/// Whether a prefix is cut short.
pub(super) fn is_short(prefix: &str) -> bool {
    let full = |word: &str| !["d", "n", "vn", "i", "o", "h", "int", "opt"].contains(&word);
    let short = |word: &str| {
        let word = letters(word);
        !full(&word) || SHORT.contains(&word.as_str()) || SIGNED.contains(&word.as_str())
    };
    prefix.split_whitespace().any(short)
}

/// Of two prefixes that may be one the fuller; else the first.
pub(super) fn fuller(told: &CleanText, known: &CleanText) -> CleanText {
    let fits = compatible(&canonical(told.as_str()), &canonical(known.as_str()));
    let better = is_any(&canonical(known.as_str())) && !is_any(&canonical(told.as_str()));
    let spelled = is_short(known.as_str()) && !is_short(told.as_str());
    if !fits || better || spelled { told.clone() } else { known.clone() }
}

/// The words of a folded family name that are no prefix; all of them where there is nothing else.
pub(super) fn without(folded: &str) -> Vec<String> {
    let words: Vec<String> =
        folded.split(' ').filter(|it| !it.is_empty()).map(str::to_owned).collect();
    let others: Vec<String> = words.iter().filter(|it| !is_particle(it)).cloned().collect();
    if others.is_empty() { words } else { others }
}

fn is_particle(word: &str) -> bool {
    const ALSO: [&str; 22] = [
        "von", "vom", "zu", "zur", "zum", "di", "da", "del", "della", "dos", "das", "do", "du",
        "des", "la", "le", "les", "el", "al", "ben", "bin", "d",
    ];
    WORDS.contains(&word) || SHORT.contains(&word) || ALSO.contains(&word)
}

/// A given name without a prefix at its end, and that prefix.
pub(super) fn off_the_end(given: &str) -> (String, String) {
    let words: Vec<&str> = given.split_whitespace().collect();
    let small = |word: &&&str| is_prefix(word) && !word.chars().any(char::is_uppercase);
    let count = words.iter().skip(1).rev().take_while(small).count();
    let (front, behind) = words.split_at(words.len() - count);
    (front.join(" "), behind.join(" "))
}

/// The prefix in a family name, before it or behind it, and the name without.
pub(super) fn off_a_family(family: &str) -> (String, String) {
    let text = spaced(family);
    let (front, behind) = text.split_once(',').unwrap_or((&text, ""));
    let words: Vec<&str> = front.split_whitespace().collect();
    let last = words.len().saturating_sub(1);
    let leading = words.iter().take(last).take_while(|word| is_prefix(word)).count();
    let behind: Vec<&str> = behind.split_whitespace().collect();
    let behind_is_prefix = behind.iter().all(|word| is_prefix(word));
    if !behind_is_prefix {
        return (String::new(), family.trim().to_owned());
    }
    let (before, rest) = words.split_at(leading);
    if leading > 0 && behind.is_empty() {
        return (before.join(" ").to_lowercase(), rest.join(" "));
    }
    let small = |word: &&&str| is_prefix(word) && !word.chars().any(char::is_uppercase);
    let trailing = rest.iter().skip(1).rev().take_while(small).count();
    let (core, after) = rest.split_at(rest.len() - trailing);
    let prefix: Vec<&str> = before.iter().chain(after).chain(&behind).copied().collect();
    (prefix.join(" ").to_lowercase(), core.join(" "))
}

/// A name with a blank behind a prefix that sticks to it: `v.d.Berg`, `v/d Berg`, `'tHart`.
pub(crate) fn spaced(text: &str) -> String {
    let text = text.replace(['’', '‘', '`'], "'");
    let apart = |word: &str| {
        let stuck = [
            "v.d.", "v/d.", "v/d", "v.d", "vd.", "v.h.", "v/h", "i.h.", "i/h", "o.d.", "o/d",
            "i/d", "a/d", "v.", "'t",
        ];
        let found = stuck.iter().find_map(|prefix| {
            let rest = word.strip_prefix(prefix)?;
            let mut signs = rest.chars();
            let name = signs.next()?.is_uppercase() && signs.next()?.is_lowercase();
            name.then(|| format!("{prefix} {rest}"))
        });
        found.unwrap_or_else(|| word.to_owned())
    };
    text.split_whitespace().map(apart).collect::<Vec<_>>().join(" ")
}
