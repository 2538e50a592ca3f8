//! How the name comes up that follows a description: "Ana Ruiz, 52, of Leeds,", "Police named him as Tom Hale".

use std::ops::Range;

use super::SIDE;
use super::people::mentions_another;
use super::subject::Subject;
use super::told::Side;
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::entities::roles::Scene;
use crate::tagger::Pos;

/// Words before a name in its sentence ("Speaking on Friday,"), at most.
const BEFORE_NAME: usize = 9;
/// Whoever is younger is told of as a child.
const GROWN: u8 = 16;

/// How the name comes up.
pub(super) struct Naming {
    /// "Ana Ruiz | said |"
    pub speaks: bool,
    /// "Ana Ruiz|, 52,|"
    pub aged: bool,
    /// "Ana Ruiz|, 52, of Leeds, said|": behind an age or a home.
    pub comments: bool,
    /// "Police named him as | Ana Ruiz |"
    pub identified: bool,
    /// "Ana Ruiz|, who had led it|"
    pub relative: bool,
    /// "Ana Ruiz, 68, | found her mother |": the one who is not the victim.
    pub helps: bool,
    /// The verb tells of what somebody did: "Ana Ruiz, 57, | transferred | the money".
    pub acts: bool,
    /// The title before the name fits the description: "A police officer … PC Ana Ruiz".
    pub agrees: bool,
}

impl Naming {
    pub(super) fn read(
        scene: &Scene,
        name: &Range<usize>,
        own: &Range<usize>,
        subject: &Subject,
    ) -> Option<Self> {
        let page = scene.page;
        let mut lead = name.start;
        // "| 72-year-old | Tom Hale"
        let years =
            lead >= own.start + 5 && page.doc.lower(lead - 1) == "old" && page.doc.lower(lead - 3) == "year";
        if years {
            lead -= 5;
        }
        while lead > own.start && page.is(lead - 1, Facts::HONORIFIC | Facts::TITLE) && page.capital(lead - 1)
        {
            lead -= 1;
        }
        let before = page.folded(page.doc.before(lead, 1));
        let identified = is_identified(page, own.start..lead, subject);
        if identified == Some(false) {
            return None;
        }
        let identified = identified.is_some();
        let heard = one_of!(before, "that" | "how" | "heard" | "told")
            && (own.start..lead).any(|at| one_of!(page.folded(at), "heard" | "told"));
        // "Speaking on Friday, | Ana Ruiz"
        let adverbial = before == ","
            && lead - own.start < BEFORE_NAME
            && !scene.person(own.start)
            && !mentions_another(scene, &(own.start..lead));
        let quoted = |back: usize| scene.quoted.get(page.doc.before(lead, back)) == Some(&true);
        let behind_quotation = quoted(1) || quoted(2);
        let after = page.folded(name.end);
        let verb = name.end + usize::from(page.doc.pos(name.end) == Pos::Adverb);
        let speaks = page.is(verb, Facts::SPEECH);
        // "Ana Ruiz, 52,", "Ana Ruiz (52)"
        let bracket = after == "(" && page.age(name.end + 1) && page.doc.lower(name.end + 2) == ")";
        let aged = after == "," && page.age(name.end + 1) || bracket || years;
        let young = page.doc.word(name.end + 1).parse::<u8>().is_ok_and(|age| age < GROWN);
        let child = one_of!(
            page.folded(subject.head),
            "boy" | "girl" | "pupil" | "child" | "teenager" | "student" | "schoolboy" | "schoolgirl"
        );
        let leads = lead == own.start || adverbial || heard || behind_quotation && speaks || identified;
        let goes_on = page.doc.pos(verb).finite()
            || one_of!(after, "has" | "is" | "was" | "had" | "will" | "would")
            || aged
            || after == "," && one_of!(page.folded(name.end + 1), "of" | "from" | "who")
            || identified;
        // "Ana Ruiz, who represents the ward": what somebody does now tells of somebody else.
        let office = after == ","
            && page.folded(name.end + 1) == "who"
            && page.doc.pos(name.end + 2) == Pos::VerbPresent
            && !one_of!(page.folded(name.end + 2), "has" | "is" | "lives");
        let opposite =
            (name.end..name.end + 5).any(|at| one_of!(page.folded(at), "opposite" | "nearby" | "whose"));
        if !leads || !goes_on || office || opposite || aged && young && !child {
            return None;
        }
        // Past the age and the home: "Ana Ruiz, 57, of Leeds, | transferred"
        let main = (name.end..own.end.min(name.end + SIDE)).find(|&at| {
            page.doc.pos(at).finite()
                || page.is(at, Facts::SPEECH)
                || one_of!(page.folded(at), "has" | "had" | "was")
        });
        let comments = main.is_some_and(|at| page.is(at, Facts::SPEECH) && at > name.end + 1);
        let relative = after == ","
            && page.folded(name.end + 1) == "who"
            && one_of!(page.folded(name.end + 2), "has" | "had");
        let charged = (name.end..own.end)
            .take(SIDE * 2)
            .any(|at| one_of!(page.folded(at), "magistrates" | "custody" | "bail"));
        let helps = charged || main.is_some_and(|at| is_bystanders(page.folded(at)));
        let acts = main.is_some_and(|at| {
            page.doc.pos(at) == Pos::VerbPast
                && !is_bystanders(page.folded(at))
                && !is_victims(page.folded(at))
        });
        let titles = lead + if years { 5 } else { 0 }..name.start;
        let mut agrees = false;
        for at in titles {
            agrees |= same_office(page, at, subject.head)?;
        }
        Some(Self { speaks, aged, comments, identified, relative, helps, acts, agrees })
    }
}

