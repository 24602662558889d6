### De teksten van trede in het Nederlands.

header-queue = { $count } in de wachtrij
header-promises = { $today ->
    [one] 1 belofte vandaag
   *[other] { $today } beloften vandaag
  }
header-late = { $late ->
    [0] niets te laat
   *[other] { $late } te laat
  }
header-demo = DEMO
read-on = meer:
too-small = trede heeft minstens { $width }×{ $height } nodig
hint-find = typ om te zoeken

pane-closed = Gesloten dossiers
pane-residents = Wachtrij
pane-timeline = Tijdlijn
pane-offers = Aanbod
pane-offers-for = Aanbod voor { $name }
found = { $count } gevonden
marked = { $count } gemarkeerd
place-of = { $place }/{ $total }
empty-closed = Er is geen dossier gesloten. Met { $key } ga je terug naar de wachtrij.
empty-queue = Er wacht vandaag niemand. Lees mensen in met “trede import residents BESTAND”.
empty-search-people = Niets gevonden. Probeer minder letters; in gesloten dossiers zoek je met { $key }.
empty-search = Niets gevonden. Probeer minder letters, of esc om te stoppen met zoeken.
empty-timeline = Er is nog niets gebeurd. Met { $key } leg je het eerste contact vast.
empty-vault = In deze kluis staat nog niemand. Met { $import } lees je een lijst in, met { $add } schrijf je iemand in.
empty-now = Er wacht vandaag niemand. Met { $search } vind je iedereen, met { $day } zie je je dag.
empty-offers = Nog geen aanbod. Met { $import } lees je een lijst in, met { $add } schrijf je aanbod in.
empty-offers-beside = Nog geen aanbod. Met { $import } lees je een lijst in.
nobody-selected = Er is niemand gekozen.
rung-number = trede { $number }
search-prompt = zoek:

reason-promise = Beloofd voor { $day }, nog niet gedaan: { $what }
reason-promise-call = Beloofd voor { $day } contact te zoeken, nog niet gedaan
reason-asked = Vroeg om contact op { $day }
reason-silent = Verwijzing naar { $target }: { $days } dagen stil
reason-never = Nog geen gesprek bekend sinds instroom op { $day }
reason-never-unknown = Nog geen gesprek bekend; dag van instroom onbekend
reason-interval = Laatst gesproken op { $day }, { $days } dagen geleden; afspraak was elke { $agreed }
reason-pause-ended = De pauze eindigde op { $day }: lukt het nu weer?
reason-measure = Jaarmeting open sinds { $day }
reason-longest = Laatst gesproken op { $day }
reason-random = Geloot op { $day } (1 op de { $every })
reason-moved-up = Naar voren gezet tot { $day }: { $reason }
reason-moved-down = Naar achteren gezet tot { $day }: { $reason }
reason-paused = Pauze tot { $day }: { $reason }
reason-wish-over = Contact mag weer sinds { $day }
reason-wish = Op eigen verzoek: { $wish }
reason-closed = Gesloten op { $day }: { $reason }
reason-resting = Geprobeerd op { $day }; weer bellen vanaf { $again }
reason-call-again = weer bellen vanaf { $day }
reason-other-rung = Op trede { $number }: bij het WSP, niet in de wachtrij

person-since = in beeld sinds { $day }
person-prefers = liefst { $what }
person-no-phone = geen telefoonnummer
person-speaks = spreekt { $language }
person-interpreter = tolk nodig
person-wrong-number = verkeerd nummer op { $day }
person-voicemail-no = geen voicemail
person-open = open: { $promises ->
    [one] 1 belofte
   *[other] { $promises } beloften
  }, { $referrals ->
    [one] 1 verwijzing
   *[other] { $referrals } verwijzingen
  }
person-interests = houdt van { $interests }
person-plan-bare = Er is een plan, nog zonder interesses en doelen
person-no-plan = Nog geen plan
person-barriers = in de weg: { $barriers }

moment-contact = { $outcome }, { $channel }
moment-of-file = { $text } (uit het bestand van { $day })
moment-promised = beloofd: { $what }, voor { $day }
moment-kept = belofte nagekomen: { $what }
moment-kept-late = belofte { $days ->
    [one] 1 dag
   *[other] { $days } dagen
} te laat nagekomen: { $what }
moment-released = belofte vervallen: { $what }
moment-step = { $state } → { $target }
moment-noted = interesses en omstandigheden genoteerd
moment-planned = plan gemaakt{ $goals ->
    [0] {""}
    [one] , 1 doel
   *[other] , { $goals } doelen
  }
moment-paused = pauze tot { $day }
moment-closed = dossier gesloten: { $reason }
moment-reopened = dossier heropend
wish-any = contact mag
wish-not-before = geen contact vóór { $day }
wish-letter = alleen per brief
wish-letter-until = alleen per brief tot { $day }
wish-none = geen contact
wish-none-until = geen contact tot { $day }
ends-promises = { $count ->
    [one] 1 belofte vervalt
   *[other] { $count } beloften vervallen
}
ends-referrals = { $count ->
    [one] stopt 1 verwijzing
   *[other] stopt { $count } verwijzingen
}
closed-because = dossier gesloten: { $reason }
moment-requested = vroeg om contact
moment-moved-up = naar voren gezet tot { $day }
moment-moved-down = naar achteren gezet tot { $day }
moment-taken = jaarmeting afgenomen
moment-inflow = ingestroomd
promise-call = weer contact zoeken
said = “{ $text }”
not-asked-said = kon het niet vragen
recorded-by = { $who } · { $code }
handover-to = voorgesteld aan { $name }
stopped-because = reden: { $reason }
next-key = { $key } { $act }

offer-because = want: { $interests }
offer-no-because = geen gedeelde interesse bekend
offer-stopped-before = eerder gestopt: { $reason }
offer-checks = Wat staat in de weg?
offer-contact = vraag naar { $who }
offer-place = waar: { $place }
offer-when = wanneer: { $when }
offer-provider = van { $name }
offer-forms = meedoen door { $forms }
price-free = gratis

saved-gone = { $what }: { $who }
gone-contact = Contact
gone-promise = Belofte
gone-referral = Verwijzing
gone-pause = Pauze
gone-closing = Sluiting
gone-wish = Wens over contact
gone-judgement = Oordeel van het WSP
gone-owner = Overdracht
saved-contact = { $outcome }: { $who }
saved-promise = Belofte voor { $day } aan { $who }
saved-promise-keep = Belofte nagekomen aan { $who }
saved-promise-release = Belofte vervallen: { $who }
saved-refer = { $who } verwezen naar { $target }
saved-referral = { $who }: { $target } is nu “{ $state }”
saved-pause = { $who } pauzeert tot { $day }
saved-pause-changed = { $who } pauzeert tot { $day }, niet meer tot { $before }
saved-pause-reason = { $who } pauzeert tot { $day } zoals eerst, met een andere reden
saved-pause-end = Pauze beëindigd: { $who }
saved-closed = Dossier gesloten: { $who } · { $reason }
saved-settled = Lijst afgehandeld: { $parts }
saved-settled-closed = { $count ->
    [one] 1 dossier gesloten
   *[other] { $count } dossiers gesloten
}
saved-settled-into = { $gone } is nu { $stays }
saved-settled-merged = { $count ->
    [one] 1 dubbel aanbod samengevoegd
   *[other] { $count } dubbele aanbiedingen samengevoegd
}
saved-settled-judged = { $count ->
    [one] 1 uitslag van het WSP vastgelegd
   *[other] { $count } uitslagen van het WSP vastgelegd
}
saved-released-too = { $count ->
    [one] 1 belofte losgelaten
   *[other] { $count } beloften losgelaten
}
saved-stopped-too = { $count ->
    [one] 1 verwijzing gestopt
   *[other] { $count } verwijzingen gestopt
}
saved-file-reopen = Dossier heropend: { $who }
saved-beside = Let op: { $who } – { $wish }
saved-wish = { $who }: { $wish }
saved-request = Vraag genoteerd: { $who }
saved-move = Verplaatst in de wachtrij: { $who }
saved-move-end = Verplaatsing beëindigd: { $who }
saved-plan-save = Plan bewaard: { $who }
saved-measure-taken = Meting genoteerd: { $who }
saved-resident = Bewaard: { $who }
saved-merged = Samengevoegd: { $stays } blijft, { $gone } is gesloten
saved-merged-gone = Samengevoegd: { $gone } is gesloten
saved-offer = Bewaard: { $offer }
saved-confirmed = Vandaag bevestigd: { $offer }
saved-import = { $file } ingelezen: { $rows ->
    [one] 1 rij
   *[other] { $rows } rijen
} gelezen, { $changed } nieuw of veranderd
saved-import-files = { $count ->
    [one] 1 dossier
   *[other] { $count } dossiers
}
saved-import-offers = { $count ->
    [one] 1 activiteit
   *[other] { $count } activiteiten
}
saved-invented = Een dag uit het verleden van de demo
saved-undid = Teruggenomen: { $what }
saved-undid-entry = Iets teruggenomen (nummer { $seq } in de geschiedenis)
saved-redid = Iets opnieuw gedaan (nummer { $seq } in de geschiedenis)
saved-redid-what = Opnieuw gedaan: { $what }
saved-undo-hint = { $key } neemt het terug
saved-promise-too = volgende belofte { $day }
people = { $count ->
    [one] 1 persoon
   *[other] { $count } mensen
  }

refused-nobody = Er is niemand gekozen. Kies eerst iemand.
refused-resident = Deze inwoner staat niet meer in het bestand.
refused-offer = Dit aanbod staat niet meer in de lijst.
refused-record = Dit staat niet in het dossier van deze inwoner.
refused-future = { $day } ligt in de toekomst. Geef de dag waarop het gebeurde.
refused-past = { $day } ligt in het verleden. Geef een dag vanaf vandaag, zoals +14.
refused-far = { $day } is te ver weg. Kijk het jaar na.
refused-reason = Een reden is nodig.
refused-name = Een naam is nodig.
refused-promise-closed = Deze belofte is al nagekomen of vervallen.
refused-offer-closed = { $offer } is gesloten. Kies ander aanbod.
refused-offer-full = { $offer } is vol en heeft geen wachtlijst. Kies ander aanbod.
refused-referred = { $who } is daar al naar verwezen. Zet die verwijzing verder.
refused-skip = Deze verwijzing staat op “{ $from }” en kan niet in één keer naar “{ $to }”. Noteer eerst: { $options }.
refused-skip-closed = Deze verwijzing is afgesloten (“{ $from }”). Verwijs opnieuw.
refused-step-before = { $day } ligt vóór de laatste stap van deze verwijzing.
refused-not-paused = Er is geen pauze om te beëindigen.
refused-paused-already = { $who } pauzeert al tot { $day }, om deze reden. Er verandert niets; een andere dag verandert het.
refused-file-closed = Het dossier van { $who } is gesloten sinds { $day }. Heropen het eerst: x o, of trede reopen.
    .screen = Het dossier van { $who } is gesloten sinds { $day }. Heropen het eerst: x o.
refused-not-closed = Het dossier van { $who } is open.
refused-unwilling-first = Voor { $who } staat een dossier onwillig open. Sluit dat eerst: N c, of trede unwilling close.
    .screen = Voor { $who } staat een dossier onwillig open. Sluit dat eerst: N c.
refused-pair-first = Met { $who } wordt nog iets samen gedaan. Beëindig dat eerst: x b, of trede buddy end.
    .screen = Met { $who } wordt nog iets samen gedaan. Beëindig dat eerst: x b.
refused-close-after = In het dossier van { $who } gebeurde iets op { $day }: sluit het op die dag of later.
refused-objects = { $who } wil geen contact: dat is een bezwaar, en geen onwil.
refused-wished = Dat wilde { $who } al. Er verandert niets.
refused-moved-already = { $who } is al zo verplaatst tot { $day }, om deze reden. Er verandert niets; een andere dag verandert het.
refused-not-moved = Er is geen verplaatsing om te beëindigen.
refused-rung = Een trede verandert alleen door een uitslag van het WSP. Laat die zoals hij is.
refused-nothing = Er zou niets veranderen.
refused-no-undo = Er is niets om terug te nemen.
refused-no-redo = Er is niets om opnieuw te doen.
refused-entry = Regel { $seq } bestaat niet.
refused-not-undoable = Dit kan niet worden teruggenomen: het hoort bij het verleden van de demo, deze kluis begint ermee, of het is al teruggenomen.
refused-changed-since = Dit kan niet worden teruggenomen: er is daarna iets aan veranderd. Neem eerst de latere handeling terug.
refused-only-erased = Regel { $seq } ging alleen over mensen die zijn gewist; er is niets meer om terug te nemen of opnieuw te doen. “trede history” nummert de andere: “trede undo NUMMER”.
    .screen = Regel { $seq } ging alleen over mensen die zijn gewist; er is niets meer om terug te nemen of opnieuw te doen. g h toont de andere, en daar neem je er een terug.
refused-reason-name = De reden blijft staan als al het andere over deze inwoner weg is: laat de naam weg.
refused-reason-client = De reden blijft staan als al het andere over deze inwoner weg is: laat het klantnummer weg.
refused-reason-phone = De reden blijft staan als al het andere over deze inwoner weg is: laat het telefoonnummer weg.
refused-reason-email = De reden blijft staan als al het andere over deze inwoner weg is: laat het e-mailadres weg.

problem-day = { $field }: { $why }.
problem-day-try = { $field }: { $why }. { $instead }
problem-day-far = { $field }: { $why } Bevestig het nog een keer als dat klopt.
day-unreadable = hierin is geen dag te lezen
day-no-month = er is geen maand { $month }
day-none = { $day } bestaat niet
day-none-in = { $day } bestaat niet in { $year }
day-other-weekday = de weekdag klopt niet: dat is { $day }
day-behind = { $day } is voorbij; een belofte of een plan ligt vooruit
day-ahead = { $day } moet nog komen; wat is gebeurd ligt achter ons
day-beyond = { $day } is meer dan vijf jaar vooruit, en zo ver vooruit spreken we niets af
day-behind-meeting = { $day } is voorbij; een afspraak ligt vooruit, en wat geweest is leg je vast als contact
day-far = is dat { $day }? Dat is meer dan een half jaar vooruit.
day-try-past = Probeer { $day }, -3 of vr.
day-try-ahead = Probeer { $day }, +14 of vr.
day-try-either = Probeer { $day }, -3 of +14.
problem-missing = Nog in te vullen: { $field }.
problem-long = { $field } is te lang: hoogstens { $max } tekens.

why-nobody = Kies eerst iemand.
why-offer-closed = Dit aanbod is al gesloten.
why-offer-open = Dit aanbod is open.
why-no-other-offer = Er is geen ander open aanbod.
why-no-offer = Kies eerst een aanbod.
why-no-promise = Er staat geen belofte open aan deze inwoner.
why-no-referral = Deze inwoner heeft geen open verwijzing.
why-not-paused = Deze inwoner heeft geen pauze.
why-file-closed = Dit dossier is gesloten. Heropen het eerst.
why-not-closed = Dit dossier is open.
why-nobody-of-these = Van deze lijst kan nu niemand worden gebeld.
why-wants-no-voicemail = Deze persoon wil geen voicemail.
why-offer-not-seen = Tijdens het bellen is geen aanbod te zien. Kies eerst een aanbod; esc stopt het blok.
offer-choose-first = Tijdens het bellen is geen aanbod te zien. Stop met esc, en kies een aanbod met { $key }.
why-wants-no-call = Deze persoon wil niet gebeld worden.
why-wants-no-contact = Deze persoon wil nu geen contact.
why-not-moved = Deze inwoner is niet met de hand verplaatst.
why-no-phone = Er is geen telefoonnummer bekend.
why-nothing-here = Hier is niets te openen.
why-nothing-to-undo = Er is niets om terug te nemen.
why-nothing-to-redo = Er is niets om opnieuw te doen.
why-busy = De vorige handeling wordt nog weggeschreven.
why-tour-nobody = De rondleiding gaat langs mensen, en hier is nog niemand: “trede demo” heeft ze.
    .screen = De rondleiding gaat langs mensen, en hier is nog niemand.
why-one-person = Dit kan voor één inwoner tegelijk; esc haalt de markeringen weg.

not-saved-space = Niet bewaard: de schijf is vol. Maak ruimte en probeer opnieuw; wat je typte staat er nog.
not-saved-read-only = Niet bewaard: in de map kan niet worden geschreven. Wat je typte staat er nog.
not-saved-other = Niet bewaard: het schrijven mislukte. Wat je typte staat er nog.
clash-changed = Niet bewaard: { $by } heeft dit net gewijzigd. Bekijk het en beslis opnieuw; wat je typte staat er nog.
clash-refused = Niet bewaard: { $by } was je voor. { $why }
copied = Gekopieerd: { $text }
paste-ignored = Geplakte tekst komt alleen in een formulier of een zoekregel.
no-such-key = { $key } doet hier niets; { $help } laat zien wat wel.

form-contact-log = Contact met { $who }
form-call-reached = Contact met { $who }
form-call-appointment = Contact met { $who }
form-promise-make = Belofte aan { $who }
form-promise-release = Laat de belofte aan { $who } vervallen
form-referral-refer = Verwijs { $who } naar { $about }
form-referral-move = Verwijzing van { $who } → { $about }
form-pause-set = Pauze voor { $who }
form-file-close = Sluit dossier { $who }
form-wish-note = Contact met { $who }: wat mag
form-request-note = { $who } vroeg om contact
form-place-up = Zet { $who } naar voren
form-place-down = Zet { $who } naar achteren
form-save = bewaar
form-show = toon
open-late = { $day }, te laat: { $what }
open-past = de dag was { $day }: { $what }
open-by = { $day }: { $what }
open-referral = { $to } · { $state }, { $days ->
        [0] vandaag
        [one] sinds 1 dag
       *[other] sinds { $days } dagen
    }
moment-open = open
moment-late = te laat
note-kept = concept: { $text } · { $key } schrijft verder
too-much = Hier passen { $max } tekens in; { $left ->
        [one] 1 teken past
       *[other] { $left } tekens passen
    } er niet bij.
note-closed = Dit dossier is gesloten · { $key } heropent het
note-begin = { $key } schrijft op wat er gezegd is
key-space = spatie
key-enter = enter
key-backspace = backspace
key-delete = del
key-up = ↑
key-down = ↓
key-left = ←
key-right = →
key-pageup = pgup
key-pagedown = pgdn
key-shift-tab = shift-tab
fill-ahead = +14, vr, 3-12
fill-past = vandaag, gisteren, ma, 3-11
fill-note = wat er gezegd is; alt-enter: nieuwe regel
fill-said = in de eigen woorden van de inwoner
fill-promise-what = leeg: weer contact zoeken
fill-meet-at = zoals 10:30
fill-meet-where = buurthuis, stadhuis, thuis
fill-along = wijkcoach, dochter; leeg: niemand
fill-reason = in een paar woorden; de inwoner mag het lezen
fill-what = brief sturen, gegevens nakijken
fill-interests = met komma's: wandelen, koken
fill-skills = met komma's
fill-handover = naam van wie de inwoner opvangt
fill-share = wat die persoon mag weten
hint-choice-next = kies
menu-help = Wat je hier kunt doen
menu-palette = Doe
menu-none = Niets past. Probeer minder letters.
menu-count = { $shown } van { $all }
group-of-people = Mensen en contact
group-of-appointments = Afspraken
group-of-referrals = Verwijzingen en aanbod
group-of-planning = Plannen
group-of-files = Dossiers en collega's
group-of-looking = Kijken en zoeken
group-of-moving = Bewegen
group-of-typing = Typen
group-of-program = Het programma
vain-first = Dit is de eerste.
vain-last = Dit is de laatste.
vain-empty = Er staat niets in deze lijst.
vain-first-person = Dit is de eerste van de lijst.
vain-last-person = Dit is de laatste van de lijst.
vain-here = Je bent hier al.
vain-one-field = Er is hier één veld.
why-nobody-after = Er is niemand om naar vooruit te gaan.
no-key-here = { $key } doet hier niets.
no-such-choice = Geen keuze begint met ‘{ $typed }’.
choice-to-note = Met { $key } ga je door naar de notitie.
not-counted = { $number } × hoort bij een beweging: er is niets gedaan.
counting = { $number } × … nu een beweging; esc laat het getal los
stepped-over = { $count ->
    [one] Eén persoon is overgeslagen: het dossier is gesloten of gewist.
   *[other] { $count } mensen zijn overgeslagen: hun dossiers zijn gesloten of gewist.
}
act-jump-back = Terug naar wie je hiervoor bekeek
act-jump-forward = Weer vooruit naar de volgende
act-count-digit = Hoe vaak de volgende beweging gedaan wordt
act-group-next = Volgende groep
act-group-previous = Vorige groep
hint-jump-back = hiervoor
hint-jump-forward = vooruit
hint-group-next = volgende groep
also-jump-back = vorige, terug, terugspringen, net bekeken, zojuist / previous, recent, jump
also-jump-forward = volgende, verder, vooruitspringen / next, recent, jump
today-title = Wat er vandaag gemeld en opgeslagen is
today-next = de laatste handeling; { $key } neemt die overal terug
today-gone = teruggenomen
today-empty = Er is vandaag nog niets opgeslagen of gemeld.
today-takes-back = { $key } neemt de gekozen handeling terug
why-taken-back = Dit is al teruggenomen.
why-nothing-saved = Dit is een melding: er is niets om terug te nemen.
act-history-open = Wat er vandaag gemeld en opgeslagen is, en wat terug kan
hint-history-open = meldingen
also-history-open = berichten, meldingen, geschiedenis, wat deed ik / messages, history, what did I do
which-key = { $keys } …
page-why = Waarom { $who } hier staat
page-close = { $key } sluit
page-failed = Dit kon niet worden uitgerekend: het programma maakte een fout. Er is niets veranderd. Meld het alsjeblieft.
page-counting = Wordt geteld; { $key } stopt.

story-place = Plaats { $place } van { $total } vandaag.
story-not-in-queue = Vandaag niet in de wachtrij.
story-also = Ook waar:
story-order = De volgorde kijkt naar gedateerde feiten van onszelf: eerst niet nagekomen beloften en afspraken zonder uitkomst, dan vragen, stille verwijzingen, mensen die nooit gesproken zijn, verstreken termijnen, jaarmetingen, en wie het langst geleden gesproken is.
story-tie = Bij gelijke datums beslist een loting die elke week verandert.
story-random = Elke { $every }e plaats wordt geloot, elke dag opnieuw, zodat niemand altijd achteraan wacht; elke loting is later na te rekenen.
story-not-used = Niet gebruikt: leeftijd, geslacht, herkomst, taal, buurt, huishouden, uitkering, gezondheid, schulden, scores, de trede of wat er in een notitie staat.
story-rules = Regels, versie { $version }.

act-contact-log = Noteer een contact of een poging
act-contact-no-answer = Gebeld, niet opgenomen
act-promise-make = Beloof iets
act-promise-keep = De belofte is nagekomen
act-promise-release = Laat de belofte vervallen, met reden
act-referral-refer = Verwijs naar het gekozen aanbod
act-referral-move = Zet een verwijzing verder
act-pause-set = Pauze tot een dag
act-pause-end = Beëindig de pauze
act-file-close = Sluit het dossier, met de reden
act-file-reopen = Heropen een gesloten dossier
act-wish-note = Leg vast welk contact mag, of geen
act-request-note = Vroeg om contact
act-place-up = Naar voren in de wachtrij, met reden
act-place-down = Naar achteren in de wachtrij, met reden
act-place-end = Beëindig de verplaatsing
act-offer-confirm = De aanbieder bevestigde dit vandaag
act-phone-copy = Kopieer het telefoonnummer
act-why-show = Waarom staat deze inwoner hier?
act-entry-open = Open
act-mark-toggle = Markeer, of haal de markering weg
act-undo = Neem de laatste handeling terug
act-redo = Doe het opnieuw
act-search-open = Zoek in dit vak
act-back = Terug
act-pane-next = Volgend vak
act-pane-previous = Vorig vak
act-pane-residents = Naar de wachtrij
act-pane-timeline = Naar de tijdlijn
act-pane-offers = Naar het aanbod
act-list-next = Omlaag
act-list-previous = Omhoog
act-list-page-down = Bladzijde omlaag
act-list-page-up = Bladzijde omhoog
act-list-first = Naar de eerste
act-list-last = Naar de laatste
act-field-down = Regel omlaag in een notitie, anders het volgende veld
act-field-up = Regel omhoog in een notitie, anders het vorige veld
act-person-next = Volgende persoon van de lijst
act-person-previous = Vorige persoon van de lijst
hint-person-next = volgende
hint-person-previous = vorige
act-field-next = Volgend veld
act-field-previous = Vorig veld
act-choice-next = Volgende keuze
act-choice-previous = Vorige keuze
act-form-empty = Maak het formulier leeg
act-submit = Doe het
act-help-open = Wat kan ik hier doen?
act-palette-open = Doe iets bij naam
act-screen-redraw = Teken het scherm opnieuw
act-app-quit = Verlaat trede

hint-contact-log = contact
hint-contact-no-answer = niet bereikt
hint-promise-make = belofte
hint-promise-keep = nagekomen
hint-referral-refer = verwijs
hint-referral-move = verwijzing
hint-pause-set = pauze
hint-file-close = sluiten
hint-file-reopen = heropenen
hint-wish-note = contactwens
hint-request-note = vroeg
hint-offer-confirm = bevestigd
hint-phone-copy = kopieer nr.
hint-why-show = waarom
hint-entry-open = open
hint-mark-toggle = markeer
hint-undo = neem terug
hint-redo = opnieuw
hint-search-open = zoek
hint-back = terug
hint-pane-next = vak
hint-help-open = alle toetsen
hint-palette-open = doe
hint-submit = klaar
hint-field-next = volgend veld
hint-list-next = omlaag
hint-app-quit = stop

field-channel = hoe
field-outcome = uitkomst
field-note = notitie
field-on = dag
field-promise-by = volgende belofte
field-promise-what = wat we beloven
field-until = tot
field-reason = reden
field-handover = voorgesteld aan
field-state = nu
field-stop-reason = waarom gestopt
field-close-reason = waarom
field-welcome = contact
field-said = eigen woorden

