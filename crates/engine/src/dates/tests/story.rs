//! What a phrase means depends on where it stands.

use crate::dates::testing::check;

#[test]
fn tense_decides_the_direction() {
    check(
        "2022-03-18",
        &[
            ("The council met on [Tuesday].", "2022-03-15"),
            ("The council will meet on [Tuesday].", "2022-03-22"),
            ("The council is expected to vote [Wednesday].", "2022-03-23"),
            ("The vote was postponed until [Monday].", "2022-03-21"),
            ("She resigned in [May].", "2021-05"),
            ("She resigned on [April 9].", "2021-04-09"),
            ("She resigned on [March 25].", "2022-03-25"),
            ("She resigned in [March] for her health.", "2022-03"),
            ("“I look forward to seeing Leeds in [January],” she said.", "2023-01"),
            ("“I can't wait to open it in [February],” she said.", "2023-02"),
            ("They are getting married in [February].", "2023-02"),
            ("She's sitting her last exams in [January].", "2023-01"),
            ("Police are investigating her death in [January].", "2022-01"),
            ("Police are looking into a fire in [January].", "2022-01"),
            ("The finals are in Leeds in [February].", "2023-02"),
            ("Her earliest memories are in Cork in [January].", "2022-01"),
            ("Most births are in [February].", "2022-02"),
            ("She is having her worst run in [January].", "2022-01"),
            ("He is in jail for a theft in [February].", "2022-02"),
            ("More snow is expected to fall [overnight].", "2022-03-18TNI"),
            ("Snow is forecast [overnight].", "2022-03-18TNI"),
            ("Snow fell [overnight].", "2022-03-17TNI"),
            ("She said the road would remain closed [overnight].", "2022-03-18TNI"),
            ("She said the road would remain closed on [Tuesday].", "2022-03-22"),
            ("The road remained closed [overnight].", "2022-03-17TNI"),
            ("Snow will fall [overnight].", "2022-03-18TNI"),
            ("Trains will be cancelled after a landslide [overnight].", "2022-03-17TNI"),
            ("The FTSE is expected to open higher after gains [overnight] in Asia.", "2022-03-17TNI"),
            ("The minister will visit areas hit by [overnight] storms.", "2022-03-17TNI"),
            ("She will resign in [May].", "2022-05"),
            ("The law takes effect on [April 2].", "2022-04-02"),
            ("The bank failed on [October 3].", "2021-10-03"),
            ("The ruling, announced [Wednesday], will be appealed.", "2022-03-16"),
            ("They meet [Monday] in Geneva.", "2022-03-21"),
            ("Two people died in [the early hours of Thursday].", "2022-03-17"),
            ("Polls open on [Thursday].", "2022-03-24"),
            ("The board on [Tuesday] postponed the vote.", "2022-03-15"),
            ("The airline canceled flights through [Thursday].", "2022-03-24"),
            ("She will face Ana Ruiz in [Saturday]'s final.", "2022-03-19"),
            ("She will appeal against [Wednesday]'s ruling.", "2022-03-16"),
            ("Two people died outdoors [this winter].", "2021-WI"),
            ("Voters will choose [this winter].", "2022-WI"),
            ("It was worse than the [Boxing Day] floods of [2015].", "2015-12-26 2015"),
            ("Flights resume on [Thursday].", "2022-03-24"),
            ("Villa have lost three in a row and travel to Bologna on [Thursday].", "2022-03-24"),
            ("It was the minister's return on [Thursday] that he praised.", "2022-03-17"),
            ("They thanked Ana Ruiz, who is retiring in [July].", "2022-07"),
            ("Leeds host Hull [next Saturday].", "2022-03-26"),
            ("Rates may fall in [the second half of the year].", "2022-H2"),
            ("She was in Lima on [the night of May 20].", "2021-05-20TNI"),
            ("The party named its candidate for the by-election on [7 May].", "2022-05-07"),
            ("Sales fell in [the second half of the year].", "2021-H2"),
            ("On [Tuesday], the Arts and Letters League plans to vote.", "2022-03-22"),
            ("She served as mayor until [January].", "2022-01"),
            (
                "The Legislature last overrode a Petty veto on [March 2], when it restored funding.",
                "2022-03-02",
            ),
            ("The union refused to talk until [Tuesday], when it made an offer.", "2022-03-15"),
            ("It will stay shut until at least [May], the council said.", "2022-05"),
            ("The store will stay open until [May].", "2022-05"),
            ("The firm had sold half of its shares by [Wednesday].", "2022-03-16"),
            ("They must pay by [Wednesday].", "2022-03-23"),
            ("The firm bought 400 shares through [Wednesday].", "2022-03-16"),
            ("She said that more snow was forecast through [Wednesday].", "2022-03-23"),
            ("A call was prompted by the [late Thursday] release of files.", "2022-03-17"),
            ("She has been missing since the [Oct. 23] fire.", "2021-10-23"),
            ("The ban remains in force through [Oct. 31].", "2022-10-31"),
            ("Talks resume as soon as [Tuesday].", "2022-03-22"),
            ("She is to wed in [December].", "2022-12"),
            ("The results of [Saturday]'s run-off will be declared in [72 hours].", "2022-03-19 PT72H"),
            ("[Sunday]'s election will be close.", "2022-03-20"),
            ("[Wednesday]'s ruling will be appealed.", "2022-03-16"),
            ("[Wednesday]'s vote was close.", "2022-03-16"),
            ("He could leave in [January].", "2023-01"),
            ("They could not leave in [January].", "2022-01"),
            ("It may have begun in [January].", "2022-01"),
            ("Reports linked him with a [January] move to Leeds.", "2023-01"),
            ("“Ask me on [Wednesday],” she said.", "2022-03-23"),
            ("“Join us on [Wednesday],” she said.", "2022-03-23"),
            ("“Come and see us on [Wednesday],” she said.", "2022-03-23"),
            ("It was filmed on a wet [Tuesday] in [February].", "XXXX-WXX-2 2022-02"),
            ("It rained a little [Tuesday].", "2022-03-15"),
            (
                "Cheap tickets to return for [Christmas]\n\nThe firm said that its cheap tickets would come back to the north.",
                "2022-12-25",
            ),
            ("The mayor said he expected a vote in [May].", "2022-05"),
            ("Brokers forecast a rise in [July] rather than [June].", "2022-07 2022-06"),
            ("She hoped for a pay rise in [June].", "2022-06"),
            ("They had expected a loss in [December].", "2021-12"),
            ("Sales fell faster than expected in [December].", "2021-12"),
            ("She was due to retire in [December].", "2022-12"),
            ("The trial had been due to begin on [Monday].", "2022-03-14"),
            ("What happens on [September 1]? Nobody knows.", "2022-09-01"),
            ("Voters go to the polls on [Sunday].", "2022-03-20"),
            ("The news comes after a meeting on [Sunday].", "2022-03-13"),
            ("Residents live in fear since the attack on [Sunday].", "2022-03-13"),
            ("The bus leaves at [6:30 p.m. on Tuesday].", "2022-03-22T18:30"),
            ("The bus left at [6:30 p.m. on Tuesday].", "2022-03-15T18:30"),
            ("Ajax host PSV on [Sunday].", "2022-03-20"),
            ("Ajax visit PSV on [Sunday].", "2022-03-20"),
            ("Ajax, who lost to PSV on [Sunday], host Feyenoord on [Wednesday].", "2022-03-13 2022-03-23"),
            ("Talk show host Ellen Pike on [Sunday] apologised.", "2022-03-13"),
            ("They did not visit Rome on [Sunday].", "2022-03-13"),
            ("They can regain the lead if they beat Willem II on [Sunday].", "2022-03-20"),
            ("They will be champions if Ajax beat Feyenoord on [Sunday].", "2022-03-20"),
            ("Ajax beat Feyenoord on [Sunday].", "2022-03-13"),
            ("Revenue rose in [the quarter] ended [April 2].", "2021-Q1 2021-04-02"),
            ("She turns 39 in [January].", "2023-01"),
            ("The mayor leaves office in [February].", "2023-02"),
            ("Her contract ends in [January].", "2023-01"),
            ("The council argued over whether to sell the pool in [January].", "2023-01"),
            ("The council asked in [January] whether to sell the pool.", "2022-01"),
            ("The council did not say whether the fire in [January] was an accident.", "2022-01"),
            ("The storm leaves 40 dead in [January].", "2022-01"),
            ("[Tuesday]'s ruling leaves it with a bill for a fire in [January].", "2022-03-15 2022-01"),
            ("The report ends a row that began in [January].", "2022-01"),
        ],
    );
}

