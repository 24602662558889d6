//! When two names are one person's, and when they must be somebody else's.

use super::*;

fn name(given: &str, prefix: &str, family: &str) -> PersonName {
    let cut = CleanText::cut;
    PersonName { given: cut(given), prefix: cut(prefix), family: cut(family) }
}

#[test]
fn prefixes_are_one_in_whatever_column_and_spelling() {
    let known = name("Kees", "van den", "Nepberg");
    for (given, prefix, family) in [
        ("Kees", "vd", "Nepberg"),
        ("Kees", "v.d.", "Nepberg"),
        ("Kees", "v/d", "Nepberg"),
        ("Kees", "V.D.", "Nepberg"),
        ("Kees", "vdn", "Nepberg"),
        ("Kees", "v. den", "Nepberg"),
        ("Kees", "Van den", "Nepberg"),
        ("Kees", "", "van den Nepberg"),
        ("Kees", "", "Van Den Nepberg"),
        ("Kees", "", "vd Nepberg"),
        ("Kees", "", "v.d. Nepberg"),
        ("Kees", "", "v.d.Nepberg"),
        ("Kees", "", "v/d Nepberg"),
        ("Kees", "", "Nepberg, van den"),
        ("Kees", "", "Nepberg, v.d."),
        ("Kees", "", "Nepberg vd"),
        ("Kees vd", "", "Nepberg"),
        ("Kees", "van den", "van den Nepberg"),
        ("KEES", "VAN DEN", "NEPBERG"),
    ] {
        let told = in_place(name(given, prefix, family));
        assert_eq!(key(&told), key(&known), "{told:?}");
        assert!(compatible(&super::prefix(&told), &super::prefix(&known)), "{told:?}");
        assert!(!differ(&known, &told), "{told:?}");
        assert_eq!(over(told, &known), known, "{given} {prefix} {family}");
    }
    for (one, other, same) in [
        ("v.", "van", true),
        ("v", "van", true),
        ("'t", "het", true),
        ("van 't", "van het", true),
        ("vd", "van der", true),
        ("vd", "van de", true),
        ("van der", "van den", false),
        ("v/h", "van 't", true),
        ("vh", "van het", true),
        ("i/h", "in 't", true),
        ("i.h.", "in het", true),
        ("o/d", "op den", true),
        ("o.d.", "op de", true),
        ("a/d", "aan den", true),
        ("i/d", "in den", true),
        ("o/d", "in de", false),
        ("vd", "van", false),
        ("de", "", false),
    ] {
        let canonical = |text| super::prefix(&name("", text, "Nep"));
        assert_eq!(compatible(&canonical(one), &canonical(other)), same, "{one} {other}");
    }
    let short = name("Kees", "vd", "Nepberg");
    assert_eq!(over(known.clone(), &short), known, "the fuller spelling is kept");
    let apostrophe = name("Aad", "in 't", "Proefveld");
    let (written, cut) = (name("Aad", "in het", "Proefveld"), name("Aad", "i/h", "Proefveld"));
    assert_eq!(over(written.clone(), &apostrophe), apostrophe, "both are full spellings");
    assert_eq!(over(apostrophe.clone(), &written), written);
    assert_eq!(over(apostrophe.clone(), &cut), apostrophe);
}

#[test]
fn a_poorer_spelling_never_replaces_a_better_one() {
    for (told, known, kept) in [
        ("Zoe", "Zoë", "Zoë"),
        ("ZOE", "Zoë", "Zoë"),
        ("Zoë", "Zoe", "Zoë"),
        ("Zo?", "Zoë", "Zoë"),
        ("Zo\u{fffd}", "Zoë", "Zoë"),
        ("Z.", "Zoë", "Zoë"),
        ("Zoe Maria", "Zoë", "Zoë Maria"),
        ("Jurgen", "Jürgen", "Jürgen"),
        ("Juergen", "Jürgen", "Jürgen"),
        ("Soren", "Søren", "Søren"),
        ("Zo¨e", "Zoë", "Zoë"),
        ("Zo_", "Zoë", "Zoë"),
        ("Zo*", "Zoë", "Zoë"),
        ("ZoÃ«", "Zoë", "Zoë"),
        ("Zo&euml;", "Zoë", "Zoë"),
        ("Andr‚", "André", "André"),
        ("Ayþe", "Ayşe", "Ayşe"),
        ("Iþýl Ðül", "Işıl Ğül", "Işıl Ğül"),
        ("Jörgen", "Jürgen", "Jörgen"),
        ("Zo", "Zoë", "Zo"),
        ("O'Nep", "O’Nep", "O'Nep"),
        ("Mia", "Zoë", "Mia"),
        ("", "Zoë", "Zoë"),
        ("zoe-anne", "Zoë-Anne", "Zoë-Anne"),
    ] {
        let over = over(name(told, "", "Nep"), &name(known, "", "Nep"));
        assert_eq!(over.given.as_str(), kept, "{told} over {known}");
    }
    let kept = over(name("A", "", "Celik-Nepstra"), &name("A", "", "Çelik"));
    assert_eq!(kept.family.as_str(), "Çelik-Nepstra");
    let kept = over(name("A", "", "NEPSTRA"), &name("A", "", "Nepstra"));
    assert_eq!(kept.family.as_str(), "Nepstra");
}

#[test]
fn marriage_and_spelling_make_nobody_else() {
    let parts = |text: &str| {
        let parts = crate::exchange::cells::person_name(&spaced(text)).unwrap();
        in_place(name(&parts.given, &parts.prefix, &parts.family))
    };
    for (known, told, other) in [
        ("Ria Nepstra", "Ria Nepstra-Droomman", false),
        ("Ria Nepstra", "Ria Droomman-Nepstra", false),
        ("Ria Nepstra-de Droom", "Ria de Droom", false),
        ("Ria Nepstra", "R. Nepstra", false),
        ("Ria Çelikova", "Ria Celikova", false),
        ("Ria Smit", "Ria Smid", false),
        ("Ria Jansen", "Ria Janssens", false),
        ("Ria Meijer", "Ria Meyer", false),
        ("Ria El Proefali", "Ria Elproefali", false),
        ("Ria van den Nepberg", "Ria Nepberg", false),
        ("Ria Vandennepberg", "Ria van den Nepberg", false),
        ("Çelikova, Ria", "Ria, Celikova", false),
        ("Ria Nepstra", "M. Nepstra", false),
        ("Ria Nepstra", "M.C. Nepstra-Droomman", false),
        ("Ria Nepstra", "Kees Nepstra", true),
        ("Ria Nepstra", "Kees Nepstra-Droomman", true),
        ("Kees Nepstra", "Nepstra Kees", false),
        ("Ria Nepstra", "Ria Droomman", true),
        ("Ria van den Nepberg", "Kees van den Droom", true),
        ("Ria de Vos", "Ria de Bos", true),
        ("Ria Bakker", "Kees Dekker", true),
        ("Ria Smit", "Kees Smid", true),
        ("Ria Nepstra", "Ria Droomman e/v Nepstra", false),
        ("Ria Droomman", "Ria Droomman e/v Nepstra", false),
        ("Ria Nepstra", "Droomman e/v Nepstra, Ria", false),
        ("Ria Nepstra", "Ria Droomman-van den Nepstra", false),
    ] {
        assert_eq!(differ(&parts(known), &parts(told)), other, "{known} and {told}");
    }
}