outcome-reached = gesproken
outcome-voicemail = voicemail ingesproken
outcome-no-answer = niet opgenomen
outcome-wrong-number = verkeerd nummer
outcome-returned = teruggekomen
outcome-no-show = niet verschenen
outcome-appointment = afspraak gemaakt

channel-phone = telefoon
channel-visit = bezoek
channel-office = op kantoor
channel-letter = brief
channel-email = e-mail
channel-message = bericht

hours-morning = ’s ochtends
hours-afternoon = ’s middags
hours-evening = ’s avonds

state-agreed = afgesproken
state-introduced = voorgesteld
state-accepted = heeft een plek
state-waitlisted = op de wachtlijst
state-declined = afgewezen
state-arrived = is er geweest
state-completed = afgerond
state-stopped = gestopt

stop-full = vol
stop-cost = kosten
stop-travel = reizen
stop-not-dared = durfde niet
stop-health = gezondheid
stop-not-fitting = paste niet
stop-other = iets anders
stop-file-closed = dossier gesloten
close-reason-moved = verhuisd
close-reason-work = werk
close-reason-benefit-ended = uitkering gestopt
close-reason-deceased = overleden
close-reason-own-wish = eigen wens
close-reason-other = iets anders
welcome-any = contact mag
welcome-later = niet vóór een dag
welcome-letter = alleen per brief
welcome-none = geen enkel contact

department-wsp = WSP
department-wmo = Wmo
department-debts = hulp bij schulden
department-poverty = armoede (Ooievaarspas)
department-integration = inburgering
department-youth = jeugdhulp
department-doctor = huisarts

form-social = sociale contacten
form-recreation = recreatie
form-culture = cultuur
form-education = educatie
form-clubs = verenigingen
form-volunteering = vrijwilligerswerk
form-neighbourhood = de buurt
form-informal-care = mantelzorg

barrier-physical = lang staan of lopen
barrier-wheelchair = trappen
barrier-strain = drukke plekken
barrier-money = geld
barrier-travel = er komen
barrier-language = de Nederlandse taal
barrier-digital = lezen of de computer
barrier-child-care = zorg voor kinderen
barrier-informal-care = zorg voor een naaste
barrier-knows-nobody = kent er niemand
barrier-first-time = de eerste keer alleen gaan
barrier-not-known = niet weten wat er is

check-costs-pass = { $price } met de Ooievaarspas
check-closed = nu gesloten
check-level = Nederlands { $level }
check-own-language = eigen taal wordt gesproken
check-ages = van { $min } t/m { $max } jaar
check-age-from = vanaf { $min } jaar
check-age-to = t/m { $max } jaar
only-women = alleen voor vrouwen
only-men = alleen voor mannen
check-left = { $count ->
    [one] nog 1 plek
   *[other] nog { $count } plekken
  }
check-full-waiting = vol, { $count } wachten
check-full = vol
check-confirmed = bevestigd { $day }
check-not-told = niet bekend
check-no-barrier = nu geen belemmering

check-price-unknown = prijs
check-travel-unknown = er komen
check-language-unknown = hoeveel Nederlands
check-load-unknown = hoe zwaar
check-wheelchair-yes = geen trap
check-wheelchair-no = trap
check-wheelchair-unknown = trap
check-child-care-yes = kinderopvang
check-child-care-no = geen kinderopvang
check-child-care-unknown = kinderopvang
check-group-unknown = hoe groot de groep is
check-digital-yes = computer nodig
check-digital-no = geen computer nodig
check-digital-unknown = computer
check-together-yes = er gaat iemand mee
check-together-no = er gaat niemand mee
check-together-unknown = of er iemand meegaat
check-places-unknown = plekken
check-fresh-unknown = nooit bevestigd

kind-price = prijs
kind-travel = er komen
kind-language = taal
kind-load = inspanning
kind-wheelchair = ingang
kind-child-care = kinderopvang
kind-group = groep
kind-digital = computer
kind-together = eerste keer
kind-age = leeftijd
kind-audience = voor wie
kind-places = plekken
kind-fresh = actueel

check-state-clear = vrij
check-state-hit = in de weg
check-state-unknown = onbekend

lift-price = Vraag naar de Ooievaarspas of een fonds om mee te doen.
lift-travel = Ga er één keer samen heen, of vraag om een vrijwillige chauffeur.
lift-language = Zoek een taalmaatje, of een groep die de eigen taal spreekt.
lift-load = Vraag de aanbieder om een stoel of een lichtere taak.
lift-wheelchair = Vraag de aanbieder naar een andere ingang of een zaal op de begane grond.
lift-child-care = Zoek een moment onder schooltijd.
lift-group = Vraag naar het rustigste uur, of ga vooraf een keer kijken.
lift-digital = Vraag de aanbieder om aanmelden per telefoon of op papier.
lift-together = Spreek af wie de eerste keer meegaat: de aanbieder, een maatje, of jij.
lift-age = Vraag of de grens hard is.
lift-audience = Vraag de inwoner of dit past.
lift-places = Vraag naar de wachtlijst, of kies een ander moment.
lift-fresh = Bel eerst de aanbieder en druk dan op de toets voor “bevestigd”.

load-light = zittend
load-moderate = soms staan
load-heavy = inspannend

group-small = kleine groep
group-medium = zo’n vijftien mensen
group-large = grote groep

offer-form-only = zelfde soort: { $form }
offer-price = prijs: { $price }
offer-price-pass = { $price }, { $pass } met de Ooievaarspas
offer-price-unknown = prijs onbekend
offer-languages = men spreekt er: { $languages }
offer-referred-now = verwezen: { $state }
page-moment = Wat er gebeurde
page-plan = Het plan van { $day }
plan-likes = houdt van: { $text }
plan-can = kan: { $text }
plan-barriers = in de weg: { $text }
plan-goal = doel: { $text }
plan-action = { $text }, voor { $day }
plan-review = weer bekijken op { $day }

store-none = Hier is geen kluis.
store-none-hint = “trede demo” laat je rondkijken; “trede init” maakt een kluis.
store-there = In deze map is al een kluis.
store-there-hint = Geef een andere map met --home.
store-locked = Deze kluis is open in een ander programma.
store-locked-hint = Sluit hem daar en probeer opnieuw.
store-header = De kop van de kluis is beschadigd, in beide exemplaren.
store-backup-hint = Er is niets veranderd. Neem de laatste reservekopie, en bewaar deze map zoals hij is.
store-newer = Deze kluis heeft formaat { $format }, dat deze versie van trede niet kent.
store-newer-hint = Installeer een nieuwere versie.
store-damaged = Regel { $entry } van het journaal is beschadigd: { $damage }.
store-misfit = Regel { $entry } van het journaal past niet op de regels ervoor.
store-short = Het journaal eindigt bij regel { $journal }, maar regel { $seen } was bewaard.
store-moved = Iemand anders schreef intussen; er is niets veranderd.
store-large = Dit is te veel voor één regel.
store-large-hint = Lees het bestand in delen in.
store-io = De schijf antwoordde: { $what }.
notice-torn = De laatste schrijfactie werd afgebroken voordat hij bewaard was; { $bytes } bytes na regel { $after } zijn weggehaald.
notice-header = Eén exemplaar van de kop van de kluis was beschadigd en is opnieuw geschreven.
notice-caught-up = { $entries ->
    [one] 1 regel is overgenomen uit het journaal.
   *[other] { $entries } regels zijn overgenomen uit het journaal.
  }
fault-missing = die was er niet
fault-older = een eerdere versie schreef die
fault-leftover = er lag een half geschreven kopie
fault-panicked = de opslag viel uit
fault-refused = de opslag weigerde
fault-stuck = de opslag antwoordt niet
fault-no-space = de schijf is vol
fault-value = een waarde is beschadigd
fault-counts = de aantallen kloppen niet
fault-foreign = die hoort bij een ander journaal
fault-misfit = die past niet bij het journaal
fault-suspect = die was eerder al onbetrouwbaar
disk-missing = er is niets met die naam
disk-denied = je mag daar niet lezen of schrijven
disk-folder = dat is een map, geen bestand
disk-no-folder = een deel van het pad is geen map
disk-full = hij is vol
disk-read-only = er kan niets op geschreven worden
notice-rebuilt = De opslag is opnieuw gemaakt uit het journaal ({ $fault }). Er is niets verloren.
notice-rebuilt-aside = De opslag is opnieuw gemaakt uit het journaal ({ $fault }); de oude staat er nog als projection.damaged-{ $number }. Er is niets verloren.
notice-no-projection = De opslag is nu niet bruikbaar ({ $fault }); alles staat in het journaal.
notice-no-room = De schijf is bijna vol: de opslag blijft ongemoeid tot er 1 MB vrij is, en openen duurt langer. Alles staat in het journaal.
notice-stuck = De opslag geeft geen antwoord en blijft nu ongemoeid. Alles staat in het journaal.

cli-no-home = Hier is geen eigen map; geef er een met --home.
cli-too-long = { $field } is te lang: hoogstens { $max } tekens.
cli-no-random = Het systeem geeft geen willekeurige getallen.
cli-bad-day = “{ $text }” is hier geen dag: { $why }.
cli-day-far = “{ $text }” zou { $day } zijn: dat is meer dan een half jaar vooruit.
cli-day-far-hint = Schrijf { $day } als die dag bedoeld is.
cli-as-of-writes = --as-of is om te lezen; in het verleden kan niets worden geschreven.
cli-today-writes = --today is om te lezen en voor demo’s; een echte kluis wordt op de dag zelf geschreven.
cli-did = { $did } (regel { $entry })
cli-did-with = { $did } ({ $id }, regel { $entry })
cli-closed-found = Onder gesloten dossiers { $count ->
    [one] is er een
   *[other] zijn er { $count }
}: --closed
cli-nothing-found = “{ $text }” vindt niemand en niets.
cli-nothing-found-hint = Probeer minder letters met “trede find”.
cli-several = “{ $text }” kan meer betekenen:
cli-several-hint = Gebruik de code die ervoor staat.
cli-not-resident = { $text } is geen inwoner.
cli-not-offer = { $text } is geen aanbod.
cli-not-word = “{ $text }” is niet een van: { $words }.
cli-did-you-mean = Bedoelde je “{ $text }”?
cli-no-record = Er is geen open { $kind } { $id }.
cli-no-record-hint = “trede show INWONER” noemt de codes.
cli-missing = { $field } is nodig.
cli-bad-pair = “{ $text }” is geen TEKST:DAG.
cli-demo-only = In deze map is een echte kluis; een demo hoort ergens anders.
cli-made = { $residents } verzonnen inwoners en { $offers } keer aanbod in { $path }
cli-demo-broken = De demo kan niet worden verzonnen: { $what }
cli-demo-again = Dit is de demo die hier al stond.
demo-exchanged = In deze map hoort een verzegelde kluis, maar er staat een demo; daarin wordt niets geschreven.
demo-exchanged-hint = Zet de kluis terug, bijvoorbeeld met “trede restore”; een demo om rond te kijken hoort ergens anders: “trede demo”.
demo-named = Dit is een demo en niet verzegeld, en er is een gebruiker of een wachtwoordzin opgegeven; er wordt niets in geschreven.
demo-named-hint = Controleer --home. Om in de demo iets te proberen laat je --user en de wachtwoordzin weg, en ook TREDE_USER en TREDE_PASSPHRASE_*.
cli-init = Een nieuwe kluis in { $path } voor { $user }
cli-verified = De keten klopt en de opslag is wat het journaal zegt. Regels: { $entries } · inwoners: { $residents } · aanbod: { $offers }. De laatste hash:
cli-verified-journal = De keten klopt; de opslag bleef ongemoeid en is dus niet vergeleken. Regels: { $entries } · inwoners: { $residents } · aanbod: { $offers }. De laatste hash:
cli-verify-bad = Er klopt iets niet:
cli-resident-differs = Inwoner { $id } in de opslag is niet wat het journaal zegt.
cli-offers-differ = Het aanbod in de opslag is niet wat het journaal zegt.
cli-projection-bad = De opslag kan niet worden gelezen: { $what }
cli-total = { $shown } van { $total }
cli-no-terminal = Het scherm heeft een terminal nodig; “trede queue” en de andere opdrachten niet.
cli-config-fine = De instellingen kloppen.
cli-keymap-fine = De toetsen kloppen.
cli-no-file = { $path } kan niet worden gelezen.
cli-unknown-field = Er is geen veld “{ $field }”.
cli-field-value = { $field } heeft een waarde nodig.
cli-globals-first = { $flag } hoort vóór de opdracht.
show-promises = Beloften
show-appointments = Afspraken
show-referrals = Verwijzingen
show-plan = Plan
show-timeline = Tijdlijn
promise-open = open, voor { $day }
promise-late = te laat sinds { $day }
promise-kept-on = nagekomen op { $day }
promise-released-on = vervallen op { $day }
agenda-empty = In deze periode is niets beloofd.
agenda-promise = belofte
agenda-review = plan bekijken
agenda-return = terug van pauze
agenda-beside = { $what } · { $beside }
agenda-wish = contact mag weer
history-empty = Er is niets vastgelegd.
record-promise = belofte
record-referral = verwijzing

import-checking = { $rows } rijen gelezen; controleren …
import-writing = { $rows } rijen wegschrijven …
import-source = { $path }: { $what }
import-not-a-file = dit is geen bestand dat gelezen kan worden.
import-too-large = het bestand is groter dan { $limit } MiB.
import-quote = op regel { $line } begint een aanhalingsteken dat nergens sluit. Haal het weg, of sluit het.
import-no-table = { $path } is geen tabel: { $what }
import-columns-hint = Hernoem de kolom, of zeg welke het is met --map; een lege naam laat een kolom weg.
import-bsn-rows = In de kolom “{ $header }” staat wat op burgerservicenummers (BSN) lijkt, op regel { $lines }. trede bewaart die nooit; haal de nummers uit het bestand.
import-bsn = De kolom “{ $header }” lijkt op burgerservicenummers (BSN). trede bewaart die nooit; haal de kolom uit het bestand.
import-doubled = “{ $headers }” worden allemaal gelezen als { $field }.
import-missing = Een kolom voor “{ $fields }” ontbreekt.
import-rejects-failed = { $path } kan niet worden geschreven: { $what }
import-dry = Er is niets geschreven; dit zou er gebeuren:
import-rows = { $count ->
    [one] 1 rij
   *[other] { $count } rijen
}
import-new = { $count } nieuw
import-updated = { $count } bijgewerkt
import-unchanged = { $count } ongewijzigd
import-merged = { $count } samengevoegd
import-rejected = { $count } geweigerd
import-merged-row = regel { $line }: herhaalt { $code }
import-line = regel { $line }: { $text }
import-undo = “trede undo” neemt deze invoer terug (journaalregel { $entry }).
import-long = te lang; schrijf hoogstens { $max } tekens.
import-ragged = { $found } cellen in plaats van { $expected }; maak er zoveel als er kopjes zijn.
import-long-cell = een cel is veel te lang; kort hem in, of kijk naar de aanhalingstekens.
import-empty = is nodig en is leeg; vul het in.
import-future = { $day } ligt in de toekomst; schrijf de dag waarop het gebeurde.
import-word = dit woord is hier niet bekend; schrijf een van: { $words }.
import-contradicts = regel { $line } zegt iets anders over dezelfde; houd een van de twee. Zijn het er twee, geef ze dan elk een eigen nummer.
import-ages = de hoogste leeftijd ligt onder de laagste; draai ze om.
import-times = het einde ligt voor het begin; schrijf ma 10:00-12:00.
import-several = er is meer dan één bekende met deze naam; vul het nummer in dat ze uit elkaar houdt.
import-numbered-refused = de rij met het nummer van deze is geweigerd; herstel eerst die rij.
import-plan-stays = het plan dat er ligt blijft; verander het in trede, samen met de inwoner.
import-unknown-column = De kolom “{ $header }” is niet bekend en is weggelaten.
import-sensitive-column = De kolom “{ $header }” is weggelaten: { $why }.
never-nationality = nationaliteit bewaart trede niet; die telt nergens mee
never-origin = herkomst bewaart trede niet; die telt nergens mee
never-religion = geloof of overtuiging bewaart trede niet
never-diagnosis = een diagnose bewaart trede niet; wat iemand niet kan staat bij de belemmeringen
never-motivation = een oordeel over iemands houding bewaart trede niet
never-birth = geboortedatum en leeftijd bewaart trede niet; ze tellen nergens mee
never-gender = geslacht bewaart trede niet; dat telt nergens mee
never-address = een adres bewaart trede niet; de buurt is genoeg om aanbod in de buurt te vinden
never-debts = geldzaken bewaart trede niet; die horen bij schuldhulpverlening en inkomen
never-household = partner, kinderen en huishouden bewaart trede niet; ze tellen nergens mee
never-other-number = een nummer waaronder anderen iemand kennen bewaart trede niet
never-consultant = wie een inwoner begeleidt staat in trede zelf; draag over met trede handover
    .screen = wie een inwoner begeleidt staat in trede zelf; draag over met o
import-notes = { $count ->
    [one] 1 rij heeft een opmerking, en die is
   *[other] { $count } rijen hebben een opmerking, en die zijn
} niet ingelezen. Met --notes contact komt een opmerking bij het laatste contact van die rij te staan; --notes leave laat ze weg.
    .screen = { $count ->
        [one] 1 rij heeft een opmerking, en die is
       *[other] { $count } rijen hebben een opmerking, en die zijn
    } niet ingelezen. shift-tab zet een opmerking bij het laatste contact van die rij, of laat ze weg.
import-notes-alone = { $count ->
    [one] 1 opmerking is weggelaten omdat de rij
   *[other] { $count } opmerkingen zijn weggelaten omdat de rijen
} geen dag van een contact { $count ->
    [one] noemt
   *[other] noemen
} (regel { $lines }). Zet ze met een dag in een bestand voor “trede import contacts”.
    .screen = { $count ->
        [one] 1 opmerking is weggelaten omdat de rij
       *[other] { $count } opmerkingen zijn weggelaten omdat de rijen
    } geen dag van een contact { $count ->
        [one] noemt
       *[other] noemen
    } (regel { $lines }). Zet ze met een dag in een lijst van contacten, en lees die ook in.
import-gone = { $count ->
    [one] 1 open dossier staat niet meer in dit bestand
   *[other] { $count } open dossiers staan niet meer in dit bestand
}; er is niets gesloten:
import-gone-row = {"  "}{ $code } { $name }, { $number }: trede close { $code } --reason …
import-gone-hint = De reden is moved, work, benefit-ended, deceased, own-wish of other.
import-absent = { $count ->
    [one] 1 open dossier met een klantnummer staat niet
   *[other] { $count } open dossiers met een klantnummer staan niet
} in dit bestand; het lijkt niet de hele caseload te zijn.
import-rungs = { $count ->
    [one] Van 1 inwoner staat een andere trede in het bestand
   *[other] Van { $count } inwoners staat een andere trede in het bestand
}. Leg die vast als uitslag van het WSP, met de dag ervan:
import-older = Dit bestand lijkt ouder dan “{ $file }” van { $day }, dat al is ingelezen.
import-older-hint = Is het toch het nieuwste, geef het dan een naam met de juiste datum; met --older wordt ook een ouder bestand ingelezen.
import-map-rest = Deze kolommen worden niet gelezen, of alleen waar de eerste leeg is:
import-nobody = noemt niemand die bekend is; lees eerst de inwoners in, of verbeter nummer of naam.
import-no-offer = noemt geen bekend aanbod en geen afdeling; lees eerst het aanbod in, of verbeter de naam.
import-several-offers = er is meer dan één aanbod met deze naam, waaronder { $one } en { $other }; schrijf de code van het aanbod dat je bedoelt.
import-promised = hetzelfde is al beloofd voor { $day }, en die belofte staat nog open; kom die na of geef hem terug.
import-referred = de doorverwijzing { $code } hierheen staat in trede anders; zet die verder met “trede referral”.
    .screen = de doorverwijzing { $code } hierheen staat in trede anders; zet die verder met m.
import-referred-twice = een eerdere regel noemt al een lopende doorverwijzing hierheen; houd een van de twee.
import-since-before = ligt voor de dag waarop het is afgesproken ({ $day }); verbeter een van de twee.
import-stays-closed = het dossier van deze persoon is gesloten sinds { $day } en blijft gesloten; “trede reopen” opent het
    .screen = het dossier van deze persoon is gesloten sinds { $day } en blijft gesloten; x o opent het
import-columns-hidden = Verborgen in het bestand, en gelezen zoals alle andere: { $count ->
    [one] 1 kolom ({ $letters })
   *[other] { $count } kolommen ({ $letters })
}.
import-one-column = Er is maar één kolom. Staat er geen ; , | of tab tussen de cellen? Sla het bestand dan opnieuw op als CSV.
import-channel-unknown = { $header }: “{ $text }” is niet bekend als manier van contact. { $count ->
    [one] Het gesprek van 1 rij staat er als telefoongesprek in, met dit woord in de notitie (regel { $lines }).
   *[other] De gesprekken van { $count } rijen staan er als telefoongesprek in, met dit woord in de notitie (regels { $lines }).
} Is er niemand gesproken, schrijf dat dan in die kolom (“geen gehoor”) en importeer opnieuw.
import-no-channel = { $count ->
    [one] Van 1 gesprek zegt het bestand niet hoe het ging; het staat er als telefoongesprek in (regel { $lines }).
   *[other] Van { $count } gesprekken zegt het bestand niet hoe ze gingen; ze staan er als telefoongesprek in (regels { $lines }).
} Ging het anders, zet dan vóór het importeren een kolom “soort contact” in het bestand.
import-kinds-alone = { $count ->
    [one] 1 rij noemt een soort contact zonder dag; die is weggelaten (regel { $lines }).
   *[other] { $count } rijen noemen een soort contact zonder dag; die zijn weggelaten (regels { $lines }).
}
import-masked = { $count ->
    [one] In 1 rij noemt een opmerking een nummer dat een BSN kan zijn; het nummer is weggelaten, de opmerking blijft (regel { $lines }).
   *[other] In { $count } rijen noemt een opmerking een nummer dat een BSN kan zijn; de nummers zijn weggelaten, de opmerkingen blijven (regels { $lines }).
}
import-month-only = { $header }: “{ $text }” noemt geen dag; gelezen als { $day }, de eerste die het kan zijn.
import-spoken-unread = { $header }: “{ $text }” is geen dag, dus bij deze rij staat nu geen gesprek. Schrijf de dag erin en lees het bestand nog eens in.
import-emptied = { $header } is leeg in het bestand; “{ $text }” blijft hier staan.
import-zeros = { $header }: bij { $count ->
    [one] 1 nummer
   *[other] { $count } nummers
} ontbrak de nul vooraan; die is erbij gezet.
import-contradicting = “{ $headers }” zijn allemaal de kolom voor { $field }, en op regel { $line } zeggen ze iets anders. Hernoem de kolom die niet gelezen moet worden.
import-column-twice = De kolom “{ $header }” zegt hetzelfde als “{ $first }” en wordt alleen gelezen waar die leeg is.
import-says-nothing = is nodig, en dit zegt niets; vul het in.
import-doubles = { $count ->
    [one] 1 activiteit lijkt dubbel te zijn
   *[other] { $count } activiteiten lijken dubbel te zijn
}; er is niets samengevoegd. “trede merge DUBBEL BLIJFT” voegt ze samen, en is één keer terug te nemen.
import-double = {"  "}{ $stays }, { $goes }: “{ $name }” ({ $told }). { $stays } blijft en neemt { $goes } op.
import-map-written = De kolommen staan nu in { $path }; vul daar in wat ontbreekt, en geef het mee met --map.
import-rung-unread = trede “{ $text }” is niet te lezen; trede { $stands } blijft staan.
import-lines = { $count } regels ({ $lines }): { $text }
import-no-day = { $count ->
    [one] Bij 1 rij staat geen dag: wat er over de tijd staat, is bewaard als tekst (regel { $lines }).
   *[other] Bij { $count } rijen staat geen dag: wat er over de tijd staat, is bewaard als tekst (regels { $lines }).
} Wie op een dag zoekt, vindt ze niet.
import-sections = { $count ->
    [one] 1 rij is een kopje tussen de rijen en is weggelaten (regel { $lines })
   *[other] { $count } rijen zijn kopjes tussen de rijen en zijn weggelaten (regels { $lines })
}. Staat er een dag, dan geldt die voor de rijen eronder, als die zelf geen dag noemen.
import-loop = het is een snelkoppeling die naar zichzelf wijst; er ligt geen bestand achter.
import-rung-unsaid = nieuw hier, en het bestand zegt niet welke trede; de rij wacht op je besluit.
import-no-rung = { $count ->
    [one] 1 nieuwe inwoner heeft in het bestand geen trede die te lezen is (regel { $lines }) en wacht. Zet die erin met --rung 1 of --rung 2
   *[other] { $count } nieuwe inwoners hebben in het bestand geen trede die te lezen is (regels { $lines }) en wachten. Zet ze erin met --rung 1 of --rung 2
}.
    .screen = { $count ->
        [one] 1 nieuwe inwoner heeft in het bestand geen trede die te lezen is (regel { $lines }) en wacht. → kiest de trede
       *[other] { $count } nieuwe inwoners hebben in het bestand geen trede die te lezen is (regels { $lines }) en wachten. → kiest de trede
    }.
