//! Pages and parts of pages: text with marks; scripts, styles, navigation and hidden parts are left out.
//!
//! A tokenizer and a capped stack of open elements, no tree: linear in the length of the page.

use super::marks::{MarkKind, Metadata, allowed_address};
use super::metadata;
use super::references::{decode, decode_value, reference, shared_end};
use super::tokenizer::{Event, tokenize};
use super::writer::Writer;

/// Elements open at once; deeper ones are read as if they were not there.
const DEPTH: usize = 512;
/// Open elements that an end tag looks through.
const LOOK: usize = 64;
/// Longest name of an element, in characters; the rest is cut.
const LONGEST: usize = 32;
/// Longest block of JSON-LD.
const JSON: usize = 1 << 18;

/// Left out with everything in them.
const SKIPPED: &[&str] = &[
    "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "nav", "select",
    "textarea", "button", "canvas", "audio", "video", "dialog", "noembed", "noframes", "map",
];
/// Begin and end a line.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "aside",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "thead",
    "tbody",
    "tr",
    "td",
    "th",
    "caption",
    "figure",
    "figcaption",
    "blockquote",
    "pre",
    "form",
    "fieldset",
    "address",
    "details",
    "summary",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "body",
    "head",
    "title",
    "center",
    "hgroup",
    "xmp",
    "plaintext",
];
/// Have no end tag.
const VOID: &[&str] = &[
    "br", "hr", "img", "meta", "link", "input", "source", "wbr", "area", "base", "col", "embed", "track",
    "param",
];
/// A new one ends an open one.
const SIBLINGS: &[&str] = &["p", "li", "tr", "td", "th", "dt", "dd", "option"];
/// Attributes that are kept.
const ATTRIBUTES: &[&str] = &[
    "href", "type", "property", "name", "itemprop", "content", "datetime", "class", "rel", "hidden", "style",
    "lang",
];

struct Open {
    name: String,
    /// Where its text begins in the cleaned text.
    start: usize,
    mark: Option<MarkKind>,
    block: bool,
    skips: bool,
    /// Left out because the markup hides it, and whether it held any text.
    hides: bool,
    /// A `<q>` whose marks the page leaves to the browser.
    quotes: bool,
}

struct Reader<'w, 's> {
    out: &'w mut Writer<'s>,
    metadata: Metadata,
    open: Vec<Open>,
    /// Open elements that leave their text out.
    skipping: usize,
    /// Hidden text met inside the outermost hidden element.
    hidden_text: bool,
    tag: String,
    /// Where it began.
    tag_start: usize,
    attributes: Vec<(&'static str, String)>,
    json: Option<String>,
    pre: usize,
    /// Levels of side matter: only the outermost is marked.
    aside: usize,
    /// Open `<q>`, around which a browser shows marks.
    quoted: usize,
}

/// Writes a page's text; says what the page says about itself.
pub(super) fn write(out: &mut Writer) -> Metadata {
    let source = out.source;
    let mut reader = Reader {
        out,
        metadata: Metadata::default(),
        open: Vec::new(),
        skipping: 0,
        hidden_text: false,
        tag: String::new(),
        tag_start: 0,
        attributes: Vec::new(),
        json: None,
        pre: 0,
        aside: 0,
        quoted: 0,
    };
    tokenize(source, &mut |event| reader.event(event));
    while !reader.open.is_empty() {
        reader.close(source.len());
    }
    reader.metadata
}

impl Reader<'_, '_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::StartTag { name, start } => {
                self.tag_start = start;
                self.tag.clear();
                self.tag.extend(name.chars().take(LONGEST));
                self.attributes.clear();
            }
            Event::Attribute { name, value } => {
                let known = ATTRIBUTES.iter().find(|a| **a == name);
                if let Some(name) = known
                    && !self.attributes.iter().any(|(own, _)| own == name)
                {
                    self.attributes.push((name, decode_value(value).into_owned()));
                }
            }
            Event::StartTagEnd { end } => self.start(end),
            Event::EndTag { name: "q", start, end } => self.end_quotation(start, end),
            Event::EndTag { name, end, .. } => self.end(name, end),
            Event::Text { start, end } => self.text(start, end),
        }
    }
}

