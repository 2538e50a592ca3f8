//! What stands between marks and nobody has said: scare quotes, titles, names, nicknames, words mentioned as words.

use super::candidate::Candidate;
use super::kinds::SHORT;
use super::phrases::finite_verb;
use super::sieves::headline::in_headline;
use super::sieves::slogan;
use super::view::View;
use super::vocabulary::{CueClass, flag};
use crate::document::TokenKind;
use crate::quotation_marks::Style;
use crate::tagger::Pos;

/// How far before a title in a list the word may stand that says what the list is of, in tokens.
const LIST: usize = 24;

/// True where the marks surely hold no quotation, whatever stands around.
pub(super) fn is_something_else(view: &View, quote: &Candidate) -> bool {
    aside(view, quote) || is_named(view, quote)
}

/// True where the marks hold a title, a name, a nickname or a word as a word.
pub(super) fn is_named(view: &View, quote: &Candidate) -> bool {
    defined(view, quote)
        || thing(view, quote)
        || title(view, quote)
        || nickname(view, quote)
        || habit(view, quote)
        || mentioned(view, quote)
}

/// `Acme Ships Ltd. (“Acme”)`, `(the “Company”)`: what a text says it calls somebody from here on.
fn defined(view: &View, quote: &Candidate) -> bool {
    let before = |steps: usize| quote.tokens.start.checked_sub(steps).map_or("", |t| view.lower(t));
    let opens = before(1) == "(" || before(2) == "(" && one_of!(before(1), "the" | "or" | "our");
    let words = quote.tokens.clone().filter(|&t| view.doc.token(t).kind == TokenKind::Word);
    opens
        && view.lower(quote.tokens.end) == ")"
        && quote.words <= SHORT
        && quote.last.is_alphanumeric()
        && words.into_iter().all(|t| view.capitalized(t))
}

/// Single marks of few words where the story itself quotes with double marks: scare quotes.
fn aside(view: &View, quote: &Candidate) -> bool {
    quote.stretch.style == Style::Single
        && view.quotes_double
        && quote.words <= SHORT
        && !headline_words(view, quote)
        && !beside_cue(view, quote)
        && !before_cue(view, quote)
}

/// `‘Nobody told me,’ said Ruiz`: what a mark ends before a word of saying.
fn before_cue(view: &View, quote: &Candidate) -> bool {
    let near = quote.right.start..quote.right.end.min(quote.right.start + 4);
    matches!(quote.last, ',' | '?' | '!')
        && near.into_iter().any(|t| view.finite_cue(t).is_some_and(|c| c.class.reports_words()))
}

/// `said ‘no’`, `admitted he was ‘dead chuffed’`: a word of saying stands right before the words, or before their short
/// clause.
fn beside_cue(view: &View, quote: &Candidate) -> bool {
    let says = |t: usize| {
        view.quoted(t).is_none()
            && view
                .finite_cue(t)
                .is_some_and(|c| matches!(c.class, CueClass::Say | CueClass::Tell | CueClass::Claim))
            && !view.is(t, flag::MENTION)
    };
    let near = quote.left.start.max(quote.left.end.saturating_sub(4))..quote.left.end;
    let mut back = near.rev().skip_while(|&t| !says(t));
    let Some(cue) = back.next() else { return false };
    let clause = cue + 1..quote.left.end;
    clause.is_empty()
        || clause.len() == 1 && view.punctuation(cue + 1)
        || clause.len() >= 2
            && view.is(cue + 1, flag::PRONOUN)
            && (cue + 2..quote.left.end).all(|t| view.is(t, flag::AUXILIARY) || view.adverb(t))
}

/// `‘Whitmoor’ was dug by hand`: a word or two that begin a sentence as its subject are called so, not said.
fn thing(view: &View, quote: &Candidate) -> bool {
    let next = quote.tokens.end;
    // "he skippers the «Solveig»": a name with its article.
    let article = quote.left.clone().next_back().is_some_and(|t| view.lower(t) == "the");
    article && quote.words == 1 && quote.capital && quote.last.is_alphanumeric()
        || quote.left.is_empty()
            && quote.words <= 2
            && quote.last.is_alphanumeric()
            && quote.right.contains(&next)
            && view.is(next, flag::AUXILIARY)
}

