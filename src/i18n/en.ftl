### The texts of trede in English.

header-queue = { $count } in the queue
header-promises = { $today ->
    [one] 1 promise today
   *[other] { $today } promises today
  }
header-late = { $late ->
    [0] nothing late
   *[other] { $late } late
  }
header-demo = DEMO
read-on = more:
too-small = trede needs at least { $width }×{ $height }
hint-find = type to find

pane-closed = Closed files
pane-residents = Queue
pane-timeline = Timeline
pane-offers = Offers
pane-offers-for = Offers for { $name }
found = { $count } found
marked = { $count } marked
place-of = { $place }/{ $total }
empty-closed = No file is closed. { $key } goes back to the queue.
empty-queue = Nobody waits today. Import people with “trede import residents FILE”.
empty-search-people = Nothing found. Try fewer letters; closed files are searched in { $key }.
empty-search = Nothing found. Try fewer letters, or esc to stop searching.
empty-timeline = Nothing has happened yet. { $key } logs the first contact.
empty-vault = Nobody is in this vault yet. { $import } reads a list in, { $add } writes somebody down.
empty-now = Nobody waits today. { $search } finds anybody, { $day } shows your day.
empty-offers = No offers yet. { $import } reads a list in, { $add } writes one down.
empty-offers-beside = No offers yet. { $import } reads a list in.
nobody-selected = Nobody is selected.
rung-number = rung { $number }
search-prompt = search:

reason-promise = Promised by { $day }, not done yet: { $what }
reason-promise-call = Promised to get in touch by { $day }, not done yet
reason-asked = Asked for contact on { $day }
reason-silent = Referral to { $target }: silent for { $days } days
reason-never = No conversation on record since inflow on { $day }
reason-never-unknown = No conversation on record; day of inflow unknown
reason-interval = Last spoken on { $day }, { $days } days ago; agreed was every { $agreed }
reason-pause-ended = The pause ended on { $day }: can it be picked up again?
reason-measure = Yearly measurement open since { $day }
reason-longest = Last spoken on { $day }
reason-random = Drawn at random on { $day } (1 in { $every })
reason-moved-up = Moved up until { $day }: { $reason }
reason-moved-down = Moved down until { $day }: { $reason }
reason-paused = Paused until { $day }: { $reason }
reason-wish-over = Contact is welcome again since { $day }
reason-wish = By their own wish: { $wish }
reason-closed = Closed on { $day }: { $reason }
reason-resting = Tried on { $day }; call again from { $again }
reason-call-again = call again from { $day }
reason-other-rung = On rung { $number }: served by the WSP, not in the queue

person-since = on the caseload since { $day }
person-prefers = prefers { $what }
person-no-phone = no telephone number
person-speaks = speaks { $language }
person-interpreter = interpreter needed
person-wrong-number = wrong number on { $day }
person-voicemail-no = no voicemail
person-open = open: { $promises ->
    [one] 1 promise
   *[other] { $promises } promises
  }, { $referrals ->
    [one] 1 referral
   *[other] { $referrals } referrals
  }
person-interests = likes { $interests }
person-plan-bare = There is a plan, without interests and goals as yet
person-no-plan = No plan yet
person-barriers = in the way: { $barriers }

moment-contact = { $outcome }, { $channel }
moment-of-file = { $text } (from the file of { $day })
moment-promised = promised: { $what }, by { $day }
moment-kept = promise kept: { $what }
moment-kept-late = promise kept { $days ->
    [one] 1 day
   *[other] { $days } days
} late: { $what }
moment-released = promise released: { $what }
moment-step = { $state } → { $target }
moment-noted = interests and circumstances noted
moment-planned = plan made{ $goals ->
    [0] {""}
    [one] , 1 goal
   *[other] , { $goals } goals
  }
moment-paused = paused until { $day }
moment-closed = file closed: { $reason }
moment-reopened = file opened again
wish-any = contact is welcome
wish-not-before = no contact before { $day }
wish-letter = by letter only
wish-letter-until = by letter only until { $day }
wish-none = no contact
wish-none-until = no contact until { $day }
ends-promises = { $count ->
    [one] releases 1 promise
   *[other] releases { $count } promises
}
ends-referrals = { $count ->
    [one] stops 1 referral
   *[other] stops { $count } referrals
}
closed-because = file closed: { $reason }
moment-requested = asked for contact
moment-moved-up = moved up until { $day }
moment-moved-down = moved down until { $day }
moment-taken = yearly measurement taken
moment-inflow = came onto the caseload
promise-call = get in touch again
said = “{ $text }”
not-asked-said = could not ask
recorded-by = { $who } · { $code }
handover-to = introduced to { $name }
stopped-because = reason: { $reason }
next-key = { $key } { $act }

offer-because = because: { $interests }
offer-no-because = no shared interest known
offer-stopped-before = stopped before: { $reason }
offer-checks = What stands in the way?
offer-contact = ask for { $who }
offer-place = where: { $place }
offer-when = when: { $when }
offer-provider = by { $name }
offer-forms = taking part by { $forms }
price-free = free

saved-gone = { $what }: { $who }
gone-contact = Contact
gone-promise = Promise
gone-referral = Referral
gone-pause = Pause
gone-closing = Closing
gone-wish = Wish about contact
gone-judgement = Judgement of the WSP
gone-owner = Hand-over
saved-contact = { $outcome }: { $who }
saved-promise = Promise by { $day } to { $who }
saved-promise-keep = Promise kept to { $who }
saved-promise-release = Promise released: { $who }
saved-refer = { $who } referred to { $target }
saved-referral = { $who }: { $target } is now “{ $state }”
saved-pause = { $who } paused until { $day }
saved-pause-changed = { $who } paused until { $day }, no longer until { $before }
saved-pause-reason = { $who } paused until { $day } as before, with another reason
saved-pause-end = Pause ended: { $who }
saved-closed = File closed: { $who } · { $reason }
saved-settled = List settled: { $parts }
saved-settled-closed = { $count ->
    [one] 1 file closed
   *[other] { $count } files closed
}
saved-settled-into = { $gone } is { $stays } now
saved-settled-merged = { $count ->
    [one] 1 double offer merged
   *[other] { $count } double offers merged
}
saved-settled-judged = { $count ->
    [one] 1 result of the WSP recorded
   *[other] { $count } results of the WSP recorded
}
saved-released-too = { $count ->
    [one] 1 promise released
   *[other] { $count } promises released
}
saved-stopped-too = { $count ->
    [one] 1 referral stopped
   *[other] { $count } referrals stopped
}
saved-file-reopen = File opened again: { $who }
saved-beside = Mind: { $who } – { $wish }
saved-wish = { $who }: { $wish }
saved-request = Request noted: { $who }
saved-move = Moved in the queue: { $who }
saved-move-end = Move ended: { $who }
saved-plan-save = Plan saved: { $who }
saved-measure-taken = Measurement noted: { $who }
saved-resident = Saved: { $who }
saved-merged = Merged: { $stays } stays, { $gone } is closed
saved-merged-gone = Merged: { $gone } is closed
saved-offer = Saved: { $offer }
saved-confirmed = Confirmed today: { $offer }
saved-import = { $file } read in: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} read, { $changed } new or changed
saved-import-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
saved-import-offers = { $count ->
    [one] 1 offer
   *[other] { $count } offers
}
saved-invented = A day of the demo's past
saved-undid = Taken back: { $what }
saved-undid-entry = Something taken back (number { $seq } in the history)
saved-redid = Something done again (number { $seq } in the history)
saved-redid-what = Done again: { $what }
saved-undo-hint = { $key } takes it back
saved-promise-too = next promise { $day }
people = { $count ->
    [one] 1 person
   *[other] { $count } people
  }

refused-nobody = Nobody is chosen. Select somebody first.
refused-resident = This person is not on the caseload any more.
refused-offer = This offer is not in the catalogue any more.
refused-record = There is no such record in this file.
refused-future = { $day } lies in the future. Give the day on which it happened.
refused-past = { $day } lies in the past. Give a day from today on, such as +14.
refused-far = { $day } is too far away. Check the year.
refused-reason = A reason is needed.
refused-name = A name is needed.
refused-promise-closed = This promise was kept or released already.
refused-offer-closed = { $offer } is closed. Choose another offer.
refused-offer-full = { $offer } is full and keeps no waiting list. Choose another offer.
refused-referred = { $who } is already referred there. Move that referral along instead.
refused-skip = This referral stands at “{ $from }” and cannot go to “{ $to }” at once. Record first: { $options }.
refused-skip-closed = This referral has ended (“{ $from }”). Refer again instead.
refused-step-before = { $day } lies before the last step of this referral.
refused-not-paused = There is no pause to end.
refused-paused-already = { $who } is paused until { $day } already, for this reason. Nothing changes; another day changes it.
refused-file-closed = The file of { $who } is closed since { $day }. Open it again first: x o, or trede reopen.
    .screen = The file of { $who } is closed since { $day }. Open it again first: x o.
refused-not-closed = The file of { $who } is open.
refused-unwilling-first = For { $who } an unwilling-track file is open. Close that first: N c, or trede unwilling close.
    .screen = For { $who } an unwilling-track file is open. Close that first: N c.
refused-pair-first = Something is done together with { $who }. End that first: x b, or trede buddy end.
    .screen = Something is done together with { $who }. End that first: x b.
refused-close-after = In the file of { $who } something happened on { $day }: it is closed on that day or later.
refused-objects = { $who } wants no contact: that is an objection, and no unwillingness.
refused-wished = That is what { $who } wished already. Nothing changes.
refused-moved-already = { $who } is moved like this until { $day } already, for this reason. Nothing changes; another day changes it.
refused-not-moved = There is no move by hand to end.
refused-rung = A rung changes only by a result of the WSP. Leave it as it is.
refused-nothing = Nothing would change.
refused-no-undo = There is nothing to take back.
refused-no-redo = There is nothing to do again.
refused-entry = There is no entry { $seq }.
refused-not-undoable = This cannot be taken back: it belongs to the past of the demo, this vault begins with it, or it was taken back already.
refused-changed-since = This cannot be taken back: something of it was changed since. Take back the later act first.
refused-only-erased = Entry { $seq } concerned only people who were erased; there is nothing left to take back or do again. “trede history” numbers the others: “trede undo NUMBER”.
    .screen = Entry { $seq } concerned only people who were erased; there is nothing left to take back or do again. g h shows the others, and u takes one of them back there.
refused-reason-name = The reason stays when everything else about this person is gone: leave out their name.
refused-reason-client = The reason stays when everything else about this person is gone: leave out their client number.
refused-reason-phone = The reason stays when everything else about this person is gone: leave out their telephone number.
refused-reason-email = The reason stays when everything else about this person is gone: leave out their e-mail address.

problem-day = { $field }: { $why }.
problem-day-try = { $field }: { $why }. { $instead }
problem-day-far = { $field }: { $why } Confirm once more if it is.
day-unreadable = no day can be read from this
day-no-month = there is no month { $month }
day-none = { $day } does not exist
day-none-in = { $day } does not exist in { $year }
day-other-weekday = the weekday does not fit: that is { $day }
day-behind = { $day } is in the past; a promise or a plan lies ahead
day-ahead = { $day } is in the future; what happened lies behind us
day-beyond = { $day } is more than five years ahead, and nothing is agreed that far
day-behind-meeting = { $day } is in the past; an appointment lies ahead, and what has been is logged as a contact
day-far = is that { $day }? That is more than six months ahead.
day-try-past = Try { $day }, -3 or fri.
day-try-ahead = Try { $day }, +14 or fri.
day-try-either = Try { $day }, -3 or +14.
problem-missing = { $field } is needed.
problem-long = { $field } is too long: at most { $max } characters.

why-nobody = Select somebody first.
why-offer-closed = This offer is closed already.
why-offer-open = This offer is open.
why-no-other-offer = There is no other open offer.
why-no-offer = Select an offer first.
why-no-promise = There is no open promise to this person.
why-no-referral = This person has no open referral.
why-not-paused = This person is not paused.
why-file-closed = This file is closed. Open it again first.
why-not-closed = This file is open.
why-nobody-of-these = Nobody of this list can be called now.
why-wants-no-voicemail = This person wants no voicemail.
why-offer-not-seen = No offer is in sight while you call. Choose an offer first; esc ends the block.
offer-choose-first = No offer is in sight while you call. Stop with esc, and choose an offer with { $key }.
why-wants-no-call = This person asked not to be called.
why-wants-no-contact = This person wants no contact now.
why-not-moved = This person was not moved by hand.
why-no-phone = No telephone number is known.
why-nothing-here = There is nothing here to open.
why-nothing-to-undo = There is nothing to take back.
why-nothing-to-redo = There is nothing to do again.
why-busy = The last act is still being written.
why-tour-nobody = The tour goes past people, and there is nobody here yet: “trede demo” has them.
    .screen = The tour goes past people, and there is nobody here yet.
why-one-person = This works for one person at a time; esc drops the marks.

not-saved-space = Not saved: the disk is full. Make room and try again; what you typed is still here.
not-saved-read-only = Not saved: the folder cannot be written. What you typed is still here.
not-saved-other = Not saved: writing failed. What you typed is still here.
clash-changed = Not saved: { $by } changed this a moment ago. Look at it and decide again; what you typed is still here.
clash-refused = Not saved: { $by } was ahead of you. { $why }
copied = Copied: { $text }
paste-ignored = Pasted text is taken only in a form or a search.
no-such-key = { $key } does nothing here; { $help } shows what does.

form-contact-log = Contact with { $who }
form-call-reached = Contact with { $who }
form-call-appointment = Contact with { $who }
form-promise-make = Promise to { $who }
form-promise-release = Release the promise to { $who }
form-referral-refer = Refer { $who } to { $about }
form-referral-move = Referral of { $who } → { $about }
form-pause-set = Pause { $who }
form-file-close = Close file { $who }
form-wish-note = Contact with { $who }: what is welcome
form-request-note = { $who } asked for contact
form-place-up = Move { $who } up
form-place-down = Move { $who } down
form-save = save
form-show = show
open-late = { $day }, late: { $what }
open-past = its day was { $day }: { $what }
open-by = { $day }: { $what }
open-referral = { $to } · { $state }, { $days ->
        [0] today
        [one] for 1 day
       *[other] for { $days } days
    }
moment-open = open
moment-late = late
note-kept = draft: { $text } · { $key } goes on
too-much = This holds { $max } characters; { $left ->
        [one] 1 character does
       *[other] { $left } characters do
    } not fit.
note-closed = This file is closed · { $key } reopens it
note-begin = { $key } writes down what was said
key-space = space
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
fill-ahead = +14, fri, 3-12
fill-past = today, yesterday, mon, 3-11
fill-note = what was said; alt-enter: new line
fill-said = in the resident's own words
fill-promise-what = empty: get in touch again
fill-meet-at = such as 10:30
fill-meet-where = community centre, town hall, at home
fill-along = community coach, daughter; empty: nobody
fill-reason = in a few words; the resident may read it
fill-what = send a letter, check the details
fill-interests = with commas: walking, cooking
fill-skills = with commas
fill-handover = name of who welcomes the resident
fill-share = what that person may know
hint-choice-next = choose
menu-help = What you can do here
menu-palette = Do
menu-none = Nothing fits. Try fewer letters.
menu-count = { $shown } of { $all }
group-of-people = People and contact
group-of-appointments = Appointments
group-of-referrals = Referrals and offers
group-of-planning = Planning
group-of-files = Files and colleagues
group-of-looking = Looking and finding
group-of-moving = Moving
group-of-typing = Typing
group-of-program = The program
vain-first = This is the first one.
vain-last = This is the last one.
vain-empty = There is nothing in this list.
vain-first-person = This is the first person of the list.
vain-last-person = This is the last person of the list.
vain-here = You are here already.
vain-one-field = There is one field here.
why-nobody-after = There is nobody to go forward to.
no-key-here = { $key } does nothing here.
no-such-choice = No choice begins with “{ $typed }”.
choice-to-note = { $key } goes on to the note.
not-counted = { $number } × goes with a move only: nothing was done.
counting = { $number } × … now a move; esc drops the number
stepped-over = { $count ->
    [one] One person was passed over: the file is closed or erased.
   *[other] { $count } people were passed over: their files are closed or erased.
}
act-jump-back = Back to the person you looked at before
act-jump-forward = Forward again to the next person
act-count-digit = How often the next move is made
act-group-next = Next group
act-group-previous = Previous group
hint-jump-back = before
hint-jump-forward = forward
hint-group-next = next group
also-jump-back = vorige, terug, net bekeken, zojuist / previous, recent, jump
also-jump-forward = volgende, verder / next, recent, jump
today-title = What was said and saved today
today-next = the last act; { $key } takes it back anywhere
today-gone = taken back
today-empty = Nothing was saved or said yet today.
today-takes-back = { $key } takes back the selected act
why-taken-back = This was taken back already.
why-nothing-saved = This is a message: there is nothing to take back.
act-history-open = What was said and saved today, and what can be taken back
hint-history-open = messages
also-history-open = berichten, meldingen, geschiedenis, wat deed ik / messages, history, what did I do
which-key = { $keys } …
page-why = Why { $who } stands here
page-close = { $key } closes
page-failed = This could not be worked out: the program made a mistake. Nothing was changed. Please report it.
page-counting = Being counted; { $key } stops.

story-place = Place { $place } of { $total } today.
story-not-in-queue = Not in today's queue.
story-also = Also true:
story-order = The order looks at dated facts of our own: broken promises and appointments nobody has answered for first, then requests, silent referrals, people never spoken, intervals that passed, measurements due, and who was spoken longest ago.
story-tie = Equal dates are ordered by a draw that changes every week.
story-random = Every { $every }th place is drawn by lot, each day anew, so that nobody always waits last; every draw can be worked out again later.
story-not-used = Not used: age, sex, origin, language, neighbourhood, household, benefit, health, debts, scores, the rung or anything written in a note.
story-rules = Rules version { $version }.

act-contact-log = Log a contact or an attempt
act-contact-no-answer = Telephoned, nobody answered
act-promise-make = Promise something
act-promise-keep = The promise was done
act-promise-release = Give the promise back, with a reason
act-referral-refer = Refer to the selected offer
act-referral-move = Move a referral along
act-pause-set = Pause until a day
act-pause-end = End the pause
act-file-close = Close the file, with the reason
act-file-reopen = Open a closed file again
act-wish-note = Record how contact is welcome, or not at all
act-request-note = Asked for contact
act-place-up = Move up in the queue, with a reason
act-place-down = Move down in the queue, with a reason
act-place-end = End the move by hand
act-offer-confirm = The provider confirmed this offer today
act-phone-copy = Copy the telephone number
act-why-show = Why does this person stand here?
act-entry-open = Open
act-mark-toggle = Mark or unmark
act-undo = Take back the last act
act-redo = Do it again
act-search-open = Search this pane
act-back = Back
act-pane-next = Next pane
act-pane-previous = Previous pane
act-pane-residents = To the queue
act-pane-timeline = To the timeline
act-pane-offers = To the offers
act-list-next = Down
act-list-previous = Up
act-list-page-down = Page down
act-list-page-up = Page up
act-list-first = To the first
act-list-last = To the last
act-field-down = A line down in a note, or else the next field
act-field-up = A line up in a note, or else the previous field
act-person-next = Next person of the list
act-person-previous = Previous person of the list
hint-person-next = next
hint-person-previous = previous
act-field-next = Next field
act-field-previous = Previous field
act-choice-next = Next choice
act-choice-previous = Previous choice
act-form-empty = Empty the form
act-submit = Do it
act-help-open = What can I do here?
act-palette-open = Do something by its name
act-screen-redraw = Draw the screen again
act-app-quit = Leave trede

hint-contact-log = contact
hint-contact-no-answer = no answer
hint-promise-make = promise
hint-promise-keep = kept
hint-referral-refer = refer
hint-referral-move = referral
hint-pause-set = pause
hint-file-close = close
hint-file-reopen = reopen
hint-wish-note = contact wish
hint-request-note = asked
hint-offer-confirm = confirm
hint-phone-copy = copy no.
hint-why-show = why
hint-entry-open = open
hint-mark-toggle = mark
hint-undo = undo
hint-redo = redo
hint-search-open = search
hint-back = back
hint-pane-next = pane
hint-help-open = all keys
hint-palette-open = do
hint-submit = done
hint-field-next = next field
hint-list-next = down
hint-app-quit = quit