#[test]
fn the_narrative_is_an_anchor() {
    check(
        "2022-03-18",
        &[
            ("He was jailed in [June 1995]. [The following year] he fled.", "1995-06 1996"),
            ("It began on [March 3, 2014]. [The next day] it spread.", "2014-03-03 2014-03-04"),
            ("It began on [March 3, 2014]. [Three days later] it spread.", "2014-03-03 2014-03-06"),
            ("She won in [2010] and left [two years later].", "2010 2012"),
            ("The firm grew in [2015]; [that year] it hired.", "2015 2015"),
            ("A storm held them in [July 1963]; [the following spring] they went back.", "1963-07 1964-SP"),
            ("Prices rose in [January]. They were 4 percent up on [the previous month].", "2022-01 2021-12"),
            ("Deaths fell [last year] from 840 [the year before].", "2021 2020"),
            ("The jet, which first flew on [May 5, 2005], landed at [9 a.m.]", "2005-05-05 2022-03-18T09:00"),
            ("Sales were weak in [2014], and weaker [a decade earlier].", "2014 2004"),
            (
                "It was counted on [March 9]. They have until [April 4] to appeal. It had been corrected [the same night].",
                "2022-03-09 2022-04-04 2022-03-09TNI",
            ),
            (
                "She met them on [Thursday] and will vote on [Friday].\n\n[Earlier in the day], he told the house so.",
                "2022-03-17 2022-03-18 2022-03-17",
            ),
            (
                "The mill shut on [Tuesday]. It had lost money.\n\nStaff had word of it at [6 a.m.]",
                "2022-03-15 2022-03-15T06:00",
            ),
            (
                "The mill burned down on [3 May 2020]. Two men died.\n\nRuiz reached the farm at [4.40pm].",
                "2020-05-03 XXXX-XX-XXT16:40",
            ),
            (
                "The mill burned down in [2020]. Two men died. Ruiz spoke at [4.40pm].",
                "2020 2022-03-18T16:40",
            ),
            (
                "The bus fell on [Thursday].\n\nIt was the tenth since [2014].\n\nThe last of them was found at [2pm].",
                "2022-03-17 2014 2022-03-17T14:00",
            ),
            (
                "The bus fell on [Tuesday].\n\nIt was the tenth since [2014].\n\nThe last of them was found at [2pm].",
                "2022-03-15 2014 2022-03-18T14:00",
            ),
            (
                "The bus fell on [Thursday].\n\nIt was bought in [2014].\n\nThe last of them was found at [2pm].",
                "2022-03-17 2014 2022-03-18T14:00",
            ),
            (
                "The bus fell on [Thursday].\n\nIt was the tenth since [2014].\n\nThe last of them was found at [9am].",
                "2022-03-17 2014 2022-03-18T09:00",
            ),
            ("It is shut until [Saturday]. A man was found at [7am].", "2022-03-19 2022-03-18T07:00"),
            ("The march is on [Saturday]. They were told to meet at [7am].", "2022-03-19 2022-03-19T07:00"),
            (
                "He died, she told reporters [Thursday morning]. The call came at [9:42 p.m.]",
                "2022-03-17TMO 2022-03-16T21:42",
            ),
            (
                "She announced it [Thursday morning]. The rally began at [9:42 p.m.]",
                "2022-03-17TMO 2022-03-17T21:42",
            ),
            ("The march is on [Saturday]. It was set for [7am].", "2022-03-19 2022-03-19T07:00"),
            ("The storm hit [Thursday morning]. It left at [9:42 p.m.]", "2022-03-17TMO 2022-03-17T21:42"),
            // The entries of a live blog share the day of the first, whatever days they name.
            (
                "[1.20pm]\n\nFerries stop until [Saturday].\n\n[11.48am]\n\nIt rained at [9am].",
                "2022-03-18T13:20 2022-03-19 2022-03-18T11:48 2022-03-18T09:00",
            ),
            (
                "[Monday]\n\n[8am] Ann leaves on [Friday].\n\n[9am] Tea.\n\n[Tuesday]\n\n[8am] Tea.",
                "2022-03-14 2022-03-14T08:00 2022-03-18 2022-03-14T09:00 2022-03-15 2022-03-15T08:00",
            ),
            (
                "Jazz, [Saturday]\n\n[7pm]\n\nFree.\n\nPoets, [Sunday]\n\n[3pm]\n\nFree.",
                "2022-03-12 2022-03-12T19:00 2022-03-13 2022-03-13T15:00",
            ),
            ("It rained on [Monday]. [5pm] is the deadline.", "2022-03-14 2022-03-14T17:00"),
            // What is compared with is told in passing.
            (
                "It burned [late on Tuesday], up from 90 acres on [Monday]. It turned at [7 p.m.]",
                "2022-03-15 2022-03-14 2022-03-15T19:00",
            ),
            (
                "It left [late on Tuesday], up from London on [Monday]. It turned at [7 p.m.]",
                "2022-03-15 2022-03-14 2022-03-14T19:00",
            ),
            // No day is known that these could be counted from.
            ("She was hired [three years afterwards].", "P3Y"),
            ("He was hurt in [March 2019]. [Three weeks later] he died.", "2019-03 P3W"),
            ("Her house was built in [1911]. [Two days later] it was gone.", "1911 P2D"),
            ("He wrote it in [1911]. [The next day] he left.", "1911 XXXX-XX-XX"),
            ("The crash of [1987] was worse; prices fell [that day].", "1987 XXXX-XX-XX"),
            ("He left in [1987], and [that month] it rained.", "1987 XXXX-XX"),
            ("He left in [May 1987], and [that month] it rained.", "1987-05 1987-05"),
            ("It began on a [Thursday].", "XXXX-WXX-4"),
        ],
    );
}

