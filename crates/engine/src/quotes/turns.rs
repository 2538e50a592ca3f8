//! Turns of an interview: `Q: …`, `Ana Ruiz: …`, `AR: …`. The words of a turn are quoted without marks.

mod unlabelled;

use crate::sort::sort_by_key;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::candidate::{Attribution, Candidate};
use super::view::View;
use super::vocabulary::flag;
use crate::document::TokenKind;
use crate::quotation_marks::{Stretch, Style};
use crate::report::{BlockKind, EntityKind};
use unlabelled::{unlabelled, unlabelled_questions};

/// Turns are numbered from here on, after all stretches between marks.
const TURNS: usize = 1 << 30;

pub(super) const RULE: &str = "quote/turn";

/// A label has at most this many tokens before its colon.
const LONGEST_LABEL: usize = 5;

/// A paragraph that begins with the name of its speaker and a colon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    /// The label without its colon.
    pub label: Range<usize>,
    /// What is said: to the end of the block.
    pub words: Range<usize>,
}

/// Adds the turns of an interview to the candidates, attributed to their labels. What a turn quotes stays part of it. Answers
/// between marks are given back: they are quotations already, and may have a speaker beside them.
pub(super) fn join(view: &mut View, candidates: &mut Vec<Candidate>) -> Vec<Turn> {
    let turns = find(view);
    let (mut joined, mut marked) = (Vec::new(), Vec::new());
    for turn in turns {
        // An answer between marks is a quotation already.
        // Both are in the order of the text: an interview may be long.
        let first = candidates.partition_point(|c| c.tokens.start < turn.words.start);
        if candidates.get(first).is_some_and(|c| is_marked(c, &turn)) {
            marked.push(turn);
            continue;
        }
        let span = view.doc.span_of(turn.words.clone());
        let stretch = Stretch { span, inner: span, style: Style::Turn, closed: true, continues: false };
        let Some(mut candidate) = Candidate::new(view, stretch) else { continue };
        // A label without a colon behind it stands elsewhere.
        let led = turn.label.end <= turn.words.start && turn.words.start - turn.label.end <= 4;
        let cue = if led { turn.label.end..turn.words.start.min(turn.label.end + 1) } else { 0..0 };
        candidate.attribution = Some(Attribution {
            speaker: turn.label,
            cue: (!cue.is_empty()).then_some(cue),
            verb: None,
            rule: RULE,
        });
        joined.push(candidate);
    }
    view.quote(joined.iter().map(|candidate| candidate.stretch.span), TURNS);
    candidates.retain(|c| {
        let after = joined.partition_point(|turn| turn.tokens.end <= c.tokens.start);
        !joined.get(after).is_some_and(|turn| turn.tokens.contains(&c.tokens.start))
    });
    candidates.append(&mut joined);
    sort_by_key(candidates, |c| c.tokens.start);
    marked
}

/// Gives the answers between marks without a word of saying beside them to whoever gave the answer before, else to whoever
/// is asked: "“I sleep,” she says. | And the bees? | “They do not.”"
pub(super) fn answer(view: &View, candidates: &mut [Candidate], marked: &[Turn]) {
    let mut before: Option<Range<usize>> = None;
    for candidate in candidates.iter_mut().filter(|c| view.doc.block_kind(c.tokens.start) == BlockKind::Turn)
    {
        let first = marked.partition_point(|turn| turn.words.start < candidate.tokens.start);
        if let Some(turn) = marked.get(first).filter(|turn| is_marked(candidate, turn)) {
            let speaker = before.clone().unwrap_or_else(|| turn.label.clone());
            candidate.attribution = Some(Attribution { speaker, cue: None, verb: None, rule: RULE });
        } else if let Some(own) = candidate.attribution.as_ref().filter(|a| a.verb.is_some()) {
            before = Some(own.speaker.clone());
        }
    }
}

/// True where a turn is nothing but what stands between marks.
fn is_marked(candidate: &Candidate, turn: &Turn) -> bool {
    candidate.tokens.start == turn.words.start && candidate.tokens.end + 1 >= turn.words.end
}

