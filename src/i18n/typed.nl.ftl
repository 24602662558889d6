### De opdrachtregel van trede in het Nederlands: hulp, en wat er niet te lezen is.

typed-usage = Gebruik: { $usage }
typed-more = Wat er kan, zie je door er “--help” achter te zetten.
typed-help = Laat deze hulp zien; met -h in het kort
typed-version = Laat zien welke versie dit is
typed-commands = Opdrachten:
typed-arguments = Wat erachter komt:
typed-options = Opties:
typed-variable = [variabele: { $name }]
typed-otherwise = [anders: { $value }]
typed-choices = [keuze: { $values }]
typed-choices-title = Keuze:
typed-unknown = “{ $given }” hoort hier niet.
typed-no-command = Er is geen opdracht “{ $given }”.
typed-command-needed = Achter “{ $before }” hoort nog een opdracht: { $commands }.
typed-missing = Dit ontbreekt nog: { $what }
typed-no-value = Achter { $of } hoort een waarde.
typed-wrong = “{ $given }” kan niet bij { $of }.
typed-wrong-because = “{ $given }” kan niet bij { $of }: { $why }.
typed-one-of = het kan zijn: { $values }
typed-no-number = dat is geen heel getal
typed-too-large = dat getal is te groot of te klein
typed-bounds = het kan van { $least } tot en met { $most }
typed-once = { $given } mag maar één keer.
typed-no-more = Achter { $of } hoort geen waarde, en er staat “{ $given }”.
typed-meant = Bedoelde je “{ $this }”?
typed-meant-either = Bedoelde je een van deze: { $these }?
typed-as-value = Is het een tekst en geen optie, schrijf dan “{ $way }”.
typed-there-is = Wel is er “{ $this }”.
typed-not-text = Hier staan tekens die niet te lezen zijn; typ de opdracht als gewone tekst (UTF-8).
typed-unreadable = Deze opdracht is zo niet te lezen.

# Wat in te vullen is.

blank-ANSWER = ANTWOORD
blank-AMOUNT = BEDRAG
blank-BACKUP = RESERVEKOPIE
blank-CHANNEL = MANIER
blank-CMD = OPDRACHT
blank-COLOR = KLEUR
blank-COMMAND = OPDRACHT
blank-DATE = DAG
blank-DIR = MAP
blank-ENTRY = REGEL
blank-FIELD = VELD
blank-FILE = BESTAND
blank-FORMAT = VORM
blank-HH = UU
blank-KIND = SOORT
blank-LEVEL = NIVEAU
blank-MM = MM
blank-LINE = BUDGETREGEL
blank-LINES = REGELS
blank-NAME = NAAM
blank-NUMBER = NUMMER
blank-OFFER = AANBOD
blank-OFFERS = AANTAL
blank-OPTIONS = OPTIES
blank-PATH = PAD
blank-QUESTION = VRAAG
blank-RESIDENT = INWONER
blank-RESIDENTS = AANTAL
blank-ROLE = ROL
blank-RUNG = TREDE
blank-SCOPE = WAAR
blank-SEED = BEGINGETAL
blank-SHEET = BLAD
blank-STATE = STAND
blank-TEXT = TEKST
blank-WHAT = WAT
blank-USER = GEBRUIKER
blank-VALUE = WAARDE

# Elke opdracht, wat erachter komt, en de keuze daarvan, op de plaats waar het staat.

trede = Wie vandaag aan de beurt is en waarom: voor consulenten participatie, met het toetsenbord
trede--accept_number = Bewaar een tekst ook als er een nummer in staat dat een burgerservicenummer kan zijn
trede--as_of = Wat aan het eind van DAG was opgeschreven, met DAG als vandaag; alleen bij opdrachten die lezen
trede--color = Kleur op het scherm
trede--color-always = Ook als NO_COLOR is gezet
trede--color-auto = Behalve als NO_COLOR is gezet
trede--color-never = Nooit
trede--home = De map met de kluis en de instellingen [anders: de gegevensmap van het systeem + trede]
trede--json = Eén JSON-document op de standaarduitvoer
trede--lang = De taal [anders: de instellingen, dan de taal van het systeem, dan Engels]
trede--passphrase_command = Neem de wachtwoordzin uit de eerste regel die OPDRACHT geeft
trede--passphrase_file = Neem de wachtwoordzin uit de eerste regel van BESTAND
trede--plain = Gewone tekst, één feit per regel, ook voor een schermlezer
trede--today = Neem DAG als vandaag; buiten een demo alleen bij opdrachten die lezen
trede--user = Wie er werkt [anders: de naam waarmee je bent aangemeld]