field-channel = how
field-outcome = result
field-note = note
field-on = day
field-promise-by = next promise
field-promise-what = what we promise
field-until = until
field-reason = reason
field-handover = introduced to
field-state = now
field-stop-reason = why stopped
field-close-reason = why
field-welcome = contact
field-said = own words

outcome-reached = spoken
outcome-voicemail = voicemail left
outcome-no-answer = no answer
outcome-wrong-number = wrong number
outcome-returned = came back
outcome-no-show = did not come
outcome-appointment = appointment made

channel-phone = telephone
channel-visit = visit
channel-office = at the office
channel-letter = letter
channel-email = e-mail
channel-message = text message

hours-morning = mornings
hours-afternoon = afternoons
hours-evening = evenings

state-agreed = agreed
state-introduced = introduced
state-accepted = has a place
state-waitlisted = on the waiting list
state-declined = declined
state-arrived = has been there
state-completed = completed
state-stopped = stopped

stop-full = full
stop-cost = cost
stop-travel = travel
stop-not-dared = did not dare
stop-health = health
stop-not-fitting = did not fit
stop-other = something else
stop-file-closed = the file was closed
close-reason-moved = moved
close-reason-work = work
close-reason-benefit-ended = benefit ended
close-reason-deceased = deceased
close-reason-own-wish = own wish
close-reason-other = something else
welcome-any = contact is welcome
welcome-later = not before a day
welcome-letter = by letter only
welcome-none = no contact at all

department-wsp = WSP
department-wmo = Wmo
department-debts = help with debts
department-poverty = poverty (Ooievaarspas)
department-integration = civic integration
department-youth = youth help
department-doctor = general practitioner

form-social = social contacts
form-recreation = recreation
form-culture = culture
form-education = education
form-clubs = clubs
form-volunteering = volunteering
form-neighbourhood = neighbourhood
form-informal-care = informal care

barrier-physical = standing or walking long
barrier-wheelchair = stairs
barrier-strain = busy places
barrier-money = money
barrier-travel = getting there
barrier-language = the Dutch language
barrier-digital = reading or the computer
barrier-child-care = care for children
barrier-informal-care = care for a relative
barrier-knows-nobody = knows nobody there
barrier-first-time = going alone the first time
barrier-not-known = not knowing what there is

check-costs-pass = { $price } with the Ooievaarspas
check-closed = closed now
check-level = Dutch { $level }
check-own-language = own language spoken
check-ages = from { $min } to { $max } years
check-age-from = from { $min } years
check-age-to = up to { $max } years
only-women = women only
only-men = men only
check-left = { $count ->
    [one] 1 place left
   *[other] { $count } places left
  }
check-full-waiting = full, { $count } waiting
check-full = full
check-confirmed = confirmed { $day }
check-not-told = not known
check-no-barrier = no barrier now

check-price-unknown = price
check-travel-unknown = getting there
check-language-unknown = how much Dutch
check-load-unknown = how heavy
check-wheelchair-yes = no stairs
check-wheelchair-no = stairs
check-wheelchair-unknown = stairs
check-child-care-yes = child care
check-child-care-no = no child care
check-child-care-unknown = child care
check-group-unknown = size of the group
check-digital-yes = computer needed
check-digital-no = no computer needed
check-digital-unknown = computer
check-together-yes = somebody comes along
check-together-no = nobody comes along
check-together-unknown = somebody to come along
check-places-unknown = places
check-fresh-unknown = never confirmed

kind-price = price
kind-travel = getting there
kind-language = language
kind-load = effort
kind-wheelchair = entrance
kind-child-care = child care
kind-group = group
kind-digital = computer
kind-together = first time
kind-age = age
kind-audience = who can come
kind-places = places
kind-fresh = up to date

check-state-clear = clear
check-state-hit = in the way
check-state-unknown = unknown

lift-price = Ask about the Ooievaarspas or a fund for taking part.
lift-travel = Go there together once, or ask about a volunteer driver.
lift-language = Look for a language buddy, or a group that speaks the person's own language.
lift-load = Ask the provider for a seat or a lighter part.
lift-wheelchair = Ask the provider for another entrance or ground-floor room.
lift-child-care = Look for a moment during school hours.
lift-group = Ask for the quietest hour, or a visit beforehand.
lift-digital = Ask the provider to enrol by telephone or on paper.
lift-together = Agree who comes along the first time: the provider, a buddy, or you.
lift-age = Ask whether the limit is strict.
lift-audience = Ask the resident whether this suits.
lift-places = Ask for the waiting list, or pick another moment.
lift-fresh = Telephone the provider first, then press the key for “confirmed”.

load-light = seated
load-moderate = some standing
load-heavy = exertion

group-small = small group
group-medium = about fifteen people
group-large = large group

offer-form-only = same kind: { $form }
offer-price = price: { $price }
offer-price-pass = { $price }, { $pass } with the Ooievaarspas
offer-price-unknown = price unknown
offer-languages = spoken there: { $languages }
offer-referred-now = referred: { $state }
page-moment = What happened
page-plan = The plan of { $day }
plan-likes = likes: { $text }
plan-can = can: { $text }
plan-barriers = in the way: { $text }
plan-goal = goal: { $text }
plan-action = { $text }, by { $day }
plan-review = look at it again on { $day }

store-none = There is no vault here.
store-none-hint = “trede demo” lets you look around; “trede init” makes a vault.
store-there = There is a vault in this folder already.
store-there-hint = Give another folder with --home.
store-locked = This vault is open in another program.
store-locked-hint = Close it there and try again.
store-header = The header of the vault is damaged in both copies.
store-backup-hint = Nothing was changed. Take the last backup, and keep this folder as it is.
store-newer = This vault has format { $format }, which this version of trede does not know.
store-newer-hint = Install a newer version.
store-damaged = Entry { $entry } of the journal is damaged: { $damage }.
store-misfit = Entry { $entry } of the journal does not fit on those before it.
store-short = The journal ends at entry { $journal }, but entry { $seen } was saved.
store-moved = Somebody else wrote in the meantime; nothing was changed.
store-large = This is too much for one entry.
store-large-hint = Import the file in parts.
store-io = The disk answered: { $what }.
notice-torn = The last write was interrupted before it was saved; { $bytes } bytes behind entry { $after } were removed.
notice-header = One copy of the vault's header was damaged and was written anew.
notice-caught-up = { $entries ->
    [one] 1 entry was taken over from the journal.
   *[other] { $entries } entries were taken over from the journal.
  }
fault-missing = there is none
fault-older = an earlier version wrote it
fault-leftover = a half-written snapshot was left behind
fault-panicked = the engine panicked
fault-refused = the engine refused
fault-stuck = the engine does not answer
fault-no-space = the disk is full
fault-value = a value is damaged
fault-counts = the counts are wrong
fault-foreign = it belongs to another journal
fault-misfit = it does not fit the journal
fault-suspect = it was found unreliable before
disk-missing = there is nothing with that name
disk-denied = you may not read or write there
disk-folder = that is a folder, not a file
disk-no-folder = a part of the path is not a folder
disk-full = it is full
disk-read-only = nothing can be written to it
notice-rebuilt = The store was made again from the journal ({ $fault }). Nothing is lost.
notice-rebuilt-aside = The store was made again from the journal ({ $fault }); the old one is kept as projection.damaged-{ $number }. Nothing is lost.
notice-no-projection = The store cannot be used now ({ $fault }); everything is in the journal.
notice-no-room = The disk is nearly full: the store is left alone until there is 1 MB of room, and opening takes longer. Everything is in the journal.
notice-stuck = The store does not answer and is left alone for now. Everything is in the journal.

cli-no-home = There is no home folder here; give one with --home.
cli-too-long = { $field } is too long: at most { $max } characters.
cli-no-random = The system gives no random numbers.
cli-bad-day = “{ $text }” is no day that can be meant here: { $why }.
cli-day-far = “{ $text }” would be { $day }: that is more than six months ahead.
cli-day-far-hint = Write { $day } if that day is meant.
cli-as-of-writes = --as-of is for reading; nothing can be written into the past.
cli-today-writes = --today is for reading and for demos; a real vault is written on the day itself.
cli-did = { $did } (entry { $entry })
cli-did-with = { $did } ({ $id }, entry { $entry })
cli-closed-found = Among closed files { $count ->
    [one] one is found
   *[other] { $count } are found
}: --closed
cli-nothing-found = “{ $text }” finds nobody and nothing.
cli-nothing-found-hint = Try fewer letters with “trede find”.
cli-several = “{ $text }” can mean several:
cli-several-hint = Use the code in front.
cli-not-resident = { $text } is not a resident.
cli-not-offer = { $text } is not an offer.
cli-not-word = “{ $text }” is not one of: { $words }.
cli-did-you-mean = Did you mean “{ $text }”?
cli-no-record = There is no open { $kind } { $id }.
cli-no-record-hint = “trede show RESIDENT” lists the codes.
cli-missing = { $field } is needed.
cli-bad-pair = “{ $text }” is not TEXT:DATE.
cli-demo-only = There is a real vault in this folder; a demo goes elsewhere.
cli-made = { $residents } invented residents and { $offers } offers in { $path }
cli-demo-broken = The demo cannot be invented: { $what }
cli-demo-again = This is the demo that was made here before.
demo-exchanged = A sealed vault belongs in this folder, but a demo lies there; nothing is written in it.
demo-exchanged-hint = Put the vault back, for instance with “trede restore”; a demo to look around in goes elsewhere: “trede demo”.
demo-named = This is a demo and not sealed, and a user or a passphrase was given; nothing is written in it.
demo-named-hint = Check --home. To try something in the demo leave out --user and the passphrase, and TREDE_USER and TREDE_PASSPHRASE_*, too.
cli-init = A new vault in { $path } for { $user }
cli-verified = The chain holds and the store is what the journal says. Entries: { $entries } · residents: { $residents } · offers: { $offers }. Its last hash:
cli-verified-journal = The chain holds; the store was left alone, so it was not compared. Entries: { $entries } · residents: { $residents } · offers: { $offers }. Its last hash:
cli-verify-bad = Something is wrong:
cli-resident-differs = Resident { $id } in the store is not what the journal says.
cli-offers-differ = The catalogue in the store is not what the journal says.
cli-projection-bad = The store cannot be read: { $what }
cli-total = { $shown } of { $total }
cli-no-terminal = The screen needs a terminal; “trede queue” and the other commands do not.
cli-config-fine = The settings are fine.
cli-keymap-fine = The keymap is fine.
cli-no-file = { $path } cannot be read.
cli-unknown-field = There is no field “{ $field }”.
cli-field-value = { $field } needs a value.
cli-globals-first = { $flag } belongs before the command.
show-promises = Promises
show-appointments = Appointments
show-referrals = Referrals
show-plan = Plan
show-timeline = Timeline
promise-open = open, by { $day }
promise-late = late since { $day }
promise-kept-on = kept on { $day }
promise-released-on = released on { $day }
agenda-empty = Nothing is promised in this period.
agenda-promise = promise
agenda-review = plan review
agenda-return = back from pause
agenda-beside = { $what } · { $beside }
agenda-wish = contact is welcome again
history-empty = Nothing was recorded.
record-promise = promise
record-referral = referral

import-checking = { $rows } rows read; checking …
import-writing = Writing { $rows } rows …
import-source = { $path }: { $what }
import-not-a-file = this is no file that can be read.
import-too-large = the file is larger than { $limit } MiB.
import-quote = a quote opens on line { $line } and is closed nowhere. Take it away, or close it.
import-no-table = { $path } is no table: { $what }
import-columns-hint = Rename the column, or say which it is with --map; an empty name leaves a column out.
import-bsn-rows = The column “{ $header }” has what looks like citizen service numbers (BSN), in line { $lines }. trede never keeps those; take the numbers out of the file.
import-bsn = The column “{ $header }” looks like citizen service numbers (BSN). trede never keeps those; take the column out of the file.
import-doubled = “{ $headers }” are all read as { $field }.
import-missing = A column for “{ $fields }” is missing.
import-rejects-failed = { $path } cannot be written: { $what }
import-dry = Nothing was written; this is what would happen:
import-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
import-new = { $count } new
import-updated = { $count } updated
import-unchanged = { $count } unchanged
import-merged = { $count } merged
import-rejected = { $count } rejected
import-merged-row = line { $line }: repeats { $code }
import-line = line { $line }: { $text }
import-undo = “trede undo” takes this import back (entry { $entry }).
import-long = too long; write at most { $max } characters.
import-ragged = { $found } cells instead of { $expected }; make as many as there are headers.
import-long-cell = a cell is far too long; shorten it, or check the quotes.
import-empty = is needed and is empty; fill it in.
import-future = { $day } lies in the future; write the day on which it happened.
import-word = this word is not known here; write one of: { $words }.
import-contradicts = line { $line } says something else about the same one; keep one of the two. If they are two, give each a number of its own.
import-ages = the highest age lies below the lowest; swap them.
import-times = the end lies before the start; write mon 10:00-12:00.
import-several = more than one known record has this name; add the number that tells them apart.
import-numbered-refused = the row with the number of this one was refused; mend that row first.
import-plan-stays = the plan that stands is kept; change it in trede, together with the resident.
import-unknown-column = The column “{ $header }” is not known and was left out.
import-sensitive-column = The column “{ $header }” was left out: { $why }.
never-nationality = trede does not keep nationality; it counts nowhere
never-origin = trede does not keep where somebody comes from; it counts nowhere
never-religion = trede does not keep religion or conviction
never-diagnosis = trede does not keep a diagnosis; what somebody cannot do stands with the barriers
never-motivation = trede does not keep a judgement of somebody's attitude
never-birth = trede does not keep day of birth or age; they count nowhere
never-gender = trede does not keep sex or gender; it counts nowhere
never-address = trede does not keep an address; the neighbourhood is enough to find offers nearby
never-debts = trede does not keep money matters; they belong to debt help and income
never-household = trede does not keep partner, children or household; they count nowhere
never-other-number = trede does not keep numbers by which others know somebody
never-consultant = who guides a resident stands in trede itself; hand over with trede handover
    .screen = who guides a resident stands in trede itself; hand over with o
import-notes = { $count ->
    [one] 1 row has a remark, and it was
   *[other] { $count } rows have remarks, and they were
} not imported. With --notes contact a remark is noted with the last contact of its row; --notes leave leaves them out.
    .screen = { $count ->
        [one] 1 row has a remark, and it was
       *[other] { $count } rows have remarks, and they were
    } not imported. shift-tab puts a remark with the last contact of its row, or leaves them out.
import-notes-alone = { $count ->
    [one] 1 remark was left out because its row gives
   *[other] { $count } remarks were left out because their rows give
} no day of a contact (line { $lines }). Put them with a day in a file for “trede import contacts”.
    .screen = { $count ->
        [one] 1 remark was left out because its row gives
       *[other] { $count } remarks were left out because their rows give
    } no day of a contact (line { $lines }). Put them with a day in a list of contacts, and read that in, too.
import-gone = { $count ->
    [one] 1 open file is not in this list any more
   *[other] { $count } open files are not in this list any more
}; nothing was closed:
import-gone-row = {"  "}{ $code } { $name }, { $number }: trede close { $code } --reason …
import-gone-hint = The reason is moved, work, benefit-ended, deceased, own-wish or other.
import-absent = { $count ->
    [one] 1 open file with a client number is not
   *[other] { $count } open files with a client number are not
} in this list; it does not seem to be the whole caseload.
import-rungs = { $count ->
    [one] 1 resident has another rung in the file
   *[other] { $count } residents have another rung in the file
}. Record it as a result of the WSP, with its day:
import-older = This file seems older than “{ $file }” of { $day }, which was imported already.
import-older-hint = If it is the newest after all, give it a name with the right date; with --older an older file is imported too.
import-map-rest = These columns are not read, or only where the first is empty:
import-nobody = names nobody who is known; import the residents first, or mend the number or the name.
import-no-offer = names no known offer and no department; import the offers first, or mend the name.
import-several-offers = more than one offer has this name, { $one } and { $other } among them; write the code of the one that is meant.
import-promised = the same was promised for { $day } already, and that promise is open; keep or release it.
import-referred = the referral { $code } to the same place stands otherwise in trede; move it on with “trede referral”.
    .screen = the referral { $code } to the same place stands otherwise in trede; move it on with m.
import-referred-twice = an earlier line has an open referral to the same place already; keep one of the two.
import-since-before = lies before the day it was agreed ({ $day }); mend one of the two.
import-stays-closed = the file of this person is closed since { $day } and stays closed; “trede reopen” opens it
    .screen = the file of this person is closed since { $day } and stays closed; x o opens it
import-columns-hidden = Hidden in the file, and read like all others: { $count ->
    [one] 1 column ({ $letters })
   *[other] { $count } columns ({ $letters })
}.
import-one-column = There is one column only. Is there no ; , | or tab between the cells? Save the file as CSV once more.
import-channel-unknown = { $header }: “{ $text }” is not known as a way of contact. { $count ->
    [one] The conversation of 1 row stands as a telephone call, with this word in its note (line { $lines }).
   *[other] The conversations of { $count } rows stand as telephone calls, with this word in their notes (lines { $lines }).
} Was nobody spoken, write so in that column (“geen gehoor”) and import again.
import-no-channel = { $count ->
    [one] Of 1 conversation the file does not say how it was held; it stands as a telephone call (line { $lines }).
   *[other] Of { $count } conversations the file does not say how they were held; they stand as telephone calls (lines { $lines }).
} Was it otherwise, put a column “kind of contact” in the file before you import it.
import-kinds-alone = { $count ->
    [one] 1 row names a kind of contact without a day; it was left out (line { $lines }).
   *[other] { $count } rows name a kind of contact without a day; they were left out (lines { $lines }).
}
import-masked = { $count ->
    [one] In 1 row a remark names a number that may be a BSN; the number was left out, the remark stays (line { $lines }).
   *[other] In { $count } rows a remark names a number that may be a BSN; the numbers were left out, the remarks stay (lines { $lines }).
}
import-month-only = { $header }: “{ $text }” names no day; read as { $day }, the first that it can be.
import-spoken-unread = { $header }: “{ $text }” is no day, so no conversation is on record for this row. Write the day there and import the file once more.
import-emptied = { $header } is empty in the file; “{ $text }” stays here.
import-zeros = { $header }: { $count ->
    [one] 1 number
   *[other] { $count } numbers
} had lost the zero in front; it was put back.
import-contradicting = “{ $headers }” are all the column of { $field }, and in line { $line } they say something else. Rename the column that should not be read.
import-column-twice = The column “{ $header }” says the same as “{ $first }” and is read only where that is empty.
import-says-nothing = is needed, and this says nothing; fill it in.
import-doubles = { $count ->
    [one] 1 offer seems to be there twice
   *[other] { $count } offers seem to be there twice
}; nothing was merged. “trede merge DOUBLE STAYS” merges them, and is one undo.
import-double = {"  "}{ $stays }, { $goes }: “{ $name }” ({ $told }). { $stays } stays and takes in { $goes }.
import-map-written = The columns now stand in { $path }; fill in what is missing there, and give it with --map.
import-rung-unread = rung “{ $text }” cannot be read; rung { $stands } stays.
import-lines = { $count } lines ({ $lines }): { $text }
import-no-day = { $count ->
    [one] 1 row names no day: what it says about the time was kept as text (line { $lines }).
   *[other] { $count } rows name no day: what they say about the time was kept as text (lines { $lines }).
} Whoever searches for a day does not find them.
import-sections = { $count ->
    [one] 1 row is a heading between the rows and was left out (line { $lines })
   *[other] { $count } rows are headings between the rows and were left out (lines { $lines })
}. Where it is a day, the rows below are on that day, unless they name one.
import-loop = it is a link that leads back to itself; there is no file behind it.
import-rung-unsaid = new here, and the file does not say which rung; the row waits for your decision.
import-no-rung = { $count ->
    [one] 1 new resident has no rung in the file that can be read (line { $lines }) and waits. Add them with --rung 1 or --rung 2
   *[other] { $count } new residents have no rung in the file that can be read (lines { $lines }) and wait. Add them with --rung 1 or --rung 2
}.
    .screen = { $count ->
        [one] 1 new resident has no rung in the file that can be read (line { $lines }) and waits. → chooses the rung
       *[other] { $count } new residents have no rung in the file that can be read (lines { $lines }) and wait. → chooses the rung
    }.