import-rung-chosen = { $count ->
    [one] 1 nieuwe inwoner komt op trede { $rung }, die bij het inlezen is gekozen en niet in het bestand staat (regel { $lines })
   *[other] { $count } nieuwe inwoners komen op trede { $rung }, die bij het inlezen is gekozen en niet in het bestand staat (regels { $lines })
}.
incoming-rung-ask = { $count ->
    [one] 1 nieuwe inwoner zonder trede wacht.
   *[other] { $count } nieuwe inwoners zonder trede wachten.
} →: trede 1, trede 2, of weglaten
incoming-rung-chosen = Nieuwe inwoners zonder trede komen op trede { $rung }. →: kies anders
incoming-rung-left = Nieuwe inwoners zonder trede worden weggelaten. →: vraag het weer
file-rung = trede
import-rung-stays = de trede blijft { $stands } (het bestand zegt { $told }): een trede verandert alleen door een uitslag van het WSP.
import-unknown-barrier = de belemmering “{ $text }” is niet bekend en is weggelaten.
cell-date = geen datum; schrijf dd-mm-jjjj of jjjj-mm-dd.
cell-no-such-day = deze dag bestaat niet; kijk naar de dag en de maand.
cell-year = het jaar moet tussen 1900 en 2100 liggen en vier cijfers hebben.
cell-money = geen bedrag; schrijf 4,50.
cell-money-two-ways = dit bedrag kan op twee manieren worden gelezen; schrijf 1250,00 of 1,25.
cell-number = geen heel getal; schrijf alleen cijfers.
cell-too-large = te groot om bedoeld te zijn; schrijf een kleiner getal.
cell-yes-no = geen ja en geen nee; schrijf ja of nee.
cell-phone = geen telefoonnummer; schrijf 8 tot 15 cijfers.
cell-address = geen e-mailadres; schrijf het als naam@voorbeeld.nl.
cell-rung = dit is geen trede; schrijf 1 tot en met 6. Ook gelezen worden: trede 2, T2, II, twee, 2 - Sociale activering.
cell-name = geen naam; schrijf ten minste één letter.
cell-lost-letters = van deze naam zijn letters verloren gegaan; schrijf de hele naam.
import-no-headers = De eerste regel heeft geen kopjes; noem daar de kolommen.
import-long-header = kopje { $column } is veel te lang; schrijf een korte naam.
import-many-columns = er zijn te veel kolommen; houd er hoogstens { $max }.
import-many-rows = de tabel is te groot; verdeel hem over bestanden van hoogstens { $max } rijen.
import-not-text = dit is geen tekstbestand; sla het op als CSV (UTF-8).
import-broken-text = regel { $line } heeft beschadigde letters; sla het bestand opnieuw op als CSV (UTF-8).
import-long-line = regel { $line } is veel te lang; kijk waar de cellen eindigen.
map-syntax = deze regel is niet te lezen; schrijf: name = "Kopje"
map-not-text = het kopje voor { $field } moet tussen aanhalingstekens staan.
map-unknown-header = Het bestand heeft geen kolom “{ $header }”.
map-ambiguous = meer dan één kolom heet “{ $header }”; hernoem er een in het bestand.
map-taken = “{ $header }” wordt al gelezen als { $field }; kies een van de twee.
map-forbidden = “{ $header }” mag niet worden gelezen; dat bewaart trede niet over mensen.

refused-named-twice = Eén dossier staat twee keer in deze invoer. Laat een van de rijen weg.

store-sealed = Deze kluis is verzegeld met een wachtwoordzin.
store-sealed-hint = Typ hem op een terminal, of geef --passphrase-file BESTAND.
store-wrong-passphrase = Deze wachtwoordzin opent de kluis niet.
store-wrong-passphrase-hint = Let op hoofdletters en spaties, en op de naam bij --user. De herstelsleutel opent hem ook.
store-forged = De kop van de kluis is veranderd door iemand die de sleutel niet heeft.
store-keys = De sleutels van de inwoners zijn beschadigd, in beide exemplaren.
store-user-there = Er is al een gebruiker met deze naam.
store-no-user = Er is geen gebruiker met deze naam.
store-no-user-hint = “trede user list” noemt ze.
store-last-user = De laatste gebruiker kan niet weg.
store-last-user-hint = Voeg eerst een ander toe.
store-no-memory = Deze machine heeft te weinig vrij geheugen om een wachtwoordzin te controleren.
store-demo = Een demo heeft geen gebruikers en geen wachtwoordzin.
ask-passphrase = Wachtwoordzin:
ask-new-passphrase = Nieuwe wachtwoordzin voor { $user }:
ask-again = Nog een keer dezelfde:
ask-differs = De twee zijn niet gelijk; er is niets gemaakt.
ask-no-terminal = Er is geen terminal om op te typen; geef --passphrase-file BESTAND.
ask-command-failed = De opdracht voor de wachtwoordzin mislukte.
weak-short = Deze wachtwoordzin is te kort: minstens { $count } tekens.
weak-monotonous = Deze wachtwoordzin heeft te weinig verschillende letters: minstens { $count } zijn er nodig.
weak-name = In deze wachtwoordzin staat de naam van de gebruiker, en die wordt als eerste geprobeerd: laat die weg.
weak-hint = Vier woorden die niets met elkaar te maken hebben zijn sterk genoeg: makkelijk te onthouden en moeilijk te raden.
weak-guessable = Deze wachtwoordzin is te snel te raden: de woorden, namen of cijfers erin worden als eerste geprobeerd.
weak-offer = Deze vier zijn zojuist geloot: { $words }
passfile-missing = { $path } met de wachtwoordzin is er niet.
passfile-forbidden = { $path } met de wachtwoordzin mag je niet lezen.
passfile-folder = { $path } is een map; er is een bestand met de wachtwoordzin nodig.
passfile-failed = { $path } met de wachtwoordzin kan niet worden gelezen: { $what }.
passfile-no-text = In { $path } staat geen tekst in UTF-8 of UTF-16; schrijf de wachtwoordzin er opnieuw in.
passfile-empty = De eerste regel van { $path } is leeg; daar hoort de wachtwoordzin te staan.
passfile-open = Anderen op deze machine kunnen { $path } lezen; met “chmod 600” blijft de wachtwoordzin van jou alleen.
recovery-printed = De herstelsleutel. Druk hem af en bewaar hem in een kluis: zonder deze en zonder wachtwoordzin kan niemand de kluis openen, wij ook niet.
recovery-ask = Typ hem over, om zeker te zijn dat hij is overgenomen:
recovery-differs = Dat is de herstelsleutel niet; er is niets gemaakt.
recovery-only = De kluis is geopend met de herstelsleutel; geef jezelf eerst een wachtwoordzin.
recovery-only-hint = “trede user add NAAM”
user-added = { $name } kan de kluis nu openen.
user-removed = { $name } kan de kluis niet meer openen.
user-removed-hint = Wie de sleutels had, kan eerdere kopieën van deze map nog lezen, en met de sleutels daaruit ook wat hier nu wordt geschreven; “trede key rotate” geeft de kluis nieuwe sleutels.
user-gone = verwijderd

why-nothing-sealed = Een demo heeft geen wachtwoordzin om mee te vergrendelen.
act-demo-open = Kijk rond in een demo
act-vault-make = Maak een kluis
act-vault-lock = Vergrendel de kluis
lock-title = trede is vergrendeld
lock-prompt = Wachtwoordzin van { $name }
lock-opens = opent
unlock-title = De kluis openen

saved-erased = Alles over { $code } is vernietigd: { $reason }
erase-ask = Alles wat over { $name } bewaard is, wordt voorgoed vernietigd. Typ de code van deze inwoner om door te gaan:
erase-differs = Dat is de code van deze inwoner niet; er is niets vernietigd.

backup-made = Een reservekopie, teruggelezen: { $path }
backup-restored = Teruggezet in { $path }; { $erased } mensen die sindsdien gewist zijn, zijn ook hier gewist
doctor-fine = De kluis is gezond: { $entries ->
    [one] 1 regel
   *[other] { $entries } regels
  }.
doctor-backups = Reservekopieën: { $count }

first-title = Welkom bij trede
first-welcome = Hier is nog geen kluis.
first-demo = { $key }  kijk rond in een demo: iedereen daarin is verzonnen
first-make = { $key }  maak een kluis, verzegeld met een wachtwoordzin
cli-hint = tip: { $text }
opening-own-name = Hoe noem je jezelf aan de telefoon? Bij het bellen staat een eerste zin klaar die ermee begint: “Dag, u spreekt met … van de gemeente.”
first-name-prompt = Je naam:
first-name-example = mag leeg blijven
first-goes-on = gaat verder
first-copied = Overgenomen? { $key } gaat verder.
first-rehearse = Typ de laatste { $count } groepen van de herstelsleutel over van je papier:
first-differs = Dat is niet wat op het papier moet staan. Kijk nog een keer.

notice-keys-renewed = Het vernieuwen van de sleutels was onderbroken en is nu afgemaakt.
keys-renewed = De sleutels zijn vernieuwd: wie een wachtwoordzin heeft werkt gewoon door, en wie verwijderd is kan niets openen van wat vanaf nu wordt geschreven.
keys-renewed-hint = Reservekopieën van eerder gaan nog met de oude sleutels open; verwijder ze als je ze niet meer nodig hebt.
passphrase-changed = { $user } heeft een nieuwe wachtwoordzin; de oude opent niets meer, behalve oudere reservekopieën.
passphrase-changed-hint = De oude wachtwoordzin opent een oudere kopie van deze map nog steeds; “trede key rotate” geeft nieuwe sleutels voor wat er vanaf nu wordt geschreven.

noted-opened = Kluis geopend
noted-failed = Kluis geopend; verkeerde wachtwoordzinnen sinds de vorige keer: { $count }
noted-read = Dossier gelezen: { $who }
noted-listed = Lijst bekeken: { $people }
noted-disclosed = Alles wat bewaard is verstrekt: { $who }
noted-copied = Telefoonnummer gekopieerd: { $who }
noted-copied-meeting = Afspraak gekopieerd: { $who }
noted-keys = Sleutels van de kluis vernieuwd
noted-user-added = { $user } mag de kluis openen
noted-user-removed = { $user } mag de kluis niet meer openen
noted-passphrase = Andere wachtwoordzin gekozen
noted-clock = De klok versprong; de vorige keer wees hij { $from } aan
noted-restored = Kluis teruggezet uit een reservekopie; verwijderingen nageleefd: { $count }
page-log = { $name } · wie deed en las wat
page-log-empty = Er is nog niets gedaan of gelezen.
page-log-row = { $at }  { $did } · { $by }, { $origin }
page-absence-more = En nog { $count }; “trede handover” drukt alles af.
    .screen = En nog { $count }.
page-log-more = Ouder: { $count }; “trede history” toont alles.
    .screen = Ouder, en niet op het scherm: { $count }.
page-log-demo = In een demo wordt lezen niet vastgelegd, omdat niemand erin echt is.
not-noted = Dat dit is gelezen kon niet worden vastgelegd; de schijf is misschien vol.
clock-jumped-ahead = De klok van deze machine sprong vooruit: hij wijst { $now } aan, de vorige keer { $before }. Kijk hem na: toezeggingen volgen zijn datum.
clock-jumped-back = De klok van deze machine sprong terug: hij wijst { $now } aan, de vorige keer { $before }. Kijk hem na: toezeggingen volgen zijn datum.

ahead-many = { $count ->
    [one] Dit heeft een datum na vandaag en telt niet mee:
   *[other] { $count } dingen hebben een datum na vandaag en tellen niet mee:
  }
ahead-what = { $code } { $name }, { $kind }, { $day }
ahead-mend = { $what }. Zo herstel je het: trede undo { $entry }, en noteer het opnieuw met de juiste dag.
ahead-mend-by = { $what }. Zo herstel je het: { $who } typt trede undo { $entry }, en noteert het opnieuw met de juiste dag.
ahead-mend-after = { $what }. Na regel { $entry } is het nog veranderd: neem eerst terug wat later kwam (trede history), en typ dan trede undo { $entry }.
ahead-screen-one = Datum na vandaag, dus het telt niet mee (zie trede doctor): { $what }
    .screen = Datum na vandaag, dus het telt niet mee: { $what }
ahead-screen-many = { $count } dingen hebben een datum na vandaag en tellen niet mee: zie trede doctor.
    .screen = { $count } dingen hebben een datum na vandaag en tellen niet mee.
ahead-story = Dit heeft een datum na vandaag en telt niet mee: { $what }
ahead-inflow = dag van instroom
record-c = contact
record-b = belofte
record-v = verwijzing
record-p = plan
record-u = pauze
record-d = sluiting
record-w = wens over contact
record-q = vraag om contact
record-m = verplaatsing in de wachtrij
record-e = jaarlijkse meting
record-s = signaal aan het WSP
record-t = taak
record-i = inkomenscontact
record-o = overdracht
record-k = maatje
record-n = niet-willertraject
somebody-erased = iemand die is verwijderd
act-whole-show = Lees helemaal wat niet op het scherm past
hint-whole-show = lees alles
act-log-show = Wie deed en las wat?
origin-screen = scherm
origin-command-line = opdrachtregel

notice-log-damaged = Het toegangslogboek was beschadigd bij notitie { $note }; het is apart gezet en er is een nieuw begonnen. De kluis zelf is heel.
notice-log-short = Het toegangslogboek eindigt bij notitie { $found }, maar notitie { $seen } was geschreven; wat ontbreekt is afgesneden, of staat in access.damaged-N.

cli-verified-log = Het toegangslogboek klopt ook, elke notitie ondertekend door de gebruiker die erbij staat. Notities: { $notes }. De laatste hash:
cli-anchor-found = Het anker staat in de keten: niets van ervoor is weggenomen.
cli-rolled-back = Het anker staat nergens in deze kluis: zij is teruggezet naar een eerdere stand, of het is een andere kluis.
cli-note-bad = Notitie { $no } van het toegangslogboek is niet wat er was geschreven.
cli-notes-missing = Notities van het toegangslogboek waar regel { $entry } op volgde ontbreken.
cli-bad-anchor = Een anker bestaat uit de 64 tekens die “trede verify” toont.

section-person = Wie dit is
section-queue = Plaats in de wachtrij, en waarom
section-plans = Samen gemaakte plannen
section-contacts = Contacten en pogingen
section-promises = Gedane toezeggingen
section-referrals = Doorverwijzingen
section-pauses = Pauzes
section-wishes = Wensen over contact
section-closings = Sluitingen
section-requests = Eigen verzoeken
section-moves = Met de hand verplaatst in de wachtrij
section-measurements = Jaarlijkse metingen
section-log = Wie deed en las wat

fact-client-no = Nummer
fact-name = Naam
fact-rung = Trede
fact-inflow-on = In de groep sinds
fact-benefit-since = Uitkering sinds
fact-neighbourhood = Wijk
fact-phone = Telefoon
fact-email = E-mail
fact-prefers = Liefst
fact-hours = Best bereikbaar
fact-voicemail = Voicemail
fact-language = Spreekt
fact-interpreter = Tolk
fact-interval-days = Dagen tussen gesprekken
fact-reason = Waarom
fact-on = Dag
fact-channel = Hoe
fact-outcome = Resultaat
fact-note = Notitie
fact-by = Door
fact-promised = Toegezegd
fact-due = Uiterlijk
fact-kept = Nagekomen op
fact-released = Teruggegeven op
fact-to = Naar
fact-state = Stand
fact-said = Eigen woorden
fact-handover = Voorgesteld aan
fact-interests = Houdt van
fact-skills = Kan
fact-barriers = In de weg
fact-pass = Ooievaarspas
fact-dutch = Nederlands
fact-review = Opnieuw bekijken op
fact-goal = Doel
fact-action = Actie
fact-welcome = Contact
fact-reopened = Heropend
fact-until = Tot
fact-ended = Beëindigd op
fact-direction = Richting
fact-at = Wanneer
fact-did = Wat
fact-from = Vanaf

direction-up = omhoog
direction-down = omlaag
barrier-state-now = nu
barrier-state-was = niet meer
barrier-state-not-asked = niet gevraagd

dossier-title = Wat er is bewaard over { $name } ({ $code })
dossier-made = Gemaakt op { $day }.
dossier-note = Dit is alles wat trede over deze persoon bewaart, en over niemand anders. Lees de notities voordat je dit verstrekt: mensen vertellen soms over anderen.
dossier-nothing = Niets.
dossier-written = Geschreven naar { $path }: { $name }.
value-yes = ja
value-no = nee
changed-value = { $field }: { $before } → { $after }
changed-from-nothing = niets

file-not-written = { $path } is niet geschreven: { $why }.

saved-proposed = { $files } dossiers voorgesteld voor vernietiging: { $decision }
retention-term = { $class }: { $years } jaar na de laatste dag ({ $source })
retention-choose = De selectielijst heeft geen eigen regel voor het participatieplan: je gemeente moet kiezen. Zet nummer en dag van het besluit in de instellingen, onder [retention]; tot dan wordt niets vernietigd.
retention-decision = Besloten: { $decision }
retention-none = Geen dossier is over zijn termijn.
retention-row = { $code }  { $class }, laatste dag { $ended }, te bewaren tot { $over }
retention-open = Voorgesteld door { $by } op { $day } (regel { $entry }): { $files } dossiers; iemand anders kan het goedkeuren tot { $until }.
retention-no-proposal = Er is geen voorstel om goed te keuren.
retention-no-proposal-hint = “trede retention propose” maakt er een.
retention-same = Je hebt dit zelf voorgesteld; iemand anders moet het goedkeuren.
class-supported = met gesprek, plan of doorverwijzing
class-not-started = nooit begonnen

retention-gone = Dossiers tot nu toe vernietigd, waarvan cijfers blijven: { $files }

notice-keys-left = De verwijdering is vastgelegd, maar de schijf weigerde de sleutel te vernietigen. Bij de volgende keer openen gebeurt dat: voer nu “trede verify” uit.
    .screen = De verwijdering is vastgelegd, maar de schijf weigerde de sleutel te vernietigen. Bij de volgende keer openen gebeurt dat: sluit trede nu, en open het weer.

store-foreign = Deze map is van iemand anders op deze machine; er wordt niets in geopend.
store-foreign-hint = Kopieer de kluis naar een eigen map, of kies een andere met --home.

page-log-anchors = Journaal en toegangslogboek eindigen met deze hashes. Elders bewaard bewijzen ze dat er niets is weggenomen (“trede verify --anchor”):
    .screen = Journaal en toegangslogboek eindigen met deze hashes. Elders bewaard bewijzen ze dat er niets is weggenomen:

act-call-begin = Mensen bellen, de een na de ander
act-call-reached = Gesproken
act-call-voicemail = Voicemail ingesproken
act-call-wrong-number = Verkeerd nummer
act-call-appointment = Afspraak gemaakt
act-call-previous = Terug naar wie hiervoor gebeld werd
act-call-skip = Nu even overslaan
hint-call-begin = bellen
hint-call-reached = gesproken
hint-call-voicemail = voicemail
hint-call-wrong-number = verkeerd nummer
hint-call-appointment = afspraak
hint-call-skip = volgende

why-nobody-to-call = Niemand in de wachtrij kan nu worden gebeld.
call-title = Bellen
call-progress = { $at } van { $count }
call-minutes = { $passed } van { $minutes } min
call-why = waarom nu
call-why-was = intussen gedaan; het was: { $why }
call-reach = bereiken
call-advice = probeer
call-say = zeg
call-promises = toegezegd
call-open = open
call-plan = plan
call-last = eerder
call-promise = { $what } (uiterlijk { $day })
call-promise-late = { $what } (te laat sinds { $day })
call-other-time = een ander deel van de dag
call-other-way = een andere manier: { $channel }
call-rest = vaak genoeg geprobeerd; laat deze persoon met rust tot { $day }
opening-nobody = een consulent
opening-promised = “Dag, u spreekt met { $user } van de gemeente. Ik had u iets beloofd: { $what }. Daar bel ik over. Komt het gelegen?”
opening-promise = “Dag, u spreekt met { $user } van de gemeente. Ik had beloofd u te bellen, dus hier ben ik. Komt het gelegen?”
opening-asked = “Dag, u spreekt met { $user } van de gemeente. U vroeg of wij wilden bellen. Waar kan ik u mee helpen?”
opening-referral = “Dag, u spreekt met { $user } van de gemeente. Wij hebben samen iets voor u gevonden. Ik hoor graag hoe dat gaat.”
opening-again = “Dag, u spreekt met { $user } van de gemeente. Wij spraken elkaar eerder. Ik hoor graag hoe het met u gaat.”
opening-first = “Dag, u spreekt met { $user } van de gemeente. Wij kennen elkaar nog niet. Ik hoor graag wat u graag doet, en of wij kunnen helpen. U hoeft niets.”
calls-promised = belofte: { $told }
calls-kept = nagekomen: { $what }
calls-note = “{ $note }”
calls-title = Wat het bellen opleverde
calls-counts = gesproken { $spoken } · niet bereikt { $tried } · nog te bellen { $left }
calls-skipped = overgeslagen
calls-acted = niet gebeld, wel iets gedaan
calls-waiting = nog niet gebeld
calls-nobody = Er is niemand gebeld.

why-nobody-before = Er staat niemand voor.
why-in-call = Je bent aan het bellen; esc stopt het blok.
why-not-in-overview = Niet hier; met esc ga je terug naar de wachtrij.
overview-agenda = Agenda
overview-board = Lopende doorverwijzingen
overview-agenda-empty = Niets is te laat, en de komende veertien dagen staat er niets. In de lijst beloof je iets met { $promise } en maak je een afspraak met { $meeting }.
overview-board-empty = Er loopt geen doorverwijzing. Met { $key } bij een aanbod maak je er een.
overview-late = beloften te laat
overview-today = vandaag
overview-referral = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
} · { $target }

act-agenda-open = De agenda: te laat, vandaag, de komende dagen
act-board-open = Het bord: lopende doorverwijzingen naar stand
hint-agenda-open = agenda
hint-board-open = bord

overview-plans = plannen om opnieuw te bekijken
act-past-open = Een eerdere dag bekijken, of terugkomen
hint-past-open = eerdere dag

why-in-the-past = Een eerdere dag kun je lezen en niet veranderen; met esc kom je terug bij vandaag.
no-past = Die dag is niet uit het journaal te lezen.
past-reading = { $day } wordt uit het journaal gelezen; { $key } stopt.
form-past = Een eerdere dag bekijken
header-past = ZOALS HET WAS OP { $day }

own-title = { $name }, dit is uw bladzijde
own-intro = Dit hebben wij samen afgesproken. Klopt het? Zeg het als u iets anders wilt.
own-by = { $what } – uiterlijk { $day }
own-going-row = { $target } – { $state }
own-right = U mag altijd vragen wat wij over u bewaren, en wie het heeft bekeken. U mag ons vragen het te veranderen of weg te halen.

act-own-show = De bladzijde om samen te bekijken
hint-own-show = samen
own-likes = U houdt van
own-can = U kunt
own-goals = Wat u wilt
own-wish = Hoe u contact wilt
own-promises = Wat wij u hebben beloofd
own-going = Waar u naartoe gaat
own-seen = Wie dit ziet
section-signals = Signalen aan het WSP
fact-judged = Beoordeeld op
record-signal = signaal

saved-signal = Het WSP is gevraagd te beoordelen: { $who }
saved-judged = Het WSP beoordeelde { $rung }: { $who }
moment-signalled = WSP gevraagd de trede te beoordelen
moment-judged = WSP beoordeelde: { $rung }
refused-judged = Het WSP heeft dit signaal al beoordeeld; een nieuw signaal vraagt het opnieuw.
act-signal-record = Het WSP vragen de trede te beoordelen
act-signal-judge = Vastleggen wat het WSP beoordeelde
hint-signal-record = signaal
hint-signal-judge = beoordeeld
field-rung = trede
rung-1 = 1 zorg
rung-2 = 2 sociale activering
rung-3 = 3 specifieke diagnose
rung-4 = 4 ontwikkeling richting werk
rung-5 = 5 bemiddeling naar werk
rung-6 = 6 nazorg

form-signal-record = Het WSP vragen over { $who }
form-signal-judge = Wat het WSP over { $who } oordeelde
why-no-signal = Van deze persoon wacht geen signaal op het WSP.

agenda-task = taak
agenda-income = inkomenscontact
department-income = inkomensconsulent
department-language-buddy = taalbuddy
department-volunteering = vrijwilligerscentrum
section-tasks = Taken onder ons
section-incomes = Inkomenscontacten
section-assignments = Wie er voor u is
section-buddies = Samen met iemand
section-unwilling = Niet-willerdossier
fact-share = Mag verteld
fact-together = De eerste keer samen
fact-task = Taak
fact-done = Gedaan
fact-about = Wat
fact-place = Waar praten is aangeboden
fact-view = Hoe u het ziet
fact-approved = Goedgekeurd door
fact-approved-on = Goedgekeurd op
fact-question = Bekeken
fact-answer = Bekend
fact-offer = Aanbod
can-health = gezondheid
can-language = de Nederlandse taal
can-debts = schulden
can-care-duties = zorg voor naasten
can-trauma = iets ergs dat gebeurd is
can-travel-cost = reiskosten
can-literacy = lezen, schrijven, de computer
can-child-care = kinderopvang
can-answer-asked = gevraagd, staat niet in de weg
can-answer-not-asked = niet gevraagd
can-answer-blocks = staat in de weg
unwilling-fitting-service = passende dienstverlening
unwilling-handed-over = overgedragen aan Werk en Inkomen, die beslissen
wave-by-inflow = dag van instroom
wave-by-random = toeval
role-consultant = consulent
role-intern = stagiair
role-income-consultant = inkomensconsulent
role-second-reader = tweede lezer
stage-never-tried = nooit geprobeerd
stage-tried = geprobeerd
stage-reached = bereikt
stage-planned = plan
stage-active = actief
record-task = taak
record-buddy = koppel

