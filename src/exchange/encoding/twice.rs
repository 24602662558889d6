//! Text that was written as UTF-8, read as Windows-1252, and written as UTF-8 again: `AndrÃ©`.

use super::page::as_read;

/// Letters beside those of Windows-1252 that may come out; others came together by chance.
const LETTERS: &str = "ğışĞİŞąćęłńśźżĄĆĘŁŃŚŹŻčďěňřťůČŘőű";
/// A text may have been through it more than once.
const ROUNDS: usize = 3;
/// Words shown.
const SHOWN: usize = 3;

/// A text as it was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mended {
    /// The text.
    pub(crate) text: String,
    /// How many places were mended.
    pub(crate) places: usize,
    /// A few of the words.
    pub(crate) words: Vec<String>,
}

/// Mends a text; `None` where nothing in it was encoded twice.
pub(crate) fn mended(text: &str) -> Option<Mended> {
    let (mut whole, mut places) = once(text)?;
    for _ in 1..ROUNDS {
        let Some((next, more)) = once(&whole) else { break };
        (whole, places) = (next, places.max(more));
    }
    let between = |sign: char| sign.is_whitespace() || matches!(sign, ';' | ',' | '"' | '|');
    let words = text.split(between).filter(|word| !word.is_ascii()).filter_map(mended_word);
    let words = words.take(SHOWN).collect();
    Some(Mended { text: whole, places, words })
}

fn mended_word(word: &str) -> Option<String> {
    let (mut whole, _) = once(word)?;
    while let Some((next, _)) = once(&whole) {
        whole = next;
    }
    Some(whole)
}

/// One round; `None` where it changes nothing.
fn once(text: &str) -> Option<(String, usize)> {
    if !text.contains(['Ã', 'Â', 'Ä', 'Å', 'â']) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut count = 0;
    let mut run = String::new();
    for sign in text.chars().map(Some).chain([None]) {
        if let Some(sign) = sign.filter(|sign| !sign.is_ascii()) {
            run.push(sign);
            continue;
        }
        let (found, places) = run_of(&run);
        out.push_str(&found);
        count += places;
        run.clear();
        out.extend(sign);
    }
    (count > 0).then_some((out, count))
}

/// A run of signs above ASCII, read back where that gives letters.
fn run_of(run: &str) -> (String, usize) {
    let (mut out, mut count) = (String::new(), 0);
    let mut rest = run;
    while let Some(first) = rest.chars().next() {
        let found = (2..=3).find_map(|length| {
            let end = rest.char_indices().nth(length).map_or(rest.len(), |(at, _)| at);
            let part = rest.get(..end).filter(|part| part.chars().count() == length)?;
            let back = String::from_utf8(as_read(part)?).ok()?;
            let sign = back.chars().next().filter(|sign| is_meant(*sign))?;
            (back.chars().count() == 1).then_some((sign, end))
        });
        let (sign, end) = found.unwrap_or((first, first.len_utf8()));
        count += usize::from(found.is_some());
        out.push(sign);
        rest = rest.get(end..).unwrap_or_default();
    }
    (out, count)
}

fn is_meant(sign: char) -> bool {
    // What was read wrongly more than once gives signs of Windows-1252 on its way back.
    LETTERS.contains(sign) || as_read(sign.encode_utf8(&mut [0; 4])).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As another program reads UTF-8 that it takes for Windows-1252.
    fn misread(text: &str) -> String {
        text.bytes()
            .map(|byte| match byte {
                0x80 => '€',
                0x82 => '‚',
                0x84 => '„',
                0x85 => '…',
                0x87 => '‡',
                0x89 => '‰',
                0x93 => '“',
                0x98 => '˜',
                0x99 => '™',
                0x9e => 'ž',
                0x9f => 'Ÿ',
                other => char::from(other),
            })
            .collect()
    }

    #[test]
    fn what_was_encoded_twice_or_thrice_comes_back() {
        for name in
            ["André", "Zoë", "Ayşe", "Łukasz", "Müller", "foto’s", "€ 5 – 6", "Émile", "Çağla"]
        {
            let twice = misread(name);
            assert_eq!(mended(&twice).unwrap().text, name, "{twice}");
            assert_eq!(mended(&misread(&twice)).unwrap().text, name);
        }
    }

    #[test]
    fn what_is_right_stays() {
        for text in ["André", "CAFÉ”", "NOÉ’S", "João", "Ângela", "Åsa", "Ä’s", "â", "Âge", "Kafka"]
        {
            assert_eq!(mended(text), None, "{text}");
        }
        assert_eq!(mended("Zoë en AndrÃ©").unwrap().text, "Zoë en André");
    }
}
