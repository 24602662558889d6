//! Columns that this program does not want: the citizen service number, and traits of people.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::fold;
use crate::domain::word::words;

words! {
    /// What a column is about that is never kept.
    Sensitive {
        /// Nationality.
        Nationality = "nationality",
        /// Country or ethnic group somebody comes from.
        Origin = "origin",
        /// Religion or conviction.
        Religion = "religion",
        /// A diagnosis or other medical matter.
        Diagnosis = "diagnosis",
        /// A judgement of somebody's motivation or attitude.
        Motivation = "motivation",
        /// Day of birth or age.
        Birth = "birth",
        /// Sex or gender.
        Gender = "gender",
        /// Where somebody lives; a neighbourhood is enough.
        Address = "address",
        /// Debts, income and money.
        Debts = "debts",
        /// Partner, children, the household.
        Household = "household",
        /// A number by which others know somebody.
        OtherNumber = "other-number",
        /// Who of the municipality guides somebody: hand-overs say that.
        Consultant = "consultant",
    }
}

impl Sensitive {
    /// Whether it is kept of offers: those have an address, and ages they are for.
    const fn is_of_people_only(self) -> bool {
        !matches!(
            self,
            Self::Nationality | Self::Origin | Self::Religion | Self::Diagnosis | Self::Motivation
        )
    }
}

/// Stems, folded; a header that holds one is about that trait.
const STEMS: [(Sensitive, &[&str]); 11] = [
    (Sensitive::Nationality, &["nationalit", "staatsburgerschap", "citizenship"]),
    (
        Sensitive::Origin,
        &[
            "herkomst",
            "afkomst",
            "geboorteland",
            "geboorteplaats",
            "migratieachtergrond",
            "etnici",
            "ethnic",
            "countryofbirth",
            "placeofbirth",
            "countryoforigin",
            "birthcountry",
            "landvanoorsprong",
            "allochtoon",
        ],
    ),
    (
        Sensitive::Religion,
        &[
            "religi",
            "geloof",
            "godsdienst",
            "levensbeschouwing",
            "levensovertuiging",
            "faith",
            "kerkgenootschap",
        ],
    ),
    (
        Sensitive::Diagnosis,
        &[
            "diagnos",
            "ziekte",
            "aandoening",
            "medisch",
            "medicatie",
            "medicijn",
            "medical",
            "medication",
            "illness",
            "disorder",
            "stoornis",
            "dsm5",
            "dsmiv",
            "icd10",
        ],
    ),
    (Sensitive::Motivation, &["motivati", "gemotiveerd", "motivated", "werkhouding", "attitude"]),
    (Sensitive::Birth, &["geboortedat", "geboortejaar", "geboren", "gebdat", "birth", "leeftijd"]),
    (Sensitive::Gender, &["geslacht", "gender", "aanhef", "voornaamwoord"]),
    (
        Sensitive::Address,
        &[
            "postcode",
            "postalcode",
            "zipcode",
            "huisnummer",
            "huisnr",
            "woonplaats",
            "straat",
            "woonadres",
            "street",
        ],
    ),
    (
        Sensitive::Debts,
        &[
            "schuld",
            "inkomen",
            "uitkeringsbedrag",
            "beslag",
            "bewindvoer",
            "debts",
            "salaris",
            "vermogen",
            "fraude",
        ],
    ),
    (
        Sensitive::Household,
        &[
            "burgerlijkestaat",
            "gezins",
            "huishoud",
            "partner",
            "kinderen",
            "leefvorm",
            "leefsituatie",
            "marital",
            "household",
        ],
    ),
    (
        Sensitive::OtherNumber,
        &[
            "anummer",
            "vreemdelingennummer",
            "vnummer",
            "iban",
            "rekeningnummer",
            "paspoort",
            "identiteitsbewijs",
        ],
    ),
];
/// These stand alone as a header; as part of a longer one they mean other things.
const WHOLE: [(Sensitive, &[&str]); 7] = [
    (
        Sensitive::Consultant,
        &[
            "contactpersoon",
            "contactpersoongemeente",
            "consulent",
            "consulentnaam",
            "naamconsulent",
            "participatieconsulent",
            "klantmanager",
            "casemanager",
            "behandelaar",
            "begeleider",
            "werkcoach",
            "regisseur",
            "contactperson",
            "casehandler",
        ],
    ),
    (Sensitive::Origin, &["origin", "origine"]),
    (Sensitive::Motivation, &["houding"]),
    (Sensitive::Birth, &["geb", "age", "dob", "gebdd"]),
    (Sensitive::Gender, &["sex", "mv", "mvx"]),
    (Sensitive::Address, &["adres", "address", "plaats", "city", "pc"]),
    (Sensitive::Household, &["kind", "children"]),
];

const BSN_STEMS: [&str; 12] = [
    "burgerserv",
    "bsnnummer",
    "bsnnr",
    "bsnn",
    "bsncode",
    "sofin",
    "sofidn",
    "citizenserv",
    "sociaalfiscaal",
    "sociofiscaal",
    "fiscaalnummer",
    "fiscaalnr",
];