saved-task-add = Taak genoteerd voor { $who }
saved-task-do = Taak gedaan voor { $who }
saved-income-record = Inkomenscontact vastgelegd voor { $who }
saved-assigned = { $who } overgedragen aan { $user }
saved-lent = { $who } overgedragen aan { $user } tot en met { $day }
saved-buddy-pair = { $who } doen samen iets
saved-buddy-end = { $who } doen dit niet meer samen
saved-unwilling-open = Niet-willerdossier geopend voor { $who }; een tweede gebruiker moet het goedkeuren
saved-unwilling-approve = Niet-willerdossier goedgekeurd voor { $who }
saved-unwilling-close = Niet-willerdossier gesloten voor { $who }
saved-wave = Golf "{ $name }": { $people } gekozen op { $by }, startgetal { $seed }
saved-roles = Rollen: { $roles }
refused-follow-up = Hetzelfde is al beloofd aan { $who }, voor { $day }: kom die belofte eerst na of laat hem vervallen.
refused-what = Zeg in een paar woorden wat het is.
refused-task-done = Deze taak is al gedaan.
refused-same-person = Een koppel bestaat uit twee verschillende mensen: markeer twee inwoners.
refused-paired = Deze twee zijn al een koppel.
refused-pair-ended = Dit koppel is al gestopt.
refused-user = Noem de gebruiker naar wie het gaat.
refused-wave-named = Er is al een golf "{ $name }"; kies een andere naam.
refused-wave-empty = Er is niemand over voor een golf: iedereen op trede 1 en 2 is gesproken of zit al in een golf.
refused-unwilling-open = Er is al een open niet-willerdossier over { $who }.
refused-no-unwilling = Er is geen open niet-willerdossier over { $who }.
refused-unwilling-long = Zo'n dossier mag uiterlijk tot { $day } open blijven.
refused-same-reader = Iemand anders moet het goedkeuren: een tweede gebruiker van deze kluis.
refused-approved = Dit dossier is al goedgekeurd.
refused-not-approved = Er kan niets worden overgedragen voordat een tweede gebruiker het dossier heeft goedgekeurd.
refused-own-role = Niemand verandert de eigen rol: een andere consulent doet dat.
refused-role = Jouw rol ({ $role }) doet dit niet: vraag een consulent.
refused-not-yours = Deze inwoner is niet aan jou overgedragen: vraag een consulent.
refused-gate-question = Zeg eerst wat er bekend is over { $question }: gevraagd, niet gevraagd of het staat in de weg.
refused-gate-channels = Zoek eerst op minstens twee manieren contact met deze inwoner, en leg dat vast.
refused-gate-place = Bied eerst een huisbezoek of een gesprek op neutraal terrein aan, en zeg waar en wanneer.
refused-gate-declined = Noem minstens één aanbod dat echt kon, met waarom niet in de eigen woorden van de inwoner.
refused-gate-view = Vraag eerst hoe de inwoner het ziet, en schrijf het op in eigen woorden.
moment-task = taak, vóór { $day }: { $what }
moment-task-done = taak gedaan: { $what }
moment-income = inkomenscontact
moment-assigned = overgedragen aan { $user }
moment-lent = overgedragen aan { $user } tot en met { $day }
moment-paired = samen met { $who }: { $about }
moment-unpaired = niet meer samen met { $who }
buddy-gone = iemand die hier niet meer is
handover-share = mag verteld: { $what }
handover-together = de eerste keer gaat iemand mee
handover-alone = gaat alleen
overview-ours = onder ons, de dag is voorbij
agenda-task-line = taak: { $what }

cli-no-user = "{ $name }" is geen gebruiker van deze kluis; de gebruikers zijn: { $users }.
cli-no-wave = Er is geen golf "{ $name }".
cli-no-wave-hint = "trede wave list" noemt ze; "trede wave add" maakt er een.
cli-unreadable = Het bestand { $file } is niet te lezen: { $why }
cli-too-big = het is groter dan 1 MiB
wave-line = { $name }: { $people } gekozen op { $by }, startgetal { $seed }, { $day }
wave-none-yet = Er is nog geen golf. Met { $key } maak je er een.
wave-head = { $name }: { $people } gekozen op { $by }, { $day }
wave-none = Er is nog geen golf; "trede wave add" maakt er een.
wave-definition = Iedereen die gekozen is telt één keer: in de verste fase, of als niet meer hier.
card-promises = Open beloften
card-fragile = Verwijzingen die een hand nodig hebben
card-wishes = Welk contact mag
card-not-before = Niet bellen voor
card-tasks = Open taken
unwilling-title = Niet-willerdossier over { $who } ({ $code })
unwilling-opened = Geopend op { $day } door { $by }: { $reason }
unwilling-approved = Goedgekeurd door { $by } op { $day }.
unwilling-waits = Nog niet goedgekeurd: dat moet een tweede gebruiker van de kluis doen.
unwilling-closed = Gesloten op { $day } door { $by }, uitkomst: { $outcome }. { $reason }
unwilling-ended = Vanzelf gesloten na { $day }, uitkomst: { $outcome }.
unwilling-until = Sluit vanzelf na { $day }.
unwilling-cans = Wat iemand kan verhinderen:
unwilling-tried = Daarvoor geprobeerd: { $ways }
unwilling-place = Een gesprek is aangeboden: { $place }
unwilling-offers = Aanbod dat echt kon, en waarom niet:
unwilling-view = Hoe de inwoner het ziet: { $said }
unwilling-nothing-decided = Hier wordt niets besloten: een maatregel is aan Werk en Inkomen, die eerst de inwoner horen.

unwilling-blocks = { $count ->
    [one] Eén ding staat in de weg: daarin kán deze persoon niet. Hulp daarmee gaat voor.
   *[other] { $count } dingen staan in de weg: daarin kán deze persoon niet. Hulp daarmee gaat voor.
}

problem-number = { $field }: typ een heel getal van { $least } tot { $most }.
why-no-task = Geen open taak. Met t noteer je er een.
why-nobody-else = Niemand anders gebruikt deze kluis nog: "trede user add NAAM" geeft iemand een wachtwoordzin.
    .screen = Niemand anders gebruikt deze kluis nog. Wie de kluis beheert, kan iemand toevoegen.
why-two-marked = Markeer eerst twee inwoners: een koppel is twee mensen.
why-no-pair = Deze inwoner zit in geen koppel.
why-no-wave = Er is nog geen golf.
why-no-unwilling = Er is geen zo'n dossier over deze inwoner.
why-unwilling-open = Er is al zo'n dossier: N n toont het.
why-not-for-role = Jouw rol doet dit niet.
form-referral-department = { $who } verwijzen naar een afdeling of partner
form-task-add = Taak over { $who }
form-income-record = Inkomenscontact met { $who }
form-owner-hand-over = { $who } overdragen
form-plan-edit = Plan met { $who }
form-buddy-pair = { $who } doen samen iets
form-wave = De wachtrij beperken tot een golf
form-wave-add = Een nieuwe golf
form-unwilling-open = Niet-willerdossier over { $who }; afgewezen: { $about }
form-unwilling-close = Het niet-willerdossier over { $who } sluiten
form-behind = De lijst achter deze cijfers
form-beside = Wat als: andere uren of regels naast die van nu
form-forecast = Wat kan er in de uren die er zijn
page-whole = Wat er gebeurde
page-absence = Overdrachtskaart
page-unwilling = Niet-willerdossier
page-waves = Golven
absence-nothing = Er staat niets open.
whatif-title = Wat als: andere uren of regels
whatif-nothing = Er is nog niets veranderd. Geef op wat er anders zou zijn: de uren, de tijd tussen twee gesprekken, het toeval of de fase die eerst komt.
whatif-given = Naast zoals het nu is: { $parts }.
whatif-hours = { $then } uur per week in plaats van { $now }
whatif-interval = elke { $then } dagen een gesprek in plaats van elke { $now }
whatif-random = { $then ->
    [0] geen toeval in de volgorde, in plaats van elke { $now } plaatsen één
   *[other] elke { $then } plaatsen één door toeval in plaats van elke { $now }
}
whatif-phase = eerst de fase { $name }
whatif-longer = Dan wachten { $longer } van { $people } mensen langer op hun eerste gesprek van nu af.
whatif-few-longer = Dan wachten minder dan { $least } mensen langer op hun eerste gesprek van nu af.
whatif-sooner = En { $sooner } mensen worden eerder gesproken.
whatif-does-not-fit = Wat dan niet past: in { $weeks } weken worden { $not } mensen niet gesproken. Zoals het nu is, zijn dat er { $today }.
whatif-fewer = minder dan { $least }
whatif-days = { $days } dagen
whatif-longer-is = Langer of eerder is hier: minstens vier weken. Iemand die in deze weken niet meer gesproken wordt, wacht ook langer.
whatif-agreed = Wie met ons een eigen tijd tussen twee gesprekken afsprak, houdt die. Een groep is wie er vandaag in zit.
whatif-not-queued = vandaag niet in de wachtrij
tier-0 = belofte of afspraak te laat
tier-1 = vroeg zelf om contact
tier-2 = verwijzing zonder bericht
tier-3 = nog nooit gesproken
tier-4 = tijd tussen gesprekken voorbij
tier-5 = jaarmeting
tier-6 = langst geleden gesproken
tier-R = door loting
table-side-by-side = Naast elkaar
table-whatif-rungs = Wie langer wacht, per trede
table-whatif-tiers = Wie langer wacht, naar waarom iemand vandaag in de wachtrij staat
table-whatif-waves = Wie langer wacht, per golf
column-as-now = zoals nu
column-as-changed = dan
column-longer = langer
column-sooner = eerder
column-half-now = helft gesproken: nu
column-half-changed = helft gesproken: dan
figure-longer = mensen die dan langer wachten
definition-longer = van iedereen op trede 1 en 2 wie dan minstens vier weken later gesproken wordt dan zoals het nu is, of niet meer in deze weken
figure-sooner = mensen die dan eerder gesproken worden
definition-sooner = van iedereen op trede 1 en 2 wie dan minstens vier weken eerder gesproken wordt, of wel in deze weken en nu niet
planner-title = Wat er te verwachten is
planner-given = Met { $hours } uur per week voor contact, { $conversation } minuten voor een gesprek, { $visit } als je elkaar ziet en { $attempt } voor een poging:
planner-spoken = In { $weeks } weken zijn { $spoken } van { $people } mensen op trede 1 en 2 minstens één keer gesproken, in die weken zelf; { $not } niet.
planner-nobody = In deze uren wordt niemand gesproken.
planner-attainable = Deze uren zijn genoeg om iedereen elke { $agreed } dagen te spreken; ze zijn ook genoeg voor elke { $days } dagen.
planner-not-attainable = Deze uren zijn niet genoeg om iedereen elke { $agreed } dagen te spreken; wel voor elke { $days } dagen.
planner-source = week voor week nagespeeld met de geldende regels
planner-now = de kluis, vandaag
planner-rules = de instellingen
planner-counted = { $count } contacten en pogingen van het laatste jaar
planner-assumed = aangenomen: minder dan vijftig contacten en pogingen in het laatste jaar
planner-note = Een simulatie, geen belofte: vakantie, ziekte, mensen die komen of gaan, en nieuwe beloften en verwijzingen zitten er niet in. Niemand wordt vaker geprobeerd dan de stopregel toelaat.
planner-seed = Het toeval begint bij { $seed }: hetzelfde getal geeft dezelfde uitkomst.
planner-tens = Aantallen mensen, gesprekken en pogingen staan er in tientallen; uren en dagen zijn daaruit berekend.
planner-weeks = Per vier weken
planner-by-when = Aan het eind van welke week zij in deze weken gesproken zijn
planner-not-within = niet in deze weken
offers-title = Het aanbod
offers-question = Welk aanbod kan sterker, en welk kan weg? Dat zeggen deze getallen niet. Ze zeggen waar je het kunt vragen, aan aanbieders en aan inwoners.
offers-note = Dit zijn verwijzingen, geen mensen: iemand kan er meer dan één hebben. Van een aanbod telt de eerste vorm. Over een persoon zegt dit niets. Wat van het aanbod bekend is, is zoals het nu in de catalogus staat.
offers-reasons = Redenen die minder dan { $least } keer voorkomen, staan er niet bij.
demand-title = Gezocht en niet gevonden
demand-says = Van { $wanting } mensen die iets willen waarvan de vorm bekend is, hebben er { $gap } voor minstens één vorm nog geen plek.
demand-question = Is er te weinig aanbod, past het niet, of kwam er nog niemand aan toe? Dat zeggen deze getallen niet. Vraag het aan inwoners en aanbieders.
demand-note = Wat iemand wil, staat in het plan: een interesse waarvan de vorm van deelname bekend is. Een plek is er als iemand er komt, is geweest of ernaar op weg is; een wachtlijst telt niet als plek. Wie geen plan heeft, wordt niet gezien.
demand-both = Een vorm met een belemmering staat er alleen bij waar die voor minstens { $least } mensen geldt.
demand-source = de kluis, plannen en verwijzingen aan het eind van de periode
figure-offers-arrived = daarvan er geweest
definition-offers-arrived = verwijzingen naar een aanbod waarbij de inwoner er is geweest
figure-offers-liked = daarvan beviel het
definition-offers-liked = verwijzingen waarbij de inwoner in deze periode in eigen woorden vertelde hoe het was, en niet stopte
figure-offers-stopped = daarvan gestopt of niet gewild
definition-offers-stopped = verwijzingen naar een aanbod die eindigden zonder dat het werd afgerond
figure-wanting = met een wens waarvan de vorm bekend is
definition-wanting = wie in het plan iets heeft staan dat bij een vorm van deelname hoort
figure-wanting-gap = daarvan zonder plek voor minstens één vorm
definition-wanting-gap = wie voor minstens één gewenste vorm nergens komt, is geweest of naar op weg is
figure-wanting-unknown = met een wens waarvan de vorm niet bekend is
definition-wanting-unknown = wie in het plan iets heeft staan waarvan niet bekend is bij welke vorm van deelname het hoort
table-offers-by-form = Wat er van verwijzingen werd, per vorm
table-offers-reasons = Waarom het stopte, per vorm
table-offers-known = Wat er van het aanbod bekend is
table-demand-by-form = Per vorm van deelname
table-demand-barriers = Wat in de weg zit bij wie nog geen plek heeft
table-demand-both = Per vorm, wat in de weg zit
column-liked-it = beviel
column-stopped = gestopt
column-offers = aanbod
column-places-left = plekken vrij
column-days-since = dagen sinds bevestigd (midden)
column-not-confirmed = langer dan half jaar niet
column-want-it = willen het
column-found = met een plek
column-not-found = zonder plek
column-was-full = vol of wachtlijst
column-barrier = belemmering
fairness-title = Wie de volgorde achterlaat
fairness-says = Wie in deze periode gezocht is, naast iedereen op trede 1 en 2. Een groep die ver achterblijft is een vraag, geen antwoord.
fairness-note = De volgorde kijkt alleen naar gedateerde verplichtingen; trede, jaar van instroom en golf horen er niet bij en worden hier vergeleken om te zien of het gelijk uitpakt.
fairness-source = de kluis, contacten in de periode
fairness-unknown = niet bekend
fairness-other = andere jaren
report-suppressed = "<10": het getal is kleiner dan { $least }. "niet getoond": dit getal kan groter zijn; het is weggelaten omdat er een kleiner getal uit af te leiden zou zijn.
report-period = { $from } tot en met { $to }
offer-record = Wat er werd van { $referred } verwijzingen
offer-record-none = Hierheen is nog niemand verwezen.
offer-record-arrived = { $arrived } van de { $all } zijn er geweest: wie er nu is, gevraagd is, of erna gestopt is.
offer-record-before = ervoor gestopt: { $reasons }
offer-record-after = erna gestopt: { $reasons }
scope-wave = golf { $name }
scope-closed = gesloten dossiers
scope-mine = van mij

cli-turned-period = De eerste dag ligt na de laatste.
report-written = Het rapport staat in { $path }; alleen jij kunt het lezen.

figure-signal-results = uitslagen van het WSP
figure-signals = signalen aan het WSP
figure-people = mensen op trede 1 en 2
figure-spoken-before = eerder gesproken
figure-spoken = gesproken in deze weken
figure-not-spoken = niet gesproken in deze weken
figure-conversations = gesprekken
figure-attempts = pogingen zonder antwoord
figure-hours-used = uren gebruikt, samen
figure-hours-there = uren die er zijn
figure-attainable-days = haalbare termijn, in dagen
figure-agreed-days = termijn van de regels, in dagen
figure-reach-first = eerste contact bereikt, per honderd pogingen
figure-reach-known = bekenden bereikt, per honderd pogingen
figure-sought = gezocht
figure-talked = gesproken
figure-moved-up = met de hand naar voren
figure-moved-down = met de hand naar achteren
figure-kept = beloften op tijd nagekomen
figure-kept-late = beloften te laat nagekomen
figure-broken = beloften open na hun dag
figure-released = beloften teruggegeven
definition-signal-results = treden die het WSP na een signaal in de periode heeft bepaald
definition-signals = signalen dat een trede misschien een andere is, gegeven in de periode
definition-people = iedereen op trede 1 en 2 met een open dossier: in de wachtrij, op pauze, met rust gelaten na een poging, met een afspraak, of op eigen verzoek zonder contact
definition-spoken-before = minstens één echt gesprek voor de eerste week
definition-spoken = mensen met minstens één echt gesprek in deze weken, ook als zij al eerder gesproken waren
definition-not-spoken = mensen op trede 1 en 2 zonder echt gesprek in deze weken; samen met wie wel gesproken is zijn zij iedereen
definition-conversations = echte gesprekken in alle weken, op afstand en van mens tot mens
definition-attempts = gezocht contact zonder gesprek
definition-hours-used = gesprekken op afstand, gesprekken van mens tot mens en pogingen samen, in hele uren
definition-hours-there = uren per week, maal de weken: wat gebruikt, te kort, over en vrij is samen
definition-attainable-days = mensen maal minuten voor één gesprek met zijn pogingen en met wat te kort is, gedeeld door de minuten per dag
definition-agreed-days = dagen tussen twee echte gesprekken, als niets anders is afgesproken
definition-reach-first = gesprekken gedeeld door contacten en pogingen, voor het eerste gesprek
definition-reach-known = hetzelfde, na het eerste gesprek
definition-sought = minstens één contact of poging in de periode
definition-talked = minstens één echt gesprek in de periode
definition-moved-up = mensen die in de periode minstens één keer naar voren zijn gezet
definition-moved-down = mensen die in de periode minstens één keer naar achteren zijn gezet
definition-kept = nagekomen op of voor hun dag, van wat in de periode eindigde of verviel
definition-kept-late = in de periode nagekomen, na hun dag
definition-broken = nog open terwijl hun dag voorbij is
definition-released = in de periode teruggegeven met een reden; tellen niet als nagekomen en niet als gebroken
column-section = paragraaf
column-goal = doel
column-week = vanaf
column-conversations = gesprekken
column-attempts = pogingen
column-waiting = wachtend
column-spoken = gesproken
column-share = deel
column-day = op
column-group = groep
column-people = mensen
column-sought = gezocht
column-percent = per honderd
table-rungs = Per trede
table-inflow = Per jaar van instroom
table-waves = Per golf
act-referral-department = Verwijs naar een afdeling of partner
act-plan-edit = Maak het plan, of de volgende versie
act-task-add = Noteer een taak onder ons
act-task-do = De taak is gedaan
act-income-record = Leg een inkomenscontact vast
act-owner-hand-over = Draag over aan een collega
act-owner-card = Overdrachtskaart: wat niet tussen wal en schip mag vallen
act-scope-closed = Gesloten dossiers, of weer de wachtrij
act-scope-mine = Alleen mijn inwoners, of weer iedereen
act-wave-limit = Beperk de wachtrij tot een golf
act-wave-add = Maak een golf, op instroom of door toeval
act-wave-show = Hoe ver elke golf is
act-buddy-pair = Breng twee gemarkeerde inwoners samen, die beiden ja zeiden
act-buddy-end = Beëindig het koppel
act-figures-list = De lijst achter deze cijfers
act-forecast-beside = Wat als: andere uren of regels
act-forecast-open = Wat kan er in de uren die er zijn
act-figures-open = Cijfers
act-figures-next = De volgende cijfers
act-figures-previous = De vorige cijfers
act-fairness-show = Wie de volgorde achterlaat
act-unwilling-show = Bekijk het niet-willerdossier
act-unwilling-open = Open een niet-willerdossier (beveiligd)
act-unwilling-approve = Keur het goed, als tweede gebruiker
act-unwilling-close = Sluit het
hint-plan-edit = plan
field-share = mag verteld
field-together = eerste keer samen?
field-department = naar
field-what = wat
field-by = vóór
field-to = aan
field-template = sjabloon
field-interests = interesses
field-skills = vaardigheden
field-goal = doel, in eigen woorden
field-action = volgende actie
field-action-by = vóór
field-review = opnieuw bekijken
field-pass = Ooievaarspas?
field-dutch = spreekt Nederlands
field-barrier = belemmering
field-about = wat zij doen
field-yes = de eerste zei ja
field-other-yes = de ander zei ja
field-wave = golf
field-wave-by = gekozen op
field-size = hoogstens
field-seed = begingetal
field-wave-name = naam
field-can = bekend
field-meet-on = dag van de afspraak
field-meet-at = tijd
field-meet-how = hoe je elkaar ziet
field-meet-where = waar
field-place = waar een gesprek is aangeboden
field-view = hoe de inwoner het ziet
field-ended = uitkomst
field-hours = uren per week
field-conversation = minuten, gesprek
field-attempt = minuten, poging
field-behind = wie
field-interval = dagen tussen twee gesprekken
field-random-every = één door toeval op de … plaatsen (0: nooit)
field-phase = fase die eerst komt
field-weeks = weken vooruit
answer-yes = ja
answer-no = nee

fairness-random = { $every ->
    [0] Volgens de geldende regels wordt niemand door toeval gekozen.
   *[other] Eén plaats op de { $every } wordt door toeval gekozen.
}
absence-intro = { $count ->
    [one] Eén inwoner is van jou, of nog van niemand.
   *[other] { $count } inwoners zijn van jou, of nog van niemand.
}

figure-waiting = wachtend aan het eind
definition-waiting = mensen die langer wachten dan de regels vragen en die de laatste week niet bereikte; ook wie na een poging met rust gelaten wordt telt mee
planner-waiting = Aan het eind { $waiting ->
    [0] wacht niemand
    [one] wacht één mens
   *[other] wachten { $waiting } mensen
} langer dan de regels vragen.

kept-none = Nog geen belofte is aan haar dag toe.
kept-line = Beloften op tijd nagekomen: { $percent } % ({ $on } van { $all } die gedaan zijn of waarvan de dag voorbij is; { $late } te laat gedaan, { $open ->
    [one] 1 staat
   *[other] { $open } staan
} nog open)
standing-owner = bij { $user }
standing-income = inkomenscontact { $day }

field-visit = minuten, als je elkaar ziet
figure-visits = waarvan van mens tot mens
definition-visits = gesprekken thuis, op neutraal terrein of op kantoor
figure-reach-visits = van mens tot mens, per honderd gesprekken
definition-reach-visits = gesprekken bij bezoek of op kantoor, gedeeld door alle gesprekken

overview-week = week { $number }, vanaf { $day }

import-other-person = dit nummer is van iemand met een heel andere naam; de rij wacht op je besluit.
import-sheet-error = hier staat een foutmelding van het rekenblad in plaats van een waarde; vul de cel opnieuw in.
import-shortened = het rekenblad heeft dit nummer ingekort (zoals 1,23E+11): de laatste cijfers zijn weg. Maak van de kolom tekst en vul het nummer opnieuw in.
import-held-hint = Wie dezelfde persoon is, krijgt de nieuwe naam met --accept-names, of met --accept-names=REGELS alleen voor die regels.
import-namesake-hint = Wie dezelfde persoon is, krijgt het nieuwe nummer met --accept-names; wie iemand anders is, krijgt een dossier met --new-people. Allebei ook met =REGELS alleen voor die regels.
import-same-name = een eerdere rij heeft deze naam en niets zegt dat het dezelfde persoon is; de rij wacht op je besluit.
import-same-name-hint = Wie dezelfde persoon is, telt één keer met --accept-names; wie iemand anders is, krijgt een dossier met --new-people. Allebei ook met =REGELS alleen voor die regels.
import-held-row = wacht op je besluit: regel { $line } heeft ook de naam “{ $told }” en niets zegt dat het dezelfde persoon is. Is het iemand anders, dan krijgt die een eigen dossier.
import-namesake = iemand hier heeft deze naam en een ander nummer; de rij wacht op je besluit.
import-held-namesake = wacht op je besluit: “{ $told }” in het bestand kan { $code } zijn, “{ $known }”, met een nieuw nummer, of iemand anders met die naam.
import-held-namesakes = wacht op je besluit: “{ $told }” in het bestand kan een van de mensen hier met de naam { $known } zijn ({ $code } en anderen), met een nieuw nummer. Is dat zo, wijzig dan eerst daar het nummer; anders is het iemand nieuw.
import-held = (waarvan { $count ->
    [one] 1 wacht
   *[other] { $count } wachten
} op je besluit)
import-held-known = wacht op je besluit: dit nummer is van { $code }, “{ $known }”; het bestand zegt “{ $told }”. Is dat niet dezelfde persoon, dan klopt het nummer niet.
import-held-line = wacht op je besluit: regel { $line } geeft dit nummer aan “{ $known }”, deze regel aan “{ $told }”. Geef ieder een eigen nummer.
import-nothing = niets
cli-bsn = --{ $field }: dit lijkt een burgerservicenummer (BSN). trede bewaart dat nooit; vul het nummer in dat de gemeente zelf aan de inwoner geeft.
cli-bsn-text = In deze tekst staat een nummer dat een burgerservicenummer (BSN) kan zijn. Er is niets bewaard.
cli-bsn-text-hint = Haal het nummer weg. Is het iets anders, herhaal de opdracht dan met --accept-number.
cli-number-taken = Het klantnummer { $number } is ook van { $code }. Is het één persoon, neem dit dan terug met “trede undo” en wijzig { $code }; anders klopt een van de twee nummers niet.
import-shifted = de cellen lijken in de verkeerde kolommen te staan; van deze rij is niets overgenomen.
import-kept = { $field }: niet begrepen, bewaard als tekst.
import-torn-dates = De datums onder “{ $header }” spreken elkaar tegen: op regel { $day } staat de dag voorop, op regel { $month } de maand. Schrijf ze allemaal als dd-mm-jjjj.
import-month-first = Bij de datums onder “{ $header }” staat de maand voorop; zo zijn ze gelezen.
import-short-years =
    { $count ->
        [one] { $header }: 1 jaartal heeft twee cijfers; gelezen als het laatste jaar dat al geweest is.
       *[other] { $header }: { $count } jaartallen hebben twee cijfers; gelezen als het laatste jaar dat al geweest is.
    }
import-short-rows =
    { $count ->
        [one] 1 rij stopt vóór de laatste kolom (regel { $lines }); wat daar ontbreekt, is leeg gelaten.
       *[other] { $count } rijen stoppen vóór de laatste kolom (regels { $lines }); wat daar ontbreekt, is leeg gelaten.
    }
import-left-empty = { $header }: “{ $text }” is niet begrepen en weggelaten.
import-beside = { $header }: het nummer is overgenomen, en “{ $text }” blijft erbij staan.
import-day-ahead = { $header }: { $day } is nog niet geweest en is weggelaten.
import-day-number = { $header }: “{ $text }” is het nummer van een dag in een rekenblad; gelezen als { $day }. Kijk dit na.
import-not-understood =
    { $count ->
        [one] { $header }: 1 cel niet begrepen (regel { $lines })
       *[other] { $header }: { $count } cellen niet begrepen (regels { $lines })
    }
