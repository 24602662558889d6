//! Residents and offers written down by hand: the fields of their forms, and what came of them.

use chrono::NaiveDate;

use crate::acts::Command;
use crate::acts::answers::{Answers, Given, Problem};
use crate::acts::ask::{Ask, FieldName, Kind};
use crate::acts::{offer, resident};
use crate::app::data::Data;
use crate::domain::day::{self, Side};
use crate::domain::fold::words;
use crate::domain::{OfferId, ResidentId};
use crate::exchange::by_hand::{ByHand, Unwritten, written};
use crate::exchange::columns::{Field as _, OfferField, ResidentField};
use crate::exchange::rows::{choices, holder};
use crate::i18n::{Language, Strings};

/// A record that is written down by hand: one that is known, or a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Record {
    /// A resident.
    Resident(Option<ResidentId>),
    /// An offer.
    Offer(Option<OfferId>),
}

/// The vocabularies that label the fields.
const RESIDENT: &str = "cell-resident";
const OFFER: &str = "cell-offer";

impl Record {
    /// A stable name, with the offer that it is about.
    pub fn name(self) -> String {
        match self {
            Self::Resident(None) => "resident.add".to_owned(),
            Self::Resident(Some(_)) => "resident.edit".to_owned(),
            Self::Offer(None) => "offer.add".to_owned(),
            Self::Offer(Some(id)) => format!("offer.edit/{:032x}", id.0),
        }
    }

    /// The fields of its form, with what stands there.
    pub(super) fn asks(self, data: &Data) -> Vec<Ask> {
        match self {
            Self::Resident(id) => {
                let file = id.and_then(|id| data.caseload.file(id));
                let known = file.as_ref().map(|file| &file.resident.person);
                let mut asks = asks::<ResidentField>(RESIDENT, known);
                if known.is_none() {
                    propose_inflow(&mut asks, data.today);
                }
                asks
            }
            Self::Offer(id) => {
                let known = id.and_then(|id| data.caseload.offer(id)).map(|offer| &offer.facts);
                asks::<OfferField>(OFFER, known)
            }
        }
    }

    /// What is to be done for these answers; `again` where they were given once before and something
    /// was asked about them.
    ///
    /// # Errors
    /// [`Problem`] with what cannot be read, or is asked about once.
    pub(super) fn read(
        self,
        data: &Data,
        answers: &Answers,
        strings: &Strings,
        again: Option<&Problem>,
    ) -> Result<Command, Problem> {
        let today = data.today;
        match self {
            Self::Resident(id) => {
                let told = told::<ResidentField>(answers, strings, today)?;
                let file = id.and_then(|id| data.caseload.file(id));
                let known = file.as_ref().map(|file| &file.resident.person);
                let person = written(&told, known, today, data.own_numbers);
                let person = person.map_err(|why| unread::<ResidentField>(strings, why))?;
                let number = person.client_no.as_str();
                asked_once(self.doubts(data, &person.name.spoken(), number, strings), again)?;
                let person = Box::new(person);
                Ok(match id {
                    None => resident::Add { person }.into(),
                    Some(resident) => resident::Edit { resident, person }.into(),
                })
            }
            Self::Offer(id) => {
                let told = told::<OfferField>(answers, strings, today)?;
                let known = id.and_then(|id| data.caseload.offer(id)).map(|offer| &offer.facts);
                let facts = written(&told, known, today, data.own_numbers);
                let facts = facts.map_err(|why| unread::<OfferField>(strings, why))?;
                let facts = Box::new(facts);
                Ok(match id {
                    None => offer::Add { facts }.into(),
                    Some(offer) => offer::Edit { offer, facts }.into(),
                })
            }
        }
    }

    /// Who has this number or, where somebody new is written down, this name already.
    fn doubts(self, data: &Data, name: &str, number: &str, strings: &Strings) -> Option<Problem> {
        let Self::Resident(id) = self else { return None };
        let other = holder(&data.caseload, number, id).and_then(|id| data.caseload.line(id));
        if let Some(line) = other {
            let text = strings.by_hand_number_taken(line.code().to_string(), line.name.spoken());
            return Some(wrong(ResidentField::ClientNumber, text));
        }
        let key = |name: &str| words(name).into_iter().map(|word| word.text).collect::<Vec<_>>();
        let sought = key(name);
        let same = |line: &&crate::domain::Line| key(&line.name.spoken()) == sought;
        let known = data.caseload.lines().find(same).filter(|_| id.is_none())?;
        let code = known.code().to_string();
        let text = match known.closed {
            Some((on, _)) => strings.by_hand_name_closed(code, strings.day(on, data.today)),
            None => strings.by_hand_name_known(code),
        };
        Some(wrong(ResidentField::Family, text))
    }
}

