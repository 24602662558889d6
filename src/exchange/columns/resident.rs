//! The columns of a file of residents.
//!
//! Headers are compared folded, so each stands here once, whatever its dots, capitals, blanks,
//! underscores and brackets: "Tel. nr.", "Telnr" and "tel-nr" are one.

use super::fields;

fields! {
    /// What a column says about a resident. There is no trait here and there will be none.
    ResidentField requires [[Name, Family], [Rung]]
        second Given: ["voornaam", "given", "given name", "first name", "eerste voornaam",
            "voornamen", "first names", "voornaam of voorletters", "voorletters", "voorletter",
            "initialen", "initials", "initiaal"]
        second Family: ["geslachtsnaam", "familienaam", "geboortenaam", "eigen achternaam"]
        second ClientNumber: ["nummer", "dossiernummer", "dossiernr", "dossier",
            "registratienummer", "regnr", "regisnr", "regisnummer", "administratienummer",
            "administratienr", "admin nr", "debiteurnummer", "deb nr", "zaaknummer", "id"]
        second Phone: ["telefoon", "telefoonnummer", "tel privé", "contactnummer", "telefoonnr", "tel", "telnr", "tel nummer",
            "phone", "telephone", "phone number", "telephone number", "telefoon 1",
            "telefoonnummer 1", "tel 1", "telefoon vast", "telefoonnummer vast", "vaste telefoon",
            "vast nummer", "tel vast", "telefoon thuis", "telefoon privé", "telefoonnummer privé",
            "huistelefoon", "landline", "home phone", "telefoon werk", "work phone", "telefoon 2",
            "telefoonnummer 2", "tel 2", "mobiel 2", "telefoon overig", "ander nummer"]
        second Email: ["email 1", "email 2", "e-mailadres 2", "email werk", "email privé"]
        second LastContact: ["datum laatste gesprek", "laatst bereikt", "contact d.d.", "gesproken op",
            "gesproken d.d.", "datum gesprek", "gespreksdatum"]
        second Note: ["note", "notitie", "notities", "opmerking", "opmerkingen", "toelichting",
            "notes", "remark", "remarks", "comment", "comments", "bijzonderheden", "memo",
            "aantekening", "aantekeningen", "overige opmerkingen", "opm", "commentaar", "vrije tekst", "opmerking consulent",
            "opmerking klantmanager", "kanttekening", "profiel"]
        beside LastContact: ["kanaal" is ContactKind]
        beside Rung: ["ingangsdatum" is InflowOn];
    /// The number by which the municipality knows the resident.
    ClientNumber = "client_number": "klantnummer", "klantnr", "persoonsnr", "suites nr", "suites nummer", "regelingnummer", "klant no", "cliëntnummer",
        "clientnr", "client no", "client id", "client code", "cliëntcode", "klantcode",
        "dossiernummer", "dossiernr", "dossier", "administratienummer", "administratienr",
        "relatienummer", "relatienr", "klant id", "persoonsnummer", "inwonernummer", "inwonernr",
        "debiteurnummer", "suite nummer", "werkprocesnummer", "customer number", "customer id",
        "uitkeringsnummer", "zaaknummer", "socrates nr", "gws nr", "suite nr", "registratienummer",
        "regnr", "casusnummer", "subjectnummer", "uniek nummer", "nummer", "id",
        "deb nr", "regisnr", "regisnummer", "admin nr", "inwoner id", "kandidaatnummer", "deelnemernummer", "client id civision", "persnr", "kandidaatnr", "persoon id", "person id";
    /// The whole name in one cell.
    Name = "name": "naam", "volledige naam", "full name", "naam inwoner", "naam cliënt",
        "naam klant", "inwoner", "resident", "klantnaam", "cliëntnaam", "persoonsnaam",
        "naam volledig", "cliënt", "klant", "naam persoon", "achternaam, voornaam",
        "voor- en achternaam", "voornaam en achternaam", "naam voluit", "naam kandidaat", "naam deelnemer", "naam belanghebbende", "belanghebbende", "kandidaat", "deelnemer", "weergavenaam", "samengestelde naam", "naam uitkeringsgerechtigde", "voornaam achternaam", "display name";
    /// Given name or initials.
    Given = "given": "voornaam", "voornamen", "roepnaam", "given name", "first name",
        "first names", "eerste voornaam", "voornaam of voorletters", "aanspreeknaam",
        "preferred name", "nickname", "voorletters", "voorletter", "initialen", "initials",
        "initiaal", "vnaam", "voorn", "voornaam/roepnaam",
        "roepn", "voornaam cliënt";
    /// What stands before the family name.
    Prefix = "prefix": "voorvoegsel", "voorvoegsels", "tussenvoegsel", "tussenvoegsels",
        "tussenvgsl", "tussenv", "tv", "tvg", "vvg", "voorv", "voorvoegsel geslachtsnaam",
        "name prefix", "surname prefix", "infix",
        "tussenvoegsel achternaam", "voorvoegsel achternaam", "voorvoegsels eigen", "voorvoegsel eigen naam", "tussen";
    /// Family name.
    Family = "family": "achternaam", "geslachtsnaam", "familienaam", "geboortenaam",
        "eigen achternaam", "aanschrijfnaam", "naam gebruik", "family name", "last name",
        "surname",
        "achternaam eigen", "eigen naam", "naam eigen", "gebruiksnaam";
    /// Rung of the participation ladder.
    Rung = "rung": "trede", "participatietrede", "p trede", "trede p-ladder", "p-ladder", "trede participatieladder", "participatieladder",
        "huidige trede", "ladder", "trede nr", "tredenummer", "trede op de participatieladder",
        "trede ladder", "actuele trede", "niveau participatieladder", "ladderpositie",
        "ladder rung", "participation ladder", "trede werk", "treden", "trede (1-6)", "klantprofiel trede", "tredeniveau",
        "stand ladder", "stand participatieladder", "stand op de ladder", "positie op de ladder", "ladderscore", "score participatieladder", "score ladder", "participatieniveau", "trede participatie", "ladderniveau";
    /// Day since which that rung stands, as the WSP judged.
    RungOn = "rung_on": "datum trede", "trede sinds", "trede per", "ingangsdatum trede",
        "datum laatste wijziging trede", "datum wijziging trede", "datum wsp", "datum trede wsp",
        "datum bepaling trede", "datum laatste trede", "rung since", "rung date",
        "datum bepaling ladder", "datum meting trede", "datum participatieladder", "peildatum trede", "datum laatste meting trede", "datum stand ladder";
    /// Day of inflow in the caseload.
    InflowOn = "inflow_on": "instroom", "instroomdatum", "dat instroom", "datum inst", "instroomdat",
        "datum in caseload", "datum instroom caseload", "datum opname caseload", "start begeleiding", "aanvang traject", "datum instroom", "instroom op",
        "instroom d.d.", "begindatum traject",
        "inflow", "inflow date", "aanmelddatum", "datum aanmelding", "aangemeld op",
        "in caseload sinds", "in begeleiding sinds", "startdatum", "startdatum traject",
        "startdatum begeleiding", "begindatum", "in traject sinds", "datum start", "start traject", "toegewezen op", "intakedatum", "datum intake", "start date",
        "datum toewijzing", "toewijzingsdatum", "aanvangsdatum", "datum start begeleiding", "caseload sinds", "in caseload per", "datum start traject", "aanvangsdatum traject", "datum aanvang traject";
    /// Day on which the benefit started.
    BenefitSince = "benefit_since": "uitkering sinds", "uitk. sinds", "uitkering vanaf", "uitkering per",
        "ingangsdatum uitkering", "startdatum uitkering", "begindatum uitkering", "startdatum bijstandsuitkering",
        "datum ingang uitkering", "ingangsdatum bijstand", "bijstand sinds", "bijstand vanaf", "datum uitkering", "begin uitkering", "in uitkering sinds",
        "datum toekenning", "toekenningsdatum", "ingangsdatum", "benefit start",
        "benefit start date",
        "datum aanvang uitkering", "aanvang uitkering", "begindatum recht", "ingangsdatum recht", "datum toekenning uitkering", "uitkering ingangsdatum", "pw sinds", "ingangsdatum pw", "begindatum bijstand";
    /// Telephone number.
    Phone = "phone": "telefoon", "telefoonnummer", "telefoonnr", "tel", "telnr", "tel nummer",
        "mobiel", "mobiel nummer", "mobiel nr", "06 nummer", "06", "06 nr", "telefoon mobiel",
        "mobiele telefoon", "mobiel telefoonnummer", "mobiele nummer", "mobiel 1", "mob",
        "tel mobiel", "tel nr mobiel", "mobiele nr", "tel mob", "mobieltje", "telefoonnummer mobiel", "telefoonnr mobiel", "gsm",
        "gsm nummer", "mobile phone", "mobile number", "cell phone", "telefoon 1",
        "telefoonnummer 1", "tel 1", "telefoon vast", "telefoonnummer vast", "vaste telefoon",
        "vast nummer", "tel vast", "telefoon thuis", "telefoon privé", "telefoonnummer privé",
        "huistelefoon", "tel privé", "contactnummer", "contacttelefoon", "telefoon werk", "telefoon 2", "telefoonnummer 2", "tel 2", "mobiel 2",
        "telefoon overig", "ander nummer", "landline", "home phone", "work phone",
        "phone number", "telephone", "telephone number", "mobile",
        "contact tel", "telefoonnummer 06", "telefoon klant", "bereikbaar op nummer";
    /// E-mail address.
    Email = "email": "e-mailadres", "mail", "mailadres", "email address", "emailadres privé",
        "email privé", "email 1", "email 2", "e-mailadres 2", "email werk", "digitaal adres",
        "e-mailadres klant", "contact e-mail", "mail klant";
    /// Neighbourhood, to find an offer nearby.
    Neighbourhood = "neighbourhood": "wijk", "buurt", "stadsdeel", "neighborhood", "district",
        "wijknaam", "buurtnaam", "woonwijk", "wijk/buurt", "kern", "gebied", "dorp", "wijkteam", "cbs wijk",
        "wijk omschrijving", "woonbuurt", "wijk klant";
    /// Channel the resident prefers.
    Channel = "channel": "kanaal", "voorkeurskanaal", "contactvoorkeur", "contactwijze",
        "preferred channel", "voorkeur contact", "voorkeur kanaal", "wijze van contact voorkeur",
        "liefst contact via",
        "voorkeur contactkanaal", "contactkanaal voorkeur", "voorkeur contactwijze", "contact bij voorkeur via";
    /// When the resident can be reached.
    Hours = "hours": "bereikbaar", "bereikbaarheid", "beltijden", "bellen tussen",
        "contact hours", "reachable", "beste beltijd", "voorkeur dagdeel", "dagdeel",
        "telefonisch bereikbaar", "bereikbaar op";
    /// Whether a voicemail may be left.
    Voicemail = "voicemail": "voicemail toegestaan", "voicemail inspreken", "voicemail ok",
        "may leave voicemail", "voicemail mag", "vm inspreken";
    /// Language to speak with the resident.
    Language = "language": "taal", "voertaal", "spreektaal", "gesprekstaal", "spoken language",
        "voorkeurstaal", "contacttaal", "moedertaal", "taal 1", "taal gesprek", "preferred language",
        "communicatietaal", "taal klant", "spreekt";
    /// Whether an interpreter is needed.
    Interpreter = "interpreter": "tolk", "tolk nodig", "interpreter needed", "tolk gewenst",
        "tolk ja/nee", "tolk j/n", "tolk gewenst ja/nee";
    /// Whether the resident has the Ooievaarspas.
    Pass = "pass": "ooievaarspas", "pas", "stadspas", "city pass", "heeft ooievaarspas",
        "ooievaarspas ja/nee", "minimapas",
        "ooievaarspas j/n", "heeft pas", "heeft u-pas", "stadspas ja/nee";
    /// Whether the resident is still in the caseload, as the file says.
    State = "state": "status", "dossierstatus", "status dossier", "status traject", "status klant",
        "klantstatus", "actief", "actief j/n", "actief ja/nee", "active";
    /// Since when the resident is in the caseload no more.
    EndedOn = "ended_on": "einddatum", "datum einde", "einddatum traject", "datum uitstroom",
        "uitstroomdatum", "datum beëindiging", "uitgestroomd op", "beëindigd op", "einddatum uitkering",
        "datum afsluiting", "end date";
    /// Why.
    EndReason = "end_reason": "reden uitstroom", "reden beëindiging", "reden einde", "uitstroomreden",
        "reden afsluiting", "reason ended";
    /// The day that the file is of, the same in every row.
    AsOf = "as_of_on": "peildatum", "peildag", "rapportdatum", "rapportagedatum", "exportdatum",
        "datum export", "datum rapport", "stand per", "reference date", "as of";
    /// What the resident likes.
    Interests = "interests": "interesses", "interesse", "belangstelling", "hobby's", "hobbies",
        "wensen", "hobby", "interesses en hobby's", "interesses / hobby's", "hobby's / interesses", "vrije tijd",
        "interessegebieden", "wat vindt u leuk";
    /// What makes taking part hard.
    Barriers = "barriers": "belemmeringen", "belemmering", "drempels", "obstakels", "barrier",
        "drempel", "knelpunten", "praktische belemmeringen";
    /// Days between two contacts.
    Interval = "interval": "contactinterval", "interval dagen", "contactfrequentie", "frequentie",
        "contact interval", "interval days", "dagen tussen contacten", "contact elke dagen";
    /// Day of the last conversation.
    LastContact = "last_contact_on": "laatste contact", "datum laatste contact", "dat laatste contact", "laatste huisbezoek",
        "laatste afspraak",
        "recentste contact", "laatst gezien",
        "laatste contactdatum", "laatste contact op", "laatste contactmoment",
        "datum laatste contactmoment", "laatst gesproken", "laatst gesproken op",
        "laatst contact d.d.", "laatste contact d.d.", "laatst contact", "dt. laatste contact",
        "contactdatum", "datum contact", "laatste gesprek", "datum laatste gesprek", "laatst bereikt", "last contact",
        "last contact date", "last spoken", "last contacted",
        "contact d.d.", "gesproken op", "gesproken d.d.", "datum laatste klantcontact", "laatste klantcontact", "laatste gespreksdatum", "laatste gesprek d.d.", "laatste contactdag", "laatst gezien op", "laatst gebeld", "datum laatst gesproken", "laatste gesprek op", "datum gesprek", "gespreksdatum";
    /// How that conversation was held.
    ContactKind = "contact_kind": "soort contact", "contactsoort", "wijze van contact",
        "soort laatste contact", "type contact", "kind of contact", "wijze laatste contact",
        "contacttype", "vorm laatste contact", "contactvorm", "type laatste contact",
        "contact type", "vorm contact", "contactkanaal",
        "contactmiddel laatste contact", "laatste contact via";
    /// What came of that contact.
    ContactResult = "contact_result": "resultaat", "uitkomst", "resultaat contact",
        "uitkomst contact", "resultaat laatste contact", "uitkomst laatste contact",
        "contactresultaat", "afloop", "bereikt", "outcome", "result", "contact result";
    /// A note.
    Note = "note": "notitie", "notities", "opmerking", "opmerkingen", "toelichting", "notes",
        "remark", "remarks", "comment", "comments", "bijzonderheden", "memo", "aantekening",
        "aantekeningen", "overige opmerkingen", "opm", "commentaar", "vrije tekst", "opmerking consulent", "opmerking klantmanager",
        "kanttekening", "profiel",
        "bijz", "vrije opmerking", "opmerking trajectbegeleider", "notitie klantmanager", "aandachtspunten", "bijzonderheden klant";
}
