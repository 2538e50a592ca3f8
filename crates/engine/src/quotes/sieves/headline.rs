//! `Dam owners ‘knew of cracks’`: words that a headline quotes are whoever's the story says they are. A headline names
//! the subject of the news, not the speaker, so its own grammar is asked last.

use std::ops::Range;

use crate::document::TokenKind;
use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::indirect;
use crate::quotes::phrases::{can_mean, listens, starting_at};
use crate::quotes::turns;
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::BlockKind;
use crate::segment::WordId;

pub(in crate::quotes) const ID: &str = "quote/headline";

/// How far before the words of the story what a headline took from them may stand, in tokens.
const AROUND: usize = 60;

/// So many words in a row are no chance.
const RUN: usize = 3;
/// The most words of a headline's quotation that are looked for.
const LONGEST: usize = 24;
/// The most candidates that look through the story, so that a text of headlines costs no more than prose.
const MOST: usize = 12;
/// Tokens behind the words that name who says them.
const TAIL: usize = 6;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    if index >= MOST {
        return None;
    }
    if !in_headline(view, quote) {
        return repeated(view, all, index);
    }
    let label = super::label::find(view, all, index);
    let named = |a: &Attribution| a.speaker.clone().any(|t| view.is_person(t));
    label
        .clone()
        .filter(named)
        .or_else(|| same_words(view, all, quote))
        .or(label)
        .or_else(|| retold(view, all, quote))
        .or_else(|| named_behind(view, quote))
        .or_else(|| behind(view, all, index))
        .or_else(|| super::cue_before::find(view, all, index).filter(|_| !quote.after_comma))
        .or_else(|| one_voice(view, all, quote))
        .map(|found| Attribution { rule: ID, ..found })
}

/// True where a quotation stands in a heading of the article.
pub(in crate::quotes) fn in_headline(view: &View, quote: &Candidate) -> bool {
    matches!(
        view.doc.block_kind(quote.tokens.start),
        BlockKind::Headline | BlockKind::Standfirst | BlockKind::Subheading
    )
}

/// The words of a range of tokens, without marks.
fn words(view: &View, tokens: Range<usize>) -> Vec<WordId> {
    let spoken = |t: &usize| matches!(view.doc.token(*t).kind, TokenKind::Word | TokenKind::Number);
    tokens.filter(spoken).map(|t| view.doc.token(t).word).take(LONGEST).collect()
}

/// "The goal left the manager “sick to the stomach”", and then "“I am sick to the stomach,” Ruiz said": the beginning of
/// a story quotes like a headline.
fn repeated(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let wanted = words(view, all.get(index)?.tokens.clone());
    let mut later = all.get(index + 1..)?.iter().filter(|o| o.attribution.is_some());
    let said = later.find(|o| {
        let said = words(view, o.tokens.start..o.tokens.end.min(o.tokens.start + 400));
        wanted.len() >= RUN && said.windows(wanted.len()).any(|w| w == wanted)
    });
    Some(Attribution { rule: ID, ..said?.attribution.clone()? })
}

/// A quotation of the story that holds the words, or nearly all that matter of them.
fn same_words(view: &View, all: &[Candidate], quote: &Candidate) -> Option<Attribution> {
    let wanted = words(view, quote.tokens.clone());
    let weighty = |t: usize| !view.is(t, flag::STOPS_PHRASE | flag::DETERMINER | flag::POSSESSIVE);
    let matter: Vec<WordId> = quote
        .tokens
        .clone()
        .filter(|&t| view.doc.token(t).kind == TokenKind::Word && weighty(t))
        .map(|t| view.doc.token(t).word)
        .take(LONGEST)
        .collect();
    let mut nearly = None;
    for other in all.iter().filter(|o| !in_headline(view, o)) {
        let Some(known) = &other.attribution else { continue };
        let said = words(view, other.tokens.start..other.tokens.end.min(other.tokens.start + 400));
        if !wanted.is_empty() && said.windows(wanted.len()).any(|w| w == wanted) {
            return Some(known.clone());
        }
        if nearly.is_none() && wanted.windows(RUN).any(|run| said.windows(RUN).any(|w| w == run)) {
            nearly = Some(known.clone());
        }
        // "‘treated charity as her purse’" of "treated the charity “as a purse”"
        let left = other.left.start.max(other.left.end.saturating_sub(AROUND))..other.left.end;
        let around = words(view, left);
        let shared = matter.iter().filter(|w| said.contains(w) || around.contains(w)).count();
        if matter.len() >= 2 && shared * 4 >= matter.len() * 3 && nearly.is_none() {
            nearly = Some(known.clone());
        }
    }
    nearly
}

