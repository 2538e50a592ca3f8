//! The name that stands behind a role between commas.

use std::ops::Range;

use crate::quotes::phrases::starting_at;
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::EntityKind;
use crate::tagger::Pos;

/// What hangs on a role reaches so far, in tokens.
const LONGEST: usize = 12;

/// "Another motorist, | who identified herself simply as | Mama Ejima |, said"
fn given_name(view: &View, comma: usize) -> Option<Range<usize>> {
    let near = comma + 2..comma + 10;
    let says = |t: usize| one_of!(view.lower(t), "identified" | "introduced" | "named" | "gave");
    let verb = near.clone().find(|&t| says(t)).filter(|_| view.lower(comma + 1) == "who")?;
    let own = |t: usize| one_of!(view.lower(t), "herself" | "himself" | "themselves" | "name");
    // "who asked to be identified | only as | Hanan"
    let only = one_of!(view.lower(verb + 1), "only" | "just" | "simply") && view.lower(verb + 2) == "as";
    if !only && !(verb + 1..verb + 5).any(own) {
        return None;
    }
    let start = near.skip_while(|&t| t <= verb).find(|&t| {
        // "Gave only her first name, Ilse"
        let own = |at: usize| view.is(at, flag::POSSESSIVE);
        let name = view.lower(t - 1) == ","
            && view.lower(t.wrapping_sub(2)) == "name"
            && (own(t.wrapping_sub(3)) || own(t.wrapping_sub(4)));
        (view.lower(t - 1) == "as" || name) && view.capitalized(t)
    })?;
    let end = (start..start + 4).find(|&t| !view.capitalized(t))?;
    (one_of!(view.lower(end), "," | ".") && view.named(start).is_some()).then_some(start..end)
}

