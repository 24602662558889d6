//! The columns of a file of offers.

use super::fields;

fields! {
    /// What a column says about an offer.
    OfferField requires [[Name]]
        second Name: ["titel", "title", "naam", "name", "aanbod", "offer"]
        second Description: ["toelichting", "wat", "summary", "korte omschrijving", "samenvatting",
            "inhoud", "bijzonderheden", "opmerking", "opmerkingen", "overig", "extra informatie", "meer informatie", "informatie"]
        second Place: ["plek", "plaats", "waar", "zaal", "ruimte", "gebouw"]
        second Address: ["straat", "postadres", "postcode", "postcode en plaats", "stad", "woonplaats"]
        second Neighbourhood: ["stadsdeel", "district", "gebied"]
        second When: ["wanneer", "begintijd", "starttijd", "frequentie", "hoe vaak"]
        second Price: ["toegang", "eigen bijdrage", "bijdrage", "kosten deelname"]
        second Tags: ["hoofdcategorie", "subcategorie", "sector", "leefgebied", "leefgebieden"]
        second PriceNote: ["fees description", "kosten toelichting", "toelichting kosten"]
        second ContactPhone: ["telefoon", "telefoonnummer", "tel", "telnr", "phone",
            "phone number", "telefoon 2", "telefoon vast"]
        second ContactEmail: ["e-mail", "e-mailadres", "mail", "mailadres", "email address"]
        second Website: ["url", "link", "facebook", "instagram", "website organisatie",
            "website aanbieder"]
        beside Days: ["van" is When, "tot" is EndTime]
        beside When: ["wanneer" is Days]
        either ["aanvang" is When or StartDate, "start" is When or StartDate,
            "begin" is When or StartDate, "begint" is When or StartDate,
            "van" is When or StartDate, "vanaf" is When or StartDate,
            "eind" is EndTime or EndDate, "einde" is EndTime or EndDate,
            "eindigt" is EndTime or EndDate, "tot" is EndTime or EndDate,
            "tm" is EndTime or EndDate, "tot en met" is EndTime or EndDate];
    /// The code that stays with the offer from import to import.
    Code = "code": "aanbodcode", "nummer", "aanbodnummer", "offer code", "id", "uuid",
        "kenmerk", "activiteitnummer", "nr", "volgnummer", "activiteitcode", "cursuscode",
        "daeb-nummer", "beschikkingsnummer", "productcode", "voorzieningsnummer", "projectnummer", "activiteit id", "activiteitscode", "cursusnummer";
    /// Name of the activity.
    Name = "name": "naam", "titel", "activiteit", "aanbod", "naam activiteit", "naam aanbod",
        "title", "activity", "offer", "cursus", "cursusnaam", "naam van de activiteit", "sport",
        "activiteitnaam", "naam cursus", "titel activiteit", "soort activiteit", "sportactiviteit",
        "naam dienst", "dienst", "evenement", "workshop",
        "voorziening", "naam voorziening", "naam product", "product", "titel van de activiteit", "sporttak", "tak van sport", "beweegactiviteit", "programmaonderdeel", "naam project", "project", "wat is er te doen", "activiteitnaam/titel", "naam aanbod/activiteit", "naam sport", "sport/activiteit", "cursustitel";
    /// Who offers it.
    Provider = "provider": "aanbieder", "organisatie", "instelling", "naam organisatie",
        "organization", "organisation", "organisatienaam", "vereniging", "sportaanbieder",
        "organization name", "naam aanbieder", "naam instelling", "organisator", "door wie",
        "uitvoerder", "naam vereniging", "stichting", "sportvereniging", "partner", "club",
        "organiserende partij", "gesubsidieerde instelling", "naam rechtspersoon", "subsidieontvanger", "uitvoerende organisatie", "uitvoerende partij", "naam club", "georganiseerd door", "aangeboden door", "welzijnsorganisatie", "partij", "naam stichting";
    /// What it is, in plain words.
    Description = "description": "omschrijving", "beschrijving", "wat", "uitleg", "summary",
        "toelichting", "inhoud", "korte omschrijving", "samenvatting", "omschrijving activiteit",
        "beschrijving activiteit", "bijzonderheden", "opmerking", "opmerkingen", "overig", "extra informatie", "meer informatie",
        "informatie";
    /// Forms of participation.
    Forms = "forms": "deelnamevorm", "deelnamevormen", "vorm", "vormen", "form",
        "participation forms";
    /// Field of policy.
    PolicyField = "policy_field": "beleidsveld", "beleidsterrein", "domein", "policy area";
    /// Words to find it by.
    Tags = "tags": "trefwoorden", "trefwoord", "labels", "thema", "thema's", "onderwerpen",
        "keywords", "categorie", "category", "rubriek", "soort", "type", "onderwerp",
        "categorieën", "type activiteit", "soort sport",
        "hoofdcategorie", "subcategorie", "sector", "activiteitensoort", "type aanbod", "leefgebied", "leefgebieden", "resultaatgebied", "activiteitencategorie", "soort aanbod";
    /// Name of the place.
    Place = "place": "plaats", "locatie", "plek", "waar", "location", "venue", "naam locatie",
        "locatienaam", "zaal", "ruimte", "gebouw", "accommodatie", "sportlocatie", "buurthuis",
        "locatie activiteit", "naam accommodatie", "wijkcentrum", "sporthal", "vestiging", "filiaal", "bibliotheek", "locatie/zaal", "waar is het", "plaats van samenkomst", "speellocatie", "trainingslocatie", "ontmoetingsplek";
    /// Street address.
    Address = "address": "adres", "straat", "bezoekadres", "street address", "adres locatie",
        "locatieadres", "straat en huisnummer", "adresgegevens", "postadres", "postcode",
        "postcode en plaats", "stad", "woonplaats",
        "adres activiteit",
        "straat nr", "straat en nr", "straatnaam", "adres en huisnummer", "adres accommodatie", "adres en postcode", "bezoekadres straat", "adres organisatie", "straat huisnummer";
    /// Neighbourhood it is in.
    Neighbourhood = "neighbourhood": "wijk", "buurt", "stadsdeel", "neighborhood", "district",
        "wijknaam", "gebied", "stadsdeel/wijk", "wijk/stadsdeel", "kern", "dorp", "dorpskern", "wijken", "buurten", "buurt/wijk", "wijk/buurt",
        "wijk activiteit", "stadsdeel activiteit", "werkgebied", "wijk locatie";
    /// Days, where the times stand in a column of their own.
    Days = "days": "dag", "dagen", "weekdag", "weekdagen", "day", "weekday", "dag van de week",
        "lesdag", "dag(en)", "welke dag", "dagdeel",
        "op welke dag", "speeldag", "trainingsdag", "trainingsdagen", "cursusdag", "dag vd week", "dagen van de week", "weekdag(en)";
    /// Days and times.
    When = "when": "wanneer", "tijd", "tijden", "tijdstip", "dag en tijd", "dagdelen", "schedule",
        "times", "time", "tijdstippen", "begintijd", "starttijd", "dagen en tijden",
        "dag/tijd", "tijd(en)", "lestijd", "lestijden", "rooster", "frequentie", "hoe vaak",
        "openingstijden", "hoe laat", "tijd van-tot",
        "aanvang", "aanvangstijd", "aanvangstijdstip", "trainingstijd", "trainingstijden", "tijden van tot", "tijdvak", "lesuren", "vantot", "begin- en eindtijd", "tijd en dag", "cursustijd", "moment", "momenten";
    /// When it ends, where that stands in a column of its own.
    EndTime = "end_time": "eindtijd", "tijd tot", "tot tijd", "einde tijd", "end time",
        "eindtijdstip", "tijd einde", "eind tijdstip", "sluitingstijd";
    /// Price in euros.
    Price = "price": "prijs", "kosten", "bijdrage", "eigen bijdrage", "tarief", "cost", "fee",
        "tarieven", "prijzen", "contributie", "deelnameprijs", "kosten deelname", "costs",
        "prijs per keer", "deelnamekosten", "kosten per keer", "lesgeld", "entree", "deelnemersbijdrage",
        "prijs in euro", "prijs in euro's", "kosten in euro", "kosten in euro's", "prijs per persoon", "prijs pp", "kosten per persoon", "kosten pp", "kosten deelnemer", "bijdrage deelnemer", "eigen bijdrage deelnemer", "prijs per maand", "prijs per jaar", "prijs per les", "prijs per seizoen", "prijs per kwartaal", "prijs per uur", "kosten per maand", "kosten per jaar", "kosten per les", "kosten per seizoen", "contributie per jaar", "contributie per maand", "contributie per kwartaal", "contributie per seizoen", "jaarcontributie", "kosten inwoner", "toegang", "toegangsprijs", "wat kost het", "prijsindicatie";
    /// Price with the Ooievaarspas.
    PassPrice = "pass_price": "prijs met ooievaarspas", "ooievaarspas", "prijs ooievaarspas",
        "met pas", "prijs met pas", "met ooievaarspas", "ooievaarspaskorting",
        "kosten met ooievaarspas", "korting ooievaarspas", "tarief ooievaarspas",
        "price with pass", "u-pas", "stadspas", "meedoen-pas", "rotterdampas", "gelrepas",
        "prijs met u-pas", "prijs met stadspas", "prijs met rotterdampas", "met u-pas",
        "met stadspas",
        "kosten ooievaarspas", "kosten met pas", "tarief met pas", "prijs pas", "kosten pas", "kosten met u-pas", "kosten met stadspas", "ooievaarspasprijs", "prijs met korting", "met korting", "korting met pas";
    /// What the price is for, where the amount does not say it.
    PriceNote = "price_note": "prijs toelichting", "toelichting prijs", "toelichting kosten",
        "kosten toelichting", "fees", "fees description";
    /// Languages spoken there.
    Languages = "languages": "talen", "taal", "voertaal", "language",
        "gesproken talen", "talen gesproken";
    /// Level of Dutch needed.
    Level = "level": "taalniveau", "niveau", "language level", "dutch level",
        "minimaal taalniveau", "niveau nederlands", "taaleis", "taalniveau nederlands";
    /// Whether a wheelchair can get in.
    Wheelchair = "wheelchair": "rolstoel", "rolstoeltoegankelijk", "toegankelijk",
        "wheelchair accessible", "rolstoelvriendelijk", "toegankelijkheid",
        "toegankelijk voor rolstoel", "toegankelijk voor rolstoelen", "rolstoeltoegankelijkheid", "rolstoeltoegankelijk ja/nee", "toegankelijk voor mindervaliden", "mindervalide toegankelijk", "rolstoel toegankelijk";
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
        "max deelnemers", "maximum aantal deelnemers", "maximaal aantal deelnemers",
        "max aantal deelnemers", "max aantal", "max aantal personen", "aantal plekken", "plekken", "maximum aantal", "maximaal aantal", "max groepsgrootte", "aantal deelnemers max", "maximum", "maximale groepsgrootte";
    /// Places taken.
    Taken = "taken": "bezet", "bezette plaatsen", "aantal deelnemers", "deelnemers", "participants",
        "aantal aanmeldingen", "aantal inschrijvingen", "ingeschreven", "aangemeld";
    /// People waiting.
    Waiting = "waiting": "wachtlijst", "wachtenden", "aantal wachtenden", "waiting list";
    /// Ages in words: "46 t/m 75 jaar".
    Ages = "ages": "leeftijd", "leeftijden", "leeftijdsgroep", "leeftijdscategorie",
        "doelgroep leeftijd", "age", "age group", "leeftijdsgroepen", "leeftijd doelgroep",
        "leeftijd(en)", "leeftijdsgrens", "leeftijdsklasse";
    /// For whom it is; ages in it are read, and all of it is kept as text.
    Audience = "audience": "doelgroep", "voor wie", "target group", "doelgroepen", "bestemd voor",
        "voor",
        "voor wie is het", "bedoeld voor", "doelgroep omschrijving";
    /// How to sign up for it; it is kept as text.
    SignUp = "sign_up": "aanmelden", "aanmelding", "inschrijven", "aanmelden via", "aanmelden bij",
        "opgeven", "opgeven bij", "opgave", "aanmeldwijze", "wijze van aanmelden", "hoe aanmelden",
        "inschrijven via", "inschrijven bij", "inschrijving", "aanmelden verplicht", "aanmelden nodig",
        "vooraf aanmelden", "reserveren", "how to apply", "application process", "sign up";
    /// Whether nobody else can come.
    Full = "full": "vol", "volgeboekt", "uitverkocht", "is vol", "vol ja/nee", "sold out";
    /// Lowest age.
    MinAge = "min_age": "leeftijd vanaf", "vanaf leeftijd", "minimumleeftijd", "min leeftijd",
        "minimum age", "minimale leeftijd", "vanaf jaar";
    /// Highest age.
    MaxAge = "max_age": "leeftijd tot", "tot leeftijd", "leeftijd tot en met", "maximumleeftijd",
        "max leeftijd", "maximum age", "maximale leeftijd";
    /// Whom to speak to.
    ContactName = "contact_name": "contactpersoon", "naam contactpersoon", "contact",
        "contact person", "contactgegevens", "begeleider", "docent", "trainer",
        "naam coördinator", "coördinator", "aanspreekpunt", "contactpersoon aanbieder", "contactpersoon naam", "informatie bij", "contactpersoon organisatie";
    /// Telephone number of that person.
    ContactPhone = "contact_phone": "telefoon", "telefoonnummer", "tel", "telnr", "mobiel",
        "telefoon contactpersoon", "phone", "phone number", "telefoon 2", "telefoon vast",
        "telefoonnummer contactpersoon", "tel contactpersoon", "telefoon mobiel",
        "telefoon aanbieder", "telefoon organisatie", "tel organisatie", "contact telefoon", "telefoonnummer organisatie", "telefoonnr", "telefoon contact";
    /// E-mail address of that person.
    ContactEmail = "contact_email": "e-mail", "e-mailadres", "mail", "mailadres",
        "e-mail contactpersoon", "email address", "e-mailadres contactpersoon", "contact e-mail",
        "mail contactpersoon",
        "e-mail aanbieder", "e-mail organisatie", "mail organisatie", "e-mailadres organisatie", "e-mail contact";
    /// Web page.
    Website = "website": "webpagina", "link", "url", "web", "webadres", "internet", "site",
        "homepage", "internetadres", "websitelink", "facebook", "instagram", "www",
        "website organisatie", "website aanbieder", "webpagina aanbieder", "meer info link", "link website";
    /// First day of it.
    StartDate = "start_date": "start", "startdatum", "begin", "begindatum", "vanaf datum",
        "datum start", "eerste les",
        "aanvangsdatum", "datum eerste les", "eerste bijeenkomst", "startdatum activiteit", "startdatum cursus", "eerste keer";
    /// Last day of it; past that day it is closed.
    EndDate = "end_date": "einde", "eind", "einddatum", "end", "tot datum", "datum einde",
        "laatste les",
        "datum laatste les", "laatste bijeenkomst", "einddatum activiteit", "einddatum cursus", "laatste keer";
    /// Its first and its last day in one cell.
    Period = "period": "periode", "looptijd", "seizoen", "season",
        "datum", "data", "datums", "datum/periode", "periode activiteit", "cursusperiode", "wanneer datum";
    /// Day on which it was last confirmed.
    ConfirmedOn = "confirmed_on": "bevestigd op", "laatst bevestigd", "bevestigd",
        "gecontroleerd op", "last confirmed", "assured_date", "laatst gecontroleerd",
        "laatst bijgewerkt", "datum gecontroleerd",
        "laatste wijziging", "laatst gewijzigd", "bijgewerkt op", "datum laatste update", "laatste update", "laatste controle", "actualisatiedatum", "datum laatste wijziging", "laatst geactualiseerd";
    /// Whether it runs.
    Status = "status": "stand", "staat", "actief", "active", "state";
}
