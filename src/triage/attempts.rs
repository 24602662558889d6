//! When to try another way, and when to let somebody be: nobody is pestered.

use chrono::{Days, NaiveDate};

use crate::domain::File;
use crate::domain::contact::Channel;
use crate::domain::working_day;

/// The figures of calling, that a municipality may set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calls {
    /// People in a block.
    pub people: u16,
    /// Minutes in a block.
    pub minutes: u16,
    /// Minutes that a call counts for, where calls are fitted into free hours: some are answered,
    /// most are not.
    pub each_minutes: u16,
    /// So many attempts without an answer are enough.
    pub enough: u16,
    /// Within so many days.
    pub within_days: u16,
}

impl Default for Calls {
    fn default() -> Self {
        Self { people: 10, minutes: 60, each_minutes: 15, enough: 4, within_days: 30 }
    }
}

/// What to do after attempts that did not reach somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// Nothing was tried in vain.
    Call,
    /// Try another part of the day.
    OtherTime,
    /// Try this way.
    Other(Channel),
    /// Let the person be until this day, on which anybody works.
    Rest(NaiveDate),
}

/// Whether an attempt on this day is recent enough to count.
fn counts(on: NaiveDate, calls: Calls, today: NaiveDate) -> bool {
    let from = today.checked_sub_days(Days::new(u64::from(calls.within_days))).unwrap_or(today);
    from < on && on <= today
}

/// Until when somebody is let be who was tried in vain on these days, the earliest first: the day on
/// which there are few enough again within the window. `None` where there are.
pub fn rest_until(tried: &[NaiveDate], calls: &Calls, today: NaiveDate) -> Option<NaiveDate> {
    let mut latest = tried.iter().rev().filter(|on| counts(**on, *calls, today));
    let oldest = *latest.nth(usize::from(calls.enough.max(1)) - 1)?;
    let window = Days::new(u64::from(calls.within_days));
    Some(oldest.checked_add_days(window).unwrap_or(oldest))
}

/// What the attempts since the last conversation suggest; those dated after today do not count.
pub fn advice(file: &File, calls: &Calls, today: NaiveDate) -> Advice {
    let contacts = || file.records.contacts.iter().filter(|contact| contact.on <= today);
    let spoken = contacts().filter(|contact| contact.outcome.is_conversation());
    let spoken = spoken.map(|contact| contact.on).max();
    let mut tried: Vec<(NaiveDate, Channel)> = contacts()
        .filter(|contact| !contact.outcome.is_conversation())
        .filter(|contact| spoken.is_none_or(|spoken| contact.on >= spoken))
        .filter(|contact| counts(contact.on, *calls, today))
        .map(|contact| (contact.on, contact.channel))
        .collect();
    tried.sort_by_key(|(on, _)| *on);
    let days: Vec<NaiveDate> = tried.iter().map(|(on, _)| *on).collect();
    if let Some(until) = rest_until(&days, calls, today) {
        return Advice::Rest(working_day::from(until));
    }
    match tried.as_slice() {
        [] => Advice::Call,
        [_] => Advice::OtherTime,
        several => {
            let used = |channel: &Channel| several.iter().any(|(_, tried)| tried == channel);
            let person = &file.resident.person.reach;
            let possible = |channel: &Channel| match channel {
                Channel::Phone | Channel::Message => !person.phone.is_empty(),
                Channel::Email => !person.email.is_empty(),
                Channel::Visit | Channel::Office | Channel::Letter => true,
            };
            let ways = [Channel::Message, Channel::Letter, Channel::Email, Channel::Visit];
            let preferred = person.channel.into_iter().chain(ways);
            let other = preferred.into_iter().find(|way| !used(way) && possible(way));
            Advice::Other(other.unwrap_or(Channel::Visit))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contact::{Contact, Outcome};
    use crate::domain::resident::{Person, PersonName, Reach, Resident};
    use crate::domain::{CleanText, RecordId, ResidentId, Rung};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn file(contacts: &[(u32, Channel, Outcome)]) -> File {
        let person = Person {
            client_no: CleanText::default(),
            name: PersonName::default(),
            rung: Rung::Care,
            inflow_on: None,
            benefit_since: None,
            neighbourhood: CleanText::default(),
            reach: Reach { phone: CleanText::cut("0612345678"), ..Reach::default() },
            interval_days: None,
        };
        let mut file = File::new(Resident { id: ResidentId(2), no: 1, person });
        file.records.contacts = (1..)
            .zip(contacts)
            .map(|(id, (on, channel, outcome))| Contact {
                id: RecordId(id),
                on: day(*on),
                channel: *channel,
                outcome: *outcome,
                note: CleanText::default(),
                by: CleanText::default(),
            })
            .collect();
        file
    }

    #[test]
    fn another_time_then_another_way_then_rest() {
        use Channel::{Letter, Message, Phone, Visit};
        use Outcome::{NoAnswer, Reached, Voicemail};
        let advise = |contacts: &[(u32, Channel, Outcome)]| {
            advice(&file(contacts), &Calls::default(), day(20))
        };
        assert_eq!(advise(&[]), Advice::Call);
        assert_eq!(advise(&[(10, Phone, NoAnswer)]), Advice::OtherTime);
        let twice = [(10, Phone, NoAnswer), (12, Phone, Voicemail)];
        assert_eq!(advise(&twice), Advice::Other(Message));
        let more = [twice.as_slice(), &[(14, Message, NoAnswer)]].concat();
        assert_eq!(advise(&more), Advice::Other(Letter));
        let enough = [more.as_slice(), &[(16, Letter, NoAnswer)]].concat();
        let december = NaiveDate::from_ymd_opt(2026, 12, 10).unwrap();
        assert_eq!(advise(&enough), Advice::Rest(december));
        let spoken = [enough.as_slice(), &[(17, Visit, Reached)]].concat();
        assert_eq!(advise(&spoken), Advice::Call, "a conversation ends the count");
    }
}
