//! The shapes of schema 1 on disk. Frozen: never change a field, its type, its place or a number
//! here; a new shape is a new schema with its own module.
//!
//! The domain's types may change freely: [`Wire`] carries them over, in both directions, and every
//! number read from a disk is checked on the way in.

mod appointment;
mod budget;
mod casework;
mod closing;
mod entry;
mod measured;
mod noted;
mod offer;
mod people;
mod reply;
mod team;
mod unwilling;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::measured::SheetNo;
use crate::domain::{CleanText, OfferId, RecordId, ResidentId};
use crate::store::Damage;

pub use casework::FileV6;
pub use entry::{ChangeV1, HeadV1, HeadV2};
pub use measured::SheetV1;
pub use noted::{NoteV1, NoteV2, NotedV1, noted_on};
pub use offer::OfferV2;
pub use people::LineV5;
pub use team::OfficeV4;

/// A value of the program that has a frozen shape on disk.
pub trait Wire: Sized {
    /// The frozen shape.
    type Stored: Serialize + DeserializeOwned;

    /// The frozen shape of this value.
    fn store(&self) -> Self::Stored;

    /// The value of a frozen shape.
    ///
    /// # Errors
    /// [`Damage`] where a number, a day or a text is impossible.
    fn restore(stored: Self::Stored) -> Result<Self, Damage>;
}

/// Declares a frozen struct and how it becomes the struct of the domain with the same fields.
macro_rules! frozen {
    ($(#[$meta:meta])* $stored:ident of $kind:ty { $($field:ident: $type:ty,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct $stored { $($field: $type,)+ }

        impl $crate::store::wire_v1::Wire for $kind {
            type Stored = $stored;

            fn store(&self) -> $stored {
                $stored { $($field: $crate::store::wire_v1::Wire::store(&self.$field),)+ }
            }

            fn restore(stored: $stored) -> Result<Self, $crate::store::Damage> {
                Ok(Self { $($field: $crate::store::wire_v1::Wire::restore(stored.$field)?,)+ })
            }
        }
    };
}

/// Declares the frozen numbers of a closed vocabulary.
macro_rules! numbered {
    ($kind:ident { $($number:literal = $variant:ident,)+ }) => {
        impl $crate::store::wire_v1::Wire for $kind {
            type Stored = u8;

            fn store(&self) -> u8 {
                match self { $(Self::$variant => $number,)+ }
            }

            fn restore(stored: u8) -> Result<Self, $crate::store::Damage> {
                match stored {
                    $($number => Ok(Self::$variant),)+
                    number => Err($crate::store::Damage::Number {
                        what: stringify!($kind),
                        number: u32::from(number),
                    }),
                }
            }
        }
    };
}
use {frozen, numbered};

macro_rules! plain {
    ($($kind:ty,)+) => {
        $(impl Wire for $kind {
            type Stored = Self;

            fn store(&self) -> Self {
                *self
            }

            fn restore(stored: Self) -> Result<Self, Damage> {
                Ok(stored)
            }
        })+
    };
}
plain! { bool, u8, u16, u32, u64, [u8; 32], }

macro_rules! identity {
    ($($kind:ident: $number:ty,)+) => {
        $(impl Wire for $kind {
            type Stored = $number;

            fn store(&self) -> $number {
                self.0
            }

            fn restore(stored: $number) -> Result<Self, Damage> {
                Ok(Self(stored))
            }
        })+
    };
}
identity! { ResidentId: u128, OfferId: u128, RecordId: u32, SheetNo: u64, }

impl Wire for CleanText {
    type Stored = String;

    fn store(&self) -> String {
        self.as_str().to_owned()
    }

    fn restore(stored: String) -> Result<Self, Damage> {
        // Cleaned again: what a disk says is from outside, too.
        Self::note(&stored).map_err(|_too_long| Damage::Text)
    }
}

/// Days since the first of January of the year 1, which is day 1.
impl Wire for NaiveDate {
    type Stored = i32;

    fn store(&self) -> i32 {
        self.num_days_from_ce()
    }

    fn restore(stored: i32) -> Result<Self, Damage> {
        Self::from_num_days_from_ce_opt(stored).ok_or(Damage::Day)
    }
}

/// Microseconds since 1970; finer parts are cut off.
impl Wire for DateTime<Utc> {
    type Stored = i64;

    fn store(&self) -> i64 {
        self.timestamp_micros()
    }

    fn restore(stored: i64) -> Result<Self, Damage> {
        Self::from_timestamp_micros(stored).ok_or(Damage::Day)
    }
}

impl<T: Wire> Wire for Option<T> {
    type Stored = Option<T::Stored>;

    fn store(&self) -> Self::Stored {
        self.as_ref().map(Wire::store)
    }

    fn restore(stored: Self::Stored) -> Result<Self, Damage> {
        stored.map(T::restore).transpose()
    }
}

impl<T: Wire> Wire for Vec<T> {
    type Stored = Vec<T::Stored>;

    fn store(&self) -> Self::Stored {
        self.iter().map(Wire::store).collect()
    }

    fn restore(stored: Self::Stored) -> Result<Self, Damage> {
        stored.into_iter().map(T::restore).collect()
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    type Stored = (A::Stored, B::Stored);

    fn store(&self) -> Self::Stored {
        (self.0.store(), self.1.store())
    }

    fn restore((a, b): Self::Stored) -> Result<Self, Damage> {
        Ok((A::restore(a)?, B::restore(b)?))
    }
}

impl<T: Wire> Wire for Box<T> {
    type Stored = T::Stored;

    fn store(&self) -> T::Stored {
        T::store(self)
    }

    fn restore(stored: T::Stored) -> Result<Self, Damage> {
        T::restore(stored).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Rung;
    use crate::domain::act::Act;

    #[test]
    fn days_and_instants_come_back_and_impossible_ones_are_refused() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        assert_eq!(day.store(), 739_676);
        assert_eq!(NaiveDate::restore(739_676), Ok(day));
        assert_eq!(NaiveDate::restore(i32::MAX), Err(Damage::Day));
        assert_eq!(DateTime::<Utc>::restore(i64::MAX), Err(Damage::Day));
    }

    #[test]
    fn a_number_without_a_word_is_told_apart() {
        assert_eq!(Rung::restore(2), Ok(Rung::SocialActivation));
        let wrong = Damage::Number { what: "Rung", number: 7 };
        assert_eq!(Rung::restore(7), Err(wrong));
        for &act in Act::ALL {
            assert_eq!(Act::restore(act.store()), Ok(act));
        }
    }
}