import-unclear = de letters kunnen op meer dan één manier gelezen worden. { $readings }
import-unclear-hint = Zeg met --encoding NAAM welke goed is, of sla het bestand opnieuw op als CSV (UTF-8).
    .screen = Sla het bestand opnieuw op als CSV (UTF-8).
import-not-in-encoding = regel { $line } heeft letters die in deze codering niet bestaan.
import-read-as = De letters zijn gelezen als { $reading }. Klopt dat niet, zeg het dan met --encoding NAAM.
    .screen = De letters zijn gelezen als { $reading }. Klopt dat niet, ga dan met esc terug en kies een andere bij “letters”.
import-twice =
    { $count ->
        [one] 1 letter was verkeerd opgeslagen en is hersteld: “{ $words }”. Kijk dit na.
       *[other] { $count } letters waren verkeerd opgeslagen en zijn hersteld: “{ $words }”. Kijk deze namen na.
    }
import-no-uuid = het id “{ $id }” is geen UUID; het is bewaard zoals het er staat.
import-dangling = noemt een rij in “{ $table }” die er niet is: { $id }.
import-not-read = { $file }: deze tabel wordt niet gelezen.
import-not-json = geen JSON die gelezen kan worden; regel { $line }.
import-no-services = er staan geen activiteiten (services) in.
import-no-package = een zipbestand dat kapot is, te veel bevat, of geen pakket met tabellen is.
import-no-workbook = geen rekenblad (XLSX, ODS) dat gelezen kan worden.
import-no-sheet = er is geen blad met die naam.
import-too-heavy = het lezen kost meer geheugen of tijd dan mag; sla het op als CSV en importeer dat.
import-unpacked = uitgepakt is dit bestand groter dan { $limit } MiB, en dat leest trede niet. Sla het op als CSV en lees dat in.
import-many-parts = dit bestand bestaat uit meer dan { $max } delen, en dat leest trede niet. Sla het op als CSV en lees dat in.
import-many-services = er staan meer dan { $max } activiteiten in. Verdeel ze over meer bestanden.
import-long-text = op regel { $line } staat een tekst van meer dan { $limit } MiB. Kort die in.
import-no-folder = in deze map staat geen lijst van Open Referral (services.csv). Noem het bestand zelf, en niet de map.
import-web-page = dit is een webpagina, ook als de naam op .xls of .csv eindigt. Open het bestand in Excel of LibreOffice en sla het op als XLSX of CSV.
import-old-workbook = dit is een oud Excel-bestand (.xls), of het heeft een wachtwoord. Open het in Excel of LibreOffice en sla het zonder wachtwoord op als XLSX of CSV.
import-totals = { $count ->
    [one] 1 rij onderaan telt alleen op en is weggelaten (regel { $lines }).
   *[other] { $count } rijen onderaan tellen alleen op en zijn weggelaten (regels { $lines }).
}
import-is-over = dit is al klaar of geldt niet meer, en de rij zegt niet sinds wanneer; het is weggelaten. Met een kolom “Nagekomen op” komt het er als nagekomen in.
import-no-promise = { $count ->
    [one] Van 1 open belofte zegt het bestand niet wat er beloofd is; die staat er als “weer contact opnemen” in (regel { $lines }).
   *[other] Van { $count } open beloften zegt het bestand niet wat er beloofd is; die staan er als “weer contact opnemen” in (regels { $lines }).
}
import-no-uuids = De id’s van { $count } activiteiten zijn geen UUID’s; ze zijn bewaard zoals ze er staan (regels { $lines }).
import-map-saved = Hoe de kolommen gelezen worden, staat nu in { $path }. Bekijk het, verander wat anders moet, en geef het mee met --map.
import-dates-hint = Schrijf alle dagen van die kolom in het bestand op één manier, met de dag voorop, of laat de kolom weg met --map.
import-not-taken = { $header }: uit “{ $text }” is niets overgenomen: het woord is hier niet bekend, of de rest van de rij zegt iets anders. Kijk dit na.
import-cannot-be = { $header }: “{ $text }” kan niet kloppen. Het is bewaard als tekst en telt nergens mee. Kijk dit na.
import-ended = volgens het bestand is deze persoon weg; wie weg is, komt er niet nieuw bij.
import-two-numbers = { $name } staat ook in regel { $first }, onder een ander nummer. Is het één persoon, laat dan een van de twee regels weg en importeer opnieuw.
import-repeats-unread = herhaalt regel { $first }. Alleen “{ $headers }” is anders, en dat leest trede niet. Zijn het er twee, geef ze dan een eigen naam of nummer.
import-all-repeat = { $count } rijen herhalen een eerdere rij (regels { $lines }). Alleen “{ $headers }” is anders, en dat leest trede niet. Zijn het er meer, geef ze dan een eigen naam of nummer.
import-gone-offers = { $count ->
    [one] 1 activiteit staat niet meer in dit bestand
   *[other] { $count } activiteiten staan niet meer in dit bestand
}; er is niets gesloten:
import-gone-offer = {"  "}{ $code } “{ $name }” { $provider ->
    [none] {""}
   *[other] ({ $provider })
}: trede edit { $code } --status closed
import-more = … en nog { $count }; --json noemt ze alle.
    .screen = … en nog { $count }.
export-done = { $count ->
    [one] 1 activiteit
   *[other] { $count } activiteiten
} geschreven naar { $path }.

import-map-head = Welk veld uit welke kolom wordt gelezen. Zet een andere kop tussen de aanhalingstekens, of niets.

store-header-lost = De kop van de kluis is in beide exemplaren weg, “vault” en “vault.2”; de rest van een kluis is er.
store-first = Deze kluis heeft het eerste formaat, en langs deze weg wordt hij niet overgezet.
store-roster = Uitspraak { $statement } over wie deze kluis mag openen klopt niet: zij is niet ondertekend door een gebruiker die dat mocht.
store-no-name = De naam van een gebruiker staat in Latijnse letters; hij is niet leeg en niet “recovery key”.
store-yourself = Niemand neemt de eigen wachtwoordzin weg; laat een andere gebruiker het doen.
store-older = Dit deel van de kluis is ouder dan het moet zijn: { $part }, gevonden { $found }, bekend { $known }. Iemand of iets heeft een ouder exemplaar teruggezet.
store-differs = Dit deel van de kluis is niet wat er geschreven werd: { $part }, bij { $at }.
store-anchor = Beide exemplaren van het anker zijn weg of onleesbaar: of er iets is afgesneden is niet te zeggen.
store-acknowledge-hint = Bewaar een kopie van deze map. Neem de laatste reservekopie, of ga verder zonder wat verloren is: “trede doctor --acknowledge”.
store-note-damaged = Notitie { $note } van het toegangslogboek is beschadigd: { $damage }. Het journaal is heel; daarvan is niets verloren.
store-list = De lijst van wie gewist is, bij de reservekopieën, is niet door een gebruiker van deze kluis geschreven.
store-list-hint = Neem de lijst (erased-…) uit de map waar mensen gewist zijn, of haal deze weg als je weet dat er niemand gewist is.
store-not-whole = Aan deze reservekopie ontbreekt een bestand: kop, sleutels of journaal.
store-not-whole-hint = Neem een andere reservekopie; “trede backup” maakt ze heel of niet.
part-header = kop
part-keys = sleutels
part-journal = journaal
part-log = toegangslogboek
part-anchor = anker
notice-keys-mended = Eén exemplaar van de sleutels van inwoners was beschadigd of ouder en is opnieuw geschreven.
notice-anchor-mended = Eén exemplaar van het anker was beschadigd of ouder en is opnieuw geschreven.
notice-carried = Deze kluis had het eerste formaat en is overgezet. Zoals hij was, is hij bewaard als reservekopie. Laat de andere gebruikers hem één keer openen.
notice-read-only = Deze kluis kan alleen worden gelezen: in de bestanden of de map mag niet geschreven worden.
notice-log-torn = De laatste notitie van het toegangslogboek was half geschreven; zij is achter notitie { $after } afgesneden.
cli-log-lost = Het toegangslogboek eindigt bij notitie { $found }, maar notitie { $known } is geschreven. Het journaal is heel. “trede doctor --acknowledge” schrijft op dat je dit weet.
doctor-nothing-lost = Er is niets verloren dat erkend zou moeten worden.
noted-own-numbers = Eigen nummers overgenomen die op een BSN lijken: { $count }
cli-own-numbers = { $count } nummers lijken op een BSN. Volgens de instellingen (own_numbers_pass) zijn het nummers van de gemeente; dit is genoteerd.
problem-bsn = In { $field } staat een nummer dat een BSN kan zijn. Haal het weg; is het iets anders, druk dan nog eens op enter.
noted-backup = Reservekopie gemaakt
noted-recovery = Herstelsleutel vervangen
noted-acknowledged = Erkend dat het einde verloren is ({ $part }): gevonden tot { $found }, bekend tot { $known }
noted-acknowledged-anchor = Erkend dat het anker verloren was
backup-anchor = Anker, om elders te bewaren: { $head } { $log }
backup-pruned = Oudere reservekopieën verwijderd: { $count }
backup-not-cleansed = In reservekopieën in { $path } kan nog staan wie gewist is; bij de volgende keer openen wordt het opnieuw geprobeerd. Zet er tot dan geen terug.
backup-away = In { $path } zijn eens reservekopieën gemaakt; die map is er nu niet. Maak er een reservekopie als zij terug is: dan gaat wie gewist is er ook daar uit.
recovery-changed = Er is een nieuwe herstelsleutel; de vorige opent niets meer, behalve oudere reservekopieën.
recovery-changed-hint = Vernietig het oude papier. Wie het heeft overgenomen kan oudere kopieën van deze map nog openen; “trede key rotate” geeft nieuwe sleutels voor wat komt.
store-no-space = Er is niets veranderd: de schijf is vol.
store-no-space-hint = Maak ruimte (1 MB is genoeg) en probeer het opnieuw.
store-read-only = Er is niets veranderd: in de map van de kluis, of in een bestand daarin, mag niet worden geschreven.
store-read-only-hint = Lezen kan wel. Maak de bestanden zelf schrijfbaar om te schrijven; trede verandert dat niet.
recovery-there = Op { $path } staat al iets; dat kan een andere herstelsleutel zijn, dus er wordt niets overschreven.
backup-daily-failed = De reservekopie van vandaag kon niet worden gemaakt ({ $what }). Wat je bewaart wordt bewaard.
backup-cleansed = Wie gewist is, staat niet meer in de reservekopieën: opnieuw geschreven { $written }, verwijderd { $removed }. In kopieën die trede niet kent staat die persoon nog.
backup-no-folder = { $path } is geen map; een reservekopie wordt in een map gemaakt.
restore-hint = Er is niets teruggezet. Neem een andere reservekopie.
restore-folder = In deze map staan reservekopieën ({ $count }); geef er één op, de laatste volgens de naam staat in de aanwijzing.
backup-restored-note = De reservekopie is van { $on }. Wie daarna gewist is en op geen lijst hier staat, is er weer: wis diegene opnieuw. Instellingen horen niet bij een reservekopie.

# Formulieren, vragen, en wat daarvan bewaard blijft.
marked-hidden = { $count } gemarkeerd, { $hidden } niet in deze lijst
ask-marked = Dit is voor { $count ->
    [one] 1 gemarkeerde inwoner
   *[other] { $count } gemarkeerde inwoners
  }, { $hidden } niet in deze lijst.
ask-many = Dit is voor { $count } mensen tegelijk. Met terugnemen gaat het in één keer terug.
ask-hidden = Niet in deze lijst: { $names }.
ask-shown = In deze lijst: { $names }.
ask-keys = { $submit } voor allemaal   { $back } nu niet
form-for = Voor { $count } mensen: { $names }
choice-empty = kies
choice-holds = { $word } · nu zo
problem-not-an-offer = Met deze code is er geen ander open aanbod. Een code ziet eruit als A-00012.
problem-not-with = { $field }: dit hoort bij een doorverwijzing die stopt. Laat het open, of kies dat die gestopt is.
draft-kept = Wat je typte, staat er weer als je dit formulier opent.
draft-here = Wat eerder is getypt staat er weer. { $key } maakt het formulier leeg.
draft-dropped = Het formulier is weer leeg; f8 zet terug wat er stond.
form-drop-key = { $key } leeg
why-no-draft = Er is niets getypt om weg te doen.
why-nothing-declined = Zo'n dossier vraagt een aanbod waarnaar is doorverwezen en dat is afgewezen. Dat is er niet.
why-two-channels = Zo'n dossier vraagt dat er op twee manieren contact is gezocht. Dat is op een manier gedaan, of nog niet.
hint-form-empty = alles leeg
refused-never-declined = Deze inwoner is niet doorverwezen naar { $offer }, of heeft dat niet afgewezen. Noem een aanbod dat er echt was.
problem-passed = { $field }: { $time } is vandaag al geweest. Kies een later moment; wat geweest is, is een contact: leg dat vast.
call-not-chosen = { $who } wordt vandaag niet gebeld: { $why }. Dit is de eerste die wel mag.
problem-time = { $field }: hier staat geen tijd. Typ het als 10:30.

queue-people = Vandaag { $queued } in de wachtrij, van { $people } mensen op trede 1 en 2; de anderen staan op pauze, worden na een poging even met rust gelaten, hebben een afspraak, of willen nu geen contact.
planner-ahead = De planner kijkt vooruit vanaf vandaag; de opgegeven dagen tellen hier niet.
planner-first = Voor { $first } van hen is dat het eerste gesprek; met { $never } mensen heeft dan nog niemand gesproken, niet ervoor en niet in deze weken.
planner-hours = De { $there } uren zijn: { $parts }.
planner-resting = { $hours ->
    [one] Eén uur blijft over terwijl er mensen langer wachten dan de regels vragen
   *[other] { $hours } uren blijven over terwijl er mensen langer wachten dan de regels vragen
}: zij zijn allemaal geprobeerd en worden nu met rust gelaten. Deze uren zijn niet vrij.
planner-free = { $hours ->
    [one] Eén uur is
   *[other] { $hours } uren zijn
  } echt vrij, { $weeks ->
    [one] in één week
   *[other] in { $weeks } weken
  }: toen wachtte niemand langer dan de regels vragen.
fairness-no-wave = in geen golf
report-turn = { $title } · { $at } van { $all }
page-turn = { $close } · { $key } toont de volgende cijfers
report-notes = Om te weten bij het lezen
report-needs-out = Een rekenblad komt in een bestand: noem het met --out BESTAND.
report-not-shown = niet getoond
report-nothing-ever = In deze kluis staat nog niets: er is niets te tellen.
report-before = In deze periode was nog niets bekend: de eerste regel van deze kluis is van { $day }.
report-begins = Deze kluis begint op { $day }: van de dagen ervoor telt alleen wat later is opgeschreven.
wave-gone = niet meer hier
figure-in-queue = van hen vandaag in de wachtrij
definition-in-queue = mensen in de volgorde van vandaag: het getal boven aan het scherm
figure-not-in-queue = van hen vandaag niet in de wachtrij
definition-not-in-queue = mensen op pauze, met rust gelaten na een poging die hen niet bereikte, of die nu geen contact willen
figure-first-time = in deze weken voor het eerst gesproken
definition-first-time = mensen met wie voor de eerste week niemand een echt gesprek had
figure-never-spoken = aan het eind nog nooit gesproken
definition-never-spoken = mensen zonder echt gesprek, niet voor deze weken en niet erin; samen met wie eerder en wie voor het eerst gesproken is zijn zij iedereen
figure-hours-conversations = uren voor gesprekken op afstand
definition-hours-conversations = minuten van gesprekken die niet van mens tot mens zijn, in hele uren
figure-hours-visits = uren voor gesprekken van mens tot mens
definition-hours-visits = minuten van gesprekken van mens tot mens, in hele uren
figure-hours-attempts = uren voor pogingen zonder antwoord
definition-hours-attempts = minuten van pogingen, in hele uren
figure-hours-short = uren te kort voor het volgende gesprek
definition-hours-short = wat van een week over is terwijl er iemand wacht, en niet past voor wie aan de beurt is
figure-hours-resting = uren over terwijl wie wacht met rust gelaten wordt
definition-hours-resting = wat van een week over is nadat iedereen die wacht geprobeerd is; de regels laten hen nu met rust
figure-hours-free = uren echt vrij
definition-hours-free = wat van een week over is waarin niemand langer wacht dan de regels vragen
offer-record-parts = { $way } onderweg · { $there } nu daar · { $asked } gevraagd hoe het was · { $before } ervoor gestopt · { $after } erna gestopt
offer-record-no-reason = geen reden genoteerd
card-long-silent = Verwijzingen zonder nieuws sinds meer dan { $days } dagen: vraag eerst of ze nog gelden
card-no-news = geen nieuws sindsdien, { $days } dagen
card-late = te laat
own-written = Dit is opgeschreven op { $day }.
own-before = Eerder afgesproken: hoe ging het?
own-before-row = { $what } – was gepland voor { $day }
own-not-yet = { $what } – zou klaar zijn op { $day }, en is nog niet gedaan
own-going-since = { $target } – { $state }, { $day }
own-going-silent = { $target } – { $state } op { $day }; daarna hebben wij niets meer gehoord
backup-restored-undated = Wie na het maken van deze reservekopie gewist is en op geen lijst hier staat, is er weer: wis diegene opnieuw. Instellingen horen niet bij een reservekopie.

# Other words by which an act is found in the help menu; both languages, because people mix them.
also-vault-lock = slot, op slot, dichtdoen, afsluiten, beveiligen, pauze scherm / lock, close, secure, leave the desk
also-app-quit = stop, stoppen, afsluiten, sluiten, einde / quit, exit, close, end
also-undo = ongedaan, ongedaan maken, terugdraaien, herstellen, vergissing / undo, revert, mistake
also-redo = herhaal, nog een keer, toch wel / redo, repeat, again
also-search-open = zoeken, vinden, filter, opzoeken, sorteren, volgorde / search, find, filter, look up, sort, order
also-contact-log = gesprek, gesproken, notitie, bezoek, verslag / conversation, spoken, note, visit, report
also-contact-no-answer = niet bereikt, geen gehoor / not reached, missed call
also-call-begin = belblok, telefoneren, opbellen, bellen / call mode, phone, dial, ring
also-promise-make = toezegging, afspraak, herinnering, terugbellen / appointment, reminder, call back
also-promise-keep = gedaan, klaar, toezegging / done, fulfilled
also-promise-release = toezegging, intrekken, schrappen, weg / withdraw, drop, cancel
also-referral-refer = doorverwijzen, aanmelden, aanbod / send, sign up, offer
also-referral-move = doorverwijzing, stand, volgende stap, gestopt / state, next step, stopped
also-referral-department = doorverwijzen, wmo, schulden, huisarts / send, debts, doctor
also-plan-edit = doel, doelen, interesses, belemmering / goal, goals, interests, barrier
also-pause-set = rust, vakantie, ziek, uitstellen / rest, holiday, ill, snooze, postpone
also-pause-end = weer actief, hervatten / resume, active again
also-file-close = afsluiten, weg, verhuisd, overleden, archief / end, archive, left, moved, died
also-file-reopen = terug, opnieuw / back, return
also-wish-note = bezwaar, niet bellen, brief, geen contact / objection, do not call, letter
also-phone-copy = nummer, klembord, telefoon / number, clipboard, phone
also-why-show = uitleg, reden, plaats, volgorde / explain, reason, place, order
also-whole-show = afgekapt, alles, volledig, melding, bericht, … / cut off, everything, message, full
also-log-show = logboek, toegang, geschiedenis, ingezien / log, access, history, seen
also-past-open = vroeger, verleden, tijdmachine, terugkijken / history, time machine, as of
also-agenda-open = kalender, vandaag, week / calendar, diary, today
also-board-open = doorverwijzingen, overzicht, kanban / referrals, overview
also-own-show = samen kijken, inwoner, laten zien / together, resident, show
also-help-open = hulp, help, toetsen, uitleg / keys, shortcuts, explain
also-palette-open = opdracht, commando, zoek een handeling / command
also-owner-hand-over = overdracht, collega, toewijzen / assign, colleague, transfer
also-owner-card = vakantie, waarneming, ziek / holiday, cover, absence
also-mark-toggle = selecteren, aanvinken, kiezen / select, tick, choose
also-figures-list = wie, mensen, rijen / who, people, rows
also-forecast-beside = wat als, stel dat, raad, fase, termijn / what if, council, phase, interval
also-forecast-open = planner, uren, vooruitzicht / planner, hours, capacity
also-figures-open = rapport, overzicht, dashboard, uitkomst, meting / report, dashboard, results, measurement
also-figures-next = rapport, bladeren / report, turn
also-figures-previous = rapport, bladeren / report, turn
also-fairness-show = eerlijk, gelijk, ongelijk / fair, equal, bias
also-screen-redraw = vernieuwen, verversen / refresh, repaint
also-offer-confirm = actueel, klopt nog / up to date, still right
also-request-note = verzoek, wil gebeld worden / request, wants a call
also-scope-closed = archief, verhuisd, overleden / archive, left
also-scope-mine = eigen, caseload / own, my caseload
also-task-add = todo, klus, werk / todo, job, chore
also-task-do = todo, klaar, afvinken / todo, finished, tick off
noted-about = { $what }, { $who }
noted-refused = Geweigerd, niet voor deze rol: { $what }
noted-went-wrong = Mislukt: { $what }
noted-to-file = { $what }, naar een bestand geschreven
notice-notes-forged = Bestanden die leken op een aantekening van wie meelas, maar van geen gebruiker zijn: { $notes }. Ze zijn opzijgezet; misschien heeft iemand de map veranderd.
right-contact-log = contact vastleggen
right-promise-make = toezegging doen
right-promise-keep = toezegging nakomen
right-promise-release = toezegging teruggeven
right-refer = verwijzen
right-referral-move = verwijzing bijwerken
right-pause = pauzeren
right-pause-end = pauze beëindigen
right-file-close = een dossier sluiten
right-file-reopen = een dossier heropenen
right-list-settle = beslissen wat een lijst openlaat
right-wish-note = een wens over contact vastleggen
right-request = vraag noteren
right-move = verplaatsen in de wachtrij
right-move-end = verplaatsing beëindigen
right-plan-save = plan bewaren
right-measure-taken = meting vastleggen
right-signal = signaal aan het WSP
right-signal-result = oordeel van het WSP vastleggen
right-resident-add = inwoner toevoegen
right-resident-edit = inwoner wijzigen
right-offer-add = aanbod toevoegen
right-offer-edit = aanbod wijzigen
right-offer-merge = aanbod samenvoegen
right-offer-confirm = aanbod bevestigen
right-task-add = taak noteren
right-task-do = taak afvinken
right-income-record = inkomenscontact vastleggen
right-handover = overdragen
right-buddy-pair = twee inwoners koppelen
right-buddy-end = koppel beëindigen
right-unwilling-open = niet-willertraject openen
right-unwilling-approve = niet-willertraject goedkeuren
right-unwilling-close = niet-willertraject sluiten
right-wave-add = groep maken
right-role-set = rol geven
right-screen = scherm openen
right-queue = de wachtrij
right-find = zoeken
right-show = een dossier
right-match = aanbod voor een inwoner
right-agenda = de agenda
right-history = wie wat deed en las in een dossier
right-page = de bladzijde om samen te bekijken
right-past = een andere dag
right-journal = alles wat is vastgelegd
right-log = het inzagelogboek
right-verify = controle van de kluis
right-doctor = nazien van de kluis
right-repair = opslag opnieuw maken
right-acknowledge = verder zonder wat verloren is
right-dossier = alles wat van iemand bewaard is
right-report = een rapport
right-waves = de groepen
right-unwilling = het dossier niet-willertraject
right-retention = dossiers waarvan de termijn voorbij is
right-propose = vernietiging voorstellen
right-approve = vernietiging goedkeuren
right-erase = iemand verwijderen
right-backup = een reservekopie
right-restore = een reservekopie terugzetten
right-export = het aanbod voor andere programma's
right-import-residents = inwoners inlezen
right-import-offers = aanbod inlezen
right-dry-run = inlezen op proef
right-undo = een handeling terugnemen
right-redo = een handeling opnieuw doen
right-user-list = de lijst van gebruikers
right-user-add = gebruiker toevoegen
right-user-remove = gebruiker verwijderen
right-passphrase = andere wachtwoordzin
right-key-rotate = sleutels vernieuwen
right-key-recovery = andere herstelsleutel
right-propose-export = voorstellen alles weg te schrijven
right-export-all = alles wegschrijven
right-export-contacts = de contacten met een inwoner voor een ander programma

