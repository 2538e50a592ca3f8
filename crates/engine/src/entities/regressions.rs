//! Mistakes that were mended, one row each.

use super::testing::check;

#[test]
fn names_end_where_they_end() {
    check(&[
        "[organization Acme Bank] and [organization Delta Holdings Ltd] ([organization DHL]) closed.",
        "The militant group [organization Hamas] did not answer.",
        "The [organization Harbour Party]'s [person Tom Weller] said so.",
        "[person Rosa Kam-leung] met [person Luis Luchmun-Roy] at noon.",
        "Dr [person Okoye] left.",
        "Substitute [person Tom Weller] scored late.",
        "Judge [person Ana Ruiz] QC sat alone.",
        "Even [organization Congress] agreed.",
        "Harbour bridge to close for weeks\n\nThe council said on Monday that it had found cracks in the old swing bridge.",
        "Labour union [organization IG Metall] said no.",
        "The span was opened by the [person Duchess of Kent].",
        "In May the ghost lily was seen near [place Stornoway] again.",
        "The [organization Research and Development Institute] met.",
        "The [organization Attorney General's Office] and the [organization Communist Party of India] said no.",
        "The [organization Harbour Foundation] opened in May. Staff say the [organization Foundation] is broke.",
        "[organization Texas Instruments Inc.] fell. Analysts said [organization Texas Instruments] would recover.",
    ]);
}

#[test]
fn kinds_follow_the_words_beside_them() {
    check(&[
        "The oil company [organization Petrosan] and the newspaper [organization Milenia] said so.",
        "[person Deborah Klein] of [organization Merriman Stanley] agreed.",
        "They met on Friday. [person OLEK BARANY] / [organization EPA] / [organization TASS]",
        "The [organization DSS] has sent men. The [organization RMT] and the [organization TSSA] will strike.",
        "[person Tom Hill], 45, a baker, said the road was closed. [person Hill] said it was bad.",
        "The party's president [person M.K. Selvan] will attend.",
        "Lord [person Kerr of Ardgour] chaired it. [person Kerr] left.",
        "A ferry ran from [place Oban] to [place Craignure] on Friday.",
        "His daughter [person Chelsea] waved.",
        "The start-up [organization Nimbus] grew. [organization Nimbus] has money.",
        "[event Hurricane Rita] is near. On Monday [event Rita] packed winds of 240 kph.",
        "He bought [organization Banco Serrano] from the [organization Capitol Ledger].",
        "The ship left [place Oban] for [place Chester-le-Street].",
        "The [place Republic of Tanzania] agreed.",
        "[person Tom Weller] lives in the village of [place Matanda].",
    ]);
}

#[test]
fn some_capitals_are_no_names() {
    check(&[
        "An Environmental Impact Assessment (EIA) was made. The EIA was long.",
        "The Doctrine of Discovery and Money Laundering were on the list.",
        "The Hang Seng index fell.",
        "The Ruizes left, said [person Ana Ruiz].",
        "The Chief Operating Officer left. The Judge declined.",
        "It cost R 92 million, or RM 50 million, said the No. 2.",
        "The Minister for Housing and Heritage, [person Ana Ruiz], spoke.",
        "The Commissioner of [organization Police] has ordered an inquiry.",
        "The fund gave US $132 million, and 5000 US dollars, to SMEs.",
        "Exports of readymade garments (RMG) grew. RMG is big.",
        "The Crown Prince praised it.",
        "They met in the [group Syrian] [place Golan Heights].",
        "[group Chinese] Ambassador to [place Bangladesh] [person Wen Liqiu] met the minister.",
    ]);
}

#[test]
fn months_and_days_are_names_where_the_text_says_so() {
    check(&[
        "[person Theresa May] spoke. On Friday [person May] said no more. In May it rained.",
        "[place Georgia] won in March.",
    ]);
}

#[test]
fn wire_copy() {
    check(&[
        "SOCCER - [organization LEEDS] STUN [organization DERBY] .\n[place LONDON] 1996-10-12\n[organization Leeds] beat [organization Derby] 3-0 on Saturday .",
        "TENNIS - RESULTS .\n[place TORONTO] 1996-08-21\n[person Marcos Ondrich] ( [place Spain] ) beat [person Tom Enqvister] ( [place Sweden] ) 6-4",
        "The shop in [place Toledo], [place OH], and the one in [place Burbank], [place Calif.], closed.",
        "[place Ghana] beat [place Norway] 2-1. [place England] drew with [place Wales].",
    ]);
}

#[test]
fn bodies_stay_whole() {
    check(&[
        "On Friday [organization Avon and Somerset Police] met the [organization East of England Ambulance Service].",
        "[place Kenya]'s [organization Ethics and Anti-Corruption Commission] agreed with the \
         [organization Independent National Electoral Commission].",
        "[organization Woolworths] and [organization Google] said so.",
        "It named no one. [organization Nordvik Marine AS] sells ships. In [place Bergen], \
         [organization Nordvik Marine] has offices.",
        "On Friday the [organization Department of Health and Social Care] closed.",
        "The firm [organization Whitfield, Marsh & Lowe] met the [organization Norwegian University of Science and \
         Technology] in [place Trondheim].",
        "He competes with [organization Google] and [organization Barilla].",
    ]);
}

#[test]
fn people_keep_their_names() {
    check(&[
        "His ethicist [person Ana Ruiz] spoke, and her mother, [person Ingrid (Solberg) Ruiz], left.",
        "On Sunday [person Weller] left, and in May [person Ruiz] spoke to [person Tom Weller]. [person Ana Ruiz] left.",
        "[person Wanjiru wa Kamau] spoke; [place Oman]'s [person Shihab bin Tarik] did not.",
        "[person Tom Weller-Ruiz] spoke. On Friday [person Weller-Ruiz]'s brother left.",
        "On Friday [person Hye-jin Moon] saw it. [person Hye-jin] wept.",
        "The [group Catholic] bishop, the Most Rev. [person Ana Ruiz], prayed.",
    ]);
}

#[test]
fn places_keep_their_names() {
    check(&[
        "Farms in the [place Murray–Darling Basin] are dry.",
        "[place Homa Bay] Governor [person Ana Ruiz] left.",
        "Born in [place Tralee], [place County Kerry], he left.",
        "The MP for [place Devizes] met the member for [place Farrer].",
        "They spoke of a State of Emergency in the [place Sultanate].",
    ]);
}

#[test]
fn sums_products_and_letters_are_no_names() {
    check(&[
        "Prosecutors want N500m from [person Tom Weller], SAN, and R4 million from others.",
        "Irrigators along the river spoke.",
        "The company unveiled the Galaxia Pro, a phone, on Friday.",
        "He won the [work Prevention of Money Laundering Act] case and the [work National Medal of Science].",
        "Her book, “[work The Long Rains],” sold well; so did “[work Cold Harbour]”.",
    ]);
}

#[test]
fn headings_are_cut_at_their_verbs() {
    check(&[
        "[place Hollister County] Sheriff Faces Recall\n\n[place Hollister County] Sheriff [person Rick Dunleavy] \
         faces a recall after the vote of last week, he said on Friday.",
        "Police Chief [person Munson] Defends Arrests\n\nPolice Chief [person Carla Munson] defended the arrests \
         of last week, and said so on Friday to all who asked.",
    ]);
}
