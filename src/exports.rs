//! What the reader can take along: the formats of the command line, with JSON written by the browser.

use nutgraf_export::{Export, FORMATS, Format};

use crate::state::Analyzed;
use crate::{browser, format};

/// A file to hand to the reader.
pub struct File {
    /// In the menu.
    pub name: &'static str,
    /// What it is good for.
    pub about: &'static str,
    format: Option<&'static Format>,
}

/// Everything on offer, in order.
pub fn files() -> Vec<File> {
    let json = File { name: "JSON", about: "the whole report", format: None };
    let shared = FORMATS.iter().filter(|f| f.extension != "json").map(|f| File {
        name: f.name,
        about: f.about,
        format: Some(f),
    });
    shared.chain([json]).collect()
}

impl File {
    /// What the file is called.
    pub fn file_name(&self, analyzed: &Analyzed) -> String {
        let headline = analyzed.report.article.headline.as_ref();
        let slug = format::slug(headline.map(|h| h.text.as_str()).unwrap_or_default());
        match self.format {
            None => format!("{slug}.json"),
            // Four tables of one article need four names.
            Some(f) if f.extension == "csv" => format!("{slug}-{}.csv", f.id.trim_end_matches("-csv")),
            Some(f) => format!("{slug}.{}", f.extension),
        }
    }

    /// Writes it and hands it over.
    pub fn hand_over(&self, analyzed: &Analyzed) -> Result<(), String> {
        let name = self.file_name(analyzed);
        match self.format {
            None => browser::download(&name, "application/json", &browser::to_json(&analyzed.report)?),
            Some(f) => {
                let export = Export::new(&analyzed.report, &analyzed.request.text);
                browser::download(&name, f.media_type, &(f.write)(&export))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Reading;

    #[test]
    fn no_two_files_share_a_name() {
        let analyzed = Analyzed {
            request: Default::default(),
            report: Default::default(),
            reading: Reading::default(),
            millis: 0.0,
        };
        let mut names: Vec<_> = files().iter().map(|f| f.file_name(&analyzed)).collect();
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all, "{names:?}");
        assert!(names.iter().any(|name| name.ends_with(".json")), "{names:?}");
    }
}
