//! Who is meant where somebody without a name has spoken, and who is not.

use crate::testing::analyze;

/// Each row is an article and, for its last quotation, the words of the speaker, the name, and whom the words mean
/// that have no name.
#[test]
fn who_is_meant_where_somebody_has_no_name() {
    for (text, want) in [
        // Whoever spoke last and has no name goes on.
        ("Tom Hale left. “It is over,” said a neighbour. “We wept,” he said.", "he||a neighbour"),
        ("Ana Ruiz left. “It is over,” said a nurse.\n\n“We wept,” she said.", "she||a nurse"),
        ("Ana Ruiz left. One of them said it was late. “We wept,” she said.", "she||One of them"),
        (
            "Tom Hale left. The woman’s brother said it was late. “We wept,” he said.",
            "he||The woman’s brother",
        ),
        (
            "Tom Hale left. A driver, who asked not to be named, said it was late.\n\n“We wept,” he said. He added that it was cold.",
            "He||A driver",
        ),
        // So does whom a sentence is of.
        (
            "Tom Hale left.\n\nA shopkeeper sitting on a box disputed this.\n\n“We wept,” he said.",
            "he||A shopkeeper sitting",
        ),
        ("Tom Hale spoke. A clerk in Mr Hale’s office disputed this. “We wept,” he said.", "he||A clerk"),
        (
            "“It is over,” said a nurse. Ana Ruiz left. The nurse laughed. “We wept,” she said.",
            "she||The nurse",
        ),
        // Not a man whose words are hers, nor where somebody named comes between.
        ("Ana Ruiz left. Her father sighed. “It is over,” she said.", "she|Ana Ruiz|"),
        ("“It is over,” said a neighbour. Tom Hale shook his head. “We wept,” he said.", "he|Tom Hale|"),
        ("“It is over,” said a nurse. For Ana Ruiz, it was late. “We wept,” she said.", "she|Ana Ruiz|"),
        ("Among them was Ana Ruiz, a nurse, who had walked. “We wept,” she said.", "she|Ana Ruiz|"),
        ("A man who gave his name only as Gaz was there. “We wept,” he said.", "he|Gaz|"),
        ("Ana Ruiz paused for so long that a clerk asked if it was over. “No,” she said.", "she|Ana Ruiz|"),
        (
            "Ana Ruiz wept. Her brother Tom Ruiz was there. Her husband shook his head. “It is over,” he said.",
            "he|Tom Ruiz|",
        ),
        // Who has just spoken adds, and who was asked answers.
        ("Ana Ruiz said she was sad. Maria Hale was late, she added.", "she|Ana Ruiz|"),
        (
            "A woman said it was dark. “It was,” she said.\n\n“Since when?” Ana Ruiz asked.\n\n“Since six,” she replied.",
            "she||A woman",
        ),
        // What bodies and descriptions mean.
        ("Acme Chamber said it had asked them.\n\n“It is over,” it said.", "it|Acme Chamber|"),
        ("The city council said it had asked them. The firm was wrong, it said.", "it||The city council"),
        // Who is called by the noun alone is the only one who was told of so.
        (
            "“It is over,” said one shopkeeper, who asked not to be named. “We wept,” the shopkeeper said.",
            "the shopkeeper||one shopkeeper",
        ),
        (
            "“It is over,” said a nurse from Hull. Another nurse laughed. “We wept,” the nurse said.",
            "the nurse||",
        ),
    ] {
        let report = analyze(text, None);
        let speaker =
            report.quotes.last().and_then(|q| q.speaker.as_ref()).unwrap_or_else(|| panic!("{text}"));
        let name = report.entities.iter().find(|e| Some(&e.id) == speaker.entity.as_ref());
        let found = format!(
            "{}|{}|{}",
            speaker.text,
            name.map_or("", |e| &*e.name),
            speaker.antecedent.as_ref().map_or("", |a| &*a.text)
        );
        assert_eq!(found, want, "{text}");
        for entity in &report.entities {
            let claims = entity.mentions.iter().any(|m| m.start == speaker.start);
            assert!(!claims || speaker.entity.as_ref() == Some(&entity.id), "{text}: {}", entity.name);
        }
    }
}

#[test]
fn who_spoke_may_be_named_afterwards() {
    for text in [
        "“It is over,” said a retired engineer. He wept. The engineer, Ana Ruiz, walked home.",
        "A retired engineer was sad. “It is over,” she said.\n\nThe engineer, Ana Ruiz, walked home.",
    ] {
        let report = analyze(text, None);
        let speaker =
            report.quotes.first().and_then(|q| q.speaker.as_ref()).unwrap_or_else(|| panic!("{text}"));
        let name = report.entities.iter().find(|e| Some(&e.id) == speaker.entity.as_ref());
        assert_eq!(name.map(|e| &*e.name), Some("Ana Ruiz"), "{text}");
    }
}