/// Between single marks in a heading: a claim that the headline does not make its own.
pub(super) fn headline_words(view: &View, quote: &Candidate) -> bool {
    quote.stretch.style == Style::Single && view.doc.blocks.len() > 1 && in_headline(view, quote)
}

/// Words of the longest title.
const LONGEST_TITLE: usize = 10;

/// `“Good Morning America”`: every word that matters is a capital, nothing ends it, and it is not alone.
fn title(view: &View, quote: &Candidate) -> bool {
    let words = quote.tokens.clone().filter(|&t| view.doc.token(t).kind == TokenKind::Word);
    let words: Vec<usize> = words.take(LONGEST_TITLE + 1).collect();
    if words.len() > LONGEST_TITLE || matches!(quote.last, '?' | '!' | '.') && quote.last != '.' {
        return false;
    }
    let weighty = |t: usize| {
        !view.is(
            t,
            flag::PREPOSITION | flag::DETERMINER | flag::CONJUNCTION | flag::POSSESSIVE | flag::AUXILIARY,
        )
    };
    let capitals = words
        .iter()
        .filter(|&&t| weighty(t))
        .all(|&t| view.capitalized(t) || view.lower(t).starts_with('\''));
    let first = words.first().is_some_and(|&t| view.capitalized(t));
    if !capitals || !first {
        return false;
    }
    // "“It was Brie.”": a sentence of its own.
    let clause = words.iter().any(|&t| view.is(t, flag::AUXILIARY))
        && words.iter().any(|&t| view.is(t, flag::PRONOUN));
    let says = clause || words.first().is_some_and(|&t| view.pos(t) == Pos::VerbBase);
    if quote.last == '.' && quote.left.is_empty() && quote.right.is_empty() && says {
        return false;
    }
    // "chanting “Free the Swans”", "“Hands Off,” Ruiz said": somebody says it.
    let before = quote.tokens.start.wrapping_sub(1);
    let cue = if one_of!(view.lower(before), "," | ":") { before.wrapping_sub(1) } else { before };
    let voiced = quote.left.contains(&cue)
        && view.cue(cue).is_some_and(|c| {
            // "Ruiz told “Good Day Tarn,”": a programme was told.
            let told = c.class == CueClass::Tell;
            told && cue < before || !told && matches!(c.class, CueClass::Say | CueClass::Write)
        })
        && !view.is(cue, flag::MENTION);
    // "The study, “Brief Rest and Error Rates,” appears in a journal"
    let next = quote.tokens.end;
    let goes_on = quote.right.contains(&next) && finite_verb(view, next);
    let work = match view.lower(cue) {
        "study" | "paper" | "article" | "essay" | "survey" | "review" => view.finite_cue(next).is_none(),
        // "The province's plan, “Care Close to Home,” promised a nurse"
        "plan" | "strategy" | "report" | "programme" | "program" | "campaign" | "scheme" => {
            view.finite_cue(next).is_none() || view.is(next + 1, flag::DETERMINER)
        }
        _ => false,
    };
    if !voiced && goes_on && work && view.lower(before) == "," && many_capitals(view, &words) {
        return true;
    }
    // "“Blue Morning,” his first single, reached No 2", "“Harbour Lights,” directed by Hale, opens on Friday"
    let told = one_of!(
        view.lower(next),
        "directed" | "written" | "starring" | "produced" | "published" | "recorded" | "filmed"
    ) || view.lower(next) == "which" && words.len() > 1
        || view.is(next, flag::DETERMINER | flag::POSSESSIVE)
            && (next + 1..next + 5).take_while(|&t| !view.punctuation(t)).any(|t| view.is(t, flag::WORK));
    if !voiced && quote.left.is_empty() && quote.last == ',' && quote.right.contains(&next) && told {
        return true;
    }
    if voiced || quote.left.is_empty() && matches!(quote.last, ',' | '.') && !quote.right.is_empty() {
        return false;
    }
    // "“Pots. Radiators. Me.”": more than one sentence.
    let last = quote.tokens.end.saturating_sub(2);
    if (quote.tokens.start..last).filter(|&t| view.lower(t) == ".").count() > 1 {
        return false;
    }
    let led = view.lower(before) != ":"
        && quote.left.clone().rev().take(4).any(|t| view.is(t, flag::WORK | flag::MENTION));
    let many = words.iter().filter(|&&t| weighty(t)).count() >= 2;
    // "Review: ‘The Salt Road’ | is long": what goes on with a verb of its own is a thing.
    let next = quote.tokens.end;
    let subject =
        quote.last.is_alphanumeric() && quote.right.contains(&next) && view.is(next, flag::AUXILIARY);
    // "their hits: ‘Paper Moon’, ‘Tuesday Girl’ and ‘Tell Me’"
    let listed = many
        && quote.last.is_alphanumeric()
        && quote.left.clone().rev().take(LIST).any(|t| view.is(t, flag::WORK));
    led || listed || many && (subject || !one_of!(view.lower(before), "," | ":"))
}

