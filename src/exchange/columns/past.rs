//! The columns of files about the past of people who are known: contacts, promises, referrals.
//!
//! Each row says whom it is about in the same five ways, so the headers of those stand here once.

use super::{Field, fields};

/// A field of a row about somebody who is known.
pub trait Who: Field {
    /// The number, or the code.
    const NUMBER: Self;
    /// The whole name, then its parts: given name, prefix, family name.
    const NAME: [Self; 4];
}

macro_rules! who {
    (
        $(#[$meta:meta])* $enum:ident requires [$($needed:ident),*]
            $(second $giving:ident: [$($second:literal),+])*
            $(beside $other:ident: [$($there:literal is $turned:ident),+])*;
        $($(#[$doc:meta])* $variant:ident = $name:literal : $($header:literal),+;)+
    ) => {
        fields! {
            $(#[$meta])*
            $enum requires [[Number, Name, Family] $(, [$needed])*]
                second Given: ["voornamen", "voornaam", "voorletters", "voorletter", "initialen",
                    "initials", "first names"]
                $(second $giving: [$($second),+])*
                $(beside $other: [$($there is $turned),+])*;
            /// The client number or the code of the resident.
            Number = "client_number": "klantnummer", "klantnr", "cliëntnummer", "clientnr",
                "client no", "client id", "dossiernummer", "dossiernr", "administratienummer",
                "relatienummer", "klant id", "klant", "cliënt", "client", "code", "inwonernummer",
                "klantcode", "nummer", "nr", "id", "persoonsnummer",
                "cliëntcode", "debiteurnummer", "deb nr", "regisnr", "regisnummer", "admin nr",
                "registratienummer", "administratienr", "relatienr", "suite nr", "inwonernr", "zaaknummer",
                "dossier";
            /// The whole name.
            Name = "name": "naam", "volledige naam", "full name", "naam inwoner", "naam cliënt",
                "naam klant", "inwoner", "resident", "klantnaam", "cliëntnaam",
                "voor- en achternaam", "voornaam en achternaam", "naam kandidaat", "naam deelnemer",
                "deelnemer", "kandidaat", "naam voluit", "naam belanghebbende";
            /// Given name or initials.
            Given = "given": "voornaam", "voornamen", "roepnaam", "given name", "first name",
                "voorletters", "voorletter", "initialen", "initials", "first names", "vnaam";
            /// What stands before the family name.
            Prefix = "prefix": "voorvoegsel", "voorvoegsels", "tussenvoegsel", "tussenvoegsels",
                "tussenvgs", "name prefix", "infix";
            /// Family name.
            Family = "family": "achternaam", "geslachtsnaam", "familienaam", "family name",
                "last name", "surname";
            $($(#[$doc])* $variant = $name : $($header),+;)+
        }

        impl Who for $enum {
            const NUMBER: Self = Self::Number;
            const NAME: [Self; 4] = [Self::Name, Self::Given, Self::Prefix, Self::Family];
        }
    };
}

who! {
    /// What a column says about a contact with a resident.
    ContactField requires [On]
        second Note: ["note", "notitie", "notities", "opmerking", "opmerkingen", "toelichting",
            "verslag", "inhoud", "samenvatting", "notes", "remark", "remarks", "comment",
            "bijzonderheden", "omschrijving"];
    /// The day of the contact.
    On = "contact_date": "datum", "datum contact", "contactdatum", "dag", "date", "day", "op",
        "gesproken op", "datum gesprek", "gespreksdatum", "contact op", "contact on", "on",
        "contact d.d.", "d.d.", "datum contactmoment", "contactmoment", "datum en tijd", "datum/tijd", "datum gesproken", "gesproken d.d.", "datum afspraak";
    /// How contact was sought.
    Channel = "channel": "kanaal", "soort contact", "contactsoort", "wijze van contact", "wijze",
        "contactwijze", "type contact", "kind of contact", "contactvorm", "hoe", "soort", "type",
        "contacttype", "middel",
        "contactmiddel", "communicatiekanaal", "medium", "manier", "manier van contact", "kanaal contact";
    /// What came of it.
    Outcome = "outcome": "uitkomst", "resultaat", "result", "gesproken", "bereikt", "reached",
        "afloop", "contactresultaat", "status",
        "resultaat contact", "uitkomst contact", "contact gelukt", "gelukt", "klant bereikt", "resultaat gesprek", "uitkomst gesprek";
    /// What was noted.
    Note = "note": "notitie", "notities", "opmerking", "opmerkingen", "toelichting", "verslag",
        "inhoud", "samenvatting", "notes", "remark", "remarks", "comment", "bijzonderheden",
        "omschrijving",
        "gespreksverslag", "contactverslag", "contactnotitie", "rapportage", "verslag gesprek", "besproken",
        "gespreksnotitie", "korte omschrijving";
    /// Who sought contact.
    By = "by": "wie", "door", "consulent", "medewerker", "contact door", "behandelaar", "who",
        "consultant", "employee", "gesproken door", "klantmanager", "contactpersoon",
        "naam consulent", "naam medewerker", "auteur", "behandeld door", "geregistreerd door", "door wie";
}

who! {
    /// What a column says about a promise to a resident.
    PromiseField requires [By]
        beside By: ["datum gereed" is KeptOn];
    /// The last day on which doing it keeps the promise.
    By = "by_date": "voor", "uiterlijk", "datum", "by", "date", "deadline", "einddatum",
        "vervaldatum", "uiterste datum", "actiedatum", "streefdatum", "due", "due date", "vóór",
        "terugbellen op", "uiterlijk op", "afgesproken datum", "opvolgdatum", "op", "voor wanneer",
        "uiterlijke datum", "gereed voor", "datum gereed", "te doen voor", "afspraakdatum";
    /// What was promised.
    What = "what": "wat", "belofte", "toezegging", "afspraak", "actie", "omschrijving", "promise",
        "action", "onderwerp", "taak", "beschrijving", "actiepunt", "toelichting", "notitie",
        "wat beloofd";
    /// The day it was made.
    MadeOn = "made_date": "gemaakt op", "beloofd op", "toegezegd op", "datum toezegging",
        "made on", "ontstaan op", "datum belofte", "aangemaakt op", "aangemaakt", "created on",
        "datum aangemaakt", "sinds", "datum afspraak";
    /// The day it was done.
    KeptOn = "kept_date": "gedaan op", "nagekomen op", "afgehandeld op", "kept on", "done on",
        "afgerond op", "datum afgehandeld", "gereed op";
    /// Whether it was done, or no longer binds.
    State = "state": "status", "stand", "stand van zaken", "afgehandeld", "gereed", "nagekomen",
        "gedaan", "voltooid", "afgerond", "klaar", "done", "kept", "completed";
    /// Who promised.
    MadeBy = "made_by": "wie", "door", "consulent", "medewerker", "beloofd door", "who",
        "toegezegd door", "consultant", "employee", "behandelaar", "eigenaar", "klantmanager";
}

who! {
    /// What a column says about a referral of a resident.
    ReferralField requires [To]
        second Since: ["datum", "date"]
        beside To: ["organisatie" is Provider, "aanbieder" is Provider];
    /// The offer, by its name or its code, or the department.
    To = "to": "aanbod", "activiteit", "naam aanbod", "naam activiteit", "offer", "aanbodcode",
        "activity", "verwezen naar", "doorverwezen naar", "bestemming", "doorverwijzing naar",
        "verwijzing naar", "afdeling", "department", "organisatie", "naar", "traject",
        "aanbieder", "voorziening";
    /// Who offers it, which tells offers of one name apart.
    Provider = "offered_by": "naam organisatie", "naam aanbieder", "organisatienaam", "provider",
        "instelling", "naam instelling", "organisation", "organization", "uitvoerder";
    /// Where it stands.
    State = "state": "status", "stand", "stand van zaken", "fase", "voortgang", "toestand";
    /// Since when it stands there.
    Since = "since_date": "sinds", "per", "since", "datum status", "statusdatum", "status sinds",
        "datum", "date", "laatst gewijzigd";
    /// The day it was agreed.
    AgreedOn = "agreed_date": "verwezen op", "doorverwezen op", "aangemeld op", "agreed on",
        "afgesproken op", "datum verwijzing", "datum doorverwijzing", "aanmelddatum",
        "verwijsdatum", "datum verwezen", "datum aangemeld", "datum aanmelding", "verwezen d.d.",
        "startdatum", "start", "datum start";
    /// To whom the resident was handed.
    Handover = "handover": "contactpersoon", "overdracht aan", "warme overdracht",
        "warme overdracht aan", "handover to", "overgedragen aan", "contact person";
    /// Why it stopped.
    Reason = "reason": "reden", "reden gestopt", "reden stop", "waarom gestopt", "reden einde",
        "reden afwijzing", "why";
    /// The resident's own words.
    Said = "said": "gezegd", "woorden inwoner", "ervaring", "wat zei de inwoner", "beleving",
        "own words", "opmerking", "toelichting", "notitie";
    /// Who referred.
    By = "by": "wie", "door", "consulent", "medewerker", "verwezen door", "who", "consultant",
        "employee", "verwijzer", "doorverwezen door", "klantmanager";
}
