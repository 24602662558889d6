//! Code pages: which sign each byte above ASCII stands for.
//!
//! This is the only file that names the decoder. The two pages of DOS are in no library we have.

use encoding_rs::{
    ISO_8859_2, ISO_8859_15, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252,
    WINDOWS_1254,
};

use super::Encoding;

const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
    ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧\
    ╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// The signs of the bytes from 128 on; `None` where a page has none.
pub(super) struct Page([Option<char>; 128]);

impl Page {
    /// The page of an encoding of one byte a sign; of another encoding, of Windows-1252.
    pub(super) fn of(encoding: Encoding) -> Self {
        let mut signs = [None; 128];
        let by_hand = match encoding {
            Encoding::Cp850 => Some(CP850),
            Encoding::Cp437 => Some(CP437),
            _ => None,
        };
        if let Some(text) = by_hand {
            signs.iter_mut().zip(text.chars()).for_each(|(place, sign)| *place = Some(sign));
            return Self(signs);
        }
        let decoder = match encoding {
            Encoding::Windows1250 => WINDOWS_1250,
            Encoding::Windows1254 => WINDOWS_1254,
            Encoding::Iso8859_2 => ISO_8859_2,
            Encoding::Iso8859_15 => ISO_8859_15,
            Encoding::MacRoman => MACINTOSH,
            _ => WINDOWS_1252,
        };
        for (place, byte) in signs.iter_mut().zip(0x80..=0xff_u8) {
            let (text, _) = decoder.decode_without_bom_handling(std::slice::from_ref(&byte));
            *place = text.chars().next().filter(|sign| !sign.is_control());
        }
        Self(signs)
    }

    /// The text of these bytes, or the place of the first that the page does not have.
    pub(super) fn read(&self, bytes: &[u8]) -> Result<String, usize> {
        let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
        for (at, byte) in bytes.iter().enumerate() {
            text.push(self.sign(*byte).ok_or(at)?);
        }
        Ok(text)
    }

    /// The text as well as it goes.
    pub(super) fn shown(&self, bytes: &[u8]) -> String {
        bytes.iter().map(|byte| self.sign(*byte).unwrap_or('?')).collect()
    }

    fn sign(&self, byte: u8) -> Option<char> {
        match byte.checked_sub(0x80) {
            None => Some(char::from(byte)),
            Some(high) => self.0.get(usize::from(high)).copied().flatten(),
        }
    }
}

/// The bytes that a text was, had it been read as Windows-1252 or Latin-1; `None` where it has
/// signs of neither.
pub(super) fn as_read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    for sign in text.chars() {
        if let '\u{80}'..='\u{9f}' = sign {
            bytes.push(u8::try_from(u32::from(sign)).ok()?);
            continue;
        }
        let mut buffer = [0; 4];
        let (found, _, failed) = WINDOWS_1252.encode(sign.encode_utf8(&mut buffer));
        if failed {
            return None;
        }
        bytes.extend_from_slice(&found);
    }
    Some(bytes)
}

/// UTF-16 without a mark; `None` where it is damaged.
pub(super) fn utf16(bytes: &[u8], big: bool) -> Option<String> {
    let decoder = if big { UTF_16BE } else { UTF_16LE };
    let text = decoder.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_of_dos_are_whole() {
        assert_eq!((CP850.chars().count(), CP437.chars().count()), (128, 128));
        let known = [(0x82, 'é'), (0x89, 'ë'), (0xe1, 'ß'), (0xff, '\u{a0}'), (0xf6, '÷')];
        for (byte, sign) in known {
            for page in [Encoding::Cp850, Encoding::Cp437] {
                assert_eq!(Page::of(page).sign(byte), Some(sign), "{byte:x}");
            }
        }
        assert_eq!(Page::of(Encoding::Cp850).sign(0xc6), Some('ã'));
        assert_eq!(Page::of(Encoding::Windows1252).sign(0x81), None);
        assert_eq!(Page::of(Encoding::Windows1254).sign(0xfe), Some('ş'));
        assert_eq!(Page::of(Encoding::MacRoman).sign(0x8e), Some('é'));
        assert_eq!(Page::of(Encoding::Iso8859_2).sign(0xb3), Some('ł'));
    }
}
