//! Whom pronouns and descriptions mean, by examples.

use crate::report::MentionForm;
use crate::testing::analyze;

#[test]
fn resolves_where_it_is_safe() {
    for (text, name, want) in [
        ("Maria Okoye left. She was tired.", "Maria Okoye", "She"),
        ("Danso asked Tom Weller whether it had helped. “Not much,” he replied.", "Tom Weller", "he"),
        ("Danso asked about Tom Weller. “Not much,” he said.", "Danso", "he"),
        (
            "Tom Weller, who has died aged 93, was a smith. Weller built it.\n\nHugh Danso fined Weller.\n\nHis daughter, Ana Weller-Orr, wept.",
            "Tom Weller",
            "His",
        ),
        (
            "Maria Okoye, who has died aged 93, was a smith. Okoye built it.\n\nAnna Berg fined Okoye. She is survived by a son.",
            "Maria Okoye",
            "She",
        ),
        ("Finance Minister Tom Weller spoke. The minister left.", "Tom Weller", "The minister"),
        (
            "Finance Minister Tom Weller spoke. One minister said it was a mess. The minister asked not to be named.",
            "Tom Weller",
            "",
        ),
        ("Finance Minister Tom Weller spoke to a judge. The minister left.", "Tom Weller", "The minister"),
        ("Harbour Minister Tom Weller spoke. The Chief Minister left.", "Tom Weller", ""),
        (
            "Finance Minister Tom Weller spoke. The Finance Minister left.",
            "Tom Weller",
            "The Finance Minister",
        ),
        ("President Tom Weller spoke. The former president left.", "Tom Weller", ""),
        ("Maria Okoye flew at dawn. Zev Orr praised her. She laughed.", "Maria Okoye", "her|She"),
        ("Maria Okoye flew at dawn. A crowd met Zev Orr. She laughed.", "Maria Okoye", "She"),
        ("Maria Okoye met Anna Berg. She was tired.", "Anna Berg", ""),
        // Who leads a sentence is meant, not whom a clause inside or brackets name.
        ("Danso lost his hat. Danso, who knows Tom Weller, stayed. He was tired.", "Danso", "his|He"),
        ("King Lear (Tom Weller) fell. Danso, who plays nobody, stayed. He was tired.", "Tom Weller", ""),
        // Whoever asks does not answer, nor does he who is asked about.
        ("Danso sat. Tom Weller ran it. Asked by Weller whether it rained, he laughed.", "Tom Weller", ""),
        (
            "Maria Okoye sat. Asked if Anna Berg had faced Anna Orr, she laughed. She left.",
            "Maria Okoye",
            "she|She",
        ),
        ("Danso sat. When asked about Tom Weller, he laughed.", "Danso", "he"),
        ("Maria Okoye left. Pressed by the mayor, Anna Berg, she laughed.", "Maria Okoye", "she"),
        ("Maria Okoye left. Asked about her plan, she laughed.", "Maria Okoye", "her|she"),
        ("Danso sat. Asked about it, Tom Weller laughed and said he would go.", "Tom Weller", "he"),
        // "Orr-Berg's mother" is about the mother.
        ("Temi Okoye-Berg died. Outside, Okoye-Berg's mother, Anna Rao, wept. She sat.", "Anna Rao", "She"),
        ("Maria Okoye wept. Her daughter, Temi, sat down. She was tired.", "Temi", "She"),
        ("Zev Orr spoke. Asked why she left, Maria Okoye laughed.", "Maria Okoye", "she"),
        ("Tom Weller left. Danso stayed. “Weller is late,” he said.", "Danso", "he"),
        (
            "Tom Weller, the mayor, left. Zev Orr met a dog. The word is the mayor’s own. He smiled.",
            "Tom Weller",
            "He",
        ),
        // The sex of a husband, who is shown, who is somebody's student, somebody without a name.
        ("Sam Okoye left. Her husband, Temi, who is ill, sat. She was tired.", "Temi", ""),
        ("Zev Orr spoke. This was Danso, who once sang. He laughed.", "Danso", "He"),
        ("Maria Okoye spoke. Her student, Danso, thinks she is right. He sat.", "Danso", "He"),
        ("I met Tom Weller's agent, Paul Berg. He laughed.", "Paul Berg", "He"),
        ("Danso's mother left. She was tired.", "Danso", ""),
        (
            "Tom Weller sat. “It rained. It rained for a week. We all got very wet. She was there,” he said.",
            "Tom Weller",
            "he",
        ),
        // Who leads the sentence, not whom it only names; who sentences her is not she.
        ("Danso met Tom Weller at the gate. He was tired.", "Danso", "He"),
        ("Maria Okoye wept. Sentencing her on Friday, Danso sighed. He left.", "Danso", "He"),
        ("Tom Weller left. A nurse sighed. He sat.", "Tom Weller", ""),
        ("Tom Weller left. The prime minister sighed. He sat.", "Tom Weller", ""),
        ("Maria Okoye met Tom Weller. He was tired.", "Tom Weller", "He"),
        ("Judge Tom Weller told Robin Hale off. He was also banned from driving.", "Robin Hale", "He"),
        // Past a question and talk; behind the verb; who he is said to be; somebody without a name.
        (
            "Tom Weller was asked whether he would go.\n\n“I found it odd.”\n\nWould he go?\n\n“Oh, I will,” he said.",
            "Tom Weller",
            "he|he|he",
        ),
        ("Danso drove. Beside Danso sat Tom Weller, 23. He had asked to come.", "Tom Weller", "He"),
        ("Danso left. The winner was Tom Weller, 13. He smiled.", "Tom Weller", "He"),
        ("Danso left. The guard has been found. He is Tom Weller, a cook.", "Tom Weller", "He"),
        (
            "Tom Weller spoke.\n\nWhen I ask, a farmer with a lamb in his coat nods.\n\nHe sat.",
            "Tom Weller",
            "",
        ),
        ("Tom Weller waded over. The man at the wheel rolled his window down. He sat.", "Tom Weller", ""),
        ("Maria Okoye sang. The girl herself looked doubtful. She sat.", "Maria Okoye", "herself|She"),
        ("Maria Okoye said so. One economist said that was odd.\n\nShe sat.", "Maria Okoye", "She"),
        // What is called after a queen makes nobody a woman.
        (
            "Zev Orr sat.\n\nTom Weller, a surgeon at Queen Ana Hospital, left. He was tired.",
            "Tom Weller",
            "He",
        ),
        ("Maria Okoye, a clerk at King's College Leeds, left. She was tired.", "Maria Okoye", "She"),
        ("Queen's University lecturer Zev Orr left. He was tired.", "Zev Orr", "He"),
        ("The actress Kim Orr met Danso. She was tired.", "Kim Orr", "She"),
        // What a list says of a first name gives way to the paragraph of whoever speaks alone in it.
        (
            "Tom Weller left.\n\nMaria Okoye, a cook, said it was late. “I am tired,” he said.",
            "Maria Okoye",
            "he",
        ),
        (
            "Tom Weller left.\n\nMaria Okoye, a cook, said her son was late. “I am tired,” he said.",
            "Maria Okoye",
            "her",
        ),
        ("Tom Weller left.\n\nMaria Okoye met them. “I am tired,” he said.", "Tom Weller", "he"),
        ("Maria Okoye said the manager was late. “I am tired,” he said.\n\nShe left.", "Maria Okoye", "She"),
        ("Sam Weller left. He was tired.", "Sam Weller", "He"),
        ("Sam Weller left. She was tired.", "Sam Weller", "She"),
        ("Tom Weller left. “He was tired,” said Anna Berg.", "Tom Weller", ""),
        // In a life, what others tell is about whom it is of.
        (
            "Maria Okoye, the judge, died on Friday. Okoye sat for years. Okoye was 88. Its director, Anna Berg, said that her rulings lasted.\n\nZev Orr once described her so. She laughed.",
            "Maria Okoye",
            "her|her|She",
        ),
        (
            "Maria Okoye, the judge, died on Friday. Okoye sat for years. Okoye was 88. Anna Berg said that her team wept.",
            "Anna Berg",
            "her",
        ),
        (
            "Tom Weller, 34, died in a blast on Monday. Weller worked at the mill. Weller had two sons. Shopkeeper Peter Hale said that the glass cut his face.",
            "Peter Hale",
            "his",
        ),
        (
            "Prime Minister Tom Weller said that 30 people died. Weller flew there. Weller met them. The vicar, Peter Hale, said that his sermons helped.",
            "Peter Hale",
            "his",
        ),
        // A life goes on with whom it is of, whatever relatives it names.
        (
            "Maria Okoye, the judge, died on Friday. Okoye sat for years. Okoye was 88.\n\nHer mother, Anna, kept a shop. She married early.\n\nThe court's clerk, Anna Berg, said that Okoye sang.\n\nHer marriage ended. She wrote.",
            "Maria Okoye",
            "Her|She|Her|She",
        ),
        (
            "Maria Okoye, the judge, died on Friday. Okoye sat for years. Okoye was 88.\n\nThe court's clerk, Anna Berg, said so.\n\nShe said it was late.",
            "Anna Berg",
            "She",
        ),
        (
            "Tom Weller, the actor, died on Friday. Weller won two prizes. Weller was 88.\n\nThe mayor, Peter Hale, ordered flags to half-mast.\n\nHe will attend the funeral.",
            "Peter Hale",
            "He",
        ),
        // The paragraph behind whoever confirms a death tells of the dead, not of them.
        (
            "Maria Okoye, the judge, died on Friday.\n\nThe cause was a stroke, her niece, Anna Berg, said.\n\nBorn in Lima in 1942, she was the second of four. She sat for years.",
            "Maria Okoye",
            "her|she|She",
        ),
        (
            "Tom Weller, a cook, died on Friday.\n\nHis death was confirmed by his son, Peter Weller.\n\nHe never married.",
            "Tom Weller",
            "His|his|He",
        ),
        (
            "Maria Okoye died in a fire. Her niece, Anna Berg, said her death had broken them.\n\nShe wept.",
            "Anna Berg",
            "She",
        ),
        (
            "Maria Okoye lost her job. The cause was a quarrel, her niece, Anna Berg, said.\n\nShe moved out.",
            "Anna Berg",
            "She",
        ),
        // Whom the first paragraph tells of, the second names.
        (
            "A bus driver who saved many children said on Friday that it was hot.\n\nTom Weller, 44, was on his way home when it began. The driver left.",
            "Tom Weller",
            "A bus driver|his|The driver",
        ),
        (
            "The umpire is eating a peach. He is late.\n\nHis name is Tom Weller.",
            "Tom Weller",
            "The umpire|He|His",
        ),
        ("She holds up one finger and smiles.\n\nMaria Okoye is 61.", "Maria Okoye", "She"),
        // Who speaks with no word of who that is.
        (
            "The mayor of Lima denied on Friday that he would leave.\n\n“I sat,” Tom Weller wrote.",
            "Tom Weller",
            "The mayor|he",
        ),
        (
            "A Leeds headteacher has locked up the phones of her school.\n\n“It is calm,” said Maria Okoye.",
            "Maria Okoye",
            "",
        ),
        ("The governor vetoed the bill.\n\n“It is bad,” Maria Okoye said.", "Maria Okoye", ""),
        (
            "The governor of Ohio said no.\n\n“It is bad,” Maria Okoye said.\n\nGov. Dan Hale left.",
            "Maria Okoye",
            "",
        ),
        ("The mayor of Lima left, residents said.\n\n“It is bad,” Maria Okoye said.", "Maria Okoye", ""),
        ("The mayor of Lima was attacked.\n\n“It is sad,” Tom Weller said.", "Tom Weller", ""),
        (
            "A judge has let him go.\n\n“It is calm,” said Tom Weller.\n\nWeller, who runs a bank, left.",
            "Tom Weller",
            "",
        ),
        ("The mayor of Lima left.\n\n“He is ill,” Tom Weller said.", "Tom Weller", ""),
        ("A farmer said it was dark. “It was,” he said.\n\n“Since when?” Tom Weller said.", "Tom Weller", ""),
        ("The mayor of Lima met a nurse.\n\n“It is calm,” Tom Weller said.", "Tom Weller", ""),
        ("The mayor of Lima left her house.\n\n“It is calm,” Tom Weller said.", "Tom Weller", ""),
        ("The mayor of Lima left.\n\n“It is calm,” said Tom Weller, a cook.", "Tom Weller", ""),
        ("A woman died on Friday.\n\nTom Weller, 44, left.", "Tom Weller", ""),
        (
            "She holds up one finger. The owner, Tom Weller, waits.\n\nMaria Okoye is 61.",
            "Maria Okoye",
            "She",
        ),
        // Whom a lawyer speaks for.
        (
            "Danso pleaded guilty. Tom Weller said his client had lost his home. He had wept, counsel said. Sentencing him, Judge Ana Orr left.",
            "Tom Weller",
            "his",
        ),
        ("Danso was jailed. Tom Weller said his client was sorry. He left.", "Tom Weller", "his|He"),
        ("Danso sold boats. Tom Weller said his client had lost his home.", "Tom Weller", "his|his"),
        ("Danso was jailed. Tom Weller, whose client wept, lost his hat.", "Tom Weller", "his"),
        // "Your father" has no name.
        (
            "Tom Weller left.\n\nAna Ruiz: Did it rain?\n\nMaria Okoye: It did.\n\nAR: Your father sang. Does he know?\n\nMO: He died.",
            "Tom Weller",
            "",
        ),
        ("Tom Weller left. Your father sang. He was tired.", "Tom Weller", "He"),
        // Victims and others who are named behind are somebody else.
        ("A surgeon left a swab inside a patient.\n\nMaria Okoye, 39, was in pain.", "Maria Okoye", ""),
        ("A neighbour said it was loud.\n\nMaria Okoye, 29, was found dead.", "Maria Okoye", ""),
        (
            "A doctor who groped patients left.\n\nMaria Okoye, 44, was the first to complain.",
            "Maria Okoye",
            "",
        ),
        ("A doctor said it was full.\n\nMaria Okoye, 33, gave birth in a corridor.", "Maria Okoye", ""),
        ("A singer said it was over.\n\nMaria Okoye, who runs the choir, left.", "Maria Okoye", ""),
        (
            "A singer said it was over.\n\nMaria Okoye, 40, left. “I heard her,” she said.",
            "Maria Okoye",
            "she",
        ),
        ("A singer said it was over.\n\nMaria Okoye, 40, whose son sang, left.", "Maria Okoye", ""),
        ("A singer said it was over.\n\nMaria Okoye, 44, was one of the fans.", "Maria Okoye", ""),
        ("She was strangled at home.\n\nMaria Okoye, 49, lives two doors down.", "Maria Okoye", ""),
        // Kin, once the story has said whose.
        (
            "Maria Okoye spoke. Her brother, Tom Weller, sat. His sister left.",
            "Maria Okoye",
            "Her|His sister",
        ),
        ("Maria Okoye married again. Her husband, Tom Weller, left. Her husband sang.", "Tom Weller", ""),
        ("Maria Okoye married Sam Orr. Her son, Tom Weller, sat. Her son left.", "Tom Weller", "Her son"),
        ("Danso sat. She married Robin Hale. He left.", "Robin Hale", "He"),
        ("Maria Okoye wed again. Her husband, Tom Weller, left. Her husband sang.", "Tom Weller", ""),
        ("Maria and Tom Okoye are siblings. Maria wept. Her husband left.", "Tom Okoye", ""),
        ("Maria and Tom Okoye ran it. Maria wept. Her husband left.", "Tom Okoye", "Her husband"),
        ("A woman died on Friday.\n\nMaria Okoye, 44, was charged.", "Maria Okoye", ""),
        (
            "Tom Weller said so. His mother, Maria Okoye, sat.\n\nHis mother left. Her son sang.",
            "Tom Weller",
            "His|His|Her son",
        ),
        (
            "Tom Okoye left. An aide to him spoke on condition of anonymity because he was afraid.",
            "Tom Okoye",
            "him",
        ),
        // The family behind an official is that of the dead; whose sister thanks him may be he.
        (
            "Tom Okoye, 68, was killed in Hull. Okoye walked. Detective Juan Ruiz said so.\n\nHis sister, Ann Okoye, mourned him.",
            "Tom Okoye",
            "His|him",
        ),
        (
            "Tom Okoye, 68, was in Hull. Detective Juan Ruiz saw it.\n\nHis sister, Ann Orr, left.",
            "Tom Okoye",
            "",
        ),
        ("Tom Okoye left. Juan Ruiz saw it.\n\nOkoye’s sister, Ann Orr, thanked him.", "Tom Okoye", "him"),
        ("Ann Orr left. University of Leeds tutor Dr Mei Tran sat. She sang.", "Mei Tran", "She"),
        // By the surname that only the two have.
        ("Tom Okoye, 68, makes rope. His wife laughs. Maria Okoye taught.", "Maria Okoye", "His wife"),
        ("Tom Okoye, 68, makes rope. His wife laughs. His daughter, Maria Okoye, taught.", "Maria Okoye", ""),
        ("Tom Okoye met Sam and Maria Okoye. His wife laughs.", "Maria Okoye", ""),
        ("Tom Okoye met Maria Okoye, who is no relation. His wife laughs.", "Maria Okoye", ""),
        ("A mayor met a farmer.\n\nJudge Maria Okoye, 61, left.", "Maria Okoye", ""),
    ] {
        let report = analyze(text, None);
        let entity = report.entities.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("{text}"));
        let other = |m: &&crate::report::Mention| matches!(m.form, MentionForm::Pronoun | MentionForm::Role);
        let found: Vec<&str> = entity.mentions.iter().filter(other).map(|m| m.text.as_str()).collect();
        assert_eq!(found.join("|"), want, "{text}");
    }
}
