//! The whole report, as the contract says.

use crate::{Export, Format};

pub(crate) const FORMAT: Format = Format {
    id: "json",
    name: "JSON",
    about: "the whole report",
    extension: "json",
    media_type: "application/json",
    write,
};

fn write(export: &Export) -> String {
    // A report holds nothing that JSON cannot say: no map with keys other than strings.
    let mut json = serde_json::to_string_pretty(export.report).unwrap_or_default();
    json.push('\n');
    json
}
