//! The messages of forms, questions and what is kept of them.

use fluent_bundle::{FluentArgs, FluentValue};

use super::messages;

messages! { DESK:
    marked_hidden(count, hidden) = "marked-hidden";
    ask_marked(count, hidden) = "ask-marked";
    ask_hidden(names) = "ask-hidden";
    ask_shown(names) = "ask-shown";
    ask_keys(submit, back) = "ask-keys";
    form_for(count, names) = "form-for";
    choice_empty() = "choice-empty";
    choice_holds(word) = "choice-holds";
    problem_not_with(field) = "problem-not-with";
    draft_kept() = "draft-kept";
    draft_here(key) = "draft-here";
    draft_dropped() = "draft-dropped";
    form_drop_key(key) = "form-drop-key";
    refused_never_declined(offer) = "refused-never-declined";
    problem_time(field) = "problem-time";
    page_counting(key) = "page-counting";
    past_reading(day, key) = "past-reading";
    meeting_time(time) = "meeting-time";
    meeting_place(time, place) = "meeting-place";
}
