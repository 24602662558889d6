//! The columns of a file of offers.

use super::fields;

fields! {
    /// What a column says about an offer.
    OfferField requires [[Name]];
    /// The code that stays with the offer from import to import.
    Code = "code": "aanbodcode", "nummer", "aanbodnummer", "offer code", "id", "uuid",
        "kenmerk";
    /// Name of the activity.
    Name = "name": "naam", "titel", "activiteit", "aanbod", "naam activiteit", "naam aanbod",
        "title", "activity", "offer";
    /// Who offers it.
    Provider = "provider": "aanbieder", "organisatie", "instelling", "naam organisatie",
        "organization", "organisation", "organisatienaam",
        "organization name", "naam aanbieder", "naam instelling";
    /// What it is, in plain words.
    Description = "description": "omschrijving", "beschrijving", "wat", "uitleg", "summary", "toelichting",
        "inhoud";
    /// Forms of participation.
    Forms = "forms": "deelnamevorm", "deelnamevormen", "vorm", "vormen", "form",
        "participation forms";
    /// Field of policy.
    PolicyField = "policy_field": "beleidsveld", "beleidsterrein", "domein", "policy area";
    /// Words to find it by.
    Tags = "tags": "trefwoorden", "trefwoord", "labels", "thema", "thema's", "onderwerpen",
        "keywords";
    /// Name of the place.
    Place = "place": "plaats", "locatie", "plek", "waar", "location", "venue";
    /// Street address.
    Address = "address": "adres", "straat", "bezoekadres", "street address";
    /// Neighbourhood it is in.
    Neighbourhood = "neighbourhood": "wijk", "buurt", "stadsdeel", "neighborhood", "district";
    /// Days, where the times stand in a column of their own.
    Days = "days": "dag", "dagen", "weekdag", "weekdagen", "day", "weekday";
    /// Days and times.
    When = "when": "wanneer", "tijd", "tijden", "tijdstip", "dag en tijd", "dagdelen", "schedule",
        "times";
    /// Price in euros.
    Price = "price": "prijs", "kosten", "bijdrage", "eigen bijdrage", "tarief", "cost", "fee";
    /// Price with the Ooievaarspas.
    PassPrice = "pass_price": "prijs met ooievaarspas", "ooievaarspas", "prijs ooievaarspas",
        "met pas", "prijs met pas",
        "price with pass";
    /// What the price is for, where the amount does not say it.
    PriceNote = "price_note": "prijs toelichting", "toelichting prijs", "toelichting kosten",
        "kosten toelichting", "fees", "fees description";
    /// Languages spoken there.
    Languages = "languages": "talen", "taal", "voertaal", "language";
    /// Level of Dutch needed.
    Level = "level": "taalniveau", "niveau", "language level", "dutch level";
    /// Whether a wheelchair can get in.
    Wheelchair = "wheelchair": "rolstoel", "rolstoeltoegankelijk", "toegankelijk",
        "wheelchair accessible";
    /// Physical load.
    Load = "load": "belasting", "fysieke belasting", "lichamelijke belasting", "zwaarte",
        "physical load";
    /// Whether there is child care.
    ChildCare = "child_care": "kinderopvang", "opvang", "oppas", "child care available";
    /// Number of people in a group.
    GroupSize = "group_size": "groepsgrootte", "groep", "grootte groep", "size of group";
    /// Whether digital skills are needed.
    Digital = "digital": "digitaal", "digitale vaardigheden", "computer nodig", "online",
        "digital skills";
    /// Whether somebody can come along the first time.
    Together = "together": "samen", "eerste keer samen", "begeleiding eerste keer", "maatje",
        "first time together", "buddy";
    /// Number of places.
    Capacity = "capacity": "capaciteit", "aantal plaatsen", "plaatsen", "places";
    /// Places taken.
    Taken = "taken": "bezet", "bezette plaatsen", "aantal deelnemers", "deelnemers", "participants";
    /// People waiting.
    Waiting = "waiting": "wachtlijst", "wachtenden", "aantal wachtenden", "waiting list";
    /// Ages in words: "46 t/m 75 jaar".
    Ages = "ages": "leeftijd", "leeftijden", "leeftijdsgroep", "leeftijdscategorie",
        "doelgroep leeftijd", "age", "age group";
    /// For whom it is; ages in it are read, and all of it is kept as text.
    Audience = "audience": "doelgroep", "voor wie", "target group";
    /// Lowest age.
    MinAge = "min_age": "leeftijd vanaf", "vanaf leeftijd", "minimumleeftijd", "min leeftijd",
        "minimum age";
    /// Highest age.
    MaxAge = "max_age": "leeftijd tot", "tot leeftijd", "leeftijd tot en met", "maximumleeftijd",
        "max leeftijd", "maximum age";
    /// Whom to speak to.
    ContactName = "contact_name": "contactpersoon", "naam contactpersoon", "contact",
        "contact person";
    /// Telephone number of that person.
    ContactPhone = "contact_phone": "telefoon", "telefoonnummer", "tel",
        "telefoon contactpersoon", "phone", "phone number";
    /// E-mail address of that person.
    ContactEmail = "contact_email": "e-mail", "e-mailadres", "mail", "mailadres",
        "e-mail contactpersoon", "email address";
    /// Web page.
    Website = "website": "webpagina", "link", "url", "web", "webadres", "internet";
    /// First day of it.
    StartDate = "start_date": "start", "startdatum", "begin", "begindatum", "vanaf datum";
    /// Last day of it; past that day it is closed.
    EndDate = "end_date": "einde", "eind", "einddatum", "end", "tot datum";
    /// Day on which it was last confirmed.
    ConfirmedOn = "confirmed_on": "bevestigd op", "laatst bevestigd", "bevestigd",
        "gecontroleerd op", "last confirmed", "assured_date";
    /// Whether it runs.
    Status = "status": "stand", "staat", "actief", "active", "state";
}
