//! Drawing: functions from the model to a buffer.
