//! The order looks at what we owe people, and at nothing that they are.

use std::sync::LazyLock;

use proptest::prelude::*;
use trede::demo::{Size, invent};
use trede::domain::barrier::{Barrier, BarrierNote, BarrierState};
use trede::domain::contact::Channel;
use trede::domain::participation::LanguageLevel;
use trede::domain::plan::PlanContent;
use trede::domain::resident::{PartOfDay, Person};
use trede::domain::{Caseload, Change, CleanText, Delta, Entry, ResidentId, Rung};
use trede::triage::queue::Queue;
use trede::triage::rules::Rules;

use crate::support::cases::cases;
use crate::support::table::today;

static PAST: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    invent(&Size { residents: 60, offers: 20, seed: 11 }, today()).expect("a demo")
});

/// What people are, drawn for everybody anew.
#[derive(Debug, Clone)]
struct Traits {
    text: String,
    rung: Rung,
    since: Option<i64>,
    channel: Option<Channel>,
    hours: Option<PartOfDay>,
    told: Option<bool>,
    barriers: Vec<(Barrier, BarrierState)>,
    dutch: Option<LanguageLevel>,
}

fn traits() -> impl Strategy<Value = Traits> {
    let barrier = (prop::sample::select(Barrier::ALL), prop::sample::select(BarrierState::ALL));
    (
        ".{1,30}",
        prop::sample::select(vec![Rung::Care, Rung::SocialActivation]),
        prop::option::of(0i64..9000),
        prop::option::of(prop::sample::select(Channel::ALL)),
        prop::option::of(prop::sample::select(PartOfDay::ALL)),
        any::<Option<bool>>(),
        prop::collection::vec(barrier, 0..5),
        prop::option::of(prop::sample::select(LanguageLevel::ALL)),
    )
        .prop_map(|(text, rung, since, channel, hours, told, barriers, dutch)| Traits {
            text,
            rung,
            since,
            channel,
            hours,
            told,
            barriers,
            dutch,
        })
}

impl Traits {
    fn person(&self, person: &mut Person) {
        let text = CleanText::cut(&format!("x{}", self.text));
        person.name.given = text.clone();
        person.name.family = text.clone();
        person.client_no = text.clone();
        person.neighbourhood = text.clone();
        person.benefit_since = self.since.map(|days| today() - chrono::TimeDelta::days(days));
        if person.rung.in_queue() {
            person.rung = self.rung;
        }
        let reach = &mut person.reach;
        (reach.phone, reach.email, reach.language) = (text.clone(), text.clone(), text);
        (reach.channel, reach.hours) = (self.channel, self.hours);
        (reach.voicemail, reach.interpreter) = (self.told, self.told);
    }

    fn plan(&self, content: &mut PlanContent) {
        content.barriers = self
            .barriers
            .iter()
            .map(|&(barrier, state)| BarrierNote {
                barrier,
                state,
                said: CleanText::cut(&self.text),
            })
            .collect();
        content.interests.clear();
        content.skills = vec![CleanText::cut(&self.text)];
        content.circumstances.pass = self.told;
        content.circumstances.dutch = self.dutch;
    }

    fn change(&self, change: &mut Change) {
        fn each<T>(delta: &mut Delta<T>, does: impl Fn(&mut T)) {
            delta.before.iter_mut().chain(delta.after.iter_mut()).map(Box::as_mut).for_each(does);
        }
        match change {
            Change::Person(delta) => each(delta, |resident| self.person(&mut resident.person)),
            Change::Plan(_, delta) => each(delta, |plan| self.plan(&mut plan.content)),
            Change::Contact(_, delta) => {
                each(delta, |contact| contact.note = CleanText::cut(&self.text));
            }
            Change::Request(_, delta) => {
                each(delta, |request| request.note = CleanText::cut(&self.text));
            }
            Change::Pause(_, delta) => {
                each(delta, |pause| pause.reason = CleanText::cut(&self.text));
            }
            _ => {}
        }
    }
}

/// The same past of people who are somebody else.
fn caseload(traits: &[Traits]) -> Caseload {
    let mut past = PAST.clone();
    for entry in &mut past {
        for change in &mut entry.changes {
            let Some(ResidentId(id)) = change.resident() else { continue };
            let at = usize::try_from(id % 251).expect("small");
            if let Some(traits) = traits.get(at % traits.len().max(1)) {
                traits.change(change);
            }
        }
    }
    Caseload::after(&past).expect("a past that fits")
}

fn order(caseload: &Caseload, days: i64) -> Vec<(ResidentId, String)> {
    let people = caseload.lines().filter(|line| line.rung.in_queue());
    let people = people.map(|line| (line.id, &line.due));
    let day = today() + chrono::TimeDelta::days(days);
    let queue = Queue::build(people, Rules::default(), day, 77);
    queue.iter().map(|place| (place.resident, format!("{place:?}"))).collect()
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn two_caseloads_that_differ_in_traits_only_have_the_same_order(
        traits in prop::collection::vec(traits(), 1..25),
        days in -300i64..60,
    ) {
        let as_they_are = caseload(&[]);
        prop_assert_eq!(order(&as_they_are, days), order(&caseload(&traits), days));
    }
}
