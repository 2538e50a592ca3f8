//! What a word can be in a sentence that attributes words to somebody: one bit each.

pub const DETERMINER: u64 = 1;
pub const POSSESSIVE: u64 = 1 << 1;
pub const PRONOUN: u64 = 1 << 2;
pub const OBJECT_PRONOUN: u64 = 1 << 3;
pub const PREPOSITION: u64 = 1 << 4;
pub const CONJUNCTION: u64 = 1 << 5;
pub const AUXILIARY: u64 = 1 << 6;
pub const ADVERB: u64 = 1 << 7;
pub const RELATIVE: u64 = 1 << 8;
/// Weekdays and months.
pub const CALENDAR: u64 = 1 << 9;
pub const ROLE: u64 = 1 << 10;
/// Nouns and adjectives of a source without a name: "a source", "unnamed".
pub const KEPT_BACK: u64 = 1 << 11;
pub const BODY: u64 = 1 << 12;
pub const DOCUMENT: u64 = 1 << 13;
/// How a name is kept back: "asked | not to be named".
pub const ASKS: u64 = 1 << 14;
pub const MENTION: u64 = 1 << 15;
pub const WORK: u64 = 1 << 16;
pub const VIEWPOINT: u64 = 1 << 19;
pub const NAMING: u64 = 1 << 20;
pub const PEOPLE: u64 = 1 << 21;
pub const CAUSES: u64 = 1 << 17;
/// What one sees of those who are about to speak: "sighed".
pub const SHOWN: u64 = 1 << 22;
/// Moods in which somebody speaks.
pub const MOOD: u64 = 1 << 23;
/// Findings that are about somebody else: "ruled".
pub const FINDING: u64 = 1 << 24;
/// Those who only ask.
pub const ASKER: u64 = 1 << 25;
/// What is one's own, whoever else is at hand: "head".
pub const OWN: u64 = 1 << 26;
/// What any body may be called: "firm".
pub const COMPANY: u64 = 1 << 27;
/// What a body may be called whose name says so: "agency".
pub const SORT: u64 = 1 << 28;
/// An office that is held of or for something: "superintendent | of police".
pub const OFFICE: u64 = 1 << 29;
/// What ties a second noun phrase to one by a preposition: "a source | close | to Ruiz".
pub const TIES: u64 = 1 << 18;
/// What officers and crews are called out to: "responded to | a crash".
pub const EMERGENCY: u64 = 1 << 32;
/// Who is called out: "firefighters".
pub const CREW: u64 = 1 << 33;
/// What one shows without a word: "showed no | remorse".
pub const FEELING: u64 = 1 << 34;
/// What shows things: "the | video".
pub const PICTURE: u64 = 1 << 35;
/// What one suffers: "complained of a | headache".
pub const AILMENT: u64 = 1 << 36;
/// What is done again: "repeated the | feat".
pub const FEAT: u64 = 1 << 37;
/// What is ordered at a table: "ordered a second | coffee".
pub const MEAL: u64 = 1 << 38;
/// Whom one calls by telephone: "called the | police".
pub const CALLED: u64 = 1 << 39;
/// What is called for a day: "called a | strike".
pub const BALLOT: u64 = 1 << 40;
/// Figures and pictures: "reported a | profit", "posted | photos".
pub const RESULT: u64 = 1 << 41;
/// What is asked of somebody who does not answer: "a | request for comment".
pub const REQUEST: u64 = 1 << 42;
/// What is voted down: "rejected the | bill".
pub const PROPOSAL: u64 = 1 << 43;
/// To whom one speaks: "addressed the | media".
pub const AUDIENCE: u64 = 1 << 44;
/// Who is hurt: "attacked a | woman".
pub const VICTIM: u64 = 1 << 45;
/// What is pushed against something: "pressed her | ear".
pub const PRESSED: u64 = 1 << 46;
/// Words that no noun phrase holds inside.
pub const STOPS_PHRASE: u64 =
    PRONOUN | OBJECT_PRONOUN | PREPOSITION | CONJUNCTION | AUXILIARY | ADVERB | RELATIVE | CALENDAR;

/// The sections of the word lists and their bits.
pub(super) const SECTIONS: &[(&str, u64)] = &[
    ("determiner", DETERMINER),
    ("possessive", POSSESSIVE),
    ("pronoun", PRONOUN),
    ("object-pronoun", OBJECT_PRONOUN),
    ("preposition", PREPOSITION),
    ("conjunction", CONJUNCTION),
    ("auxiliary", AUXILIARY),
    ("adverb", ADVERB),
    ("relative", RELATIVE),
    ("calendar", CALENDAR),
    ("role", ROLE),
    ("kept-back", KEPT_BACK),
    ("body", BODY),
    ("people", PEOPLE),
    ("document", DOCUMENT),
    ("asks", ASKS),
    ("mention", MENTION),
    ("work", WORK),
    ("naming", NAMING),
    ("ties", TIES),
    ("viewpoint", VIEWPOINT),
    ("causes", CAUSES),
    ("shown", SHOWN),
    ("mood", MOOD),
    ("finding", FINDING),
    ("asker", ASKER),
    ("own", OWN),
    ("company", COMPANY),
    ("sort", SORT),
    ("office", OFFICE),
    ("emergency", EMERGENCY),
    ("crew", CREW),
    ("feeling", FEELING),
    ("picture", PICTURE),
    ("ailment", AILMENT),
    ("feat", FEAT),
    ("meal", MEAL),
    ("called", CALLED),
    ("ballot", BALLOT),
    ("result", RESULT),
    ("request", REQUEST),
    ("proposal", PROPOSAL),
    ("audience", AUDIENCE),
    ("victim", VICTIM),
    ("pressed", PRESSED),
];