/// What a header is about, when that is something never kept.
pub fn sensitive(header: &str) -> Option<Sensitive> {
    let key = fold(header);
    let whole = WHOLE.iter().find(|(_, words)| words.contains(&key.as_str()));
    let words = words_of(header);
    let holds = |stem: &&str| is_in(stem, &words);
    let stem = || STEMS.iter().find(|(_, stems)| stems.iter().any(holds));
    whole.map(|(about, _)| *about).or_else(|| stem().map(|(about, _)| *about))
}

/// The words of a header, folded; a capital behind a small letter begins one, too.
fn words_of(header: &str) -> Vec<String> {
    let mut spaced = String::new();
    let mut small = false;
    for sign in header.nfkd().filter(|sign| !is_combining_mark(*sign)) {
        if small && sign.is_uppercase() {
            spaced.push(' ');
        }
        small = sign.is_lowercase();
        spaced.push(sign);
    }
    let words = spaced.split(|sign: char| !sign.is_alphanumeric()).map(fold);
    words.filter(|word| !word.is_empty()).collect()
}

/// Whether a stem stands in a word, or begins one and runs over the blank behind it: "Burgerlijke staat" is
/// one, "for eligibility" is no religion.
fn is_in(stem: &str, words: &[String]) -> bool {
    let begins = |at: usize| words.get(at..).unwrap_or_default().concat().starts_with(stem);
    words.iter().any(|word| word.contains(stem)) || (0..words.len()).any(begins)
}

/// The same for a list of people, or of offers, which have an address and ages they are for.
pub(super) fn left_out(header: &str, people: bool) -> Option<Sensitive> {
    sensitive(header).filter(|about| people || !about.is_of_people_only())
}

/// Whether a header names the citizen service number. "bsn" counts at the start or end of the
/// header or of a word in it, but not inside one ("clubsnaam").
pub fn names_bsn(header: &str) -> bool {
    let key = fold(header);
    let at_an_edge = |word: &str| word.starts_with("bsn") || word.ends_with("bsn");
    let words = header.split(|sign: char| !sign.is_alphanumeric()).map(fold);
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    let in_letters =
        |three: &[String]| matches!(three, [b, s, n] if b == "b" && s == "s" && n == "n");
    // Over the blanks between words only the beginning counts: "Jobs N" is about jobs.
    key.starts_with("bsn")
        || words.windows(3).any(in_letters)
        || BSN_STEMS.iter().any(|stem| key.contains(stem))
        || words.iter().any(|word| {
            let word = word.trim_end_matches(|sign: char| sign.is_numeric());
            word == "sofi" || at_an_edge(word)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_citizen_service_number_by_any_name() {
        for header in [
            "BSN",
            "bsn",
            "B.S.N.",
            "BSN-nummer",
            "bsnnr",
            "Klant_BSN",
            "Partner BSN nr",
            "Burgerservicenummer",
            "burger service nummer",
            "Sofi",
            "SOFI-nummer",
            "sofinr",
            "citizen service number",
            "klantBsn",
            "BSN nr.",
            "klant b s n",
            "nr B-S-N",
            "PartnerBSNnummer",
            "sofi nr",
            "SoFi_no",
            "sofi-code",
            "Sofi2",
            "burgerservice-nr",
            "Burger Service Nr.",
            "sociaal-fiscaal nummer",
            "client bsn2",
            "Fiscaal nummer",
            "fiscaal nr.",
        ] {
            assert!(names_bsn(header), "{header}");
        }
        for header in [
            "Clubsnaam",
            "Sofia",
            "Klantnummer",
            "Jobsnel",
            "Jobs N",
            "",
            "naam",
            "Sofie",
            "Sofiane",
            "Sofieweg",
        ] {
            assert!(!names_bsn(header), "{header}");
        }
    }

    #[test]
    fn traits_are_told_apart() {
        use Sensitive::{Diagnosis, Motivation, Nationality, Origin, Religion};
        for (header, about) in [
            ("Nationaliteit 2", Some(Nationality)),
            ("nationality", Some(Nationality)),
            ("Land van herkomst", Some(Origin)),
            ("geboorteland", Some(Origin)),
            ("Origin", Some(Origin)),
            ("Religie", Some(Religion)),
            ("Geloofsovertuiging", Some(Religion)),
            ("Diagnose", Some(Diagnosis)),
            ("DSM-5 code", Some(Diagnosis)),
            ("Motivatie", Some(Motivation)),
            ("Houding", Some(Motivation)),
            ("Huishouding", Some(Sensitive::Household)),
            ("Geboortedatum", Some(Sensitive::Birth)),
            ("Geb.datum", Some(Sensitive::Birth)),
            ("M/V", Some(Sensitive::Gender)),
            ("Postcode", Some(Sensitive::Address)),
            ("Schulden", Some(Sensitive::Debts)),
            ("A-nummer", Some(Sensitive::OtherNumber)),
            ("Pas", None),
            ("Income standard for eligibility", None),
            ("incomeStandardForEligibility", None),
            ("income_standard_for_eligibility", None),
            ("Eligibility", None),
            ("Data nummer", None),
            ("Persoonlijke religieuze achtergrond", Some(Religion)),
            ("Bijstandsschulden", Some(Sensitive::Debts)),
            ("Burgerlijke staat", Some(Sensitive::Household)),
            ("original", None),
            ("Taal", None),
            ("Interesses", None),
        ] {
            assert_eq!(sensitive(header), about, "{header}");
        }
    }
}
