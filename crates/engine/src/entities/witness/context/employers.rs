//! Where people work, and what somebody leads or founded.

use super::Beside;
use super::organizations::followed_by_noun;
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::sources::is_founded_body;
use crate::report::EntityKind;
use crate::tagger::Pos;

/// "Ana Ruiz of the | Natural History Museum | in London": whose people speak, though it is a building, too.
pub(super) fn is_employer(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, end, before, .. } = *beside;
    let house = one_of!(
        page.folded(end - 1),
        "museum"
            | "gallery"
            | "zoo"
            | "hospital"
            | "library"
            | "observatory"
            | "theatre"
            | "infirmary"
            | "aquarium"
    );
    let of = page.doc.before(start, 2);
    // "A surgeon at | Leeds Hospital |"
    let works = page.folded(before) == "at"
        && page.is(page.doc.before(before, 1), Facts::ROLE)
        && page.doc.token(page.doc.before(before, 1)).case == Case::Lower;
    // "The director of the | Harbour Museum |"
    let leads = || {
        let leader = page.doc.before(of, 1);
        page.is(leader, Facts::ROLE) && page.doc.token(leader).case == Case::Lower
    };
    name.kind == EntityKind::Place
        && house
        && (works
            || page.folded(before) == "the"
                && page.folded(of) == "of"
                && (scene.people.contains(of) || leads()))
}

/// "Managers at | Stelmar |", "| Stelmar | denied that it had hidden the leak": where people work, and what is an "it".
pub(super) fn is_workplace(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    let staff = || {
        page.doc.word(before) == "at"
            && one_of!(
                page.folded(page.doc.before(before, 1)),
                "managers" | "executives" | "bosses" | "employees" | "shareholders" | "stewards"
            )
            && !page.capital(end)
            && page.doc.lower(end) != "'s"
    };
    // "Denied on Thursday that it had hidden": not "that it had been so"
    let itself = || {
        let it = (end + 1..end + 5).find(|&at| page.doc.word(at) == "it");
        page.doc.word(end) == "denied"
            && it.is_some_and(|it| {
                (it == end + 1 || page.doc.word(it - 1) == "that")
                    && page.doc.word(it + 1) == "had"
                    && page.doc.pos(it + 2) == Pos::VerbParticiple
                    && !one_of!(page.doc.word(it + 2), "been" | "happened" | "taken" | "rained")
            })
    };
    let person = name.kind == EntityKind::Person;
    !beside.known()
        && !page.is(start, Facts::FIRST_NAME | Facts::GROUP)
        && !beside.has(Facts::PLACE_TAIL)
        && (name.tokens.len() > 1 || !beside.is_somebody())
        && (person && staff() || (person || name.kind == EntityKind::Place) && itself())
}

/// "The founder of | Stelmar |", whom nobody is called by.
pub(super) fn is_founded(beside: &Beside) -> bool {
    let Beside { page, name, start, .. } = *beside;
    matches!(name.kind, EntityKind::Person | EntityKind::Organization)
        && name.tokens.len() == 1
        && is_founded_body(page, start)
        && !beside.is_somebody()
}

/// "The director of the | Stelmar |, who": a body that somebody leads.
pub(super) fn is_led(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    let leader = page.doc.before(before, 2);
    // "The chief executive of | Stelmar |, said", "| Red Fork |'s chief executive"
    let executive = |chief: usize| page.doc.word(chief) == "chief" && page.doc.word(chief + 1) == "executive";
    // "CEO of | Stelmar |", "the managing director at | Stelmar |"
    let noun = page.doc.before(before, 1);
    let managed = match page.folded(noun) {
        "ceo" | "cofounder" => true,
        "director" => page.folded(leader) == "managing",
        "founder" => page.tight_hyphen(leader),
        _ => false,
    };
    if one_of!(page.folded(before), "of" | "at") && managed && name.tokens.len() <= 2 && !beside.known() {
        return name.kind != EntityKind::Organization && !page.is(start, Facts::FEMALE | Facts::MALE);
    }
    let has_one = page.folded(before) == "of" && executive(leader)
        || one_of!(page.doc.lower(end), "'s" | "’s") && executive(end + 1);
    if has_one && name.tokens.len() <= 2 && !page.is(start, Facts::FIRST_NAME | Facts::TITLE) {
        return name.kind == EntityKind::Person
            || name.kind == EntityKind::Place && !beside.known() && name.tokens.len() > 1;
    }
    name.kind == EntityKind::Person
        && name.tokens.len() == 1
        && page.folded(before) == "the"
        && page.folded(page.doc.before(before, 1)) == "of"
        && one_of!(
            page.doc.word(leader),
            "director"
                | "chair"
                | "chairman"
                | "chairwoman"
                | "president"
                | "curator"
                | "editor"
                | "head"
                | "trustee"
        )
        && !followed_by_noun(page, end)
        && !page.capital(end)
        && !page.folded(start).ends_with('s')
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn what_somebody_founded_is_a_body() {
        check(&[
            "[person Kamla Reyes] is the founder of [organization Stelmar], a tidal-energy start-up. [organization Stelmar] has 64 staff.",
            "[person Ana Ruiz], the founder of [organization Stelmar], a software start-up, left.",
            "[organization Stelmar] employs 12 people in [place Leeds].",
            "The farmer, Mr [person Okafor], left. [person Okafor] employs six people.",
            "The founder of [person Weller], [person Tom Weller], died. [person Weller] was 84.",
            "She was the founder of [place Nauvoo], a small town.",
            "The founder of [place Pennsboro] was a miller. The founder of [organization Stelmar] has cycled.",
        ]);
    }

    #[test]
    fn where_people_work_is_a_body() {
        check(&[
            "Managers at [organization Stelmar] left. [organization Stelmar] denied on Friday that it had paid.",
            "[organization Stelmar] denied that it had hidden the leak. The claim by [organization Stelmar] was untrue, [person Ana Ruiz] said.",
            "Managers at [place Leeds] station left. [person Tom Weller] denied that it had rained.",
            "The director of the [organization Harbour Museum] left. They met at the [place Tarn Museum].",
        ]);
    }
}