#[test]
fn a_story_of_the_past_stays_in_its_year() {
    check(
        "2014-06-20",
        &[
            ("In [1944] he was captured on [24 December].", "1944 1944-12-24"),
            (
                "On [6 June 1944] the allies landed. By [25 August] Paris was free. In [September] they stood at the border.",
                "1944-06-06 1944-08-25 1944-09",
            ),
            ("In [1944] he fled to Rome. On [3 June] he was caught.", "1944 1944-06-03"),
            (
                "They landed in [August 1944]. Captured on [Christmas Eve], he escaped on [6 January 1945].",
                "1944-08 1944-12-24 1945-01-06",
            ),
            ("They met on [5 December 1944]. In [February] they married.", "1944-12-05 1945-02"),
            ("It began on [3 May 2009].\n\nOn [9 August] he fled.", "2009-05-03 2009-08-09"),
            ("In [2009] he moved to Rome. On [9 March] he fled.", "2009 2009-03-09"),
            ("She was jailed on [5 May 2009]. In [January] she was freed.", "2009-05-05 2010-01"),
            ("She was jailed on [5 May 2009]. In [March] she had fled.", "2009-05-05 2009-03"),
            ("The firm, founded in [1950], shut in [March].", "1950 2014-03"),
            // A month that sets no scene after a date that set none is the news.
            ("The mill opened in [April 2001]. Workers walked out in [October].", "2001-04 2013-10"),
            (
                "The club began in [May 1988]. Its roof fell in [March] and repairs began in [June].",
                "1988-05 2014-03 2014-06",
            ),
            ("The pool opened in [1974]. It closed for repairs in [August].", "1974 2013-08"),
            ("The hotel, built in [March 1912], was sold in [August].", "1912-03 2013-08"),
            ("She joined in [June 2003] and resigned in [August].", "2003-06 2003-08"),
            (
                "In [April 2001] the mill shut. It burned in [August] and fell in [November].",
                "2001-04 2001-08 2001-11",
            ),
            ("The war began in [September 1939]. In [May] Rome joined it.", "1939-09 1940-05"),
            ("The ferry, seized in [May 2009], and towed to Rome, sank in [July].", "2009-05 2009-07"),
            ("He grew up in [the 1950s]. In [January] he fled.", "195 2014-01"),
            // The news of these weeks, a year in passing, a newer date between, another tense.
            ("In [2009] he moved to Rome. On [9 June] he fled.", "2009 2014-06-09"),
            ("She was elected in [2009]. On [9 April] she resigned.", "2009 2014-04-09"),
            ("It has grown since [1998]. On [9 April] it burned.", "1998 2014-04-09"),
            (
                "It began on [3 May 2009]. It resumed [yesterday]. On [9 April] he fled.",
                "2009-05-03 2014-06-19 2014-04-09",
            ),
            // A trial or an inquest tells of days beside the one it is about.
            ("She died on [4 March last year]. He saw her on [1 March].", "2013-03-04 2013-03-01"),
            (
                "She was held on [2 February 2013]. Her house was searched on [30 January].",
                "2013-02-02 2013-01-30",
            ),
            ("She died on [4 March last year]. He was jailed on [8 January].", "2013-03-04 2014-01-08"),
            ("She died on [4 May last year]. He was jailed on [9 May].", "2013-05-04 2014-05-09"),
            ("The pool opened in [1932] and closed in [August].", "1932 2013-08"),
            ("They wed in [1960] and moved to Ayr that [October].", "1960 1960-10"),
            ("He left school in [1960] and joined up that [July], at 16.", "1960 1960-07"),
            ("She was born in [1920] and died that [May].", "1920 1920-05"),
            ("She wed in [1960] and said that [March] was wet.", "1960 2014-03"),
            ("It opened in [2001]. The board said that [July], a dry month, was bad.", "2001 2013-07"),
            ("It opened in [2001]. The court heard that [March] was wet.", "2001 2014-03"),
            // What somebody had done before brings no story back.
            (
                "On [8 May 2009] they met. He had left in [1999]. He rang at [9 p.m.]",
                "2009-05-08 1999 XXXX-XX-XXT21:00",
            ),
            (
                "On [8 May 2009] they met. He left in [1999]. He rang at [9 p.m.]",
                "2009-05-08 1999 2014-06-20T21:00",
            ),
            ("The war began in [1914]. In [October], Ruiz joined up.", "1914 1914-10"),
            ("He left Rome on [12 April 2012]. In a call on [3 May], he wept.", "2012-04-12 2012-05-03"),
            ("It began on [3 May 2009]. He will appear on [9 July].", "2009-05-03 2014-07-09"),
        ],
    );
}

