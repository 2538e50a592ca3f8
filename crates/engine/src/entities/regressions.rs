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
        "[person Ana Ruiz] (@anaruiz) left. [organization Greenpeace Nordic] stayed.",
        "# [person Ana Ruiz] at sea\n\nBy [person Tom Hale]\n\n[person Ana Ruiz] has sailed round the world.\n\nTH: Were you afraid?\n\nAR: Every night, my friend.\n\nTH: And now?\n\nAR: I sleep.",
        "Judge [person Ana Ruiz] QC sat alone.",
        "Even [organization Congress] agreed.",
        "Harbour bridge to close for weeks\n\nThe council said on Monday that it had found cracks in the old swing bridge.",
        "Labour union [organization IG Metall] said no.",
        "The span was opened by the [person Duchess of Kent].",
        "In May the ghost lily was seen near [place Stornoway] again.",
        "He advised the ruler of the [place Philippines]; [person Viktor Marchenko], a lawyer; and [person Ana Ruiz].",
        "[group American], [group British] and [group Egyptian] soldiers came.",
        "The [group Republican] and [group Mormon] voters left.",
        "The [organization United Food and Commercial Workers] union called it a shame.",
        "[person Tom Weller] — [organization Ivy League]-trained — left. They called [person Weller] a quack.",
        "He spoke to the [organization Senate Subcommittee on Consumer Protection].",
        "It sold phones made by [organization Realme], [organization Vivo] and [organization Oppo].",
        "Congressional [group Republicans] left. [group Republicans] on [place Capitol Hill] stayed.",
        "The [organization Science and Technology Directorate of the Department of Homeland Security] met.",
        "They left the [place London]-based [organization Delta Institute].",
        "The [organization Research and Development Institute] met.",
        "The [organization Attorney General's Office] and the [organization Communist Party of India] said no.",
        "The [organization Harbour Foundation] opened in May. Staff say the [organization Foundation] is broke.",
        "[organization Texas Instruments Inc.] fell. Analysts said [organization Texas Instruments] would recover.",
    ]);
}

