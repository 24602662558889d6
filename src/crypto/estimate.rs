//! How many guesses a passphrase withstands, as somebody counts who knows how people choose them.
//!
//! The estimator knows English and keyboards; the Dutch words are given to it. What it is given it
//! copies, and those copies are not wiped: it runs only where a passphrase is chosen, never where a
//! vault is opened.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;

/// The order of magnitude of the guesses that a passphrase must withstand. Argon2id makes a guess
/// cost about a second of a machine like ours: a hundred thousand of them are at it for four months.
/// Four words drawn from [`WORDS`] reach it, three do not.
pub const ENOUGH: f64 = 12.0;

/// Words to make a passphrase of: 1,024 short, common, easily spelled Dutch ones. None is the
/// beginning of another, so that they are told apart without blanks, too.
pub const WORDS: &str = include_str!("words.txt");

/// What Dutch people choose first, the likeliest groups on top.
const COMMON: &str = include_str!("common.txt");
/// The place from which the words of [`WORDS`] count. They are all equally likely, so the first one
/// of the alphabet must not count as the first guess.
const DRAWN_FROM: usize = 1_024;

/// The order of magnitude (base ten) of the guesses, by somebody who knows the user's name.
pub fn magnitude(passphrase: &str, user: &str) -> f64 {
    let name = user.to_lowercase();
    let parts = name.split(|letter: char| !letter.is_alphanumeric());
    let mut known: Vec<&str> = parts.filter(|part| part.chars().count() > 2).collect();
    known.extend(COMMON.lines());
    known.resize(known.len().max(DRAWN_FROM), "");
    // A word in both counts as what people choose.
    let chosen: HashSet<&str> = COMMON.lines().collect();
    known.extend(WORDS.lines().filter(|word| !chosen.contains(word)));
    // With blanks and accents and without: whichever is guessed sooner.
    let bare: Zeroizing<String> = Zeroizing::new(
        passphrase
            .nfkd()
            .filter(|letter| !is_combining_mark(*letter))
            .filter(|letter| !letter.is_whitespace() && !"-_.,;".contains(*letter))
            .collect(),
    );
    let guesses = |text: &str| zxcvbn::zxcvbn(text, &known).guesses_log10();
    guesses(passphrase).min(guesses(&bare))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is refused, though it has fourteen characters.
    pub(super) const CLASSICS: [&str; 66] = [
        "Wachtwoord2026!",
        "welkom12345678",
        "Welkom01Welkom01",
        "W3lk0m!2026!!!",
        "Zomer2026Zomer",
        "Zomer2026!!!!!",
        "lentezomerherfst",
        "Winter2025-2026",
        "Geheim12345678!",
        "geheimgeheim12",
        "GemeenteDenHaag1",
        "Gemeente2026!!",
        "DenHaag070!!!!",
        "Amsterdam2026!",
        "Rotterdam010010",
        "Feyenoord1908!!",
        "feyenoordajaxpsv",
        "AjaxAmsterdam1900",
        "PSVEindhoven1913",
        "ADODenHaag1905",
        "Januari2026!!!!",
        "september20261",
        "maandagdinsdag1",
        "Donderdag12345!",
        "Participatie2026!",
        "participatieconsulent",
        "Consulent12345!",
        "tredetredetrede",
        "TredeKluis2026!",
        "kluissleutel123",
        "ikhouvanjou123",
        "ik hou van jou!",
        "Ikhouvanje4ever",
        "liefjeschatje12",
        "wachtwoordwachtwoord",
        "w4chtw00rdw4chtw00rd",
        "droowthcaw12345",
        "qwertyuiop1234",
        "qwertyuiopasdfgh",
        "1234567890123456",
        "abcdefghijklmnop",
        "azertyuiop12345",
        "sinterklaas2026",
        "Kerstmis2026!!",
        "Oranjeboven1988",
        "HollandHolland1",
        "Nederland2026!",
        "Voetbalvereniging1",
        "Maxverstappen33!",
        "JohanCruijff14!",
        "Goedemorgen2026!",
        "Inloggen2026!!",
        "sesamopenu1234",
        "Welkom Welkom 1",
        "hallo hallo hallo",
        "test test test 1",
        "pindakaas12345!",
        "Werkplein2026!!",
        "stadhuisstadhuis",
        "Sinaasappel123!",
        "rood wit blauw oranje",
        "lente zomer herfst winter",
        "een twee drie vier",
        "dit is mijn wachtwoord",
        "hand in hand kameraden",
        "alle eendjes zwemmen",
    ];

    #[test]
    fn what_dutch_people_choose_first_is_guessed_soon() {
        for typed in CLASSICS {
            let found = magnitude(typed, "Marloes");
            assert!(found < ENOUGH, "{typed} would withstand 10^{found:.1} guesses");
            assert!(typed.chars().count() >= crate::crypto::passphrase::SHORTEST, "{typed}");
        }
    }

    #[test]
    fn words_that_have_nothing_to_do_with_each_other_last() {
        for typed in [
            "fiets maan koffie dijk",
            "appel brug wolk trein",
            "Sanne loopt graag langs zee",
            "vier losse woorden hier",
            "correct horse battery staple 42",
            "kaars-molen-otter-zadel",
            "grutto iglo pyjama tunnel",
            "aap aard acht adem",
            "mijn kat slaapt onder de piano",
            "paarseolifantdroomtvankoek",
            "t7#Kq9vLw2$zXb",
            "kqzvjxwmpfhtbd",
        ] {
            let found = magnitude(typed, "Marloes");
            assert!(found >= ENOUGH, "{typed} would withstand 10^{found:.1} guesses");
        }
    }

    #[test]
    fn the_name_of_the_user_is_known() {
        let (own, other) = ("hendrika1952hendrika", "Hendrika");
        assert!(magnitude(own, other) < ENOUGH);
        assert!(magnitude("otterhofotterhof", "Wim Otterhof") < ENOUGH);
    }

    #[test]
    fn a_long_passphrase_is_judged_by_its_beginning_and_does_not_panic() {
        let long = "é".repeat(10_000);
        assert!(magnitude(&long, "").is_finite());
        assert!(magnitude("", "x").is_infinite());
    }
}
