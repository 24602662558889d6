//! Which code page a file is in: what each would make of its words decides, or nothing does.

use std::collections::HashSet;

use super::Encoding;
use super::letters::likely;
use super::page::Page;
use super::place::Likely;

/// The pages that are tried, the usual one first: it stands for all that read the words alike.
const TRIED: [Encoding; 8] = [
    Encoding::Windows1252,
    Encoding::Windows1254,
    Encoding::Iso8859_15,
    Encoding::Windows1250,
    Encoding::Iso8859_2,
    Encoding::Cp850,
    Encoding::Cp437,
    Encoding::MacRoman,
];
/// Words looked at; more say nothing new.
const WORDS: usize = 20_000;
/// Words and readings shown.
const SHOWN: usize = 3;

/// What an encoding makes of a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The encoding.
    pub encoding: Encoding,
    /// A few words that other readings read otherwise.
    pub words: Vec<String>,
}

/// The reading that is right, or those that may be.
pub(super) enum Guess {
    /// This one.
    One(Reading),
    /// One of these, or none.
    Several(Vec<Reading>),
}

struct Tried {
    encoding: Encoding,
    words: Vec<String>,
    likely: Vec<Likely>,
}

impl Tried {
    fn odd(&self) -> usize {
        self.likely.iter().filter(|it| **it == Likely::Odd).count()
    }

    /// Of the words that the two read otherwise: how many, and how many are typical here and there.
    fn against(&self, other: &Self) -> (usize, usize, usize) {
        let words = self.words.iter().zip(&other.words).zip(self.likely.iter().zip(&other.likely));
        let mut found = (0, 0, 0);
        for (_, (own, theirs)) in words.filter(|((own, theirs), _)| own != theirs) {
            found.0 += 1;
            found.1 += usize::from(*own == Likely::Typical);
            found.2 += usize::from(*theirs == Likely::Typical);
        }
        found
    }

    /// Whether this reading leaves no room for the other one.
    fn beats(&self, other: &Self) -> bool {
        let (all, own, theirs) = self.against(other);
        if all == 0 {
            return false;
        }
        if self.encoding == Encoding::Windows1252 {
            return own == all || theirs == 0 || (all >= 4 && own * 4 >= all * 3);
        }
        if other.encoding == Encoding::Windows1252 {
            return all >= 5 && own * 10 >= all * 9 && theirs * 5 <= all;
        }
        (own == all && theirs < all) || (all >= 5 && own * 10 >= all * 9 && theirs * 5 <= all)
    }

    fn reading(&self, among: &[&Self]) -> Reading {
        let differs =
            |at: &usize| among.iter().any(|other| other.words.get(*at) != self.words.get(*at));
        let mut at: Vec<usize> = (0..self.words.len()).filter(differs).take(SHOWN).collect();
        if at.is_empty() {
            at = (0..self.words.len().min(SHOWN)).collect();
        }
        let words = at.into_iter().filter_map(|at| self.words.get(at).cloned()).collect();
        Reading { encoding: self.encoding, words }
    }
}

/// Guesses the page of bytes that are no UTF-8.
pub(super) fn page_of(bytes: &[u8]) -> Guess {
    let words = words(bytes);
    let mut all: Vec<Tried> = Vec::new();
    for encoding in TRIED {
        let tried = tried(&words, encoding);
        if all.iter().all(|other| other.words != tried.words) {
            all.push(tried);
        }
    }
    let most = words.len() / 100;
    let sensible: Vec<&Tried> = all.iter().filter(|tried| tried.odd() <= most).collect();
    let refs: Vec<&Tried> = all.iter().collect();
    match sensible.as_slice() {
        [] => least_odd(&refs, words.len()),
        [one] => {
            let typical = one.likely.iter().filter(|it| **it == Likely::Typical).count();
            if one.encoding == Encoding::Windows1252 || typical * 2 >= words.len() {
                return Guess::One(one.reading(&refs));
            }
            several(&refs, |tried| tried.encoding == Encoding::Windows1252 || tried.odd() <= most)
        }
        many => {
            let beaten = |one: &Tried| many.iter().any(|other| other.beats(one));
            let best = many.iter().find(|one| {
                let mut others = many.iter().filter(|other| other.encoding != one.encoding);
                others.all(|other| one.beats(other))
            });
            match best {
                Some(best) => Guess::One(best.reading(&refs)),
                None => several(many, |tried| !beaten(tried)),
            }
        }
    }
}

