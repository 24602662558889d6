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
    reason_meeting(day, told) = "reason-meeting";
    reason_met(day, told) = "reason-met";
    ends_meetings(count) = "ends-meetings";
    card_appointments() = "card-appointments";
    refused_meets(who, day) = "refused-meets";
    refused_meeting_over() = "refused-meeting-over";
    refused_meeting_ahead(day) = "refused-meeting-ahead";
    moment_meeting(told) = "moment-meeting";
    moment_came(told) = "moment-came";
    moment_missed(told) = "moment-missed";
    moment_meeting_moved(told) = "moment-meeting-moved";
    moment_meeting_cancelled(told) = "moment-meeting-cancelled";
    meeting_along(who) = "meeting-along";
    meeting_overlaps() = "meeting-overlaps";
    saved_meeting(who, meeting) = "saved-meeting";
    saved_meeting_moved(who, meeting) = "saved-meeting-moved";
    saved_cancelled_too(count) = "saved-cancelled-too";
    agenda_meeting(told) = "agenda-meeting";
    text_meeting(name, day) = "text-meeting";
    text_meeting_at(name, day, time) = "text-meeting-at";
    text_meeting_where(place) = "text-meeting-where";
    text_meeting_phone() = "text-meeting-phone";
    text_meeting_along(who) = "text-meeting-along";
    text_meeting_end() = "text-meeting-end";
    week_title(number, from, to) = "week-title";
    week_empty(next, previous) = "week-empty";
    week_more(count) = "week-more";
    week_legend() = "week-legend";
}
