//! One method per message: those of the screen here, of what was done in `acts`, of
//! the command line in `cli`, of leaving in `leaving`, of files in `intake`, of forms and questions in `desk`, of reports in `reports`, of
//! settings and keys in `settings`, of a command line that cannot be read in `typed`.

mod acts;
mod cli;
mod desk;
mod intake;
mod leaving;
mod reports;
mod settings;
mod typed;

use fluent_bundle::{FluentArgs, FluentValue};

/// Declares the messages: the method, its arguments, the name in the Fluent files.
macro_rules! messages {
    ($list:ident: $($method:ident ( $($arg:ident),* ) = $id:literal;)+) => {
        impl $crate::i18n::Strings {
            $(
                #[doc = concat!("The message `", $id, "`.")]
                #[allow(clippy::extra_unused_lifetimes, reason = "messages without arguments")]
                pub fn $method<'a>(&self, $($arg: impl Into<FluentValue<'a>>),*) -> String {
                    #[allow(unused_mut, reason = "messages without arguments add none")]
                    let mut args = FluentArgs::new();
                    $(args.set(stringify!($arg), $arg);)*
                    self.message($id, Some(&args))
                }
            )+
        }

        /// Every message with its arguments, for the test that compares the languages.
        pub const $list: &[(&str, &[&str])] = &[$(($id, &[$(stringify!($arg)),*]),)+];
    };
}
use messages;

pub use acts::ACTS;
pub use cli::CLI;
pub use desk::DESK;
pub use intake::INTAKE;
pub use leaving::LEAVING;
pub use reports::REPORTS;
pub use settings::SETTINGS;
pub use typed::TYPED;