/// The person who speaks last, if there is one: somebody without a name stands right before.
#[test]
fn whoever_is_met_asked_or_named_since_speaks() {
    for (text, want) in [
        (
            "Tom Hale, 19, is the youngest. A coach said he was raw. But the teenager has won them over. “I’m learning,” he said.",
            "Tom Hale",
        ),
        ("A teacher said Tom Hale was slow. He left at 15. “I wanted to show them,” he said.", "Tom Hale"),
        ("Tom Hale denied it. A witness said that she saw him. “I was asleep,” he said.", "Tom Hale"),
        (
            "Tom Hale got up to speak. “Rubbish!” cried a man. “You’ll have your turn,” he replied.",
            "Tom Hale",
        ),
        ("Tom Hale was hit. One of the bullets was in his leg. “It aches,” he said.", "Tom Hale"),
        ("Tom Hale is out. A spokesman said he had surgery. “I’m gutted,” he wrote on X.", "Tom Hale"),
        (
            "Tom Hale resigned. An aide said he was tired. “It was an honour,” he said in his letter.",
            "Tom Hale",
        ),
        ("Tom Hale said his father always said: “Work.” “I did,” he added.", "Tom Hale"),
        (
            "Tom Hale was held. A police spokesman was not immediately available for comment. “They beat me,” he said.",
            "",
        ),
        ("Coach Tom Hale had three out. A defender was ill. “We’ll see,” he said.", "Tom Hale"),
        ("Tom Hale left the court. A man was pointing a gun at him. “I froze,” he said.", "Tom Hale"),
        (
            "Tom Hale runs Acme. “It’s dear,” said an analyst.\n\n“We think it’s fair,” he told Reuters.",
            "Tom Hale",
        ),
        ("Tesco said the poster was gone. “Buy one,” it read.", ""),
        (
            "Carla Mendes fell ill in March. Her doctor told her to rest. “I could not sit still,” she said.",
            "Carla Mendes",
        ),
        (
            "Lena Fischer grew up in Hamburg. A teacher noticed her voice. “I had no idea I could sing,” she said.",
            "Lena Fischer",
        ),
        (
            "Ana Ruiz came to London in 2014. A lawyer offered to help her. She said the lawyer took £4,000.",
            "Ana Ruiz",
        ),
        ("A judge jailed Tom Hale for nine years. “I am innocent,” he shouted from the dock.", "Tom Hale"),
        ("A doctor gave Tom Hale a year to live. “I laughed,” he said.", "Tom Hale"),
        ("A reporter asked Ana Ruiz why she had lied. “I did not lie,” she said.", "Ana Ruiz"),
        ("Ana Ruiz took questions. “Any regrets?” a reporter asked. “None,” she replied.", "Ana Ruiz"),
        ("“Why are you here?” a guard asked Ana Ruiz. “To see my son,” she replied.", "Ana Ruiz"),
        (
            "Tom Hale, 24, was stopped at 2am. An officer asked if he had been drinking. “Two pints,” he replied.",
            "Tom Hale",
        ),
        (
            "Det Insp Tom Hale is leading the inquiry. A 34-year-old man was arrested on Friday. “We want to hear from anyone who saw the car,” he said.",
            "Tom Hale",
        ),
        (
            "Det Insp Sarah Lunn said two had been stabbed. A woman, 23, died at the scene. “Our thoughts are with her family,” she said.",
            "Sarah Lunn",
        ),
        (
            "Sheriff Bill Dunne said a suspect had been arrested. The suspect fled to Ohio in May. “We are grateful,” he said.",
            "Bill Dunne",
        ),
        (
            "Judge Ana Ruiz jailed a teacher for four years. The teacher wept. “You abused your trust,” she told him.",
            "Ana Ruiz",
        ),
        (
            "United manager Erik Vos saw his side lose. A defender was sent off after ten minutes. “We were poor,” he said.",
            "Erik Vos",
        ),
        (
            "Defence secretary Laura Finch flew to Kyiv on Monday. A senior official said the visit had been planned for weeks.\n\n“We stand with Ukraine,” she told reporters.",
            "Laura Finch",
        ),
        (
            "Rachel Reeves said the economy had turned a corner. One economist said that was a stretch.\n\nShe also said there would be no new taxes.",
            "Rachel Reeves",
        ),
        (
            "Novelist Kim Vane won the prize. One judge called it “a marvel”. She said: “I am in shock.”",
            "Kim Vane",
        ),
        (
            "Nadia Rahman said talks would go on. A spokeswoman for the company declined to comment. “We are not giving up,” she said.",
            "Nadia Rahman",
        ),
        (
            "Ana Ruiz raised four children. Her mother died when she was ten. “I had to grow up fast,” she said.",
            "Ana Ruiz",
        ),
        (
            "Anna Petrova was born in Minsk. Her mother taught piano. “She was strict,” she recalled.",
            "Anna Petrova",
        ),
        (
            "I meet Colin Farr in a hotel bar. A waiter brings us tea. “I used to drink in here,” he says.",
            "Colin Farr",
        ),
        ("Ana Ruiz runs the lab. One of her students won a prize. “I was so proud,” she says.", "Ana Ruiz"),
        (
            "Rosa Diaz runs the shelter. One of her cats sat on the table. “He bites,” she warned.",
            "Rosa Diaz",
        ),
        (
            "Ruth Kessler has been a judge for 30 years. A former clerk remembers her temper. “I was not easy to work for,” she says.",
            "Ruth Kessler",
        ),
        (
            "The MP, Ana Ruiz, said she had been followed. A man had waited outside her home. “I was terrified,” she said.",
            "Ana Ruiz",
        ),
        (
            "Mayor Joe Brandt walked out. A woman in the audience shouted at him. “I am not going to take that,” he said.",
            "Joe Brandt",
        ),
        ("Tom Hale sat down. A nun sighed. “It is over,” he said.", "Tom Hale"),
        (
            "“We need rain,” said farmer Tom Hale. Mark Reeve, whose fields lie next door, has lost a third of his crop. “It is the worst in 40 years,” he adds.",
            "Mark Reeve",
        ),
        (
            "Minister Tom Hall called the ruling absurd. “We will appeal,” he said.\n\nLawyer Mark Reeve welcomed it. “Justice is done,” he added.",
            "Mark Reeve",
        ),
        (
            "A neighbour said it was dark. Ana Ruiz, who lives next door, heard a bang. “I ran,” she added.",
            "Ana Ruiz",
        ),
        (
            "Acme said it would shut the plant. Tom Hale, a union leader, wept at the gate. “It is over,” he added.",
            "Tom Hale",
        ),
        ("Acme said it would shut the plant. A worker wept. “It is over,” she added.", ""),
        ("Acme said it would cut jobs. The union said it was furious. “It is a disgrace,” it said.", ""),
        (
            "Amnesty said 40 people had died.\n\nThe foreign ministry rejected the report. “It is full of lies,” it said.",
            "",
        ),
        ("Tesla said sales fell. A sign hung on the door. “Closed,” it said.", ""),
        (
            "Eric Sather told the board he would sue. “I have had enough,” the farmer said.\n\nBob Moe grows wheat nearby. “It is over,” the farmer said.",
            "",
        ),
    ] {
        let report = analyze(text, None);
        let speaker = report.quotes.last().and_then(|q| q.speaker.as_ref());
        let name = report.entities.iter().find(|e| Some(&e.id) == speaker.and_then(|s| s.entity.as_ref()));
        assert_eq!(name.map_or("", |e| &*e.name), want, "{text}");
    }
}

