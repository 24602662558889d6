//! The only place that reads the clock of the machine; everything else is told the time.

use std::time::Duration;

use crate::domain::appointment::TimeOfDay;
use chrono::{DateTime, Local, NaiveDate, Utc};
use rustix::time::{ClockId, clock_gettime};

/// The present instant, in UTC.
#[expect(clippy::disallowed_methods, reason = "this is where time enters the program")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Today's date where the machine stands (the `TZ` variable or the system's zone).
#[expect(clippy::disallowed_methods, reason = "this is where time enters the program")]
pub fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// Seconds of a clock that goes on while the machine sleeps, and that nobody can set.
pub fn uptime() -> u64 {
    u64::try_from(clock_gettime(ClockId::Boottime).tv_sec).unwrap_or(0)
}

/// Milliseconds of the same clock: how soon one thing followed another.
pub fn milliseconds() -> u64 {
    let now = clock_gettime(ClockId::Boottime);
    let (seconds, rest) = (u64::try_from(now.tv_sec), u64::try_from(now.tv_nsec));
    seconds.unwrap_or(0).saturating_mul(1_000).saturating_add(rest.unwrap_or(0) / 1_000_000)
}

/// How long this thread was at work so far, whatever else the machine had to do: to measure with.
pub fn worked() -> Duration {
    Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap_or_default()
}

/// The time of day of an instant where the machine stands.
pub fn time_of(at: DateTime<Utc>) -> TimeOfDay {
    TimeOfDay::of_clock(at.with_timezone(&Local).time())
}

/// The day of an instant where the machine stands.
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Local).date_naive()
}