import-rung-chosen = { $count ->
    [one] 1 new resident stands on rung { $rung }, which was chosen at the import and is not in the file (line { $lines })
   *[other] { $count } new residents stand on rung { $rung }, which was chosen at the import and is not in the file (lines { $lines })
}.
incoming-rung-ask = { $count ->
    [one] 1 new resident without a rung waits.
   *[other] { $count } new residents without a rung wait.
} →: rung 1, rung 2, or leave them out
incoming-rung-chosen = New residents without a rung stand on rung { $rung }. →: choose otherwise
incoming-rung-left = New residents without a rung are left out. →: ask again
file-rung = rung
import-rung-stays = the rung stays { $stands } (the file says { $told }): a rung changes only by a result of the WSP.
import-unknown-barrier = the barrier “{ $text }” is not known and was left out.
cell-date = not a date; write dd-mm-yyyy or yyyy-mm-dd.
cell-no-such-day = there is no such day; check the day and the month.
cell-year = the year must lie between 1900 and 2100 and have four digits.
cell-money = not an amount; write 4,50.
cell-money-two-ways = this amount can be read in two ways; write 1250,00 or 1,25.
cell-number = not a whole number; write digits only.
cell-too-large = too large to be meant; write a smaller number.
cell-yes-no = neither yes nor no; write yes or no.
cell-phone = not a telephone number; write 8 to 15 digits.
cell-address = not an e-mail address; write it like name@example.org.
cell-rung = not a rung; write 1 to 6. Also read are: rung 2, T2, II, two, 2 - Social activation.
cell-name = not a name; write at least one letter.
cell-lost-letters = letters of this name were lost; write the whole name.
import-no-headers = The first line has no headers; name the columns there.
import-long-header = header { $column } is far too long; write a short name.
import-many-columns = there are too many columns; keep at most { $max }.
import-many-rows = the table is too large; split it into files of at most { $max } rows.
import-not-text = this is no text file; save it as CSV (UTF-8).
import-broken-text = line { $line } has damaged letters; save the file again as CSV (UTF-8).
import-long-line = line { $line } is far too long; check where its cells end.
map-syntax = this line cannot be read; write: name = "Header"
map-not-text = the header for { $field } must stand between quotes.
map-unknown-header = The file has no column “{ $header }”.
map-ambiguous = more than one column is called “{ $header }”; rename one in the file.
map-taken = “{ $header }” is already read as { $field }; choose one of the two.
map-forbidden = “{ $header }” may not be read; trede does not keep that about people.

refused-named-twice = One record is named twice in this import. Leave one of the rows out.

store-sealed = This vault is sealed with a passphrase.
store-sealed-hint = Type it on a terminal, or give --passphrase-file FILE.
store-wrong-passphrase = This passphrase does not open the vault.
store-wrong-passphrase-hint = Mind capitals and blanks, and the name with --user. The recovery key opens it, too.
store-forged = The header of the vault was changed by somebody who does not have its key.
store-keys = The keys of the residents are damaged in both copies.
store-user-there = There is a user with this name already.
store-no-user = There is no user with this name.
store-no-user-hint = “trede user list” names them.
store-last-user = The last user cannot be removed.
store-last-user-hint = Add another one first.
store-no-memory = This machine has too little memory free to check a passphrase.
store-demo = A demo has no users and no passphrase.
ask-passphrase = Passphrase:
ask-new-passphrase = New passphrase for { $user }:
ask-again = The same once more:
ask-differs = The two are not the same; nothing was made.
ask-no-terminal = There is no terminal to type on; give --passphrase-file FILE.
ask-command-failed = The command for the passphrase failed.
weak-short = This passphrase is too short: at least { $count } characters.
weak-monotonous = This passphrase has too few different letters: at least { $count } are needed.
weak-name = This passphrase holds the name of its user, which is tried first: leave that out.
weak-hint = Four words that have nothing to do with each other are strong enough: easy to keep and hard to guess.
weak-guessable = This passphrase would be guessed too soon: its words, names or numbers are among the first that are tried.
weak-offer = These four were drawn just now: { $words }
passfile-missing = { $path } with the passphrase is not there.
passfile-forbidden = { $path } with the passphrase may not be read by you.
passfile-folder = { $path } is a folder; a file with the passphrase is needed.
passfile-failed = { $path } with the passphrase cannot be read: { $what }.
passfile-no-text = { $path } holds no text in UTF-8 or UTF-16; write the passphrase in it once more.
passfile-empty = The first line of { $path } is empty; the passphrase belongs there.
passfile-open = Others on this machine can read { $path }; “chmod 600” on it keeps the passphrase to you.
recovery-printed = The recovery key. Print it and keep it in a safe: without it and without a passphrase nobody can open the vault, also we cannot.
recovery-ask = Type it back, to be sure that it was copied:
recovery-differs = That is not the recovery key; nothing was made.
recovery-only = The vault was opened with the recovery key; give yourself a passphrase first.
recovery-only-hint = “trede user add NAME”
user-added = { $name } can open the vault now.
user-removed = { $name } cannot open the vault any more.
user-removed-hint = Whoever had the keys can still read copies of this folder that were made before, and with the keys from it also what is written here now; run “trede key rotate” to give the vault new keys.
user-gone = removed

why-nothing-sealed = A demo has no passphrase to lock with.
act-demo-open = Look around in a demo
act-vault-make = Make a vault
act-vault-lock = Lock the vault
lock-title = trede is locked
lock-prompt = Passphrase of { $name }
lock-opens = opens
unlock-title = Open the vault

saved-erased = Everything about { $code } was destroyed: { $reason }
erase-ask = Everything kept about { $name } will be destroyed for ever. Type the code of this person to go on:
erase-differs = That is not the code of this person; nothing was destroyed.

backup-made = A backup, read back: { $path }
backup-restored = Restored in { $path }; { $erased } people erased since were erased here, too
doctor-fine = The vault is well: { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
  }.
doctor-backups = Backups: { $count }

first-title = Welcome to trede
first-welcome = There is no vault here yet.
first-demo = { $key }  look around in a demo: everybody in it is invented
first-make = { $key }  make a vault, sealed with a passphrase
cli-hint = hint: { $text }
opening-own-name = What do you say your name is on the telephone? Calling proposes a first sentence that begins with it: “Hello, this is … from the municipality.”
first-name-prompt = Your name:
first-name-example = may be left empty
first-goes-on = goes on
first-copied = Copied? { $key } goes on.
first-rehearse = Type the last { $count } groups of the recovery key from your paper:
first-differs = That is not what the paper should say. Look once more.

notice-keys-renewed = Renewing the keys had been interrupted; it is finished now.
keys-renewed = The keys are renewed: everybody who has a passphrase goes on as before, and who was removed can open nothing that is written from now on.
keys-renewed-hint = Backups from before still open with the old keys; remove them when you no longer need them.
passphrase-changed = { $user } has a new passphrase; the old one opens nothing any more but older backups.
passphrase-changed-hint = The old passphrase still opens an older copy of this folder; “trede key rotate” gives new keys for what is written from now on.

noted-opened = Opened the vault
noted-failed = Opened the vault; wrong passphrases since the last time: { $count }
noted-read = File read: { $who }
noted-listed = List seen: { $people }
noted-disclosed = Everything kept was given out: { $who }
noted-copied = Telephone number copied: { $who }
noted-copied-meeting = Appointment copied: { $who }
noted-keys = Keys of the vault renewed
noted-user-added = { $user } may open the vault
noted-user-removed = { $user } may not open the vault any more
noted-passphrase = Another passphrase chosen
noted-clock = The clock jumped; the last time it said { $from }
noted-restored = Vault restored from a backup; erasures honoured: { $count }
page-log = { $name } · who did and read what
page-log-empty = Nothing was done or read yet.
page-log-row = { $at }  { $did } · { $by }, { $origin }
page-absence-more = And { $count } more; “trede handover” prints all of it.
    .screen = And { $count } more.
page-log-more = Older: { $count }; “trede history” shows all.
    .screen = Older, and not on the screen: { $count }.
page-log-demo = In a demo reading is not recorded, because nobody in it is real.
not-noted = That this was read could not be written down; the disk may be full.
clock-jumped-ahead = The clock of this machine jumped ahead: it says { $now }, the last time it said { $before }. Check it: promises follow its date.
clock-jumped-back = The clock of this machine jumped back: it says { $now }, the last time it said { $before }. Check it: promises follow its date.

ahead-many = { $count ->
    [one] This is dated after today and does not count:
   *[other] { $count } things are dated after today and do not count:
  }
ahead-what = { $code } { $name }, { $kind }, { $day }
ahead-mend = { $what }. To mend it: trede undo { $entry }, and note it again with its own day.
ahead-mend-by = { $what }. To mend it { $who } types: trede undo { $entry }, and notes it again with its own day.
ahead-mend-after = { $what }. It was changed after entry { $entry }: take back what came later first (trede history), then trede undo { $entry }.
ahead-screen-one = Dated after today, so it does not count (see trede doctor): { $what }
    .screen = Dated after today, so it does not count: { $what }
ahead-screen-many = { $count } things are dated after today and do not count: see trede doctor.
    .screen = { $count } things are dated after today and do not count.
ahead-story = Dated after today, so it does not count: { $what }
ahead-inflow = day of inflow
record-c = contact
record-b = promise
record-v = referral
record-p = plan
record-u = pause
record-d = closing
record-w = wish about contact
record-q = request for contact
record-m = move in the queue
record-e = yearly measurement
record-s = signal to the WSP
record-t = task
record-i = income contact
record-o = hand-over
record-k = buddy
record-n = unwilling-track file
somebody-erased = somebody who was erased
act-whole-show = Read in full what does not fit on the screen
hint-whole-show = read all
act-log-show = Who did and read what?
origin-screen = screen
origin-command-line = command line

notice-log-damaged = The access log was damaged at note { $note }; it was moved aside and a new one begun. The vault itself is whole.
notice-log-short = The access log ends at note { $found }, but note { $seen } was written; what is missing was cut off, or lies in access.damaged-N.

cli-verified-log = The access log holds too, each note signed by the user it names. Notes: { $notes }. Its last hash:
cli-anchor-found = The anchor stands in the chain: nothing before it was taken away.
cli-rolled-back = The anchor stands nowhere in this vault: it was put back to an earlier state, or it is another vault.
cli-note-bad = Note { $no } of the access log is not what was written.
cli-notes-missing = Notes of the access log that entry { $entry } followed are missing.
cli-bad-anchor = An anchor is the 64 digits that “trede verify” prints.

section-person = Who this is
section-queue = Place in the queue, and why
section-plans = Plans made together
section-contacts = Contacts and attempts
section-promises = Promises made
section-referrals = Referrals
section-pauses = Pauses
section-wishes = Wishes about contact
section-closings = Closings
section-requests = Own requests
section-moves = Moves by hand in the queue
section-measurements = Yearly measurements
section-log = Who did and read what

fact-client-no = Number
fact-name = Name
fact-rung = Rung
fact-inflow-on = On the caseload since
fact-benefit-since = Benefit since
fact-neighbourhood = Neighbourhood
fact-phone = Telephone
fact-email = E-mail
fact-prefers = Prefers
fact-hours = Best reached
fact-voicemail = Voicemail
fact-language = Speaks
fact-interpreter = Interpreter
fact-interval-days = Days between talks
fact-reason = Why
fact-on = Day
fact-channel = How
fact-outcome = Result
fact-note = Note
fact-by = By
fact-promised = Promised
fact-due = Before or on
fact-kept = Kept on
fact-released = Given back on
fact-to = To
fact-state = State
fact-said = Own words
fact-handover = Introduced to
fact-interests = Likes
fact-skills = Can
fact-barriers = In the way
fact-pass = Ooievaarspas
fact-dutch = Dutch
fact-review = Look again on
fact-goal = Goal
fact-action = Action
fact-welcome = Contact
fact-reopened = Opened again
fact-until = Until
fact-ended = Ended on
fact-direction = Direction
fact-at = When
fact-did = What
fact-from = From

direction-up = up
direction-down = down
barrier-state-now = now
barrier-state-was = not any more
barrier-state-not-asked = not asked

dossier-title = What is kept about { $name } ({ $code })
dossier-made = Made on { $day }.
dossier-note = This is everything that trede keeps about this person, and about nobody else. Read the notes before you give it out: people sometimes tell about others.
dossier-nothing = Nothing.
dossier-written = Written to { $path }: { $name }.
value-yes = yes
value-no = no
changed-value = { $field }: { $before } → { $after }
changed-from-nothing = nothing

file-not-written = { $path } was not written: { $why }.

saved-proposed = { $files } files proposed for destruction: { $decision }
retention-term = { $class }: { $years } years after the last day ({ $source })
retention-choose = The selection list has no line of its own for the plan for taking part: your municipality must choose. Write the number and the day of its decision in the settings, under [retention]; until then nothing is destroyed.
retention-decision = Decided: { $decision }
retention-none = No file is past its term.
retention-row = { $code }  { $class }, last day { $ended }, to be kept until { $over }
retention-open = Proposed by { $by } on { $day } (entry { $entry }): { $files } files; somebody else can approve it until { $until }.
retention-no-proposal = There is no proposal to approve.
retention-no-proposal-hint = “trede retention propose” makes one.
retention-same = You proposed this yourself; somebody else must approve it.
class-supported = with a conversation, plan or referral
class-not-started = never started

retention-gone = Files destroyed so far, of which figures stay: { $files }

notice-keys-left = The erasure is recorded, but the disk refused to destroy the key. The next opening of the vault does it: run “trede verify” now.
    .screen = The erasure is recorded, but the disk refused to destroy the key. The next opening of the vault does it: leave trede now, and open it again.

store-foreign = This folder belongs to somebody else on this machine; nothing in it is opened.
store-foreign-hint = Copy the vault into a folder of your own, or choose another with --home.

page-log-anchors = Journal and access log end with these hashes. Kept elsewhere, they prove that nothing was taken away (“trede verify --anchor”):
    .screen = Journal and access log end with these hashes. Kept elsewhere, they prove that nothing was taken away:

act-call-begin = Call people one after the other
act-call-reached = Spoken
act-call-voicemail = Voicemail left
act-call-wrong-number = Wrong number
act-call-appointment = Appointment made
act-call-previous = Back to whoever was called before
act-call-skip = Pass over for now
hint-call-begin = call
hint-call-reached = spoken
hint-call-voicemail = voicemail
hint-call-wrong-number = wrong number
hint-call-appointment = appointment
hint-call-skip = next

why-nobody-to-call = Nobody in the queue can be called now.
call-title = Calling
call-progress = { $at } of { $count }
call-minutes = { $passed } of { $minutes } min
call-why = why now
call-why-was = done meanwhile; it was: { $why }
call-reach = reach
call-advice = try
call-say = say
call-promises = promised
call-open = open
call-plan = plan
call-last = before
call-promise = { $what } (by { $day })
call-promise-late = { $what } (late since { $day })
call-other-time = another part of the day
call-other-way = another way: { $channel }
call-rest = tried often enough; let this person be until { $day }
opening-nobody = a consultant
opening-promised = “Hello, this is { $user } from the municipality. I promised you something: { $what }. That is why I am calling. Is this a good moment?”
opening-promise = “Hello, this is { $user } from the municipality. I promised to call you, so here I am. Is this a good moment?”
opening-asked = “Hello, this is { $user } from the municipality. You asked us to call. How can I help you?”
opening-referral = “Hello, this is { $user } from the municipality. We found something for you to go to. I would like to hear how that is going.”
opening-again = “Hello, this is { $user } from the municipality. We have spoken before. I would like to hear how you are.”
opening-first = “Hello, this is { $user } from the municipality. We do not know each other yet. I would like to hear what you enjoy doing, and whether we can help. You owe us nothing.”
calls-promised = promise: { $told }
calls-kept = kept: { $what }
calls-note = “{ $note }”
calls-title = What came of the calls
calls-counts = spoken { $spoken } · not reached { $tried } · still to call { $left }
calls-skipped = passed over
calls-acted = not called, but something was done
calls-waiting = not called yet
calls-nobody = Nobody was called.

why-nobody-before = There is nobody before.
why-in-call = You are calling; esc ends the block.
why-not-in-overview = Not here; esc goes back to the queue.
overview-agenda = Agenda
overview-board = Open referrals
overview-agenda-empty = Nothing is late, and nothing is planned for the next fourteen days. In the list { $promise } makes a promise and { $meeting } an appointment.
overview-board-empty = No referral is open. { $key } on an offer makes one.
overview-late = promises late
overview-today = today
overview-referral = { $days ->
    [one] 1 day
   *[other] { $days } days
} · { $target }

act-agenda-open = The agenda: late, today, the next days
act-board-open = The board: open referrals by state
hint-agenda-open = agenda
hint-board-open = board

overview-plans = plans to look at again
act-past-open = Look at an earlier day, or come back
hint-past-open = earlier day

why-in-the-past = An earlier day can be read and not changed; esc comes back to today.
no-past = That day cannot be read from the journal.
past-reading = Reading { $day } from the journal; { $key } stops.
form-past = Look at an earlier day
header-past = AS IT WAS ON { $day }

own-title = { $name }, this is your page
own-intro = This is what we agreed together. Is it right? Say so if you want something else.
own-by = { $what } – { $day } at the latest
own-going-row = { $target } – { $state }
own-right = You may always ask what we keep about you, and who looked at it. You may ask us to change it or to take it away.

act-own-show = The page to look at together
hint-own-show = together
own-likes = You like
own-can = You can
own-goals = What you want
own-wish = How you want to be contacted
own-promises = What we promised you
own-going = Where you are going
own-seen = Who sees this
section-signals = Signals to the WSP
fact-judged = Judged on
record-signal = signal

saved-signal = The WSP is asked to judge: { $who }
saved-judged = The WSP judged { $rung }: { $who }
moment-signalled = WSP asked to judge the rung
moment-judged = WSP judged: { $rung }
refused-judged = The WSP has judged this signal already; a new signal asks again.
act-signal-record = Ask the WSP to judge the rung
act-signal-judge = Record what the WSP judged
hint-signal-record = signal
hint-signal-judge = judged
field-rung = rung
rung-1 = 1 care
rung-2 = 2 social activation
rung-3 = 3 diagnosis
rung-4 = 4 development towards work
rung-5 = 5 placement
rung-6 = 6 aftercare

form-signal-record = Ask the WSP about { $who }
form-signal-judge = What the WSP judged of { $who }
why-no-signal = No signal of this person waits for the WSP.

agenda-task = task
agenda-income = income contact
department-income = income consultant
department-language-buddy = language buddy scheme
department-volunteering = volunteer centre
section-tasks = Tasks among ourselves
section-incomes = Income contacts
section-assignments = Who is there for you
section-buddies = Together with somebody
section-unwilling = Unwilling-track file
fact-share = May be told
fact-together = First time together
fact-task = Task
fact-done = Done
fact-about = What
fact-place = Where talking was offered
fact-view = How you see it
fact-approved = Approved by
fact-approved-on = Approved on
fact-question = Looked at
fact-answer = Known
fact-offer = Offer
can-health = health
can-language = the Dutch language
can-debts = debts
can-care-duties = care for relatives
can-trauma = something bad that happened
can-travel-cost = the cost of travel
can-literacy = reading, writing, the computer
can-child-care = child care
can-answer-asked = asked, not in the way
can-answer-not-asked = not asked
can-answer-blocks = in the way
unwilling-fitting-service = fitting service
unwilling-handed-over = handed over to Work and Income, who decide
wave-by-inflow = day of inflow
wave-by-random = chance
role-consultant = consultant
role-intern = intern
role-income-consultant = income consultant
role-second-reader = second reader
stage-never-tried = never tried
stage-tried = tried
stage-reached = reached
stage-planned = plan
stage-active = active
record-task = task
record-buddy = pair

