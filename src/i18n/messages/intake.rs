//! The messages of files that come in: what they are, and what is left out of them.

use fluent_bundle::{FluentArgs, FluentValue};

use super::messages;

messages! { INTAKE:
    import_unpacked(limit) = "import-unpacked";
    import_many_parts(max) = "import-many-parts";
    import_many_services(max) = "import-many-services";
    import_long_text(line, limit) = "import-long-text";
    import_no_folder() = "import-no-folder";
    import_web_page() = "import-web-page";
    import_old_workbook() = "import-old-workbook";
    import_totals(count, lines) = "import-totals";
    import_is_over() = "import-is-over";
    import_no_promise(count, lines) = "import-no-promise";
    import_no_uuids(count, lines) = "import-no-uuids";
    import_map_saved(path) = "import-map-saved";
    import_dates_hint() = "import-dates-hint";
    import_cannot_be(header, text) = "import-cannot-be";
    import_not_taken(header, text) = "import-not-taken";
    import_repeats_unread(first, headers) = "import-repeats-unread";
    import_ended() = "import-ended";
    import_two_numbers(first, name) = "import-two-numbers";
    import_gone_offers(count) = "import-gone-offers";
    import_gone_offer(code, name, provider) = "import-gone-offer";
}