/// True for at least three capitalized words.
fn many_capitals(view: &View, words: &[usize]) -> bool {
    words.iter().filter(|&&t| view.capitalized(t)).count() >= 3
}

/// `William “Bill” Hale`
fn nickname(view: &View, quote: &Candidate) -> bool {
    let before = quote.tokens.start.wrapping_sub(1);
    quote.words <= 2
        && quote.capital
        && view.capitalized(before)
        && view.capitalized(quote.tokens.end)
        && !matches!(quote.last, ',' | '.' | '!' | '?')
}

/// `they call him “the Doctor”`: what people always say for somebody or something. "What he likes to call “the blob”" is
/// his.
fn habit(view: &View, quote: &Candidate) -> bool {
    let told = |t: &usize| view.quoted(*t).is_none() && !view.punctuation(*t);
    let mut near = quote.left.clone().rev().take(4).take_while(told);
    let calls = near.find(|&t| one_of!(view.lower(t), "call" | "calls" | "calling"));
    quote.words <= SHORT
        && view.lower(quote.tokens.start + 1) == "the"
        && !matches!(quote.last, '?' | '!')
        && calls.is_some_and(|t| {
            let subject = t.wrapping_sub(1);
            view.lower(t) == "calling" || view.lower(subject) != "to" && !view.capitalized(subject)
        })
}

/// `‘The telegraph’, as it is known, has carried letters`
fn known(view: &View, quote: &Candidate) -> bool {
    let next = quote.tokens.end + usize::from(view.lower(quote.tokens.end) == ",");
    let clause = next + 1..next + 6;
    // "as he called it": somebody's word after all.
    let passive = clause.clone().any(|t| one_of!(view.lower(t), "is" | "are" | "was" | "were" | "'s"));
    passive
        && quote.words <= SHORT
        && view.lower(next) == "as"
        && clause.clone().next().is_some_and(|t| one_of!(view.lower(t), "it" | "he" | "she" | "they" | "the"))
        && clause
            .skip(1)
            .take_while(|&t| !view.punctuation(t))
            .any(|t| one_of!(view.lower(t), "known" | "called" | "nicknamed" | "dubbed"))
}

