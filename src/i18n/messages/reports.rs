//! The messages of reports, waves, hand-over cards and the unwilling-track file.

use fluent_bundle::{FluentArgs, FluentValue};

use super::messages;

messages! { REPORTS:
    absence_nothing() = "absence-nothing";
    planner_title() = "planner-title";
    planner_given(hours, conversation, visit, attempt) = "planner-given";
    planner_spoken(weeks, spoken, people, not) = "planner-spoken";
    planner_nobody() = "planner-nobody";
    planner_attainable(agreed, days) = "planner-attainable";
    planner_not_attainable(agreed, days) = "planner-not-attainable";
    planner_left(hours) = "planner-left";
    planner_source() = "planner-source";
    planner_now() = "planner-now";
    planner_rules() = "planner-rules";
    planner_counted(count) = "planner-counted";
    planner_assumed() = "planner-assumed";
    planner_note() = "planner-note";
    planner_seed(seed) = "planner-seed";
    planner_weeks() = "planner-weeks";
    planner_by_when() = "planner-by-when";
    planner_not_within() = "planner-not-within";
    fairness_title() = "fairness-title";
    fairness_says() = "fairness-says";
    fairness_note() = "fairness-note";
    fairness_source() = "fairness-source";
    fairness_unknown() = "fairness-unknown";
    report_suppressed(least) = "report-suppressed";
    report_period(from, to) = "report-period";
    offer_record(referred) = "offer-record";
    offer_record_none() = "offer-record-none";
    offer_record_arrived(arrived, open) = "offer-record-arrived";
    offer_record_before(reasons) = "offer-record-before";
    offer_record_after(reasons) = "offer-record-after";
    fairness_random(every) = "fairness-random";
    absence_intro(count) = "absence-intro";
    planner_waiting(waiting) = "planner-waiting";
    wave_line(name, people, by, seed, day) = "wave-line";
    wave_none() = "wave-none";
    wave_definition() = "wave-definition";
    card_promises() = "card-promises";
    card_fragile() = "card-fragile";
    card_not_before() = "card-not-before";
    card_tasks() = "card-tasks";
    unwilling_title(who, code) = "unwilling-title";
    unwilling_opened(day, by, reason) = "unwilling-opened";
    unwilling_approved(by, day) = "unwilling-approved";
    unwilling_waits() = "unwilling-waits";
    unwilling_closed(day, by, outcome, reason) = "unwilling-closed";
    unwilling_ended(day, outcome) = "unwilling-ended";
    unwilling_until(day) = "unwilling-until";
    unwilling_cans() = "unwilling-cans";
    unwilling_tried(ways) = "unwilling-tried";
    unwilling_place(place) = "unwilling-place";
    unwilling_offers() = "unwilling-offers";
    unwilling_view(said) = "unwilling-view";
    unwilling_nothing_decided() = "unwilling-nothing-decided";
    unwilling_blocks(count) = "unwilling-blocks";
    report_written(path) = "report-written";

    kept_none() = "kept-none";
    kept_line(percent, on, all, late, open) = "kept-line";
    standing_owner(user) = "standing-owner";
    standing_income(day) = "standing-income";
}