/// Where every reading has odd words: the usual one, if it has by far the fewest.
fn least_odd(all: &[&Tried], words: usize) -> Guess {
    let mut by_odd: Vec<&Tried> = all.to_vec();
    by_odd.sort_by_key(|tried| tried.odd());
    if let [first, second, ..] = by_odd.as_slice()
        && first.encoding == Encoding::Windows1252
        && first.odd() * 5 <= words
        && first.odd() < second.odd()
    {
        return Guess::One(first.reading(all));
    }
    by_odd.truncate(SHOWN);
    several(&by_odd, |_| true)
}

fn several(all: &[&Tried], shown: impl Fn(&Tried) -> bool) -> Guess {
    let mut left: Vec<&Tried> = all.iter().copied().filter(|tried| shown(tried)).collect();
    if left.len() < 2 {
        left = all.to_vec();
    }
    left.truncate(SHOWN);
    Guess::Several(left.iter().map(|tried| tried.reading(&left)).collect())
}

/// The different words with a byte above ASCII, in the order of the file.
fn words(bytes: &[u8]) -> Vec<&[u8]> {
    let between = |byte: &u8| {
        byte.is_ascii_whitespace() || matches!(byte, b';' | b',' | b'"' | b'|' | b'/' | b'(' | b')')
    };
    let mut seen = HashSet::new();
    let foreign = bytes.split(between).filter(|word| !word.is_ascii());
    foreign.filter(|word| seen.insert(*word)).take(WORDS).collect()
}