# Instellingen en toetsen: wat er mis is met een bestand
wrong-closed = het bestand gaat niet open: { $why }
wrong-syntax = deze regel is niet te lezen: { $what }
wrong-unknown = er is geen instelling "{ $name }"
wrong-unknown-meant = er is geen instelling "{ $name }"; bedoel je "{ $meant }"?
wrong-value = bij "{ $name }" hoort { $takes }
wrong-value-meant = bij "{ $name }" hoort { $takes }; bedoel je "{ $meant }"?
wrong-twice = "{ $name }" staat al op regel { $line }; die regel telt
wrong-missing = een { $of } zonder "{ $name }" doet niet mee
held-lock = LET OP: na hoeveel minuten de kluis op slot gaat, is niet te lezen; tot dit hersteld is gaat hij na { $minutes } minuut zonder toets op slot
held-retention = LET OP: hoe lang dossiers bewaard worden, is niet te lezen; tot dit hersteld is wordt er niets vernietigd
malformed-twice = de naam staat er al
malformed-unclosed = een aanhalingsteken of haak is niet gesloten
malformed-no-value = schrijf: naam = waarde
malformed-extra-equals = er staat een isgelijkteken te veel
malformed-comma = er ontbreekt een komma, of er staat er een te veel
malformed-unquoted = een tekst moet tussen aanhalingstekens staan
malformed-unreadable = dit is geen geldige TOML
takes-whole = een geheel aantal { $unit }, { $from } tot en met { $to }
takes-places = een geheel aantal plaatsen, 2 of meer, of 0 voor geen
takes-day = een dag zoals 2020-03-01
takes-yes-no = true of false
takes-or = { $words } of { $last }
takes-text = een tekst tussen aanhalingstekens
takes-texts = een lijst van teksten tussen aanhalingstekens
takes-decision = het nummer en de dag van het besluit van je gemeente, tussen aanhalingstekens
takes-source = waar de termijn vandaan komt, tussen aanhalingstekens
takes-table = een tabel
takes-written = { $example }
unit-days = dagen
unit-minutes = minuten
unit-years = jaren
unit-people = mensen
unit-attempts = pogingen
unit-backups = reservekopieën
from-default = standaard
from-held = { $place }, die niet te lezen is: het strengste
from-variable = omgeving: { $name }
from-flag = opdrachtregel: { $name }
remark-note = opmerking
remark-warning = waarschuwing
remark-error = fout
remark-syntax = niet te lezen: { $what }
remark-version = versie { $found } is onbekend; dit programma leest versie 1
remark-setting = `{ $name }` is geen instelling
remark-context = er is geen context `{ $name }`, dus de regels eronder doen niet mee{ $meant }
remark-no-action = er is geen actie `{ $name }`{ $meant }
remark-no-context = er is geen context `{ $name }`{ $meant }
remark-meant = ; bedoel je `{ $word }`?
remark-inherit = bij `inherit` hoort een lijst van contexten tussen aanhalingstekens
remark-value = bij `{ $name }` hoort een actie tussen aanhalingstekens, of "unbound"
remark-twin = de meeste terminals sturen `{ $key }` als `{ $other }`
remark-taken = `{ $key }` gaat meestal naar { $by }
remark-unreachable = geen toets leidt naar `{ $action }`
remark-required = geen toets leidt naar `{ $action }`, en die moet er een hebben
remark-cycle = `{ $context }` kan niet erven van `{ $parent }`, die er zelf van erft
remark-twice = `{ $name }` wordt twee keer geopend; beide delen tellen
remark-same = `{ $keys }` staat al op regel { $line }
remark-shadowed = `{ $keys }` is niet te typen: `{ $shorter }` op regel { $line } doet eerder iets
remark-shadows = `{ $keys }` zou al iets doen voordat `{ $longer }` op regel { $line } af is
remark-hides = `{ $keys }` neemt de plaats in van `{ $hidden }` ({ $action })
remark-covered = `{ $keys }` telt niet waar `{ $context }` `{ $by }` heeft
remark-esc = `{ $keys }` begint met esc, dat terminals voor alt gebruiken
remark-unbound = `{ $keys }` deed niets
key-empty = er staat geen toets
key-bare = `{ $text }` is een hulptoets zonder toets
key-unknown = `{ $text }` is geen toets{ $meant }
key-long = een reeks heeft hooguit { $most } toetsen, deze heeft er { $keys }
taker-flow = de terminal, om de uitvoer stil te zetten en weer te starten
taker-shell = de shell, om een programma naar de achtergrond te sturen
setting-queue-interval-days = Dagen tussen twee echte gesprekken, als er niets anders is afgesproken
setting-queue-silent-days = Dagen zonder bericht waarna een verwijzing terugkomt
setting-queue-retry-days = Dagen rust na een poging die iemand niet bereikte
setting-queue-random-every = Om de zoveel plaatsen wordt iemand geloot; 0 is nooit
setting-queue-phase = Hoeveel fasen zeggen in welke volgorde nooit gesproken mensen worden benaderd
setting-calls-name = Je eigen naam, zoals je die aan de telefoon zegt
setting-calls-people = Mensen in één belblok
setting-calls-minutes = Minuten van één belblok
setting-calls-enough = Zoveel pogingen zonder antwoord zijn even genoeg
setting-calls-within-days = De dagen waarbinnen die pogingen tellen
setting-interface-keymap = De toetsen: default, vim of arrows
setting-interface-language = De taal: nl of en
setting-interface-mouse = Of de muis werkt in het programma
setting-security-lock-minutes = Minuten zonder toets waarna de kluis op slot gaat
setting-security-own-numbers-pass = Of de eigen klantnummers van je gemeente op een BSN mogen lijken
setting-measurement-eleven = Of alle elf uitspraken over eenzaamheid gevraagd worden, en niet zes
setting-backups-copies = Hooguit zoveel reservekopieën blijven bewaard
setting-backups-days = Zoveel dagen blijven reservekopieën bewaard; de laatste twee altijd
setting-retention-decision = Nummer en dag van het besluit van je gemeente over de termijnen; zonder besluit wordt er niets vernietigd
setting-retention-supported-years = Jaren dat dossiers met een gesprek, een plan of een verwijzing bewaard worden
setting-retention-supported-source = Waar die termijn vandaan komt
setting-retention-not-started-years = Jaren dat dossiers bewaard worden waarin het daar nooit van kwam
setting-retention-not-started-source = Waar die termijn vandaan komt
setting-home = De map van de kluis en de instellingen
setting-user = Wie er werkt
setting-today = De dag die als vandaag telt
setting-passphrase-file = Het bestand waarvan de eerste regel de wachtwoordzin is
setting-passphrase-command = De opdracht die de wachtwoordzin afdrukt
setting-color = Kleur op het scherm: auto, always of never
setting-keys = Je eigen toetsen, over die van de toetsenkaart
setting-plan = De interesses en de voorbeelden van doelen
setting-thesaurus = Je eigen groepen woorden, naast die van het programma

# Acts on the command line
cli-not-with = { $given } gaat niet samen met { $other }.
line-or-word = { $place }; of het woord { $words }
line-record = De code van de { $what }, zoals { $code }
place-resident = Een code zoals R-00042, een klantnummer, of tekst die precies één inwoner vindt
place-offer = Een code zoals A-0017, of tekst die precies één aanbod vindt
place-all = Iedereen die van jou is
flag-on = De dag [anders: vandaag]
flag-note = Een notitie
flag-until = De laatste dag
flag-reason = Waarom
flag-what = Wat er moet gebeuren
flag-by = De dag waarop het klaar moet zijn
flag-promise-by = De laatste dag
flag-promise-what = Wat er wordt beloofd
flag-contact-promise = De volgende belofte: de laatste dag en wat er wordt beloofd
flag-refer-promise = De volgende belofte: de laatste dag en wat er wordt beloofd
flag-handover = Wie bij naam kennismaakt met de inwoner
flag-share = Wat er verteld mag worden van de inwoner
flag-together = Of er de eerste keer iemand meegaat
flag-said = De eigen woorden van de inwoner
flag-state = De volgende stand
flag-rung = De trede die het WSP beoordeelde
flag-department = De afdeling of partner
flag-stop-reason = Waarom het stopte of werd afgeslagen
flag-channel = Hoe
flag-outcome = Wat ervan kwam
flag-signal-reason = Wat er gezien is
flag-promise-reason = Waarom ze vervalt
flag-promise-on = De dag waarop ze is nagekomen [anders: vandaag]
flag-task-on = De dag waarop ze is gedaan [anders: vandaag]
flag-pause-until = De dag van terugkomst
flag-close-reason = Waarom het dossier gesloten wordt
flag-welcome = Welk contact mag; none is een bezwaar
flag-wish-until = De dag vanaf wanneer het niet meer geldt; bij any: niet eerder
flag-wish-reason = Waarom, als er iets gezegd is
flag-close-note = In woorden; nodig bij other
flag-to = Aan welke gebruiker van de kluis
flag-handover-until = De laatste dag; daarna komen ze vanzelf terug
flag-about = Wat ze samen gaan doen
flag-yes = De dag waarop de eerste ja zei
flag-other-yes = De dag waarop de ander ja zei
flag-wave-by = Hoe ze worden gekozen
flag-size = Hoeveel hoogstens
flag-seed = Hetzelfde begingetal kiest dezelfde mensen [anders: getrokken, en bewaard]
flag-ended = Hoe het eindigde [anders: fitting-service]

reason-meeting = Afspraak op { $day } { $told }
reason-met = Afspraak op { $day } { $told } is voorbij: is het doorgegaan?
ends-meetings = { $count ->
    [one] zegt 1 afspraak af
   *[other] zegt { $count } afspraken af
}
card-appointments = Afspraken
refused-meets = { $who } heeft op { $day } al een afspraak op dat moment. Verplaats die: v v, of trede appointment move.
    .screen = { $who } heeft op { $day } al een afspraak op dat moment. Verplaats die: v v.
refused-meeting-over = Van deze afspraak is al genoteerd hoe het ging.
refused-meeting-ahead = Deze afspraak is op { $day } en moet nog komen. Noteer daarna of het doorging; tot dan kun je de afspraak verplaatsen of afzeggen.
moment-meeting = afspraak gemaakt voor { $told }
moment-came = op de afspraak gekomen: { $told }
moment-missed = niet op de afspraak gekomen: { $told }
moment-meeting-moved = afspraak verplaatst: was { $told }
moment-meeting-cancelled = afspraak afgezegd: { $told }
meeting-along = { $who } gaat mee
remark-overlaps = Overlapt: { $who } om { $time }, minder dan een uur ertussen.
remark-weekend = Dat is een { $weekday }.
meeting-asked = is het doorgegaan?
answer-keys = { $came } gekomen, { $missed } niet gekomen, { $moved } verplaatst
meeting-overlaps = overlapt
meeting-planned = moet nog komen
meeting-came = gekomen
meeting-missed = niet gekomen
meeting-moved = verplaatst
meeting-cancelled = afgezegd
saved-meeting = Afspraak met { $who }: { $meeting }
saved-meeting-moved = Afspraak met { $who } verplaatst naar { $meeting }
saved-cancelled-too = { $count ->
    [one] 1 afspraak afgezegd
   *[other] { $count } afspraken afgezegd
}
saved-appointment-came = Op de afspraak gekomen: { $who }
saved-appointment-missed = Niet op de afspraak gekomen: { $who }
saved-appointment-cancel = Afspraak afgezegd: { $who }
gone-appointment = Afspraak
agenda-meeting = afspraak { $told }
agenda-appointment = afspraak
text-meeting = Beste { $name }, u heeft een afspraak op { $day }.
text-meeting-at = Beste { $name }, u heeft een afspraak op { $day } om { $time } uur.
text-meeting-where = Waar: { $place }.
text-meeting-phone = Wij bellen u.
text-meeting-visit = Wij komen bij u thuis.
text-meeting-along = Wie er meekomt: { $who }.
text-meeting-end = Kunt u niet? Laat het ons weten.
why-no-appointment = Er staat geen afspraak met deze inwoner.
form-appointment-make = Afspraak met { $who }
form-appointment-move = Verplaats de afspraak met { $who }: { $about }
form-appointment-cancel = Zeg de afspraak met { $who } af: { $about }
act-appointment-make = Maak een afspraak
act-appointment-came = Op de afspraak gekomen
act-appointment-missed = Niet op de afspraak gekomen
act-appointment-move = Verplaats de afspraak
act-appointment-cancel = Zeg de afspraak af, met reden
act-appointment-text = Kopieer de afspraak als bericht
hint-appointment-make = afspraak
hint-appointment-came = gekomen
hint-appointment-missed = niet gekomen
hint-appointment-move = verplaats
hint-appointment-cancel = zeg af
hint-appointment-text = kopieer bericht
also-appointment-make = afspreken, ontmoeting, gesprek plannen, agenda / appointment, meeting, meet
also-appointment-came = verschenen, geweest, doorgegaan / came, attended, showed up
also-appointment-missed = niet verschenen, no-show / missed, did not come
also-appointment-move = verzetten, andere dag / reschedule
also-appointment-cancel = afzeggen, annuleren / cancel, call off
also-appointment-text = bericht, sms, klembord, herinnering / message, text, clipboard, reminder
field-along = wie gaat mee
fact-meet-on = Dag van de afspraak
fact-meet-at = Tijd
fact-meet-where = Waar
fact-along = Wie gaat mee
section-appointments = Afspraken
own-appointments = Uw afspraken
record-f = afspraak
record-appointment = afspraak
right-appointment-make = een afspraak maken
right-appointment-came = noteren dat iemand op een afspraak kwam
right-appointment-missed = noteren dat iemand niet op een afspraak kwam
right-appointment-move = een afspraak verplaatsen
right-appointment-cancel = een afspraak afzeggen
flag-appointment-at = De dag en, daarachter, de tijd: "+3 10:30"
flag-appointment-channel = Hoe: visit, als niets is gezegd
flag-appointment-place = Waar
flag-appointment-with = Wie gaat mee
flag-appointment-result = Hoe het ging
flag-appointment-reason = Waarom de afspraak vervalt

# Waartoe een lijst beperkt is
chip-rung-1 = trede 1
chip-rung-2 = trede 2
chip-owner-me = van mij
chip-owner-none = van niemand
chip-owner = van { $name }
chip-wave = golf { $name }
chip-wave-none = in geen golf
chip-tier-late = te laat: belofte of afspraak
chip-tier-asked = vroeg om contact
chip-tier-silent = stille verwijzing
chip-tier-never = nog geen gesprek
chip-tier-interval = termijn voorbij
chip-tier-measure = meting
chip-tier-longest = langst geleden
chip-tier-random = aselect
chip-plan-none = geen plan
chip-plan-made = met plan
chip-plan-late = plan te laat bekeken
chip-promise-open = belofte open
chip-promise-late = belofte te laat
chip-promise-none = geen belofte
chip-appointment-planned = afspraak gepland
chip-appointment-today = afspraak vandaag
chip-appointment-none = geen afspraak
chip-referral-open = verwijzing open
chip-referral-none = geen verwijzing
chip-task-open = taak open
chip-task-none = geen taak
chip-phone-known = telefoon bekend
chip-phone-none = geen telefoon
chip-file-closed = gesloten
chip-tried = { $times }× geprobeerd
chip-longer = { $days } dagen niet gesproken
chip-within = gesproken in { $days } dagen
chip-sort-spoken = langst niet gesproken eerst
chip-sort-inflow = langst in beeld eerst
chip-sort-due = eerst wat eerst moet
chip-monday = maandag
chip-tuesday = dinsdag
chip-wednesday = woensdag
chip-thursday = donderdag
chip-friday = vrijdag
chip-saturday = zaterdag
chip-sunday = zondag
chip-morning = ochtend
chip-afternoon = middag
chip-evening = avond
chip-free = gratis
chip-seat = plek
chip-wheelchair = rolstoel
chip-first-together = eerste keer samen
chip-form-social = sociale contacten
chip-form-recreation = recreatie
chip-form-culture = cultuur
chip-form-education = educatie
chip-form-clubs = verenigingen
chip-form-volunteering = vrijwilligerswerk
chip-form-neighbourhood = buurt
chip-form-informal-care = mantelzorg
chip-costs = tot { $price }
chip-sort-fit = wat past eerst
chip-sort-day = op dag
chip-sort-price = op prijs
chip-sort-name = op naam
chip-not = niet { $said }
chips-more = +{ $count }
search-hint-people = een naam, of: trede: reden: van: golf: plan: belofte: geprobeerd:3 >90d "tekst"
search-hint-offers = een woord, of: dinsdag gratis <5 plek ochtend wijk: vorm:
search-wrong = { $word } past nergens op; wel:
empty-limited-people = Niemand past op deze voorwaarde. { $key } haalt haar weg.
empty-limited-offers = Geen aanbod past op deze voorwaarde. { $key } haalt haar weg.
empty-limited = Niemand en niets past op alles tegelijk. { $key } haalt de laatste voorwaarde weg.
view-shown = Weergave { $no }{ $name }: { $people ->
    [one] 1 inwoner
   *[other] { $people } inwoners
}.
view-shown-offers = Weergave { $no }{ $name }: { $people ->
    [one] 1 inwoner
   *[other] { $people } inwoners
}, { $offers } × aanbod.
view-none = Weergave { $no } is nog leeg. Beperk de lijst met / en bewaar haar met { $key }.
view-saved = Bewaard als weergave { $no }{ $name }: { $key } laat haar zien.
view-keeps-people = Inwoners: { $what }.
view-keeps-offers = Aanbod: { $what }.
view-first = Het programma begint ermee.
form-view = Bewaar deze weergave
field-view-no = onder cijfer
field-view-name = naam
field-view-first = hiermee beginnen
mouse-on = De muis doet het nu. Houd shift ingedrukt om tekst te selecteren en te kopiëren.
mouse-off = De muis is uit: de terminal selecteert weer tekst.
not-there = Dat staat er niet meer: klik op wat je nu ziet.
limit-off = Eraf gehaald: { $limit }.
marks-now = { $count ->
    [0] Alle markeringen zijn weg: niemand is gemarkeerd.
    [one] 1 inwoner gemarkeerd; esc haalt de markering weg.
   *[other] { $count } inwoners gemarkeerd; esc haalt de markering weg.
}
saved-unmarked = niemand is meer gemarkeerd
marks-gone = { $count ->
    [one] De markering van 1 inwoner is weg.
   *[other] De markering van { $count } inwoners is weg.
}
why-nobody-marked = Markeer eerst iemand: van daar tot hier.
why-not-limited = Deze lijst is nergens toe beperkt. Beperk haar met / en een woord als trede:1.
act-mark-all = Markeer iedereen in de lijst
act-mark-range = Markeer van de vorige markering tot hier
act-mark-invert = Markeer wie niet gemarkeerd is, en andersom
act-search-complete = Maak het woord af
act-limit-drop = Haal de laatste voorwaarde weg
act-view-save = Bewaar de voorwaarden als weergave
act-view-all = De hele lijsten weer
act-view-one = Weergave 1
act-view-two = Weergave 2
act-view-three = Weergave 3
act-view-four = Weergave 4
act-view-five = Weergave 5
act-view-six = Weergave 6
act-view-seven = Weergave 7
act-view-eight = Weergave 8
act-view-nine = Weergave 9
hint-search-complete = afmaken
hint-limit-drop = voorwaarde weg
also-view-save = filter bewaren, opslaan, beperken / save filter, limit
also-view-all = filters weg, wissen / clear filters
also-limit-drop = filter weg / drop filter
field-kept = is dit gedaan?
field-promised = gedaan? { $what } ({ $day })
kept-no = nee, nog niet
kept-yes = ja, gedaan
saved-kept-too = { $count ->
    [one] 1 belofte gedaan
   *[other] { $count } beloften gedaan
}
flag-contact-at = Bij een afspraak: de dag en, daarachter, de tijd: "+3 10:30"
flag-contact-place = Bij een afspraak: waar
flag-contact-with = Bij een afspraak: wie gaat mee
problem-no-meeting = { $field }: dit hoort bij een afspraak. Kies dat de uitkomst een afspraak is, of laat het weg.
caller-title = Iemand belt
caller-find = een stuk van nummer, naam of code; of wat is afgesproken
caller-none = Niemand gevonden. Probeer de laatste vier cijfers van het nummer, of een stuk van de naam.
caller-wait = De namen worden gelezen.
caller-note = Belde zelf.
caller-closed = dossier gesloten op { $day }
act-caller-find = Iemand belt: zoek op nummer of naam
hint-caller-find = iemand belt
also-caller-find = telefoon, inkomend gesprek, terugbellen, nummer zoeken / incoming call, phone, caller, ring
why-with-caller = Op het scherm staat wie belt; esc gaat terug naar waar je was.
field-free = uren vrij om te bellen
fill-free = 3, 3,5, 3:30 of 90 min
form-settle = Bewaar { $count ->
    [one] 1 besluit
   *[other] { $count } besluiten
}: { $who }
form-free = Hoeveel uur heb je vandaag vrij om te bellen?
setting-calls-each-minutes = Minuten waarvoor een belletje telt in Mijn dag
overview-day = Mijn dag
overview-day-empty = Niets is te laat, er staat niets voor vandaag, en niemand hoeft nu gebeld te worden.
overview-silent = Verwijzing, al een tijd niets gehoord
overview-calls = Om te bellen
overview-calls-also = Om te bellen (behalve { $also } van hierboven)
overview-done = Vandaag gedaan
overview-first = { $day }: de eerste drie
day-fits = { $free } uur vrij: tijd voor { $fits } keer bellen van { $each } minuten.
day-fits-still = { $free } uur vrij, al { $called } keer aan de telefoon: tijd voor nog { $fits } keer bellen van { $each } minuten.
day-next = Om { $time } { $name }.
day-more = { $more } mensen die je ook kunt bellen, passen niet in deze dag.
overview-evening = Mijn dag: gedaan en nog open
overview-unanswered = kwam iemand op de afspraak?
evening-none = Je hebt vandaag nog niets genoteerd.
evening-done = { $people ->
    [one] Vandaag iets gedaan voor 1 persoon.
   *[other] Vandaag iets gedaan voor { $people } mensen.
}
evening-calls = { $calls ->
    [one] 1 keer aan de telefoon.
   *[other] { $calls } keer aan de telefoon.
}
evening-copy = { $key } kopieert alles voor je dossier.
problem-hours = { $field }: typ een tijd zoals 3, 3,5, 3:30, 1u30 of 90 min, minder dan 24 uur.
day-hours-key = { $key } verandert de uren.
day-other-half = { $key } toont wat je deed.
evening-other-half = { $key } toont wat je te doen staat.
copied-done = { $count ->
    [one] Gekopieerd: wat je vandaag deed voor 1 persoon.
   *[other] Gekopieerd: wat je vandaag deed voor { $count } mensen.
}
workday-contact-on = { $channel } op { $day }: { $outcome }.
workday-contact = { $channel }: { $outcome }.
workday-promised = Beloofd: { $what }, uiterlijk { $day }.
workday-kept = Gedaan: { $what }.
workday-released = Hoeft niet meer: { $what }.
workday-meeting = Afspraak: { $when }.
workday-came = Op de afspraak gekomen: { $when }.
workday-missed = Niet op de afspraak gekomen: { $when }.
workday-cancelled = Afspraak afgezegd: { $when }.
workday-cancelled-why = Afspraak afgezegd: { $when }. Reden: { $reason }
workday-meets = kennismaking met { $name }
workday-moved = Afspraak verplaatst: van { $from } naar { $to }.
workday-handed = Overgedragen aan { $to }.
workday-lent = Overgedragen aan { $to }, tot en met { $day }.
workday-referral = Verwezen naar { $target }: { $state }.
workday-plan = Het plan is bijgewerkt.
workday-pause = Rust tot { $day }.
workday-request = Vroeg zelf om contact.
workday-task = Nog te doen: { $what }, uiterlijk { $day }.
workday-left-promise = Nog te doen: { $what }, beloofd voor { $day }.
calls-on = Gebeld op { $day }
act-day-open = Mijn dag: wat te laat is, vandaag, om te bellen, en wat je deed
act-day-hours = Hoeveel uur je vandaag vrij hebt om te bellen
act-text-copy = Kopieer wat hier staat, om elders te plakken
act-text-copy-all = Kopieer wat je vandaag deed, voor iedereen
hint-day-open = mijn dag
hint-day-hours = uren
hint-text-copy = kopieer tekst
hint-text-copy-all = kopieer alles
also-day-open = vandaag, ochtend, planning, overzicht, dagstart, dagrapport / my day, today, morning, evening
also-day-hours = tijd, vrije uren / free hours, time
also-text-copy = klembord, plakken, verslag, rapportage, suite / clipboard, paste, report
also-text-copy-all = klembord, dagverslag, rapportage, suite / clipboard, day report
why-not-in-figures = Dit gaat naar het volgende overzicht: g c opent ze.
why-not-in-day = Dit hoort bij Mijn dag: g d opent die.
why-nothing-done = Voor deze persoon heb je vandaag nog niets gedaan; er is niets te kopiëren.
why-nothing-to-copy = Hier is geen tekst om te kopiëren. Mijn dag (g d) heeft die, en de lijst na het bellen.
overview-silent-more = Verwijzing, al een tijd niets gehoord (nog { $more } op het bord)
why-nobody-done = Je hebt vandaag nog niets genoteerd; er is niets te kopiëren.
# De week.

act-week-open = De week: afspraken, beloften en inkomenscontacten per dag
act-week-next = De volgende week
act-week-previous = De vorige week
act-day-next = De volgende dag waarop iets staat
act-day-previous = De vorige dag waarop iets staat
act-pane-week = Naar de week
hint-week-open = week
hint-week-next = volgende week
hint-week-previous = vorige week
hint-day-next = dag verder
hint-day-previous = dag terug
hint-pane-week = week
also-week-open = kalender, planning, rooster, afspraken / calendar, planning, diary, appointments
pane-week = Deze week
week-title = Week { $number } · { $from } – { $to }
week-empty = In deze week staat niets. Met “{ $next }” zie je de week erna, met “{ $previous }” de week ervoor.
week-more = nog { $count }
rows-none = Niets gevonden met “{ $letters }”. { $key } toont alles.
legend-signs = ! te laat  ? vroeg om contact  … verwijzing stil  ~ geloot
legend-signs-short = ! laat  ? vroeg  … stil  ~ lot
week-legend = ! te laat  ○ belofte  € inkomenscontact  · plan, pauze  ✓ gekomen  × niet gekomen  ‖ overlapt
why-not-in-week = Dat kan in de week; open die eerst.

# De rondleiding
tour-offered = Nieuw hier? { $key } geeft een rondleiding van vijf minuten. Iedereen hier is verzonnen: probeer maar.
tour-offered-briefly = Nieuw hier? { $key } is de rondleiding.
tour-stopped = De rondleiding is gestopt; ze staat bij de hulp als je verder wilt.
tour-done = Dat was de rondleiding. Alles wat kan staat onder { $key }; typ daar wat je zoekt.
tour-stops = ({ $key } stopt)
tour-why = Bovenaan staat wie eerst aan de beurt is. Druk { $key } en lees waarom.
tour-person = De reden is altijd iets wat wij nog moeten, met een dag. Ga terug met esc en open de bladzijde van deze persoon met { $key }.
tour-contact = Hier staat alles van één persoon. Leg een gesprek vast: { $key }, kies met een letter hoe het ging, tab, kies hoe je sprak, en bewaar met enter.
tour-undo = Bewaard, en op schijf. Was het niet goed? { $key } haalt het terug.
tour-search = Alles kan terug, behalve wissen. Ga met esc naar de wachtrij, druk { $key } en typ drie letters van een naam.
tour-limit = Zoek je een groep? Maak de regel leeg en typ trede:1 of reden:te-laat, dan enter. (esc en { $key } begint opnieuw.)
tour-offers = De lijst is nu korter; backspace maakt haar weer heel. Druk { $key } voor wat er te doen is voor deze persoon.
tour-call = Wat past staat bovenaan, met wat in de weg zit. Ga terug met esc en begin te bellen: { $key }.
tour-day = Zo bel je de een na de ander. Stop met esc, nog eens esc, en kijk dan naar je dag: { $key }.
tour-help = Hier begin en eindig je de dag. Sluit met esc en vraag wat er nog meer kan: { $key }.
act-tour-begin = Een rondleiding van vijf minuten, of stop ermee
also-tour-begin = uitleg, beginnen, nieuw, leren, les / tutorial, introduction, learn