trede-add = Voeg een inwoner of aanbod toe
trede-add--fields = De velden van een import, als opties: --family Berg --rung 2
trede-add--kind = Wat
trede-add--kind-offer = Aanbod
trede-add--kind-resident = Een inwoner

trede-agenda = Beloften en evaluaties in een periode
trede-agenda--from = De eerste dag [anders: vandaag]
trede-agenda--to = De laatste dag [anders: twee weken na de eerste]

trede-backup = Kopieer de kluis, verzegeld zoals zij is, en lees de kopie terug
trede-backup--dir = Waarheen [anders: de map “backups” in de map van de kluis]

trede-config = Controleer de instellingen of laat ze zien
trede-config-check = Zeg wat er mis is met de instellingen, met regel en kolom
trede-config-list = De instellingen die gelden
trede-config-path = Waar de instellingen staan

trede-demo = Een verzonnen caseload om in rond te kijken; niemand erin bestaat
trede-demo--dir = Bewaar de demo in deze map; anders wordt ze na afloop weggegooid
trede-demo--no_ui = Maak alleen de kluis
trede-demo--offers = Hoeveel keer aanbod
trede-demo--residents = Hoeveel inwoners
trede-demo--seed = Een ander begingetal verzint andere mensen

trede-doctor = Zeg hoe de kluis eraan toe is, en herstel wat te herstellen is
trede-doctor--acknowledge = Ga verder zonder wat verloren is van journaal, toegangslogboek of anker; het wordt ondertekend en genoteerd
trede-doctor--read_all = Lees alles in het journaal en de opslag
trede-doctor--repair = Maak de opslag opnieuw uit het journaal

trede-dossier = Alles wat van één inwoner bewaard is, in gewone woorden
trede-dossier--format = Hoe het geschreven wordt
trede-dossier--format-html = Om af te drukken
trede-dossier--format-json = Voor programma’s
trede-dossier--format-text = Om te lezen
trede-dossier--out = Schrijf het naar BESTAND, dat alleen jij kunt lezen
trede-dossier--resident = Van wie

trede-edit = Wijzig een inwoner of aanbod
trede-edit--fields = De velden van een import, als opties: --phone 06-12345678
trede-edit--what = Wie of wat

trede-erase = Vernietig alles wat van één inwoner bewaard is; dit kan niet worden teruggenomen
trede-erase--confirm = De code van de inwoner, in plaats van hem te typen als erom gevraagd wordt
trede-erase--reason = Waarom
trede-erase--resident = Wie

trede-export = Schrijf voor andere programma’s: het aanbod, contacten, of alles
trede-export-all = Alles van de kluis in open vormen, nadat een andere gebruiker het heeft voorgesteld
trede-export-all--dir = De map, die er nog niet mag zijn
trede-export-all--propose = Stel het voor; een andere gebruiker moet tekenen, door het te schrijven
trede-export-all--reason = Waarom, bij --propose
trede-export-order = De volgorde van vandaag, of van de dag van --as-of, zonder namen, om door anderen na te rekenen
trede-export-order--dir = De map, die er nog niet mag zijn
trede-export-register = De tekst voor het Algoritmeregister, uit de regels die gelden
trede-export-register--out = Het bestand; als JSON als de naam op .json eindigt
trede-export-contacts = De contacten met één inwoner, voor het dossier dat ergens anders wordt bijgehouden
trede-export-contacts--format = In welke vorm
trede-export-contacts--format-openklant = JSON: klantcontacten van Open Klant 2
trede-export-contacts--out = Het bestand, dat alleen jij kunt lezen
trede-export-contacts--resident = Van wie
trede-export-offers = Het aanbod
trede-export-offers--format = In welke vorm
trede-export-offers--format-csv = Tekst met scheidingstekens
trede-export-offers--format-hsds = Open Referral: JSON, of tabellen in een map of zip-bestand
trede-export-offers--format-xlsx = Een rekenblad
trede-export-offers--out = Waarheen; bij hsds een naam op .json of .zip, of een map

