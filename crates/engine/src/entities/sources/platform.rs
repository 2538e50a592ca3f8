//! "Wrote on X", "a post on Telegram": where people post, by names that are words besides.

use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 88;
/// How far before it posting is spoken of, in tokens.
const REACH: usize = 8;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for at in page.capitals(2) {
        if !one_of!(page.folded(at - 1), "on" | "to") {
            continue;
        }
        let platform = one_of!(
            page.doc.word(at),
            "X" | "Telegram" | "Threads" | "Signal" | "Truth" | "Bluesky" | "Mastodon" | "Reddit" | "TikTok"
        );
        let end = at + 1 + usize::from(page.doc.word(at) == "Truth" && page.doc.word(at + 1) == "Social");
        let led = !page.capital(end) && !page.hyphen(end);
        let lone = page.doc.word(at) != "Truth" || end == at + 2;
        if !platform || !led || !lone {
            continue;
        }
        let posts = |back: usize| {
            let word = at.checked_sub(back).map_or("", |b| page.folded(b));
            one_of!(
                word,
                "post"
                    | "posts"
                    | "posted"
                    | "posting"
                    | "wrote"
                    | "writing"
                    | "writes"
                    | "message"
                    | "video"
                    | "statement"
                    | "shared"
                    | "account"
                    | "channel"
                    | "thread"
                    | "published"
                    | "announced"
            ) || at.checked_sub(back).is_some_and(|b| page.is(b, Facts::SPEECH))
        };
        if (2..REACH).any(posts) {
            out.push(Found {
                tokens: at..end,
                kind: EntityKind::Organization,
                strength: STRENGTH,
                rule: "entity/platform",
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn where_people_post_is_named() {
        check(&[
            "She wrote on [organization X] that it was over. “No,” he wrote on [organization X]. The mayor shops at [organization B&Q].",
            "He shared the video on [organization Telegram] at noon.",
            "In a post on [organization Truth Social], the mayor said no.",
            "The tailor showed how the letter is sewn on X after X.",
        ]);
    }
}