saved-task-add = Task noted for { $who }
saved-task-do = Task done for { $who }
saved-income-record = Income contact recorded for { $who }
saved-assigned = { $who } handed over to { $user }
saved-lent = { $who } handed over to { $user } until { $day }
saved-buddy-pair = { $who } do something together
saved-buddy-end = { $who } no longer do this together
saved-unwilling-open = Unwilling-track file opened for { $who }; a second user must approve it
saved-unwilling-approve = Unwilling-track file approved for { $who }
saved-unwilling-close = Unwilling-track file closed for { $who }
saved-wave = Wave "{ $name }": { $people } chosen by { $by }, seed { $seed }
saved-roles = Roles: { $roles }
refused-follow-up = The same is promised to { $who } already, for { $day }: keep or release that promise first.
refused-what = Say in a few words what it is.
refused-task-done = This task was done already.
refused-same-person = A pair needs two different people: mark two residents.
refused-paired = These two are a pair already.
refused-pair-ended = This pair has ended already.
refused-user = Name the user to whom it goes.
refused-wave-named = There is a wave "{ $name }" already; choose another name.
refused-wave-empty = Nobody is left for a wave: everyone on rung 1 and 2 was spoken, or is in a wave already.
refused-unwilling-open = There is an open unwilling-track file about { $who } already.
refused-no-unwilling = There is no open unwilling-track file about { $who }.
refused-unwilling-long = Such a file may stay open until { $day } at most.
refused-same-reader = Somebody else must approve it: a second user of this vault.
refused-approved = This file was approved already.
refused-not-approved = Nothing can be handed over before a second user has approved the file.
refused-own-role = Nobody changes their own role: another consultant does that.
refused-role = Your role ({ $role }) does not do this: ask a consultant.
refused-not-yours = This resident was not handed over to you: ask a consultant.
refused-gate-question = First say what is known about { $question }: asked, not asked, or in the way.
refused-gate-channels = First try at least two ways to reach this resident, and log them.
refused-gate-place = First offer a visit or a talk on neutral ground, and say where and when.
refused-gate-declined = Name at least one offer that was really possible, with why it was declined in the resident's own words.
refused-gate-view = First ask how the resident sees it, and write it in their own words.
moment-task = task, by { $day }: { $what }
moment-task-done = task done: { $what }
moment-income = income contact
moment-assigned = handed over to { $user }
moment-lent = handed over to { $user } until { $day }
moment-paired = together with { $who }: { $about }
moment-unpaired = no longer together with { $who }
buddy-gone = somebody who is no longer here
handover-share = may be told: { $what }
handover-together = somebody goes along the first time
handover-alone = goes alone
overview-ours = among ourselves, the day has passed
agenda-task-line = task: { $what }

cli-no-user = "{ $name }" is no user of this vault; the users are: { $users }.
cli-no-wave = There is no wave "{ $name }".
cli-no-wave-hint = "trede wave list" lists them; "trede wave add" makes one.
cli-unreadable = The file { $file } cannot be read: { $why }
cli-too-big = it is larger than 1 MiB
wave-line = { $name }: { $people } chosen by { $by }, seed { $seed }, { $day }
wave-none-yet = There is no wave yet. { $key } makes one.
wave-head = { $name }: { $people } chosen by { $by }, { $day }
wave-none = There is no wave yet; "trede wave add" makes one.
wave-definition = Everybody who was chosen counts once: in the furthest stage, or as no longer here.
card-promises = Open promises
card-fragile = Referrals that need a hand
card-wishes = How contact is welcome
card-not-before = Do not call before
card-tasks = Open tasks
unwilling-title = Unwilling-track file about { $who } ({ $code })
unwilling-opened = Opened on { $day } by { $by }: { $reason }
unwilling-approved = Approved by { $by } on { $day }.
unwilling-waits = Not approved yet: a second user of the vault must do that.
unwilling-closed = Closed on { $day } by { $by }, outcome: { $outcome }. { $reason }
unwilling-ended = Closed by itself after { $day }, outcome: { $outcome }.
unwilling-until = Closes by itself after { $day }.
unwilling-cans = What may make somebody unable:
unwilling-tried = Tried before: { $ways }
unwilling-place = A talk was offered: { $place }
unwilling-offers = Offers that were really possible, and why not:
unwilling-view = How the resident sees it: { $said }
unwilling-nothing-decided = Nothing is decided here: a measure is for Work and Income, who hear the resident first.

unwilling-blocks = { $count ->
    [one] One thing is in the way: in that this person is unable, not unwilling. Help with it comes first.
   *[other] { $count } things are in the way: in those this person is unable, not unwilling. Help with them comes first.
}

problem-number = { $field }: type a whole number from { $least } to { $most }.
why-no-task = No open task. t notes one.
why-nobody-else = Nobody else uses this vault yet: "trede user add NAME" gives somebody a passphrase.
    .screen = Nobody else uses this vault yet. Whoever looks after it can add somebody.
why-two-marked = Mark two residents first: a pair is two people.
why-no-pair = This resident is in no pair.
why-no-wave = There is no wave yet.
why-no-unwilling = There is no such file about this resident.
why-unwilling-open = There is such a file already: N n shows it.
why-not-for-role = Your role does not do this.
form-referral-department = Refer { $who } to a department or partner
form-task-add = Task about { $who }
form-income-record = Income contact with { $who }
form-owner-hand-over = Hand { $who } over
form-plan-edit = Plan with { $who }
form-buddy-pair = { $who } do something together
form-wave = Limit the queue to a wave
form-wave-add = A new wave
form-unwilling-open = Unwilling-track file about { $who }; declined: { $about }
form-unwilling-close = Close the unwilling-track file about { $who }
form-behind = The list behind these figures
form-beside = What if: other hours or rules beside those of now
form-forecast = What can be done in the hours there are
page-whole = What happened
page-absence = Hand-over card
page-unwilling = Unwilling-track file
page-waves = Waves
absence-nothing = Nothing is open.
whatif-title = What if: other hours or rules
whatif-nothing = Nothing is changed yet. Say what would be otherwise: the hours, the time between two conversations, chance, or the phase that comes first.
whatif-given = Beside how it is now: { $parts }.
whatif-hours = { $then ->
    [one] { $then } hour
   *[other] { $then } hours
} a week instead of { $now }
whatif-interval = a conversation every { $then } days instead of every { $now }
whatif-random = { $then ->
    [0] no chance in the order, instead of one in every { $now } places
   *[other] one in every { $then } places by chance instead of every { $now }
}
whatif-phase = the phase { $name } first
whatif-longer = Then { $longer } of { $people } people wait longer for their first conversation from now on.
whatif-few-longer = Then fewer than { $least } people wait longer for their first conversation from now on.
whatif-sooner = And { $sooner } people are spoken sooner.
whatif-does-not-fit = What does not fit then: in { $weeks } weeks { $not } people are not spoken. As it is now, it is { $today }.
whatif-fewer = fewer than { $least }
whatif-days = { $days } days
whatif-longer-is = Longer or sooner means four weeks at least. Somebody who is no longer spoken in these weeks waits longer, too.
whatif-agreed = Whoever agreed a time of their own between two conversations keeps it. A group is whoever is in it today.
whatif-not-queued = not in the queue today
tier-0 = late promise or appointment
tier-1 = asked for contact
tier-2 = referral without news
tier-3 = never spoken yet
tier-4 = agreed time has passed
tier-5 = yearly measurement
tier-6 = spoken longest ago
tier-R = drawn by lot
table-side-by-side = Side by side
table-whatif-rungs = Who waits longer, by rung
table-whatif-tiers = Who waits longer, by why somebody stands in the queue today
table-whatif-waves = Who waits longer, by wave
column-as-now = as now
column-as-changed = then
column-longer = longer
column-sooner = sooner
column-half-now = half spoken: now
column-half-changed = half spoken: then
figure-longer = people who then wait longer
definition-longer = of everybody on rung 1 and 2, those who are then spoken four weeks later at least than as it is now, or no longer in these weeks
figure-sooner = people who are then spoken sooner
definition-sooner = of everybody on rung 1 and 2, those who are then spoken four weeks sooner at least, or in these weeks and not as it is now
planner-title = What can be expected
planner-given = With { $hours } hours a week for contact, { $conversation } minutes for a conversation, { $visit } face to face and { $attempt } for an attempt:
planner-spoken = In { $weeks } weeks { $spoken } of { $people } people on rung 1 and 2 will have been spoken at least once in those weeks; { $not } will not.
planner-nobody = Nobody is spoken in these hours.
planner-attainable = These hours are enough to speak everyone every { $agreed } days; they would be enough for every { $days } days, too.
planner-not-attainable = These hours are not enough to speak everyone every { $agreed } days; they are enough for every { $days } days.
planner-source = played week by week with the rules in force
planner-now = the vault, today
planner-rules = the settings
planner-counted = { $count } contacts and attempts of the last year
planner-assumed = assumed: fewer than fifty contacts and attempts in the last year
planner-note = A simulation, no promise: holidays, illness, people who come or go, and new promises and referrals are not in it. Nobody is tried more often than the stop rule allows.
planner-seed = Chance begins at { $seed }: the same number gives the same outcome.
planner-tens = Numbers of people, conversations and attempts are given to the nearest ten; hours and days are worked out from these.
planner-weeks = Four weeks at a time
planner-by-when = By the end of which week they have been spoken in these weeks
planner-not-within = not in these weeks
offers-title = The offers
offers-question = Which offers to strengthen, and which to let go? These numbers do not say. They say where to ask, of providers and of residents.
offers-note = These are referrals, not people: somebody can have more than one. Of an offer the first form counts. It says nothing of a person. What is known of the offers is as the catalogue says it now.
offers-reasons = Reasons that are there fewer than { $least } times are left out.
demand-title = Wanted and not found
demand-says = Of { $wanting } people who want something of a known form, { $gap } have no place yet for at least one form.
demand-question = Are there too few offers, do they not fit, or has nobody come to it yet? These numbers do not say. Ask residents and providers.
demand-note = What somebody wants stands in the plan: an interest of which the form of taking part is known. There is a place where somebody comes, has been, or is on the way; a waiting list is no place. Whoever has no plan is not seen.
demand-both = A form with a barrier is there only where it holds for at least { $least } people.
demand-source = the vault, plans and referrals at the end of the period
figure-offers-arrived = of these been there
definition-offers-arrived = referrals to an offer where the resident has been there
figure-offers-liked = of these liked it
definition-offers-liked = referrals where the resident told in their own words in this period how it was, and did not stop
figure-offers-stopped = of these stopped or not wanted
definition-offers-stopped = referrals to an offer that ended without being completed
figure-wanting = with a wish of a known form
definition-wanting = those whose plan names something that belongs to a form of taking part
figure-wanting-gap = of these without a place for at least one form
definition-wanting-gap = those who for at least one wanted form come nowhere, have not been and are not on the way
figure-wanting-unknown = with a wish of an unknown form
definition-wanting-unknown = those whose plan names something of which it is not known to which form of taking part it belongs
table-offers-by-form = What became of referrals, by form
table-offers-reasons = Why they stopped, by form
table-offers-known = What is known of the offers
table-demand-by-form = By form of taking part
table-demand-barriers = What stands in the way of those without a place
table-demand-both = What stands in the way, by form
column-liked-it = liked it
column-stopped = stopped
column-offers = offers
column-places-left = places left
column-days-since = days since confirmed (middle)
column-not-confirmed = not in half a year
column-want-it = want it
column-found = with a place
column-not-found = without a place
column-was-full = full or waiting list
column-barrier = barrier
fairness-title = Whom the order leaves behind
fairness-says = Who was sought in this period, beside everybody on rung 1 and 2. A group that lags far behind is a question to ask, not an answer.
fairness-note = The order looks at dated obligations only; rung, year of inflow and wave are no part of it and are compared here to see whether it works out evenly.
fairness-source = the vault, contacts in the period
fairness-unknown = not known
fairness-other = other years
report-suppressed = "<10": the number is smaller than { $least }. "not shown": this number may be larger; it is left out because a smaller one could be worked out from it.
report-period = { $from } to { $to }
offer-record = What became of { $referred } referrals
offer-record-none = Nobody was referred here yet.
offer-record-arrived = { $arrived } of the { $all } have been there: those who are there now, were asked, or ended after.
offer-record-before = ended before: { $reasons }
offer-record-after = ended after: { $reasons }
scope-wave = wave { $name }
scope-closed = closed files
scope-mine = mine

cli-turned-period = The first day lies after the last.
report-written = The report is in { $path }; only you can read it.

figure-signal-results = results of the WSP
figure-signals = signals to the WSP
figure-people = people on rung 1 and 2
figure-spoken-before = spoken before
figure-spoken = spoken in these weeks
figure-not-spoken = not spoken in these weeks
figure-conversations = conversations
figure-attempts = attempts that reach nobody
figure-hours-used = hours used in all
figure-hours-there = hours there are
figure-attainable-days = attainable interval, in days
figure-agreed-days = interval of the rules, in days
figure-reach-first = first contact reached, in a hundred attempts
figure-reach-known = known people reached, in a hundred attempts
figure-sought = sought
figure-talked = spoken
figure-moved-up = moved up by hand
figure-moved-down = moved down by hand
figure-kept = promises kept on time
figure-kept-late = promises kept late
figure-broken = promises open past their day
figure-released = promises released
definition-signal-results = rungs that the WSP judged after a signal, in the period
definition-signals = signals that a rung may be another one, given in the period
definition-people = everybody on rung 1 and 2 whose file is open: in the queue, paused, resting after an attempt, with an appointment ahead, or not to be contacted by their own wish
definition-spoken-before = at least one real conversation before the first week
definition-spoken = people with at least one real conversation in these weeks, whether or not they were spoken before
definition-not-spoken = people on rung 1 and 2 without a real conversation in these weeks; with those who are spoken they are everybody
definition-conversations = real conversations in all weeks, at a distance and face to face
definition-attempts = contacts sought without a conversation
definition-hours-used = conversations at a distance, face to face and attempts together, in whole hours
definition-hours-there = hours a week, times the weeks: those that are used, too short, left and free together
definition-attainable-days = people times minutes for one conversation with its attempts and with what is too short, divided by the minutes of a day
definition-agreed-days = days between two real conversations, where nothing else was agreed
definition-reach-first = conversations divided by contacts and attempts, before the first conversation
definition-reach-known = the same, after the first conversation
definition-sought = at least one contact or attempt in the period
definition-talked = at least one real conversation in the period
definition-moved-up = people moved up at least once in the period
definition-moved-down = people moved down at least once in the period
definition-kept = kept on or before their day, of those that ended or fell due in the period
definition-kept-late = kept after their day in the period
definition-broken = still open while their day has passed
definition-released = given back with a reason in the period; they count neither as kept nor as broken
column-section = section
column-goal = goal
column-week = from
column-conversations = conversations
column-attempts = attempts
column-waiting = waiting
column-spoken = spoken
column-share = share
column-day = by
column-group = group
column-people = people
column-sought = sought
column-percent = in a hundred
table-rungs = By rung
table-inflow = By year of inflow
table-waves = By wave
act-referral-department = Refer to a department or partner
act-plan-edit = Make the plan, or its next version
act-task-add = Note a task among ourselves
act-task-do = The task was done
act-income-record = Record an income contact
act-owner-hand-over = Hand over to a colleague
act-owner-card = Hand-over card: what may not fall between two pairs of hands
act-scope-closed = Closed files, or the queue again
act-scope-mine = Only my own residents, or everybody again
act-wave-limit = Limit the queue to a wave
act-wave-add = Make a wave, by inflow or at random
act-wave-show = How far each wave came
act-buddy-pair = Bring two marked residents together, who both said yes
act-buddy-end = End the pair
act-figures-list = The list behind these figures
act-forecast-beside = What if: other hours or rules
act-forecast-open = What can be done in the hours there are
act-figures-open = Figures
act-figures-next = The next figures
act-figures-previous = The figures before
act-fairness-show = Whom the order leaves behind
act-unwilling-show = Look at the unwilling-track file
act-unwilling-open = Open an unwilling-track file (guarded)
act-unwilling-approve = Approve it, as a second user
act-unwilling-close = Close it
hint-plan-edit = plan
field-share = may be told
field-together = first time together?
field-department = to
field-what = what
field-by = by
field-to = to
field-template = template
field-interests = interests
field-skills = skills
field-goal = goal, in their words
field-action = next action
field-action-by = by
field-review = look again
field-pass = Ooievaarspas?
field-dutch = speaks Dutch
field-barrier = barrier
field-about = what they do
field-yes = the first said yes
field-other-yes = the other said yes
field-wave = wave
field-wave-by = chosen by
field-size = people at most
field-seed = seed
field-wave-name = name
field-can = known
field-meet-on = day of the appointment
field-meet-at = time
field-meet-how = how you meet
field-meet-where = where
field-place = where a talk was offered
field-view = how the resident sees it
field-ended = outcome
field-hours = hours a week
field-conversation = minutes, conversation
field-attempt = minutes, attempt
field-behind = who
field-interval = days between two conversations
field-random-every = one by chance in every … places (0: never)
field-phase = phase that comes first
field-weeks = weeks ahead
answer-yes = yes
answer-no = no

fairness-random = { $every ->
    [0] Nobody is drawn at random under the present rules.
   *[other] One place in { $every } is drawn at random.
}
absence-intro = { $count ->
    [one] One resident is yours, or nobody's yet.
   *[other] { $count } residents are yours, or nobody's yet.
}

figure-waiting = waiting at the end
definition-waiting = people who wait longer than the rules ask and whom the last week did not reach; whoever is let be after an attempt counts as well
planner-waiting = At the end { $waiting ->
    [0] nobody is waiting
    [one] one person is waiting
   *[other] { $waiting } people are waiting
} longer than the rules ask.

kept-none = No promise has come to its day yet.
kept-line = Promises kept on time: { $percent } % ({ $on } of { $all } that were done or whose day has passed; { $late } done late, { $open } still to be done)
standing-owner = with { $user }
standing-income = income contact { $day }

field-visit = minutes, face to face
figure-visits = of these face to face
definition-visits = conversations at home, on neutral ground or at the office
figure-reach-visits = face to face, in a hundred conversations
definition-reach-visits = conversations by visit or at the office, divided by all conversations

overview-week = week { $number }, from { $day }

import-other-person = this number is that of somebody with a wholly different name; the row waits for your decision.
import-sheet-error = here stands an error of the spreadsheet instead of a value; fill in the cell again.
import-shortened = the spreadsheet shortened this number (as in 1.23E+11): its last digits are lost. Make the column text and fill in the number again.
import-held-hint = Whoever is the same person takes the new name with --accept-names, or with --accept-names=LINES for some lines only.
import-namesake-hint = Whoever is the same person takes the new number with --accept-names, whoever is somebody else gets a file with --new-people; both take =LINES for some lines only.
import-same-name = an earlier row has this name, and nothing says that it is the same person; the row waits for your decision.
import-same-name-hint = Whoever is the same person counts once with --accept-names, whoever is somebody else gets a file with --new-people; both take =LINES for some lines only.
import-held-row = waits for your decision: line { $line } has the name “{ $told }” too, and nothing says that it is the same person. If it is somebody else, they get a file of their own.
import-namesake = somebody here has this name and another number; the row waits for your decision.
import-held-namesake = waits for your decision: “{ $told }” in the file may be { $code }, “{ $known }”, with a new number, or somebody else of that name.
import-held-namesakes = waits for your decision: “{ $told }” in the file may be one of several here of the name { $known } ({ $code } and others), with a new number. If so, change the number there first; otherwise it is somebody new.
import-held = (of which { $count } waiting for your decision)
import-held-known = waits for your decision: this number is that of { $code }, “{ $known }”; the file says “{ $told }”. If that is not the same person, the number is wrong.
import-held-line = waits for your decision: line { $line } gives this number to “{ $known }”, this line to “{ $told }”. Give each a number of their own.
import-nothing = nothing
cli-bsn = --{ $field }: this looks like a citizen service number (BSN). trede never keeps it; give the number by which your municipality itself knows the resident.
cli-bsn-text = This text holds a number that may be a citizen service number (BSN). Nothing was saved.
cli-bsn-text-hint = Take the number out. Where it is something else, repeat the command with --accept-number.
cli-number-taken = The client number { $number } is that of { $code }, too. Where it is one person, take this back with “trede undo” and change { $code }; otherwise one of the two numbers is wrong.
import-shifted = the cells seem to stand in the wrong columns; nothing of this row was taken.
import-kept = { $field }: not understood, kept as text.
import-torn-dates = The dates under “{ $header }” contradict each other: line { $day } has the day first, line { $month } the month. Write them all as dd-mm-yyyy.
import-month-first = The dates under “{ $header }” have the month first, and were read so.
import-short-years =
    { $count ->
        [one] { $header }: 1 year has two digits; it was read as the latest year that has come.
       *[other] { $header }: { $count } years have two digits; they were read as the latest year that has come.
    }