/// A report of the story that holds the words without marks: "the bird was safe and well, its keepers said".
fn retold(view: &View, all: &[Candidate], quote: &Candidate) -> Option<Attribution> {
    let wanted = words(view, quote.tokens.clone());
    if wanted.len() < 2 {
        return None;
    }
    let body = view.doc.sentences.iter().filter(|s| {
        view.doc
            .blocks
            .get(s.block)
            .is_some_and(|b| matches!(b.kind, BlockKind::Paragraph | BlockKind::Standfirst))
            && !s.tokens.contains(&quote.tokens.start)
    });
    for sentence in body {
        let here = words_in(view, &sentence.tokens, &wanted);
        if let Some(at) = here
            && let Some(report) = indirect::of_sentence(view, all, &sentence.tokens)
                .into_iter()
                .find(|r| r.tokens.contains(&at))
        {
            return Some(report.attribution);
        }
    }
    None
}

/// Where the words stand in a sentence.
fn words_in(view: &View, sentence: &Range<usize>, wanted: &[WordId]) -> Option<usize> {
    let first = wanted.first()?;
    let reach = sentence.end.saturating_sub(wanted.len() - 1).max(sentence.start);
    (sentence.start..reach)
        .filter(|&t| view.doc.token(t).word == *first)
        .find(|&t| words(view, t..sentence.end.min(t + wanted.len() * 2)).starts_with(wanted))
}

/// `‘I never saw the safe’, [accountant] tells jury`: a whole clause and who says it.
fn behind(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let comma = view.lower(quote.tokens.end) == "," || quote.last == ',';
    // "Closures ‘will cost lives’, | councillor warns": nothing but who says it stands behind.
    let short = quote.right.len() <= TAIL;
    (comma && (quote.left.is_empty() || short)).then(|| {
        super::speaker_then_verb::find(view, all, index)
            // "‘…’, jury told": quoted, and nobody knows by whom.
            .map(|a| if listens(view, &a.speaker, &a.cue) { Attribution { speaker: 0..0, ..a } } else { a })
            .or_else(|| super::verb_then_speaker::find(view, all, index))
            .or_else(|| acts(view, quote))
    })?
}

/// `‘I feel robbed,’ sobs | Ana Ruiz`: whatever verb a headline has for it.
fn acts(view: &View, quote: &Candidate) -> Option<Attribution> {
    let verb = quote.tokens.end;
    let does = quote.left.is_empty() && !view.capitalized(verb) && view.lower(verb).ends_with('s');
    let speaker = starting_at(view, verb + 1, quote.right.end).filter(|_| does && quote.capital)?;
    Some(Attribution { speaker, cue: Some(verb..verb + 1), verb: None, rule: ID })
}

/// "an interview | with |", "10 minutes | with |": who comes next answers.
pub(in crate::quotes) fn talks_with(view: &View, with: usize) -> bool {
    view.lower(with) == "with"
        && one_of!(
            view.lower(with.wrapping_sub(1)),
            "interview" | "conversation" | "chat" | "minutes" | "a" | "audience"
        )
}

/// `“…”: [Ana Ruiz] on leaving`
fn named_behind(view: &View, quote: &Candidate) -> Option<Attribution> {
    let colon = quote.tokens.end;
    let name = colon + 1;
    if view.lower(colon) != ":" {
        return None;
    }
    let end = view.sentence(name).end;
    // "‘…’: an interview with | Ana Ruiz |", "‘…’: meet | Ana Ruiz |"
    let meets =
        (name..end.min(name + 4)).find(|&t| talks_with(view, t) || t == name && view.lower(t) == "meet");
    if let Some(person) = meets.map(|m| m + 1).filter(|&p| view.is_person_name(p)) {
        let speaker = starting_at(view, person, end)?;
        return Some(Attribution { speaker, cue: Some(colon..colon + 1), verb: None, rule: ID });
    }
    // "‘…’: | The Lanterns | on their return": whoever a headline names on a subject, known or not.
    // "‘I hit him’: | Shop worker, 63, | fights off thief": who says "I" acts. "‘My son drowned’: | Anger | as beach
    // reopens": somebody says it, and the headline does not tell who.
    let own = is_own(view, quote);
    if let Some(speaker) = starting_at(view, name, end).filter(|s| {
        view.capitalized(s.start)
            && (own
                && can_mean(view, s)
                && (!view.punctuation(s.end) || view.doc.token(s.end + 1).kind == TokenKind::Number)
                || one_of!(view.lower(s.end), "on" | "talks" | "about"))
            && view.named(name).is_none()
    }) {
        return Some(Attribution { speaker, cue: Some(colon..colon + 1), verb: None, rule: ID });
    }
    // "‘…’: | tenant farmers | vow to fight"
    // "Court hears", "police confirm", "judge tells": those are told of somebody else's words.
    let says = |t: usize| {
        const STEMS: [&str; 11] = [
            "vow", "insist", "fume", "plead", "complain", "declare", "admit", "boast", "joke", "lament",
            "protest",
        ];
        STEMS.iter().any(|stem| view.lower(t).starts_with(stem)) && view.finite_cue(t).is_some()
    };
    if let Some(speaker) = starting_at(view, name, end).filter(|s| can_mean(view, s) && says(s.end)) {
        return Some(Attribution { speaker, cue: Some(colon..colon + 1), verb: None, rule: ID });
    }
    // "‘…’: Kenyan painter | Ana Ruiz | on debt"
    if let Some(speaker) = starting_at(view, name, end).filter(|s| s.len() > 1 && view.is_person(s.end - 1)) {
        return Some(Attribution { speaker, cue: Some(colon..colon + 1), verb: None, rule: ID });
    }
    let Some(entity) = view.named(name) else {
        return own.then_some(Attribution { speaker: 0..0, cue: None, verb: None, rule: ID });
    };
    let end = (name..name + 6).find(|&t| view.named(t) != Some(entity))?;
    Some(Attribution { speaker: name..end, cue: Some(colon..colon + 1), verb: None, rule: ID })
}