trede-find = Zoek inwoners en aanbod op naam, code of interesse
trede-find--closed = Alleen onder gesloten dossiers
trede-find--limit = Hoeveel hoogstens
trede-find--scope = Waar gezocht wordt
trede-find--scope-all = Allebei
trede-find--scope-offers = Het aanbod
trede-find--scope-residents = Inwoners
trede-find--text = Waarnaar; met alleen --closed alle gesloten dossiers

trede-history = Wat er is opgeschreven, het nieuwste eerst
trede-history--limit = Hoeveel hoogstens
trede-history--log = Wie wat opende, las en uitgaf, in plaats van wat er gedaan is
trede-history--what = Alleen wat over deze inwoner of dit aanbod gaat

trede-import = Lees inwoners, aanbod, wat er al gedaan is, of alles in een nieuwe kluis in uit een bestand
trede-import--accept_names = Neem een heel andere naam bij een bekend klantnummer aan, een ander nummer bij een bekende naam, of de naam van een andere rij als dezelfde persoon, van elke rij of van de genoemde regels; anders blijven zulke rijen liggen
trede-import--new_people = Maak een nieuw dossier voor wie de naam van iemand hier heeft en een ander nummer, of de naam van een andere rij, van elke rij of van de genoemde regels
trede-import--channel = Hoe gesprekken gingen waarvan het bestand dat niet zegt: phone (telefoon), visit (huisbezoek), office (kantoor), letter (brief), email (e-mail), message (bericht) [anders: ze staan er als telefoongesprek in, en dat wordt gezegd]
trede-import--dry_run = Zeg alleen wat er zou gebeuren
trede-import--encoding = De codering van een tekstbestand: utf-8, windows-1252, windows-1254, windows-1250, iso-8859-2, iso-8859-15, cp850, cp437, macintosh, utf-16le, utf-16be [anders: te zien aan de letters]
trede-import--file = Het bestand; voor aanbod ook een map met de tabellen van HSDS, voor alles de map
trede-import--format = Wat voor bestand het is [anders: te zien aan de naam en de eerste tekens]
trede-import--format-csv = Tekst met scheidingstekens
trede-import--format-hsds = Open Referral: JSON, JSON-regels, of tabellen in een map of zip-bestand
trede-import--format-ods = Een rekenblad van het Open Document Format
trede-import--format-xlsx = Een rekenblad
trede-import--kind = Wat er in het bestand staat
trede-import--kind-all = Alles wat “export all” schreef, in een nieuwe kluis
trede-import--kind-contacts = Contacten met mensen die bekend zijn
trede-import--kind-offers = Aanbod
trede-import--kind-promises = Beloften aan mensen die bekend zijn
trede-import--kind-referrals = Doorverwijzingen van mensen die bekend zijn
trede-import--kind-residents = Inwoners
trede-import--map = Een bestand met regels zoals: client_number = "Klantnr"; met --dry-run wordt een bestand dat er niet is geschreven, met de kolommen zoals ze gelezen worden
trede-import--notes = Wat er met opmerkingen in een bestand met inwoners gebeurt [anders: zeggen hoeveel het er zijn]
trede-import--notes-contact = Bij het laatste contact van de rij zetten
trede-import--notes-leave = Weglaten
trede-import--rung = Zet nieuwe mensen zonder trede in het bestand op deze trede: 1 of 2; anders wachten hun rijen
trede-import--older = Ook een bestand inlezen dat ouder is dan een dat al is ingelezen
trede-import--recovery_file = Bij all: schrijf de herstelsleutel van de nieuwe kluis ook naar dit bestand
trede-import--rejects = Schrijf de rijen die niet zijn ingelezen naar dit bestand
trede-import--sheet = Het blad van een rekenblad [anders: het eerste dat niet verborgen is]

trede-init = Maak een kluis
trede-init--recovery_file = Schrijf de herstelsleutel ook naar dit bestand, om af te drukken en ergens anders te bewaren

trede-key = De sleutels waarmee de kluis verzegeld is
trede-key-recovery = Vervang de herstelsleutel: die op papier staat, opent daarna niets meer
trede-key-recovery--recovery_file = Schrijf de nieuwe herstelsleutel naar dit bestand, om af te drukken en ergens anders te bewaren
trede-key-rotate = Geef de kluis en elke inwoner een nieuwe sleutel

trede-keymap = Controleer de toetsen of laat ze zien
trede-keymap-check = Zeg wat er mis is met de toetsen, met regel en kolom
trede-keymap-check--file = Het bestand [anders: keys.toml in de map van de kluis]
trede-keymap-list = Alle toetsen die gelden