#[test]
fn another_of_the_same_trade_is_not_who_spoke() {
    for text in [
        "“He is innocent,” a defence lawyer said. The prosecution lawyer, Ana Ruiz, disagreed.",
        "“We are safe,” a company spokesman said.\n\nThe police spokesman, Tom Hale, said four people had died.",
        "“She was kind,” said a former student. The murdered student, Eva Holm, was 19.",
        "“I heard a bang,” said a driver. “Then glass,” said another driver. The driver, Ana Ruiz, was later charged.",
        "“We are short of beds,” said a doctor who asked not to be named.\n\nThe doctor, Ana Ruiz, who runs the clinic, denied it.",
    ] {
        let report = analyze(text, None);
        let speaker = report.quotes.first().and_then(|q| q.speaker.as_ref());
        assert!(speaker.is_some_and(|s| s.entity.is_none()), "{text}");
    }
}

#[test]
fn a_name_kept_back_once_is_kept_back_throughout() {
    for text in [
        "“It is over,” said one shopkeeper, who asked not to be named. “We wept,” the shopkeeper said.",
        "“It is over,” said a clerk. “We wept,” said the clerk, who asked not to be named.",
    ] {
        let report = analyze(text, None);
        let status: Vec<_> =
            report.quotes.iter().filter_map(|q| q.speaker.as_ref()).map(|s| s.status.as_str()).collect();
        assert_eq!(status, ["unnamed", "unnamed"], "{text}");
    }
}

#[test]
fn whom_somebody_asks_answers() {
    for (text, want) in [
        (
            "Ana Ruiz wept. Her sister, Eva Hale, sat. The coroner asked her whether it rained.\n\n“No,” she replied.",
            "Eva Hale",
        ),
        (
            "Coroner Eva Hale sat. Ana Ruiz wept.\n\n“It rained,” Ruiz said.\n\nThe coroner asked her whether it was dark.\n\n“No,” she replied.",
            "Ana Ruiz",
        ),
        // Whoever asks first in the sentence does not answer.
        (
            "Dr Sam Orr was there. The coroner, Tom Hale, sat. Asked by Hale whether it rained, he replied: “No,”",
            "Sam Orr",
        ),
        // Whoever wants something goes on.
        ("Helen Troy asked Ana Ruiz to marry her.\n\n“No,” she said.", "Helen Troy"),
        (
            "Ana Ruiz sat with Eva Hale. The coroner, Tom Orr, asked Ruiz whether it rained.\n\n“No,” she replied.",
            "Ana Ruiz",
        ),
    ] {
        let report = analyze(text, None);
        let speaker =
            report.quotes.iter().find(|q| q.text == "“No,”").and_then(|q| q.speaker.as_ref()).unwrap();
        let entity = report.entities.iter().find(|e| Some(&e.id) == speaker.entity.as_ref());
        assert_eq!(entity.map_or("", |e| &*e.name), want, "{text}");
    }
}
