//! An article in a link: `#a1=` and what the browser deflated, in base64url. Only when the reader asks, and never in
//! a query, which would reach a server.

use base64ct::{Base64UrlUnpadded, Encoding};

use crate::analyzer::Request;

const PREFIX: &str = "#a1=";

/// The largest article that is unpacked from a link, in bytes: a small link can hold a very large text.
pub const LARGEST: usize = 4_000_000;

/// What is deflated: the publication date on a line of its own, then the text.
pub fn pack(request: &Request) -> String {
    format!("{}\n{}", request.published.as_deref().unwrap_or_default(), request.text)
}

/// The publication date and the text, from what [`pack`] made.
pub fn unpack(packed: &str) -> Option<(Option<String>, String)> {
    let (published, text) = packed.split_once('\n')?;
    let published =
        crate::format::Day::parse(published).filter(|d| d.day.is_some()).map(|_| published.to_owned());
    (!text.trim().is_empty()).then(|| (published, text.to_owned()))
}

/// The fragment for deflated bytes.
pub fn fragment(deflated: &[u8]) -> String {
    format!("{PREFIX}{}", Base64UrlUnpadded::encode_string(deflated))
}

/// The deflated bytes of a fragment; `None` where it holds no article, or a damaged one.
pub fn deflated(fragment: &str) -> Option<Vec<u8>> {
    Base64UrlUnpadded::decode_vec(fragment.strip_prefix(PREFIX)?).ok()
}

/// True where a fragment claims to hold an article.
pub fn is_shared(fragment: &str) -> bool {
    fragment.starts_with(PREFIX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked() {
        for published in [None, Some("2022-03-18".to_owned())] {
            let request = Request { id: 1, text: "One.\n\nTwo.".into(), published: published.clone() };
            assert_eq!(unpack(&pack(&request)), Some((published, request.text)));
        }
        let bytes = [0, 255, 62, 63, 128];
        assert_eq!(deflated(&fragment(&bytes)).as_deref(), Some(&bytes[..]));
    }

    #[test]
    fn damage_is_told() {
        for fragment in ["", "#", "#a1=%%%", "#b=AAAA"] {
            assert_eq!(deflated(fragment), None, "{fragment}");
        }
        assert_eq!(unpack("2022-03-18\n  "), None);
        assert_eq!(unpack("soon\nText"), Some((None, "Text".into())));
    }
}
