//! One method per message.

use fluent_bundle::{FluentArgs, FluentValue};

use super::Strings;

/// Declares the messages: the method, its arguments, the name in the Fluent files.
macro_rules! messages {
    ($($method:ident ( $($arg:ident),* ) = $id:literal;)+) => {
        impl Strings {
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
        pub const MESSAGES: &[(&str, &[&str])] = &[$(($id, &[$(stringify!($arg)),*]),)+];
    };
}

messages! {
    header_queue(count) = "header-queue";
    header_promises(today, late) = "header-promises";
    header_demo() = "header-demo";
    too_small(width, height) = "too-small";
    hint_find() = "hint-find";

    pane_offers_for(name) = "pane-offers-for";
    found(count) = "found";
    marked(count) = "marked";
    place_of(place, total) = "place-of";
    empty_queue() = "empty-queue";
    empty_search() = "empty-search";
    empty_timeline() = "empty-timeline";
    empty_offers() = "empty-offers";
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
    reason_resting(day) = "reason-resting";
    reason_other_rung(number) = "reason-other-rung";

    person_since(day) = "person-since";
    person_prefers(what) = "person-prefers";
    person_no_phone() = "person-no-phone";
    person_speaks(language) = "person-speaks";
    person_interpreter() = "person-interpreter";
    person_voicemail_no() = "person-voicemail-no";
    person_open(promises, referrals) = "person-open";
    person_interests(interests) = "person-interests";
    person_no_plan() = "person-no-plan";
    person_barriers(barriers) = "person-barriers";

    moment_contact(outcome, channel) = "moment-contact";
    moment_promised(what, day) = "moment-promised";
    moment_kept(what) = "moment-kept";
    moment_kept_late(what, days) = "moment-kept-late";
    moment_released(what) = "moment-released";
    moment_step(state, target) = "moment-step";
    moment_planned(goals) = "moment-planned";
    moment_paused(day) = "moment-paused";
    moment_requested() = "moment-requested";
    moment_moved_up(day) = "moment-moved-up";
    moment_moved_down(day) = "moment-moved-down";
    moment_taken() = "moment-taken";
    moment_inflow() = "moment-inflow";
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

    saved_contact(outcome, who) = "saved-contact";
    saved_promise(day, who) = "saved-promise";
    saved_promise_kept(who) = "saved-promise-kept";
    saved_promise_released(who) = "saved-promise-released";
    saved_refer(target, who) = "saved-refer";
    saved_referral(state, target, who) = "saved-referral";
    saved_pause(day, who) = "saved-pause";
    saved_pause_end(who) = "saved-pause-end";
    saved_request(who) = "saved-request";
    saved_move(who) = "saved-move";
    saved_move_end(who) = "saved-move-end";
    saved_plan(who) = "saved-plan";
    saved_taken(who) = "saved-taken";
    saved_resident(who) = "saved-resident";
    saved_offer(offer) = "saved-offer";
    saved_confirmed(offer) = "saved-confirmed";
    saved_import(rows, file) = "saved-import";
    saved_invented() = "saved-invented";
    saved_undid(what) = "saved-undid";
    saved_undid_entry(seq) = "saved-undid-entry";
    saved_redid(seq) = "saved-redid";
    saved_redid_what(what) = "saved-redid-what";
    saved_undo_hint(key) = "saved-undo-hint";
    saved_promise_too(day) = "saved-promise-too";
    people(count) = "people";

    refused_nobody() = "refused-nobody";
    refused_resident() = "refused-resident";
    refused_offer() = "refused-offer";
    refused_record() = "refused-record";
    refused_future(day) = "refused-future";
    refused_past(day) = "refused-past";
    refused_far(day) = "refused-far";
    refused_reason() = "refused-reason";
    refused_name() = "refused-name";
    refused_promise_closed() = "refused-promise-closed";
    refused_offer_closed(offer) = "refused-offer-closed";
    refused_offer_full(offer) = "refused-offer-full";
    refused_referred(who) = "refused-referred";
    refused_skip(from, to, options) = "refused-skip";
    refused_skip_closed(from) = "refused-skip-closed";
    refused_step_before(day) = "refused-step-before";
    refused_not_paused() = "refused-not-paused";
    refused_not_moved() = "refused-not-moved";
    refused_rung() = "refused-rung";
    refused_nothing() = "refused-nothing";
    refused_no_undo() = "refused-no-undo";
    refused_no_redo() = "refused-no-redo";
    refused_entry(seq) = "refused-entry";
    refused_not_undoable(seq) = "refused-not-undoable";
    refused_changed_since(seq) = "refused-changed-since";

    problem_day(field) = "problem-day";
    problem_missing(field) = "problem-missing";
    problem_long(field, max) = "problem-long";

    why_nobody() = "why-nobody";
    why_no_offer() = "why-no-offer";
    why_no_promise() = "why-no-promise";
    why_no_referral() = "why-no-referral";
    why_not_paused() = "why-not-paused";
    why_not_moved() = "why-not-moved";
    why_no_phone() = "why-no-phone";
    why_nothing_here() = "why-nothing-here";
    why_nothing_to_undo() = "why-nothing-to-undo";
    why_nothing_to_redo() = "why-nothing-to-redo";
    why_busy() = "why-busy";
    why_one_person() = "why-one-person";

    not_saved_space() = "not-saved-space";
    not_saved_read_only() = "not-saved-read-only";
    not_saved_other() = "not-saved-other";
    copied(text) = "copied";
    paste_ignored() = "paste-ignored";
    no_such_key(key, help) = "no-such-key";

    form_contact(who) = "form-contact";
    form_promise(who) = "form-promise";
    form_release(who) = "form-release";
    form_refer(target, who) = "form-refer";
    form_referral(who) = "form-referral";
    form_pause(who) = "form-pause";
    form_request(who) = "form-request";
    form_up(who) = "form-up";
    form_down(who) = "form-down";
    form_keys(submit, next, back) = "form-keys";
    form_choice_keys() = "form-choice-keys";
    menu_help() = "menu-help";
    menu_palette() = "menu-palette";
    menu_none() = "menu-none";
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
    story_random(every, seed) = "story-random";
    story_not_used() = "story-not-used";
    story_rules(version) = "story-rules";

    store_none() = "store-none";
    store_none_hint() = "store-none-hint";
    store_there() = "store-there";
    store_there_hint() = "store-there-hint";
    store_locked() = "store-locked";
    store_locked_hint() = "store-locked-hint";
    store_header() = "store-header";
    store_backup_hint() = "store-backup-hint";
    store_newer(format) = "store-newer";
    store_newer_hint() = "store-newer-hint";
    store_damaged(entry, damage) = "store-damaged";
    store_misfit(entry) = "store-misfit";
    store_short(journal, seen) = "store-short";
    store_moved() = "store-moved";
    store_large() = "store-large";
    store_large_hint() = "store-large-hint";
    store_io(what) = "store-io";
    notice_torn(bytes, after) = "notice-torn";
    notice_header() = "notice-header";
    notice_caught_up(entries) = "notice-caught-up";
    notice_rebuilt(fault) = "notice-rebuilt";
    notice_rebuilt_aside(fault, number) = "notice-rebuilt-aside";
    notice_no_projection(fault) = "notice-no-projection";
    cli_no_home() = "cli-no-home";
    cli_too_long(field, max) = "cli-too-long";
    cli_no_random() = "cli-no-random";
    cli_bad_day(text) = "cli-bad-day";
    cli_bad_day_hint() = "cli-bad-day-hint";
    cli_as_of_writes() = "cli-as-of-writes";
    cli_today_writes() = "cli-today-writes";
    cli_did(did, entry) = "cli-did";
    cli_did_with(did, id, entry) = "cli-did-with";
    cli_nothing_found(text) = "cli-nothing-found";
    cli_nothing_found_hint() = "cli-nothing-found-hint";
    cli_several(text) = "cli-several";
    cli_several_hint() = "cli-several-hint";
    cli_not_resident(text) = "cli-not-resident";
    cli_not_offer(text) = "cli-not-offer";
    cli_not_word(text, words) = "cli-not-word";
    cli_did_you_mean(text) = "cli-did-you-mean";
    cli_no_record(kind, id) = "cli-no-record";
    cli_no_record_hint() = "cli-no-record-hint";
    cli_missing(field) = "cli-missing";
    cli_bad_pair(text) = "cli-bad-pair";
    cli_demo_only() = "cli-demo-only";
    cli_made(residents, offers, path) = "cli-made";
    cli_demo_broken(what) = "cli-demo-broken";
    cli_demo_again() = "cli-demo-again";
    cli_init(path) = "cli-init";
    cli_init_hint() = "cli-init-hint";
    cli_verified(entries, residents, offers) = "cli-verified";
    cli_verify_bad() = "cli-verify-bad";
    cli_resident_differs(id) = "cli-resident-differs";
    cli_offers_differ() = "cli-offers-differ";
    cli_projection_bad(what) = "cli-projection-bad";
    cli_total(shown, total) = "cli-total";
    cli_no_terminal() = "cli-no-terminal";
    cli_config_fine() = "cli-config-fine";
    cli_keymap_fine() = "cli-keymap-fine";
    cli_no_file(path) = "cli-no-file";
    cli_unknown_field(field) = "cli-unknown-field";
    cli_field_value(field) = "cli-field-value";
    cli_globals_first(flag) = "cli-globals-first";
    show_promises() = "show-promises";
    show_referrals() = "show-referrals";
    show_plan() = "show-plan";
    show_timeline() = "show-timeline";
    promise_open(day) = "promise-open";
    promise_late(day) = "promise-late";
    promise_kept_on(day) = "promise-kept-on";
    promise_released_on(day) = "promise-released-on";
    agenda_empty() = "agenda-empty";
    agenda_promise() = "agenda-promise";
    agenda_review() = "agenda-review";
    agenda_return() = "agenda-return";
    history_empty() = "history-empty";

    import_checking(rows) = "import-checking";
    import_writing(rows) = "import-writing";
    import_source(path, what) = "import-source";
    import_not_a_file() = "import-not-a-file";
    import_too_large(limit) = "import-too-large";
    import_quote(line) = "import-quote";
    import_no_table(path, what) = "import-no-table";
    import_columns_hint() = "import-columns-hint";
    import_bsn(header) = "import-bsn";
    import_doubled(headers, field) = "import-doubled";
    import_missing(fields) = "import-missing";
    import_rejects_failed(path, what) = "import-rejects-failed";
    import_dry() = "import-dry";
    import_rows(count) = "import-rows";
    import_new(count) = "import-new";
    import_updated(count) = "import-updated";
    import_unchanged(count) = "import-unchanged";
    import_merged(count) = "import-merged";
    import_rejected(count) = "import-rejected";
    import_merged_row(line, code) = "import-merged-row";
    import_line(line, text) = "import-line";
    import_undo(entry) = "import-undo";
    import_long(max) = "import-long";
    import_ragged(found, expected) = "import-ragged";
    import_long_cell() = "import-long-cell";
    import_empty() = "import-empty";
    import_future(day) = "import-future";
    import_word(words) = "import-word";
    import_contradicts(line) = "import-contradicts";
    import_ages() = "import-ages";
    import_times() = "import-times";
    import_several() = "import-several";
    import_numbered_refused() = "import-numbered-refused";
    import_plan_stays() = "import-plan-stays";
    import_unknown_column(header) = "import-unknown-column";
    import_sensitive_column(header) = "import-sensitive-column";
    import_notes() = "import-notes";
    import_rung_stays(stands, told) = "import-rung-stays";
    import_unknown_barrier(text) = "import-unknown-barrier";
    cell_date() = "cell-date";
    cell_no_such_day() = "cell-no-such-day";
    cell_year() = "cell-year";
    cell_money() = "cell-money";
    cell_money_two_ways() = "cell-money-two-ways";
    cell_number() = "cell-number";
    cell_too_large() = "cell-too-large";
    cell_yes_no() = "cell-yes-no";
    cell_phone() = "cell-phone";
    cell_rung() = "cell-rung";
    cell_name() = "cell-name";
    import_no_headers() = "import-no-headers";
    import_long_header(column) = "import-long-header";
    import_many_columns(max) = "import-many-columns";
    import_many_rows(max) = "import-many-rows";
    import_not_text() = "import-not-text";
    import_broken_text(line) = "import-broken-text";
    import_long_line(line) = "import-long-line";
    map_syntax() = "map-syntax";
    map_not_text(field) = "map-not-text";
    map_unknown_header(header) = "map-unknown-header";
    map_ambiguous(header) = "map-ambiguous";
    map_taken(header, field) = "map-taken";
    map_forbidden(header) = "map-forbidden";

    refused_named_twice() = "refused-named-twice";
}
