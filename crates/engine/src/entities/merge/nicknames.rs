//! First names that may be one person's.

/// Common short forms: long form, then short forms.
const SHORT_FORMS: &[&[&str]] = &[
    &["alexander", "alex", "sasha", "sandy"],
    &["andrew", "andy", "drew"],
    &["anthony", "tony"],
    &["benjamin", "ben", "benny"],
    &["bernard", "bernie"],
    &["catherine", "cathy", "kate", "katie"],
    &["charles", "charlie", "chuck"],
    &["christopher", "chris"],
    &["daniel", "dan", "danny"],
    &["david", "dave"],
    &["deborah", "debbie", "deb", "debra"],
    &["donald", "don", "donny"],
    &["edward", "ed", "eddie", "ted", "ned"],
    &["elizabeth", "liz", "beth", "betsy", "lisa", "eliza"],
    &["francis", "frank"],
    &["gerald", "gerry", "jerry"],
    &["gregory", "greg"],
    &["james", "jim", "jimmy", "jamie"],
    &["jennifer", "jen", "jenny"],
    &["john", "jack", "johnny", "jon"],
    &["joseph", "joe", "joey"],
    &["katherine", "kathy", "kate", "katie"],
    &["kenneth", "ken", "kenny"],
    &["lawrence", "larry"],
    &["margaret", "maggie", "meg", "peggy"],
    &["matthew", "matt"],
    &["michael", "mike", "mick", "mikey"],
    &["nicholas", "nick"],
    &["patricia", "pat", "patty", "trish"],
    &["patrick", "pat", "paddy"],
    &["peter", "pete"],
    &["philip", "phil"],
    &["rebecca", "becky"],
    &["richard", "rick", "dick", "rich"],
    &["robert", "bob", "rob", "bobby", "robbie"],
    &["ronald", "ron", "ronnie"],
    &["samuel", "sam"],
    &["stephen", "steve"],
    &["steven", "steve"],
    &["susan", "sue"],
    &["terrence", "terry"],
    &["theodore", "ted", "teddy"],
    &["thomas", "tom", "tommy"],
    &["timothy", "tim"],
    &["victoria", "vicky"],
    &["vladimir", "volodymyr"],
    &["william", "bill", "billy", "will", "willie"],
    &["zachary", "zach"],
];

/// True where two folded first names may be one person's: equal, an initial, a short form, or one the other's start.
pub(super) fn compatible(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let initial = |w: &str| w.trim_end_matches('.').chars().count() == 1;
    short == long
        || initial(short) && long.starts_with(short.trim_end_matches('.'))
        || short.len() > 2 && long.starts_with(short) && short.len() + 4 >= long.len()
        || SHORT_FORMS.iter().any(|forms| {
            forms.contains(&one)
                && forms.contains(&other)
                && (forms.first() == Some(&one) || forms.first() == Some(&other))
        })
}

/// Each first name with each of its short forms.
pub(super) fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    SHORT_FORMS
        .iter()
        .filter_map(|forms| forms.split_first())
        .flat_map(|(long, short)| short.iter().map(|form| (*long, *form)))
}

#[cfg(test)]
mod tests {
    use super::compatible;

    #[test]
    fn knows_short_forms() {
        for (one, other, want) in [
            ("joseph", "joe", true),
            ("j", "joe", true),
            ("bill", "hillary", false),
            ("dan", "danielle", false),
            ("alex", "alexei", true),
            ("steve", "stephen", true),
            ("bill", "billy", true),
        ] {
            assert_eq!(compatible(one, other), want, "{one} {other}");
        }
    }
}
