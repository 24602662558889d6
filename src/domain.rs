//! The words of the caseload and the rules that change it; pure.
