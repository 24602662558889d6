//! Figures of the daily work, each with how it is counted: promises kept, the record of an offer.

use super::Strings;
use crate::domain::promise::Kept;
use crate::domain::record::OfferRecord;
use crate::domain::referral::StopReason;

impl Strings {
    /// The number of promises kept, with its definition.
    pub fn kept(&self, kept: &Kept) -> String {
        match kept.percent() {
            None => self.kept_none(),
            Some(percent) => {
                self.kept_line(percent, kept.on_time, kept.all(), kept.late, kept.broken)
            }
        }
    }

    /// What became of the referrals to an offer; a line each.
    pub fn offer_record_lines(&self, record: &OfferRecord) -> Vec<String> {
        if record.referred == 0 {
            return vec![self.offer_record_none()];
        }
        let reasons = |reasons: &[(Option<StopReason>, u32)]| {
            let word = |reason: &Option<StopReason>| {
                reason.map_or_else(
                    || self.offer_record_no_reason(),
                    |reason| self.word("stop", reason.name()),
                )
            };
            let shown = reasons.iter().map(|(why, count)| format!("{} {count}×", word(why)));
            shown.collect::<Vec<_>>().join(", ")
        };
        let mut lines = vec![self.offer_record(record.referred)];
        let [way, there, asked, before, after] = record.parts();
        lines.push(self.offer_record_parts(way, there, asked, before, after));
        if record.arrived > 0 {
            lines.push(self.offer_record_arrived(record.arrived, record.referred));
        }
        if !record.before.is_empty() {
            lines.push(self.offer_record_before(reasons(&record.before)));
        }
        if !record.after.is_empty() {
            lines.push(self.offer_record_after(reasons(&record.after)));
        }
        lines.extend(record.said.iter().take(3).map(|said| self.said(said.clone())));
        lines
    }
}