fn tried(words: &[&[u8]], encoding: Encoding) -> Tried {
    let page = Page::of(encoding);
    let read = |word: &&[u8]| match page.read(word) {
        Ok(text) => {
            let likely = likely(&text, encoding);
            (text, likely)
        }
        Err(_) => (page.shown(word), Likely::Odd),
    };
    let (words, likely) = words.iter().map(read).unzip();
    Tried { encoding, words, likely }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DUTCH: &str = "André Zoë Noël Jürgen Müller Daniël Chloé Renée Désirée Hélène Loïs Naïma \
        België Coördinator Daniëlle Raphaël Caïn één geïnd foto’s zo’n ’t Björn Löwe Käthe \
        José García Núñez Søren André–Maria Françoise Joëlle Michaël Aïcha Jérôme Benoît Saïd \
        knieën cliënt reünie ruïne crèche enquête café Curaçao Groß Böhmer Köln Jäger Ümit Öznur";
    const FRENCH: &str = "Hélène François Gérard Agnès Thérèse Benoît Zoé Anaïs Loïc Maëlle \
        Françoise Béatrice Jérôme Geneviève Adèle Célestin Côme Aurèle Édith Élodie Léa Océane \
        Lefèvre Château Pâques Molière Crèvecœur Noémie août forêt garçon ça voilà Gaétan Eugène";
    const TURKISH: &str = "Ayşe Kılıç Uğur Şahin Yılmaz Çelik Öztürk Gökhan Ümit Doğan Işık İbrahim \
        Özgür Çağla Barış Gülşen Tuğba Yıldız Şükrü Güneş Aydın Karadağ Koç Akçay Hüseyin Erdoğan \
        Düzgün Öğüt Sarı Demirtaş Çiğdem";
    const POLISH: &str = "Łukasz Wałęsa Żaneta Pędzik Węgrzyn Kępa Wroński Kasińska Poznań Józef \
        Paweł Małgorzata Kościuszko Śliwa Źrebiec Zając Dąbrowski Wójcik Kowalczyk Mróz Gęś Łącka \
        Świątek Błażej Grażyna Świerczyński Ćwik Stępień Michał Bartłomiej";
    const MORE: &str = "Anaël Israël Ismaël Michèle Irène Émilie Valérie Cécile Félix Léonie \
        Inès Noëlle Gaëlle Joël Raoul-François Göran Åke Håkon Bjørn Jørgensen Kjær Sørensen \
        Günther Schröder Krüger Weiß Großmann Hänsel Bärbel Jörg Köhler Schäfer Fußball \
        Martínez Rodríguez Gómez López Sánchez Peña Ibáñez Muñoz Begoña Ramón Inés Jesús Ángel \
        Álvarez Óscar Íñigo Verónica Mónica Nicolás João Magalhães Gonçalves Conceição Simões \
        Ümmügülsüm Özlem Öykü Müjgan Güler Nurgül Sükran Süleyman Hülya Türkan Gönül Döne \
        Bénédicte Stéphanie Frédérique Zélie Hermès Barthélemy Côté Frère Père Créteil \
        coëfficiënt ideeën industrieën tweeën vacuüm zoölogie geëerd beïnvloed oriëntatie \
        naïef Oekraïne Israëliër Haïti Cliëntenraad patiënt Scheveningen-Zuiderpark’s comité \
        privé logé scène volière carrière première enquêteformulier gênant pâté maître à";
    const TURKISH_MORE: &str = "Şebnem Şeyma Ayşegül Gökçe Çetin Kaçar Yiğit Buğra Tuğçe Doğukan \
        Kadıoğlu Oğuz Özdoğan Arslanoğlu Kışlalı Altıntaş Taşkın Güneş İlknur İpek Sıla Nazlı \
        Pınar Işıl Çağrı Yağmur Erdem Şengül Özbaş Bülent Öcal Süheyla Hacı Kâmil Bağcı Tarık";
    const POLISH_MORE: &str = "Zdzisław Stanisław Wiśniewski Zieliński Woźniak Kozłowski Jabłoński \
        Krawczyk Grabowski Pawłowski Michałowska Nowicka Górski Rutkowski Ostrowski Sikora \
        Szymański Lewandowski Dudziński Róża Bożena Elżbieta Władysław Sławomir Zbigniew Bogusława \
        Żółkiewski Ślązak Gołębiewski Piątek Błaszczyk Mikołaj Przemysław Świętosława Hałas Zięba";
    const CZECH: &str = "Dvořák Černý Novotný Růžička Jiří Zdeněk Ondřej Tomáš Lukáš Řehoř Žofie Šárka \
        Bělohlávek Hájek Němec Veselý Procházka Kučera Pokorný Čermák Vaněk Sedláček Kovář Ševčík";
    const CROATIAN: &str =
        "Petrović Kovačević Marković Šimić Đorđe Božić Žana Ćosić Babić Nikolić Perišić";
    const HUNGARIAN: &str =
        "Erdős Győző Szűcs Kovács Tóth Szabó Nagy Horváth Kiss Molnár Németh Szőke";

    /// Where each list is written, and whether all of it must be told, not asked.
    const PAGES: [(&str, &[Encoding]); 9] = [
        (DUTCH, &WESTERN),
        (FRENCH, &WESTERN),
        (TURKISH, &[Encoding::Windows1254]),
        (POLISH, &CENTRAL),
        (MORE, &WESTERN),
        (TURKISH_MORE, &[Encoding::Windows1254]),
        (POLISH_MORE, &CENTRAL),
        (CZECH, &CENTRAL),
        (CROATIAN, &CENTRAL),
    ];
    const CENTRAL: [Encoding; 2] = [Encoding::Windows1250, Encoding::Iso8859_2];
    const WESTERN: [Encoding; 6] = [
        Encoding::Windows1252,
        Encoding::Iso8859_15,
        Encoding::Cp850,
        Encoding::Cp437,
        Encoding::MacRoman,
        Encoding::Windows1254,
    ];

    fn written(text: &str, encoding: Encoding) -> Option<Vec<u8>> {
        let page = Page::of(encoding);
        let table: Vec<(u8, String)> =
            (0..=0xff_u8).filter_map(|byte| Some((byte, page.read(&[byte]).ok()?))).collect();
        text.chars()
            .map(|sign| {
                table.iter().find(|(_, text)| text.starts_with(sign)).map(|(byte, _)| *byte)
            })
            .collect()
    }

    /// Words that can be written in an encoding, one a line.
    fn file(words: &[&str], encoding: Encoding) -> (String, Vec<u8>) {
        let words = words.iter().filter(|word| written(word, encoding).is_some());
        let rows: Vec<String> = words.map(|word| format!("{word};2\n")).collect();
        let text = rows.concat();
        let bytes = written(&text, encoding).unwrap();
        (text, bytes)
    }

    fn lists() -> impl Iterator<Item = (Vec<&'static str>, Encoding)> {
        PAGES.into_iter().flat_map(|(list, pages)| {
            pages.iter().map(move |page| (list.split_whitespace().collect(), *page))
        })
    }

    #[test]
    fn a_list_of_names_is_read_right_in_every_page() {
        for (words, encoding) in lists() {
            let (text, bytes) = file(&words, encoding);
            match page_of(&bytes) {
                Guess::One(found) => {
                    assert_eq!(
                        Page::of(found.encoding).read(&bytes).as_ref(),
                        Ok(&text),
                        "{encoding:?}"
                    );
                }
                Guess::Several(readings) => panic!("{encoding:?}: {readings:?}"),
            }
        }
    }

    #[test]
    fn one_name_alone_is_right_or_asked() {
        let (mut asked, mut wrong) = (Vec::new(), Vec::new());
        let hungarian = CENTRAL.map(|page| (HUNGARIAN.split_whitespace().collect(), page));
        for (words, encoding) in lists().chain(hungarian) {
            for word in words {
                let (text, bytes) = file(&[word], encoding);
                if bytes.is_ascii() {
                    continue;
                }
                match page_of(&bytes) {
                    Guess::One(found) => {
                        let read = Page::of(found.encoding).read(&bytes);
                        if read.as_ref() != Ok(&text) {
                            wrong.push((word, encoding, read));
                        }
                    }
                    Guess::Several(_) => asked.push((word, encoding)),
                }
            }
        }
        let usual = asked.iter().filter(|(_, page)| *page == Encoding::Windows1252);
        assert_eq!(usual.collect::<Vec<_>>(), Vec::<&(&str, Encoding)>::new());
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn what_offices_write_in_windows_1252_is_never_asked() {
        for text in [
            "€ 4,50 per keer\n",
            "elke maandag – behalve in de vakantie…\n",
            "“koffie” en ‘thee’\n",
            "• wandelen\n",
            "zaal 30 m²\n",
            "21 °C\n",
            "één\n",
            "’s-Gravenhage\n",
            "9–10 uur\n",
            "ma–vr\n",
            "De Kiem® \n",
            "©\n",
            "½ dag\n",
            "van\u{a0}den Berg\n",
            "1\u{a0}250,00\n",
            "à € 5,00\n",
            "voilà\n",
            "Café\n",
            "DÉSIRÉE\n",
            "MÜLLER\n",
            "ZOË\n",
            "Ria’s\n",
            "ƒ 5\n",
            "Dilêr\n",
            "João\n",
            "Conceição\n",
            "Núñez\n",
            "Ibáñez\n",
            "„woord“\n",
            "en zo meer…;x\n",
        ] {
            let bytes = written(text, Encoding::Windows1252).unwrap();
            match page_of(&bytes) {
                Guess::One(found) => assert_eq!(found.encoding, Encoding::Windows1252, "{text}"),
                Guess::Several(readings) => panic!("{text}: {readings:?}"),
            }
        }
    }

    proptest! {
        #[test]
        fn any_few_names_are_right_or_asked(
            picks in prop::collection::vec(any::<prop::sample::Index>(), 1..6), list in 0..100_usize,
        ) {
            let all: Vec<_> = lists().collect();
            let (words, encoding) = &all[list % all.len()];
            let words: Vec<&str> = picks.iter().map(|pick| *pick.get(words)).collect();
            let (text, bytes) = file(&words, *encoding);
            prop_assume!(!bytes.is_ascii());
            if let Guess::One(found) = page_of(&bytes) {
                prop_assert_eq!(Page::of(found.encoding).read(&bytes), Ok(text), "{:?}", found.encoding);
            }
        }
    }
}
