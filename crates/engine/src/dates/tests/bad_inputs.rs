use crate::dates::testing::dates;
use crate::report::Certainty;

#[test]
fn impossible_dates_are_never_normalized() {
    let text = "30 February 2024, 29 February 2023, 29 Feb 1900, 29 Feb 2100, 31 April 2024, 32 January 2024, 0 May 2024, 2024-13-01, 2024-00-10, 2024-02-30.";
    assert_eq!(dates(text, None), []);
}

#[test]
fn years_outside_1000_to_2999_are_not_normalized() {
    for text in ["5 May 99999", "year 10000", "0000-01-01", "1 May 999999999999", "00000000002024-01-01"] {
        assert_eq!(dates(text, None), [], "{text}");
    }
}

#[test]
fn both_orders_at_once_show_nothing() {
    let found = dates("04/05/2024, 25/12/2024, 12/25/2024, 03/04/05, 13/13/2024.", None);
    let got: Vec<_> = found.iter().map(|d| (d.text.as_str(), d.edtf.as_deref().unwrap())).collect();
    assert_eq!(
        got,
        [
            ("04/05/2024", "[2024-04-05,2024-05-04]"),
            ("25/12/2024", "2024-12-25"),
            ("12/25/2024", "2024-12-25"),
            ("03/04/05", "[2005-03-04,2005-04-03]"),
        ]
    );
}

#[test]
fn odd_times() {
    let found =
        dates("At 24:00, 25:61, 23:59:60, 12:00 a.m., 00:30 pm, 3 o'clock on 10 March 2024 02:30 EST.", None);
    for d in &found {
        assert!(!d.text.contains("25:61") && !d.text.contains("00:30"), "{}", d.text);
    }
    assert!(found.iter().any(|d| d.text == "12:00 a.m." && d.value.ends_with("T00:00")));
}

#[test]
fn without_a_publication_date_nothing_relative_is_resolved() {
    let text = "Yesterday he left; next Friday she returns; last month, two weeks ago, in 2,000,000,000 years, 300 billion days ago.";
    let found = dates(text, None);
    assert!(found.len() >= 4);
    for d in found.iter().filter(|d| d.kind == crate::report::DateKind::Date) {
        assert_eq!((d.certainty, &d.from), (Certainty::Unresolved, &None), "{}", d.text);
    }
    // The counts that no calendar holds are no dates with one either.
    assert!(dates(text, Some("2024-01-01")).iter().all(|d| !d.text.contains("billion")));
}

#[test]
fn what_is_not_a_date_is_left_alone() {
    crate::dates::testing::leaves_alone(&[
        "She may march in August-like heat.",
        "IP 192.168.2.30, v2024.1.2, won 3-2-1, call 2024-555-0101, ISBN 978-0-306-40615-7, Sun shone, Mr May, 1/2 cup.",
        "They won 3-2 and 10-7.",
        "Call 555-0142.",
        "It cost $1999 and weighed 2000 pounds.",
        "Prime Minister Theresa May resigned.",
        "He wrote for the Sunday Times and the Daily Mail.",
        "Sheffield Wednesday drew.",
        "The second amendment was read.",
        "Section 2012 applies.",
        "He came second.",
        "A reporter for USA Today told CBS This Morning so.",
        "They watched Sunday Night Live.",
        "Easter Island lies far off; Christmas trees grow there.",
        "They burned the midnight oil.",
        "The Seven Years' War was long.",
        "It pays $12-an-hour wages, the second rise in as many years.",
        "In the second quarter, the Hawks outscored the Bulls.",
        "Open Mon-Fri.",
        "They made a semi-annual report.",
    ]);
}

#[test]
fn other_scripts_digits_are_not_read_as_ascii() {
    for d in dates("٢٠٢٤-٠١-٠٥, १२ May 2024, x² May, Ⅷ May 2024, ½ May.", None) {
        assert!(d.value == "2024-05" || d.value == "XXXX-05", "{}", d.value);
    }
}

#[test]
fn ranges_run_forward() {
    let found = dates("3–5 March 2024; 30 Dec 2023 – 2 Jan 2024; 9-3 March 2024.", None);
    let ranges: Vec<_> = found.iter().filter(|d| d.value.contains('/')).map(|d| d.value.as_str()).collect();
    assert_eq!(ranges, ["2024-03-03/2024-03-05", "2023-12-30/2024-01-02"]);
    assert!(found.iter().all(|d| d.from <= d.to));
}

/// Rules must look around a bounded number of tokens: the count of expressions that the finders propose, and the time,
/// grow with the text. The instruction count is gated by the workspace's fuel test; here the outcome is.
#[test]
fn long_runs_end() {
    for unit in [
        "1",
        "1-",
        "-",
        "May March ",
        "the year ",
        "twenty-",
        "two hundred ",
        "Friday night ",
        "1,",
        "'98 ",
        "\" ",
    ] {
        let text = unit.repeat(200_000 / unit.len());
        let found = dates(&text, Some("2024-01-01"));
        assert!(found.len() <= text.len() / 3, "{unit}");
    }
}