messages! { SCREEN:
    header_queue(count) = "header-queue";
    header_promises(today) = "header-promises";
    header_late(late) = "header-late";
    header_demo() = "header-demo";
    read_on() = "read-on";
    too_small(width, height) = "too-small";
    hint_find() = "hint-find";

    pane_offers_for(name) = "pane-offers-for";
    found(count) = "found";
    marked(count) = "marked";
    place_of(place, total) = "place-of";
    empty_queue() = "empty-queue";
    empty_search() = "empty-search";
    empty_timeline(key) = "empty-timeline";
    empty_offers(import, add) = "empty-offers";
    empty_vault(import, add) = "empty-vault";
    empty_now(search, day) = "empty-now";
    nobody_selected() = "nobody-selected";
    rung_number(number) = "rung-number";
    search_prompt() = "search-prompt";

    reason_promise(day, what) = "reason-promise";
    reason_promise_call(day) = "reason-promise-call";
    reason_asked(day) = "reason-asked";
    reason_silent(target, days) = "reason-silent";
    reason_never(day) = "reason-never";
    reason_never_unknown() = "reason-never-unknown";
    reason_interval(day, days, agreed) = "reason-interval";
    reason_pause_ended(day) = "reason-pause-ended";
    reason_measure(day) = "reason-measure";
    reason_longest(day) = "reason-longest";
    reason_random(every, day) = "reason-random";
    reason_moved_up(day, reason) = "reason-moved-up";
    reason_moved_down(day, reason) = "reason-moved-down";
    reason_paused(day, reason) = "reason-paused";
    reason_wish_over(day) = "reason-wish-over";
    reason_wish(wish) = "reason-wish";
    reason_closed(day, reason) = "reason-closed";
    reason_resting(day, again) = "reason-resting";
    reason_call_again(day) = "reason-call-again";
    reason_other_rung(number) = "reason-other-rung";

    person_since(day) = "person-since";
    person_prefers(what) = "person-prefers";
    person_wrong_number(day) = "person-wrong-number";
    person_no_phone() = "person-no-phone";
    person_speaks(language) = "person-speaks";
    person_interpreter() = "person-interpreter";
    person_voicemail_no() = "person-voicemail-no";
    person_open(promises, referrals) = "person-open";
    person_interests(interests) = "person-interests";
    person_plan_bare() = "person-plan-bare";
    person_no_plan() = "person-no-plan";
    person_barriers(barriers) = "person-barriers";

    promise_call() = "promise-call";
    said(text) = "said";
    not_asked_said() = "not-asked-said";
    recorded_by(who, code) = "recorded-by";
    handover_to(name) = "handover-to";
    stopped_because(reason) = "stopped-because";
    next_key(key, act) = "next-key";

    offer_because(interests) = "offer-because";
    offer_no_because() = "offer-no-because";
    offer_stopped_before(reason) = "offer-stopped-before";
    offer_checks() = "offer-checks";
    offer_contact(who) = "offer-contact";
    offer_place(place) = "offer-place";
    offer_when(when) = "offer-when";
    offer_provider(name) = "offer-provider";
    offer_forms(forms) = "offer-forms";
    price_free() = "price-free";
    offer_form_only(form) = "offer-form-only";
    offer_price(price) = "offer-price";
    offer_price_pass(price, pass) = "offer-price-pass";
    offer_price_unknown() = "offer-price-unknown";
    offer_languages(languages) = "offer-languages";
    offer_referred_now(state) = "offer-referred-now";

    check_costs_pass(price) = "check-costs-pass";
    check_closed() = "check-closed";
    check_level(level) = "check-level";
    check_own_language() = "check-own-language";
    check_ages(min, max) = "check-ages";
    check_age_from(min) = "check-age-from";
    check_age_to(max) = "check-age-to";
    check_left(count) = "check-left";
    check_full_waiting(count) = "check-full-waiting";
    check_full() = "check-full";
    check_confirmed(day) = "check-confirmed";
    check_not_told() = "check-not-told";
    check_no_barrier() = "check-no-barrier";

    people(count) = "people";

    problem_day(field, why) = "problem-day";
    problem_day_try(field, why, instead) = "problem-day-try";
    problem_day_far(field, why) = "problem-day-far";
    day_unreadable() = "day-unreadable";
    day_no_month(month) = "day-no-month";
    day_none(day) = "day-none";
    day_none_in(day, year) = "day-none-in";
    day_behind(day) = "day-behind";
    day_ahead(day) = "day-ahead";
    day_far(day) = "day-far";
    day_try_past(day) = "day-try-past";
    day_try_ahead(day) = "day-try-ahead";
    day_try_either(day) = "day-try-either";
    problem_missing(field) = "problem-missing";
    problem_long(field, max) = "problem-long";


    not_saved_space() = "not-saved-space";
    not_saved_read_only() = "not-saved-read-only";
    not_saved_other() = "not-saved-other";
    clash_changed(by) = "clash-changed";
    clash_refused(by, why) = "clash-refused";
    copied(text) = "copied";
    paste_ignored() = "paste-ignored";
    no_such_key(key, help) = "no-such-key";

    form_save() = "form-save";
    form_show() = "form-show";
    open_late(day, what) = "open-late";
    open_past(day, what) = "open-past";
    open_by(day, what) = "open-by";
    open_referral(to, state, days) = "open-referral";
    moment_open() = "moment-open";
    moment_late() = "moment-late";
    note_kept(text, key) = "note-kept";
    too_much(left, max) = "too-much";
    note_closed(key) = "note-closed";
    note_begin(key) = "note-begin";
    day_other_weekday(day) = "day-other-weekday";
    fill_ahead() = "fill-ahead";
    fill_past() = "fill-past";
    menu_help() = "menu-help";
    menu_palette() = "menu-palette";
    menu_none() = "menu-none";
    menu_count(shown, all) = "menu-count";
    no_key_here(key) = "no-key-here";
    no_such_choice(typed) = "no-such-choice";
    choice_to_note(key) = "choice-to-note";
    not_counted(number) = "not-counted";
    counting(number) = "counting";
    today_title() = "today-title";
    today_next(key) = "today-next";
    today_gone() = "today-gone";
    today_empty() = "today-empty";
    today_takes_back(key) = "today-takes-back";
    stepped_over(count) = "stepped-over";
    which_key(keys) = "which-key";
    page_why(who) = "page-why";
    page_close(key) = "page-close";
    page_moment() = "page-moment";
    page_plan(day) = "page-plan";
    plan_likes(text) = "plan-likes";
    plan_can(text) = "plan-can";
    plan_barriers(text) = "plan-barriers";
    plan_goal(text) = "plan-goal";
    plan_action(text, day) = "plan-action";
    plan_review(day) = "plan-review";

    story_place(place, total) = "story-place";
    story_not_in_queue() = "story-not-in-queue";
    story_also() = "story-also";
    story_order() = "story-order";
    story_tie() = "story-tie";
    story_random(every) = "story-random";
    story_not_used() = "story-not-used";
    story_rules(version) = "story-rules";

    lock_title() = "lock-title";
    lock_prompt(name) = "lock-prompt";
    lock_opens() = "lock-opens";
    unlock_title() = "unlock-title";

    noted_opened() = "noted-opened";
    noted_failed(count) = "noted-failed";
    noted_read(who) = "noted-read";
    noted_listed(people) = "noted-listed";
    noted_disclosed(who) = "noted-disclosed";
    noted_copied(who) = "noted-copied";
    noted_copied_meeting(who) = "noted-copied-meeting";
    noted_keys() = "noted-keys";
    noted_user_added(user) = "noted-user-added";
    noted_user_removed(user) = "noted-user-removed";
    noted_passphrase() = "noted-passphrase";
    noted_clock(from) = "noted-clock";
    noted_restored(count) = "noted-restored";
    page_log(name) = "page-log";
    page_log_empty() = "page-log-empty";
    page_log_row(at, by, origin, did) = "page-log-row";
    page_absence_more(count) = "page-absence-more";
    page_log_more(count) = "page-log-more";
    page_log_demo() = "page-log-demo";
    not_noted() = "not-noted";
    clock_jumped_ahead(now, before) = "clock-jumped-ahead";
    clock_jumped_back(now, before) = "clock-jumped-back";
    ahead_many(count) = "ahead-many";
    ahead_what(code, name, kind, day) = "ahead-what";
    ahead_mend(what, entry) = "ahead-mend";
    ahead_mend_by(what, who, entry) = "ahead-mend-by";
    ahead_mend_after(what, entry) = "ahead-mend-after";
    ahead_screen_one(what) = "ahead-screen-one";
    ahead_screen_many(count) = "ahead-screen-many";
    ahead_story(what) = "ahead-story";
    ahead_inflow() = "ahead-inflow";
    noted_about(what, who) = "noted-about";
    noted_refused(what) = "noted-refused";
    noted_went_wrong(what) = "noted-went-wrong";
    noted_to_file(what) = "noted-to-file";
    notice_notes_forged(notes) = "notice-notes-forged";
    somebody_erased() = "somebody-erased";

    page_log_anchors() = "page-log-anchors";

    call_title() = "call-title";
    call_progress(at, count) = "call-progress";
    call_minutes(passed, minutes) = "call-minutes";
    call_why() = "call-why";
    call_why_was(why) = "call-why-was";
    call_reach() = "call-reach";
    call_advice() = "call-advice";
    call_say() = "call-say";
    call_promises() = "call-promises";
    call_open() = "call-open";
    offer_choose_first(key) = "offer-choose-first";
    call_plan() = "call-plan";
    call_last() = "call-last";
    call_promise(what, day) = "call-promise";
    call_promise_late(what, day) = "call-promise-late";
    call_other_time() = "call-other-time";
    call_other_way(channel) = "call-other-way";
    call_rest(day) = "call-rest";
    opening_nobody() = "opening-nobody";
    opening_promised(user, what) = "opening-promised";
    opening_promise(user) = "opening-promise";
    opening_asked(user) = "opening-asked";
    opening_referral(user) = "opening-referral";
    opening_again(user) = "opening-again";
    opening_first(user) = "opening-first";
    calls_title() = "calls-title";
    calls_promised(told) = "calls-promised";
    calls_kept(what) = "calls-kept";
    calls_note(note) = "calls-note";
    calls_counts(spoken, tried, left) = "calls-counts";
    calls_skipped() = "calls-skipped";
    calls_acted() = "calls-acted";
    calls_waiting() = "calls-waiting";
    calls_nobody() = "calls-nobody";

    overview_agenda() = "overview-agenda";
    overview_board() = "overview-board";
    overview_agenda_empty(promise, meeting) = "overview-agenda-empty";
    overview_board_empty(key) = "overview-board-empty";
    overview_late() = "overview-late";
    overview_today() = "overview-today";
    overview_referral(target, days) = "overview-referral";

    overview_plans() = "overview-plans";

    no_past() = "no-past";
    form_past() = "form-past";
    header_past(day) = "header-past";

    own_title(name) = "own-title";
    own_intro() = "own-intro";
    own_by(what, day) = "own-by";
    own_going_row(target, state) = "own-going-row";
    own_right() = "own-right";


    buddy_gone() = "buddy-gone";
    handover_share(what) = "handover-share";
    handover_together() = "handover-together";
    handover_alone() = "handover-alone";
    overview_ours() = "overview-ours";
    agenda_task_line(what) = "agenda-task-line";

    problem_number(field, least, most) = "problem-number";
    form_wave() = "form-wave";
    form_forecast() = "form-forecast";
    form_behind() = "form-behind";
    form_beside() = "form-beside";
    page_whole() = "page-whole";
    page_absence() = "page-absence";
    page_unwilling() = "page-unwilling";
    page_waves() = "page-waves";
    chip_owner(name) = "chip-owner";
    chip_wave(name) = "chip-wave";
    chip_tried(times) = "chip-tried";
    chip_longer(days) = "chip-longer";
    chip_within(days) = "chip-within";
    chip_costs(price) = "chip-costs";
    chip_not(said) = "chip-not";
    chips_more(count) = "chips-more";
    search_hint_people() = "search-hint-people";
    search_hint_offers() = "search-hint-offers";
    search_wrong(word) = "search-wrong";
    empty_limited(key) = "empty-limited";
    empty_limited_people(key) = "empty-limited-people";
    empty_limited_offers(key) = "empty-limited-offers";
    view_shown_offers(no, name, people, offers) = "view-shown-offers";
    view_keeps_people(what) = "view-keeps-people";
    view_keeps_offers(what) = "view-keeps-offers";
    saved_unmarked() = "saved-unmarked";
    view_shown(no, name, people) = "view-shown";
    view_none(no, key) = "view-none";
    view_saved(no, name, key) = "view-saved";
    view_first() = "view-first";
    form_view() = "form-view";
    tour_offered(key) = "tour-offered";
    tour_offered_briefly(key) = "tour-offered-briefly";
    tour_stopped() = "tour-stopped";
    tour_done(key) = "tour-done";
    tour_stops(key) = "tour-stops";
    tour_why(key) = "tour-why";
    tour_person(key) = "tour-person";
    tour_contact(key) = "tour-contact";
    tour_undo(key) = "tour-undo";
    tour_search(key) = "tour-search";
    tour_limit(key) = "tour-limit";
    tour_offers(key) = "tour-offers";
    tour_call(key) = "tour-call";
    tour_day(key) = "tour-day";
    tour_help(key) = "tour-help";
    mouse_on() = "mouse-on";
    mouse_off() = "mouse-off";
    not_there() = "not-there";
    limit_off(limit) = "limit-off";
    marks_now(count) = "marks-now";
    marks_gone(count) = "marks-gone";
    scope_wave(name) = "scope-wave";
    scope_mine() = "scope-mine";
    scope_closed() = "scope-closed";
    empty_search_people(key) = "empty-search-people";
    page_failed() = "page-failed";
    empty_closed(key) = "empty-closed";
    pane_closed() = "pane-closed";

    overview_week(number, day) = "overview-week";
}