/// "I", "our": of whoever speaks.
fn is_own(view: &View, quote: &Candidate) -> bool {
    quote.tokens.clone().any(|t| one_of!(view.lower(t), "i" | "my" | "we" | "our" | "i'm" | "i've"))
}

/// `‘I never wanted a second shop’`, and nothing else: of the guest of an interview, or of the only one whom the story
/// quotes.
fn one_voice(view: &View, all: &[Candidate], quote: &Candidate) -> Option<Attribution> {
    if !quote.left.is_empty() || !quote.right.is_empty() || !is_own(view, quote) {
        return None;
    }
    let mut spoken = all.iter().filter(|o| !in_headline(view, o)).map(|o| o.attribution.as_ref());
    let last = spoken.next_back()??;
    let who = view.named(last.speaker.start)?;
    let same = |a: &Attribution| view.named(a.speaker.start) == Some(who);
    let mut alone = || spoken.all(|a| a.is_some_and(same));
    (last.rule == turns::RULE || alone()).then(|| last.clone())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_feeling_says_nothing() {
        let text = "‘They took my bench’: Anger as council rips out seats\n\nA man who lives nearby said on \
                    Tuesday that he would go to the council and ask for the bench.";
        let report = crate::testing::analyze(text, None);
        let quote = report.quotes.iter().find(|q| q.text.contains("my bench")).unwrap();
        assert_eq!(quote.speaker.as_ref().map_or("", |s| &s.text), "");
    }

    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "‘I paint what I owe’: [Kenyan painter Ana Ruiz] on debt\n\nThe painter has nine debts and a garden, and she talks about them for the first time today.",
                "Has Ana Ruiz found love? [Friends] say ‘she is glowing’\n\nShe is the queen of the night, but it seems that a plumber has won her heart at long last.",
                "Late goal sinks Albion\n\nThe late goal on a wet night in front of a small crowd left the manager “sick to the stomach”.\n\n“I am sick to the stomach for the lads,” [Tom Weller] said.",
                "‘I hit him with a pan’: [Shop worker], 63, fights off thief\n\nA shop worker who hit a thief with a frying pan says that she would do it all again if she had to.",
                "‘I feel robbed,’ sobs [Ana Ruiz]\n\nA star of nine series has lost his teeth and does not know where to look for them.",
                "Dam owners ‘knew of the cracks’\n\nThe owners of the Garrow Dam were sued by two hundred residents on Tuesday night.\n\n“They knew of the cracks for years,” [Ana Ruiz] said in court.",
                "‘You can’t eat a solar panel’: [tenant farmers] vow to fight\n\nA dozen families were told on Friday to leave the land that they have worked for two generations.",
                "Penguin ‘safe and well’ after two days\n\nThe bird was safe and well, [its keepers] said on Tuesday after a long search of the town.\n\nIt had been lost for two days.",
                "‘I never saw the safe’, [accountant] tells jury\n\nA bookkeeper told a jury on Monday that she had no key to the club and never went there at night.",
                "Library closures ‘will cost lives’, [councillor] warns\n\nSeven of the town's eleven libraries are to close by Easter under plans published on Monday.",
                "‘We did it for the biscuits’: [The Lanterns] on their return\n\nThey split up over a plate of cheese in the spring of a year that nobody cares to remember.",
                "‘I never wanted to win’\n\nThe pianist Ana Ruiz talks about fear and about gardens for the first time.\n\n“I am tired,” [Ruiz] says. She left in the middle of a concert in May.",
                "“I never wanted to win”: [Ana Ruiz] on leaving the stage\n\nThe pianist talks about fear and about gardens, and why she left in the middle of a concert.",
            ],
        );
    }
}