trede-match = Aanbod voor één inwoner, met de redenen en de belemmeringen
trede-match--limit = Hoeveel hoogstens
trede-match--resident = Voor wie

trede-merge = Voeg aanbod dat er dubbel staat samen met het aanbod dat blijft
trede-merge--into = Wat blijft, met de lopende verwijzingen
trede-merge--offer = Wat gesloten wordt

trede-page = Het eigen plan van één inwoner in gewone woorden, om samen te bekijken
trede-page--format = Hoe het geschreven wordt
trede-page--format-html = Om af te drukken
trede-page--format-json = Voor programma’s
trede-page--format-text = Om te lezen
trede-page--out = Schrijf het naar BESTAND, dat alleen jij kunt lezen
trede-page--resident = Van wie

trede-plan = Bewaar een nieuwe versie van het plan, met erbij wat je geeft
trede-plan--action = Een actie en haar dag; kan vaker
trede-plan--barrier = Een belemmering, wat ervan bekend is (now: nu, was: vroeger, not_asked: niet gevraagd) en wat er gezegd is; kan vaker
trede-plan--dutch = Hoeveel Nederlands iemand spreekt: A0, A1, A2, B1 of B2
trede-plan--goal = Een doel; de acties horen erbij
trede-plan--interest = Een interesse, in de woorden van de inwoner; kan vaker
trede-plan--pass = Of er een Ooievaarspas is
trede-plan--pass-no = Nee
trede-plan--pass-yes = Ja
trede-plan--resident = Van wie
trede-plan--review = Wanneer je er weer naar kijkt
trede-plan--skill = Wat iemand kan, in de woorden van de inwoner; kan vaker
trede-plan--template = Begin met een doel uit de instellingen en de acties daarvan

trede-queue = Wie er aan de beurt is, en waarom
trede-queue--limit = Hoeveel hoogstens
trede-queue--mine = Alleen inwoners die van jou zijn
trede-queue--rung = Alleen deze treden
trede-queue--wave = Alleen de mensen van deze golf

trede-read-workbook = Het proces waarin een rekenblad gelezen wordt
trede-read-workbook--sheet = Het blad

trede-redo = Doe opnieuw wat het laatst is teruggenomen

trede-report = Cijfers over groepen: tekst, JSON, CSV of HTML
trede-report--attempt = Planner: minuten voor een poging die niemand bereikt [anders: 5]
trede-report--conversation = Planner: minuten voor een gesprek op afstand, met opschrijven [anders: 30]
trede-report--format = Hoe het geschreven wordt
trede-report--format-csv = Voor een rekenblad
trede-report--format-html = Om af te drukken
trede-report--format-json = Voor programma’s
trede-report--format-xlsx = Een rekenblad, met --out
trede-report--format-text = Om te lezen
trede-report--from = De eerste dag [anders: een jaar voor de laatste]
trede-report--hours = Planner: uren per week voor contact met inwoners [anders: 24]
trede-report--if_hours = Wat-als: hoeveel uren per week er zouden zijn
trede-report--if_interval = Wat-als: hoeveel dagen er tussen twee gesprekken zouden zijn
trede-report--if_phase = Wat-als: welke fase eerst zou komen
trede-report--if_random = Wat-als: om de hoeveel plaatsen er één door toeval zou zijn; 0 is nooit
trede-report--kind = Waarover
trede-report--kind-fairness = Wie de volgorde achterlaat
trede-report--kind-caseload = Hoe de caseload staat, en hoe ver die kwam
trede-report--kind-referrals = Wat er van verwijzingen werd, en waar mensen afhaken
trede-report--kind-evaluation = Elk doel van het beleid met zijn getallen, voor de raad
trede-report--kind-budget = Waaraan het budget is uitgegeven, en wat ervan kwam
trede-report--kind-effect = Wat de jaarmeting liet zien
trede-report--kind-what-if = Wie langer zou wachten met andere uren of regels, per groep
trede-report--kind-offers = Wat er van elke vorm van aanbod kwam, en hoeveel ervan bekend is
trede-report--kind-demand = Wat mensen willen en niet gevonden hebben
trede-report--kind-planner = Wat er kan in de uren die er zijn, en wat niet
trede-report--out = Schrijf het naar BESTAND, dat alleen jij kunt lezen
trede-report--seed = Planner: het begingetal van het toeval [anders: 1]
trede-report--to = De laatste dag [anders: vandaag]
trede-report--visit = Planner: minuten voor een gesprek bij elkaar, met de reis [anders: 90]
trede-report--weeks = Planner: hoeveel weken vooruit [anders: 52]

