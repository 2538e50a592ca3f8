//! The names that the variants of the report's enumerations have in JSON.

use super::{
    BlockKind, Certainty, DateKind, EntityKind, MentionForm, OffsetUnit, PublishedSource, QuoteKind,
    SpeakerStatus,
};

macro_rules! named {
    ($($type:ident { $($variant:ident $name:literal),* })*) => {
        $(impl $type {
            /// Every one, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name in JSON.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        })*

        #[cfg(test)]
        mod tests {
            use super::*;

            #[test]
            fn names_are_those_of_json() {
                $($(assert_eq!(serde_json::to_value($type::$variant).unwrap(), $name);)*)*
            }
        }
    };
}
named! {
    OffsetUnit { Utf16 "utf16", Chars "chars", Bytes "bytes" }
    BlockKind {
        Headline "headline", Standfirst "standfirst", Byline "byline", Dateline "dateline", Caption "caption",
        Subheading "subheading", Paragraph "paragraph", ListItem "listitem", Turn "turn", Blockquote "blockquote",
        Related "related", Furniture "furniture"
    }
    PublishedSource { Given "given", Metadata "metadata", Text "text", None "none" }
    EntityKind {
        Person "person", Organization "organization", Place "place", Group "group", Event "event", Work "work"
    }
    MentionForm { Name "name", Alias "alias", Role "role", Pronoun "pronoun" }
    QuoteKind { Direct "direct", Mixed "mixed", Indirect "indirect" }
    SpeakerStatus {
        Named "named", Role "role", Unnamed "unnamed", Organization "organization", Document "document",
        Unresolved "unresolved"
    }
    DateKind { Date "date", Time "time", Duration "duration", Set "set" }
    Certainty { Explicit "explicit", Resolved "resolved", Vague "vague", Unresolved "unresolved" }
}