import-short-rows =
    { $count ->
        [one] 1 row ends before the last column (line { $lines }); what is missing there was left empty.
       *[other] { $count } rows end before the last column (lines { $lines }); what is missing there was left empty.
    }
import-left-empty = { $header }: “{ $text }” is not understood and was left out.
import-beside = { $header }: the number was taken, and “{ $text }” kept beside it.
import-day-ahead = { $header }: { $day } has not come yet and was left out.
import-day-number = { $header }: “{ $text }” is the number of a day in a spreadsheet; read as { $day }. Please check it.
import-not-understood =
    { $count ->
        [one] { $header }: 1 cell not understood (line { $lines })
       *[other] { $header }: { $count } cells not understood (lines { $lines })
    }
import-unclear = its letters can be read in more than one way. { $readings }
import-unclear-hint = Say which one is right with --encoding NAME, or save the file again as CSV (UTF-8).
    .screen = Save the file again as CSV (UTF-8).
import-not-in-encoding = line { $line } has letters that this encoding does not have.
import-read-as = The letters were read as { $reading }. Is that not right, then say so with --encoding NAME.
    .screen = The letters were read as { $reading }. Is that not right, then go back with esc and choose others at “letters”.
import-twice =
    { $count ->
        [one] 1 letter had been saved wrongly and was put right: “{ $words }”. Please check it.
       *[other] { $count } letters had been saved wrongly and were put right: “{ $words }”. Please check these names.
    }
import-no-uuid = the id “{ $id }” is no UUID; it is kept as it stands.
import-dangling = names a record in “{ $table }” that is not there: { $id }.
import-not-read = { $file }: this table is not read.
import-not-json = no JSON that can be read; line { $line }.
import-no-services = there are no services in it.
import-no-package = a zip file that is broken, holds too much, or is no package of tables.
import-no-workbook = no spreadsheet (XLSX, ODS) that can be read.
import-no-sheet = there is no sheet of that name.
import-too-heavy = reading it takes more memory or time than it may; save it as CSV and import that.
import-unpacked = unpacked, this file is larger than { $limit } MiB, and trede does not read that. Save it as CSV and import that.
import-many-parts = this file is made of more than { $max } parts, and trede does not read that. Save it as CSV and import that.
import-many-services = it holds more than { $max } activities. Split it into several files.
import-long-text = on line { $line } is a text of more than { $limit } MiB. Shorten it.
import-no-folder = there is no list of Open Referral (services.csv) in this folder. Name the file itself, not the folder.
import-web-page = this is a web page, even where its name ends in .xls or .csv. Open the file in Excel or LibreOffice and save it as XLSX or CSV.
import-old-workbook = this is an old Excel file (.xls), or it has a password. Open it in Excel or LibreOffice and save it without a password as XLSX or CSV.
import-totals = { $count ->
    [one] 1 row at the end is only a total and was left out (line { $lines }).
   *[other] { $count } rows at the end are only totals and were left out (lines { $lines }).
}
import-is-over = this is done already or no longer binds, and the row does not say since when; it was left out. With a column “Kept on” it comes in as kept.
import-no-promise = { $count ->
    [one] Of 1 open promise the file does not say what was promised; it stands as “get in touch again” (line { $lines }).
   *[other] Of { $count } open promises the file does not say what was promised; they stand as “get in touch again” (lines { $lines }).
}
import-no-uuids = The ids of { $count } activities are no UUIDs; they are kept as they stand (lines { $lines }).
import-map-saved = How the columns are read now stands in { $path }. Look at it, change what should be otherwise, and give it with --map.
import-dates-hint = Write all days of that column in the file in one way, with the day first, or leave the column out with --map.
import-not-taken = { $header }: nothing was taken from “{ $text }”: the word is not known here, or the rest of the row says otherwise. Please check it.
import-cannot-be = { $header }: “{ $text }” cannot be right. It is kept as text and counts nowhere. Please check it.
import-ended = the file says that this person has left; nobody new is taken in who has left.
import-two-numbers = { $name } also stands in line { $first }, under another number. Are they one person, leave one of the two rows out and import again.
import-repeats-unread = repeats line { $first }. Only “{ $headers }” differs, and trede does not read that. If they are two, give each its own name or number.
import-all-repeat = { $count } rows repeat an earlier one (lines { $lines }). Only “{ $headers }” differs, and trede does not read that. If they are more than one, give each its own name or number.
import-gone-offers = { $count ->
    [one] 1 offer is not in this file any more
   *[other] { $count } offers are not in this file any more
}; nothing was closed:
import-gone-offer = {"  "}{ $code } “{ $name }” { $provider ->
    [none] {""}
   *[other] ({ $provider })
}: trede edit { $code } --status closed
import-more = … and { $count } more; --json tells them all.
    .screen = … and { $count } more.
export-done = { $count ->
    [one] 1 offer
   *[other] { $count } offers
} written to { $path }.

import-map-head = Which field is read from which column. Write another header between the quotes, or nothing.

store-header-lost = The header of the vault is gone in both copies, “vault” and “vault.2”; the rest of a vault is there.
store-first = This vault has the first format, and this way in does not carry it over.
store-roster = Statement { $statement } about who may open this vault does not hold: it was not signed by a user who could.
store-no-name = A user’s name is written in Latin letters; it is not empty and not “recovery key”.
store-yourself = Nobody takes their own passphrase away; let another user do it.
store-older = The { $part } of this vault is older than it must be: it is at { $found }, and { $known } is known. Somebody or something put an older copy back.
store-differs = The { $part } of this vault at { $at } is not the one that was written there.
store-anchor = Both copies of the anchor are gone or unreadable: whether something was cut off cannot be told.
store-acknowledge-hint = Keep a copy of this folder. Take the last backup, or go on without what is lost: “trede doctor --acknowledge”.
store-note-damaged = Note { $note } of the access log is damaged: { $damage }. The journal is whole, and nothing of it is lost.
store-list = The list of who was erased, beside the backups, is not what a user of this vault wrote.
store-list-hint = Take the list (erased-…) from the home where people were erased, or take this one away if you know that nobody was.
store-not-whole = This backup lacks a file: header, keys or journal.
store-not-whole-hint = Take another backup; “trede backup” makes them whole or not at all.
part-header = header
part-keys = keys
part-journal = journal
part-log = access log
part-anchor = anchor
notice-keys-mended = One copy of the residents’ keys was damaged or older and was written anew.
notice-anchor-mended = One copy of the anchor was damaged or older and was written anew.
notice-carried = This vault had the first format; it was carried over. As it was, it is kept as a backup. Let the other users open it once.
notice-read-only = This vault can only be read: its files or its folder are not to be written.
notice-log-torn = The last note of the access log was half written; it was cut off behind note { $after }.
cli-log-lost = The access log ends at note { $found }, but note { $known } was written. The journal is whole. “trede doctor --acknowledge” writes down that you know.
doctor-nothing-lost = Nothing is lost that would have to be acknowledged.
noted-own-numbers = Own numbers taken that look like a BSN: { $count }
cli-own-numbers = { $count } numbers look like a BSN. The settings (own_numbers_pass) say that they are your municipality’s own; this is noted.
problem-bsn = { $field } holds a number that may be a BSN. Take it out; where it is something else, press enter once more.
noted-backup = Backup made
noted-recovery = Recovery key replaced
noted-acknowledged = Acknowledged that the end of the { $part } is lost: found up to { $found }, known up to { $known }
noted-acknowledged-anchor = Acknowledged that the anchor was lost
backup-anchor = Anchor, to be kept elsewhere: { $head } { $log }
backup-pruned = Older backups removed: { $count }
backup-not-cleansed = Backups in { $path } may still hold who was erased; the next opening tries again. Restore none of them until then.
backup-away = Backups were once made in { $path }, which is not there now. When it comes back, make a backup there: that takes out who was erased.
recovery-changed = There is a new recovery key; the one before opens nothing any more but older backups.
recovery-changed-hint = Destroy the old paper. Whoever copied it can still open older copies of this folder; “trede key rotate” gives new keys for what comes.
store-no-space = Nothing was changed: the disk is full.
store-no-space-hint = Make room (1 MB is enough) and try again.
store-read-only = Nothing was changed: the folder of the vault, or a file in it, is not to be written.
store-read-only-hint = Reading works. To write, make the files writable yourself; trede does not change that.
recovery-there = There is something at { $path } already; it may be another recovery key, so nothing is written over it.
backup-daily-failed = Today’s backup could not be made ({ $what }). What you save is saved.
backup-cleansed = Who was erased is out of the backups: written anew { $written }, removed { $removed }. Copies that trede does not know of still hold them.
backup-no-folder = { $path } is no folder; a backup is made in one.
restore-hint = Nothing was restored. Take another backup.
restore-folder = This folder holds backups ({ $count }); give one of them, the last by name is in the hint.
backup-restored-note = The backup is of { $on }. Whoever was erased after it and stands on no list that is here is there again: erase them once more. Settings are not part of a backup.

# Forms, questions, and what is kept of them.
marked-hidden = { $count } marked, { $hidden } not in this list
ask-marked = This is for { $count ->
    [one] 1 marked person
   *[other] { $count } marked people
  }, { $hidden } not in this list.
ask-many = This is for { $count } people at once. Taking it back takes all of it back.
ask-hidden = Not in this list: { $names }.
ask-shown = In this list: { $names }.
ask-keys = { $submit } for all of them   { $back } not now
form-for = For { $count } people: { $names }
choice-empty = choose
choice-holds = { $word } · as it is
problem-not-an-offer = No other open offer has this code. A code looks like A-00012.
problem-not-with = { $field }: this belongs to a referral that stops. Leave it open, or choose that it stopped.
draft-kept = What you typed is kept for when you open this form again.
draft-here = What you typed before is here again. { $key } empties the form.
draft-dropped = The form is empty again; f8 brings back what stood there.
form-drop-key = { $key } empty
why-no-draft = There is nothing typed to drop.
why-nothing-declined = Such a file needs an offer that this person was referred to and declined. There is none.
why-two-channels = Such a file needs two ways of contact that were tried. There was one, or none.
hint-form-empty = empty all
refused-never-declined = This person was not referred to { $offer }, or did not decline it. Name an offer that was really offered.
problem-passed = { $field }: { $time } today has passed. Choose a later moment; what has been is a contact, and is logged as one.
call-not-chosen = { $who } is not called today: { $why }. This is the first who may.
problem-time = { $field }: no time can be read. Type it as 10:30.

queue-people = { $queued } in the queue today, of { $people } people on rung 1 and 2; the others are paused, rest after an attempt, have an appointment, or want no contact now.
planner-ahead = The planner looks ahead from today; the days that were given are not used.
planner-first = With { $first } of them it is the first conversation; with { $never } people nobody will have spoken yet, before or in these weeks.
planner-hours = The { $there } hours are: { $parts }.
planner-resting = { $hours ->
    [one] One hour is left while people wait longer than the rules ask
   *[other] { $hours } hours are left while people wait longer than the rules ask
}: all of them were tried, and are let be for now. These hours are not free.
planner-free = { $hours ->
    [one] One hour is
   *[other] { $hours } hours are
  } really free, { $weeks ->
    [one] in one week
   *[other] in { $weeks } weeks
  }: then nobody was waiting longer than the rules ask.
fairness-no-wave = in no wave
report-turn = { $title } · { $at } of { $all }
page-turn = { $close } · { $key } shows the next figures
report-notes = To know when reading
report-needs-out = A spreadsheet goes into a file: name it with --out FILE.
report-not-shown = not shown
report-nothing-ever = This vault has no entry yet: there is nothing to count.
report-before = Nothing was known yet in this period: the first entry of this vault is of { $day }.
report-begins = This vault begins on { $day }: of the days before it only what was written down later is counted.
wave-gone = no longer here
figure-in-queue = of these in the queue today
definition-in-queue = people who stand in today's order: the number at the top of the screen
figure-not-in-queue = of these not in the queue today
definition-not-in-queue = people who are paused, rest after an attempt that did not reach them, or want no contact now
figure-first-time = spoken in these weeks for the first time
definition-first-time = people with whom nobody had a real conversation before the first week
figure-never-spoken = never spoken by the end
definition-never-spoken = people without a real conversation before these weeks or in them; with those spoken before and those spoken for the first time they are everybody
figure-hours-conversations = hours for conversations at a distance
definition-hours-conversations = minutes of conversations that are not face to face, in whole hours
figure-hours-visits = hours for conversations face to face
definition-hours-visits = minutes of conversations face to face, in whole hours
figure-hours-attempts = hours for attempts that reach nobody
definition-hours-attempts = minutes of attempts, in whole hours
figure-hours-short = hours too short for the next conversation
definition-hours-short = what is left of a week while somebody waits, and does not fit whoever comes next
figure-hours-resting = hours left while whoever waits is let be
definition-hours-resting = what is left of a week after everybody who waits was tried; the rules let them be for now
figure-hours-free = hours really free
definition-hours-free = what is left of a week in which nobody waits longer than the rules ask
offer-record-parts = { $way } on the way · { $there } there now · { $asked } asked how it was · { $before } ended before · { $after } ended after
offer-record-no-reason = no reason noted
card-long-silent = Referrals without news for more than { $days } days: ask first whether they still stand
card-no-news = no news since, { $days } days
card-late = late
own-written = This was written down on { $day }.
own-before = Agreed before: how did it go?
own-before-row = { $what } – was planned for { $day }
own-not-yet = { $what } – was to be done by { $day }, and is not done yet
own-going-since = { $target } – { $state }, { $day }
own-going-silent = { $target } – { $state } on { $day }; since then we have heard nothing
backup-restored-undated = Whoever was erased after this backup was made and stands on no list that is here is there again: erase them once more. Settings are not part of a backup.

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
noted-refused = Refused, not for this role: { $what }
noted-went-wrong = Failed: { $what }
noted-to-file = { $what }, written to a file
notice-notes-forged = Files that looked like notes of a reader beside another program were written by no user: { $notes }. They were moved aside; somebody may have changed the folder.
right-contact-log = log a contact
right-promise-make = make a promise
right-promise-keep = keep a promise
right-promise-release = release a promise
right-refer = refer
right-referral-move = move a referral along
right-pause = pause
right-pause-end = end a pause
right-file-close = close a file
right-file-reopen = open a file again
right-list-settle = decide what a list leaves to decide
right-wish-note = record a wish about contact
right-request = note a request
right-move = move in the queue
right-move-end = end a move in the queue
right-plan-save = save a plan
right-measure-taken = record a measurement
right-signal = signal to the WSP
right-signal-result = record what the WSP judged
right-resident-add = add a resident
right-resident-edit = edit a resident
right-offer-add = add an offer
right-offer-edit = edit an offer
right-offer-merge = merge offers
right-offer-confirm = confirm an offer
right-task-add = note a task
right-task-do = tick off a task
right-income-record = record an income contact
right-handover = hand over
right-buddy-pair = pair two residents
right-buddy-end = end a pair
right-unwilling-open = open an unwilling-track file
right-unwilling-approve = approve an unwilling-track file
right-unwilling-close = close an unwilling-track file
right-wave-add = make a wave
right-role-set = give a role
right-screen = open the screen
right-queue = the queue
right-find = search
right-show = a file
right-match = offers for a resident
right-agenda = the agenda
right-history = who did and read what in a file
right-page = the page to look at together
right-past = another day
right-journal = everything that was recorded
right-log = the access log
right-verify = proof of the vault
right-doctor = check-up of the vault
right-repair = make the store again
right-acknowledge = go on without what is lost
right-dossier = everything kept about a person
right-report = a report
right-waves = the waves
right-unwilling = the unwilling-track file
right-retention = files whose term is over
right-propose = propose to destroy files
right-approve = approve that files are destroyed
right-erase = erase a person
right-backup = a backup
right-restore = put a backup back
right-export = the catalogue for other programs
right-import-residents = import residents
right-import-offers = import offers
right-dry-run = a trial run of an import
right-undo = take back an act
right-redo = do an act again
right-user-list = the list of users
right-user-add = add a user
right-user-remove = remove a user
right-passphrase = another passphrase
right-key-rotate = renew the keys
right-key-recovery = another recovery key
right-propose-export = propose to write everything out
right-export-all = write everything out
right-export-contacts = the contacts with a resident for another program

# Settings and keys: what is wrong with a file
wrong-closed = the file cannot be opened: { $why }
wrong-syntax = this line cannot be read: { $what }
wrong-unknown = there is no setting "{ $name }"
wrong-unknown-meant = there is no setting "{ $name }"; did you mean "{ $meant }"?
wrong-value = "{ $name }" takes { $takes }
wrong-value-meant = "{ $name }" takes { $takes }; did you mean "{ $meant }"?
wrong-twice = "{ $name }" stands on line { $line } already; that line counts
wrong-missing = a { $of } without "{ $name }" is left out
held-lock = ATTENTION: when the vault must lock cannot be read; until this is mended it locks after { $minutes } minute without a key
held-retention = ATTENTION: how long files are kept cannot be read; until this is mended nothing is destroyed
malformed-twice = the name stands there already
malformed-unclosed = a quote or a bracket is not closed
malformed-no-value = write: name = value
malformed-extra-equals = there is an equals sign too many
malformed-comma = a comma is missing or too many
malformed-unquoted = a text must stand between quotes
malformed-unreadable = this is not written as TOML asks
takes-whole = a whole number of { $unit }, { $from } to { $to }
takes-places = a whole number of places, 2 or more, or 0 for none
takes-day = a day such as 2020-03-01
takes-yes-no = true or false
takes-or = { $words } or { $last }
takes-text = a text in quotes
takes-texts = a list of texts in quotes
takes-decision = the number and day of your decision, in quotes
takes-source = where the term comes from, in quotes
takes-table = a table
takes-written = { $example }
unit-days = days
unit-minutes = minutes
unit-years = years
unit-people = people
unit-attempts = attempts
unit-backups = backups
from-default = default
from-held = { $place }, which cannot be read: the strictest
from-variable = environment: { $name }
from-flag = command line: { $name }
remark-note = note
remark-warning = warning
remark-error = error
remark-syntax = not readable: { $what }
remark-version = version { $found } is not known; this program reads version 1
remark-setting = `{ $name }` is no setting
remark-context = there is no context `{ $name }`, so its lines are not used{ $meant }
remark-no-action = there is no action `{ $name }`{ $meant }
remark-no-context = there is no context `{ $name }`{ $meant }
remark-meant = ; did you mean `{ $word }`?
remark-inherit = `inherit` needs a list of contexts in quotes
remark-value = `{ $name }` needs an action in quotes, or "unbound"
remark-twin = most terminals send `{ $key }` as `{ $other }`
remark-taken = `{ $key }` is usually taken by { $by }
remark-unreachable = no key reaches `{ $action }`
remark-required = no key reaches `{ $action }`, which must have one
remark-cycle = `{ $context }` cannot inherit from `{ $parent }`, which inherits from it
remark-twice = `{ $name }` is opened twice; both are used
remark-same = `{ $keys }` is bound on line { $line } already
remark-shadowed = `{ $keys }` cannot be pressed: `{ $shorter }` on line { $line } acts first
remark-shadows = `{ $keys }` would act before `{ $longer }` on line { $line } is complete
remark-hides = `{ $keys }` takes the place of `{ $hidden }` ({ $action })
remark-covered = `{ $keys }` does not count where `{ $context }` has `{ $by }`
remark-esc = `{ $keys }` starts with esc, which terminals use for alt
remark-unbound = `{ $keys }` was not bound
key-empty = no key is named
key-bare = `{ $text }` holds a modifier without a key
key-unknown = `{ $text }` is no key{ $meant }
key-long = a sequence has at most { $most } keys, this one has { $keys }
taker-flow = the terminal, to stop and start the output
taker-shell = the shell, to put a program in the background
setting-queue-interval-days = Days between two real conversations, where nothing else was agreed
setting-queue-silent-days = Days without news after which a referral comes back
setting-queue-retry-days = Days that a person rests after an attempt that did not reach them
setting-queue-random-every = Every so many places one person is drawn at random; 0 is never
setting-queue-phase = How many phases say in which order people who were never spoken are approached
setting-calls-name = Your own name as you say it on the telephone
setting-calls-people = People in one block of calls
setting-calls-minutes = Minutes of one block of calls
setting-calls-enough = So many attempts without an answer are enough for a while
setting-calls-within-days = The days within which those attempts are counted
setting-interface-keymap = The keymap: default, vim or arrows
setting-interface-language = The language: nl or en
setting-interface-mouse = Whether the mouse works in the program
setting-security-lock-minutes = Minutes without a key after which the vault locks
setting-security-own-numbers-pass = Whether your municipality’s own client numbers may look like a BSN
setting-measurement-eleven = Whether all eleven statements about loneliness are asked, and not six
setting-backups-copies = At most so many backups are kept
setting-backups-days = Backups are kept for so many days; the last two always
setting-retention-decision = Number and day of your decision on the terms; without it nothing is destroyed
setting-retention-supported-years = Years that files with a conversation, a plan or a referral are kept
setting-retention-supported-source = Where that term comes from
setting-retention-not-started-years = Years that files are kept in which it never came to that
setting-retention-not-started-source = Where that term comes from
setting-home = The folder of the vault and the settings
setting-user = Who works
setting-today = The day that counts as today
setting-passphrase-file = The file whose first line is the passphrase
setting-passphrase-command = The command that prints the passphrase
setting-color = Colour on the screen: auto, always or never
setting-keys = Your own keys, over those of the keymap
setting-plan = The interests and the templates of goals
setting-thesaurus = Your own groups of words, beside those of the program

