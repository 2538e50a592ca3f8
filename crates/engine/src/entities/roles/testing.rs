//! What the tables of examples beside the rules are held to.

use crate::testing::analyze;

/// Asserts the first role of a person of each text: `(text, name, role)`.
pub(super) fn check(rows: &[(&str, &str, &str)]) {
    for &(text, name, want) in rows {
        let report = analyze(text, None);
        let person = report.entities.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(person.roles.first().map(String::as_str), Some(want), "{text}");
        assert_eq!(person.roles.len(), person.role_evidence.len());
    }
}

/// Asserts that nobody in these texts has a role.
pub(super) fn check_none(texts: &[&str]) {
    for text in texts {
        for entity in analyze(text, None).entities {
            assert!(entity.roles.is_empty(), "{text}: {:?}", entity.roles);
        }
    }
}
