//! Whatever is pressed, in whatever order: all invariants hold after every key.

use proptest::prelude::*;
use trede::app::input::Input;
use trede::keymap::{Code, Key};

use crate::support::cases::cases;
use crate::support::table::Table;

fn key() -> impl Strategy<Value = Key> {
    let codes = prop_oneof![
        6 => prop::char::range('a', 'z').prop_map(Code::Char),
        2 => prop::char::range('A', 'Z').prop_map(Code::Char),
        3 => prop::sample::select(vec![
            Code::Enter, Code::Esc, Code::Tab, Code::Backspace, Code::Delete, Code::Up,
            Code::Down, Code::Left, Code::Right, Code::Home, Code::End, Code::PageUp,
            Code::PageDown,
        ]),
        2 => prop::sample::select(vec!['1', '2', '3', '/', '?', ':', ' ', '+', '4', 'é', '漢'])
            .prop_map(Code::Char),
    ];
    (codes, prop::bool::weighted(0.1)).prop_map(|(code, shift)| Key::new(code, false, false, shift))
}

fn input() -> impl Strategy<Value = Input> {
    prop_oneof![
        40 => key().prop_map(Input::Key),
        1 => any::<String>().prop_map(Input::Paste),
        1 => (0..200u16, 0..60u16).prop_map(|(width, height)| Input::Resize(width, height)),
    ]
}

proptest! {
    #![proptest_config(cases(12))]
    #[test]
    fn nothing_pressed_breaks_anything(inputs in prop::collection::vec(input(), 1..120)) {
        let mut table = Table::demo(100, 30);
        for input in inputs {
            table.give(input);
        }
        table.resize(120, 40);
        table.reopen();
    }
}