#[test]
fn a_small_hour_after_an_evening_is_the_next_days() {
    check(
        "2022-03-18",
        &[
            (
                "The meeting began at [6 p.m. Tuesday] and ended at [2:40 a.m.]",
                "2022-03-15T18:00 2022-03-16T02:40",
            ),
            (
                "The shooting began at [11.30 p.m. Saturday]. By [1 a.m.] it was over. At [2 a.m.] all slept.",
                "2022-03-12T23:30 2022-03-13T01:00 2022-03-13T02:00",
            ),
            ("It ran from [10pm on Friday] and ended at [3am].", "2022-03-18T22:00 2022-03-19T03:00"),
            (
                "Two died in the attack [overnight]. “I had run by [3 a.m.],” he said. It was quiet at [4 a.m.]",
                "2022-03-17TNI 2022-03-17T03:00 2022-03-17T04:00",
            ),
            (
                "Two died in the attack [overnight]. “I was there since [3 a.m.],” he said.",
                "2022-03-17TNI 2022-03-18T03:00",
            ),
            ("The party began [Saturday night] and ended at [3 a.m.]", "2022-03-12TNI 2022-03-13T03:00"),
            ("It began at [9 p.m. Tuesday]; he had left at [2 a.m.]", "2022-03-15T21:00 2022-03-15T02:00"),
            ("It began at [9 a.m. Tuesday] and ended at [8 a.m.]", "2022-03-15T09:00 2022-03-15T08:00"),
            ("It began at [9 p.m. Tuesday] and ended around [5:00].", "2022-03-15T21:00 2022-03-15T05:00"),
            ("It began at [9 p.m. Tuesday] and ended at [02:40].", "2022-03-15T21:00 2022-03-16T02:40"),
            ("It began at [10 p.m.] and ended at [3 a.m.]", "2022-03-18T22:00 2022-03-18T03:00"),
        ],
    );
}

