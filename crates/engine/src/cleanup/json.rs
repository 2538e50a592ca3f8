//! A small lenient JSON reader for the metadata that pages carry: strings, arrays and objects, depth capped.

/// A value, as far as metadata needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Json {
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
    /// Numbers, booleans, null.
    Other,
}

/// Deeper values are not read.
const DEPTH: usize = 32;

impl Json {
    /// Reads one value; none where the text is not well formed.
    pub fn read(text: &str) -> Option<Json> {
        let mut reader = Reader { chars: text.trim().chars().peekable() };
        let value = reader.value(0)?;
        reader.space();
        reader.chars.next().is_none().then_some(value)
    }

    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(members) => members.iter().find(|(k, _)| k == key).map(|(_, v)| v),
            _ => None,
        }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }
}

struct Reader<'t> {
    chars: std::iter::Peekable<std::str::Chars<'t>>,
}

impl Reader<'_> {
    fn space(&mut self) {
        while self.chars.next_if(|c| c.is_whitespace()).is_some() {}
    }

    fn eat(&mut self, c: char) -> Option<()> {
        self.space();
        self.chars.next_if_eq(&c).map(|_| ())
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        if depth > DEPTH {
            return None;
        }
        self.space();
        match self.chars.peek()? {
            '"' => self.string().map(Json::Text),
            '[' => self.list(depth),
            '{' => self.object(depth),
            _ => {
                let mut any = false;
                while self.chars.next_if(|c| c.is_ascii_alphanumeric() || "+-.".contains(*c)).is_some() {
                    any = true;
                }
                any.then_some(Json::Other)
            }
        }
    }

    fn list(&mut self, depth: usize) -> Option<Json> {
        self.eat('[')?;
        let mut items = Vec::new();
        if self.eat(']').is_some() {
            return Some(Json::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.eat(',').is_none() {
                self.eat(']')?;
                return Some(Json::List(items));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Option<Json> {
        self.eat('{')?;
        let mut members = Vec::new();
        if self.eat('}').is_some() {
            return Some(Json::Object(members));
        }
        loop {
            self.space();
            let key = self.string()?;
            self.eat(':')?;
            members.push((key, self.value(depth + 1)?));
            if self.eat(',').is_none() {
                self.eat('}')?;
                return Some(Json::Object(members));
            }
        }
    }

    fn string(&mut self) -> Option<String> {
        self.eat('"')?;
        let mut out = String::new();
        loop {
            match self.chars.next()? {
                '"' => return Some(out),
                '\\' => match self.chars.next()? {
                    'n' => out.push('\n'),
                    't' => out.push('\t'),
                    'r' | 'b' | 'f' => {}
                    'u' => {
                        let first = self.hex()?;
                        let code = if (0xd800..0xdc00).contains(&first)
                            && self.chars.next_if_eq(&'\\').is_some()
                            && self.chars.next_if_eq(&'u').is_some()
                        {
                            0x10000 + ((first - 0xd800) << 10) + (self.hex()?.wrapping_sub(0xdc00) & 0x3ff)
                        } else {
                            first
                        };
                        out.push(char::from_u32(code).unwrap_or('\u{fffd}'));
                    }
                    c => out.push(c),
                },
                c => out.push(c),
            }
        }
    }

    fn hex(&mut self) -> Option<u32> {
        let mut value = 0;
        for _ in 0..4 {
            value = value * 16 + self.chars.next()?.to_digit(16)?;
        }
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_and_broken_ones_are_not() {
        let json = Json::read(r#" {"a": ["x\u00e9\n", 1.5e3, null], "b": {"c": "\ud83d\ude00"}} "#).unwrap();
        assert_eq!(json.get("b").and_then(|b| b.get("c")).and_then(Json::text), Some("😀"));
        assert!(matches!(json.get("a"), Some(Json::List(items)) if items[0].text() == Some("xé\n")));
        for broken in ["", "{", "{\"a\":}", "[1,]", "\"a", "{\"a\" 1}", "{} x"] {
            assert_eq!(Json::read(broken), None, "{broken}");
        }
        assert_eq!(Json::read(&"[".repeat(100_000)), None);
    }
}
