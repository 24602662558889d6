//! Finding people and offers by the words people use; pure.
