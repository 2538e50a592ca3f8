//! The card, panel by panel. One file a panel, one line here; each is a function from what the page knows to what is
//! drawn.

use yew::prelude::*;

use crate::card::Card;

macro_rules! panels {
    ($($name:ident),* $(,)?) => {
        $(pub mod $name;)*

        /// A panel's name, and how it is drawn.
        pub type Panel = (&'static str, fn(&Card) -> Html);

        /// The card from top to bottom.
        pub const PANELS: &[Panel] = &[$((stringify!($name), $name::render)),*];
    };
}

panels![
    masthead,
    summary,
    counts,
    checks,
    quotes,
    people,
    organizations,
    timeline,
    places,
    others,
    numbers,
    links,
    footer,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_in_the_list() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/panels");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .filter(|name| name != "mod")
            .collect();
        files.sort();
        let mut listed: Vec<_> = PANELS.iter().map(|(name, _)| (*name).to_owned()).collect();
        listed.sort();
        assert_eq!(files, listed);
    }
}
