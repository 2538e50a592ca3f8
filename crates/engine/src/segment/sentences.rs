//! Where sentences end.

use super::tokens::{Case, Token, TokenKind};
use super::words::Words;
use super::{Writer, abbreviations};
use crate::masthead::explicit_date::month;
use crate::span::Span;

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Index of its block.
    pub block: usize,
    /// Its tokens, as indices.
    pub tokens: std::ops::Range<usize>,
}

impl Sentence {
    /// The bytes it covers.
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// Splits the tokens from `first` on into sentences.
///
/// A sentence ends after `.`, `!`, `?` or `…` with any closing marks that follow, unless an abbreviation that needs a
/// name stands before, or what follows cannot begin a sentence (a lower-case word, a comma).
///
/// A heading in capitals before a dash ("WHO PAYS FOR IT — The council …") is a sentence of its own.
pub(super) fn split(
    text: &str,
    (block, writer): (usize, Writer),
    first: usize,
    tokens: &mut [Token],
    words: &Words,
    out: &mut Vec<Sentence>,
) {
    let mut start = first;
    let mut at = first;
    while at < tokens.len() {
        let end = at + 1;
        let heading = writer == Writer::Press && ends_heading(at, start, tokens, words);
        let ends = if heading { Some(end) } else { ends_at((text, writer), at, start, tokens, words) };
        if let Some(end) = ends {
            finish(block, start..end, tokens, out);
            start = end;
            at = end;
        } else {
            at = end;
        }
    }
    if start < tokens.len() {
        finish(block, start..tokens.len(), tokens, out);
    }
}

fn finish(block: usize, range: std::ops::Range<usize>, tokens: &mut [Token], out: &mut Vec<Sentence>) {
    let index = u32::try_from(out.len()).unwrap_or(u32::MAX);
    let Some(own) = tokens.get_mut(range.clone()) else { return };
    let (Some(head), Some(tail)) = (own.first().copied(), own.last().copied()) else { return };
    for token in own {
        token.sentence = index;
    }
    out.push(Sentence { start: head.start as usize, end: tail.end as usize, block, tokens: range });
}

/// A heading of three words has so many letters: "NEW YORK CITY —" is where a story comes from.
const HEADING_LETTERS: u32 = 20;

/// True for the dash behind a heading: three long words or four, all in capitals, and a capital behind.
fn ends_heading(dash: usize, start: usize, tokens: &[Token], words: &Words) -> bool {
    let is_dash = |t: &Token| t.spaced && one_of!(words.text(t.word), "—" | "–" | "-");
    let behind = tokens.get(dash + 1).is_some_and(|t| t.spaced && t.case == Case::Title);
    if !behind || dash < start + 3 || dash > start + 16 || !tokens.get(dash).is_some_and(is_dash) {
        return false;
    }
    let (mut long, mut letters) = (0, 0);
    for token in tokens.get(start..dash).unwrap_or_default() {
        let mark = one_of!(words.text(token.word), "'" | "’" | "-" | "'s" | "n't" | "&" | ":" | "?" | "!");
        if token.kind == TokenKind::Word && token.case == Case::Upper {
            long += 1;
            letters += token.end - token.start;
        } else if !mark && token.kind != TokenKind::Number {
            return false;
        }
    }
    long > 3 || long == 3 && letters >= HEADING_LETTERS
}

/// The index one past the sentence's last token, where one ends at token `at`.
fn ends_at(
    (text, writer): (&str, Writer),
    at: usize,
    start: usize,
    tokens: &[Token],
    words: &Words,
) -> Option<usize> {
    let token = tokens.get(at)?;
    let lower = words.text(token.word);
    let stop = match token.kind {
        TokenKind::Punctuation => {
            matches!(lower.as_bytes().first(), Some(b'.' | b'!' | b'?')) || lower == "…"
        }
        TokenKind::Word => lower.ends_with('.'),
        _ => false,
    };
    if !stop {
        return None;
    }
    let mut end = at + 1;
    while let Some(next) = tokens.get(end) {
        let mark = words.text(next.word);
        let straight = matches!(mark, "\"" | "'" | "''");
        let closes = one_of!(mark, "”" | "»" | ")" | "]" | "!" | "?" | "." | "›")
            || mark == "'" && text.get(next.span().start..next.span().end) == Some("’");
        if !next.spaced && (closes || straight) {
            end += 1;
        } else {
            break;
        }
    }
    let Some(next) = tokens.get(end) else { return Some(end) };
    let next_lower = words.text(next.word);
    if !next.spaced {
        return None;
    }
    if token.kind == TokenKind::Word {
        let body = lower.trim_end_matches('.');
        let initial = body.chars().count() == 1;
        let street =
            one_of!(body, "st" | "ave" | "rd" | "blvd") && ends_street(writer, (start, at), tokens, words);
        // "Col. (ret.) Ana Ruiz"
        let retired = end == at + 2 && one_of!(body, "ret" | "retd");
        if abbreviations::precedes_name(body) && (end == at + 1 || retired) && !street {
            return None;
        }
        // "told Triple M. “That is it”"
        let mark = |at: usize| {
            tokens.get(at).is_some_and(|t| matches!(words.text(t.word), "“" | "”" | "\"" | "‘" | "’"))
        };
        // "Robert C. “Bobby” Scott"
        let opens = mark(at + 1) && !(at + 3..at + 5).any(mark);
        if initial && at > start && end == at + 1 && !opens {
            return None;
        }
        if end == at + 1
            && !starts_clearly(next, next_lower)
            && !street
            && !(writer == Writer::Press && starts_behind(body, (start, at), tokens, words))
        {
            return None;
        }
    }
    (next.case != Case::Lower && !one_of!(next_lower, "," | ";" | ":" | ")" | "-" | "–" | "—")).then_some(end)
}

/// "at 1 a.m. | Lysak |", "10 p.m. EST. | Turnout |", "Acme Inc. | Rivals | laughed": true where a sentence begins behind an
/// abbreviation that stands at the end of what it belongs to, unless a day, a zone ("9 a.m. Eastern", "7 p.m. Tokyo time")
/// or what is held then ("the 10 a.m. Mass") follows, or the time opens a clause.
fn starts_behind(body: &str, (start, at): (usize, usize), tokens: &[Token], words: &Words) -> bool {
    let lower = |at: usize| tokens.get(at).map_or("", |t| words.text(t.word));
    let (next, after) = (lower(at + 1), lower(at + 2));
    if tokens.get(at + 1).is_none_or(|t| t.case != Case::Title || t.kind != TokenKind::Word) {
        return false;
    }
    match body {
        "a.m" | "p.m" => {
            let zone = one_of!(next, "eastern" | "central" | "pacific" | "mountain")
                || [after, lower(at + 3)].contains(&"time");
            let day = next.trim_end_matches('s').ends_with("day") && !one_of!(next, "today" | "yesterday")
                || after == "day"
                || one_of!(next, "christmas" | "easter" | "thanksgiving" | "good")
                || next == "new" && after == "year"
                || month(next).is_some()
                || next.ends_with('.') && !abbreviations::precedes_name(next.trim_end_matches('.'));
            let minutes = if lower(at.wrapping_sub(2)) == ":" { 4 } else { 2 };
            !zone && !day && !opens_clause((start, at.saturating_sub(minutes)), tokens, words)
        }
        "est" => tokens.get(at).is_some_and(|t| t.case == Case::Upper),
        "inc" | "corp" | "ltd" | "llc" | "plc" => {
            let many = next.len() > 4 && next.ends_with('s') && !next.ends_with("ss")
                || one_of!(next, "police" | "staff" | "management");
            let verb = tokens.get(at + 2).is_some_and(|t| t.case == Case::Lower && t.kind == TokenKind::Word);
            // "Plc" has no full stop of its own.
            body == "plc" || many && verb && !one_of!(after, "and" | "of")
        }
        _ => false,
    }
}

/// "at 212 Main St. | A fund |", "on Oak St. | Police | said", not "on Mount St. | Helens |": true where a street ends a
/// sentence, and no saint begins a name.
fn ends_street(writer: Writer, (start, at): (usize, usize), tokens: &[Token], words: &Words) -> bool {
    let lower = |at: usize| tokens.get(at).map_or("", |t| words.text(t.word));
    let title =
        |at: usize| tokens.get(at).is_some_and(|t| t.case == Case::Title && t.kind == TokenKind::Word);
    let Some(name) = at.checked_sub(1).filter(|&n| n > start) else { return false };
    let number = tokens.get(name - 1).is_some_and(|t| t.kind == TokenKind::Number);
    let on = number
        || one_of!(
            lower(name - 1),
            "on" | "near" | "along" | "off" | "and" | "block" | "of" | "at" | "down" | "from"
        );
    if writer != Writer::Press || !on || !title(name) || !title(at + 1) {
        return false;
    }
    if one_of!(lower(name), "mount" | "port" | "fort" | "lake" | "old" | "east" | "west" | "north" | "south")
    {
        return false;
    }
    let next = lower(at + 1);
    // "Main St. | Firefighters | said", not "St. | Thomas |"
    let many = next.len() > 8 && next.ends_with('s');
    let behind = tokens.get(at + 2).is_some_and(|t| t.case == Case::Lower && t.kind == TokenKind::Word);
    one_of!(next, "police" | "mayor" | "sheriff" | "detective" | "officers" | "crews" | "drivers")
        || many && behind
        || tokens.get(at + 1).is_some_and(|t| starts_clearly(t, next))
}

/// "At | 5 a.m. troops went in", "said that at | 4 a.m. drones hit", "her | 7 a.m. flight": true where what stands before
/// a time, the token `before` last, says that its clause or its noun is still to come.
fn opens_clause((start, before): (usize, usize), tokens: &[Token], words: &Words) -> bool {
    let within = tokens.get(start..=before).unwrap_or_default();
    let mut own = within.iter().filter(|t| t.kind == TokenKind::Word).map(|t| words.text(t.word));
    let (first, fourth) = (own.next().unwrap_or_default(), own.nth(2));
    let leads = |word| {
        one_of!(
            word,
            "at" | "on"
                | "by"
                | "around"
                | "about"
                | "shortly"
                | "just"
                | "before"
                | "after"
                | "since"
                | "until"
                | "from"
        )
    };
    if fourth.is_none() || leads(first) {
        return true;
    }
    let mut back = within.iter().rev().map(|t| words.text(t.word));
    let next = back.next().unwrap_or_default();
    let held = one_of!(
        next,
        "the"
            | "a"
            | "an"
            | "'s"
            | "his"
            | "her"
            | "their"
            | "my"
            | "our"
            | "your"
            | "its"
            | "of"
            | "this"
            | "that"
            | "one"
            | "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
    );
    let joined = leads(next)
        && back.find(|word| !leads(word)).is_some_and(|word| {
            matches!(
                word,
                "that" | "when" | "where" | "and" | "but" | "because" | "," | ";" | ":" | "“" | "\""
            )
        });
    held || joined
}

/// True where a word that follows an abbreviation surely begins a sentence: common words that no name begins with.
fn starts_clearly(next: &Token, lower: &str) -> bool {
    next.case == Case::Title
        && one_of!(
            lower,
            "the"
                | "a"
                | "an"
                | "he"
                | "she"
                | "it"
                | "they"
                | "we"
                | "i"
                | "you"
                | "in"
                | "on"
                | "at"
                | "but"
                | "and"
                | "this"
                | "that"
                | "these"
                | "those"
                | "his"
                | "her"
                | "their"
                | "its"
                | "when"
                | "while"
                | "after"
                | "before"
                | "if"
                | "for"
                | "as"
                | "with"
                | "there"
                | "some"
                | "many"
                | "however"
                | "since"
                | "under"
                | "by"
                | "from"
                | "one"
                | "two"
                | "both"
                | "no"
                | "not"
                | "last"
                | "also"
                | "what"
                | "who"
                | "why"
                | "how"
                | "so"
                | "then"
                | "among"
                | "according"
                | "although"
                | "about"
                | "analysts"
                | "officials"
        )
        || matches!(lower, "“" | "\"" | "‘" | "``")
}

#[cfg(test)]
mod tests {
    use crate::report::{Block, BlockKind};