#[test]
fn kinds_follow_the_words_beside_them() {
    check(&[
        "The prime minister, [person Luís Montenegro], left. Staff in [place Wakefield] met a man of 60 from [place Crewe].",
        "Her new novel, [work The Long Shift], is set in [place Leeds]. Her first, [work Saltings], sold badly. Her first husband, [person Tom Hale], died.",
        "The drama [work The Baker's Wife] opens. Her novel [work Salt Marsh] won. [person Ruiz]’s memoir [work A Life in Pieces] sold.",
        "In her memoir [person Ana Ruiz] tells of [place Leeds]. In its report [organization Amnesty International] said no. The show The [organization BBC] cut is back.",
        "She starred in [work The Long Breath] at noon. She saw [person Chekhov]'s [work The Gull and the Deal] in [place Leeds].",
        "Her production of [work The Cherry Orchard] opened. She was in [place The Hague]. It was [place Ohio]'s [organization Oak Times].",
        "The research ship Kronprins Haakon and the icebreaker Polarstern left. The ship [organization Greenpeace] runs did not.",
        "[organization Vodafone] (LON: VOD) rose. [organization Vorno Inc.] (OSE: VRN) fell. The union ([organization RMT]) struck.",
        "[place Stelmar] man charged with theft\n\nA [place Stelmar] man was charged on Friday. The [place Stelmar] primary school shut.",
        "[organization Tesla] man held. [group Republican] primary voters met. She fell on [place Ben Nevis], said [person Ben Hale].",
        "He struck from 20 yards with [person Jordan Pickford] unsighted. [person Pickford] left for [place Jordan].",
        "[place Oban] hotel plan thrown out. A hotel on the seafront at [place Oban] was sold, the [organization Oban Times] said. It was [place Oban]’s last.",
        "[person Ana Ruiz], 58, of [place Boardman], left. [person Caroline Hale] of the [organization Natural History Museum] in [place London] sang.",
        "It was printed in the journal [organization Nature]. [person Tom Weller] of [organization Creative New Zealand], the state arts agency, left.",
        "The oil company [organization Petrosan] and the newspaper [organization Milenia] said so.",
        "[person Deborah Klein] of [organization Merriman Stanley] agreed.",
        "They met on Friday. [person OLEK BARANY] / [organization EPA] / [organization TASS]",
        "The [organization DSS] has sent men. The [organization RMT] and the [organization TSSA] will strike.",
        "[person Tom Hill], 45, a baker, said the road was closed. [person Hill] said it was bad.",
        "The party's president [person M.K. Selvan] will attend.",
        "Lord [person Kerr of Ardgour] chaired it. [person Kerr] left.",
        "A ferry ran from [place Oban] to [place Craignure] on Friday.",
        "His daughter [person Chelsea] waved.",
        "[organization Stelmar] declined to comment. Shares rose in [place Leeds].",
        "[organization Stelmar] said it had agreed to sell. Analysts in [place Leeds] told [organization Stelmar] so.",
        "A spokesman for [organization Stelmar] left, according to [organization Vorno].",
        "On Friday [place Finland]'s [organization Stelmar] and the [organization Vorno] met.",
        "Three men from [place Vornost] fled [place Stelmark] on Friday.",
        "They came from [place Baltoni] and [place Kahulen] on Friday.",
        "It hit [place Nairobi], [place Kilif] and [place Mombasa].",
        "She told the radio station [organization Erbol] on Friday that a baker from [place Tarvica] had left.",
        "[organization Milton Hoy Corp.] fell. Analysts liked [organization Milton Hoy].",
        "They sold [place Ohio]-based [organization Norvane Corp.] on Friday.",
        "[organization Stelmar] competes with [organization Cerebran] and \
         [organization SambaNova Systems].",
        "They have plants in [place Oregon] and [place Kiryat Gat]. The worst-hit town was [place Utielo].",
        "Chief forecaster [person Aled Rhys] spoke on Friday.",
        "The builder [organization Ferrovan] rose after [organization Coatu Management] bought it.",
        "[organization Lynax Rare Earths] chief executive [person Amanda Weller] left. Analysts at [organization Macquarie] and \
         [organization Jefferies] agreed.",
        "They fined [organization Cargolax Ltd] of [place Luxembourg] on Friday. Rival [organization Ilaka] fell.",
        "The river [place Pra] rose, and men left the banks of the [place Pra]. The MP for [place Hemang Lower Denkyira] wept.",
        "On Friday the takeover of [organization Vitarra] closed. [organization CMAL], which owns ships, did not object.",
        "The software firm [organization AhnSoft] and the pilots' union [organization BeZA] agreed on Friday.",
        "The [organization BJP] State president left. Heavy rain lashed [place Ernakulam] and [place Idukki].",
        "The drug gang [organization Los Chorros] fought on Friday.",
        "Labour Minister [person Ana Ruiz] met the Secretary for Justice.",
        "The [group Fulani], the [group Lingayats] and a [group Cuban-American] met. [place Cape Breton] froze.",
        "An [group Inuk] sculptor won it. [person An Tran] scored.",
        "[organization Vorno Apparels] and [organization Kestrow Consultores] shut. The [event Vorno Bridge Race] began.",
        "The [event El Niño] pattern grew.",
        "The start-up [organization Nimbus] grew. [organization Nimbus] has money.",
        "[event Hurricane Rita] is near. On Monday [event Rita] packed winds of 240 kph.",
        "He bought [organization Banco Serrano] from the [organization Capitol Ledger].",
        "The [place Republic of Tanzania] agreed.",
        "[person Tom Weller] lives in the village of [place Matanda].",
        "[organization Phoenix Technologies Ltd.] fell. On Friday [organization Phoenix] said it would answer. Its \
         offices in [place Phoenix] are shut.",
        "The film drew millions, according to [organization Statista].",
        "She works at the [organization Delta Action Forum], a think tank.",
        "He told [organization MSNBC]'s [person Tamron Hall] so.",
        "On [organization CNN]'s \"[work Morning Joe]\", [person Joe Weller] smiled. [person Joe] had slept.",
        "She moved to [place Wagga Wagga], in southern [place New South Wales].",
        "[person Rick Davis], a former [person John McCain] adviser, left.",
        "[person Kenji Wakabayashi-Stone], professor of geology, agreed.",
        "It advised law firm [organization Arthur Cox]. [organization Stelmar] jumped 7%.",
        "[place U.S.] District Judge [person Corinne Falgoust] agreed. The [organization Dow Jones] Industrial Average was down.",
        "“It shook,” said [person Zeenat Bibi], a schoolteacher in the village.",
        "[person Ana Ruiz] talks to [person Ben Castle] about the [organization Halden Philharmonic].",
        "Senior advocate [person Prashant Dhillon], appearing for them, spoke. RHP [person Cole Ramirez] faces LHP [person Shun Tanaka].",
        "[organization Meridian Industries] will buy [organization Castor Robotics]. Shares in [organization Castor] rose, [organization Meridian] fell.",
        "[organization Meridian Industries] is based in [place Meridian]. [place Meridian] has a mayor.",
        "The [event Cottonwood Fire] reached [place East 41st Street]. The man, of [place Ferndale Close], left. [organization IAM Local 733] agreed.",
        "His fiancé [person Jordan Clegg] left the [organization Oak Fire Department].",
        "The [group Ukrainian] [organization 93rd Brigade] held the town. It rained in [place Tyne and Wear]. [organization Evri] and [organization H&M] were fined.",
        "DC [person Louise Tranter], Det Con [person Mark Dale] and DI [person Jane Small] left [organization DC Comics].",
        "Staff of the [organization University of California, Davis], agreed. The [organization University of Kent], [place Canterbury], and [person Ana Ruiz], of the [organization University of California, Los Angeles], did not.",
        "The [organization University of Nevada, Reno], did not agree.",
        "Shares in [organization Skovgaard A/S] fell. The [group Welsh] First Minister left.",
        "A [place Hamilton] man left. Court records say so. Call Investigator [person J.T. Moss].",
        "[organization Kellanova] and [organization General Mills] were down. [organization Calder Foods Inc] (CLDR.N) rose.",
        "[organization Broadband Services, Inc.] fell. In [place England] v. [place Wales], nobody won.",
        "[place Rochdale]-based [organization Norvane Tools] left. The president called them “frank”.",
        "Her editor at [organization Stelmar], [person Ruth Lindqvist], remembers it.",
        "Speaking to [person Lucille Cutting] on the radio, she laughed.",
        "Mayor [person Don Guardian] spoke. But [person Guardian], a baker, was late. “No,” said [person Guardian].",
        "“No,” said [person Jamie Weller], the president and publisher of [organization Harbour Publishing].",
        "She would undo [work Roe v. Wade].",
        "The poll by [organization Edison Research] was late.",
        "Officials say [person Tariq Mir Rashid Weller], a baker, left.",
    ]);
}