# Acts on the command line
cli-not-with = { $given } does not go with { $other }.
line-or-word = { $place }; or the word { $words }
line-record = The code of the { $what }, such as { $code }
place-resident = A code such as R-00042, a client number, or text that finds exactly one resident
place-offer = A code such as A-0017, or text that finds exactly one offer
place-all = Everybody who is yours
flag-on = The day [default: today]
flag-note = A note
flag-until = The last day
flag-reason = Why
flag-what = What has to be done
flag-by = The day by which it should be done
flag-promise-by = The last day
flag-promise-what = What is promised
flag-contact-promise = The next promise: its last day and what is promised
flag-refer-promise = The next promise: its last day and what is promised
flag-handover = The named person to whom the resident is introduced
flag-share = What the resident agreed to have told
flag-together = Whether somebody goes along the first time
flag-said = The resident’s own words
flag-state = The next state
flag-rung = The rung that the WSP judged
flag-department = The department or partner
flag-stop-reason = Why it stopped or was declined
flag-channel = How
flag-outcome = What came of it
flag-signal-reason = What was seen
flag-promise-reason = Why it is released
flag-promise-on = The day on which it was kept [default: today]
flag-task-on = The day on which it was done [default: today]
flag-pause-until = The day of return
flag-close-reason = Why the file is closed
flag-welcome = Which contact is welcome; none is an objection
flag-wish-until = The day from which it does not hold any more; with any, not before it
flag-wish-reason = Why, where something was said
flag-close-note = In words; needed with other
flag-to = To which user of the vault
flag-handover-until = The last day; after it they come back by themselves
flag-about = What they will do together
flag-yes = The day on which the first said yes
flag-other-yes = The day on which the other said yes
flag-wave-by = How they are chosen
flag-size = How many at most
flag-seed = The same seed chooses the same people [default: drawn, and kept]
flag-ended = How it ended [default: fitting-service]

reason-meeting = Appointment on { $day } { $told }
reason-met = Appointment on { $day } { $told } is over: did they come?
ends-meetings = { $count ->
    [one] calls off 1 appointment
   *[other] calls off { $count } appointments
}
card-appointments = Appointments
refused-meets = { $who } has an appointment at that time of { $day } already. Move it: v v, or trede appointment move.
    .screen = { $who } has an appointment at that time of { $day } already. Move it: v v.
refused-meeting-over = It was noted already what became of this appointment.
refused-meeting-ahead = This appointment is on { $day } and has yet to come. Note after that whether they came; until then it can be moved or called off.
moment-meeting = appointment made for { $told }
moment-came = came to the appointment: { $told }
moment-missed = did not come to the appointment: { $told }
moment-meeting-moved = appointment moved: was { $told }
moment-meeting-cancelled = appointment called off: { $told }
meeting-along = { $who } comes along
meeting-overlaps = overlaps
remark-overlaps = Overlaps: { $who } at { $time }, less than an hour apart.
remark-weekend = That is a { $weekday }.
meeting-asked = did they come?
answer-keys = { $came } came, { $missed } did not come, { $moved } moved
meeting-planned = has yet to come
meeting-came = came
meeting-missed = did not come
meeting-moved = moved
meeting-cancelled = called off
saved-meeting = Appointment with { $who }: { $meeting }
saved-meeting-moved = Appointment with { $who } moved to { $meeting }
saved-cancelled-too = { $count ->
    [one] 1 appointment called off
   *[other] { $count } appointments called off
}
saved-appointment-came = Came to the appointment: { $who }
saved-appointment-missed = Did not come to the appointment: { $who }
saved-appointment-cancel = Appointment called off: { $who }
gone-appointment = Appointment
agenda-meeting = appointment { $told }
agenda-appointment = appointment
text-meeting = Dear { $name }, you have an appointment on { $day }.
text-meeting-at = Dear { $name }, you have an appointment on { $day } at { $time }.
text-meeting-where = Where: { $place }.
text-meeting-phone = We will call you.
text-meeting-visit = We will come to your home.
text-meeting-along = Who comes along: { $who }.
text-meeting-end = You cannot come? Please tell us.
why-no-appointment = There is no appointment with this person.
form-appointment-make = Appointment with { $who }
form-appointment-move = Move the appointment with { $who }: { $about }
form-appointment-cancel = Call off the appointment with { $who }: { $about }
act-appointment-make = Make an appointment
act-appointment-came = Came to the appointment
act-appointment-missed = Did not come to the appointment
act-appointment-move = Move the appointment
act-appointment-cancel = Call the appointment off, with a reason
act-appointment-text = Copy the appointment as a message
hint-appointment-make = appointment
hint-appointment-came = came
hint-appointment-missed = did not come
hint-appointment-move = move
hint-appointment-cancel = call off
hint-appointment-text = copy message
also-appointment-make = afspreken, ontmoeting, gesprek plannen, agenda / appointment, meeting, meet
also-appointment-came = verschenen, geweest, doorgegaan / came, attended, showed up
also-appointment-missed = niet verschenen, no-show / missed, did not come
also-appointment-move = verzetten, andere dag / reschedule
also-appointment-cancel = afzeggen, annuleren / cancel, call off
also-appointment-text = bericht, sms, klembord, herinnering / message, text, clipboard, reminder
field-along = who comes along
fact-meet-on = Day of the appointment
fact-meet-at = Time
fact-meet-where = Where
fact-along = Who comes along
section-appointments = Appointments
own-appointments = Your appointments
record-f = appointment
record-appointment = appointment
right-appointment-make = make an appointment
right-appointment-came = note that somebody came to an appointment
right-appointment-missed = note that somebody did not come to an appointment
right-appointment-move = move an appointment
right-appointment-cancel = call an appointment off
flag-appointment-at = The day and, behind it, the time: "+3 10:30"
flag-appointment-channel = How: visit, where nothing is said
flag-appointment-place = Where
flag-appointment-with = Who comes along
flag-appointment-result = What became of it
flag-appointment-reason = Why it is called off

# What a list is limited to
chip-rung-1 = rung 1
chip-rung-2 = rung 2
chip-owner-me = mine
chip-owner-none = nobody's
chip-owner = of { $name }
chip-wave = wave { $name }
chip-wave-none = in no wave
chip-tier-late = late: promise or appointment
chip-tier-asked = asked for contact
chip-tier-silent = silent referral
chip-tier-never = no conversation yet
chip-tier-interval = interval passed
chip-tier-measure = measurement
chip-tier-longest = longest ago
chip-tier-random = random
chip-plan-none = no plan
chip-plan-made = with a plan
chip-plan-late = plan review late
chip-promise-open = open promise
chip-promise-late = promise late
chip-promise-none = no promise
chip-appointment-planned = appointment planned
chip-appointment-today = appointment today
chip-appointment-none = no appointment
chip-referral-open = open referral
chip-referral-none = no referral
chip-task-open = open task
chip-task-none = no task
chip-phone-known = telephone known
chip-phone-none = no telephone
chip-file-closed = closed
chip-tried = tried { $times }×
chip-longer = not spoken for { $days } days
chip-within = spoken within { $days } days
chip-sort-spoken = longest unspoken first
chip-sort-inflow = longest here first
chip-sort-due = first due first
chip-monday = Monday
chip-tuesday = Tuesday
chip-wednesday = Wednesday
chip-thursday = Thursday
chip-friday = Friday
chip-saturday = Saturday
chip-sunday = Sunday
chip-morning = morning
chip-afternoon = afternoon
chip-evening = evening
chip-free = free
chip-seat = seats
chip-wheelchair = wheelchair
chip-first-together = first time together
chip-form-social = social contacts
chip-form-recreation = recreation
chip-form-culture = culture
chip-form-education = education
chip-form-clubs = clubs
chip-form-volunteering = volunteering
chip-form-neighbourhood = neighbourhood
chip-form-informal-care = informal care
chip-costs = up to { $price }
chip-sort-fit = best fit first
chip-sort-day = by day
chip-sort-price = by price
chip-sort-name = by name
chip-not = not { $said }
chips-more = +{ $count }
search-hint-people = a name, or: rung: tier: owner: wave: plan: promise: tried:3 >90d "text"
search-hint-offers = a word, or: tuesday free <5 seat morning area: form:
search-wrong = { $word } fits nothing; these do:
empty-limited-people = Nobody meets this condition. { $key } takes it off.
empty-limited-offers = No offer meets this condition. { $key } takes it off.
empty-limited = Nobody and nothing meets all of it at once. { $key } takes the last condition off.
view-shown = View { $no }{ $name }: { $people ->
    [one] 1 resident
   *[other] { $people } residents
}.
view-shown-offers = View { $no }{ $name }: { $people ->
    [one] 1 resident
   *[other] { $people } residents
}, { $offers ->
    [one] 1 offer
   *[other] { $offers } offers
}.
view-none = View { $no } is empty still. Limit the list with / and save it with { $key }.
view-saved = Saved as view { $no }{ $name }: { $key } shows it.
view-keeps-people = Residents: { $what }.
view-keeps-offers = Offers: { $what }.
view-first = The program begins with it.
form-view = Save this view
field-view-no = under digit
field-view-name = name
field-view-first = begin with it
mouse-on = The mouse works now. To select text for copying, hold shift.
mouse-off = The mouse is off: the terminal selects text again.
not-there = That is not there any more: press on what you see now.
limit-off = Taken off: { $limit }.
marks-now = { $count ->
    [0] No marks remain: nobody is marked.
    [one] 1 resident marked; esc clears the marks.
   *[other] { $count } residents marked; esc clears the marks.
}
saved-unmarked = nobody is marked any more
marks-gone = { $count ->
    [one] The mark of 1 resident is cleared.
   *[other] The marks of { $count } residents are cleared.
}
why-nobody-marked = Mark somebody first: from there to here.
why-not-limited = This list is not limited to anything. Limit it with / and a word such as rung:1.
act-mark-all = Mark everybody in the list
act-mark-range = Mark from the last mark to here
act-mark-invert = Mark whoever is not marked, and the other way round
act-search-complete = Complete the word
act-limit-drop = Take the last condition off
act-view-save = Save the conditions as a view
act-view-all = The whole lists again
act-view-one = View 1
act-view-two = View 2
act-view-three = View 3
act-view-four = View 4
act-view-five = View 5
act-view-six = View 6
act-view-seven = View 7
act-view-eight = View 8
act-view-nine = View 9
hint-search-complete = complete
hint-limit-drop = condition off
also-view-save = filter bewaren, opslaan, beperken / save filter, limit
also-view-all = filters weg, wissen / clear filters
also-limit-drop = filter weg / drop filter
field-kept = is this done?
field-promised = done? { $what } ({ $day })
kept-no = no, not yet
kept-yes = yes, done
saved-kept-too = { $count ->
    [one] 1 promise done
   *[other] { $count } promises done
}
flag-contact-at = With an appointment: the day and, behind it, the time: "+3 10:30"
flag-contact-place = With an appointment: where
flag-contact-with = With an appointment: who comes along
problem-no-meeting = { $field }: this belongs to an appointment. Choose that the outcome is an appointment, or leave it out.
caller-title = Somebody calls
caller-find = a part of the number, name or code; or what was agreed
caller-none = Nobody found. Try the last four digits of the number, or a part of the name.
caller-wait = The names are being read.
caller-note = Called us.
caller-closed = file closed on { $day }
act-caller-find = Somebody calls: find by number or name
hint-caller-find = somebody calls
also-caller-find = phone, incoming call, call back, find a number / telefoon, inkomend gesprek, nummer
why-with-caller = Whoever called is on the screen; esc goes back to where you were.
field-free = hours free for calls
fill-free = 3, 3.5, 3:30 or 90 min
form-settle = Save { $count ->
    [one] 1 decision
   *[other] { $count } decisions
}: { $who }
form-free = How many hours are free for calls today?
setting-calls-each-minutes = Minutes that a call counts for in My day
overview-day = My day
overview-day-empty = Nothing is late, nothing is due today, and nobody needs a call now.
overview-silent = Referral, nothing heard for a while
overview-calls = To call
overview-calls-also = To call (besides { $also } of those above)
overview-done = Done today
overview-first = { $day }: the first three
day-fits = { $free } hours free: time for { $fits } calls of { $each } minutes.
day-fits-still = { $free } hours free, { $called ->
    [one] 1 phone call
   *[other] { $called } phone calls
} so far: time for { $fits } more of { $each } minutes.
day-next = At { $time } { $name }.
day-more = { $more } people whom you may call as well do not fit into this day.
overview-evening = My day: done and still open
overview-unanswered = did they come to the appointment?
evening-none = You have not noted anything today.
evening-done = { $people ->
    [one] Something done today for 1 person.
   *[other] Something done today for { $people } people.
}
evening-calls = { $calls ->
    [one] 1 phone call.
   *[other] { $calls } phone calls.
}
evening-copy = { $key } copies all of it for your case system.
problem-hours = { $field }: type a time such as 3, 3.5, 3:30, 1h30 or 90 min, less than 24 hours.
day-hours-key = { $key } changes the hours.
day-other-half = { $key } shows what you did.
evening-other-half = { $key } shows what lies ahead.
copied-done = { $count ->
    [one] Copied: what you did today for 1 person.
   *[other] Copied: what you did today for { $count } people.
}
workday-contact-on = { $channel } on { $day }: { $outcome }.
workday-contact = { $channel }: { $outcome }.
workday-promised = Promised: { $what }, by { $day }.
workday-kept = Done: { $what }.
workday-released = No longer needed: { $what }.
workday-meeting = Appointment: { $when }.
workday-came = Came to the appointment: { $when }.
workday-missed = Did not come to the appointment: { $when }.
workday-cancelled = Appointment called off: { $when }.
workday-cancelled-why = Appointment called off: { $when }. Reason: { $reason }
workday-meets = to be introduced to { $name }
workday-moved = Appointment moved: from { $from } to { $to }.
workday-handed = Handed over to { $to }.
workday-lent = Handed over to { $to }, until { $day }.
workday-referral = Referred to { $target }: { $state }.
workday-plan = The plan was updated.
workday-pause = Rests until { $day }.
workday-request = Asked for contact.
workday-task = Still to do: { $what }, by { $day }.
workday-left-promise = Still to do: { $what }, promised for { $day }.
calls-on = Called on { $day }
act-day-open = My day: what is late, today, whom to call, and what you did
act-day-hours = How many hours you have free for calls today
act-text-copy = Copy what is told here, to paste elsewhere
act-text-copy-all = Copy what you did today, for everybody
hint-day-open = my day
hint-day-hours = hours
hint-text-copy = copy text
hint-text-copy-all = copy all
also-day-open = today, morning, evening, planning, day report / vandaag, ochtend, dagstart, dagrapport
also-day-hours = free hours, time / tijd, vrije uren
also-text-copy = clipboard, paste, report, suite / klembord, plakken, verslag
also-text-copy-all = clipboard, day report, suite / klembord, dagverslag
why-not-in-figures = This turns to the next report: g c opens them.
why-not-in-day = This belongs to My day: g d opens it.
why-nothing-done = You did nothing for this person today yet; there is nothing to copy.
why-nothing-to-copy = There is no text here to copy. My day (g d) has it, and the list after calling.
overview-silent-more = Referral, nothing heard for a while ({ $more } more on the board)
why-nobody-done = You noted nothing today yet; there is nothing to copy.
# The week.

act-week-open = The week: appointments, promises and income contacts by day
act-week-next = The next week
act-week-previous = The previous week
act-day-next = The next day with something on it
act-day-previous = The previous day with something on it
act-pane-week = To the week
hint-week-open = week
hint-week-next = next week
hint-week-previous = previous week
hint-day-next = next day
hint-day-previous = previous day
hint-pane-week = week
also-week-open = kalender, planning, rooster, afspraken / calendar, planning, diary, appointments
pane-week = This week
week-title = Week { $number } · { $from } – { $to }
week-empty = Nothing is due in this week. “{ $next }” shows the week after it, “{ $previous }” the week before.
week-more = { $count } more
rows-none = Nothing is found with “{ $letters }”. { $key } shows everything.
legend-signs = ! late  ? asked for contact  … referral silent  ~ drawn by lot
legend-signs-short = ! late  ? asked  … silent  ~ lot
week-legend = ! late  ○ promise  € income contact  · plan, pause  ✓ came  × missed  ‖ overlaps
why-not-in-week = That is done in the week; open it first.

# The tour
tour-offered = New here? { $key } gives a tour of five minutes. Everybody here is invented: try anything.
tour-offered-briefly = New here? { $key } is the tour.
tour-stopped = The tour is stopped; it stands in the help if you want to go on.
tour-done = That was the tour. Everything there is stands under { $key }; type there what you look for.
tour-stops = ({ $key } stops)
tour-why = At the top stands whose turn it is. Press { $key } and read why.
tour-person = The reason is always something that we still have to do, with a day. Go back with esc and open this person's page with { $key }.
tour-contact = Here is everything about one person. Log a conversation: { $key }, choose how it went by a letter, tab, choose how you spoke, and save with enter.
tour-undo = Saved, and on the disk. Was it wrong? { $key } takes it back.
tour-search = Everything can be taken back but erasure. Go to the queue with esc, press { $key } and type three letters of a name.
tour-limit = Looking for a group? Empty the line and type rung:1 or tier:late, then enter. (esc and { $key } begin again.)
tour-offers = The list is shorter now; backspace makes it whole again. Press { $key } for what there is to do for this person.
tour-call = What fits stands first, with what is in the way. Go back with esc and begin to call: { $key }.
tour-day = So you call one after the other. Stop with esc, esc again, and look at your day: { $key }.
tour-help = Here the day begins and ends. Close it with esc and ask what else there is: { $key }.
act-tour-begin = A tour of five minutes, or stop it
also-tour-begin = uitleg, beginnen, nieuw, leren, les / tutorial, introduction, learn

