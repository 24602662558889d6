//! The journal on disk and the sled projection of it.
