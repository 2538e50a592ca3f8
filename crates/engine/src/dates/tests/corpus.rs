//! One expected value, many ways to say it; all published on Friday, 18 March 2022.

use crate::dates::testing::dates;

const CORPUS: &[(&str, &[&str])] = &[
    (
        "2022-03-18",
        &[
            "March 18, 2022",
            "March 18th, 2022",
            "Mar. 18, 2022",
            "18 March 2022",
            "18th March 2022",
            "the 18th of March 2022",
            "March 18",
            "18 March",
            "Friday",
            "today",
            "2022-03-18",
            "18-Mar-2022",
            "Friday, March 18",
            "Friday, 18 March 2022",
            "Fri., March 18, 2022",
            "18.03.2022",
            "earlier Friday",
            "3/18/2022",
            "3/18/22",
            "this Friday",
        ],
    ),
    (
        "2022-03-17",
        &["yesterday", "Thursday", "a day ago", "one day ago", "last Thursday", "late Thursday", "March 17"],
    ),
    (
        "2022-03-16",
        &["the day before yesterday", "two days ago", "Wednesday", "2 days ago", "earlier Wednesday"],
    ),
    ("2022-03-19", &["tomorrow"]),
    ("2022-03-20", &["the day after tomorrow", "two days from now", "next Sunday", "this coming Sunday"]),
    ("2022-03-17TNI", &["last night", "Thursday night", "overnight", "yesterday night"]),
    ("2022-03-18TMO", &["this morning", "Friday morning", "early Friday morning"]),
    ("2022-W11", &["this week", "earlier this week", "the current week"]),
    ("2022-W10", &["last week", "a week ago", "one week ago", "late last week"]),
    (
        "2022-W12",
        &[
            "next week",
            "early next week",
            "the coming week",
            "the week of March 21",
            "the week beginning March 21",
        ],
    ),
    ("2022-W09", &["two weeks ago", "a fortnight ago", "2 weeks ago"]),
    (
        "2022-02",
        &[
            "last month",
            "February",
            "a month ago",
            "February 2022",
            "last February",
            "late last month",
            "Feb. 2022",
        ],
    ),
    ("2022-04", &["next month", "early next month"]),
    (
        "2021",
        &[
            "last year",
            "2021",
            "a year ago",
            "one year ago",
            "late last year",
            "fiscal 2021",
            "fiscal year 2021",
            "the year 2021",
        ],
    ),
    ("2022", &["this year", "earlier this year", "2022", "the current year", "later this year"]),
    ("2023", &["next year", "early next year", "2023"]),
    (
        "2021-11",
        &[
            "November",
            "last November",
            "November 2021",
            "four months ago",
            "November last year",
            "November of last year",
        ],
    ),
    (
        "2021-Q4",
        &[
            "the fourth quarter",
            "the fourth quarter of 2021",
            "last quarter",
            "fourth-quarter",
            "the 2021 fourth quarter",
            "last year's fourth quarter",
        ],
    ),
    ("2021-H1", &["the first half of 2021", "the first half of last year", "last year's first half"]),
    ("2021-SU", &["last summer", "the summer of 2021", "summer 2021"]),
    ("2022-WI", &["the winter of 2022"]),
    // "They met this winter", in March: the one that is ending.
    ("2021-WI", &["this winter"]),
    ("199", &["the 1990s", "the '90s", "the nineties", "the early 1990s", "the mid-1990s", "the late '90s"]),
    ("18", &["the 19th century", "the nineteenth century"]),
    ("2021-12-25", &["Christmas", "Christmas Day", "last Christmas", "Christmas 2021"]),
    ("2021-11-25", &["Thanksgiving", "last Thanksgiving", "Thanksgiving Day"]),
    ("P3D", &["three days", "3 days", "three full days", "three-day", "3-day", "three consecutive days"]),
    ("P1Y", &["a year", "one year", "a full year", "an entire year"]),
    ("P18M", &["18 months", "eighteen months", "18-month", "the next 18 months", "the past 18 months"]),
    ("P1Y6M", &["a year and a half", "one and a half years", "1.5 years"]),
    ("PT30M", &["30 minutes", "half an hour", "a half-hour", "thirty minutes"]),
    ("PT1H50M", &["1:50 hour-long", "an hour and 50 minutes", "one hour and fifty minutes"]),
    ("P20Y", &["20 years", "two decades", "twenty years", "the past 20 years", "the next two decades"]),
    ("PXY", &["several years", "a few years", "many years"]),
    ("P1D", &["daily", "every day", "each day", "once a day", "twice a day"]),
    ("P1W", &["weekly", "every week", "each week", "three times a week"]),
    ("XXXX-WXX-5", &["every Friday", "each Friday", "Fridays"]),
    ("PRESENT_REF", &["now", "currently", "these days", "at present", "right now"]),
    (
        "PAST_REF",
        &[
            "recently",
            "in recent weeks",
            "in recent years",
            "lately",
            "in recent weeks and months",
            "in recent decades",
        ],
    ),
    ("FUTURE_REF", &["soon", "in the near future", "in the coming weeks", "as soon as possible"]),
    (
        "2022-03-18T10:53",
        &["10:53 am", "10:53 a.m.", "10:53 am Friday", "Friday at 10:53 a.m.", "10:53 a.m. local time"],
    ),
    ("2022-03-18T14:53Z", &["1453 GMT", "14:53 GMT", "2:53 p.m. GMT"]),
    ("2022-03-18T12:00", &["noon", "12 noon", "noon Friday", "noon on Friday"]),
    (
        "2022-03-18T15:00",
        &["3 p.m.", "3pm", "three o'clock in the afternoon", "3 in the afternoon", "3 p.m. EST"],
    ),
    ("2019/2020", &["2019-20", "2019-2020", "2019/20", "fiscal 2019-20", "the financial year 2019/20"]),
    ("2022-W13", &["the week after next"]),
    ("2022-05-13", &["Friday the 13th"]),
    ("2022-03-14", &["the second Monday of this month", "the second Monday in March"]),
    ("2021-12-31", &["the last day of 2021", "New Year's Eve"]),
    ("P25Y", &["a quarter of a century", "the past quarter-century", "a quarter-century"]),
    ("2022-03-18T20:30", &["half past eight in the evening", "8:30 p.m.", "tonight at 8:30"]),
    ("2022-03-18T06:45", &["a quarter to seven in the morning", "6:45 a.m."]),
    ("202", &["this decade", "by the end of the decade"]),
    ("2022-03-03/2022-03-05", &["March 3-5", "3-5 March", "March 3–5, 2022"]),
    ("1997", &["nineteen ninety-seven", "1997", "the year 1997"]),
];

#[test]
fn one_value_many_phrasings() {
    let mut wrong = Vec::new();
    for (want, phrasings) in CORPUS {
        for phrase in *phrasings {
            let found = dates(&format!("They met {phrase}."), Some("2022-03-18"));
            let got: Vec<_> = found.iter().map(|d| d.value.as_str()).collect();
            if got != [*want] {
                wrong.push(format!("{phrase}: {got:?}, not {want}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
