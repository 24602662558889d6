//! The messages of writing everything out and taking it in elsewhere.

use fluent_bundle::{FluentArgs, FluentValue};

use super::messages;

messages! { LEAVING:
    saved_leaving(reason) = "saved-leaving";
    saved_left(entry, reason) = "saved-left";
    saved_recalled(files) = "saved-recalled";
    leaving_done(lines, path) = "leaving-done";
    leaving_unsigned() = "leaving-unsigned";
    leaving_unsigned_hint() = "leaving-unsigned-hint";
    leaving_same() = "leaving-same";
    leaving_demo() = "leaving-demo";
    leaving_there(path) = "leaving-there";
    leaving_readme(residents, offers, entries, day, by) = "leaving-readme";
    leaving_residents() = "leaving-residents";
    leaving_contacts() = "leaving-contacts";
    leaving_promises() = "leaving-promises";
    leaving_referrals() = "leaving-referrals";
    leaving_appointments() = "leaving-appointments";
    leaving_plans() = "leaving-plans";
    leaving_promise_open() = "leaving-promise-open";
    leaving_promise_kept() = "leaving-promise-kept";
    leaving_promise_released() = "leaving-promise-released";
    leaving_meeting_planned() = "leaving-meeting-planned";
    leaving_meeting_came() = "leaving-meeting-came";
    leaving_meeting_missed() = "leaving-meeting-missed";
    leaving_meeting_moved() = "leaving-meeting-moved";
    leaving_meeting_cancelled() = "leaving-meeting-cancelled";
    export_contacts_done(count, path) = "export-contacts-done";
    import_sheet(sheet, others) = "import-sheet";
    import_sheet_hidden(sheet) = "import-sheet-hidden";
    import_columns_hidden(count, letters) = "import-columns-hidden";
    import_contradicting(headers, field, line) = "import-contradicting";
    import_column_twice(header, first) = "import-column-twice";
    import_says_nothing() = "import-says-nothing";
    import_doubles(count) = "import-doubles";
    import_double(name, told, stays, goes) = "import-double";
    import_map_written(path) = "import-map-written";
    import_one_column() = "import-one-column";
    import_channel_unknown(header, text, count, lines) = "import-channel-unknown";
    import_kinds_alone(count, lines) = "import-kinds-alone";
    import_masked(count, lines) = "import-masked";
    import_month_only(header, text, day) = "import-month-only";
    import_spoken_unread(header, text) = "import-spoken-unread";
    import_emptied(header, text) = "import-emptied";
    import_zeros(header, count) = "import-zeros";
    import_rung_unread(text, stands) = "import-rung-unread";
    never_consultant() = "never-consultant";
    rejects_line() = "rejects-line";
    rejects_reason() = "rejects-reason";
    import_rows_hidden(count, lines) = "import-rows-hidden";
    arriving_none(path) = "arriving-none";
    arriving_newer(path) = "arriving-newer";
    arriving_wrong(file, line, place) = "arriving-wrong";
    arriving_differs(file) = "arriving-differs";
    arriving_misfit() = "arriving-misfit";
    arriving_no_dry() = "arriving-no-dry";
    arriving_role(user) = "arriving-role";
    arriving_role_hint() = "arriving-role-hint";
    arriving_done(residents, offers, path) = "arriving-done";
    arriving_erased() = "arriving-erased";
}