#[test]
fn some_capitals_are_no_names() {
    check(&[
        "An Environmental Impact Assessment (EIA) was made. The EIA was long.",
        "The Doctrine of Discovery and Money Laundering were on the list.",
        "The Hang Seng index fell.",
        "Brent slipped to $62 a barrel. WTI fell, too.",
        "[person Tom Brent] sold a barrel. [person Brent] left.",
        "Ministers said the Bill would help.",
        "[person Bill Weller] left, and later [person Bill] wept.",
        "Two Hercules aircraft left.",
        "The [work Housing (Repairs) Bill] fell. [person Ana Ruiz] (Lab) and [person Bill Weller] left.",
        "His debut album, [work Cold Front], is out. Her backer, [organization Norvane Records], left.",
        "[place Ashby County] Common Pleas Judge [person Ana Ruiz] left. Federal Emergency Management Minister [person Tom Weller] stayed.",
        "He was sent off for a foul on [person Youri Teller]. They want a tax on [place Norvane City].",
        "The owner, [organization Norvane Wind CLG], left. The owner, [person Tom Weller], stayed.",
        "[person Bob Lane] works for the council. [place Oak Lane] works begin.",
        "[organization Ashby Farmers Forum] said no. The [event Norvane Expo] opens on Friday.",
        "We crossed the [place Amazon] at night. She swam in the [place Amazon] near [place Manaus].",
        "[organization Amazon] said so. Workers in the [organization Amazon] warehouse left.",
        "Traders took it calmly. The Hang Seng closed lower.",
        "The Ruizes left, said [person Ana Ruiz].",
        "The Minister of Agriculture and Livestock, [person Ana Ruiz], left.",
        "It replaces the carrier Dwight D. Eisenhower.",
        "We need help NOW OR NEVER, she told [organization NATO].",
        "Hats said “Make [place America] Great Again”. Some asked us.",
        "The Chief Operating Officer left. The Judge declined.",
        "It cost R 92 million, or RM 50 million, said the No. 2.",
        "The Minister for Housing and Heritage, [person Ana Ruiz], spoke.",
        "The Commissioner of [organization Police] has ordered an inquiry.",
        "The fund gave US $132 million, and 5000 US dollars, to SMEs.",
        "Exports of readymade garments (RMG) grew. RMG is big.",
        "The Crown Prince praised it.",
        "Pupils sat the Leaving Cert. The Junior Cert is next, said [person Olena Standard].",
        "Orthopaedic surgeon Dr [person Matthew Leung] agreed. Environmental groups met. Obstetric care is dear.",
        "Borough council votes to close pools\n\nThe borough council voted on Friday. County hurlers lost.",
        "[place Montreal] police met. [organization Celtic] fans sang. [organization Aeroflot] pilots struck.",
        "Retired [place Te Vorno] farmer [person Tom Weller] left. [organization National Trust] director [person Ana Ruiz] agreed.",
        "“No,” he said in Filipino. She spoke in French.",
        "[organization Acme Foods] ACME.N said so. Shares of [organization Delta Bank] DBK.DE fell.",
        "The [organization Harbour Co-op] gave a prize. Chief [person Tom Weller] (SAN) spoke.",
        "[organization Silverlake] president [person Edgardo Co] left.",
        "The City Manager and others spoke of Parkinson's disease.",
        "The town was quiet.\n\nbur-lg/jos/dv",
        "Engineers found cracks in the dam on Friday.",
        "On Friday Brent crude fell and the DAX rose.",
        "In Group B, [place Ghana] met [place Norway].",
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
        "1. [person Lando Weller] ([place GBR]/[organization McLaren]) 2. [person Oscar Ruiz] ([place ITA])",
        "[organization Calgary Flames] won on Friday, said [organization Flames] coach [person Tom Weller].",
        "The [organization New York Knicks] edged the [organization Orlando Magic] 104-102.",
        "[person Weller] pips [person Ruiz] to pole\n\n[person Tom Weller] beat [person Ana Ruiz] on Saturday.",
        "CRICKET-[person Weller] ton saves [place Ghana]\n\n[person Tom Weller] made 101 for [place Ghana] on Friday.",
        "SOCCER - LEAGUE RESULTS\n\n[organization Leeds] lost at home to [organization Bologna].\nPlayed on Friday: [organization Mumbai] 402, [organization Tamil Nadu] 88-2",
        "The pool on Monday. PHOTO: [person TOM VAN WELLER] / [organization ANP]",
        "[place Ghana] beat [place Norway] 2-1. [place England] drew with [place Wales].",
    ]);
}