/// "The union's regional secretary, | Dilip Rao, | told", "the Taoiseach, | Ana Ruiz, | said": the name in apposition to a
/// role.
pub(in crate::quotes) fn name_behind(view: &View, tokens: &Range<usize>) -> Option<Range<usize>> {
    let last = tokens.end.checked_sub(1)?;
    // Behind most phrases stands nothing of the kind.
    if !one_of!(
        view.lower(tokens.end),
        "," | "(" | "in" | "at" | "from" | "to" | "on" | "for" | "of" | "who" | "with"
    ) {
        return None;
    }
    // "Another, | Dominic Farrow of the Quarterly, | wrote"
    let another = tokens.len() == 1 && one_of!(view.lower(last), "another" | "one");
    let role = |t: usize| view.is(t, flag::ROLE) || view.gazetteers.is_role(view.lower(t));
    let described = (another || !view.is(last, flag::PRONOUN))
        && (another
            || !view.capitalized(last)
            || tokens.clone().any(|t| view.is(t, flag::ROLE) && !view.capitalized(t))
            // "The Bishop of Tarn, | the Right Rev Calum Orr, | said", "The local MP, | Ana Ruiz, | said"
            // "His Principal Secretary, | Dr Ana Ruiz, | said"
            || view.is(tokens.start, flag::POSSESSIVE) && tokens.clone().any(|t| view.is(t, flag::ROLE))
            || view.lower(tokens.start) == "the"
                && (tokens.clone().any(role) || tokens.len() == 2)
                && !tokens.clone().any(|t| view.is_person(t))
            // "The island's GP, | Dr Ana Ruiz, | warned"
            || tokens.clone().any(|t| view.lower(t) == "'s")
                && tokens.clone().all(|t| view.lower(t) != "and")
                && !view.is_person(last)
            // "Counsel for Mr Hale, | Ana Ruiz, | said"
            || tokens.clone().any(|t| {
                one_of!(view.lower(t), "counsel" | "solicitor" | "barrister" | "agent" | "advocate")
                    && view.lower(t + 1) == "for"
            })
            // "Norway's Minister of Research and Education, | Ana Ruiz, | said"
            || tokens.clone().any(|t| view.is(t, flag::ROLE) && one_of!(view.lower(t + 1), "of" | "for"))
                && !view.is_person(last));
    // "A spokesperson for the first minister, | Ana Ruiz, | said": the name is the minister's, but "a spokeswoman for …"
    // may have said hers.
    let own = || {
        let sex = tokens.clone().find_map(|t| view.sex_of_word(t));
        sex.is_some() && view.named(tokens.end + 1).and_then(|e| view.sex(e)) == sex
    };
    let speaks_for = |t: usize| {
        view.lower(t) == "for" && t > tokens.start && {
            let before = view.lower(t - 1);
            before.starts_with("spokes") || before == "aide"
        }
    };
    // "A spokesman for the Minister for Health, | Ana Ruiz, | said"
    let spoken_for = tokens.clone().find(|&t| speaks_for(t)).unwrap_or(tokens.end);
    let office = |t: usize| {
        one_of!(
            view.lower(t),
            "minister"
                | "president"
                | "governor"
                | "mayor"
                | "chancellor"
                | "secretary"
                | "king"
                | "queen"
                | "premier"
        )
    };
    // "Attorneys for Hale's widow, | Ana Ruiz |": hers.
    let several = || {
        tokens.clone().skip(1).any(|t| {
            view.lower(t) == "for" && view.lower(t - 1).ends_with('s') && !view.lower(last).ends_with('s')
        })
    };
    let holder = || (spoken_for..tokens.end).any(office) && !own() || several();
    if !described || tokens.is_empty() || holder() {
        return None;
    }
    let end = view.sentence(last).end;
    // "A reader | in Alnmouth, | Sheila, | emails"
    // "The special adviser | to the governor on media, | Ana Ruiz, | said"
    let hangs = |at: usize| {
        one_of!(view.lower(at), "in" | "at" | "from" | "with")
            || (view.is(last, flag::ROLE) || view.gazetteers.is_role(view.lower(last)))
                && one_of!(view.lower(at), "to" | "on" | "for" | "of")
    };
    let mut comma = tokens.end;
    // "The paramedic | who reached him first, | Ana Ruiz, | said"
    if view.lower(comma) == "who" {
        let mark = (comma..tokens.end + LONGEST).find(|&t| view.punctuation(t))?;
        let leads = view.sentence(last).start == tokens.start && view.lower(mark) == ",";
        let others = (comma..mark).any(|t| view.named(t).is_some() || view.is(t, flag::ROLE));
        if !leads || others || !view.is_person_name(mark + 1) {
            return None;
        }
        comma = mark;
    }
    while comma < tokens.end + LONGEST && hangs(comma) {
        comma = starting_at(view, comma + 1, end)?.end;
    }
    // "The head of the Bakers' Union | (BU) |, Ana Ruiz, said"
    if view.lower(comma) == "(" && view.lower(comma + 2) == ")" {
        comma += 3;
    }
    if view.lower(comma) != "," {
        return None;
    }
    if let Some(name) = given_name(view, comma) {
        return Some(name);
    }
    // "the chairman, | retired | judge Ana Ruiz, | put it"
    let done = matches!(view.pos(comma + 1), Pos::VerbParticiple | Pos::VerbPast);
    let mut name = starting_at(view, comma + 1 + usize::from(done), end)?;
    // "Her coach, | Ana “Nan” Ruiz, | said": what stands between marks is of the name.
    let known = view.named(name.end - 1).filter(|_| view.is_person(name.end - 1));
    while name.end < end && known.is_some() && view.named(name.end) == known {
        name.end += 1;
    }
    // "Her coach, the former champion | Ana Ruiz, | said", "the mediator, retired judge | Ana Ruiz, | said", "the MP,
    // Labour's | Ana Ruiz, | said", "the envoy, Finnish lawmaker | Ana Ruiz, | said"
    let trade = |t: usize| {
        let role = || view.is(t, flag::ROLE) || view.gazetteers.is_role(view.lower(t)) || view.is_somebody(t);
        view.is_person(t + 1) && !view.capitalized(t) && role()
    };
    if !view.capitalized(name.start) || name.clone().any(|t| view.lower(t) == "'s" || trade(t)) {
        let name_part =
            |t: &usize| view.lower(*t) != "'s" && (view.capitalized(*t) || view.named(*t).is_some());
        name.start = name.clone().rev().take_while(name_part).last().unwrap_or(name.start);
    }
    // "Senator Ana Ruiz of Maine", "Yusuf al-Dahari"
    let all_capitals = view.capitalized(name.start)
        && name.clone().all(|t| {
            view.capitalized(t)
                || one_of!(view.lower(t), "-" | "of" | "for" | "at")
                || view.quoted(t).is_some()
                || view.lower(t) == "the" && view.lower(t - 1) == "of"
                || view.named(t).is_some()
        });
    // "Mr Reid's father, | Hamish, | told": no model need know the name.
    let other = |t: usize| view.named(t).is_some() && !view.is_person(t);
    let article = view.is(tokens.start, flag::DETERMINER | flag::POSSESSIVE) && !view.capitalized(last);
    // "The brewery, | Fenland Ales, | said"
    let owns = one_of!(
        view.lower(last),
        "owner"
            | "operator"
            | "parent"
            | "maker"
            | "developer"
            | "sponsor"
            | "contractor"
            | "landlord"
            | "supplier"
    );
    let body = (view.is(last, flag::BODY) || (!view.is(last, flag::ROLE) || owns) && article)
        && name.clone().all(|t| view.named(t).is_some() && view.named(t) == view.named(name.start))
        && view.entity_at(name.start).is_some_and(|e| e.kind == EntityKind::Organization);
    let called = (view.is(last, flag::ROLE) || article) && name.len() <= 3 && !name.clone().any(other);
    // "Fintan Roche | SC |, said"
    let letters = view.doc.word(name.end);
    let after = name.end
        + usize::from((2..=3).contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_uppercase()));
    // "The driver, Joe Lavelle | (71), | said"
    let aged = view.lower(after) == "(" && view.lower(after + 2) == ")";
    let after = after + 3 * usize::from(aged);
    // "Dominic Farrow | of the Quarterly, |"
    let from = one_of!(view.lower(after), "of" | "from" | "at") && name.clone().any(|t| view.is_person(t));
    let after = if from { starting_at(view, after + 1, end).map_or(after, |p| p.end) } else { after };
    (all_capitals
        && (called || body || name.clone().any(|t| view.is_person(t)))
        && one_of!(view.lower(after), "," | "."))
    .then_some(name)
}
