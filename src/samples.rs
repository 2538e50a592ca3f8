//! Articles to try the page with, written for this project.

/// An article to try.
pub struct Sample {
    /// What its button in `index.html` says in `data-sample`.
    pub slug: &'static str,
    /// The article.
    pub text: &'static str,
}

/// All of them.
pub const SAMPLES: &[Sample] = &[
    Sample { slug: "bridge-vote", text: include_str!("../tests/corpus/bridge-vote/article.txt") },
    Sample { slug: "ferry-inquiry", text: include_str!("../tests/corpus/ferry-inquiry/article.txt") },
    Sample { slug: "orchard-paste", text: include_str!("../tests/corpus/orchard-paste/article.txt") },
];

/// The sample of that name.
pub fn named(slug: &str) -> Option<&'static Sample> {
    SAMPLES.iter().find(|s| s.slug == slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_has_its_sample() {
        let page = include_str!("../index.html");
        let buttons: Vec<_> =
            page.split("data-sample=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let samples: Vec<_> = SAMPLES.iter().map(|s| s.slug).collect();
        assert_eq!(buttons, samples);
    }
}