#[test]
fn bodies_stay_whole() {
    check(&[
        "The [organization Brotherhood of Locomotive Engineers and Trainmen] met the [organization Committee on Grain in the United States].",
        "The [organization Law Society of England and Wales] met the [organization Committee on Grain] in [place Leeds].",
        "The [organization Council of Mayors] and [group Republicans] met the [organization Institute of Directors] and [organization Barclays].",
        "Talks on the [work U.S.-Norway-Ghana Agreement] and the [work Anglo-Irish Agreement] failed. A union-backed [work Clean Water Act] passed.",
        "It was in the journal [organization Current Biology]. In her journal [person Ana Ruiz] wrote of the Leaving Cert.",
        "[organization Shelter] said rents rose. [organization Shell] said profits fell. Shelter was short. Mind the gap. Next, he left.",
        "On Friday [organization Avon and Somerset Police] met the [organization East of England Ambulance Service].",
        "[place Kenya]'s [organization Ethics and Anti-Corruption Commission] agreed with the \
         [organization Independent National Electoral Commission].",
        "[organization Woolworths] and [organization Google] said so.",
        "It named no one. [organization Nordvik Marine AS] sells ships. In [place Bergen], \
         [organization Nordvik Marine] has offices.",
        "On Friday the [organization Department of Health and Social Care] closed.",
        "The firm [organization Whitfield, Marsh & Lowe] met the [organization Norwegian University of Science and \
         Technology] in [place Trondheim].",
        "The [organization British Red Cross] met [organization Shree Balaji Logistics Pvt. Ltd.] in [place Leeds].",
        "The [organization 6th U.S. Circuit Court of Appeals] and the [organization 101st Airborne Division] agreed.",
        "The [organization Umlazi and District Taxi Association] met the [organization U.S. Immigration and \
         Naturalization Service].",
        "The [organization Land Survey and Regulatory Board] met. [organization Northern Vorno State University] will borrow.",
        "Police evicted residents of [place Vorno Nagar]. Dr [person Ibrahim Weller], OFR, said so.",
        "Gen. [person Arnulfo Sta. Maria] said so. [person Peter Hill], whose brother slept, left.",
        "[person Weldóttir] does not dispute it. [organization Vorno] Rep. [person Ana Ruiz] left.",
        "“It is time,” said [person Ana Ruiz], [organization Tolvane]'s chief economist.",
        "Police said that a 34-year-old man from [place Princeton] was held. A man from [organization Hamas] left. [place Rhondda Cynon Taf] council rejected it.",
        "“I ran,” machine operator [person Moushumi Begum] said. [person Begum] left.",
        "The fishing federation [organization Cepa] closed. [organization Cepa] was founded in 1990.",
        "She is a surgeon at [organization Leeds Hospital].",
        "[organization Norrland Pulp] was sold. Shares in [organization Norrland] jumped. [organization Norrland] said it had 4,000 staff.",
        "[organization St Wilfrid's C of E Primary School] shut. Pupils of [organization Ashby C of E Primary School] left.",
        "[person Ana Ruiz] is the CEO of [organization Acumen]. [organization Acumen] left.",
        "[organization Gecamines], which owns it, left. The [organization ED] summoned him.",
        "Councilmembers [person Robert Kessler] and [person Jeff Stolz] voted no. He took RM3mil in cash.",
        "She leaves two daughters, [person Imara] and [person Solveig].",
        "He told the Opposition Leader so. Talks between [person Kerry] and [person Lavrov] went on.",
        "On Friday the [organization Santa Fe Hotshots] and the [organization Ontario Teachers' Pension Plan] met.",
        "The [organization Grocer] magazine and [organization Ncube Attorneys] agreed on Friday.",
        "They ate at [organization Anchor Fish Bar] in [place Whitby].",
        "He told the newspaper [organization Il Sole 24 Ore] and the broadcaster [organization TV8] so. The \
         [organization Blade] newspaper knew.",
        "He competes with [organization Google] and [organization Barilla].",
    ]);
}

