//! What the person does with the keyboard becomes commands and screen state; pure.
