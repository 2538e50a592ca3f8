//! Key sentences, word for word, and keywords.

mod keywords;

use crate::document::{Document, Sentence, TokenKind, WordId};
use crate::masthead::Masthead;
use crate::report::{BlockKind, Entity, Summary};
use crate::sort::sort_by;

/// Sentences looked at: a story says early what it is about, and a text may be a book.
const REACH: usize = 400;
/// Key sentences of a story of some length.
const MOST: usize = 3;
/// Words of a key sentence.
const LENGTH: std::ops::RangeInclusive<usize> = 9..=60;

/// Picks the key sentences and keywords.
///
/// A sentence's weight is the mean of its words' weights (see [`keywords`]), raised by the headline's words and the
/// salience of the entities in it, and by how early it stands: in news the lead is the best summary there is
/// (Brandow, Mitze and Rau 1995; Nenkova 2005). A sentence that mostly repeats one already picked is passed over.
pub(crate) fn summarize(doc: &Document, masthead: &Masthead, entities: &[Entity]) -> Summary {
    let weights = keywords::weights(doc, masthead);
    let candidates: Vec<usize> =
        (0..doc.sentences.len().min(REACH)).filter(|&i| may_stand_alone(doc, i)).collect();
    let mut scored: Vec<(usize, f64)> = candidates
        .iter()
        .enumerate()
        .filter_map(|(rank, &index)| {
            Some((index, score(doc, doc.sentence(index)?, rank, &weights, entities)))
        })
        .collect();
    sort_by(&mut scored, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let most = match candidates.len() {
        0..=2 => 1,
        3..=7 => 2,
        _ => MOST,
    };
    let mut picked: Vec<usize> = Vec::new();
    let mut said: Vec<Vec<WordId>> = Vec::new();
    for (index, _) in scored {
        if picked.len() == most {
            break;
        }
        let words = words(doc, index);
        if !said.iter().any(|other| repeats(other, &words)) {
            picked.push(index);
            said.push(words);
        }
    }
    sort_by(&mut picked, |a, b| a.cmp(b));
    Summary { sentences: picked, keywords: keywords::pick(doc, masthead, entities, &weights) }
}

/// How often a byte stands in a text.
fn count(text: &str, byte: u8) -> u32 {
    text.bytes().map(|b| u32::from(b == byte)).sum()
}

/// True for a whole sentence of the story that reads well alone.
fn may_stand_alone(doc: &Document, index: usize) -> bool {
    let Some(sentence) = doc.sentence(index) else { return false };
    let kind = doc.blocks.get(sentence.block).map(|b| b.kind);
    if !matches!(kind, Some(BlockKind::Paragraph | BlockKind::Standfirst)) {
        return false;
    }
    let words = sentence.tokens.clone().filter(|&t| doc.token(t).kind == TokenKind::Word).count();
    let text = doc.slice(sentence.span());
    if !LENGTH.contains(&words) || !text.ends_with(['.', '!', '”', '"', '’', ')']) || text.contains("http")
    {
        return false;
    }
    // "Brentford: Flekken; Roerslev, Collins; …": a list tells no story.
    let verb = sentence.tokens.clone().any(|t| doc.pos(t).finite());
    if !verb && !doc.tags.is_empty() || count(text, b';') > 2 {
        return false;
    }
    // Half a quotation, or all of one, says little without the sentence beside it.
    let straight = count(text, b'"');
    let (mut opens, mut closes) = (0, 0);
    if !text.is_ascii() {
        for c in text.chars() {
            match c {
                '“' | '«' => opens += 1,
                '”' | '»' => closes += 1,
                _ => {}
            }
        }
    }
    let begins_quote = text.starts_with(['“', '"', '‘', '«', '`', '\'']);
    opens == closes && straight.is_multiple_of(2) && !begins_quote
}

fn score(
    doc: &Document,
    sentence: &Sentence,
    rank: usize,
    weights: &keywords::Weights,
    entities: &[Entity],
) -> f64 {
    let (mut weight, mut words) = (0.0, 0.0_f64);
    for index in sentence.tokens.clone() {
        let own = weights.of(doc.token(index).word);
        if own > 0.0 {
            weight += own;
            words += 1.0;
        }
    }
    // The mean alone would favour short sentences, the sum long ones.
    // To the power of 3/4 by roots alone, which are the same on every platform.
    let root = words.max(6.0).sqrt();
    let content = weight / (root * root.sqrt());
    let span = sentence.span();
    let salience: f64 = entities
        .iter()
        .take(12)
        .filter(|e| {
            let first = e.mentions.partition_point(|m| m.end <= span.start);
            e.mentions.get(first).is_some_and(|m| m.start < span.end)
        })
        .map(|e| e.salience)
        .sum();
    let text = doc.slice(span);
    let quoted = text.contains('"') || !text.is_ascii() && text.contains('“');
    let pronoun = one_of!(
        doc.lower(sentence.tokens.start),
        "he" | "she"
            | "it"
            | "they"
            | "this"
            | "that"
            | "these"
            | "those"
            | "but"
            | "and"
            | "so"
            | "however"
            | "also"
    );
    let early = match rank {
        0 => 1.0,
        1 => 0.6,
        2 => 0.45,
        _ => 0.35 / (1.0 + (rank as f64 - 2.0) / 8.0),
    };
    content * (0.6 + early) + 0.25 * salience.min(2.0) + 0.5 * early
        - if pronoun { 0.35 } else { 0.0 }
        - if quoted { 0.15 } else { 0.0 }
}

/// The longer words of a sentence, in the order of their ids.
fn words(doc: &Document, sentence: usize) -> Vec<WordId> {
    let tokens = doc.sentence(sentence).map(|s| s.tokens.clone()).unwrap_or_default();
    let long = tokens.filter(|&t| doc.lower(t).len() > 3 && doc.token(t).kind == TokenKind::Word);
    let mut ids: Vec<WordId> = long.map(|t| doc.token(t).word).collect();
    sort_by(&mut ids, |a, b| a.cmp(b));
    ids.dedup();
    ids
}

/// True where more than half of the words of one sentence stand in the other.
fn repeats(a: &[WordId], b: &[WordId]) -> bool {
    let shared = b.iter().filter(|w| a.binary_search(w).is_ok()).count();
    shared * 2 > b.len().min(a.len())
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn the_lead_and_what_the_headline_speaks_of_are_picked() {
        let text = "Council keeps pool open\n\nBy Ana Ruiz\n\n\
                    The city council voted on Tuesday night to keep the old swimming pool open for another year.\n\n\
                    “We swam there as children,” said one of those who had come.\n\n\
                    Rain fell on the square outside while the members argued about chairs and microphones.\n\n\
                    The council will pay for the pool with money that had been set aside for a new swimming hall.\n\n\
                    It was late.\n\nNobody knew what the next year would bring to the people of the small town.";
        let report = analyze(text, None);
        let picked: Vec<_> = report
            .summary
            .sentences
            .iter()
            .map(|&i| &text[report.sentences[i].start..report.sentences[i].end])
            .collect();
        assert_eq!(picked.len(), 2);
        assert!(picked[0].starts_with("The city council voted"), "{picked:?}");
        assert!(picked[1].starts_with("The council will pay"), "{picked:?}");
        assert!(report.summary.keywords.iter().any(|k| k == "pool"), "{:?}", report.summary.keywords);
        assert!(analyze("", None).summary.sentences.is_empty());
    }

    #[test]
    fn a_list_of_players_tells_no_story() {
        let side = "Brentford: Flekken; Roerslev, Collins, Pinnock, Mee; Jensen, Norgaard, Janelt; Mbeumo, Toney, Maupay.";
        let text = format!(
            "Brentford beat Everton\n\nBryan Mbeumo scored in the last minute as Brentford beat Everton at home.\n\n{side}"
        );
        let report = analyze(&text, None);
        let list = text.find(side).unwrap();
        assert!(!report.summary.sentences.is_empty());
        assert!(report.summary.sentences.iter().all(|&i| report.sentences[i].start < list));
    }
}