#[test]
fn people_keep_their_names() {
    check(&[
        "On Saturday [place Samoa] hooker [person Pita Anae Ah-Sue] would face a hearing. Her neighbour [person Paco] saw it.",
        "The Member for [place Ballina] [person Tamara Smith] spoke.",
        "On Friday [person Oh Se-hoon] met [person Ryu Hae-won] and left.",
        "The men are [person Abdul Rasheed K.P.] of the hill and [person Tom Weller].",
        "Chief Inspector of Mines [person Abdul Ghani Baloch] told him so on Friday.",
        "Leader of the Opposition [person V.D. Sathyan] left.",
        "On Sunday [person Tom Hall] ran for 133 yards.",
        "“Tell [person Marlene] I said thanks,” said [person Tom Weller] — [person Marlene Weller] did.",
        "The clerk, [person Mohd. Arif Siddiqui], left.",
        "[person Vinod Kumar Jaiswal] alias [person Guddu] fled on Friday.",
        "[organization U.N.] High Commissioner for Human Rights [person Volker Türk] spoke.",
        "On Friday [person Mahinda Rajapaksa] met [person Namal Rajapaksa] and left.",
        "“No,” said [person Jolanda de Wit-Bakker], who leads it.",
        "[person Rose Park], 31, a nurse, wept.",
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
        "The order names [organization Delta Foods Inc.] of [place Elizabeth], [place New Jersey], on Monday.",
        "Farms in the [place Murray–Darling Basin] are dry.",
        "[place Homa Bay] Governor [person Ana Ruiz] left.",
        "Born in [place Tralee], [place County Kerry], he left.",
        "They cut power to [place Mpilo] and [place Ingutsheni] hospitals on Friday.",
        "Samples from the [place Ross Sea] tell of it.",
        "[place Uasin Gishu] Governor [person Ana Ruiz] left.",
        "The MP for [place Kelham North], [person Rachel Oduya], spoke.",
        "The MP for [place Devizes] met the member for [place Farrer].",
        "They spoke of a State of Emergency in the [place Sultanate].",
        "He saw [place Mount Lewotobi Laki-Laki] from the sea.",
        "She lives in [place Manchester Road], [place Swindon], with her sons.",
    ]);
}

