//! What the tables of examples beside the rules are held to.

use crate::testing::analyze;

/// Asserts the first role of a person of each text: `(text, name, role)`.
pub(super) fn check(rows: &[(&str, &str, &str)]) {
    let mut wrong = String::new();
    for &(text, name, want) in rows {
        let report = analyze(text, None);
        let person = report.entities.iter().find(|e| e.name == name);
        let got = person.and_then(|p| p.roles.first());
        if got.map(String::as_str) != Some(want) {
            wrong += &format!("\n{text}\n  {name}: {got:?}, not {want}");
        }
        assert!(person.is_none_or(|p| p.roles.len() == p.role_evidence.len()), "{text}");
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Asserts that nobody in these texts has a role.
pub(super) fn check_none(texts: &[&str]) {
    for text in texts {
        for entity in analyze(text, None).entities {
            assert!(entity.roles.is_empty(), "{text}: {:?}", entity.roles);
        }
    }
}
