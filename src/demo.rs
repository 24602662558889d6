//! An invented caseload and catalogue, the same for the same seed.
