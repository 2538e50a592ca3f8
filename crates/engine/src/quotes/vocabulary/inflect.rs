//! The forms of English verbs.

use super::form;

/// All forms of a verb. `parts` holds past and participle where they are not regular; "go+on" carries its particle.
pub(super) fn inflect(base: &str, parts: &[&str]) -> Vec<(String, u8)> {
    let (stem, particle) = base.split_once('+').map_or((base, ""), |(s, p)| (s, p));
    let bare = |word: &str| word.split_once('+').map_or(word, |(w, _)| w).to_owned();
    let past = parts.first().map_or_else(|| regular(stem, "ed"), |p| bare(p));
    let participle = parts.get(1).map_or_else(|| past.clone(), |p| bare(p));
    // "admitted" doubles its consonant, and so does "admitting".
    let doubled =
        past.strip_suffix("ed").filter(|p| p.strip_prefix(stem).is_some_and(|rest| rest.len() == 1));
    let gerund = match (doubled, stem.strip_suffix("ie")) {
        (Some(doubled), _) => format!("{doubled}ing"),
        (None, Some(rest)) => format!("{rest}ying"),
        _ => regular(stem, "ing"),
    };
    let third = match stem {
        s if s.ends_with(['s', 'x', 'z', 'o']) || s.ends_with("ch") || s.ends_with("sh") => format!("{s}es"),
        s if consonant_y(s) => format!("{}ies", s.trim_end_matches('y')),
        s => format!("{s}s"),
    };
    [
        (stem.to_owned(), form::BASE),
        (third, form::THIRD),
        (past, form::PAST),
        (participle, form::PARTICIPLE),
        (gerund, form::GERUND),
    ]
    .into_iter()
    .map(|(word, form)| (if particle.is_empty() { word } else { format!("{word}+{particle}") }, form))
    .collect()
}

fn consonant_y(stem: &str) -> bool {
    stem.strip_suffix('y').is_some_and(|s| !s.ends_with(['a', 'e', 'o', 'u']))
}

fn regular(stem: &str, suffix: &str) -> String {
    if suffix == "ed" && consonant_y(stem) {
        return format!("{}ied", stem.trim_end_matches('y'));
    }
    match stem.strip_suffix('e') {
        Some(rest) if suffix == "ed" || !(rest.ends_with('e') || rest.ends_with('o')) => {
            format!("{rest}{suffix}")
        }
        _ => format!("{stem}{suffix}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_take_all_their_forms() {
        for (base, parts, want) in [
            ("say", &["said"][..], "say says said said saying"),
            ("deny", &[], "deny denies denied denied denying"),
            ("admit", &["admitted"], "admit admits admitted admitted admitting"),
            ("agree", &[], "agree agrees agreed agreed agreeing"),
            ("write", &["wrote", "written"], "write writes wrote written writing"),
            ("lie", &[], "lie lies lied lied lying"),
            ("stress", &[], "stress stresses stressed stressed stressing"),
            ("point+out", &[], "point+out points+out pointed+out pointed+out pointing+out"),
        ] {
            let forms: Vec<String> = inflect(base, parts).into_iter().map(|(w, _)| w).collect();
            assert_eq!(forms.join(" "), want);
        }
    }
}
