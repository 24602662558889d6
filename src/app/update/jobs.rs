//! What lies on top says which job is needed: it is asked for, asked again when something was saved,
//! and stopped when nobody looks any more.

use chrono::NaiveDate;

use crate::app::App;
use crate::app::form::Purpose;
use crate::app::input::Effect;
use crate::app::job::{Ask, Found, Job, Moment};
use crate::app::model::Model;
use crate::app::overview::OverviewKind;
use crate::app::page::Page;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::report::{Asked, Question, ReportKind, whole_months, years_to};

impl App {
    /// Asks for what is needed and not under way; stops what is not needed any more.
    pub(in crate::app) fn attend(&mut self) -> Vec<Effect> {
        let wanted = self.model.wanted();
        let task = &mut self.model.task;
        if !matches!(wanted, Some(Moment { job: Job::Past(_), .. })) {
            task.travel = None;
            // Nobody waits for that day any more.
            self.model.view.status.take_if(|status| matches!(status, Status::Reading(_)));
        }
        if wanted == task.waiting.map(|ask| ask.of) {
            return Vec::new();
        }
        let Some(of) = wanted else {
            task.waiting = None;
            return vec![Effect::Stop];
        };
        task.asked += 1;
        let ask = Ask { no: task.asked, of };
        task.waiting = Some(ask);
        vec![Effect::Run(ask)]
    }

    /// A job is done; what nobody waits for any more is dropped.
    pub(in crate::app) fn done(&mut self, no: u64, found: Found) -> Vec<Effect> {
        let waiting = self.model.task.waiting.take_if(|ask| ask.no == no);
        let Some(ask) = waiting else { return Vec::new() };
        match (ask.of.job, found) {
            (Job::Past(day), Found::Past(past)) => {
                self.model.task.travel = None;
                match past {
                    Some(past) => self.model.go_to_past(day, *past),
                    None => self.model.view.status = Some(Status::NoPast),
                }
            }
            (Job::Past(_), _) => {
                self.model.task.travel = None;
                self.model.view.status = Some(Status::NoPast);
            }
            (Job::People, Found::People(people)) => {
                self.model.view.callers = Some(people);
                self.model.look_for_caller();
            }
            (Job::Names(closed), Found::Names(people)) => {
                let search = &mut self.model.view.search;
                let read = if search.people_closed == closed {
                    &mut search.people
                } else {
                    &mut search.people_other
                };
                *read = Some(people);
                self.model.found_anew();
            }
            (_, Found::Folder(folder, items)) => self.model.take_folder(folder, items),
            (_, Found::File(read)) => self.model.take_file(*read),
            (_, Found::Rows(planned)) => self.model.take_plan(planned),
            (_, Found::GivenBack(told)) => self.model.take_given_back(told),
            (Job::Ready(_), _) => return self.write_ready(),
            (Job::Folder(_) | Job::File(_) | Job::Rows(_) | Job::GiveBack(_), _) => {
                self.model.step_back_in_file();
            }
            (job, found) => {
                let waited = self.model.is_reading_rows();
                // The last of each kind is kept.
                let kind = std::mem::discriminant(&job);
                let known = &mut self.model.task.found;
                known.retain(|(of, _)| std::mem::discriminant(&of.job) != kind);
                known.push((ask.of, found));
                match job {
                    Job::Day => self.model.follow_overview(),
                    Job::Met(_) => self.model.follow_weeks(),
                    _ => {}
                }
                // What changed on a row since it was read leaves the list as it stands.
                if waited && !self.model.is_reading_rows() {
                    self.model.found_anew();
                }
            }
        }
        Vec::new()
    }
}

impl Model {
    /// Whether my day is open.
    pub fn shows_day(&self) -> bool {
        let kind = self.task.overview.as_ref().map(|overview| overview.kind);
        matches!(kind, Some(OverviewKind::Day | OverviewKind::Evening))
    }

    /// The job that what lies on top needs and does not have yet.
    fn wanted(&self) -> Option<Moment> {
        let job = match &self.task.overlay {
            Some(Overlay::Form(form)) if form.purpose == Purpose::Past => {
                Job::Past(self.task.travel?)
            }
            Some(Overlay::Page(page, _)) if self.job_of(*page).is_some() => self.job_of(*page)?,
            Some(Overlay::Caller(_)) if self.view.callers.is_none() => Job::People,
            Some(Overlay::History(_)) => Job::Mine,
            Some(Overlay::Incoming(_)) => self.job_of_incoming()?,
            _ if self.shows_day() => Job::Day,
            _ if self.week_unread().is_some() => Job::Met(self.week_unread()?),
            _ if self.is_quoted() && !self.knows_rows() => Job::Told(self.view.search.tongue),
            // Nobody waits for it yet: the first letter of a search finds it read.
            _ if self.view.search.people.is_none() => Job::Names(self.view.is_closed()),
            _ => return None,
        };
        let of = self.moment_of(job);
        (!self.knows(of)).then_some(of)
    }

    fn moment_of(&self, job: Job) -> Moment {
        Moment { job, head: self.data.caseload.head(), today: self.data.today }
    }

    fn knows(&self, of: Moment) -> bool {
        self.task.found.iter().any(|(known, _)| *known == of)
    }

    /// The week that is looked at and of which it was not read what became of its appointments.
    fn week_unread(&self) -> Option<NaiveDate> {
        self.week_in_sight().filter(|monday| !self.knows(self.moment_of(Job::Met(*monday))))
    }

    /// Whether what rows say was read after the last entry.
    fn knows_rows(&self) -> bool {
        let (head, today) = (self.data.caseload.head(), self.data.today);
        let now = |of: &Moment| (of.head, of.today) == (head, today);
        let mut found = self.task.found.iter();
        found.any(|(of, found)| now(of) && matches!(found, Found::Told(_)))
    }

    /// What a page cannot read in one file.
    fn job_of(&self, page: Page) -> Option<Job> {
        Some(match page {
            Page::Report(kind) => Job::Report(self.asked(kind)),
            Page::Waves => Job::Waves,
            Page::Absence => Job::Absence,
            Page::Offer(id) => Job::Record(id),
            Page::Log(id) => Job::Log(id),
            _ => return None,
        })
    }

    /// What is asked of a report on the screen: the last year, under the last assumptions.
    pub fn asked(&self, kind: ReportKind) -> Asked {
        let (year, assumptions) = (years_to(kind.years(), self.data.today), self.view.planning);
        let months = kind.whole_months();
        let period = if months { whole_months(year, self.data.today) } else { year };
        Asked {
            kind,
            question: Question { period, assumptions, changed: self.view.changed, own: true },
        }
    }

    /// What was found for a page; while it is made anew, what was found before. `None` where it is
    /// made for the first time.
    pub fn found(&self, page: Page) -> Option<&Found> {
        let job = self.job_of(page)?;
        self.task.found.iter().find(|(of, _)| of.job == job).map(|(_, found)| found)
    }
}
