//! Waves: many people who were never spoken, chosen in one honest way and approached together.

use super::ask::{Ask, FieldName};
use super::line::{Flag, Line, Place, Told, Value};
use super::right::NOBODY;
use super::situation::begins_with_people;
use super::way::{About, Way};
use super::{Decision, Does, Draft};
use crate::domain::role::Role;
use crate::domain::wave::{Wave, WaveBy, chosen};
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};

/// Makes a wave of people who were never spoken and are in no wave yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Add {
    /// Its name.
    pub name: CleanText,
    /// How they are chosen.
    pub by: WaveBy,
    /// How many at most.
    pub size: u32,
    /// The seed; `None` draws one, which is kept.
    pub seed: Option<u64>,
}

/// The form of a new wave.
pub const ADD: Way = Way {
    about: About::Nobody,
    begins: begins_with_people,
    asks: Some(|_, _| {
        vec![
            Ask::text(FieldName::WaveName),
            Ask::fact(FieldName::WaveBy, "wave-by", WaveBy::ALL.iter().map(|by| by.name())),
            Ask::proposed(FieldName::Size, "100"),
        ]
    }),
    read: |it| {
        let by = it.answers.fact(FieldName::WaveBy, WaveBy::from_name)?;
        let name = it.answers.needed(FieldName::WaveName)?;
        let size = it.answers.number(FieldName::Size, 1, 100_000)?;
        Ok(Add { name, by, size, seed: it.answers.seed(FieldName::Seed)? }.into())
    },
};

impl Does for Add {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[Line {
        command: "wave add",
        told: Told::Plainly,
        title: "wave.add",
        places: &[Place::Text(FieldName::WaveName)],
        flags: &[
            Flag::must(
                "by",
                FieldName::WaveBy,
                Value::Word(|| WaveBy::ALL.iter().map(|word| word.name()).collect()),
            ),
            Flag::must("size", FieldName::Size, Value::Number),
            Flag::may("seed", FieldName::Seed, Value::Number),
        ],
        read: ADD.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &[]
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.name]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { name, by, size, seed } = self;
        if name.is_empty() {
            return Err(Refusal::NameMissing);
        }
        let office = draft.caseload.office();
        if office.wave(name.as_str()).is_some() {
            return Err(Refusal::WaveNamed(name.clone()));
        }
        // Short enough to be read out and typed again.
        let drawn = || u64::try_from(draft.stamp.seed % 1_000_000).unwrap_or(0);
        let seed = seed.unwrap_or_else(drawn);
        let free = draft
            .caseload
            .served()
            .filter(|line| line.due.spoken_on.is_none() && office.wave_of(line.id).is_none())
            .filter(|line| !line.due.objects(draft.today()));
        let members = chosen(free, *by, usize::try_from(*size).unwrap_or(usize::MAX), seed);
        if members.is_empty() {
            return Err(Refusal::WaveEmpty);
        }
        let wave = Wave {
            no: office.waves.last().map_or(1, |wave| wave.no.saturating_add(1)),
            name: name.clone(),
            by: *by,
            seed,
            made_on: draft.today(),
            made_by: draft.by(),
            members,
        };
        draft.push(Change::Wave(Delta::new(wave)));
        Ok(())
    }
}
