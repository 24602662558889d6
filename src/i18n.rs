//! Every text a person reads, by typed accessor.
