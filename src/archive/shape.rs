//! How a value stands in JSON, in both directions, and what its schema says of it.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde_json::{Map, Value, json};
use thiserror::Error;

use crate::domain::appointment::TimeOfDay;
use crate::domain::{CleanText, OfferId, RecordId, ResidentId};

/// A value is not what the schema says: where it stands, from the outside in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", if path.is_empty() { "/" } else { path.as_str() })]
pub struct Misshapen {
    path: String,
}

impl Misshapen {
    /// This very value.
    pub(super) const fn here() -> Self {
        Self { path: String::new() }
    }

    /// The value below this name.
    pub(super) fn below(self, name: &str) -> Self {
        Self { path: format!("/{name}{}", self.path) }
    }
}

/// A value with a form in JSON.
pub(super) trait Shape: Sized {
    /// The JSON of this value.
    fn value(&self) -> Value;

    /// The value of this JSON.
    ///
    /// # Errors
    /// [`Misshapen`] where it is not what [`Shape::schema`] says.
    fn read(value: &Value) -> Result<Self, Misshapen>;

    /// JSON Schema (draft 2020-12) of it.
    fn schema() -> Value;
}

/// A field of an object.
pub(super) fn field<T: Shape>(object: &Value, name: &str) -> Result<T, Misshapen> {
    let value = object.get(name).ok_or_else(Misshapen::here);
    value.and_then(T::read).map_err(|wrong| wrong.below(name))
}

/// The schema of an object with these fields and no others.
pub(super) fn object_schema(fields: &[(&str, Value)]) -> Value {
    let required: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let properties: Map<String, Value> =
        fields.iter().map(|(name, schema)| ((*name).to_owned(), schema.clone())).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// Declares the form of a struct: an object with these fields, each by its own name.
macro_rules! shaped {
    ($($kind:ty { $($field:ident: $type:ty,)+ })+) => {
        $(impl $crate::archive::shape::Shape for $kind {
            fn value(&self) -> serde_json::Value {
                let mut object = serde_json::Map::new();
                $(object.insert(
                    stringify!($field).to_owned(),
                    $crate::archive::shape::Shape::value(&self.$field),
                );)+
                serde_json::Value::Object(object)
            }

            fn read(value: &serde_json::Value) -> Result<Self, $crate::archive::Misshapen> {
                use $crate::archive::shape::{field, only};
                only(value, &[$(stringify!($field),)+])?;
                Ok(Self { $($field: field::<$type>(value, stringify!($field))?,)+ })
            }

            fn schema() -> serde_json::Value {
                $crate::archive::shape::object_schema(&[
                    $((stringify!($field), <$type as $crate::archive::shape::Shape>::schema()),)+
                ])
            }
        })+
    };
}

/// Declares the form of an enum with named fields: an object whose `state` says which it is.
macro_rules! states {
    ($($kind:ty { $($name:literal = $variant:ident { $($field:ident: $type:ty,)* },)+ })+) => {
        $(impl $crate::archive::shape::Shape for $kind {
            fn value(&self) -> serde_json::Value {
                let mut object = serde_json::Map::new();
                let name = match self {
                    $(Self::$variant { $($field,)* } => {
                        $(object.insert(
                            stringify!($field).to_owned(),
                            $crate::archive::shape::Shape::value($field),
                        );)*
                        $name
                    })+
                };
                object.insert("state".to_owned(), name.into());
                serde_json::Value::Object(object)
            }

            fn read(value: &serde_json::Value) -> Result<Self, $crate::archive::Misshapen> {
                use $crate::archive::shape::only;
                let wrong = || $crate::archive::Misshapen::here().below("state");
                match value.get("state").and_then(serde_json::Value::as_str).ok_or_else(wrong)? {
                    $($name => {
                        only(value, &["state", $(stringify!($field),)*])?;
                        Ok(Self::$variant {
                            $($field: $crate::archive::shape::field::<$type>(
                                value,
                                stringify!($field),
                            )?,)*
                        })
                    })+
                    _ => Err(wrong()),
                }
            }

            fn schema() -> serde_json::Value {
                use $crate::archive::shape::{Shape, object_schema};
                serde_json::json!({ "oneOf": [$(object_schema(&[
                    ("state", serde_json::json!({ "const": $name })),
                    $((stringify!($field), <$type as Shape>::schema()),)*
                ]),)+] })
            }
        })+
    };
}
pub(super) use {shaped, states};

/// That a value is an object with no field but these.
pub(super) fn only(value: &Value, known: &[&str]) -> Result<(), Misshapen> {
    let object = value.as_object().ok_or_else(Misshapen::here)?;
    match object.keys().find(|name| !known.contains(&name.as_str())) {
        Some(name) => Err(Misshapen::here().below(name)),
        None => Ok(()),
    }
}

/// A random number that is no identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Salt(pub(super) u128);

fn text(value: &Value) -> Result<&str, Misshapen> {
    value.as_str().ok_or_else(Misshapen::here)
}

impl Shape for CleanText {
    fn value(&self) -> Value {
        self.as_str().into()
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        Self::note(text(value)?).map_err(|_long| Misshapen::here())
    }

    fn schema() -> Value {
        json!({ "type": "string" })
    }
}

impl Shape for bool {
    fn value(&self) -> Value {
        (*self).into()
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        value.as_bool().ok_or_else(Misshapen::here)
    }

    fn schema() -> Value {
        json!({ "type": "boolean" })
    }
}

macro_rules! numbers {
    ($($kind:ty,)+) => {
        $(impl Shape for $kind {
            fn value(&self) -> Value {
                (*self).into()
            }

            fn read(value: &Value) -> Result<Self, Misshapen> {
                let number = value.as_i64().and_then(|number| Self::try_from(number).ok());
                number.ok_or_else(Misshapen::here)
            }

            fn schema() -> Value {
                json!({ "type": "integer", "minimum": Self::MIN, "maximum": Self::MAX })
            }
        })+
    };
}
numbers! { u8, u16, u32, i32, }

/// Larger than many programs keep exactly, so it stands as text.
impl Shape for u64 {
    fn value(&self) -> Value {
        self.to_string().into()
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        text(value)?.parse().map_err(|_no_number| Misshapen::here())
    }

    fn schema() -> Value {
        json!({ "type": "string", "pattern": "^[0-9]+$" })
    }
}

/// 32 hexadecimal digits.
fn identity(value: &Value) -> Result<u128, Misshapen> {
    let text = text(value)?;
    let digits = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
    let number = digits.then(|| u128::from_str_radix(text, 16).ok()).flatten();
    number.ok_or_else(Misshapen::here)
}

macro_rules! identities {
    ($($kind:ident,)+) => {
        $(impl Shape for $kind {
            fn value(&self) -> Value {
                format!("{:032x}", self.0).into()
            }

            fn read(value: &Value) -> Result<Self, Misshapen> {
                identity(value).map(Self)
            }

            fn schema() -> Value {
                json!({ "type": "string", "pattern": "^[0-9a-f]{32}$" })
            }
        })+
    };
}
identities! { ResidentId, OfferId, Salt, }

/// A SHA-256, as 64 hexadecimal digits.
impl Shape for [u8; 32] {
    fn value(&self) -> Value {
        self.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}")).into()
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        let (high, low) = text(value)?.split_at_checked(32).ok_or_else(Misshapen::here)?;
        let (high, low) = (identity(&high.into())?, identity(&low.into())?);
        let mut bytes = [0; 32];
        let parts = high.to_be_bytes().into_iter().chain(low.to_be_bytes());
        bytes.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
        Ok(bytes)
    }

    fn schema() -> Value {
        json!({ "type": "string", "pattern": "^[0-9a-f]{64}$" })
    }
}

