//! The messages about files of settings and keys, and what is wrong with them.

use fluent_bundle::{FluentArgs, FluentValue};

use super::messages;

messages! { SETTINGS:
    wrong_closed(why) = "wrong-closed";
    wrong_syntax(what) = "wrong-syntax";
    wrong_unknown(name) = "wrong-unknown";
    wrong_unknown_meant(name, meant) = "wrong-unknown-meant";
    wrong_value(name, takes) = "wrong-value";
    wrong_value_meant(name, takes, meant) = "wrong-value-meant";
    wrong_twice(name, line) = "wrong-twice";
    wrong_missing(name, of) = "wrong-missing";
    held_lock(minutes) = "held-lock";
    held_retention() = "held-retention";
    takes_whole(unit, from, to) = "takes-whole";
    takes_places() = "takes-places";
    takes_day() = "takes-day";
    takes_yes_no() = "takes-yes-no";
    takes_or(words, last) = "takes-or";
    takes_text() = "takes-text";
    takes_texts() = "takes-texts";
    takes_decision() = "takes-decision";
    takes_source() = "takes-source";
    takes_table() = "takes-table";
    takes_written(example) = "takes-written";

    from_default() = "from-default";
    from_held(place) = "from-held";
    from_variable(name) = "from-variable";
    from_flag(name) = "from-flag";

    remark_note() = "remark-note";
    remark_warning() = "remark-warning";
    remark_error() = "remark-error";
    remark_syntax(what) = "remark-syntax";
    remark_version(found) = "remark-version";
    remark_setting(name) = "remark-setting";
    remark_context(name, meant) = "remark-context";
    remark_no_action(name, meant) = "remark-no-action";
    remark_no_context(name, meant) = "remark-no-context";
    remark_meant(word) = "remark-meant";
    remark_inherit() = "remark-inherit";
    remark_value(name) = "remark-value";
    remark_twin(key, other) = "remark-twin";
    remark_taken(key, by) = "remark-taken";
    remark_unreachable(action) = "remark-unreachable";
    remark_required(action) = "remark-required";
    remark_cycle(context, parent) = "remark-cycle";
    remark_twice(name) = "remark-twice";
    remark_same(keys, line) = "remark-same";
    remark_shadowed(keys, shorter, line) = "remark-shadowed";
    remark_shadows(keys, longer, line) = "remark-shadows";
    remark_hides(keys, hidden, action) = "remark-hides";
    remark_covered(keys, context, by) = "remark-covered";
    remark_esc(keys) = "remark-esc";
    remark_unbound(keys) = "remark-unbound";
    key_empty() = "key-empty";
    key_bare(text) = "key-bare";
    key_unknown(text, meant) = "key-unknown";
    key_long(most, keys) = "key-long";
    taker_flow() = "taker-flow";
    taker_shell() = "taker-shell";
}