#[test]
fn ranks_and_employers_are_parted_from_bodies() {
    check(&[
        "[place U.S.] Labor Secretary [person Carla Munro] met them.",
        "On Friday cofounder and CTO [person Sofia Lindqvist] said so.",
        "[organization Cal Fire] Battalion Chief [person Ron Estes] left.",
        "A third man, [person Jordan Pickles], 29, of [place Leeds], admitted it.",
        "Basketball in brief\n\nThe season began on Friday in front of large crowds.\n\n[place DETROIT] — [person Aaron Hale] scored \
         twice on Friday night.",
        "[organization Larkfield Care], which owns 17 homes, blamed them.",
        "Ms [person Tan Hui Min] left. Ms [person Tan] said so.",
        "[person James Fenwick-Lloyd] of [organization Savills] left.",
    ]);
}

#[test]
fn people_are_told_by_the_office_beside_them() {
    check(&[
        "His advocate, [person Luvuyo Gqirana] SC, called the case thin.",
        "The central bank, whose governor is [person Pan Gongsheng], left its rate alone.",
    ]);
}

#[test]
fn sums_products_and_letters_are_no_names() {
    check(&[
        "A family that earns Rs35,000 is paying Rs9,000 for water.",
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
        "Actors [person Rose Byrne] and [person Drew Barrymore] Wed\n\nThe two were wed in secret on Friday, friends said.",
        "Judge Blocks [person Weller] Tariffs\n\nA judge on Friday blocked the tariffs of [person Tom Weller].",
        "Judges Weigh [place Ohio] Road Ban\n\nJudges in [place Ohio] considered the ban on Friday.",
        "Senators Grill Rail Safety Nominee\n\nSenators questioned the nominee for hours on Friday.",
        "Attorney Sues [organization Oakland Police]\n\nAn attorney sued the police in [place Oakland] on Friday.",
        "Senator [person Halloran] Blocks Nominee [person Tom Weller]\n\nSen. [person Chuck Halloran] blocked [person Weller] on Friday.",
        "Sheriff [person Banks] Leaves Office\n\nSheriff [person Tom Banks] left on Friday. [person Banks] is 60.",
        "[organization Teachers Union] Strikes in [place Ohio]\n\nThe [organization Teachers Union] struck on Friday.",
        "[place Hollister County] Sheriff Faces Recall\n\n[place Hollister County] Sheriff [person Rick Dunleavy] \
         faces a recall after the vote of last week, he said on Friday.",
        "Police Chief [person Munson] Defends Arrests\n\nPolice Chief [person Carla Munson] defended the arrests \
         of last week, and said so on Friday to all who asked.",
    ]);
}