impl Shape for RecordId {
    fn value(&self) -> Value {
        self.0.into()
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        u32::read(value).map(Self)
    }

    fn schema() -> Value {
        u32::schema()
    }
}

impl Shape for NaiveDate {
    fn value(&self) -> Value {
        self.to_string().into()
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        text(value)?.parse().map_err(|_no_day| Misshapen::here())
    }

    fn schema() -> Value {
        json!({ "type": "string", "format": "date" })
    }
}

impl Shape for DateTime<Utc> {
    fn value(&self) -> Value {
        self.to_rfc3339_opts(SecondsFormat::Micros, true).into()
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        text(value)?.parse().map_err(|_no_instant| Misshapen::here())
    }

    fn schema() -> Value {
        json!({ "type": "string", "format": "date-time" })
    }
}

impl Shape for TimeOfDay {
    fn value(&self) -> Value {
        let (hour, minute) = self.parts();
        format!("{hour:02}:{minute:02}").into()
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        let (hour, minute) = text(value)?.split_once(':').ok_or_else(Misshapen::here)?;
        let part = |digits: &str, below: u16| {
            let two = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
            let number = two.then(|| digits.parse::<u16>().ok()).flatten();
            number.filter(|number| *number < below).ok_or_else(Misshapen::here)
        };
        Self::of_minutes(part(hour, 24)? * 60 + part(minute, 60)?).ok_or_else(Misshapen::here)
    }

    fn schema() -> Value {
        json!({ "type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$" })
    }
}

impl<T: Shape> Shape for Option<T> {
    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Shape::value)
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        if value.is_null() { Ok(None) } else { T::read(value).map(Some) }
    }

    fn schema() -> Value {
        json!({ "anyOf": [T::schema(), { "type": "null" }] })
    }
}

impl<T: Shape> Shape for Vec<T> {
    fn value(&self) -> Value {
        self.iter().map(Shape::value).collect()
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        let items = value.as_array().ok_or_else(Misshapen::here)?;
        let read = |(at, item): (usize, &Value)| {
            T::read(item).map_err(|wrong| wrong.below(&at.to_string()))
        };
        items.iter().enumerate().map(read).collect()
    }

    fn schema() -> Value {
        json!({ "type": "array", "items": T::schema() })
    }
}

impl<A: Shape, B: Shape> Shape for (A, B) {
    fn value(&self) -> Value {
        Value::Array(vec![self.0.value(), self.1.value()])
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        match value.as_array().map(Vec::as_slice) {
            Some([a, b]) => Ok((A::read(a)?, B::read(b)?)),
            _ => Err(Misshapen::here()),
        }
    }

    fn schema() -> Value {
        json!({
            "type": "array",
            "prefixItems": [A::schema(), B::schema()],
            "minItems": 2,
            "maxItems": 2,
        })
    }
}