impl Reader<'_, '_> {
    fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value)
    }

    fn start(&mut self, at: usize) {
        let name = std::mem::take(&mut self.tag);
        let block = BLOCKS.contains(&name.as_str());
        if let Some(last) = self.open.last() {
            let sibling = last.name == name && SIBLINGS.contains(&name.as_str());
            if sibling || block && last.name == "p" {
                self.close(at);
            }
        }
        match name.as_str() {
            "br" if self.skipping == 0 => self.out.break_line(1, at),
            "meta" => {
                let key = ["property", "name", "itemprop"]
                    .into_iter()
                    .map(|k| self.attribute(k))
                    .find(|v| !v.is_empty());
                let (key, content) =
                    (key.unwrap_or_default().to_owned(), self.attribute("content").to_owned());
                metadata::meta(&mut self.metadata, &key, &content);
            }
            "link" if self.attribute("rel") == "canonical" => {
                let href = self.attribute("href").to_owned();
                metadata::address(&mut self.metadata, &href);
            }
            "html" if !self.attribute("lang").is_empty() => {
                self.metadata.language = Some(self.attribute("lang").to_owned());
            }
            "script" if self.attribute("type").trim().eq_ignore_ascii_case("application/ld+json") => {
                self.json = Some(String::new());
            }
            _ => {}
        }
        if block && self.skipping == 0 {
            self.out.break_line(2, at);
        }
        if VOID.contains(&name.as_str()) || self.open.len() >= DEPTH {
            return;
        }
        let style: String =
            self.attribute("style").chars().filter(|c| !c.is_whitespace()).take(400).collect();
        let style = style.to_ascii_lowercase();
        let hides = self.attributes.iter().any(|(a, _)| *a == "hidden")
            || ["display:none", "visibility:hidden", "mso-hide:all"].iter().any(|s| style.contains(s));
        let skips = hides || SKIPPED.contains(&name.as_str());
        let quotes = name == "q" && !skips && self.skipping == 0 && self.opens_quotation(at);
        self.quoted += usize::from(name == "q");
        let mark = self.mark(&name);
        self.skipping += usize::from(skips);
        self.pre += usize::from(name == "pre");
        self.aside += usize::from(mark == Some(MarkKind::Furniture));
        self.open.push(Open { start: self.out.text.len(), name, mark, block, skips, hides, quotes });
    }

    /// What an element says about its text.
    fn mark(&self, name: &str) -> Option<MarkKind> {
        let class = self.attribute("class").to_ascii_lowercase();
        let named = |word: &str| class.split(|c: char| !c.is_ascii_alphanumeric()).any(|w| w == word);
        Some(match name {
            "h1" => MarkKind::Heading(1),
            "h2" => MarkKind::Heading(2),
            "h3" => MarkKind::Heading(3),
            "h4" => MarkKind::Heading(4),
            "h5" => MarkKind::Heading(5),
            "h6" => MarkKind::Heading(6),
            "title" if self.open.iter().any(|o| o.name == "head") || self.out.text.is_empty() => {
                MarkKind::Title
            }
            "b" | "strong" => MarkKind::Bold,
            "a" if self.attribute("rel") == "author" => MarkKind::Byline,
            "a" => MarkKind::Link(allowed_address(self.attribute("href")).unwrap_or_default().to_owned()),
            "li" => MarkKind::ListItem,
            "blockquote" => MarkKind::Blockquote,
            "figcaption" => MarkKind::Caption,
            "time" => MarkKind::Time(self.attribute("datetime").to_owned()),
            "footer" | "aside" | "form" if self.aside == 0 => MarkKind::Furniture,
            _ if named("byline") || named("author") || self.attribute("itemprop") == "author" => {
                MarkKind::Byline
            }
            _ => return None,
        })
    }

    fn end(&mut self, name: &str, at: usize) {
        let reach = self.open.len().saturating_sub(LOOK);
        let found = self.open.get(reach..).and_then(|open| open.iter().rposition(|o| o.name == name));
        match found {
            Some(index) => {
                while self.open.len() > reach + index {
                    self.close(at);
                }
            }
            None if BLOCKS.contains(&name) && self.skipping == 0 => self.out.break_line(2, at),
            None => {}
        }
    }

    /// The mark that a browser shows at the start of a `<q>`: double outside, single inside. False where the page has
    /// written one itself.
    fn opens_quotation(&mut self, end: usize) -> bool {
        let rest = self.out.source.get(end..).unwrap_or_default();
        let written = self.out.text.ends_with(['“', '‘', '"', '«'])
            || rest.starts_with(['“', '‘', '"', '«'])
            || ["&ldquo;", "&lsquo;", "&quot;", "&laquo;", "&#8220;"]
                .iter()
                .any(|mark| rest.starts_with(mark));
        if !written {
            self.out.put(
                if self.quoted.is_multiple_of(2) { '“' } else { '‘' },
                self.tag_start,
                end - self.tag_start,
            );
        }
        !written
    }

    /// The mark at the end of a `<q>`. One that only its paragraph ends has none.
    fn end_quotation(&mut self, start: usize, end: usize) {
        let open = self.open.iter().rev().take(LOOK).find(|o| o.name == "q");
        let marked = open.is_some_and(|o| o.quotes) && self.skipping == 0;
        self.end("q", start);
        if marked {
            self.out.put(if self.quoted.is_multiple_of(2) { '”' } else { '’' }, start, end - start);
        }
    }

    /// Closes the innermost element.
    fn close(&mut self, at: usize) {
        let Some(open) = self.open.pop() else { return };
        if open.name == "script"
            && let Some(json) = self.json.take()
        {
            metadata::json_ld(&mut self.metadata, &json);
        }
        self.skipping -= usize::from(open.skips);
        self.pre -= usize::from(open.name == "pre");
        self.quoted -= usize::from(open.name == "q");
        self.aside -= usize::from(open.mark == Some(MarkKind::Furniture));
        if open.hides && self.skipping == 0 && std::mem::take(&mut self.hidden_text) {
            self.out.hidden.markup += 1;
        }
        if self.skipping > 0 || open.skips {
            return;
        }
        if let Some(kind) = open.mark {
            if kind == MarkKind::Title && self.metadata.headline.is_none() {
                let title = self.out.text.get(open.start..).unwrap_or_default().trim();
                self.metadata.headline = Some(title.to_owned()).filter(|t| !t.is_empty());
            }
            self.out.mark(open.start, kind);
        }
        if open.block {
            self.out.break_line(2, at);
        }
    }

    fn text(&mut self, start: usize, end: usize) {
        let source = self.out.source;
        let Some(slice) = source.get(start..end) else { return };
        if let Some(json) = &mut self.json {
            if json.len() + slice.len() <= JSON {
                json.push_str(slice);
            }
            return;
        }
        if self.skipping > 0 {
            let hides = self.open.iter().any(|o| o.hides);
            self.hidden_text |= hides && !slice.trim().is_empty();
            return;
        }
        // Raw text elements hold no references: there "&" is a letter.
        let bytes = slice.as_bytes();
        let mut run = 0;
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b' ' | b'\n' | b'\t' | b'\r' | b'\x0c' => {
                    let len = bytes
                        .get(at..)
                        .unwrap_or_default()
                        .iter()
                        .take_while(|b| b.is_ascii_whitespace())
                        .count();
                    let line = self.pre > 0 && byte != b' ' && byte != b'\t';
                    let blank = if run < at {
                        false
                    } else {
                        self.out.text.is_empty() || self.out.text.ends_with([' ', '\n'])
                    };
                    if byte == b' ' && len == 1 && !blank {
                        at += 1;
                        continue;
                    }
                    self.out.copy(start + run, start + at);
                    let blank = self.out.text.is_empty() || self.out.text.ends_with([' ', '\n']);
                    if line {
                        self.out.break_line(1, start + at);
                    } else if !blank {
                        self.out.put(' ', start + at, len);
                    }
                    at += len;
                    run = at;
                }
                b'&' => {
                    self.out.copy(start + run, start + at);
                    let len = reference(bytes.get(at..).unwrap_or_default());
                    let piece = slice.get(at..at + len).unwrap_or_default();
                    // "&" and what is no reference stay; "&notit;" is a reference and the letters after it.
                    let decoded = decode(piece);
                    let kept = shared_end(&decoded, piece);
                    let new = decoded.get(..decoded.len() - kept).unwrap_or_default();
                    self.out.put_text(new, start + at, len - kept);
                    self.out.copy(start + at + len - kept, start + at + len);
                    at += len;
                    run = at;
                }
                _ => at += 1,
            }
        }
        self.out.copy(start + run, start + at);
    }
}