/// "Police named | her | as Ana Ruiz", "the victim was identified as Ana Ruiz": whether that is whoever was described; none
/// where nobody is identified. `lead` is what stands before the name.
fn is_identified(page: &Page, lead: Range<usize>, subject: &Subject) -> Option<bool> {
    let conjunction = lead.end.checked_sub(1).filter(|&at| page.folded(at) == "as")?;
    let named = (1..6)
        .map(|back| page.doc.before(conjunction, back))
        .find(|&at| one_of!(page.folded(at), "named" | "identified"))?;
    let noun = match page.folded(named + 1) {
        "him" | "her" | "the" => page.folded(conjunction - 1),
        _ => (lead.start..named)
            .rev()
            .map(|at| page.folded(at))
            .find(|word| !one_of!(*word, "was" | "has" | "been" | "locally" | "later"))
            .unwrap_or_default(),
    };
    let victim = subject.side == Some(Side::Victim);
    let same = one_of!(noun, "him" | "her")
        || noun == page.folded(subject.head)
        || victim && one_of!(noun, "victim" | "deceased" | "dead" | "body");
    let dead = lead.into_iter().any(|at| one_of!(page.folded(at), "dead" | "deceased"));
    Some(same && (victim || subject.others.is_empty() && !dead))
}

/// What those do who stand by: "found her mother", "rang for help", "has campaigned".
fn is_bystanders(verb: &str) -> bool {
    one_of!(
        verb,
        "found"
            | "tried"
            | "rang"
            | "called"
            | "hid"
            | "posted"
            | "saw"
            | "heard"
            | "watched"
            | "has"
            | "ran"
            | "held"
            | "noticed"
            | "reported"
    )
}

/// What those do to whom it was done: "lost her savings", "built the firm", "fell".
fn is_victims(verb: &str) -> bool {
    one_of!(
        verb,
        "was"
            | "were"
            | "had"
            | "fell"
            | "died"
            | "suffered"
            | "slept"
            | "survived"
            | "escaped"
            | "lost"
            | "sat"
            | "stood"
            | "waited"
            | "lived"
            | "built"
            | "founded"
            | "trusted"
            | "hired"
            | "employed"
    )
}

/// True where a title says what the description says; false where it says nothing against it; none where it is another
/// office.
fn same_office(page: &Page, title: usize, head: usize) -> Option<bool> {
    let noun = page.folded(head);
    let trade = page.is(head, Facts::ROLE | Facts::TITLE);
    match page.folded(title).trim_end_matches('.') {
        "mr" | "mrs" | "ms" | "miss" | "sir" | "dame" | "lord" | "lady" | "mx" => Some(false),
        word if word == noun => Some(true),
        "dr" | "prof" | "professor" if trade => Some(false),
        "cllr" | "councillor" | "coun" if one_of!(noun, "councillor" | "leader" | "mayor" | "member") => {
            Some(true)
        }
        "pc" | "sgt" | "sergeant" | "inspector" | "detective" | "con" | "dc" | "ds" | "constable"
            if one_of!(
                noun,
                "officer" | "policeman" | "policewoman" | "detective" | "constable" | "sergeant"
            ) =>
        {
            Some(true)
        }
        "rev" | "revd" | "reverend" | "father" | "fr"
            if one_of!(noun, "priest" | "vicar" | "minister" | "rector" | "pastor") =>
        {
            Some(true)
        }
        _ => None,
    }
}
