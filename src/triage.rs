//! Who is next and why: the honest order; pure.
