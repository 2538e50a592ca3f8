//! Tables for a spreadsheet or a statistics program: RFC 4180, every cell in quotation marks.
//!
//! A spreadsheet runs a cell that begins like a formula, and an article's words come from anyone, so such a cell gets
//! an apostrophe in front (OWASP, "CSV Injection").

use nutgraf_engine::decimal::number;
use nutgraf_engine::report::SpeakerStatus;

use crate::{Export, Format};

pub(crate) const QUOTES: Format = table("quotes-csv", "Quotations (CSV)", "a row for each quotation", quotes);
pub(crate) const ENTITIES: Format =
    table("entities-csv", "Who's who (CSV)", "a row for each entity", entities);
pub(crate) const DATES: Format = table("dates-csv", "Timeline (CSV)", "a row for each date", dates);
pub(crate) const NUMBERS: Format = table("numbers-csv", "Numbers (CSV)", "a row for each number", numbers);

const fn table(
    id: &'static str,
    name: &'static str,
    about: &'static str,
    write: fn(&Export) -> String,
) -> Format {
    Format { id, name, about, extension: "csv", media_type: "text/csv;charset=utf-8", write }
}

fn quotes(export: &Export) -> String {
    let mut csv = Csv::new(&[
        "id",
        "speaker",
        "speaker as written",
        "status",
        "kind",
        "text",
        "cue",
        "addressee",
        "date",
        "start",
        "end",
        "rule",
    ]);
    for q in &export.report.quotes {
        let speaker = q.speaker.as_ref();
        let entity = speaker.and_then(|s| s.entity.as_deref()).and_then(|id| export.entity(id));
        csv.row(&[
            &q.id,
            entity.map_or("", |e| &e.name),
            speaker.map_or("", |s| s.description()),
            speaker.map_or(SpeakerStatus::Unresolved, |s| s.status).as_str(),
            q.kind.as_str(),
            &q.text,
            q.cue.as_ref().map_or("", |t| &t.text),
            q.addressee.as_ref().map_or("", |t| &t.text),
            q.time.as_deref().and_then(|id| export.date(id)).map_or("", |d| &d.value),
            &q.start.to_string(),
            &q.end.to_string(),
            &q.rule,
        ]);
    }
    csv.0
}

fn entities(export: &Export) -> String {
    let mut csv = Csv::new(&[
        "id",
        "kind",
        "name",
        "roles",
        "affiliation",
        "aliases",
        "mentions",
        "salience",
        "latitude",
        "longitude",
        "country",
    ]);
    for e in &export.report.entities {
        let place = e.place.as_ref();
        csv.row(&[
            &e.id,
            e.kind.as_str(),
            &e.name,
            &e.roles.join("; "),
            e.affiliation.as_deref().unwrap_or_default(),
            &e.aliases.join("; "),
            &e.mentions.len().to_string(),
            &number(e.salience),
            &place.map(|p| number(p.latitude)).unwrap_or_default(),
            &place.map(|p| number(p.longitude)).unwrap_or_default(),
            place.map_or("", |p| &p.country),
        ]);
    }
    csv.0
}

fn dates(export: &Export) -> String {
    let mut csv = Csv::new(&[
        "id",
        "kind",
        "text",
        "value",
        "modifier",
        "edtf",
        "from",
        "to",
        "certainty",
        "anchor",
        "why",
        "start",
        "end",
        "rule",
    ]);
    for d in &export.report.dates {
        csv.row(&[
            &d.id,
            d.kind.as_str(),
            &d.text,
            &d.value,
            d.modifier.as_deref().unwrap_or_default(),
            d.edtf.as_deref().unwrap_or_default(),
            d.from.as_deref().unwrap_or_default(),
            d.to.as_deref().unwrap_or_default(),
            d.certainty.as_str(),
            d.anchor.as_deref().unwrap_or_default(),
            &d.why,
            &d.start.to_string(),
            &d.end.to_string(),
            &d.rule,
        ]);
    }
    csv.0
}

fn numbers(export: &Export) -> String {
    let mut csv = Csv::new(&["kind", "text", "value", "unit", "start", "end", "rule"]);
    for n in &export.report.numbers {
        csv.row(&[
            &n.kind,
            &n.text,
            &number(n.value),
            n.unit.as_deref().unwrap_or_default(),
            &n.start.to_string(),
            &n.end.to_string(),
            &n.rule,
        ]);
    }
    csv.0
}

struct Csv(String);

impl Csv {
    fn new(columns: &[&str]) -> Self {
        let mut csv = Self(String::new());
        csv.row(columns);
        csv
    }

    fn row(&mut self, cells: &[&str]) {
        for (i, cell) in cells.iter().enumerate() {
            self.0.push_str(if i == 0 { "\"" } else { ",\"" });
            if is_formula(cell) {
                self.0.push('\'');
            }
            self.0.push_str(&cell.replace('"', "\"\"").replace('\0', "\u{2400}"));
            self.0.push('"');
        }
        self.0.push_str("\r\n");
    }
}

/// True where a spreadsheet would take a cell for a formula. A plain number, negative ones too, is none (looked at by
/// hand: the tables of `str::parse` for such numbers are 10 kB of the page, compressed).
fn is_formula(cell: &str) -> bool {
    let leads = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let number =
        whole.len() + part.len() > 0 && whole.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit());
    cell.starts_with(leads) && !number
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str) -> Vec<Vec<String>> {
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(written.as_bytes());
        reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn cells_read_back() {
        for (cell, want) in [
            ("plain", "plain"),
            ("a;b,c\nd\"e\"", "a;b,c\nd\"e\""),
            ("=1+1", "'=1+1"),
            ("+1+cmd|x!A1", "'+1+cmd|x!A1"),
            ("@SUM(1,1)", "'@SUM(1,1)"),
            ("\t=1", "'\t=1"),
            ("＝1+1", "'＝1+1"),
            ("-2.5", "-2.5"),
            ("-2+3", "'-2+3"),
            ("-", "'-"),
            ("-.", "'-."),
            ("+5", "+5"),
            ("-1.2.3", "'-1.2.3"),
            ("--1", "'--1"),
            ("a\0b", "a\u{2400}b"),
        ] {
            let mut csv = Csv::new(&["x", "y"]);
            csv.row(&[cell, "z"]);
            assert_eq!(read(&csv.0), [["x", "y"], [want, "z"]], "{cell:?}");
        }
    }
}
