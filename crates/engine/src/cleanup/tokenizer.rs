//! HTML's tokens: what the tokenization states of the [HTML standard](https://html.spec.whatwg.org/#tokenization) come to
//! where only tags and text matter. Comments, document types and errors are not told, and character references are left
//! to who reads the text. Linear: no byte is looked at more often than twice.
//!
//! A crate that does this with all states, html5gum, weighs 33 kB more in the page, compressed; the tests compare with it.

/// What stands in a piece of HTML. Names are in lower case, the rest is as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event<'a> {
    /// `<a`, at this byte.
    StartTag { name: &'a str, start: usize },
    /// `href="#top"` in a start tag: the value without its marks.
    Attribute { name: &'a str, value: &'a str },
    /// The end of a start tag; the byte behind it.
    StartTagEnd { end: usize },
    /// `</a>`, from and to these bytes.
    EndTag { name: &'a str, start: usize, end: usize },
    /// Text between two tags, from and to these bytes.
    Text { start: usize, end: usize },
}

/// How the text of an element is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    /// Up to the element's own end tag there are no tags.
    Raw,
    /// The same, but a comment inside may hold elements of its kind.
    Script,
    /// To the end of the text there are no tags.
    Plain,
}

impl Content {
    fn of(element: &str) -> Option<Self> {
        Some(match element {
            "textarea" | "title" | "style" | "iframe" | "xmp" | "noembed" | "noframes" | "noscript" => {
                Self::Raw
            }
            "script" => Self::Script,
            "plaintext" => Self::Plain,
            _ => return None,
        })
    }
}

/// Tells what stands in a piece of HTML, one thing after the other. A tag that the text cuts off is not told.
pub(super) fn tokenize(html: &str, tell: &mut dyn FnMut(Event<'_>)) {
    let mut scanner = Scanner { html, at: 0, text: 0, foreign: 0, name: String::new() };
    while scanner.next(tell) {}
    scanner.end_text(html.len(), tell);
}

struct Scanner<'h> {
    html: &'h str,
    /// The next byte.
    at: usize,
    /// Where text begins that was not told yet.
    text: usize,
    /// Open `<svg>` and `<math>`, in which "<title/>" is an element without content.
    foreign: usize,
    /// A tag's or an attribute's name in lower case.
    name: String,
}

