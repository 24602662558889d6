//! The columns of a file of residents.

use super::fields;

fields! {
    /// What a column says about a resident. There is no trait here and there will be none.
    ResidentField requires [[Name, Family], [Rung]]
        second Given: ["voorletters", "initialen", "initials"]
        second Phone: ["phone", "telefoon", "telefoonnummer", "tel", "telnr", "tel nr", "telephone",
            "phone number", "telefoon vast", "vaste telefoon", "vast nummer", "telefoon thuis",
            "telefoon privé", "telefoon werk", "telefoon 2", "telefoonnummer 2", "landline"]
        second Note: ["note", "notitie", "notities", "opmerking", "opmerkingen", "toelichting",
            "notes", "remark", "remarks", "comment"];
    /// The number by which the municipality knows the resident.
    ClientNumber = "client_number": "klantnummer", "klantnr", "cliëntnummer", "clientnr",
        "client no", "client id",
        "dossiernummer", "dossiernr", "administratienummer", "relatienummer", "klant id";
    /// The whole name in one cell.
    Name = "name": "naam", "volledige naam", "full name", "naam inwoner", "naam cliënt",
        "naam klant", "inwoner", "resident";
    /// Given name or initials.
    Given = "given": "voornaam", "voornamen", "roepnaam", "given name", "first name",
        "voorletters", "initialen", "initials";
    /// What stands before the family name.
    Prefix = "prefix": "voorvoegsel", "voorvoegsels", "tussenvoegsel", "tussenvoegsels",
        "name prefix", "infix";
    /// Family name.
    Family = "family": "achternaam", "geslachtsnaam", "familienaam", "family name", "last name",
        "surname";
    /// Rung of the participation ladder.
    Rung = "rung": "trede", "participatietrede", "trede participatieladder", "participatieladder",
        "huidige trede", "ladder";
    /// Day of inflow in the caseload.
    InflowOn = "inflow_on": "instroom", "instroomdatum", "datum instroom", "instroom op",
        "inflow", "inflow date", "aanmelddatum";
    /// Day on which the benefit started.
    BenefitSince = "benefit_since": "uitkering sinds", "uitkering vanaf", "uitkering per", "ingangsdatum uitkering",
        "startdatum uitkering", "benefit start";
    /// Telephone number.
    Phone = "phone": "telefoon", "telefoonnummer", "tel", "telnr", "tel nr", "mobiel",
        "mobiel nummer", "06 nummer", "telefoon mobiel", "mobiele telefoon", "mobiel telefoonnummer",
        "telefoonnummer mobiel", "gsm", "telefoon vast", "vaste telefoon", "vast nummer",
        "telefoon thuis", "telefoon privé", "telefoon werk", "telefoon 2", "telefoonnummer 2",
        "landline",
        "phone number", "telephone", "mobile";
    /// E-mail address.
    Email = "email": "e-mailadres", "mail", "mailadres", "email address";
    /// Neighbourhood, to find an offer nearby.
    Neighbourhood = "neighbourhood": "wijk", "buurt", "stadsdeel", "neighborhood", "district";
    /// Channel the resident prefers.
    Channel = "channel": "kanaal", "voorkeurskanaal", "contactvoorkeur", "contactwijze",
        "preferred channel";
    /// When the resident can be reached.
    Hours = "hours": "bereikbaar", "bereikbaarheid", "beltijden", "bellen tussen",
        "contact hours", "reachable";
    /// Whether a voicemail may be left.
    Voicemail = "voicemail": "voicemail toegestaan", "voicemail inspreken", "voicemail ok",
        "may leave voicemail";
    /// Language to speak with the resident.
    Language = "language": "taal", "voertaal", "spreektaal", "gesprekstaal", "spoken language";
    /// Whether an interpreter is needed.
    Interpreter = "interpreter": "tolk", "tolk nodig", "interpreter needed";
    /// Whether the resident has the Ooievaarspas.
    Pass = "pass": "ooievaarspas", "pas", "stadspas", "city pass";
    /// What the resident likes.
    Interests = "interests": "interesses", "interesse", "belangstelling", "hobby's", "hobbies",
        "wensen";
    /// What makes taking part hard.
    Barriers = "barriers": "belemmeringen", "belemmering", "drempels", "obstakels", "barrier";
    /// Days between two contacts.
    Interval = "interval": "contactinterval", "interval dagen", "contactfrequentie", "frequentie",
        "contact interval", "interval days";
    /// Day of the last conversation.
    LastContact = "last_contact_on": "laatste contact", "datum laatste contact",
        "laatste contactdatum", "laatst gesproken", "laatste gesprek", "last contact", "last spoken";
    /// How that conversation was held.
    ContactKind = "contact_kind": "soort contact", "contactsoort", "wijze van contact",
        "soort laatste contact", "type contact", "kind of contact";
    /// A note.
    Note = "note": "notitie", "notities", "opmerking", "opmerkingen", "toelichting", "notes",
        "remark", "remarks", "comment";
}
