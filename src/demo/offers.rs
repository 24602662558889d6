//! The catalogue: the written offers, and as many variations of them as are asked for.

use chrono::{Days, NaiveDate, Weekday};

use super::content::{Content, WrittenOffer};
use super::dice::Dice;
use crate::domain::CleanText;
use crate::domain::offer::{
    Access, GroupSize, Load, OfferContact, OfferFacts, OfferStatus, Places, Price, Season, Slot,
};
use crate::domain::participation::{LanguageLevel, ParticipationForm, PolicyField};

/// The offers as they are today.
pub(super) fn catalogue(
    content: &Content,
    count: u32,
    today: NaiveDate,
    dice: &mut Dice,
) -> Vec<OfferFacts> {
    let written = &content.offers;
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    if count < written.len() {
        // Spread over the file, so that a small demo has every kind, too.
        let spread = |nth: usize| written.get(nth * written.len() / count);
        return (0..count).filter_map(spread).map(|offer| facts(offer, today)).collect();
    }
    let mut offers: Vec<OfferFacts> = written.iter().map(|offer| facts(offer, today)).collect();
    let mut group = 2;
    while offers.len() < count {
        let left = count - offers.len();
        let more = written.iter().take(left);
        offers.extend(more.map(|offer| another(offer, group, content, today, dice)));
        group += 1;
    }
    offers
}

/// The same activity elsewhere on another day.
fn another(
    written: &WrittenOffer,
    group: u32,
    content: &Content,
    today: NaiveDate,
    dice: &mut Dice,
) -> OfferFacts {
    let mut facts = facts(written, today);
    let neighbourhood = dice.pick(&content.people.neighbourhoods).cloned().unwrap_or_default();
    facts.name = CleanText::cut(&format!("{}, groep {group} {neighbourhood}", written.name));
    facts.neighbourhood = CleanText::cut(&neighbourhood);
    for slot in &mut facts.slots {
        slot.day = slot.day.succ();
    }
    if let Some(capacity) = facts.places.capacity {
        let taken = dice.below(u64::from(capacity) + 1);
        facts.places.taken = u16::try_from(taken).ok();
    }
    facts
}

fn facts(written: &WrittenOffer, today: NaiveDate) -> OfferFacts {
    let text = |text: &str| CleanText::cut(text);
    let list = |list: &[String]| list.iter().map(|text| CleanText::cut(text)).collect();
    let ago = |days: u64| today.checked_sub_days(Days::new(days));
    OfferFacts {
        reference: CleanText::default(),
        name: text(&written.name),
        provider: text(&written.provider),
        description: text(&written.description),
        forms: written.forms.iter().filter_map(|f| ParticipationForm::from_name(f)).collect(),
        field: written.field.as_deref().and_then(PolicyField::from_name),
        tags: list(&written.tags),
        place: text(&written.place),
        address: text(&written.address),
        neighbourhood: text(&written.neighbourhood),
        slots: written.slots.iter().filter_map(|s| slot(&s.day, &s.from, &s.to)).collect(),
        when: CleanText::default(),
        season: Season::default(),
        price: Price {
            full: written.price_cents,
            pass: written.pass_cents,
            note: text(&written.price_note),
        },
        access: access(written),
        places: Places {
            capacity: written.capacity,
            taken: written.taken,
            waiting: written.waiting,
        },
        contact: OfferContact {
            name: text(&written.contact_name),
            phone: text(&written.contact_phone),
            email: text(&written.contact_email),
        },
        website: CleanText::default(),
        confirmed_on: written.confirmed_days_ago.and_then(ago),
        status: OfferStatus::from_name(&written.status).unwrap_or(OfferStatus::Active),
    }
}

fn access(written: &WrittenOffer) -> Access {
    Access {
        level: written.level.as_deref().and_then(LanguageLevel::from_name),
        languages: written.languages.iter().map(|code| CleanText::cut(code)).collect(),
        wheelchair: written.wheelchair,
        load: written.load.as_deref().and_then(Load::from_name),
        child_care: written.child_care,
        group: written.group.as_deref().and_then(GroupSize::from_name),
        digital: written.digital,
        together: written.together,
        min_age: written.min_age,
        max_age: written.max_age,
    }
}

fn slot(day: &str, from: &str, to: &str) -> Option<Slot> {
    let day: Weekday = day.parse().ok()?;
    let minutes = |time: &str| {
        let (hours, minutes) = time.split_once(':')?;
        Some(hours.parse::<u16>().ok()? * 60 + minutes.parse::<u16>().ok()?)
    };
    Some(Slot { day, from: minutes(from)?, to: minutes(to)? })
}

/// The offer as it was when the two years began: open, with room, confirmed before that.
pub(super) fn as_it_began(facts: &OfferFacts, start: NaiveDate) -> OfferFacts {
    let taken = facts.places.capacity.map(|capacity| capacity / 2);
    OfferFacts {
        places: Places { taken, waiting: None, ..facts.places },
        confirmed_on: facts.confirmed_on.map(|on| on.min(start)),
        status: OfferStatus::Active,
        ..facts.clone()
    }
}
