//! From bytes to text: UTF-8, marked or labelled encodings, and a careful guess at the rest.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Text, and what the reader should know about how it was read.
#[derive(Debug)]
pub struct Decoded {
    pub text: String,
    pub notice: Option<String>,
}

/// How files that are no text begin, and what they are called.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document, an e-book or another ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
];

/// Reads bytes as text. A byte order mark decides; then UTF-8, where it is valid; then what an HTML page says of
/// itself; then a guess, with a notice. What is no text is refused with a sentence.
pub fn decode(bytes: &[u8]) -> Result<Decoded, String> {
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(format!("this looks like {what}, not like text; copy its text out first"));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return checked(bytes.get(mark..).unwrap_or_default(), encoding, None);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return checked(bytes, encoding, Some("no byte order mark; read as UTF-16".into()));
    }
    if std::str::from_utf8(bytes).is_ok() {
        return checked(bytes, UTF_8, None);
    }
    if let Some(encoding) = label(bytes).filter(|&e| e != UTF_8) {
        return checked(bytes, encoding, None);
    }
    if looks_like_windows_1252(bytes) {
        return checked(bytes, WINDOWS_1252, Some("not UTF-8; read as windows-1252".into()));
    }
    checked(bytes, UTF_8, None)
}

fn checked(bytes: &[u8], encoding: &'static Encoding, notice: Option<String>) -> Result<Decoded, String> {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    let text = text.into_owned();
    let (mut odd, mut characters, mut replaced) = (0, 0, 0);
    for c in text.chars() {
        characters += 1;
        replaced += usize::from(c == '\u{fffd}');
        odd += usize::from(c == '\u{fffd}' || c.is_control() && !c.is_ascii_whitespace());
    }
    // Random bytes hold about a half; a text that was cut and joined badly, a tenth at most.
    if characters >= 8 && odd * 10 > characters * 3 {
        return Err("this does not look like text in any encoding I know".into());
    }
    let kept = if encoding == UTF_8 { count(bytes, "\u{fffd}".as_bytes()) } else { 0 };
    let lost = replaced - kept.min(replaced);
    let notice = notice.or_else(|| {
        (malformed && lost > 0).then(|| {
            let (sequences, were) = if lost == 1 { ("sequence", "was") } else { ("sequences", "were") };
            format!("not valid {}: {lost} broken {sequences} {were} replaced with \u{fffd}", encoding.name())
        })
    });
    Ok(Decoded { text, notice })
}

fn count(bytes: &[u8], part: &[u8]) -> usize {
    bytes.windows(part.len()).filter(|w| *w == part).count()
}

/// The encoding that an HTML page names within its first 1,024 bytes, as browsers look for it.
fn label(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(1024))?.to_ascii_lowercase();
    let at = head.windows(8).position(|w| w == b"charset=")?;
    let name = head.get(at + 8..)?.strip_prefix(b"\"").or(head.get(at + 8..))?;
    let end =
        name.iter().position(|b| !b.is_ascii_alphanumeric() && !b"-_:.".contains(b)).unwrap_or(name.len());
    Encoding::for_label(name.get(..end)?)
}

/// UTF-16 without a mark: in western text every other byte is zero, and hardly any of the rest.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(1024) & !1).filter(|h| h.len() >= 8)?;
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd, most) = (zeros(0), zeros(1), head.len() / 2 * 9 / 10);
    if odd > most && even * 10 < odd {
        Some(UTF_16LE)
    } else if even > most && odd * 10 < even {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// In a one-byte encoding a letter or mark beyond ASCII stands alone more often than not; in broken UTF-8 the bytes
/// come in runs. Five bytes mean nothing in windows-1252.
fn looks_like_windows_1252(bytes: &[u8]) -> bool {
    let (mut alone, mut all, mut run) = (0, 0, 0);
    for &byte in bytes.iter().chain(b" ") {
        if byte >= 0x80 {
            run += 1;
            continue;
        }
        alone += usize::from(run == 1);
        all += run;
        run = 0;
    }
    let undefined = bytes.iter().any(|b| matches!(b, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d));
    !undefined && alone * 2 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "“Ready,” said Zoë – on 6 May 2024.";

    fn utf16(text: &str, mark: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
    }

    #[test]
    fn one_text_in_every_encoding() {
        let (windows, _, _) = WINDOWS_1252.encode(TEXT);
        let page = [b"<meta charset=\"windows-1252\">".as_slice(), &windows].concat();
        for (bytes, notice) in [
            (TEXT.as_bytes().to_vec(), None),
            ([b"\xef\xbb\xbf", TEXT.as_bytes()].concat(), None),
            (utf16(TEXT, "\u{feff}", u16::to_le_bytes), None),
            (utf16(TEXT, "\u{feff}", u16::to_be_bytes), None),
            (windows.into_owned(), Some("windows-1252")),
            (page, None),
        ] {
            let read = decode(&bytes).unwrap();
            assert!(read.text.ends_with(TEXT), "{:?}", read.text);
            assert!(!read.text.contains('\u{feff}'));
            match notice {
                Some(part) => assert!(read.notice.is_some_and(|n| n.contains(part))),
                None => assert_eq!(read.notice, None),
            }
        }
        let plain = "Ann Berg said on 6 May 2024.";
        for bytes in [utf16(plain, "", u16::to_le_bytes), utf16(plain, "", u16::to_be_bytes)] {
            let read = decode(&bytes).unwrap();
            assert_eq!((read.text.as_str(), read.notice.is_some()), (plain, true));
        }
    }

    #[test]
    fn broken_utf8_is_mended_and_said() {
        let bytes = b"The mayor of Z\xc3\xbcrich spoke.\xc0\xaf The \xed\xa0\x80 end \xf0\x9f\x98";
        let read = decode(bytes).unwrap();
        assert!(read.text.contains("Zürich"));
        assert!(read.notice.is_some_and(|n| n.contains("6 broken sequences")), "as browsers count them");
        assert_eq!(decode("a \u{fffd} that was there before".as_bytes()).unwrap().notice, None);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for (bytes, about) in [
            (b"%PDF-1.7 ...".as_slice(), "PDF"),
            (b"PK\x03\x04....", "Word"),
            (b"\x89PNG\r\n\x1a\n", "PNG"),
            (b"\x00\x01\x02\x03\x04\x05\x06\x07\x08text", "does not look like text"),
        ] {
            let error = decode(bytes).unwrap_err();
            assert!(error.contains(about), "{error}");
        }
        // Fixed pseudo-random bytes (Numerical Recipes' linear congruential generator).
        let mut state = 7_u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .take(1024)
        .collect();
        assert!(decode(&noise).is_err());
    }

    #[test]
    fn odd_but_text() {
        for text in ["", " ", "x", "nul\0inside", "\u{1b}[31mred\u{7} and more words"] {
            assert_eq!(decode(text.as_bytes()).unwrap().text, text);
        }
    }
}
