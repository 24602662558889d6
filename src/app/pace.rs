//! How far something is that is worked off beside the screen, for whoever watches it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How far something is that is worked off beside the screen: told there, read here.
#[derive(Debug, Clone, Default)]
pub struct Pace(Arc<Numbers>);

#[derive(Debug, Default)]
struct Numbers {
    done: AtomicU64,
    of: AtomicU64,
    /// Milliseconds since it began.
    passed: AtomicU64,
}

/// How far it is, in records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Far {
    /// Done.
    pub done: u64,
    /// Of so many.
    pub of: u64,
    /// Done in a second; zero where that cannot be said yet.
    pub rate: u64,
    /// Seconds that are left, about; `None` where that cannot be said yet.
    pub left: Option<u64>,
}

/// Milliseconds before anybody can say how fast it goes.
const FIRST: u64 = 300;

impl Pace {
    /// So many of so many are done after so many milliseconds.
    pub fn tell(&self, done: u64, of: u64, passed: u64) {
        self.0.of.store(of, Ordering::Relaxed);
        self.0.passed.store(passed, Ordering::Relaxed);
        self.0.done.store(done, Ordering::Relaxed);
    }

    /// How far it is.
    pub fn far(&self) -> Far {
        let of = self.0.of.load(Ordering::Relaxed);
        let done = self.0.done.load(Ordering::Relaxed).min(of);
        let passed = self.0.passed.load(Ordering::Relaxed);
        let known = passed >= FIRST && done > 0;
        let rate = if known { done.saturating_mul(1000) / passed } else { 0 };
        let left = known.then(|| {
            let millis = passed.saturating_mul(of.saturating_sub(done)) / done;
            millis.div_ceil(1000)
        });
        Far { done, of, rate, left }
    }
}

impl PartialEq for Pace {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_told_once_it_is_known() {
        let pace = Pace::default();
        assert_eq!(pace.far(), Far { done: 0, of: 0, rate: 0, left: None });
        pace.tell(10, 100_000, 5);
        assert_eq!(pace.far().left, None);
        pace.tell(20_000, 100_000, 2_000);
        assert_eq!(pace.far(), Far { done: 20_000, of: 100_000, rate: 10_000, left: Some(8) });
        pace.tell(100_000, 100_000, 10_000);
        assert_eq!(pace.far().left, Some(0));
        assert!(pace == pace.clone() && pace != Pace::default());
    }
}