/// `cut its rating from “hold” to “sell”`, `kept its “sell” recommendation`
fn rated(view: &View, quote: &Candidate) -> bool {
    let quoted = |t: usize| view.quoted(t).is_some();
    let before = quote.tokens.start.wrapping_sub(1);
    let from =
        view.lower(before) == "from" && view.lower(quote.tokens.end) == "to" && quoted(quote.tokens.end + 1);
    let to = view.lower(before) == "to"
        && quote.left.len() > 2
        && quoted(before - 1)
        && quote.left.clone().rev().take(6).any(|t| view.lower(t) == "from");
    let rating = |t: usize| {
        one_of!(
            view.lower(t),
            "buy"
                | "sell"
                | "hold"
                | "neutral"
                | "outperform"
                | "underperform"
                | "overweight"
                | "underweight"
                | "accumulate"
                | "junk"
                | "reduce"
                | "stable"
                | "negative"
                | "positive"
        )
    };
    let graded = || {
        quote.left.clone().rev().take(LIST).any(|t| {
            one_of!(
                view.lower(t),
                "rating"
                    | "ratings"
                    | "outlook"
                    | "recommendation"
                    | "stock"
                    | "shares"
                    | "target"
                    | "grade"
                    | "level"
                    | "view"
            )
        })
    };
    let noun = one_of!(view.lower(quote.tokens.end), "rating" | "ratings" | "recommendation");
    let cut = || {
        let cuts = |t: usize| {
            one_of!(
                view.lower(t),
                "cut"
                    | "cuts"
                    | "raised"
                    | "raises"
                    | "lowered"
                    | "upgraded"
                    | "downgraded"
                    | "upgrade"
                    | "downgrade"
            )
        };
        // "cut staff to “reduce” costs"
        let grade = !quote
            .tokens
            .clone()
            .any(|t| one_of!(view.lower(t), "reduce" | "positive" | "negative" | "stable"));
        let ends = quote.right.is_empty()
            || view.punctuation(quote.tokens.end)
            || view.lower(quote.tokens.end) == "from";
        view.lower(before) == "to" && grade && ends && quote.left.clone().rev().take(LIST).any(cuts)
    };
    // "who | rates | the stock “hold”"
    let rates = || quote.left.clone().rev().take(4).any(|t| one_of!(view.lower(t), "rates" | "rated"));
    quote.words <= 2
        && quote.tokens.clone().any(rating)
        && !quote.capital
        && quote.last.is_alphanumeric()
        && (noun || (from || to) && graded() || cut() || rates())
}

/// `the word “war”`, `so-called “…”`, `known as “…”`
fn mentioned(view: &View, quote: &Candidate) -> bool {
    let before = quote.tokens.start.wrapping_sub(1);
    if known(view, quote) || rated(view, quote) {
        return true;
    }
    if quote.words > SHORT || quote.left.is_empty() || slogan::crowd_noun(view, quote).is_some() {
        return false;
    }
    let lower = view.lower(before);
    view.is(before, flag::NAMING)
        || lower == "as" && view.lower(before.wrapping_sub(1)) == "such"
        || lower == "called" && (view.lower(before.wrapping_sub(1)) == "-" || calls_so(view, quote))
        // "bursts often labeled “dreaming”"
        || one_of!(lower, "labeled" | "labelled" | "termed" | "deemed")
            && view.lower(quote.tokens.end) != "by"
            && calls_so(view, quote)
        // "a lunch dubbed the “sugar summit”"
        || lower == "the" && one_of!(view.lower(before.wrapping_sub(1)), "dubbed" | "nicknamed")
        || (lower == "as" || lower == "the" && view.lower(before.wrapping_sub(1)) == "as")
            && quote
                .left
                .clone()
                .rev()
                .take(8)
                .any(|t| one_of!(view.lower(t), "known" | "know" | "knows" | "knew" | "classed" | "classified"))
        || likes_to_call(view, quote)
}

/// `what television likes to call a “statement win”`
fn likes_to_call(view: &View, quote: &Candidate) -> bool {
    let mut back = quote.left.clone().rev().skip_while(|&t| one_of!(view.lower(t), "a" | "an" | "the"));
    let words: [&str; 3] = std::array::from_fn(|_| back.next().map_or("", |t| view.lower(t)));
    // "what Ruiz likes to call": her word.
    let somebody = back
        .next()
        .is_none_or(|t| view.capitalized(t) || view.is(t, flag::PRONOUN | flag::ROLE | flag::BODY));
    matches!(words, ["call", "to", "like" | "likes" | "liked" | "love" | "loves"]) && !somebody
}