/// Finds the turns of an article; none where it is no interview: a label must come back, and two must alternate.
pub(super) fn find(view: &View) -> Vec<Turn> {
    let mut turns = Vec::new();
    let mut counts: FxHashMap<String, usize> = FxHashMap::default();
    let mut at = 0;
    while at < view.doc.sentences.len() {
        let Some(first) = view.doc.sentence(at) else { break };
        let block = first.block;
        let start = first.tokens.start;
        let mut end = first.tokens.end;
        while let Some(next) = view.doc.sentence(at).filter(|s| s.block == block) {
            end = next.tokens.end;
            at += 1;
        }
        let kind = view.doc.blocks.get(block).map_or(BlockKind::Paragraph, |b| b.kind);
        if matches!(kind, BlockKind::Furniture | BlockKind::Related | BlockKind::Headline | BlockKind::Byline)
        {
            continue;
        }
        if let Some(turn) = turn(view, start, end) {
            *counts.entry(key(view, &turn)).or_default() += 1;
            turns.push(turn);
        }
    }
    let repeated = counts.values().filter(|&&n| n >= 2).count();
    // "Browns: Visit Baltimore on Sunday.": what is listed by teams is no talk.
    let team = |turn: &Turn| {
        let entity = view.entity_at(turn.label.start);
        entity.is_some_and(|e| matches!(e.kind, EntityKind::Organization | EntityKind::Place))
            // "HALE: It was time." Speakers are in capitals, teams are not.
            && !view.doc.word(turn.label.start).chars().all(|c| !c.is_lowercase())
    };
    // "Barons: Fell to 3-14 on the road.": who talks asks, or tells of himself.
    let talks = |turn: &Turn| {
        turn.words
            .clone()
            .any(|t| one_of!(view.lower(t), "?" | "i" | "my" | "me" | "we" | "our" | "you" | "your"))
    };
    let alternate = counts.len() >= 2 || unlabelled_questions(view) >= 2;
    if !alternate
        || repeated == 0
        || turns.len() < 3
        || !turns.iter().any(talks)
        || 2 * turns.iter().filter(|t| team(t)).count() > turns.len()
    {
        turns.clear();
    }
    unlabelled(view, &mut turns);
    turns
}

fn key(view: &View, turn: &Turn) -> String {
    let words: Vec<&str> = turn.label.clone().map(|t| view.lower(t).trim_end_matches('.')).collect();
    words.join(" ")
}

