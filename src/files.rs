//! What a file holds: text in which encoding, or something that is no text.

/// How to read the bytes of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Text.
    Text(String),
    /// Bytes of a Western European code page: text, but some characters may be wrong.
    Windows1252,
    /// Not text.
    Refused(&'static str),
}

/// The largest file that is opened, in bytes. An article is a few kilobytes, a book under a megabyte.
pub const LARGEST: f64 = 8e6;

const MAGIC: [(&[u8], &str); 9] = [
    (b"%PDF", "This is a PDF. Open it, select its text, copy it and paste it here."),
    (b"PK\x03\x04", "This is a Word, Pages or ZIP file. Open it, copy its text and paste it here."),
    (b"\xd0\xcf\x11\xe0", "This is an old Office file. Open it, copy its text and paste it here."),
    (b"{\\rtf", "This is a rich-text file. Open it, copy its text and paste it here."),
    (b"\x89PNG", "This is a picture. Nutgraf reads text only."),
    (b"\xff\xd8\xff", "This is a picture. Nutgraf reads text only."),
    (b"GIF8", "This is a picture. Nutgraf reads text only."),
    (b"RIFF", "This is a picture, a sound or a film. Nutgraf reads text only."),
    (b"\x1f\x8b", "This file is compressed. Unpack it first."),
];

/// Looks into the bytes of a file: UTF-8, UTF-16 by its mark, else Windows-1252 if it can be text at all.
pub fn read(bytes: &[u8]) -> Content {
    if let Some((_, why)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Content::Refused(why);
    }
    match bytes {
        [0xff, 0xfe, rest @ ..] => return utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return utf16(rest, u16::from_be_bytes),
        _ => {}
    }
    if bytes.contains(&0) {
        return Content::Refused("This file is not text. Nutgraf reads plain text, Markdown and HTML.");
    }
    match std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)) {
        Ok(text) if text.trim().is_empty() => Content::Refused("This file is empty."),
        Ok(text) => Content::Text(text.to_owned()),
        Err(_) => Content::Windows1252,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Content {
    let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(|&pair| unit(pair)).collect();
    Content::Text(String::from_utf16_lossy(&units))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_told_apart() {
        let text = |s: &str| Content::Text(s.into());
        for (bytes, want) in [
            (&b"caf\xc3\xa9"[..], text("café")),
            (b"\xef\xbb\xbfcaf\xc3\xa9", text("café")),
            (b"\xff\xfea\0\xe9\0", text("aé")),
            (b"\xfe\xff\0a\0\xe9", text("aé")),
            (b"caf\xe9", Content::Windows1252),
        ] {
            assert_eq!(read(bytes), want, "{bytes:?}");
        }
        for bytes in [&b"%PDF-1.7"[..], b"PK\x03\x04..", b"a\0b", b" \n", b"", b"{\\rtf1 hello}"] {
            assert!(matches!(read(bytes), Content::Refused(_)), "{bytes:?}");
        }
    }
}
