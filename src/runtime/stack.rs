//! What earlier calls left on the stack.
//!
//! A key lies on the heap and is wiped there, but whoever computes with it (Argon2, HKDF, a cipher,
//! a signature) spreads parts of it, and copies, over the stack. The space below the present call
//! is free then, and nothing ever empties it.

use std::hint::black_box;

/// Deeper than anything here calls, in bytes; a thread has two MiB, the main one eight.
const DEEP: usize = 1 << 20;

/// Overwrites the unused stack below the caller, on this thread.
#[inline(never)]
pub fn wipe() {
    #[expect(clippy::large_stack_arrays, reason = "covering the stack is what it is for")]
    let mut unused = [0_u8; DEEP];
    // Whatever may look at it: the compiler must write the zeros.
    black_box(&mut unused);
}