/// `a limit sometimes called “the wall”`, not `what she called “…”`: nobody calls it so but everybody.
fn calls_so(view: &View, quote: &Candidate) -> bool {
    let called = quote.tokens.start.wrapping_sub(1);
    let head = quote.left.clone().rev().skip(1).find(|&t| !view.adverb(t));
    let noun =
        head.is_some_and(|t| matches!(view.pos(t), Pos::Noun | Pos::ProperNoun) && view.named(t).is_none());
    let whose = quote.left.clone().rev().take(8).any(|t| one_of!(view.lower(t), "what" | "which" | "whom"));
    noun && !whose
        && called > quote.left.start
        && !view.capitalized(head.unwrap_or(called))
        && head.is_some_and(|t| !view.is(t, flag::ROLE | flag::BODY | flag::DOCUMENT | flag::PEOPLE))
}

#[cfg(test)]
mod tests {
    use crate::quotes::kinds::tests::check;

    #[test]
    fn names_works_and_words_as_words_are_not_said() {
        check(&[
            ("‘Whitmoor’ was dug by hand.\n\nIts tunnel is long and it is wet on most days of the year.", ""),
            ("In 1991 she published “The Long Wet Winter” at last.", ""),
            ("They opened with “Bringing Up the Dog” in May.", ""),
            ("William “Bill” Hale left early.", ""),
            ("She hates the word “moist”.", ""),
            ("The index touched 512, a level classed as “hazardous”.", ""),
            (
                "They cycle through patterns often labeled “dreaming,” and wake. It was at a lunch dubbed the “sugar summit.”",
                "",
            ),
            ("The study, “Brief Rest and Error Rates in Wards,” appears in a journal.", ""),
            ("The paper, “Britain Is Broken Now,” said Ana Ruiz.", "D “Britain Is Broken Now,”"),
            ("Delta Ships said it had signed with Harbour Works Ltd. (“Harbour”) on Friday.", ""),
            ("Ana Ruiz told “Good Day Tarn,” a breakfast show, that she was well.", ""),
            ("Bees have a limit sometimes called “the wall of four.”", ""),
            (
                "Review: ‘The Salt Road’ is too long\n\nThe play at the town hall lasts four hours and has no pause.",
                "",
            ),
            ("In the hall a sign read “Hugs Free, Cakes $1.”", "D “Hugs Free, Cakes $1.”"),
            ("Ana Ruiz whispered, “Draw?”", "D “Draw?”"),
            (
                "Ana Ruiz wrote all of the hits: ‘Paper Moon’, ‘Tuesday Girl’ and, of course, ‘Hold Me Tight’.",
                "",
            ),
            ("The report told staff to avoid words such as “crack.”", ""),
            ("‘I could,’ says Ana Ruiz. ‘It was Brie.’", "D ‘I could,’|D ‘It was Brie.’"),
            (
                "‘She banged on things,’ says Ana Ruiz. ‘Pots. Lamps. Me.’",
                "D ‘She banged on things,’|D ‘Pots. Lamps. Me.’",
            ),
            ("Drivers know the bend as “the Throat”.", ""),
            ("Ana Ruiz said that her line would sail the «Solveig» in May.", ""),
            ("The ‘Beast of Bodden’ is a dog, police said.", ""),
            ("‘The telegraph’, as it is known, has carried letters.", ""),
            ("“Blue Morning,” his first single, reached No 2.", ""),
            ("She found fame late. “Ashcombe Hall,” which ran for years, drew millions.", ""),
            ("“Harbour Lights,” directed by Tom Hale, opens on Friday.", ""),
            ("It is too cheap, said Tom Hale, who rates the stock “hold”.", ""),
            ("Ana Ruiz cut her rating from “hold” to “sell”.", ""),
            ("Ana Ruiz said the mood went from “hope” to “despair” then.", "M “hope”|M “despair”"),
            ("Ana Ruiz denounced the “hoax”, as she called it.", "M “hoax”"),
            ("Ana Ruiz attacked what she likes to call “the blob”.", "M “the blob”"),
            ("It looked like what television likes to call a “statement win”.", ""),
            ("The nine routes are what the trade knows as “thin corridors”.", ""),
            ("In a lecture last year, “The Weather Indoors”, Ana Ruiz argued that it was cold.", ""),
        ]);
    }
}
