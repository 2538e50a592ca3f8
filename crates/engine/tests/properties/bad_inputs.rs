//! Inputs made to break a reader of texts: small ones that hold every trap of their kind, and long ones that show a
//! stage which looks back too far.

use crate::contract::hold;

#[test]
fn small_traps() {
    for text in [
        "",
        " \t\u{a0}\u{200b}\u{3000}\r\n",
        "x",
        "?!… — “” ‘’ ()[]{}",
        "\u{feff}6 May 2024 was a Monday.",
        "A nul \0 in a wo\0rd, “and\0 here”, she said.",
        "\u{1b}[31mRed\u{7} \u{7f}\u{9b} text.",
        "One.\rTwo.\n\rThree.\u{85}Four.\u{2028}Five.\u{2029}Six.\u{b}Seven.\u{c}Eight.",
        "On 6\u{a0}May\u{202f}2024, 1\u{2009}200 people met.",
        "The gov\u{ad}ern\u{200b}ment and An\u{200d}na B\u{2060}erg.",
        "\u{202e}Ana Ruiz\u{202c} said \u{2067}12\u{2069} \u{202a}\u{202b}\u{2066}",
        "Joe Bid\u{0435}n met J\u{043e}e Biden and \u{391}na Ruiz.",
        "𝐌𝐚𝐲𝐨𝐫 Ⓐna, ６ Ｍａｙ ２０２４, ﬁnance",
        "Zoë met Zoe\u{308} on 6 May 2024.",
        "“👩‍👩‍👧 🇫🇮 👍🏽 1️⃣,” said Ana 😀 Ruiz.",
        "İstanbul, STRASSE straße, 300 K, ﬁn; ŉ ΐ ǰ on 6 May 2024.",
        "a\u{fffe}b\u{ffff}c\u{10ffff}d\u{e000}e\u{fffd}",
        "قال الوزير يوم الجمعة. 部长周五表示。 Der Bürgermeister sprach am Freitag.",
        "She said \"one. \"Two,\" he said.\n\nNext paragraph.",
        "” closes first “",
        "“One ‘two “three” two’ one,” said Ana Ruiz.",
        "“First part.\n\n“Second part.\n\n“Third part,” said Ana Ruiz.",
        "rock ’n’ roll, the ’90s, 6' 2\", the workers’ vote, don't",
        "«Un», „zwei“, ``three'', `four', ‹five›, \u{201a}six\u{2018}",
        "“” \"\" “ ” '' said Ana Ruiz.",
        "“One.”“Two.”\"Three.\"\"Four.\"",
        "“<script>alert(1)</script><img src=x onerror=y>,” said Ana Ruiz.",
        "31 February 2024, 2024-13-45, 00/00/0000, 29 Feb 2023, February 30",
        "in 0000, 99999, 3 BC, the year 12024, 1-1-1, 18446744073709551616",
        "25:61, 23:59:60, 24:00, 0:00 am, 13 pm, 12:60 GMT+99",
        "on ٣ مارس ٢٠٢٤, १२, ²⁰²⁴, MMXXIV",
        "31 December 2023 to 1 January 2024, 28–29 February, 2019-20, 10-9 March",
        "version 1.2.3, 192.168.0.1, 10/10 would read, 24/7, 9-11-call, 555-0199",
        "<div><p>Unfinished <b",
        "<![CDATA[x]]> <?php ?> <!-- -- > <!doctype x> </ > <a href='javascript:x'>y</a>",
        "<p>&amp;lt; &#0; &#xD800; &#x110000; &nosuch; &#99999999999; &",
        "One<br>two<li>three<td>four<pre> five\n six</pre><h2>Seven</h2>",
        "---\ntitle: [\"x\ndate: 2024-99-99\n---\nText.",
        "[a](javascript:x) ![b](http://c/d.png) <http://e> [f][g]\n\n[g]: data:text/html,x",
        "<script type=\"application/ld+json\">{\"datePublished\": \"2024-05-06\", \"headline\": {</script>Text",
        "=HYPERLINK(\"x\") +1 -2 @SUM\n\tTab",
    ] {
        hold(text, None);
        hold(text, Some(nutgraf_engine::Date::constant(2024, 5, 6)));
        hold(
            &format!("Park to open\n\nBy Ana Ruiz\n\n{text}\n\n“We are ready,” said {text} on Friday."),
            None,
        );
    }
}

#[rustfmt::skip]
const RUNS: &[&str] = &[
    "a", " ", "\n", "\"", "“", "”", "'", ".", "-", "1", "1-", "(", "[", "<", "*", "&a", "\u{301}",
    "\u{200b}", "😀", "word ", "Word ", "WORD ", "said ", "said said, ", "Ann Lee of ", "May March ",
    "Mr. U.S. Dr. ", "a.b.c. ", "“a‘b", "“a” said ", "<div>", "<ul><li>", "<!--", "[*_a", "[a](<b", "> ",
    "- a\n", "http://a.b/c?d=e ", "She said ", "“Yes,” ", "Ana Ruiz, ", "12:30 ", "two years ago ",
    "the the ", "By Ana\n", "Friday ", "$1 ", "U.S. ", "and ",
];

#[test]
fn long_runs() {
    for unit in RUNS {
        hold(&unit.repeat(4_000 / unit.len()), None);
    }
}