# What is found, and saved as a view
chip-weekend = weekend
view-called = View “{ $name }”
view-numbered = view { $no }
view-instead = { $no } in the place of “{ $name }”
view-how = No view yet: limit the list with { $search }, save it with { $save }
fill-view-name = such as: first round
whole-limits = { $list }, limited to
chips-key = +{ $count } ({ $key })
marks-short = ●{ $count }
marks-short-hidden = ●{ $count } ({ $hidden } elsewhere)
empty-outside = { $count ->
    [one] 1 is found outside the conditions.
   *[other] { $count } are found outside the conditions.
} { $key } takes the last condition off.
search-outside = { $count } outside the conditions; { $key } takes the last one off
search-quoted-people = as it is written: in name, reason, code and telephone
search-quoted-offers = as it is written: in name, label, place, provider and text
search-other-people = { $word } limits the queue, not the offers; here it is a word to search with
search-other-offers = { $word } limits the offers, not the queue; here it is a word to search with
search-sign-people = { $word } says no number of days; try >90d (not spoken for that long) or <7d
search-sign-offers = { $word } says no amount; try <5 (at most € 5)
search-no-key = { $word } is no condition; it is a word to search with
search-no-rung = { $word }: there is no such rung; the ladder has rung 1 to 6
search-rung = { $word }: the queue holds rung 1 and 2 only; the other rungs are with the WSP
reading-rows = The reasons are being read.
view-unquoted = What stands between quotes is not kept: it may be a name.
act-mouse-toggle = Use the mouse, or leave it to the terminal
also-mouse-toggle = muis, klikken, aanwijzer, scrollen, wiel, slepen / mouse, click, pointer, scroll, wheel, drag
form-resident-add = A new resident
form-resident-edit = Change { $who }
form-offer-add = A new offer
form-offer-edit = Change { $offer }
act-resident-add = Write down a new resident
act-resident-edit = Change what is known of this resident
act-offer-add = Write down a new offer
act-offer-close = Close this offer
act-offer-reopen = Open this offer again
act-offer-merge = Merge this offer into another
form-offer-merge = { $about } is there twice: it goes into the one that stays, and closes
field-closed-on = closed from
field-judged-on = day of the WSP’s result
field-into = this one stays
field-into-code = code of what stays
into-else = another offer, by its code
hint-offer-close = close
hint-offer-reopen = open again
hint-offer-merge = merge
also-offer-close = activiteit stopt, beëindigen, weg / activity stops, end
also-offer-reopen = activiteit begint weer / activity starts again
also-offer-merge = dubbel, samenvoegen, ontdubbelen / double, twice, duplicate
offer-status-active = open
offer-status-paused = closed for a while
offer-status-closed = closed
act-offer-edit = Change what is known of this offer
hint-resident-add = new resident
hint-resident-edit = change
hint-offer-add = new offer
hint-offer-edit = change
also-resident-add = toevoegen, aanmaken, inschrijven, instroom, aanmelding / new, create, enrol, intake
also-resident-edit = gegevens, naam, telefoon, nummer, adres, bewerken, corrigeren / details, name, phone, number, correct
also-offer-add = activiteit, toevoegen, aanmaken / activity, new, create
also-offer-edit = activiteit, prijs, tijd, bewerken, corrigeren / activity, price, time, correct
by-hand-bsn = this looks like a citizen service number (BSN). trede never keeps it; give the number by which your municipality itself knows the resident.
by-hand-number-taken = { $code } ({ $name }) has this number already. If this is somebody else, save once more.
by-hand-name-known = { $code } has the same name. If this is somebody else, save once more.
by-hand-name-closed = { $code } has the same name; that file is closed since { $day }. If this is somebody else, save once more.
field-cell = field
cell-resident-given = given name
cell-resident-prefix = prefix
cell-resident-family = family name
cell-resident-rung = rung
cell-resident-state = in the caseload
cell-resident-ended-on = left on
cell-resident-end-reason = why left
cell-resident-as-of-on = day of the file
cell-resident-rung-on = rung since
cell-resident-phone = telephone
cell-resident-email = e-mail
cell-resident-channel = prefers
cell-resident-hours = best reached in the
cell-resident-voicemail = voicemail allowed
cell-resident-language = speaks
cell-resident-interpreter = interpreter needed
cell-resident-neighbourhood = neighbourhood
cell-resident-client-number = client number
cell-resident-inflow-on = inflow on
cell-resident-benefit-since = benefit since
cell-resident-interval = contact every … days
fill-cell-resident-given = as one is called, or initials
fill-cell-resident-prefix = van den, el
fill-cell-resident-family = without prefix
fill-cell-resident-phone = 06-12345678; whose it is may stand behind it
fill-cell-resident-email = name@example.org
fill-cell-resident-language = empty: Dutch
fill-cell-resident-neighbourhood = for offers nearby
fill-cell-resident-client-number = of the municipality; never the BSN
fill-cell-resident-interval = empty: as the rules say
cell-offer-name = name
cell-offer-provider = provider
cell-offer-description = description
cell-offer-forms = forms of taking part
cell-offer-tags = tags
cell-offer-place = place
cell-offer-address = address
cell-offer-neighbourhood = neighbourhood
cell-offer-when = when
cell-offer-price = price
cell-offer-pass-price = with Ooievaarspas
cell-offer-price-note = about the price
cell-offer-contact-name = contact person
cell-offer-contact-phone = telephone
cell-offer-contact-email = e-mail
cell-offer-website = website
cell-offer-languages = languages
cell-offer-level = Dutch needed
cell-offer-load = physical load
cell-offer-wheelchair = wheelchair can get in
cell-offer-child-care = child care
cell-offer-group-size = group
cell-offer-digital = computer needed
cell-offer-together = first time together
cell-offer-min-age = from age
cell-offer-max-age = up to age
cell-offer-capacity = places
cell-offer-taken = taken
cell-offer-waiting = waiting
cell-offer-policy-field = field of policy
cell-offer-confirmed-on = confirmed on
cell-offer-status = state
cell-offer-code = provider's reference
fill-cell-offer-name = as people call it
fill-cell-offer-provider = organisation
fill-cell-offer-description = what one does there; alt-enter: new line
fill-cell-offer-forms = with semicolons: social; recreation
fill-cell-offer-tags = with semicolons: walking; coffee
fill-cell-offer-place = building or place
fill-cell-offer-address = street and number
fill-cell-offer-start-date = 3-9-2026
fill-cell-offer-end-date = 30-6-2027
fill-cell-offer-when = tue 10:00-12:00, thu 13:30-15:00, or in words
fill-cell-offer-price = 2,50, or free
fill-cell-offer-pass-price = 1,00, or free
fill-cell-offer-price-note = each time, with coffee
fill-cell-offer-contact-phone = 070-1234567
fill-cell-offer-contact-email = name@example.org
fill-cell-offer-languages = with semicolons
fill-cell-offer-min-age = 18
fill-cell-offer-max-age = 67
fill-cell-offer-capacity = 12
fill-cell-offer-taken = 9
fill-cell-offer-waiting = 0
fill-cell-offer-code = stays the same with every import
fill-cell-offer-neighbourhood = where it is
fill-cell-offer-contact-name = whom to ask for
fill-cell-offer-website = example.org
act-file-give-back = Write the refused rows to a file
hint-file-give-back = refused rows
also-file-give-back = fouten, herstellen, teruggeven / errors, refused, give back
act-file-import = Read residents or offers in from a file
hint-file-import = read in
also-file-import = importeren, excel, csv, lijst, spreadsheet, bestand, laden / import, load, spreadsheet, file
incoming-title = Which file?
incoming-columns = { $name } · how its columns are read
incoming-rows = { $name } · { $about } · what would become of it
incoming-residents = residents
incoming-offers = offers
incoming-reading = The file is being read.
incoming-writing = Nothing is written yet; esc leaves everything as it was.
incoming-at-last = Writing it down …
taking-back = It is being taken back; this may take a while …
doing-again = It is being done again; this may take a while …
incoming-stopped = Stopped: nothing was written.
pace-begun = { $of } rows are being made ready.
pace-far = { $done } of { $of } · { $rate } a second · { $left }
pace-seconds = about { $count ->
    [one] 1 second
   *[other] { $count } seconds
} left
pace-minutes = about { $count ->
    [one] 1 minute
   *[other] { $count } minutes
} left
incoming-counting = The rows are being looked at.
incoming-nothing = Nothing here begins like this.
incoming-beside = { $field }, where that is empty
incoming-left-out = not read
incoming-never = is never kept
incoming-bsn = BSN: take this column out
incoming-column = column
incoming-read-as = read as
incoming-first-cells = first cells
incoming-as-before = As you read a list with these columns the last time.
season-both = from { $from } up to and including { $until }
season-from = from { $from }
season-until = up to and including { $until }
incoming-undecided = Nothing was decided. Read the same list in once more, and it is asked again.
incoming-sure = { $count ->
    [one] 1 decision is
   *[other] { $count } decisions are
} saved with another enter; one undo takes them back together. ← → changes one.
file-open = open
file-complete = complete
file-stop = stop
file-rows = to the rows
file-other = read as
file-take = read in
file-names = names
file-decide = decide
file-all = the rest alike
file-later = later
incoming-names = By number or name these rows may be about somebody else. ← → decides, tab decides the same of the rows you did not decide yet, enter goes back to the rows.
incoming-ask-names = { $count ->
    [one] 1 row has
   *[other] { $count } rows have
} a number or a name that may be somebody else’s; { $decided ->
    [0] nothing is decided yet
   *[other] { $decided } decided
}. tab: decide
incoming-left = The list is in. ← → decides of each, tab the same of the rest, enter saves what you decided; esc leaves it for later.
incoming-left-gone = { $count ->
    [one] 1 person with an open file is
   *[other] { $count } people with an open file are
} not in this list any more; after enter you decide.
incoming-left-rungs = { $count ->
    [one] 1 resident stands
   *[other] { $count } residents stand
} on another rung in this list; after enter you decide.
incoming-deciding = { $name } · to decide
incoming-which-letters = The letters can be read in several ways. In which are the names right? enter reads it so.
incoming-about = about
incoming-sheet = sheet
incoming-letters = letters
incoming-give-back = w writes the refused rows to a file beside this one, each with the reason, to mend and read in.
incoming-given-back = The refused rows are in { $path }
incoming-refused-name = { $stem }-refused.csv
incoming-seen = In the list “{ $file }”
matter-name = line { $line } · { $code } { $known } → { $told }
matter-row = line { $line } · the same name as line { $first }: { $name }
matter-ended = { $code } { $name }, { $number } · in the list: { $said }
matter-gone = { $code } { $name }, { $number } · not in the list
matter-double = { $stays } stays and takes in { $goes } · { $told }
matter-rung = { $code } { $name } · rung { $stands }, in the list { $told }
matter-rung-since = { $code } { $name } · rung { $stands }, in the list { $told } since { $day }
verdict-wait = not yet
verdict-take = same person
verdict-new-person = somebody else
verdict-merge = merge
incoming-left-doubles = { $count ->
    [one] 1 offer seems to stand there
   *[other] { $count } offers seem to stand there
} twice; after enter you decide.
verdict-record = result of the WSP
cell-resident-name = name
cell-resident-pass = Ooievaarspas
cell-resident-interests = interests
cell-resident-barriers = barriers
cell-resident-last-contact-on = last contact on
cell-resident-contact-result = what came of the last contact
cell-resident-contact-kind = kind of last contact
cell-resident-note = remark
cell-offer-days = days
cell-offer-ages = ages
cell-offer-audience = for whom
cell-offer-sign-up = signing up
cell-offer-full = full
cell-offer-start-date = starts on
cell-offer-end-date = ends on
cell-offer-end-time = ends at (time)
cell-offer-period = period

# Everything of a vault, out and in again.

saved-leaving = Proposed to write everything out: { $reason }
saved-left = Everything was written out, as entry { $entry } proposed: { $reason }
saved-recalled = { $files ->
    [one] Took over which file had been imported before
   *[other] Took over which { $files } files had been imported before
}
leaving-done = Everything is in { $path }: { $lines } records. Whoever has this folder can read all of it.
leaving-unsigned = Everything leaves only when two users say so, and nobody else has proposed it.
leaving-unsigned-hint = somebody else runs “trede export all --propose --reason TEXT”; you then run this again
leaving-same = You proposed this yourself; somebody else must sign it.
leaving-demo = This is a demo: nobody has to sign, run “trede export all DIR”.
leaving-there = There is something in { $path } already; name a folder that is not there yet.
leaving-readme =
    # Everything of one trede vault
    ~
    Written on { $day } by { $by }: { $residents } residents, { $offers } offers, { $entries } entries of the journal. NOTHING IN THIS FOLDER IS SEALED. Keep it where only those can read it who may, and destroy it when it has served.
    ~
    ## What is here
    ~
    - `vault.json`: the form and its version, who proposed and who signed, how many lines each file has and its SHA-256. It is written last.
    - `schema.json`: JSON Schema (draft 2020-12); one line of `NAME.jsonl` is what it defines under that name.
    - `*.jsonl`: one record a line, UTF-8. `resident` and `offer` refer to the `id` of a line in `residents.jsonl` and `offers.jsonl`. Days are YYYY-MM-DD, instants are UTC, prices are eurocents, times of an offer are minutes after midnight, a rung is 1 to 6. What is not known is null or an empty text.
    - `history.jsonl`: every entry of the journal, with each record before and after it. What belonged to somebody who was erased is not in it.
    - `access-log.jsonl`: who opened, read and gave out what.
    - `erased.jsonl`: numbers of people who were erased, which nobody gets again, and the figures that stay of files that were destroyed.
    - `imported-files.jsonl`: which files were imported, with their SHA-256, their day and the numbers of the records they brought, so that a file that is older is noticed after the move too.
    - `order.jsonl`: the random number that draws lots and breaks ties, so that the order of today stays the same. Who has it can work out beforehand who is drawn; it tells nothing of anybody.
    - `tables/*.csv`: what an office opens, with “;”. No notes of conversations stand there, no words of residents about barriers, and nothing of the guarded file.
    ~
    ## What is guarded
    ~
    `unwilling.jsonl` and `history.jsonl` hold the guarded unwilling-track files. In trede a consultant and a second reader see them, nobody else. Give these two files to nobody else, also in another program.
    ~
    ## What is not here
    ~
    Passphrases and keys, settings, notes that nobody had saved yet, and backups. Whoever was erased is in none of these files.
    ~
    ## Back into trede
    ~
    `trede import all THIS-FOLDER --home NEW-FOLDER` makes a new vault of it, with all numbers and codes kept. The history and the access log stay behind here: nobody can sign the past again.
leaving-residents = Code;Client number;Given name;Prefix;Family name;Rung;Inflow;Neighbourhood;Telephone;E-mail;Closed on
leaving-contacts = Code;Resident;Day;Channel;Outcome;By
leaving-promises = Code;Resident;What;By when;Made on;Made by;State
leaving-referrals = Code;Resident;To;Agreed on;State;Since;By
leaving-appointments = Code;Resident;Day;Time;Channel;Place;By;State
leaving-plans = Code;Resident;Day;Interests;Goals;Look again on;By
leaving-promise-open = open
leaving-promise-kept = kept
leaving-promise-released = released
leaving-meeting-planned = planned
leaving-meeting-came = came
leaving-meeting-missed = did not come
leaving-meeting-moved = moved
leaving-meeting-cancelled = cancelled
arriving-none = In { $path } there is nothing that “trede export all” wrote: its vault.json is missing or cannot be read.
arriving-newer = { $path } was written by a newer trede; this one does not read it.
arriving-wrong = { $file }, line { $line }: not what schema.json says ({ $place }). Nothing was taken in.
arriving-differs = { $file } is not as it was written: its SHA-256 or its number of lines is another one than vault.json says. Nothing was taken in.
arriving-misfit = The records do not fit together: two have the same number, or one belongs to nobody. Nothing was taken in.
arriving-role = In this folder { $user } is no consultant, and in the new vault nobody could give roles.
arriving-role-hint = make the vault as a user who is a consultant there, with --user
arriving-done = A vault with { $residents } residents and { $offers } offers is in { $path }, with the numbers and codes they had.
arriving-erased = Erased in the vault that this came from
export-contacts-done = { $count ->
    [one] 1 contact
   *[other] { $count } contacts
} written to { $path }. They are free to read there.
import-sheet = Read: the sheet “{ $sheet }”. Not read: { $others }; --sheet NAME reads another one.
    .screen = Read: the sheet “{ $sheet }”. Not read: { $others }; at “sheet” you choose another.
import-sheet-hidden = The sheet “{ $sheet }” is hidden in the file.
rejects-line = line
rejects-reason = reason
import-rows-hidden = Hidden in the file, and read like all others: { $count ->
    [one] 1 row
   *[other] { $count } rows
  } ({ $lines }).
incoming-contacts = contacts
incoming-promises = promises
incoming-referrals = referrals
incoming-notes-ask = There are remarks in it. shift-tab: put them with the last contact, or leave them out
incoming-notes-taken = Remarks go with the last contact of the row. shift-tab: leave them out
incoming-notes-left = Remarks are left out. shift-tab: ask again
incoming-without = Enter once more reads it in without { $count ->
    [one] the remark
   *[other] the { $count } remarks
}; shift-tab takes them along.
incoming-for-later = { $count } left for later
incoming-taken = { $file } read in: { $told }
incoming-alone = { $count ->
    [one] 1 remark is not read in: its row names
   *[other] { $count } remarks are not read in: their rows name
} no day of a contact.
file-remarks = remarks
incoming-older = Enter once more reads it in all the same.
cell-past-client-number = client number or code
cell-past-name = name
cell-past-given = given name
cell-past-prefix = prefix
cell-past-family = family name
cell-past-contact-date = day of contact
cell-past-channel = channel
cell-past-outcome = outcome
cell-past-note = note
cell-past-by = by whom
cell-past-by-date = by when
cell-past-what = what
cell-past-made-date = promised on
cell-past-kept-date = done on
cell-past-made-by = promised by
cell-past-to = where to
cell-past-offered-by = provider
cell-past-state = state
cell-past-since-date = state since
cell-past-agreed-date = agreed on
cell-past-handover = handed to
cell-past-reason = reason
cell-past-said = own words
arriving-no-dry = There is no --dry-run for all: a new vault is made, or nothing. Take a folder that you can throw away.