impl<'h> Scanner<'h> {
    /// Reads text up to the next tag, and that tag; false at the end.
    fn next(&mut self, tell: &mut dyn FnMut(Event<'_>)) -> bool {
        let Some(start) = self.find("<") else { return false };
        self.at = start + 1;
        match self.byte() {
            Some(b'/') => {
                self.at += 1;
                match self.byte() {
                    Some(letter) if letter.is_ascii_alphabetic() => return self.end_tag(start, tell),
                    Some(_) => self.skip_markup(start, self.behind_bracket(), tell),
                    None => return false,
                }
            }
            Some(b'!') if self.rest().starts_with("!--") => self.comment(start, tell),
            Some(b'!' | b'?') => self.skip_markup(start, self.behind_bracket(), tell),
            Some(letter) if letter.is_ascii_alphabetic() => return self.start_tag(start, tell),
            Some(_) => {}
            None => return false,
        }
        true
    }

    fn start_tag(&mut self, start: usize, tell: &mut dyn FnMut(Event<'_>)) -> bool {
        let Some(end) = self.end_of_tag() else { return self.cut_off(start, tell) };
        self.end_text(start, tell);
        self.read_name(b"/>");
        let name = std::mem::take(&mut self.name);
        tell(Event::StartTag { name: &name, start });
        self.attributes(tell);
        self.at = end;
        self.text = end;
        tell(Event::StartTagEnd { end });
        let closed = self.html.get(..end).is_some_and(|tag| tag.ends_with("/>"));
        self.foreign += usize::from(!closed && is_foreign(&name));
        match Content::of(&name).filter(|_| !(closed && self.foreign > 0)) {
            Some(Content::Plain) => self.at = self.html.len(),
            Some(content) => self.at = self.end_of_content(&name, content),
            None => {}
        }
        true
    }

    fn end_tag(&mut self, start: usize, tell: &mut dyn FnMut(Event<'_>)) -> bool {
        let Some(end) = self.end_of_tag() else { return self.cut_off(start, tell) };
        self.end_text(start, tell);
        self.read_name(b"/>");
        self.at = end;
        self.text = end;
        self.foreign = self.foreign.saturating_sub(usize::from(is_foreign(&self.name)));
        tell(Event::EndTag { name: &self.name, start, end });
        true
    }

    /// One past the next `>`.
    fn behind_bracket(&self) -> usize {
        self.find(">").map_or(self.html.len(), |at| at + 1)
    }

    /// One past the `>` that ends the tag whose name begins here.
    fn end_of_tag(&mut self) -> Option<usize> {
        let begin = self.at;
        self.read_name(b"/>");
        self.attributes(&mut |_| ());
        let end = self.byte().map(|_| self.at + 1);
        self.at = begin;
        end
    }

    /// Attributes up to the tag's `>`, which is left, or to the end of the text.
    fn attributes(&mut self, tell: &mut dyn FnMut(Event<'_>)) {
        loop {
            self.skip(|b| b == b'/' || is_space(b));
            if matches!(self.byte(), None | Some(b'>')) {
                return;
            }
            self.read_name(b"/>=");
            self.skip(is_space);
            let value = if self.byte() == Some(b'=') { self.value() } else { "" };
            tell(Event::Attribute { name: &self.name, value });
        }
    }

    /// What stands behind the `=`.
    fn value(&mut self) -> &'h str {
        self.at += 1;
        self.skip(is_space);
        let mark = self.byte().filter(|b| matches!(b, b'"' | b'\''));
        self.at += usize::from(mark.is_some());
        let start = self.at;
        self.skip(|b| mark.map_or(b != b'>' && !is_space(b), |mark| b != mark));
        let value = self.html.get(start..self.at).unwrap_or_default();
        self.at = (self.at + usize::from(mark.is_some())).min(self.html.len());
        value
    }

    /// A name up to white space or one of `ends`; its first byte belongs to it whatever it is.
    fn read_name(&mut self, ends: &[u8]) {
        let start = self.at;
        self.at += self.rest().chars().next().map_or(0, char::len_utf8);
        self.skip(|b| !is_space(b) && !ends.contains(&b));
        self.name.clear();
        self.name.push_str(self.html.get(start..self.at).unwrap_or_default());
        self.name.make_ascii_lowercase();
    }

    fn comment(&mut self, start: usize, tell: &mut dyn FnMut(Event<'_>)) {
        self.at += "!--".len();
        let body = self.rest();
        let ends = |text: &str| one_of!(text, "" | "-") || text.ends_with("--") || text.ends_with("--!");
        let end = body.match_indices('>').find(|&(at, _)| body.get(..at).is_some_and(ends));
        self.skip_markup(start, end.map_or(self.html.len(), |(at, end)| self.at + at + end.len()), tell);
    }

    /// Leaves out what stands from `start` to `end`.
    fn skip_markup(&mut self, start: usize, end: usize, tell: &mut dyn FnMut(Event<'_>)) {
        self.end_text(start, tell);
        self.at = end;
        self.text = end;
    }

    /// The text ends inside a tag, which no browser shows.
    fn cut_off(&mut self, start: usize, tell: &mut dyn FnMut(Event<'_>)) -> bool {
        self.end_text(start, tell);
        self.text = self.html.len();
        false
    }

    fn end_text(&mut self, end: usize, tell: &mut dyn FnMut(Event<'_>)) {
        if self.text < end {
            tell(Event::Text { start: self.text, end });
        }
        self.text = end;
    }

    /// Where the end tag of an element without inner tags begins.
    fn end_of_content(&self, element: &str, content: Content) -> usize {
        // In a script: inside a comment, and inside a script in that comment, whose end is not the end.
        let (mut comment, mut inner) = (false, false);
        let mut from = self.at;
        while let Some(at) = self.html.get(from..).and_then(|rest| rest.find(['<', '-'])).map(|at| from + at)
        {
            let rest = self.html.get(at..).unwrap_or_default();
            from = at + 1;
            if content == Content::Script && rest.starts_with("<!--") {
                comment |= !inner;
                // "<!-->" is a comment without text.
                from = at + "<!".len();
            } else if comment && rest.starts_with("-->") {
                (comment, inner) = (false, false);
            } else if is_tag(rest, "</", element) {
                if !inner {
                    return at;
                }
                inner = false;
            } else if comment && is_tag(rest, "<", element) {
                inner = true;
            }
        }
        self.html.len()
    }

    fn rest(&self) -> &'h str {
        self.html.get(self.at..).unwrap_or_default()
    }

    fn byte(&self) -> Option<u8> {
        self.html.as_bytes().get(self.at).copied()
    }

    fn find(&self, what: &str) -> Option<usize> {
        self.rest().find(what).map(|at| self.at + at)
    }

    fn skip(&mut self, belongs: impl Fn(u8) -> bool) {
        let bytes = self.html.as_bytes().get(self.at..).unwrap_or_default();
        self.at += bytes.iter().take_while(|&&b| belongs(b)).count();
    }
}

fn is_foreign(element: &str) -> bool {
    one_of!(element, "svg" | "math")
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r' | b'\x0c')
}

/// True where the text begins with that tag.
fn is_tag(text: &str, open: &str, name: &str) -> bool {
    let bytes = text.as_bytes();
    text.starts_with(open)
        && bytes
            .get(open.len()..open.len() + name.len())
            .is_some_and(|own| own.eq_ignore_ascii_case(name.as_bytes()))
        && bytes.get(open.len() + name.len()).is_some_and(|&b| is_space(b) || matches!(b, b'/' | b'>'))
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
    use html5gum::{Span, Tokenizer};

    use super::super::references::decode_value;
    use super::*;

    /// Everything told, in one line.
    fn told(html: &str) -> String {
        let mut out = String::new();
        tokenize(html, &mut |event| {
            out += &match event {
                Event::StartTag { name, .. } => format!("<{name}"),
                Event::Attribute { name, value } => format!(" {name}={value:?}"),
                Event::StartTagEnd { .. } => ">".to_owned(),
                Event::EndTag { name, .. } => format!("</{name}>"),
                Event::Text { start, end } => format!("[{}]", &html[start..end]),
            };
        });
        out
    }

    #[test]
    fn tags_and_text_are_told_apart() {
        for (html, want) in [
            ("", ""),
            ("a < b & c", "[a < b & c]"),
            ("<P Class=x>One</P >", "<p class=\"x\">[One]</p>"),
            ("<a href='/?a>b'title=\"'\" hidden>", "<a href=\"/?a>b\" title=\"'\" hidden=\"\">"),
            ("<br/><a / b = c/>", "<br><a b=\"c/\">"),
            ("<a =b><é><1>", "<a =b=\"\">[<é><1>]"),
            ("a<!-- <b> -->c<!-->d<!--->e<!-- --!>f<!-- g", "[a][c][d][e][f]"),
            ("a<!doctype html>b<?x y>c</>d</ e>f<![CDATA[g]]>", "[a][b][c][d][f]"),
            ("<title>a<b></title><textarea></TEXTAREA\n>", "<title>[a<b>]</title><textarea></textarea>"),
            ("<style></styles></style>a", "<style>[</styles>]</style>[a]"),
            (
                "<script><!-- <script></script> --></script>a",
                "<script>[<!-- <script></script> -->]</script>[a]",
            ),
            ("<svg><title/></svg><title/>a", "<svg><title></svg><title>[a]"),
            ("<script><!--></script>a", "<script>[<!-->]</script>[a]"),
            ("<plaintext></plaintext>", "<plaintext>[</plaintext>]"),
            ("a<b c='d>", "[a]"),
            ("a</b", "[a]"),
            ("a</", "[a</]"),
        ] {
            assert_eq!(told(html), want, "{html}");
        }
    }

    /// One line an event, with its place.
    fn ours(html: &str) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        let mut before = 0..0;
        tokenize(html, &mut |event| {
            // The other tells text around "</>" as one.
            let mut event = event;
            if let Event::Text { start, end } = &mut event {
                if html[..*start].ends_with("</>") && *start == before.end + 3 && before.end > 0 {
                    *start = before.start;
                    out.pop();
                }
                before = *start..*end;
            }
            out.push(match event {
                Event::StartTag { name, start } => format!("{start} <{name}"),
                Event::Attribute { name, value } => format!("{name}={:?}", decode_value(value)),
                Event::StartTagEnd { end } => format!("> {end}"),
                Event::EndTag { name, start, end } => format!("{start} </{name}> {end}"),
                Event::Text { start, end } => format!("{start} text {end}"),
            });
        });
        out
    }

    /// The same by the standard's states.
    fn standard(html: &str) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        // Where the events of a start tag begin that has not ended.
        let mut tag = None;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let callback = |event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
            match event {
                CallbackEvent::OpenStartTag { name } => {
                    tag = Some(out.len());
                    out.push(format!("{} <{}", span.start, text(name)));
                }
                CallbackEvent::AttributeName { name } if tag.is_some() => {
                    out.push(format!("{}=\"\"", text(name)));
                }
                CallbackEvent::AttributeValue { value } if tag.is_some() => {
                    let name = out.pop().unwrap_or_default();
                    out.push(format!("{}={:?}", name.trim_end_matches("=\"\""), text(value)));
                }
                CallbackEvent::CloseStartTag { .. } => {
                    tag = None;
                    out.push(format!("> {}", span.end));
                }
                CallbackEvent::EndTag { name } => {
                    out.push(format!("{} </{}> {}", span.start, text(name), span.end));
                }
                CallbackEvent::String { .. } => out.push(format!("{} text {}", span.start, span.end)),
                _ => {}
            }
            None
        };
        let mut emitter = CallbackEmitter::new(callback);
        emitter.naively_switch_states(true);
        Tokenizer::new_with_emitter(html, emitter).for_each(drop);
        out.truncate(tag.unwrap_or(out.len()));
        out
    }

    #[test]
    fn tells_what_the_standard_says() {
        const PIECES: &[&str] = &[
            "a",
            " ",
            "\n",
            "é",
            "“",
            "-",
            "--",
            "-->",
            "--!>",
            "!",
            "?",
            "/",
            "<",
            ">",
            "</",
            "=",
            "'",
            "\"",
            "&amp;",
            "&copy",
            "&",
            "<p>",
            "</p>",
            "<b",
            "<a href=",
            "<a href='x",
            "<A HREF=\"x\">",
            "<!--",
            "<!",
            "<script>",
            "</script>",
            "<script",
            "<title>",
            "</title ",
            "<style>",
            "</style>",
            "<textarea x>",
            "<br/>",
            "<plaintext>",
        ];
        let mut seed = 7_u64;
        let mut next = |below: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            (seed % below as u64) as usize
        };
        for _ in 0..30_000 {
            let html: String = (0..1 + next(12)).map(|_| PIECES[next(PIECES.len())]).collect();
            assert_eq!(ours(&html), standard(&html), "{html:?}");
        }
    }
}