#[test]
fn a_habit_has_no_day() {
    check(
        "2022-03-18",
        &[
            ("“I get up at [8 in the morning] and run,” she said.", "XXXX-XX-XXT08:00"),
            ("“People call you at [6 a.m.] and ask,” he said.", "XXXX-XX-XXT06:00"),
            ("“People ring you at [6 a.m.]”, he said.", "XXXX-XX-XXT06:00"),
            ("He said that the polls would open at [7 a.m.]", "XXXX-XX-XXT07:00"),
            ("She usually leaves at [6 a.m.]", "XXXX-XX-XXT06:00"),
            ("He used to leave at [5 a.m.]", "XXXX-XX-XXT05:00"),
            ("Every witness was called at [8 a.m.]", "2022-03-18T08:00"),
            ("Doors open at [7 p.m.]", "2022-03-18T19:00"),
            ("Doors open at [7.30 on Thursday].", "2022-03-24T07:30"),
            ("Kick-off is at [12.30 on Saturday].", "2022-03-19T12:30"),
            ("Trains leave at [7.05 on Sunday].", "2022-03-20T07:05"),
            ("Trains left at [7.05 on Sunday].", "2022-03-13T07:05"),
            ("I got up at [5 a.m.]", "2022-03-18T05:00"),
        ],
    );
}

