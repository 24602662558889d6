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

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;
    use std::os::unix::fs::FileExt as _;

    const MARK: u8 = 0xa7;
    const SIZE: usize = 4_096;

    /// Leaves marks far below, and says where.
    #[inline(never)]
    fn leave(depth: usize) -> u64 {
        let mut left = [0_u8; SIZE];
        left.fill(MARK);
        black_box(&mut left);
        let below = if depth > 0 { leave(depth - 1) } else { 0 };
        black_box(&left);
        if below > 0 { below } else { left.as_ptr() as u64 }
    }

    fn lies(at: u64, byte: u8) -> bool {
        let mut found = vec![0; SIZE];
        File::open("/proc/self/mem").unwrap().read_exact_at(&mut found, at).unwrap();
        found == [byte; SIZE]
    }

    #[test]
    fn what_a_deep_call_left_is_gone() {
        let deepest = leave(100);
        assert!(lies(deepest, MARK), "it is left there");
        wipe();
        assert!(lies(deepest, 0));
    }
}