trede-restore = Maak een kluis uit een reservekopie, in een map waar er nog geen is
trede-restore--backup = De reservekopie

trede-retention = Dossiers waarvan de bewaartermijn om is: welke dat zijn, voorstellen ze te vernietigen, dat goedkeuren
trede-retention-approve = Keur goed wat een andere gebruiker voorstelde, en vernietig het
trede-retention-propose = Stel voor te vernietigen waarvan de termijn om is; een andere gebruiker moet het goedkeuren

trede-show = Alles over één inwoner of één aanbod
trede-show--what = Een code zoals R-00042 of A-0017, een klantnummer, of tekst die er precies één vindt

trede-undo = Neem de laatste handeling terug, of de regel met dit nummer
trede-undo--entry = Het nummer van de regel

trede-unwilling = Het dossier van het niet-willertraject: afgeschermd, goedgekeurd door een andere gebruiker, sluit vanzelf
trede-unwilling-form = Laat een leeg formulier zien voor de antwoorden
trede-unwilling-open = Open het, als alles bekeken is waardoor iemand misschien niet kan
trede-unwilling-open--answers = Wat er bekeken is; “trede unwilling form” geeft een leeg formulier
trede-unwilling-open--reason = Waarom
trede-unwilling-open--resident = Over wie
trede-unwilling-open--until = De laatste dag [anders: na dertien weken]
trede-unwilling-show = Laat het zien, om te lezen of af te drukken
trede-unwilling-show--resident = Over wie

trede-user = Wie de kluis mag openen
trede-user-add = Geef een gebruiker een eigen wachtwoordzin
trede-user-add--name = De gebruiker
trede-user-add--new_passphrase_file = Neem de nieuwe wachtwoordzin uit de eerste regel van BESTAND
trede-user-list = Iedereen die een wachtwoordzin heeft of had
trede-user-passphrase = Geef jezelf een andere wachtwoordzin
trede-user-passphrase--new_passphrase_file = Neem de nieuwe wachtwoordzin uit de eerste regel van BESTAND
trede-user-remove = Neem de wachtwoordzin van een gebruiker weg
trede-user-remove--name = De gebruiker
trede-user-role = Zeg wat een gebruiker doet; een stagiair ziet alleen inwoners die zijn overgedragen
trede-user-role--name = De gebruiker
trede-user-role--role = Wat die doet
trede-user-role--role-consultant = Legt contact, maakt plannen, verwijst en volgt
trede-user-role--role-income-consultant = Houdt het inkomenscontact en meldt een trede die niet klopt
trede-user-role--role-intern = Hetzelfde voor de inwoners die zijn overgedragen, met minder gegevens
trede-user-role--role-second-reader = Keurt goed waar vier ogen voor nodig zijn

trede-verify = Bewijs dat de ketens van journaal en toegangslogboek kloppen, en de opslag zegt wat het journaal zegt
trede-verify--anchor = Een hash die ergens anders is opgeschreven, of een bestand ermee: bewijs dat er niets is weggenomen

trede-measure = De jaarmeting
trede-measure-take = Neem hem met iemand af
trede-measure-take--resident = Met wie
trede-measure-take--answers = Wat er geantwoord is: happy=7; mag voor elke vraag opnieuw
trede-measure-take--on = De dag [standaard: vandaag]
trede-measure-enter = Vul een formulier in dat terugkwam
trede-measure-enter--number = Het nummer dat erop staat
trede-measure-enter--answers = Wat er geantwoord is: happy=7; mag voor elke vraag opnieuw
trede-measure-enter--on = De dag waarop het terugkwam [standaard: vandaag]
trede-measure-sheet = Een formulier om af te drukken, met een nummer dat is uitgegeven
trede-measure-sheet--number = Het nummer
trede-measure-sheet--out = Schrijf het naar dit bestand
trede-measure-questions = Wat er gevraagd wordt, en wat er geantwoord kan worden
trede-wave = Golven: mensen die samen benaderd worden
trede-wave-list = Hoe ver elke golf is
trede-budget = Het budget: de regels, wat is toegezegd en wat is uitgegeven
trede-budget-list = De regels: waarvoor elke is, wat is toegezegd, uitgegeven en over
trede-budget-list--on = Zoals het op deze dag was [anders: vandaag]
