//! The answers of measurements, which name nobody.

use serde_json::{Value as Json, json};

use super::shape::{Misshapen, Shape, field, object_schema, only, shaped};
use crate::domain::measured::{Answer, Sheet, SheetNo, Value};
use crate::domain::{Caseload, CleanText};

shaped! {
    Answer {
        item: u16,
        value: Value,
    }
    Sheet {
        no: SheetNo,
        before: Option<SheetNo>,
        version: u16,
        month: chrono::NaiveDate,
        answers: Vec<Answer>,
    }
}

/// As it is printed on paper.
impl Shape for SheetNo {
    fn value(&self) -> Json {
        self.to_string().into()
    }

    fn read(value: &Json) -> Result<Self, Misshapen> {
        value.as_str().and_then(Self::read).ok_or_else(Misshapen::here)
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": "^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$" })
    }
}

/// An object with one field that says what kind of answer it is.
impl Shape for Value {
    fn value(&self) -> Json {
        match self {
            Self::Choice(choice) => json!({ "choice": choice }),
            Self::Number(number) => json!({ "number": number }),
            Self::Several(bits) => json!({ "several": bits }),
            Self::Words(text) => json!({ "words": Shape::value(text) }),
        }
    }

    fn read(value: &Json) -> Result<Self, Misshapen> {
        let is = |name: &str| value.get(name).is_some();
        if is("choice") {
            only(value, &["choice"])?;
            Ok(Self::Choice(field(value, "choice")?))
        } else if is("number") {
            only(value, &["number"])?;
            Ok(Self::Number(field(value, "number")?))
        } else if is("several") {
            only(value, &["several"])?;
            Ok(Self::Several(field(value, "several")?))
        } else {
            only(value, &["words"])?;
            Ok(Self::Words(field(value, "words")?))
        }
    }

    fn schema() -> Json {
        json!({ "oneOf": [
            object_schema(&[("choice", u8::schema())]),
            object_schema(&[("number", u16::schema())]),
            object_schema(&[("several", u32::schema())]),
            object_schema(&[("words", CleanText::schema())]),
        ] })
    }
}

/// The answers, in the order of their numbers, which tells nothing.
pub fn answer_lines(caseload: &Caseload) -> Vec<Json> {
    caseload.sheets().map(Shape::value).collect()
}
