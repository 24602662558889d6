//! How often somebody is reached: counted from what happened, assumed where that is too little.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use crate::domain::File;
use crate::domain::contact::Channel;

/// Attempts below which the vault's own history says too little.
pub const ENOUGH_HISTORY: u32 = 50;

/// Contacts of one kind below which they say too little: of a few people, how often would tell on each.
const ENOUGH_OF_A_KIND: u32 = 10;

/// How often somebody is reached, in attempts of a thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// Somebody who was never spoken.
    pub first: u32,
    /// Somebody who was spoken before.
    pub known: u32,
    /// Conversations that are face to face, of a thousand.
    pub visits: u32,
    /// How many attempts and conversations this was counted from; zero where it is assumed.
    pub counted: u32,
}

impl Reach {
    /// What is assumed where there is too little history.
    pub const ASSUMED: Self = Self { first: 400, known: 600, visits: 250, counted: 0 };

    /// From what happened: conversations and all contacts, before the first conversation and after;
    /// how many conversations were face to face.
    pub fn counted(first: (u32, u32), known: (u32, u32), visits: u32) -> Self {
        let share =
            |(spoken, all): (u32, u32)| (all >= ENOUGH_OF_A_KIND).then(|| spoken * 1000 / all);
        let counted = first.1.saturating_add(known.1);
        let visits = share((visits, first.0.saturating_add(known.0)));
        match (share(first), share(known)) {
            _ if counted < ENOUGH_HISTORY => Self::ASSUMED,
            (first, known) => Self {
                first: first.unwrap_or(Self::ASSUMED.first).max(10),
                known: known.unwrap_or(Self::ASSUMED.known).max(10),
                visits: visits.unwrap_or(Self::ASSUMED.visits),
                counted,
            },
        }
    }
}

/// How often people were reached in the last year, before their first conversation and after.
pub fn history(files: impl Iterator<Item = Arc<File>>, today: NaiveDate) -> Reach {
    let from = today.checked_sub_days(Days::new(365)).unwrap_or(today);
    let (mut first, mut known, mut visits) = ((0, 0), (0, 0), 0);
    for file in files {
        let mut contacts: Vec<_> = file.records.contacts.iter().collect();
        contacts.sort_by_key(|contact| (contact.on, contact.id));
        let mut spoken = false;
        for contact in contacts {
            let home = contact.outcome.is_conversation();
            if contact.on > from && contact.on <= today {
                let (talks, all) = if spoken { &mut known } else { &mut first };
                *talks += u32::from(home);
                *all += 1;
                visits += u32::from(home && is_visit(contact.channel));
            }
            spoken |= home;
        }
    }
    Reach::counted(first, known, visits)
}

/// Whether two people sit at one table.
const fn is_visit(channel: Channel) -> bool {
    matches!(channel, Channel::Visit | Channel::Office)
}