moment-sheet = sheet of the yearly measurement handed out on { $day }
moment-reminded = asked again about the sheet of the yearly measurement, { $day }
moment-not-taken = yearly measurement not taken: { $why }
refused-sheet-out = A sheet is out for { $who } since { $day }. Type it in by its number, or say why it does not come back.
refused-no-sheet-out = No sheet is out for { $who }.
refused-sheet = No sheet with number { $number } is out. Check the number on the paper.
refused-sheet-entered = The sheet with number { $number } was typed in already.
refused-measured-twice = The measurement was taken on that day already. Undo it, then it can be taken anew.
refused-nothing-answered = Nothing was answered. If somebody does not want to, record that instead.
refused-answer = One of the answers is none that its question takes.
cli-sheets-differ = The answers of measurements in the store are not what the journal says.
measured-handed-out = sheet handed out
measured-taken = taken
measured-declined = did not want to
measured-no-answer = nobody answered
measured-not-able = could not be done
fact-asked-on = Offered on
fact-reminded-on = Asked again on
fact-measured = What became of it
saved-measure-take = Measurement taken: { $who }
saved-measure-paper = Sheet handed out: { $who }
saved-sheet = Sheet { $number } handed out: { $who }
saved-sheets = { $count } sheets handed out: { $numbers }
saved-measure-remind = Asked again about the sheet: { $who }
saved-measure-enter = Sheet typed in
saved-measure-declined = No measurement this year: { $who }
right-measure-take = take a measurement
right-measure-paper = hand out a sheet
right-measure-remind = ask again about a sheet
right-measure-enter = type in a sheet
right-measure-declined = record why there is no measurement
measure-no-question = There is no question “{ $name }”.
measure-questions-hint = “trede measure questions” shows them all.
measuring-hours = “{ $said }” is no number of hours in a week: 0 to { $most }, whole hours. Empty passes the question over.
measure-no-answer = “{ $said }” is no answer to { $name }.
measure-words = own words
field-not-taken = why not
form-measure-paper = Sheet for { $who }
form-measure-remind = Ask { $who } again about the sheet
form-measure-declined = No measurement this time: { $who }
act-measure-paper = Hand out a sheet of the yearly measurement
act-measure-remind = Ask again about a sheet of the yearly measurement
act-measure-declined = Record why there is no measurement this time
hint-measure-paper = sheet
hint-measure-remind = ask again
hint-measure-declined = no measurement
also-measure-paper = formulier, jaarmeting, papier / sheet, paper, yearly measurement
also-measure-remind = herinnering, formulier, jaarmeting / reminder, sheet
also-measure-declined = wil niet, weigert, jaarmeting, geen meting / declined, no measurement
question-lonely-somebody-near = There is always someone I can talk to about my day-to-day problems.
question-lonely-miss-friend = I miss having a really close friend.
question-lonely-emptiness = I experience a general sense of emptiness.
question-lonely-fall-back = There are plenty of people I can rely on when I have problems.
question-lonely-miss-company = I miss the pleasure of the company of others.
question-lonely-circle-limited = I find my circle of friends and acquaintances too limited.
question-lonely-trust = There are many people I can trust completely.
question-lonely-close = There are enough people I feel close to.
question-lonely-miss-people = I miss having people around.
question-lonely-rejected = I often feel rejected.
question-lonely-friends = I can call on my friends whenever I need them.
question-happy = On a scale from 1 to 10, how happy a person do you find yourself? A 1 stands for completely unhappy, a 10 for completely happy.
question-health = How is your health in general?
question-hours-contacts = How many hours a week do you meet other people?
question-hours-recreation = How many hours a week do you do something for fun or exercise outdoors?
question-hours-culture = How many hours a week do you do something with music, art or theatre?
question-hours-learning = How many hours a week do you take a course or lessons?
question-hours-club = How many hours a week are you at a club?
question-hours-volunteering = How many hours a week do you do voluntary work?
question-hours-neighbourhood = How many hours a week do you do something in your neighbourhood?
question-hours-care = How many hours a week do you care for somebody close to you?
question-help-from = From whom do you receive help now?
question-gives-care = Do you care for somebody close to you?
question-volunteers = Do you do voluntary work?
question-helped = What helped you this year?
question-did-not-help = What did not help?
question-barrier-physical = Does this stand in your way: physical complaints?
question-barrier-wheelchair = Does this stand in your way: getting in with a wheelchair?
question-barrier-strain = Does this stand in your way: how much you can take?
question-barrier-money = Does this stand in your way: money?
question-barrier-travel = Does this stand in your way: getting there?
question-barrier-language = Does this stand in your way: the Dutch language?
question-barrier-digital = Does this stand in your way: computer and telephone?
question-barrier-child-care = Does this stand in your way: care for children?
question-barrier-informal-care = Does this stand in your way: care for somebody close to you?
question-barrier-knows-nobody = Does this stand in your way: knowing nobody there?
question-barrier-first-time = Does this stand in your way: going there for the first time?
question-barrier-not-known = Does this stand in your way: not knowing what there is?
instrument-lonely-6 = Loneliness, six statements
instrument-lonely-11 = Loneliness, eleven statements
instrument-happy = Happiness
instrument-health = Health as you see it
instrument-activity = Taking part, hours a week
instrument-barriers = What stands in the way
instrument-help = Help that is received
instrument-care = Care and voluntary work (not validated)
instrument-words = In their own words
answer-no = no
answer-more-or-less = more or less
answer-yes = yes
answer-very-good = very good
answer-good = good
answer-fair = fair
answer-bad = bad
answer-very-bad = very bad
answer-now = yes, now
answer-was = not any more
answer-never = no, never
answer-near = family, friends or neighbours
answer-gp = the GP
answer-social-worker = a social worker
answer-psychologist = a psychologist or psychiatrist
answer-therapist = a physiotherapist or other therapist
answer-household = help in the household
answer-other = somebody else
short-barrier-physical = physical complaints
short-barrier-wheelchair = getting in with a wheelchair
short-barrier-strain = how much one can take
short-barrier-money = money
short-barrier-travel = getting there
short-barrier-language = the Dutch language
short-barrier-digital = computer and telephone
short-barrier-child-care = care for children
short-barrier-informal-care = care for somebody close
short-barrier-knows-nobody = knowing nobody there
short-barrier-first-time = the first time
short-barrier-not-known = not knowing what there is
measuring-title = Yearly measurement · { $name }
measuring-statement = How far does this hold for you, as you have been lately?
measuring-scale = A digit from { $from } to { $to }; 0 is { $to }.
measuring-barriers = What stands in your way now?
measuring-nothing = Nothing was answered yet.
measuring-end = { $count ->
    [one] 1 question was answered.
   *[other] { $count } questions were answered.
}
measuring-apart = The answers are kept apart, under a number. The file only says that the measurement was taken.
measuring-next = next
measuring-back = back
measuring-last = to the end
measuring-stop = stop
act-measure-begin = Take the yearly measurement
hint-measure-begin = measure
also-measure-begin = jaarmeting, vragenlijst, eenzaamheid, effectmeting / yearly measurement, questionnaire, loneliness
sheet-title = How are you doing?
sheet-intro = Once a year we ask how you are doing. You need not answer; a question may be passed over. There is no name on this sheet. The answers are kept apart from your file.
sheet-end = Thank you. Give the sheet back to whoever gave it to you.
sheet-hours = hours a week
sheet-written = Sheet { $number } stands in { $path }, to be printed.

effect-title = The yearly measurement
evaluation-title = What became of the policy
evaluation-says = Every goal of the policy with the numbers that tell how far it came, each with its definition; and what is not known, with why.
evaluation-of-rules = Rules
evaluation-which-rules = The rules that held in this period
evaluation-own-rules = Not known: when the figures in the settings (trede.toml) changed; trede keeps those of today.
evaluation-ahead = From { $from }: { $rule }.
rule-since = { $rule } (since { $from })
rules-in-force = In force on { $day }: { $rules }.
register-fill-in = [fill in]
register-is-name = Order in which residents are contacted (trede)
register-is-short = The municipality wants to be in touch with people who have been on social assistance for long and want to take part. trede puts in order whom a consultant contacts first. It looks at what the municipality promised and how long nobody was in touch. It does not judge people and computes no score.
register-is-status = In use
register-is-category = Impactful algorithms
register-is-goal = With about an hour per person per year not everybody can be contacted at once. The order sees to it that promises are kept first, that nobody who asked waits unseen, and that nobody is always last. Who stands lower is contacted later; nobody loses a right or a benefit by it.
register-is-considerations = The order was chosen over a free choice by the consultant, which easily forgets who does not call, and over a score of people, which would judge them by traits. The rules can be read in full and the order of any day can be worked out again.
register-is-human = The consultant sees for everybody why they stand where they stand, may contact whomever they like, and may move somebody up or down for a time with a reason that is kept. No decision about a benefit or a duty follows from the order.
register-is-risks = { $every ->
    [0] How often groups are contacted is compared (trede report fairness). Nobody is drawn by lot under the present rules. Traits of people are never read.
   *[other] One place in { $every } is drawn by lot, so that nobody always waits last and the order can be checked. How often groups are contacted is compared (trede report fairness). Traits of people are never read.
}
register-is-data = Dated facts from the file: promises, appointments, requests for contact, referrals without news, conversations and attempts, agreed intervals, the yearly measurement (only that it is due), the day of inflow. No citizen service number, no health, origin, language, household or debts.
register-is-provider = Own management (free software)
register-figures = Days between two conversations where nothing else was agreed: { $interval }. Days without news after which a referral comes back: { $silent }. Days of rest after an attempt: { $rest }.
register-phases = People never spoken are approached by phase: { $names }.
replay-few = There are fewer than { $least } people in the queue: whoever sees a row would soon know whom it is about.
replay-note = The order of this day, without names. Each word is drawn for this folder alone. Of everybody there is only what decides the place; days are rounded as far as the order stays the same. Whoever knows already what we owe somebody may recognise a row: give the folder to whoever checks the order, and do not publish it. docs/replay.py works the order out again.
replay-written = The order of { $people } people on { $day } is in { $path }, without names. Whoever checks it uses docs/replay.py.
register-written = The entry for the Algoritmeregister is in { $path }. Fill in what stands between brackets before it is published.
table-rules = What held, and what it means here
column-rule = rule
column-since = since
column-until = until
column-means = what it means here
register-name = Name
register-short_description = Short description
register-organization = Organisation
register-status = Status
register-contact = Contact
register-publication_category = Publication category
register-begin_date = In use since
register-goal = Goal and impact
register-considerations = Considerations
register-human_intervention = Human intervention
register-risk_management = Managing risks
register-lawful_basis = Lawful basis
register-data = Data
register-methods_and_models = How it works
register-impact_tests = Impact assessments
register-provider = Provider
register-language = Language
register-standard_version = Version of the publication standard
evaluation-no-figure = There is no figure “{ $name }”; see the file with the goals (policy.toml).
evaluation-nothing-yet = This we do not know yet: nothing is shown until at least ten people can be counted and a round of half a year is over.
evaluation-unknown = This we do not know, because: { $why }.
evaluation-also-unknown = Not known: { $why }.
effect-says = What differs between groups and between two measurements of the same people. It says difference, never effect: who did better may have done so without anybody's help.
effect-none = No round of half a year ended in this period with measurements in it.
effect-next = The { $half } is shown from { $day }. A round is counted when it is over and never changes: from two counts that differ by one person, that person's answers could be read.
effect-source = the vault, answers without names
effect-selective = Whoever takes part in a measurement is seldom like whoever does not: of those who were not measured, this says nothing.
effect-regression = Whoever scores very high or very low once often scores closer to the middle the next time, without anything having happened. So part of what gets better or worse is chance.
effect-margin = Change: half of the pairs gained more, half less; plus is better. Margin: of 1,000 times that as many pairs are drawn anew from the same ones, the change lies in it 950 times.
effect-table = { $half } · { $table }
effect-range = { $low } to { $high }
half-first = 1st half { $year }
half-second = 2nd half { $year }
figure-measured-year = measured in the last year
definition-measured-year = people on rung 1 and 2 with a yearly measurement in the last 365 days, to the nearest ten
figure-sheets = measurements in the latest round
definition-sheets = measurements with answers, written down in the half year, to the nearest ten
table-response = Asked and measured, by round
table-change = Measured twice: then and now
table-middle = In the middle
table-barriers = What stands in the way
table-help = Help that people receive
table-hours = Takes part, at least one hour a week
table-care = Cares or volunteers
table-missing = Left unanswered
table-scales = What is measured, and how
column-round = round
column-offered = asked
column-taken = measured
column-out = out
column-declined = refused
column-no-answer = silent
column-not-able = unable
column-scale = about
column-pairs = pairs
column-better = better
column-same = the same
column-worse = worse
column-change = change
column-range = margin
column-band = group
column-median = middle
column-question = question
column-now = now
column-was = not any more
column-never = never
column-none = no
column-some = yes
column-yes = yes
column-no = no
column-unanswered = not answered
column-says = counted as
column-validated = validated
column-source = source
scale-lonely-6 = loneliness (6)
scale-lonely-11 = loneliness (11)
scale-emotional-6 = somebody close
scale-social-6 = people around
scale-happy = happiness
scale-health = health
scale-hours = hours taking part
scale-says-lonely-6 = 0 to 6, lower is better; not lonely 0-1, moderately 2-4, very lonely 5-6; at most one statement left out
scale-says-lonely-11 = 0 to 11, lower is better; not lonely 0-2, moderately 3-8, very lonely 9-10, extremely 11; at most one statement left out; never beside the six
scale-says-emotional-6 = 0 to 3, lower is better; lonely from 1; no statement left out
scale-says-social-6 = 0 to 3, lower is better; lonely from 1; no statement left out
scale-says-happy = 1 to 10, higher is better; unhappy 1-4, neither 5-6, happy 7-10
scale-says-health = 1 very good to 5 very bad, lower is better; good is 1-2
scale-says-hours = hours a week in all eight forms together; only whoever answered all of them
band-not-lonely = not lonely
band-moderately-lonely = moderately lonely
band-lonely = lonely
band-very-lonely = very lonely
band-extremely-lonely = extremely lonely
band-unhappy = unhappy
band-between = neither happy nor unhappy
band-happy = happy
band-healthy = good or very good
band-not-healthy = less than good

report-months = Counted are whole months that are over, as they are known now: so two counts never differ by what happened on one day.
report-tens = Numbers are given to the nearest ten; shares are of these.
caseload-title = The caseload
caseload-on = As it stood at the end of { $day }.
caseload-says = Of a hundred people on rung 1 and 2, { $planned } have a plan and { $arrived } have been somewhere.
caseload-source = the vault, open files
caseload-years = { $from } to { $to } years
caseload-longer = over { $years } years
caseload-quarter = quarter { $quarter } of { $year }
referrals-title = Referrals
referrals-says = Of a hundred referrals, { $share } led somewhere: the resident has been there.
referrals-note = Counted are referrals, not people. One that was agreed lately has had less time to arrive.
referrals-source = the vault, referrals agreed in the period
figure-spoken-ever = of these ever spoken
definition-spoken-ever = people on rung 1 and 2 with at least one real conversation
figure-spoken-then = of these spoken in the period
definition-spoken-then = people on rung 1 and 2 with at least one real conversation in the period
figure-with-plan = of these with a plan
definition-with-plan = people on rung 1 and 2 with whom a plan was made
figure-been-there = of these have been somewhere
definition-been-there = people on rung 1 and 2 who have been at an offer or a department by a referral
figure-kept-share = promises kept on time, in a hundred
definition-kept-share = promises kept on or before their day, of those kept in the period and those whose day passed in it
figure-first-after = days from inflow to the first conversation
definition-first-after = the middle of those on rung 1 and 2 who were spoken for the first time in the period
figure-agreed = referrals agreed
definition-agreed = referrals whose first step was in the period
figure-to-offers = of these to an offer
definition-to-offers = referrals to an offer of the catalogue; the others went to a department
figure-days-to-there = days until the resident was there
definition-days-to-there = the middle of the days from the agreement to the first time there, of referrals that arrived
column-figure = figure
column-number = number
column-wave = wave
column-quarter = quarter
column-inflow = in
column-outflow = out
column-kept = kept
column-kept-late = kept late
column-broken = open
column-reason = reason
column-files = files
column-form = form
column-step = step
column-referrals = referrals
column-state = state
column-been-there = been there
table-by-rung = By rung
table-by-duration = By rung and years since inflow
table-forms = Takes part, by form
table-reach = How far the waves came
table-quarters = In and out, and promises
table-close-reasons = Why files were closed
table-steps = How far they came
table-states = Where they stand
table-before-there = Ended before the resident was there
table-after-there = Ended after the resident was there
table-by-field = By policy field
table-by-offer = The offers with most referrals
policy-wmo = Wmo
policy-debts = debts
policy-poverty = poverty
policy-integration = civic integration
policy-volunteering = volunteering
policy-informal-care = informal care
policy-youth = youth
policy-work = work
act-budget-commit = Commit a sum of the budget
act-budget-spend = Record a sum of the budget as spent
right-budget-commit = commit money
right-budget-spend = spend money
booked-committed = committed
booked-spent = spent
field-budget-line = budget line
field-amount = sum
field-whom = for
field-referral = referral
field-for-offer = offer
field-pays = commitment
field-partly = is there more to come?
flag-whom = For whom; with one open referral that is enough
flag-referral = For which referral
flag-for-offer = For an offer as a whole
flag-pays = Which commitment this pays: G-00012
flag-partly = Whether more of that commitment is to be paid [default: no, the rest is free again]
record-g = sum
gone-sum = Sum
section-costs = Money for referrals
fact-booked = What
fact-amount = Sum
fact-budget-line = Budget line
fact-referral = Referral
saved-booked = { $sum } { $booked } on { $line }
saved-booked-for = { $sum } { $booked } on { $line } for { $whose }
moment-cost = { $sum } { $booked } on { $line }
refused-no-sum = There is no sum. A sum of nothing can only let a commitment go.
refused-no-commitment = There is no commitment { $code }. A commitment has a code like G-00012.
refused-other-line = This commitment is on the line { $line }. Pay it from that line.
refused-other-purpose = The commitment { $code } was for something else. Name the resident with --for, or the offer with --offer.
refused-settled = Nothing of the commitment { $code } is left to pay.
problem-money = This is no amount. Type it as 12.50 or 1,234.50.
problem-money-two-ways = This amount can be two things. Type the cents with it, as 1250.00 or 1.25.
problem-money-large = This amount is too large: a million euros at most.
problem-budget-line = There is no budget line "{ $typed }". These are there: { $known }.
problem-commitment = A commitment has a code like G-00012.
cli-one-purpose = { $given }: a sum is for one referral or for one offer.
budget-title = The budget
budget-year = The year { $year }, up to { $day }
budget-nothing = Nothing was committed and nothing spent in this year yet.
budget-question = Which offers do you strengthen, and which do you let go? The figures below begin that talk; they are no verdict.
budget-too-few = What an arrival cost that was liked cannot be said: nothing was spent on referrals or offers, or it is about fewer than { $least } people.
budget-note = The amounts of the budget stand here as they are printed, for a whole year. Where a printed sum says something else than its lines come to, both are here: nothing was corrected.
budget-rounded = What was spent is rounded to a hundred euros, who came to ten. Nothing is said of fewer than { $least } people.
budget-source = sums committed and spent in trede
budget-source-referrals = sums and referrals in trede
budget-printed = { $source }, division of { $year }
budget-differs = the printed sum is not what the lines come to
budget-sum = { $name }: { $printed }
budget-sum-differs = { $name }: printed { $printed }; the lines come to { $comes }. The printed sum is not right.
figure-committed = committed
figure-spent = spent
figure-euros-each = euros per arrival that was liked
definition-committed = committed in the year of the last day, and not paid yet on that day
definition-spent = paid from the first day of the year up to the last day
definition-euros-each = spent on referrals to offers and on those offers as a whole, divided by the people who came there, said afterwards in their own words how it was and did not stop, in the period; trede does not ask for a yes or a no
column-budget-line = line
column-budget = budget
column-committed = committed
column-spent-on = spent
column-left = left
column-budget-sum = sum
column-printed = printed
column-comes-to = lines come to
column-liked = people who liked it
column-euros-each = euros per arrival that was liked
table-budget-lines = The lines
table-printed-sums = The printed sums
table-worth-by-form = By form of taking part
table-worth-by-offer = By offer
act-reply-note = Record whether the page is right, in their own words
act-suggestion-note = Record what somebody would change in the offer, without a name
right-reply-note = record whether the page is right
right-suggestion-note = record what residents would change in the offer
form-reply-note = Is this right? { $who }
form-suggestion-note = What would you change in the offer? No name is kept with it.
hint-reply-note = is this right?
hint-suggestion-note = change the offer
also-reply-note = klopt, reactie, antwoord, weerwoord, niet waar / is this right, answer, reply
also-suggestion-note = idee, tip, gemis, aanbod anders, klacht over aanbod / suggestion, gap, idea
field-correct = is this right?
field-quotable = may this be quoted without a name?
field-suggestion = what should be different
flag-correct = Whether what stands on the page is right
flag-quotable = Whether these words may be quoted without a name [otherwise: no]
correct-yes = it is right
correct-no = it is not right
correct-not-now = not said now
record-j = answer
record-reply = answer
gone-reply = Answer to: is this right?
section-replies = Answers to: is this right?
fact-correct = Is this right?
fact-quotable = May be quoted without a name
moment-replied = page looked at: { $correct }
saved-reply = { $who }: { $correct }
saved-suggestion = Recorded without a name: what should be different in the offer
refused-words-tell = These words can be read without a name, and { $what } stands in them. Take that out.
tells-name = the name
tells-client-number = the client number
tells-phone = the telephone number
tells-email = the e-mail address
own-reply = Is this right? Your answer
own-replied = { $correct }, on { $day }
replies-title = What residents say
replies-page = Is what stands on their own page right?
replies-offer = What would they change in the offer?
replies-source = answers recorded in trede; what somebody would change in the offer lies apart from every file
replies-few = Words of residents stand here only where it was agreed at least { $least } times that they may be quoted without a name, and then in whole tens. That is not so now.
figure-asked-page = people asked
definition-asked-page = people who were asked in the period, at their own page, whether it is right; of who was asked more often the last answer counts
figure-suggestions = times something was to be different
definition-suggestions = how often in the months of the period it was recorded what somebody would change in the offer; one person can say more than one thing
table-replies = Is it right?
table-said-page = In their own words, about their page
table-said-offer = In their own words, about the offer
column-answer = answer
column-own-words = own words
fairness-no-tier = in no queue at its end: resting, or an appointment is ahead
fairness-behind = { $group }: { $part } in a hundred were sought, of everybody { $all }. Ask why this group lags behind.
fairness-even = No group that is shown lags more than a fifth behind everybody.
table-tiers = By why somebody stood in the queue at the end
table-moves = By how somebody was moved by hand
moved-up = put ahead
moved-down = put back
moved-not = not moved
