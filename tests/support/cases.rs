//! How often a property is tried.

use proptest::prelude::ProptestConfig;

/// So many `cases`, unless the environment asks for another number.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => asked,
        None => ProptestConfig { cases, ..asked },
    }
}
