//! The columns of a file of offers.

use super::fields;

fields! {
    /// What a column says about an offer.
    OfferField requires [[Name]]
        second Name: ["titel", "title", "naam", "name", "aanbod", "offer"]
        second Description: ["toelichting", "wat", "summary", "korte omschrijving", "samenvatting",
            "inhoud", "bijzonderheden", "opmerking", "opmerkingen", "overig", "aanmelden",
            "aanmelding", "inschrijven", "extra informatie", "meer informatie", "informatie"]
        second Place: ["plek", "plaats", "waar", "zaal", "ruimte", "gebouw"]
        second Address: ["straat", "postadres", "postcode", "postcode en plaats", "stad", "woonplaats"]
        second Neighbourhood: ["stadsdeel", "district", "gebied"]
        second When: ["wanneer", "begintijd", "starttijd", "frequentie", "hoe vaak"]
        second Price: ["eigen bijdrage", "bijdrage", "kosten deelname"]
        second PriceNote: ["fees description", "kosten toelichting", "toelichting kosten"]
        second ContactPhone: ["telefoon", "telefoonnummer", "tel", "telnr", "phone",
            "phone number", "telefoon 2", "telefoon vast"]
        second ContactEmail: ["e-mail", "e-mailadres", "mail", "mailadres", "email address"]
        second Website: ["url", "link", "facebook", "instagram"]
        beside Days: ["van" is When, "tot" is EndTime]
        beside When: ["wanneer" is Days];
    /// The code that stays with the offer from import to import.
    Code = "code": "aanbodcode", "nummer", "aanbodnummer", "offer code", "id", "uuid",
        "kenmerk", "activiteitnummer", "nr", "volgnummer", "activiteitcode", "cursuscode";
    /// Name of the activity.
    Name = "name": "naam", "titel", "activiteit", "aanbod", "naam activiteit", "naam aanbod",
        "title", "activity", "offer", "cursus", "cursusnaam", "naam van de activiteit", "sport",
        "activiteitnaam", "naam cursus", "titel activiteit", "soort activiteit", "sportactiviteit",
        "naam dienst", "dienst", "evenement", "workshop";
    /// Who offers it.
    Provider = "provider": "aanbieder", "organisatie", "instelling", "naam organisatie",
        "organization", "organisation", "organisatienaam", "vereniging", "sportaanbieder",
        "organization name", "naam aanbieder", "naam instelling", "organisator", "door wie",
        "uitvoerder", "naam vereniging", "stichting", "sportvereniging", "partner", "club";
    /// What it is, in plain words.
    Description = "description": "omschrijving", "beschrijving", "wat", "uitleg", "summary",
        "toelichting", "inhoud", "korte omschrijving", "samenvatting", "omschrijving activiteit",
        "beschrijving activiteit", "bijzonderheden", "opmerking", "opmerkingen", "overig",
        "aanmelden", "aanmelding", "inschrijven", "extra informatie", "meer informatie",
        "informatie";
    /// Forms of participation.
    Forms = "forms": "deelnamevorm", "deelnamevormen", "vorm", "vormen", "form",
        "participation forms";
    /// Field of policy.
    PolicyField = "policy_field": "beleidsveld", "beleidsterrein", "domein", "policy area";
    /// Words to find it by.
    Tags = "tags": "trefwoorden", "trefwoord", "labels", "thema", "thema's", "onderwerpen",
        "keywords", "categorie", "category", "rubriek", "soort", "type", "onderwerp",
        "categorieën", "type activiteit", "soort sport";
    /// Name of the place.
    Place = "place": "plaats", "locatie", "plek", "waar", "location", "venue", "naam locatie",
        "locatienaam", "zaal", "ruimte", "gebouw", "accommodatie", "sportlocatie", "buurthuis";
    /// Street address.
    Address = "address": "adres", "straat", "bezoekadres", "street address", "adres locatie",
        "locatieadres", "straat en huisnummer", "adresgegevens", "postadres", "postcode",
        "postcode en plaats", "stad", "woonplaats",
        "adres activiteit";
    /// Neighbourhood it is in.
    Neighbourhood = "neighbourhood": "wijk", "buurt", "stadsdeel", "neighborhood", "district",
        "wijknaam", "gebied", "stadsdeel/wijk", "wijk/stadsdeel", "kern", "dorp", "dorpskern", "wijken", "buurten", "buurt/wijk", "wijk/buurt";
    /// Days, where the times stand in a column of their own.
    Days = "days": "dag", "dagen", "weekdag", "weekdagen", "day", "weekday", "dag van de week",
        "lesdag", "dag(en)", "welke dag", "dagdeel";
    /// Days and times.
    When = "when": "wanneer", "tijd", "tijden", "tijdstip", "dag en tijd", "dagdelen", "schedule",
        "times", "time", "tijdstippen", "begintijd", "starttijd", "dagen en tijden",
        "dag/tijd", "tijd(en)", "lestijd", "lestijden", "rooster", "frequentie", "hoe vaak",
        "openingstijden", "hoe laat", "tijd van-tot";
    /// When it ends, where that stands in a column of its own.
    EndTime = "end_time": "eindtijd", "tijd tot", "tot tijd", "einde tijd", "end time";
    /// Price in euros.
    Price = "price": "prijs", "kosten", "bijdrage", "eigen bijdrage", "tarief", "cost", "fee",
        "tarieven", "prijzen", "contributie", "deelnameprijs", "kosten deelname", "costs",
        "prijs per keer", "deelnamekosten", "kosten per keer", "lesgeld", "entree", "deelnemersbijdrage";
    /// Price with the Ooievaarspas.
    PassPrice = "pass_price": "prijs met ooievaarspas", "ooievaarspas", "prijs ooievaarspas",
        "met pas", "prijs met pas", "met ooievaarspas", "ooievaarspaskorting",
        "kosten met ooievaarspas", "korting ooievaarspas", "tarief ooievaarspas",
        "price with pass", "u-pas", "stadspas", "meedoen-pas", "rotterdampas", "gelrepas",
        "prijs met u-pas", "prijs met stadspas", "prijs met rotterdampas", "met u-pas",
        "met stadspas";
    /// What the price is for, where the amount does not say it.
    PriceNote = "price_note": "prijs toelichting", "toelichting prijs", "toelichting kosten",
        "kosten toelichting", "fees", "fees description";
    /// Languages spoken there.
    Languages = "languages": "talen", "taal", "voertaal", "language";
    /// Level of Dutch needed.
    Level = "level": "taalniveau", "niveau", "language level", "dutch level";
    /// Whether a wheelchair can get in.
    Wheelchair = "wheelchair": "rolstoel", "rolstoeltoegankelijk", "toegankelijk",
        "wheelchair accessible", "rolstoelvriendelijk", "toegankelijkheid";
    /// Physical load.
    Load = "load": "belasting", "fysieke belasting", "lichamelijke belasting", "zwaarte",
        "physical load", "intensiteit", "inspanning";
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
    Capacity = "capacity": "capaciteit", "aantal plaatsen", "plaatsen", "places",
        "max deelnemers", "maximum aantal deelnemers", "maximaal aantal deelnemers";
    /// Places taken.
    Taken = "taken": "bezet", "bezette plaatsen", "aantal deelnemers", "deelnemers", "participants";
    /// People waiting.
    Waiting = "waiting": "wachtlijst", "wachtenden", "aantal wachtenden", "waiting list";
    /// Ages in words: "46 t/m 75 jaar".
    Ages = "ages": "leeftijd", "leeftijden", "leeftijdsgroep", "leeftijdscategorie",
        "doelgroep leeftijd", "age", "age group", "leeftijdsgroepen", "leeftijd doelgroep";
    /// For whom it is; ages in it are read, and all of it is kept as text.
    Audience = "audience": "doelgroep", "voor wie", "target group", "doelgroepen", "bestemd voor",
        "voor";
    /// Lowest age.
    MinAge = "min_age": "leeftijd vanaf", "vanaf leeftijd", "minimumleeftijd", "min leeftijd",
        "minimum age", "minimale leeftijd", "vanaf jaar";
    /// Highest age.
    MaxAge = "max_age": "leeftijd tot", "tot leeftijd", "leeftijd tot en met", "maximumleeftijd",
        "max leeftijd", "maximum age", "maximale leeftijd";
    /// Whom to speak to.
    ContactName = "contact_name": "contactpersoon", "naam contactpersoon", "contact",
        "contact person", "contactgegevens", "begeleider", "docent", "trainer";
    /// Telephone number of that person.
    ContactPhone = "contact_phone": "telefoon", "telefoonnummer", "tel", "telnr", "mobiel",
        "telefoon contactpersoon", "phone", "phone number", "telefoon 2", "telefoon vast",
        "telefoonnummer contactpersoon", "tel contactpersoon", "telefoon mobiel";
    /// E-mail address of that person.
    ContactEmail = "contact_email": "e-mail", "e-mailadres", "mail", "mailadres",
        "e-mail contactpersoon", "email address", "e-mailadres contactpersoon", "contact e-mail",
        "mail contactpersoon";
    /// Web page.
    Website = "website": "webpagina", "link", "url", "web", "webadres", "internet", "site",
        "homepage", "internetadres", "websitelink", "facebook", "instagram", "www";
    /// First day of it.
    StartDate = "start_date": "start", "startdatum", "begin", "begindatum", "vanaf datum",
        "datum start", "eerste les";
    /// Last day of it; past that day it is closed.
    EndDate = "end_date": "einde", "eind", "einddatum", "end", "tot datum", "datum einde",
        "laatste les";
    /// Its first and its last day in one cell.
    Period = "period": "periode", "looptijd", "seizoen", "season";
    /// Day on which it was last confirmed.
    ConfirmedOn = "confirmed_on": "bevestigd op", "laatst bevestigd", "bevestigd",
        "gecontroleerd op", "last confirmed", "assured_date", "laatst gecontroleerd",
        "laatst bijgewerkt", "datum gecontroleerd";
    /// Whether it runs.
    Status = "status": "stand", "staat", "actief", "active", "state";
}
