//! Keys are data: parsing, merging and checking keymaps; pure.