    fn sentences(text: &str) -> Vec<String> {
        let block = Block { kind: BlockKind::Paragraph, start: 0, end: text.len() };
        super::super::segment(text, &[block], super::super::Writer::Press)
            .sentences
            .iter()
            .map(|s| text[s.start..s.end].to_owned())
            .collect()
    }

    #[test]
    fn ends_where_a_reader_would() {
        for (text, want) in [
            ("He left. She stayed.", "He left.|She stayed."),
            ("He said so on X. U.S. Rep. Ruiz left.", "He said so on X.|U.S. Rep. Ruiz left."),
            ("He shops at B&Q. Ana Ruiz does not.", "He shops at B&Q.|Ana Ruiz does not."),
            (
                "A class on X. Ray is on the platform X. Rosa left.",
                "A class on X.|Ray is on the platform X.|Rosa left.",
            ),
            ("Malcolm X. Ruiz left.", "Malcolm X. Ruiz left."),
            ("“We left.” She stayed.", "“We left.”|She stayed."),
            ("“We left,” Mr. Smith said. “Now.”", "“We left,” Mr. Smith said.|“Now.”"),
            ("The U.S. Senate met.", "The U.S. Senate met."),
            ("It came to the U.S. The Senate met.", "It came to the U.S.|The Senate met."),
            ("George W. Bush of Acme Inc. spoke.", "George W. Bush of Acme Inc. spoke."),
            ("Mohd. Rafi of Hill Pvt. Ltd. spoke.", "Mohd. Rafi of Hill Pvt. Ltd. spoke."),
            ("It fell in Kyiv at 1 a.m. Lysak left.", "It fell in Kyiv at 1 a.m.|Lysak left."),
            (
                "It fell in Kyiv at 1:30 a.m. Neighbours left.",
                "It fell in Kyiv at 1:30 a.m.|Neighbours left.",
            ),
            ("At 5 a.m. Israeli troops went in.", "At 5 a.m. Israeli troops went in."),
            (
                "Shortly after 7 p.m. Trump spoke to Congress.",
                "Shortly after 7 p.m. Trump spoke to Congress.",
            ),
            ("It said that at 4 a.m. Russian drones hit.", "It said that at 4 a.m. Russian drones hit."),
            (
                "On Friday night at 8:30 p.m. Netflix airs it.",
                "On Friday night at 8:30 p.m. Netflix airs it.",
            ),
            ("She had missed her 7 a.m. Qantas flight.", "She had missed her 7 a.m. Qantas flight."),
            ("They had grounded two 8 a.m. United jets.", "They had grounded two 8 a.m. United jets."),
            ("It shut at 10 p.m. EST. Turnout was low.", "It shut at 10 p.m. EST.|Turnout was low."),
            ("It opens at 9 a.m. Monday.", "It opens at 9 a.m. Monday."),
            ("It opens at 9 a.m. Nov. 3 in Leeds.", "It opens at 9 a.m. Nov. 3 in Leeds."),
            ("It opens at 9 a.m. Labor Day.", "It opens at 9 a.m. Labor Day."),
            ("It opens at 9 a.m. Christmas Eve.", "It opens at 9 a.m. Christmas Eve."),
            ("It opens at 9 a.m. Eastern.", "It opens at 9 a.m. Eastern."),
            ("It opens at 9 a.m. Mexico City time.", "It opens at 9 a.m. Mexico City time."),
            ("She left the 9:30 a.m. Mass in tears.", "She left the 9:30 a.m. Mass in tears."),
            (
                "He left the bar at 9 p.m. Yesterday it rained.",
                "He left the bar at 9 p.m.|Yesterday it rained.",
            ),
            ("He left the bar at 9 p.m. Smith stayed.", "He left the bar at 9 p.m.|Smith stayed."),
            ("He runs Acme Inc. Rivals laughed.", "He runs Acme Inc.|Rivals laughed."),
            ("Acme Inc. Chairman Tom Bell left.", "Acme Inc. Chairman Tom Bell left."),
            ("He runs Acme Ltd. Police were called.", "He runs Acme Ltd.|Police were called."),
            ("It is owned by Acme plc. Staff left.", "It is owned by Acme plc.|Staff left."),
            ("Acme Inc. Industries of Leeds left.", "Acme Inc. Industries of Leeds left."),
            (
                "The child was ill. Parents sat. Doctors came.",
                "The child was ill.|Parents sat.|Doctors came.",
            ),
            ("\"Go!\" he said. Then 3.5 left.", "\"Go!\" he said.|Then 3.5 left."),
            ("He fell on Oak St. Police said so.", "He fell on Oak St.|Police said so."),
            ("It is at 212 Main St. A fund is open.", "It is at 212 Main St.|A fund is open."),
            ("He fell on Mount St. Helens.", "He fell on Mount St. Helens."),
            ("He lives near Port St. Lucie.", "He lives near Port St. Lucie."),
            ("He met Tom St. John and left.", "He met Tom St. John and left."),
            ("She is of Leeds St. Thomas and rows.", "She is of Leeds St. Thomas and rows."),
            ("WHO PAYS FOR IT — The council does.", "WHO PAYS FOR IT —|The council does."),
            ("WHO’S HURT AND WHERE – It rains.", "WHO’S HURT AND WHERE –|It rains."),
            ("NEW YORK CITY — It rains.", "NEW YORK CITY — It rains."),
            ("PARIS, FRANCE (AP) — It rains.", "PARIS, FRANCE (AP) — It rains."),
        ] {
            assert_eq!(sentences(text).join("|"), want, "{text}");
        }
    }
}