#[test]
fn a_speaker_counts_from_the_day_of_speaking() {
    check(
        "2022-03-18",
        &[
            ("“The vote is [tomorrow],” Ruiz said [Wednesday].", "2022-03-17 2022-03-16"),
            ("“We did it [yesterday],” Ruiz said on [Monday].", "2022-03-13 2022-03-14"),
            ("“We did it [yesterday],” Ruiz said.", "2022-03-17"),
            ("Ruiz told them so on [Monday].\n\n“We did it [yesterday],” she said.", "2022-03-14 2022-03-13"),
            (
                "Ruiz told them so on [Monday].\n\n“We did it [yesterday],” Ms Ruiz said.",
                "2022-03-14 2022-03-13",
            ),
            (
                "Ruiz told them so on [Monday].\n\n“We did it [yesterday],” Jo Berg said.",
                "2022-03-14 2022-03-17",
            ),
            (
                "Ruiz told them so on [Monday].\n\n“It rained [yesterday],” a neighbour said.",
                "2022-03-14 2022-03-17",
            ),
            ("Ruiz told them so on [Monday].\n\nIt rained [yesterday], she said.", "2022-03-14 2022-03-17"),
            (
                "Ruiz told them so on [Monday].\n\n“We did it [yesterday],” her mother said.",
                "2022-03-14 2022-03-17",
            ),
            (
                "The navy said on [Monday] it sank.\n\n“Nine died [yesterday],” medics said.",
                "2022-03-14 2022-03-17",
            ),
            ("Ruiz left on [Monday].\n\n“We did it [yesterday],” she said.", "2022-03-14 2022-03-17"),
            (
                "Ruiz apologised on [Wednesday night]. “I have no plan [tonight],” she said.",
                "2022-03-16TNI 2022-03-16TNI",
            ),
            (
                "“The pipe burst at [4 o'clock this afternoon],” Ruiz said at [Tuesday night]'s meeting.",
                "2022-03-15T16:00 2022-03-15TNI",
            ),
        ],
    );
}

#[test]
fn a_quarter_reported_on_is_compared_with_its_like() {
    check(
        "1989-11-02",
        &[
            (
                "Profit in [the third quarter] was $4 million, up from $3 million [a year earlier].",
                "1989-Q3 1988-Q3",
            ),
            ("Sales fell [last year] and rose [this year].", "1988 1989"),
            ("Profit fell to $3 million in [June] from $5 million [a year earlier].", "1989-06 1988-06"),
            ("Sales rose 4 percent in [June]; they fell 2% [a year earlier].", "1989-06 1988-06"),
            ("She joined in [June], and had moved to Rome [a year earlier].", "1989-06 1988"),
            ("He left in [June]. Sales were $5 million [a year earlier].", "1989-06 1988"),
        ],
    );
}

#[test]
fn the_article_shows_the_order_of_its_numbers() {
    check(
        "2019-06-30",
        &[
            ("Filed [04/05/2018], stamped [25/12/2018].", "2018-05-04 2018-12-25"),
            ("Filed [04/05/2018], stamped [12/25/2018].", "2018-04-05 2018-12-25"),
            ("Filed [04/05/2018] and heard on [7 May 2018].", "2018-05-04 2018-05-07"),
        ],
    );
}

#[test]
fn a_sundays_last_week_is_the_one_that_ended() {
    check("2022-03-20", &[("He resigned [last week].", "2022-W11"), ("He resigns [next week].", "2022-W12")]);
    check("2022-03-21", &[("He resigned [last week].", "2022-W11")]);
}

#[test]
fn an_author_is_no_day() {
    check(
        "2022-03-18",
        &[
            (
                "Pool shuts for good\n\nBy Sunday Adeyemi\n\nThe pool shut on [Tuesday] for good.",
                "2022-03-15",
            ),
            (
                "Pool shuts for good\n\nBy April Ruiz, Lima\n\nThe pool shut on [Tuesday] for good.",
                "2022-03-15",
            ),
        ],
    );
}

#[test]
fn a_dateline_is_an_anchor_where_nothing_else_is() {
    let found = crate::dates::testing::dates(
        "Talks stall\n\nLIMA, March 18, 2019 (Northwire) - Talks on a new ferry line stalled on Sunday evening, the union said.",
        None,
    );
    let last = found.last().unwrap();
    assert_eq!((last.value.as_str(), last.anchor.as_deref()), ("2019-03-17TEV", Some("dateline")));
    assert!(last.why.contains("the dateline's date"), "{}", last.why);
}