fn turn(view: &View, start: usize, end: usize) -> Option<Turn> {
    let open = start + usize::from(view.lower(start).starts_with('*'));
    // "Q." is one token.
    if one_of!(view.lower(open), "q." | "a.") && view.capitalized(open) {
        let speaks = (open + 1..end).any(|t| view.doc.token(t).kind == TokenKind::Word);
        return speaks.then_some(Turn { label: open..open + 1, words: open + 1..end });
    }
    let mut colon =
        (open + 1..end.min(open + LONGEST_LABEL + 1)).find(|&t| one_of!(view.lower(t), ":" | "."))?;
    let label = open..colon;
    // "D.O.: It was time."
    if view.lower(colon) == "." && view.lower(colon + 1) == ":" && view.doc.word(open).contains('.') {
        colon += 1;
    }
    let one = label.len() == 1 && one_of!(view.lower(open), "q" | "a");
    if view.lower(colon) == "." && !one {
        return None;
    }
    let named = label.clone().all(|t| {
        view.doc.token(t).kind == TokenKind::Word && (view.capitalized(t) || view.is(t, flag::DETERMINER))
            || view.lower(t) == "-"
    });
    let mut first = colon + 1;
    while first < end && view.lower(first).starts_with('*') {
        first += 1;
    }
    let time = view.doc.token(first).kind == TokenKind::Number && !view.doc.token(first).spaced;
    let speaks = (first..end).any(|t| view.doc.token(t).kind == TokenKind::Word);
    (named && speaks && !time && view.quoted(open).is_none()).then_some(Turn { label, words: first..end })
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn an_interview_is_read_turn_by_turn() {
        for (text, want) in [
            ("Q: Why now?\n\nA: It was time.\n\nQ: And then?\n\nA: We left.", "Q|A|Q|A"),
            (
                "Ana Ruiz: Why now?\n\nTom Hale: It was time.\n\nAna Ruiz: And then?",
                "Ana Ruiz|Tom Hale|Ana Ruiz",
            ),
            ("HALE: It was time.\n\nRUIZ: Was it?\n\nHALE: Yes.\n\nRUIZ: Good.", "HALE|RUIZ|HALE|RUIZ"),
            // Questions in bold: the author asks, and whoever the headline names answers.
            (
                "# Alone at sea: Ana Ruiz talks\n\nBy Tom Hale\n\nAna Ruiz sailed round the world. She is 67.\n\n**What did you miss?**\n\nOnions.\n\n**Were you afraid?**\n\nEvery night.\n\n**And now?**\n\nAsk me in spring.",
                "Tom Hale|Ana Ruiz|Tom Hale|Ana Ruiz|Tom Hale|Ana Ruiz",
            ),
            (
                "Ana Ruiz met Tom Hale for a long talk about the house that he left in the spring of that year.\n\n**Ana Ruiz: Why now?**\n\n**Tom Hale:** It was time.\n\n**AR: And then?**\n\n**TH:** We left.\n\n**Did you ever go back to the house?**\n\nNever.\n\n**AR: Why?**\n\n**TH:** Too wet.",
                "Ana Ruiz|Tom Hale|AR|TH|Ana Ruiz|Tom Hale|AR|TH",
            ),
            // An answer of two paragraphs, and what the writer says between two.
            (
                "Ana Ruiz gave up the sea for a garden and now talks about it for the first time in many years.\n\nQ: Why now?\n\nA: It was time.\n\nI grow beans now. That is all of my work these days.\n\nQ: And then?\n\nA: We left.\n\nRuiz looks out of the window for a while.\n\nQ: Where to?",
                "Q|A|A|Q|A|Q",
            ),
            (
                "Ana Ruiz lights bridges and talks about it for the first time.\n\n**Why now?**\n\n**Ana:** I was asked.\n\nThey were furious for a week. Then it was over.\n\n**And then?**\n\n**Ana:** We left.\n\n**Where to?**\n\n**Ana:** Home, I hope.",
                "Ana|Ana|Ana|Ana",
            ),
            (
                "Leeds United: Ana Ruiz left early.\n\nDerby County: Tom Hale is out.\n\nLeeds United: At home on \
                 Friday.\n\nDerby County: Away on Sunday.",
                "",
            ),
            // Initials with full stops, between questions in bold.
            (
                "# Dalia Oyelaran plays for pigeons\n\nBy Tom Hale\n\nDalia Oyelaran played in empty buildings.\n\n**Why?**\n\nD.O.: I wanted a place that was wet.\n\n**And now?**\n\nD.O.: I rest.\n\n**Who knew?**\n\nD.O.: Nobody.",
                "Tom Hale|D.O.|Tom Hale|D.O.|Tom Hale|D.O.",
            ),
            // What asks without a question mark.
            (
                "# Alone at sea: Ana Ruiz talks\n\nBy Tom Hale\n\nAna Ruiz sailed round the world. She is 67.\n\nWhat did you miss?\n\nOnions. It is odd what you miss.\n\nThere is a story that you once met a whale.\n\nI did not like it.\n\nWere you afraid?\n\nEvery night.\n\nAnd where will you go?\n\nHome again, to my garden.",
                "Tom Hale|Ana Ruiz|Tom Hale|Ana Ruiz|Tom Hale|Ana Ruiz|Tom Hale|Ana Ruiz",
            ),
            // The writer tells between the answers of whom they talk with.
            (
                "# Ana Ruiz on bees and debt\n\nBy Tom Hale\n\nAna Ruiz has kept the shop for thirty years. She closes it next week.\n\nWhy close?\n\nMoney, of course. The roof fell in.\n\nAnd now?\n\nI sleep, and my bees do.\n\nRuiz, 61, came from Porto with two suitcases. She married a beekeeper.\n\nHer daughter runs the hives.\n\nWhat will you miss?\n\nThe gossip. My friends told me everything.\n\nShe laughs, and orders a cake.\n\nWho buys it?\n\nA man from Leeds.\n\nAny regrets?\n\nNone. Len used to say that a shop is a slow way of giving things away.",
                "Tom Hale|Ana Ruiz|Tom Hale|Ana Ruiz|Tom Hale|Ana Ruiz|Tom Hale|Ana Ruiz|Tom Hale|Ana Ruiz",
            ),
            // Answers between marks: what stands without is the writer's, whoever is quoted in it.
            (
                "# Ana Ruiz on bees and debt\n\nAna Ruiz has kept the shop for thirty years. She closes it next week.\n\nWhy close?\n\n“Money. The roof fell in.”\n\nAnd the bees?\n\n“I sleep,” she says. “They do not.”\n\nRuiz, 61, came from Porto. “She is a hard one,” says her editor, Tom Hale.\n\nAny regrets?\n\n“None at all.”",
                "Ana Ruiz|she",
            ),
            // The writer tells of whom they talk with, though there is an "I"; three questions with answers by an "I".
            (
                "# Ana Ruiz on bees and debt\n\nBy Tom Hale\n\nAna Ruiz has kept the shop for thirty years. She closes it next week.\n\nWhy close?\n\nI was tired. The roof fell in on my hives.\n\nNot all were pleased. Ruiz laughs when I tell her so.\n\nDo you sleep?\n\nI do, and my bees do.\n\nHer daughter, Carla Ruiz, told me that the bees had gone.\n\nWhat next?\n\nI will grow beans.",
                "Tom Hale|Ana Ruiz|Tom Hale|Ana Ruiz|Tom Hale|Ana Ruiz",
            ),
            // Questions between which many are quoted.
            (
                "# Why the river rose\n\nBy Tom Hale\n\nThe river rose on Friday, and nobody had seen it come.\n\nWhat went wrong?\n\n“It was the drains,” says Ana Ruiz, a plumber.\n\nIs it the weather?\n\n“Partly,” says Mark Obi, who studies rain.\n\nWhat can be done?\n\n“Plant trees,” says Priya Nair.",
                "",
            ),
            // A book that is named first is no answer between marks.
            (
                "# Ana Ruiz on books\n\nBy Tom Hale\n\nAna Ruiz runs the library in Hull.\n\nWhat are you reading?\n\n“Dune” for the third time. I love it.\n\nWhich book made you cry?\n\nI cry easily.\n\nWhat will you read next?\n\nI have “Middlemarch” on my desk.",
                "Tom Hale|Ana Ruiz|Tom Hale|Ana Ruiz|Tom Hale|Ana Ruiz",
            ),
            // Who is introduced answers, not whom most questions are about.
            (
                "# I was never brave\n\nAna Ruiz swam across the sound at last. She ate a pie and went to bed.\n\nWhy did you do it?\n\nMy car was there.\n\nYour pilot, Tom Hale, says you wept. Tom Hale laughed, too. Did you?\n\nTom Hale is a liar.\n\nWhat is next for you?\n\nCarpets, my husband says.",
                "Ana Ruiz|Ana Ruiz|Ana Ruiz",
            ),
            // Questions that the writer answers.
            (
                "# Should you worry about measles?\n\nCases have doubled since January. We asked Dr Ana Ruiz your questions about it.\n\nShould you get another jab?\n\nRuiz says that most adults are safe. “You do not need a third,” she says.\n\nCan you catch it from a seat?\n\nNurse Tom Hale says that you can.\n\nIs your child too young?\n\nBabies are given the first dose at one year. Hale says parents “panic too early”.",
                "",
            ),
            // A table of counts.
            ("Ana Ruiz: 1,769.\n\nTom Hale: 1,501.\n\nRuiz: 547.\n\nHale: 46.\n\nRuiz: 2,316.", ""),
            // Labels that never come back are headings.
            ("Where: Leeds.\n\nWhen: Friday.\n\nWho: Everyone.", ""),
        ] {
            let report = analyze(text, None);
            let turns: Vec<&str> = report
                .quotes
                .iter()
                .filter(|q| q.rule == "quote/turn")
                .filter_map(|q| q.speaker.as_ref().map(|s| s.text.as_str()))
                .collect();
            assert_eq!(turns.join("|"), want, "{text}");
        }
    }

    #[test]
    fn questions_and_answers_have_their_people() {
        let talk = "\n\nQ: Why now?\n\nA: It was time. I left.\n\nQ: And then?\n\nA: We left.";
        for (head, want) in [
            ("# Out\n\nBy Tom Hale\n\nAna Ruiz, a pilot, left in May.", "Tom Hale|Ana Ruiz"),
            ("Ana Ruiz, a pilot, left in May. Ruiz spoke to Tom Hale.", "Tom Hale|Ana Ruiz"),
            ("Ana Ruiz, a pilot, left in May. Ruiz flew with Tom Hale.", "|Ana Ruiz"),
        ] {
            let report = analyze(&[head, talk].concat(), None);
            let name = |text: &str| {
                let speakers = report.quotes.iter().filter_map(|q| q.speaker.as_ref());
                let id = speakers.filter(|s| s.text == text).find_map(|s| s.entity.clone());
                report.entities.iter().find(|e| Some(&e.id) == id.as_ref()).map_or("", |e| e.name.as_str())
            };
            assert_eq!([name("Q"), name("A")].join("|"), want, "{head}");
        }
    }
}