# Wat gevonden is, en bewaard als weergave
chip-weekend = weekend
view-called = Weergave “{ $name }”
view-numbered = weergave { $no }
view-instead = { $no } in plaats van “{ $name }”
view-how = Nog geen weergave: beperk de lijst met { $search }, bewaar haar met { $save }
fill-view-name = zoals: eerste ronde
whole-limits = { $list }, beperkt tot
chips-key = +{ $count } ({ $key })
marks-short = ●{ $count }
marks-short-hidden = ●{ $count } ({ $hidden } elders)
empty-outside = { $count ->
    [one] Er is er 1 buiten de voorwaarden.
   *[other] Er zijn er { $count } buiten de voorwaarden.
} { $key } haalt de laatste voorwaarde weg.
search-outside = { $count } buiten de voorwaarden; { $key } haalt de laatste weg
search-quoted-people = zoals het er staat: in naam, reden, code en telefoon
search-quoted-offers = zoals het er staat: in naam, label, plek, aanbieder en tekst
search-other-people = { $word } beperkt de wachtrij, niet het aanbod; hier is het een zoekwoord
search-other-offers = { $word } beperkt het aanbod, niet de wachtrij; hier is het een zoekwoord
search-sign-people = { $word } zegt geen aantal dagen; wel: >90d (zo lang niet gesproken) of <7d
search-sign-offers = { $word } zegt geen bedrag; wel: <5 (hoogstens € 5)
search-no-key = { $word } is geen voorwaarde; het is een zoekwoord
search-no-rung = { $word }: die trede is er niet; de ladder heeft trede 1 tot en met 6
search-rung = { $word }: in de wachtrij staan alleen trede 1 en 2; de andere tredes zijn bij het WSP
reading-rows = De redenen worden gelezen.
view-unquoted = Wat tussen aanhalingstekens staat is niet bewaard: het kan een naam zijn.
act-mouse-toggle = Gebruik de muis, of laat hem aan de terminal
also-mouse-toggle = muis, klikken, aanwijzer, scrollen, wiel, slepen / mouse, click, pointer, scroll, wheel, drag
form-resident-add = Nieuwe inwoner
form-resident-edit = Wijzig { $who }
form-offer-add = Nieuw aanbod
form-offer-edit = Wijzig { $offer }
act-resident-add = Schrijf een nieuwe inwoner in
act-resident-edit = Wijzig wat van deze inwoner bekend is
act-offer-add = Schrijf nieuw aanbod in
act-offer-close = Sluit dit aanbod
act-offer-reopen = Open dit aanbod weer
act-offer-merge = Voeg dit aanbod samen met een ander
form-offer-merge = { $about } is dubbel: het gaat op in wat blijft, en sluit
field-closed-on = gesloten vanaf
field-judged-on = dag van de uitslag WSP
field-into = dit blijft
field-into-code = code van wat blijft
into-else = ander aanbod, met de code
hint-offer-close = sluiten
hint-offer-reopen = heropenen
hint-offer-merge = samenvoegen
also-offer-close = activiteit stopt, beëindigen, weg / activity stops, end
also-offer-reopen = activiteit begint weer / activity starts again
also-offer-merge = dubbel, samenvoegen, ontdubbelen / double, twice, duplicate
offer-status-active = open
offer-status-paused = tijdelijk dicht
offer-status-closed = gesloten
act-offer-edit = Wijzig wat van dit aanbod bekend is
hint-resident-add = nieuwe inwoner
hint-resident-edit = wijzigen
hint-offer-add = nieuw aanbod
hint-offer-edit = wijzigen
also-resident-add = toevoegen, aanmaken, inschrijven, instroom, aanmelding / new, create, enrol, intake
also-resident-edit = gegevens, naam, telefoon, nummer, adres, bewerken, corrigeren / details, name, phone, number, correct
also-offer-add = activiteit, toevoegen, aanmaken / activity, new, create
also-offer-edit = activiteit, prijs, tijd, bewerken, corrigeren / activity, price, time, correct
by-hand-bsn = dit lijkt een burgerservicenummer (BSN). trede bewaart dat nooit; vul het nummer in dat de gemeente zelf aan de inwoner geeft.
by-hand-number-taken = { $code } ({ $name }) heeft dit nummer al. Is dit iemand anders, bewaar dan nog eens.
by-hand-name-known = { $code } heet ook zo. Is dit iemand anders, bewaar dan nog eens.
by-hand-name-closed = { $code } heet ook zo; dat dossier is gesloten sinds { $day }. Is dit iemand anders, bewaar dan nog eens.
field-cell = veld
cell-resident-given = voornaam
cell-resident-prefix = tussenvoegsel
cell-resident-family = achternaam
cell-resident-rung = trede
cell-resident-state = in de caseload
cell-resident-ended-on = weg sinds
cell-resident-end-reason = waarom weg
cell-resident-as-of-on = dag van het bestand
cell-resident-rung-on = trede sinds
cell-resident-phone = telefoon
cell-resident-email = e-mail
cell-resident-channel = liefst langs
cell-resident-hours = liefst in de
cell-resident-voicemail = voicemail inspreken
cell-resident-language = spreektaal
cell-resident-interpreter = tolk nodig
cell-resident-neighbourhood = wijk
cell-resident-client-number = klantnummer
cell-resident-inflow-on = instroom op
cell-resident-benefit-since = uitkering sinds
cell-resident-interval = contact elke … dagen
fill-cell-resident-given = roepnaam, of voorletters
fill-cell-resident-prefix = van den, el
fill-cell-resident-family = zonder tussenvoegsel
fill-cell-resident-phone = 06-12345678; erachter mag staan van wie
fill-cell-resident-email = naam@voorbeeld.nl
fill-cell-resident-language = leeg: Nederlands
fill-cell-resident-neighbourhood = voor aanbod in de buurt
fill-cell-resident-client-number = van de gemeente; nooit het BSN
fill-cell-resident-interval = leeg: zoals de regels zeggen
cell-offer-name = naam
cell-offer-provider = aanbieder
cell-offer-description = omschrijving
cell-offer-forms = deelnamevormen
cell-offer-tags = trefwoorden
cell-offer-place = plek
cell-offer-address = adres
cell-offer-neighbourhood = wijk
cell-offer-when = wanneer
cell-offer-price = prijs
cell-offer-pass-price = met Ooievaarspas
cell-offer-price-note = toelichting prijs
cell-offer-contact-name = contactpersoon
cell-offer-contact-phone = telefoon
cell-offer-contact-email = e-mail
cell-offer-website = website
cell-offer-languages = talen
cell-offer-level = Nederlands nodig
cell-offer-load = lichamelijk
cell-offer-wheelchair = rolstoel kan erin
cell-offer-child-care = kinderopvang
cell-offer-group-size = groep
cell-offer-digital = computer nodig
cell-offer-together = eerste keer samen
cell-offer-min-age = vanaf leeftijd
cell-offer-max-age = tot en met leeftijd
cell-offer-capacity = plaatsen
cell-offer-taken = bezet
cell-offer-waiting = wachtenden
cell-offer-policy-field = beleidsveld
cell-offer-confirmed-on = bevestigd op
cell-offer-status = stand
cell-offer-code = kenmerk aanbieder
fill-cell-offer-name = zoals men het noemt
fill-cell-offer-provider = organisatie
fill-cell-offer-description = wat men er doet; alt-enter: nieuwe regel
fill-cell-offer-forms = met puntkomma's: ontmoeten; recreatie
fill-cell-offer-tags = met puntkomma's: wandelen; koffie
fill-cell-offer-place = gebouw of plek
fill-cell-offer-address = straat en nummer
fill-cell-offer-start-date = 3-9-2026
fill-cell-offer-end-date = 30-6-2027
fill-cell-offer-when = di 10:00-12:00, do 13:30-15:00, of in woorden
fill-cell-offer-price = 2,50, of gratis
fill-cell-offer-pass-price = 1,00, of gratis
fill-cell-offer-price-note = per keer, met koffie
fill-cell-offer-contact-phone = 070-1234567
fill-cell-offer-contact-email = naam@voorbeeld.nl
fill-cell-offer-languages = met puntkomma's
fill-cell-offer-min-age = 18
fill-cell-offer-max-age = 67
fill-cell-offer-capacity = 12
fill-cell-offer-taken = 9
fill-cell-offer-waiting = 0
fill-cell-offer-code = blijft gelijk bij elke import
fill-cell-offer-neighbourhood = waar het is
fill-cell-offer-contact-name = naar wie men vraagt
fill-cell-offer-website = voorbeeld.nl
act-file-give-back = Schrijf de geweigerde rijen naar een bestand
hint-file-give-back = geweigerde rijen
also-file-give-back = fouten, herstellen, teruggeven / errors, refused, give back
act-file-import = Lees inwoners of aanbod in uit een bestand
hint-file-import = inlezen
also-file-import = importeren, excel, csv, lijst, spreadsheet, bestand, laden / import, load, spreadsheet, file
incoming-title = Welk bestand?
incoming-columns = { $name } · zo worden de kolommen gelezen
incoming-rows = { $name } · { $about } · zo wordt het
incoming-residents = inwoners
incoming-offers = aanbod
incoming-reading = Het bestand wordt gelezen.
incoming-writing = Er is nog niets opgeslagen; met esc blijft alles zoals het was.
incoming-at-last = Het wordt opgeslagen …
taking-back = Het wordt teruggenomen; dat kan even duren …
doing-again = Het wordt opnieuw gedaan; dat kan even duren …
incoming-stopped = Gestopt: er is niets opgeslagen.
pace-begun = { $of } rijen worden klaargemaakt.
pace-far = { $done } van { $of } · { $rate } per seconde · { $left }
pace-seconds = nog ongeveer { $count ->
    [one] 1 seconde
   *[other] { $count } seconden
}
pace-minutes = nog ongeveer { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
incoming-counting = De rijen worden bekeken.
incoming-nothing = Hier ligt niets dat zo begint.
incoming-beside = { $field }, als het leeg is
incoming-left-out = niet gelezen
incoming-never = wordt nooit bewaard
incoming-bsn = BSN: verwijder deze kolom
incoming-column = kolom
incoming-read-as = gelezen als
incoming-first-cells = eerste cellen
incoming-as-before = Zoals je een lijst met deze kolommen de vorige keer las.
season-both = van { $from } tot en met { $until }
season-from = vanaf { $from }
season-until = tot en met { $until }
incoming-undecided = Er is niets besloten. Lees dezelfde lijst nog eens in, dan wordt het weer gevraagd.
incoming-sure = { $count ->
    [one] 1 besluit wordt
   *[other] { $count } besluiten worden
} bewaard met nog een enter; één keer terug neemt ze samen terug. ← → verandert er een.
file-open = openen
file-complete = aanvullen
file-stop = stoppen
file-rows = naar de rijen
file-other = lezen als
file-take = inlezen
file-names = namen
file-decide = kies
file-all = de rest hetzelfde
file-later = later
incoming-names = Deze rijen kunnen, naar nummer of naam, over iemand anders gaan. ← → kiest, tab kiest hetzelfde voor de rijen die je nog niet koos, enter gaat terug naar de rijen.
incoming-ask-names = { $count ->
    [one] 1 rij heeft
   *[other] { $count } rijen hebben
} een nummer of naam die van iemand anders kan zijn; { $decided ->
    [0] je besloot nog niets
   *[other] over { $decided } besloot je
}. tab: kies
incoming-left = De lijst is ingelezen. ← → kiest per regel, tab hetzelfde voor de rest, enter bewaart wat je koos; esc laat het voor later.
incoming-left-gone = { $count ->
    [one] 1 inwoner met een open dossier staat
   *[other] { $count } inwoners met een open dossier staan
} niet meer in deze lijst; na enter kies je.
incoming-left-rungs = { $count ->
    [one] 1 inwoner staat
   *[other] { $count } inwoners staan
} in deze lijst op een andere trede; na enter kies je.
incoming-deciding = { $name } · om te kiezen
incoming-which-letters = De letters kunnen op meer manieren worden gelezen. Waarin kloppen de namen? enter leest het zo.
incoming-about = waarover
incoming-sheet = blad
incoming-letters = letters
incoming-give-back = w schrijft de geweigerde rijen naar een bestand ernaast, elk met de reden, om te herstellen en in te lezen.
incoming-given-back = De geweigerde rijen staan in { $path }
incoming-refused-name = { $stem }-geweigerd.csv
incoming-seen = In de lijst “{ $file }”
matter-name = regel { $line } · { $code } { $known } → { $told }
matter-row = regel { $line } · dezelfde naam als regel { $first }: { $name }
matter-ended = { $code } { $name }, { $number } · in de lijst: { $said }
matter-gone = { $code } { $name }, { $number } · niet in de lijst
matter-double = { $stays } blijft en neemt { $goes } op · { $told }
matter-rung = { $code } { $name } · trede { $stands }, in de lijst { $told }
matter-rung-since = { $code } { $name } · trede { $stands }, in de lijst { $told } sinds { $day }
verdict-wait = nog niet
verdict-take = zelfde persoon
verdict-new-person = iemand anders
verdict-merge = samenvoegen
incoming-left-doubles = { $count ->
    [one] 1 aanbod lijkt er
   *[other] { $count } aanbiedingen lijken er
} dubbel te staan; na enter kies je.
verdict-record = uitslag van het WSP
cell-resident-name = naam
cell-resident-pass = Ooievaarspas
cell-resident-interests = interesses
cell-resident-barriers = belemmeringen
cell-resident-last-contact-on = laatste contact op
cell-resident-contact-result = wat er van het laatste contact kwam
cell-resident-contact-kind = soort laatste contact
cell-resident-note = opmerking
cell-offer-days = dagen
cell-offer-ages = leeftijden
cell-offer-audience = voor wie
cell-offer-sign-up = aanmelden
cell-offer-full = vol
cell-offer-start-date = begint op
cell-offer-end-date = eindigt op
cell-offer-end-time = eindtijd
cell-offer-period = periode

# Alles van een kluis, eruit en weer erin.

saved-leaving = Voorgesteld alles weg te schrijven: { $reason }
saved-left = Alles is weggeschreven, zoals regel { $entry } voorstelde: { $reason }
saved-recalled = { $files ->
    [one] Overgenomen welk bestand al was ingelezen
   *[other] Overgenomen welke { $files } bestanden al waren ingelezen
}
leaving-done = Alles staat in { $path }: { $lines } gegevens. Wie deze map heeft, kan alles lezen.
leaving-unsigned = Alles gaat er alleen uit als twee gebruikers dat willen, en niemand anders heeft het voorgesteld.
leaving-unsigned-hint = iemand anders voert “trede export all --propose --reason TEKST” uit; daarna voer je dit nog eens uit
leaving-same = Je hebt dit zelf voorgesteld; iemand anders moet ervoor tekenen.
leaving-demo = Dit is een demo: niemand hoeft te tekenen, voer “trede export all MAP” uit.
leaving-there = In { $path } staat al iets; noem een map die er nog niet is.
leaving-readme =
    # Alles van één kluis van trede
    ~
    Geschreven op { $day } door { $by }: { $residents } inwoners, { $offers } activiteiten, { $entries } regels van het logboek. NIETS IN DEZE MAP IS VERZEGELD. Bewaar haar waar alleen wie dat mag haar kan lezen, en vernietig haar als ze haar werk heeft gedaan.
    ~
    ## Wat hier staat
    ~
    - `vault.json`: de vorm en haar versie, wie het voorstelde en wie tekende, hoeveel regels elk bestand heeft en zijn SHA-256. Dit wordt als laatste geschreven.
    - `schema.json`: JSON Schema (draft 2020-12); één regel van `NAAM.jsonl` is wat het onder die naam beschrijft.
    - `*.jsonl`: één gegeven per regel, UTF-8. `resident` en `offer` verwijzen naar de `id` van een regel in `residents.jsonl` en `offers.jsonl`. Dagen zijn JJJJ-MM-DD, tijdstippen zijn UTC, prijzen zijn eurocenten, tijden van een activiteit zijn minuten na middernacht, een trede is 1 tot en met 6. Wat niet bekend is, is null of een lege tekst.
    - `history.jsonl`: elke regel van het logboek, met elk gegeven ervoor en erna. Wat van iemand was die is gewist, staat er niet in.
    - `access-log.jsonl`: wie wat opende, las en meegaf.
    - `erased.jsonl`: nummers van mensen die zijn gewist, die niemand nog krijgt, en de cijfers die blijven van dossiers die zijn vernietigd.
    - `imported-files.jsonl`: welke bestanden zijn ingelezen, met hun SHA-256, hun dag en de nummers van wat ze brachten, zodat een ouder bestand ook na de verhuizing opvalt.
    - `order.jsonl`: het toevalsgetal dat loot en gelijke gevallen ordent, zodat de volgorde van vandaag dezelfde blijft. Wie het heeft, kan vooraf uitrekenen wie wordt geloot; het zegt niets over iemand.
    - `tables/*.csv`: wat een kantoor opent, met “;”. Er staan geen notities van gesprekken in, geen woorden van inwoners over belemmeringen, en niets van het afgeschermde dossier.
    ~
    ## Wat afgeschermd is
    ~
    In `unwilling.jsonl` en `history.jsonl` staan de afgeschermde dossiers van het niet-willertraject. In trede zien een consulent en een tweede lezer die, niemand anders. Geef deze twee bestanden aan niemand anders, ook niet in een ander programma.
    ~
    ## Wat hier niet staat
    ~
    Wachtzinnen en sleutels, instellingen, notities die nog niemand had vastgelegd, en reservekopieën. Wie is gewist, staat in geen van deze bestanden.
    ~
    ## Terug in trede
    ~
    `trede import all DEZE-MAP --home NIEUWE-MAP` maakt er een nieuwe kluis van, met alle nummers en codes. De geschiedenis en het inzagelogboek blijven hier achter: niemand kan het verleden opnieuw ondertekenen.
leaving-residents = Code;Klantnummer;Voornaam;Tussenvoegsel;Achternaam;Trede;Instroom;Wijk;Telefoon;E-mail;Afgesloten op
leaving-contacts = Code;Inwoner;Dag;Kanaal;Uitkomst;Door
leaving-promises = Code;Inwoner;Wat;Uiterlijk;Gedaan op;Door;Stand
leaving-referrals = Code;Inwoner;Naar;Afgesproken op;Stand;Sinds;Door
leaving-appointments = Code;Inwoner;Dag;Tijd;Kanaal;Plaats;Door;Stand
leaving-plans = Code;Inwoner;Dag;Interesses;Doelen;Weer bekijken op;Door
leaving-promise-open = open
leaving-promise-kept = nagekomen
leaving-promise-released = teruggegeven
leaving-meeting-planned = gepland
leaving-meeting-came = gekomen
leaving-meeting-missed = niet gekomen
leaving-meeting-moved = verzet
leaving-meeting-cancelled = afgezegd
arriving-none = In { $path } staat niets dat “trede export all” schreef: vault.json ontbreekt of is niet te lezen.
arriving-newer = { $path } is door een nieuwere trede geschreven; deze leest het niet.
arriving-wrong = { $file }, regel { $line }: niet wat schema.json zegt ({ $place }). Er is niets ingelezen.
arriving-differs = { $file } is niet zoals het geschreven werd: zijn SHA-256 of zijn aantal regels is anders dan vault.json zegt. Er is niets ingelezen.
arriving-misfit = De gegevens passen niet bij elkaar: twee hebben hetzelfde nummer, of een is van niemand. Er is niets ingelezen.
arriving-role = In deze map is { $user } geen consulent, en in de nieuwe kluis zou niemand rollen kunnen geven.
arriving-role-hint = maak de kluis als een gebruiker die daar consulent is, met --user
arriving-done = Een kluis met { $residents } inwoners en { $offers } activiteiten staat in { $path }, met de nummers en codes die ze hadden.
arriving-erased = Gewist in de kluis waar dit uit komt
export-contacts-done = { $count ->
    [one] 1 contact
   *[other] { $count } contacten
} geschreven naar { $path }. Ze zijn daar voor iedereen met het bestand te lezen.
import-sheet = Gelezen: het blad “{ $sheet }”. Niet gelezen: { $others }; --sheet NAAM leest een ander.
    .screen = Gelezen: het blad “{ $sheet }”. Niet gelezen: { $others }; bij “blad” kies je een ander.
import-sheet-hidden = Het blad “{ $sheet }” is verborgen in het bestand.
rejects-line = regel
rejects-reason = reden
import-rows-hidden = Verborgen in het bestand, en gelezen zoals alle andere: { $count ->
    [one] 1 rij
   *[other] { $count } rijen
  } ({ $lines }).
incoming-contacts = contacten
incoming-promises = beloften
incoming-referrals = verwijzingen
incoming-notes-ask = Er staan opmerkingen in. shift-tab: zet ze bij het laatste contact, of laat ze weg
incoming-notes-taken = Opmerkingen komen bij het laatste contact van de rij. shift-tab: laat ze weg
incoming-notes-left = Opmerkingen worden weggelaten. shift-tab: vraag het weer
incoming-without = Nog eens enter leest het in zonder { $count ->
    [one] de opmerking
   *[other] de { $count } opmerkingen
}; shift-tab neemt ze mee.
incoming-for-later = { $count } voor later
incoming-taken = { $file } ingelezen: { $told }
incoming-alone = { $count ->
    [one] 1 opmerking wordt niet ingelezen: de rij noemt
   *[other] { $count } opmerkingen worden niet ingelezen: de rijen noemen
} geen dag van een contact.
file-remarks = opmerkingen
incoming-older = Nog eens enter leest het toch in.
cell-past-client-number = klantnummer of code
cell-past-name = naam
cell-past-given = voornaam
cell-past-prefix = tussenvoegsel
cell-past-family = achternaam
cell-past-contact-date = datum contact
cell-past-channel = kanaal
cell-past-outcome = uitkomst
cell-past-note = notitie
cell-past-by = door wie
cell-past-by-date = uiterlijk op
cell-past-what = wat
cell-past-made-date = beloofd op
cell-past-kept-date = nagekomen op
cell-past-made-by = beloofd door
cell-past-to = waarheen
cell-past-offered-by = aanbieder
cell-past-state = stand
cell-past-since-date = stand sinds
cell-past-agreed-date = afgesproken op
cell-past-handover = overgedragen aan
cell-past-reason = reden
cell-past-said = eigen woorden
arriving-no-dry = Bij all is er geen --dry-run: er wordt een nieuwe kluis gemaakt, of niets. Neem een map die je weer kunt weggooien.

moment-sheet = formulier van de jaarmeting meegegeven op { $day }
moment-reminded = opnieuw gevraagd naar het formulier van de jaarmeting, { $day }
moment-not-taken = jaarmeting niet gedaan: { $why }
refused-sheet-out = Bij { $who } ligt sinds { $day } een formulier. Vul het in met het nummer, of leg vast waarom het niet terugkomt.
refused-no-sheet-out = Bij { $who } ligt geen formulier.
refused-sheet = Er ligt nergens een formulier met nummer { $number }. Kijk het nummer op het papier na.
refused-sheet-entered = Het formulier met nummer { $number } is al ingevuld.
refused-measured-twice = De meting is op die dag al gedaan. Maak haar ongedaan, dan kan ze opnieuw.
refused-nothing-answered = Er is niets beantwoord. Wil iemand niet, leg dan dat vast.
refused-answer = Een van de antwoorden past niet bij de vraag.
cli-sheets-differ = De antwoorden van metingen in de opslag zijn niet wat het journaal zegt.
measured-handed-out = formulier meegegeven
measured-taken = gedaan
measured-declined = wilde niet
measured-no-answer = geen antwoord gekregen
measured-not-able = kon niet
fact-asked-on = Aangeboden op
fact-reminded-on = Opnieuw gevraagd op
fact-measured = Wat ervan werd
saved-measure-take = Meting gedaan: { $who }
saved-measure-paper = Formulier meegegeven: { $who }
saved-sheet = Formulier { $number } meegegeven: { $who }
saved-sheets = { $count } formulieren meegegeven: { $numbers }
saved-measure-remind = Opnieuw naar het formulier gevraagd: { $who }
saved-measure-enter = Formulier ingevuld
saved-measure-declined = Dit jaar geen meting: { $who }
right-measure-take = meting afnemen
right-measure-paper = formulier meegeven
right-measure-remind = opnieuw naar een formulier vragen
right-measure-enter = formulier invullen
right-measure-declined = vastleggen waarom er geen meting is
measure-no-question = De vraag “{ $name }” is er niet.
measure-questions-hint = “trede measure questions” toont ze allemaal.
measuring-hours = “{ $said }” is geen aantal uren in een week: 0 tot { $most }, hele uren. Leeg slaat de vraag over.
measure-no-answer = “{ $said }” is geen antwoord op { $name }.
measure-words = eigen woorden
field-not-taken = waarom niet
form-measure-paper = Formulier voor { $who }
form-measure-remind = { $who } opnieuw naar het formulier vragen
form-measure-declined = Deze keer geen meting: { $who }
act-measure-paper = Geef een formulier van de jaarmeting mee
act-measure-remind = Vraag opnieuw naar een formulier van de jaarmeting
act-measure-declined = Leg vast waarom er deze keer geen meting is
hint-measure-paper = formulier
hint-measure-remind = opnieuw vragen
hint-measure-declined = geen meting
also-measure-paper = formulier, jaarmeting, papier / sheet, paper, yearly measurement
also-measure-remind = herinnering, formulier, jaarmeting / reminder, sheet
also-measure-declined = wil niet, weigert, jaarmeting, geen meting / declined, no measurement
question-lonely-somebody-near = Er is altijd wel iemand in mijn omgeving bij wie ik met mijn dagelijkse probleempjes terechtkan.
question-lonely-miss-friend = Ik mis een echt goede vriend of vriendin.
question-lonely-emptiness = Ik ervaar een leegte om me heen.
question-lonely-fall-back = Er zijn genoeg mensen op wie ik in geval van narigheid kan terugvallen.
question-lonely-miss-company = Ik mis gezelligheid om me heen.
question-lonely-circle-limited = Ik vind mijn kring van kennissen te beperkt.
question-lonely-trust = Ik heb veel mensen op wie ik volledig kan vertrouwen.
question-lonely-close = Er zijn voldoende mensen met wie ik me nauw verbonden voel.
question-lonely-miss-people = Ik mis mensen om me heen.
question-lonely-rejected = Vaak voel ik me in de steek gelaten.
question-lonely-friends = Wanneer ik daar behoefte aan heb, kan ik altijd bij mijn vrienden terecht.
question-happy = Kunt u op een schaal van 1 tot en met 10 aangeven in welke mate u zichzelf een gelukkig mens vindt? Een 1 staat voor volledig ongelukkig en een 10 voor volledig gelukkig.
question-health = Hoe is over het algemeen uw gezondheid?
question-hours-contacts = Hoeveel uur per week ziet u andere mensen?
question-hours-recreation = Hoeveel uur per week doet u iets voor uw plezier, of beweegt u?
question-hours-culture = Hoeveel uur per week doet u iets met muziek, kunst of theater?
question-hours-learning = Hoeveel uur per week volgt u een cursus of les?
question-hours-club = Hoeveel uur per week bent u bij een vereniging?
question-hours-volunteering = Hoeveel uur per week doet u vrijwilligerswerk?
question-hours-neighbourhood = Hoeveel uur per week doet u iets in uw buurt?
question-hours-care = Hoeveel uur per week zorgt u voor een naaste?
question-help-from = Van wie krijgt u nu hulp?
question-gives-care = Zorgt u voor een naaste?
question-volunteers = Doet u vrijwilligerswerk?
question-helped = Wat heeft u dit jaar geholpen?
question-did-not-help = Wat hielp niet?
question-barrier-physical = Staat dit u in de weg: lichamelijke klachten?
question-barrier-wheelchair = Staat dit u in de weg: naar binnen kunnen met een rolstoel?
question-barrier-strain = Staat dit u in de weg: hoeveel u aankunt?
question-barrier-money = Staat dit u in de weg: geld?
question-barrier-travel = Staat dit u in de weg: er komen?
question-barrier-language = Staat dit u in de weg: de Nederlandse taal?
question-barrier-digital = Staat dit u in de weg: computer en telefoon?
question-barrier-child-care = Staat dit u in de weg: zorg voor kinderen?
question-barrier-informal-care = Staat dit u in de weg: zorg voor een naaste?
question-barrier-knows-nobody = Staat dit u in de weg: daar niemand kennen?
question-barrier-first-time = Staat dit u in de weg: er voor het eerst heen gaan?
question-barrier-not-known = Staat dit u in de weg: niet weten wat er is?
instrument-lonely-6 = Eenzaamheid, zes uitspraken
instrument-lonely-11 = Eenzaamheid, elf uitspraken
instrument-happy = Geluk
instrument-health = Ervaren gezondheid
instrument-activity = Meedoen, uren per week
instrument-barriers = Wat in de weg staat
instrument-help = Hulp die iemand krijgt
instrument-care = Mantelzorg en vrijwilligerswerk (niet gevalideerd)
instrument-words = In eigen woorden
answer-no = nee
answer-more-or-less = min of meer
answer-yes = ja
answer-very-good = zeer goed
answer-good = goed
answer-fair = gaat wel
answer-bad = slecht
answer-very-bad = zeer slecht
answer-now = ja, nu
answer-was = niet meer
answer-never = nee, nooit
answer-near = familie, vrienden of buren
answer-gp = de huisarts
answer-social-worker = een maatschappelijk werker
answer-psychologist = een psycholoog of psychiater
answer-therapist = een fysiotherapeut of andere therapeut
answer-household = hulp in het huishouden
answer-other = iemand anders
short-barrier-physical = lichamelijke klachten
short-barrier-wheelchair = naar binnen met een rolstoel
short-barrier-strain = hoeveel iemand aankan
short-barrier-money = geld
short-barrier-travel = er komen
short-barrier-language = de Nederlandse taal
short-barrier-digital = computer en telefoon
short-barrier-child-care = zorg voor kinderen
short-barrier-informal-care = zorg voor een naaste
short-barrier-knows-nobody = daar niemand kennen
short-barrier-first-time = de eerste keer
short-barrier-not-known = niet weten wat er is
measuring-title = Jaarmeting · { $name }
measuring-statement = In hoeverre is dit op u van toepassing, zoals u de laatste tijd bent?
measuring-scale = Een cijfer van { $from } tot { $to }; 0 is { $to }.
measuring-barriers = Wat staat u nu in de weg?
measuring-nothing = Er is nog niets beantwoord.
measuring-end = { $count ->
    [one] 1 vraag is beantwoord.
   *[other] { $count } vragen zijn beantwoord.
}
measuring-apart = De antwoorden worden apart bewaard, onder een nummer. Het dossier zegt alleen dat de meting gedaan is.
measuring-next = verder
measuring-back = terug
measuring-last = naar het eind
measuring-stop = stoppen
act-measure-begin = Neem de jaarmeting af
hint-measure-begin = meting
also-measure-begin = jaarmeting, vragenlijst, eenzaamheid, effectmeting / yearly measurement, questionnaire, loneliness
sheet-title = Hoe gaat het met u?
sheet-intro = Eén keer per jaar vragen we hoe het met u gaat. U hoeft niet te antwoorden; een vraag overslaan mag. Op dit formulier staat geen naam. De antwoorden worden los van uw dossier bewaard.
sheet-end = Dank u wel. Geef het formulier terug aan wie het u gaf.
sheet-hours = uur per week
sheet-written = Formulier { $number } staat in { $path }, om af te drukken.

effect-title = De jaarmeting
evaluation-title = Wat er van het beleid is gekomen
evaluation-says = Elk doel van het beleid met de getallen die zeggen hoe ver het kwam, elk met zijn definitie; en wat we niet weten, met waarom.
evaluation-of-rules = Regels
evaluation-which-rules = De regels die in deze periode golden
evaluation-own-rules = Niet bekend: wanneer de getallen in de instellingen (trede.toml) veranderden; trede bewaart die van vandaag.
evaluation-ahead = Vanaf { $from }: { $rule }.
rule-since = { $rule } (sinds { $from })
rules-in-force = Op { $day } gelden: { $rules }.
register-fill-in = [vul in]
register-is-name = Volgorde waarin inwoners worden benaderd (trede)
register-is-short = De gemeente wil contact met mensen die al lang bijstand hebben en mee willen doen. trede zet op volgorde met wie een consulent het eerst contact zoekt. Het kijkt naar wat de gemeente beloofde en hoelang er geen contact was. Het beoordeelt niemand en geeft geen score.
register-is-status = In gebruik
register-is-category = Impactvolle algoritmes
register-is-goal = Met ongeveer een uur per persoon per jaar kan niet iedereen tegelijk worden benaderd. De volgorde zorgt dat beloften het eerst worden nagekomen, dat wie iets vroeg niet blijft liggen, en dat niemand altijd achteraan staat. Wie lager staat, komt later aan de beurt; niemand verliest daardoor een recht of een uitkering.
register-is-considerations = Er is gekozen voor deze volgorde boven vrije keuze van de consulent, want dan raakt uit beeld wie niet belt, en boven een score van mensen, want die beoordeelt hen op kenmerken. De regels zijn helemaal te lezen en de volgorde van elke dag is na te rekenen.
register-is-human = De consulent ziet bij iedereen waarom die daar staat, mag contact zoeken met wie hij wil, en mag iemand een tijd hoger of lager zetten met een reden die bewaard blijft. Uit de volgorde volgt geen besluit over een uitkering of een plicht.
register-is-risks = { $every ->
    [0] Hoe vaak groepen worden benaderd, wordt vergeleken (trede report fairness). Onder de huidige regels wordt niemand geloot. Kenmerken van mensen worden nooit gelezen.
   *[other] Eén op de { $every } plaatsen wordt geloot, zodat niemand altijd achteraan staat en de volgorde te controleren is. Hoe vaak groepen worden benaderd, wordt vergeleken (trede report fairness). Kenmerken van mensen worden nooit gelezen.
}
register-is-data = Feiten met een datum uit het dossier: beloften, afspraken, verzoeken om contact, verwijzingen zonder bericht, gesprekken en pogingen, afgesproken termijnen, de jaarmeting (alleen dát die open staat), de dag van instroom. Geen BSN, geen gezondheid, herkomst, taal, huishouden of schulden.
register-is-provider = Eigen beheer (vrije software)
register-figures = Dagen tussen twee gesprekken als niets anders is afgesproken: { $interval }. Dagen zonder bericht waarna een verwijzing terugkomt: { $silent }. Dagen rust na een poging: { $rest }.
register-phases = Wie nooit is gesproken, wordt per fase benaderd: { $names }.
replay-few = Er staan minder dan { $least } mensen in de wachtrij: wie dan een rij ziet, weet te snel over wie die gaat.
replay-note = De volgorde van deze dag, zonder namen. Elk woord is alleen voor deze map getrokken. Van iedereen staat er alleen wat de plaats bepaalt; dagen zijn afgerond zover de volgorde gelijk blijft. Wie toch al weet wat wij iemand schuldig zijn, kan een rij herkennen: geef de map aan wie de volgorde nakijkt, en zet haar niet op internet. docs/replay.py rekent de volgorde na.
replay-written = De volgorde van { $people } mensen op { $day } staat zonder namen in { $path }. Wie haar nakijkt, gebruikt docs/replay.py.
register-written = De tekst voor het Algoritmeregister staat in { $path }. Vul in wat tussen haken staat voordat die openbaar wordt.
table-rules = Wat gold, en wat het hier betekent
column-rule = regel
column-since = sinds
column-until = tot en met
column-means = wat het hier betekent
register-name = Naam
register-short_description = Korte omschrijving
register-organization = Organisatie
register-status = Status
register-contact = Contactgegevens
register-publication_category = Publicatiecategorie
register-begin_date = In gebruik sinds
register-goal = Doel en impact
register-considerations = Afwegingen
register-human_intervention = Menselijke tussenkomst
register-risk_management = Risicobeheer
register-lawful_basis = Wettelijke basis
register-data = Gegevens
register-methods_and_models = Technische werking
register-impact_tests = Impacttoetsen
register-provider = Leverancier
register-language = Taal
register-standard_version = Versie van de publicatiestandaard
evaluation-no-figure = Er is geen getal “{ $name }”; kijk in het bestand met de doelen (policy.toml).
evaluation-nothing-yet = Dit weten we nog niet: er staat pas iets als er minstens tien mensen geteld kunnen worden en een ronde van een half jaar voorbij is.
evaluation-unknown = Dit weten we niet, want: { $why }.
evaluation-also-unknown = Niet bekend: { $why }.
effect-says = Wat verschilt tussen groepen en tussen twee metingen van dezelfde mensen. Het zegt verschil, nooit effect: wie vooruitging, kan dat ook zonder hulp hebben gedaan.
effect-none = In deze periode eindigde geen ronde van een half jaar met metingen.
effect-next = De { $half } is te zien vanaf { $day }. Een ronde wordt geteld als die voorbij is, en verandert dan niet meer: uit twee tellingen die één mens verschillen, zijn de antwoorden van die mens af te lezen.
effect-source = de kluis, antwoorden zonder naam
effect-selective = Wie aan een meting meedoet, lijkt zelden op wie dat niet doet: over wie niet gemeten is, zegt dit niets.
effect-regression = Wie één keer heel hoog of heel laag uitkomt, komt de volgende keer vaak dichter bij het midden uit, zonder dat er iets gebeurd is. Een deel van wat beter of slechter wordt, is dus toeval.
effect-margin = Verschil: de helft van de paren ging meer vooruit, de helft minder; plus is beter. Marge: van 1.000 keer dat evenveel paren opnieuw uit dezelfde getrokken worden, ligt het verschil er 950 keer in.
effect-table = { $half } · { $table }
effect-range = { $low } tot { $high }
half-first = 1e helft { $year }
half-second = 2e helft { $year }
figure-measured-year = gemeten in het laatste jaar
definition-measured-year = mensen op trede 1 en 2 met een jaarmeting in de laatste 365 dagen, in tientallen
figure-sheets = metingen in de laatste ronde
definition-sheets = metingen met antwoorden, opgeschreven in het halve jaar, in tientallen
table-response = Gevraagd en gemeten, per ronde
table-change = Twee keer gemeten: toen en nu
table-middle = In het midden
table-barriers = Wat in de weg staat
table-help = Hulp die mensen krijgen
table-hours = Doet mee, minstens een uur per week
table-care = Zorgt voor iemand of doet vrijwilligerswerk
table-missing = Niet beantwoord
table-scales = Wat gemeten wordt, en hoe
column-round = ronde
column-offered = gevraagd
column-taken = gemeten
column-out = uit
column-declined = wilde niet
column-no-answer = stil
column-not-able = lukte niet
column-scale = waarover
column-pairs = paren
column-better = beter
column-same = gelijk
column-worse = slechter
column-change = verschil
column-range = marge
column-band = groep
column-median = midden
column-question = vraag
column-now = nu
column-was = niet meer
column-never = nooit
column-none = nee
column-some = ja
column-yes = ja
column-no = nee
column-unanswered = niet beantwoord
column-says = zo geteld
column-validated = gevalideerd
column-source = bron
scale-lonely-6 = eenzaamheid (6)
scale-lonely-11 = eenzaamheid (11)
scale-emotional-6 = iemand nabij missen
scale-social-6 = mensen missen
scale-happy = geluk
scale-health = gezondheid
scale-hours = uren meedoen
scale-says-lonely-6 = 0 tot 6, lager is beter; niet eenzaam 0-1, matig 2-4, sterk eenzaam 5-6; hoogstens één uitspraak overgeslagen
scale-says-lonely-11 = 0 tot 11, lager is beter; niet eenzaam 0-2, matig 3-8, sterk eenzaam 9-10, zeer sterk 11; hoogstens één uitspraak overgeslagen; nooit naast de zes
scale-says-emotional-6 = 0 tot 3, lager is beter; eenzaam vanaf 1; geen uitspraak overgeslagen
scale-says-social-6 = 0 tot 3, lager is beter; eenzaam vanaf 1; geen uitspraak overgeslagen
scale-says-happy = 1 tot 10, hoger is beter; ongelukkig 1-4, ertussenin 5-6, gelukkig 7-10
scale-says-health = 1 zeer goed tot 5 zeer slecht, lager is beter; goed is 1-2
scale-says-hours = uren per week in alle acht vormen samen; alleen wie ze alle acht beantwoordde
band-not-lonely = niet eenzaam
band-moderately-lonely = matig eenzaam
band-lonely = eenzaam
band-very-lonely = sterk eenzaam
band-extremely-lonely = zeer sterk eenzaam
band-unhappy = ongelukkig
band-between = niet gelukkig en niet ongelukkig
band-happy = gelukkig
band-healthy = goed of zeer goed
band-not-healthy = minder dan goed

report-months = Geteld zijn hele maanden die voorbij zijn, zoals nu bekend is: zo verschillen twee tellingen nooit één dag.
report-tens = Aantallen staan er in tientallen; delen zijn daarvan.
caseload-title = De caseload
caseload-on = Zoals die stond aan het eind van { $day }.
caseload-says = Van honderd mensen op trede 1 en 2 hebben er { $planned } een plan en zijn er { $arrived } ergens geweest.
caseload-source = de kluis, open dossiers
caseload-years = { $from } tot { $to } jaar
caseload-longer = langer dan { $years } jaar
caseload-quarter = { $quarter }e kwartaal { $year }
referrals-title = Verwijzingen
referrals-says = Van honderd verwijzingen kwamen er { $share } aan: de inwoner is er geweest.
referrals-note = Geteld zijn verwijzingen, geen mensen. Wat pas is afgesproken, had minder tijd om aan te komen.
referrals-source = de kluis, verwijzingen die in de periode zijn afgesproken
figure-spoken-ever = van hen ooit gesproken
definition-spoken-ever = mensen op trede 1 en 2 met minstens één echt gesprek
figure-spoken-then = van hen gesproken in de periode
definition-spoken-then = mensen op trede 1 en 2 met minstens één echt gesprek in de periode
figure-with-plan = van hen met een plan
definition-with-plan = mensen op trede 1 en 2 met wie een plan is gemaakt
figure-been-there = van hen ergens geweest
definition-been-there = mensen op trede 1 en 2 die door een verwijzing bij een aanbod of afdeling zijn geweest
figure-kept-share = beloften op tijd nagekomen, per honderd
definition-kept-share = beloften die op of voor hun dag zijn nagekomen, van die in de periode zijn nagekomen of waarvan de dag erin voorbijging
figure-first-after = dagen van instroom tot het eerste gesprek
definition-first-after = het midden van wie op trede 1 en 2 in de periode voor het eerst gesproken is
figure-agreed = verwijzingen afgesproken
definition-agreed = verwijzingen waarvan de eerste stap in de periode was
figure-to-offers = daarvan naar een aanbod
definition-to-offers = verwijzingen naar een aanbod uit de catalogus; de andere gingen naar een afdeling
figure-days-to-there = dagen tot de inwoner er was
definition-days-to-there = het midden van de dagen van de afspraak tot de eerste keer daar, van verwijzingen die aankwamen
column-figure = cijfer
column-number = aantal
column-wave = golf
column-quarter = kwartaal
column-inflow = in
column-outflow = uit
column-kept = nagekomen
column-kept-late = te laat
column-broken = open
column-reason = reden
column-files = dossiers
column-form = vorm
column-step = stap
column-referrals = verwijzingen
column-state = stand
column-been-there = er geweest
table-by-rung = Per trede
table-by-duration = Per trede en jaren sinds instroom
table-forms = Doet mee, per vorm
table-reach = Hoe ver de golven kwamen
table-quarters = In en uit, en beloften
table-close-reasons = Waarom dossiers gesloten zijn
table-steps = Hoe ver ze kwamen
table-states = Waar ze staan
table-before-there = Gestopt voor de inwoner er was
table-after-there = Gestopt nadat de inwoner er was
table-by-field = Per beleidsveld
table-by-offer = Het aanbod met de meeste verwijzingen
policy-wmo = Wmo
policy-debts = schulden
policy-poverty = armoede
policy-integration = inburgering
policy-volunteering = vrijwilligerswerk
policy-informal-care = mantelzorg
policy-youth = jeugd
policy-work = werk
act-budget-commit = Zeg een bedrag van het budget toe
act-budget-spend = Schrijf een bedrag van het budget als uitgegeven
right-budget-commit = geld toezeggen
right-budget-spend = geld uitgeven
booked-committed = toegezegd
booked-spent = uitgegeven
field-budget-line = budgetregel
field-amount = bedrag
field-whom = voor
field-referral = verwijzing
field-for-offer = aanbod
field-pays = toezegging
field-partly = komt er nog meer?
flag-whom = Voor wie; met één open verwijzing is dat genoeg
flag-referral = Voor welke verwijzing
flag-for-offer = Voor een aanbod als geheel
flag-pays = Welke toezegging dit betaalt: G-00012
flag-partly = Of er van die toezegging nog meer te betalen is [anders: nee, de rest komt vrij]
record-g = bedrag
gone-sum = Bedrag
section-costs = Geld voor verwijzingen
fact-booked = Wat
fact-amount = Bedrag
fact-budget-line = Budgetregel
fact-referral = Verwijzing
saved-booked = { $sum } { $booked } op { $line }
saved-booked-for = { $sum } { $booked } op { $line } voor { $whose }
moment-cost = { $sum } { $booked } op { $line }
refused-no-sum = Er staat geen bedrag. Een bedrag van nul kan alleen bij een toezegging die vervalt.
refused-no-commitment = Er is geen toezegging { $code }. Een toezegging heeft een code als G-00012.
refused-other-line = Deze toezegging staat op de regel { $line }. Betaal haar van die regel.
refused-other-purpose = De toezegging { $code } was voor iets anders. Noem de inwoner met --for, of het aanbod met --offer.
refused-settled = Van de toezegging { $code } is niets meer te betalen.
problem-money = Hier staat geen bedrag. Typ het als 12,50 of 1.234,50.
problem-money-two-ways = Dit bedrag kan twee dingen zijn. Typ de centen erbij, zoals 1250,00 of 1,25.
problem-money-large = Dit bedrag is te groot: hoogstens een miljoen euro.
problem-budget-line = Er is geen budgetregel "{ $typed }". Deze zijn er: { $known }.
problem-commitment = Een toezegging heeft een code als G-00012.
cli-one-purpose = { $given }: een bedrag is voor één verwijzing of voor één aanbod.
budget-title = Het budget
budget-year = Het jaar { $year }, tot en met { $day }
budget-nothing = In dit jaar is nog niets toegezegd en niets uitgegeven.
budget-question = Welk aanbod versterk je, en welk laat je los? De cijfers hieronder zijn een begin van dat gesprek, geen oordeel.
budget-too-few = Wat een aankomst kostte die beviel, is niet te zeggen: er is niets uitgegeven aan verwijzingen of aanbod, of het gaat om minder dan { $least } mensen.
budget-note = De bedragen van het budget staan hier zoals ze gedrukt zijn, voor een heel jaar. Waar een gedrukte som iets anders zegt dan haar regels samen, staan allebei er: hier is niets verbeterd.
budget-rounded = Wat is uitgegeven is afgerond op honderd euro, wie er was op tien. Van minder dan { $least } mensen wordt niets gezegd.
budget-source = bedragen die in trede zijn toegezegd en uitgegeven
budget-source-referrals = bedragen en verwijzingen in trede
budget-printed = { $source }, verdeling van { $year }
budget-differs = de gedrukte som klopt niet met de regels
budget-sum = { $name }: { $printed }
budget-sum-differs = { $name }: gedrukt { $printed }; de regels samen zijn { $comes }. De gedrukte som klopt niet.
figure-committed = toegezegd
figure-spent = uitgegeven
figure-euros-each = euro per aankomst die beviel
definition-committed = toegezegd in het jaar van de laatste dag, en op die dag nog niet betaald
definition-spent = betaald van de eerste dag van het jaar tot en met de laatste dag
definition-euros-each = uitgegeven aan verwijzingen naar aanbod en aan dat aanbod als geheel, gedeeld door de mensen die er in de periode zijn geweest, daarna in eigen woorden zeiden hoe het was en niet stopten; trede vraagt niet om een ja of een nee
column-budget-line = regel
column-budget = budget
column-committed = toegezegd
column-spent-on = uitgegeven
column-left = over
column-budget-sum = som
column-printed = gedrukt
column-comes-to = regels samen
column-liked = mensen bij wie het beviel
column-euros-each = euro per aankomst die beviel
table-budget-lines = De regels
table-printed-sums = De gedrukte sommen
table-worth-by-form = Per vorm van meedoen
table-worth-by-offer = Per aanbod
act-reply-note = Leg vast of de bladzijde klopt, in eigen woorden
act-suggestion-note = Leg vast wat iemand aan het aanbod zou veranderen, zonder naam
right-reply-note = vastleggen of de bladzijde klopt
right-suggestion-note = vastleggen wat inwoners aan het aanbod zouden veranderen
form-reply-note = Klopt dit? { $who }
form-suggestion-note = Wat zou je aan het aanbod veranderen? Er komt geen naam bij.
hint-reply-note = klopt dit?
hint-suggestion-note = anders in het aanbod
also-reply-note = klopt, reactie, antwoord, weerwoord, niet waar / is this right, answer, reply
also-suggestion-note = idee, tip, gemis, aanbod anders, klacht over aanbod / suggestion, gap, idea
field-correct = klopt dit?
field-quotable = mag dit zonder naam aangehaald worden?
field-suggestion = wat er anders zou moeten
flag-correct = Of klopt wat op de bladzijde staat
flag-quotable = Of deze woorden zonder naam aangehaald mogen worden [anders: nee]
correct-yes = het klopt
correct-no = het klopt niet
correct-not-now = nu niet gezegd
record-j = antwoord
record-reply = antwoord
gone-reply = Antwoord op: klopt dit?
section-replies = Antwoorden op: klopt dit?
fact-correct = Klopt dit?
fact-quotable = Mag zonder naam aangehaald worden
moment-replied = bladzijde bekeken: { $correct }
saved-reply = { $who }: { $correct }
saved-suggestion = Vastgelegd zonder naam: wat er anders zou moeten in het aanbod
refused-words-tell = Deze woorden kunnen zonder naam gelezen worden, en er staat { $what } in. Haal dat weg.
tells-name = de naam
tells-client-number = het klantnummer
tells-phone = het telefoonnummer
tells-email = het e-mailadres
own-reply = Klopt dit? Uw antwoord
own-replied = { $correct }, op { $day }
replies-title = Wat inwoners zeggen
replies-page = Klopt wat er op hun eigen bladzijde staat?
replies-offer = Wat zouden zij aan het aanbod veranderen?
replies-source = antwoorden die in trede zijn vastgelegd; wat iemand aan het aanbod zou veranderen staat los van elk dossier
replies-few = Woorden van inwoners staan hier alleen als minstens { $least } keer is gezegd dat ze zonder naam aangehaald mogen worden, en dan in hele tientallen. Dat is nu niet zo.
figure-asked-page = aan zoveel mensen gevraagd
definition-asked-page = mensen die in de periode bij hun eigen bladzijde is gevraagd of die klopt; van wie dat vaker is gevraagd telt het laatste antwoord
figure-suggestions = keer gezegd wat er anders zou moeten
definition-suggestions = zo vaak is in de maanden van de periode vastgelegd wat iemand aan het aanbod zou veranderen; één mens kan vaker iets zeggen
table-replies = Klopt het?
table-said-page = In hun eigen woorden, over hun bladzijde
table-said-offer = In hun eigen woorden, over het aanbod
column-answer = antwoord
column-own-words = eigen woorden
fairness-no-tier = aan het eind in geen wachtrij: rust, of er komt een afspraak
fairness-behind = { $group }: { $part } van de honderd zijn opgezocht, van iedereen { $all }. Vraag waarom deze groep achterblijft.
fairness-even = Geen groep die getoond wordt blijft meer dan een vijfde achter bij iedereen.
table-tiers = Naar waarom iemand aan het eind in de wachtrij stond
table-moves = Naar hoe iemand met de hand is verplaatst
moved-up = naar voren gezet
moved-down = naar achteren gezet
moved-not = niet verplaatst