/// What is asked about once: given once more, it holds.
fn asked_once(doubt: Option<Problem>, again: Option<&Problem>) -> Result<(), Problem> {
    match doubt {
        Some(doubt) if again != Some(&doubt) => Err(doubt),
        _ => Ok(()),
    }
}

fn asks<F: ByHand>(vocabulary: &'static str, known: Option<&F::Record>) -> Vec<Ask> {
    let rung = |field: &F| field.name() == ResidentField::Rung.name();
    // A rung that stands is changed by what the WSP judged.
    let fields = F::ASKED.iter().filter(|field| known.is_none() || !rung(field));
    let ask = |field: &F| {
        let cell = known.map(|record| field.cell(record)).unwrap_or_default();
        ask_of(*field, &cell).labelled(vocabulary, field.name())
    };
    fields.map(ask).collect()
}

/// Who is written down now mostly comes in now.
fn propose_inflow(asks: &mut [Ask], today: NaiveDate) {
    let inflow = Some((RESIDENT, ResidentField::InflowOn.name()));
    for ask in asks.iter_mut().filter(|ask| ask.of == inflow) {
        ask.kind = Kind::Day(Side::Past, today.format("%d-%m-%Y").to_string());
    }
}

fn ask_of<F: ByHand>(field: F, cell: &str) -> Ask {
    let name = FieldName::Cell;
    if field.name() == ResidentField::Rung.name() {
        return Ask::fact(name, "", ["1", "2", "3", "4", "5", "6"].into_iter());
    }
    if field.is_yes_no() {
        let yes = match cell {
            "" => None,
            told => Some(["yes", "ja"].contains(&told)),
        };
        return Ask::yes_no(name, yes);
    }
    let (english, dutch) = (field.words(false), field.words(true));
    // A list of several words is typed.
    if !english.is_empty() && field.name() != OfferField::Forms.name() {
        let stands = dutch.iter().position(|word| *word == cell);
        let stands = stands.and_then(|at| english.get(at)).copied().unwrap_or(cell);
        return Ask::maybe(name, "", english.into_iter(), stands);
    }
    if field.is_date() {
        let on = cell.parse().ok().map(|on: NaiveDate| on.format("%d-%m-%Y").to_string());
        // An offer begins and ends when it does; what happened to a resident has happened.
        let side = if field.may_be_ahead() { Side::Either } else { Side::Past };
        return Ask { kind: Kind::Day(side, on.unwrap_or_default()), ..Ask::text(name) };
    }
    Ask::filled(name, cell)
}

/// What stands in each field of the form.
fn told<F: ByHand>(
    answers: &Answers,
    strings: &Strings,
    today: NaiveDate,
) -> Result<Vec<(F, String)>, Problem> {
    let mut told = Vec::new();
    for (_, of, given) in &answers.given {
        let field = of.and_then(|word| F::ASKED.iter().find(|field| field.name() == word));
        let Some(field) = field else { continue };
        let text = match given {
            Given::Text(text) | Given::Chosen(text) => text.clone(),
            Given::Day(text, _) if text.trim().is_empty() => String::new(),
            Given::Day(text, side) => match day::parse(text, today, *side) {
                Ok(on) => on.to_string(),
                Err(why) => return Err(wrong(*field, strings.not_a_day(why, today))),
            },
        };
        told.push((*field, text));
    }
    Ok(told)
}

fn wrong<F: ByHand>(field: F, text: String) -> Problem {
    Problem::Cell(field.name(), text)
}

fn unread<F: ByHand>(strings: &Strings, why: Unwritten) -> Problem {
    let (field, reason) = match why {
        Unwritten::Bsn(field) => return Problem::Cell(field, strings.by_hand_bsn()),
        Unwritten::Unread(unread) => unread,
    };
    let names = || F::ASKED.iter().map(|field| field.name());
    // What is said of a whole record, or of a whole name, is said where its name is typed.
    let said = field.filter(|field| names().any(|name| name == *field));
    let said = said.or_else(|| names().find(|name| ["family", "name"].contains(name)));
    Problem::Cell(said.unwrap_or_default(), strings.reason_unread(field, reason))
}

impl Strings {
    /// What a cell of a field says, in the language of the interface where it is a word of a list.
    pub(super) fn cell_said(&self, field: &str, said: &str) -> String {
        let (english, dutch) = (choices(field, false), choices(field, true));
        let at = [english, dutch].iter().find_map(|all| all.iter().position(|word| *word == said));
        let own = choices(field, self.language() == Language::Dutch);
        at.and_then(|at| own.get(at)).map_or_else(|| said.to_owned(), |word| (*word).to_owned())
    }

    /// The choices of a field, in the language of the interface.
    pub(super) fn cell_choice(&self, field: &str, choice: &str) -> Option<String> {
        let at = choices(field, false).iter().position(|word| *word == choice)?;
        let dutch = self.language() == Language::Dutch;
        choices(field, dutch).get(at).map(|word| (*word).to_owned())
    }
}