#[test]
fn names_on_the_wires() {
    check(&[
        "Cinemas in [place Szeged] and [place Debrecen] will show them.",
        "[place Boston] biotech [organization Renlow Therapeutics] paid. [organization Renlow] chief medical officer [person Ana Ruiz] left.",
        "A spokesman for [organization Harcourt Lyle] spoke. [organization Harcourt Lyle], the firm that audited it, left.",
        "The [organization Meteorology, Climatology and Geophysical Agency] warned of it.",
        "The [organization London School of Hygiene and Tropical Medicine] and the [organization Kumasi Centre] agreed.",
        "She teaches at [organization Universiti Malaysia Sabah] in peninsular [place Malaysia].",
        "The rescue agency, known as [organization Basarnas], left.",
        "The descent of the [place Collada Llomena] was closed.",
        "Chief Minister Datuk Seri [person Hajiji Noor] met Tan Sri [person Ali Hassan] in [place Bandar Seri Begawan].",
        "[person Dale Sorvari], who owns [organization Sorvari's Smokehouse], left.",
        "The Police Officer, SP [person Comfort Audu], confirmed it.",
        "[organization Danforth Foods Inc] of [place Cincinnati] paid. [organization Danforth] said so.",
        "They came ahead of [person Momcilo Krajisnik] of the party.",
        "He left the [organization CPN-UML] of [person K.P. Oli], and the [organization N-VA] welcomed it.",
        "The [organization Transport and General Workers' Union] and the [organization Danish Fishermen's Association] met.",
        "The frigate Halstead left. [person Roberto Sá] of [organization Matchroom] said so.",
        "Voters met the [organization Organisation for Security and Cooperation in Europe] in [place Entre Ríos].",
        "She told the [organization Ballycarra Leader] so.",
        // What only looks like these.
        "The [organization Pentagon], [organization Treasury] and [organization State Department] declined to comment.",
        "Smoke rises over [place Beirut] on Monday ([organization AFP]/[person Ludovic Marin])",
        "Recent form: [organization Wigan] 22-10 18-6 30-12.",
        "Former [person Trump] chief strategist [person Steve Bannon] left.",
        "[person Daniel Cole] sued. To [person Daniel Cole], the company that sacked him was evil.",
        "[person Reid]'s Books sell well.",
    ]);
}

#[test]
fn names_in_features() {
    check(&[
        "In 2014, [person Ilse Vandermolen] had to drill.",
        "[person Tobias Orr] sat down.\n\nMO: [person Tobias], you were on the bench?",
        "Local TD [person Gráinne Heneghan] raised it. The member for [place Tamworth Gully] [person Wes Kinnane] left.",
        "The nurse came from [place Bryn Terrace] on foot.",
        "[person Hannah Brodie], 36, was swept round [place Carrow Head] by a sudden offshore wind.",
        "She will captain [place Rexford] on Saturday.",
        "“It was loud,” said the coxswain, [person Jago Penrice].",
        "[organization Leamy Plant Hire] said so.",
        "[organization Anglo-Fen Water] said its sewers in the street were clear and the fault lay inside.",
        "[person June Applewhite] left. [person June] said so. It was sold in June.",
        "Groom [person Ryan Busby], 30, gave chase.",
        "[person Lewis Cobb] waved. Baker [person Lewis Cobb], 27, spoke. “It rained,” the baker said.",
        "The mayor said [place Wexcombe] was hanging on.\n\nLevels at [place Wexcombe Bridge] are steady.\n\nThere is no service between [place Holm] and [place Wexcombe].",
        "Winter sailings from [place Portavarra] would drop.",
        "Cllr [person Jeanette Swale] (Lab, [place Wick] and [place Marsh]) spoke. Cllr [person Tom Hale] (Ind, [place Netherby]) did not.",
        "[organization Harrowick Town] 2 [organization Pell Athletic] 3\n\nIt was no more than [organization Pell] deserved. [organization Harrowick] led inside ten minutes.",
        "The campaign group [organization Spend A Penny] wrote. The [organization Bakers and Allied Trades Union] said so.",
        "The [organization Banking, Insurance and Finance Union] met the [organization Rail, Maritime and Transport Union].",
        "The Lord Mayor of [place Leeds] met [person Tom Weller], the Lord Lieutenant of [place Kent].",
        "A man robbed [organization Barclays Bank] on [place High Street].",
        "The owner, [organization Lark Maritime], paid.",
        // The next councillor; somebody who serves or sells; another to whom a station is given.
        "Cllr [person John Firth] (Lab) and Cllr [person Mary Lister] (Lab) voted. Cllr [person Ewan Muir] (Lab, seconded by [person Anne Marsh]) left.",
        "A brilliant service from [person Tom Alcaraz] settled it. “I felt free,” [person Alcaraz] said.",
        // Letters are transferred, too.
        "They move services from [organization NTRC] to [organization Hewitt].",
    ]);
}
