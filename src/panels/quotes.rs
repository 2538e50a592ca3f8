//! Who said what, grouped by speaker, with their share of all quoted words.

use std::cmp::Reverse;

use nutgraf_engine::sort::sort_by_key;
use nutgraf_engine::report::{Quote, SpeakerStatus};
use yew::prelude::*;

use crate::card::{self, Card};
use crate::format;
use crate::item::Item;
use crate::state::{self, Action};

/// Quotations of one speaker.
#[derive(Debug, PartialEq)]
pub struct Group<'r> {
    /// As named on the card; empty where nobody was found.
    pub name: &'r str,
    /// Index of the entity.
    pub entity: Option<usize>,
    /// How the speaker is known.
    pub status: SpeakerStatus,
    /// Indices of the quotations.
    pub quotes: Vec<usize>,
    /// Words quoted.
    pub words: usize,
}

/// Groups quotations by speaker: who is quoted most comes first, and what has no speaker last.
pub fn group<'r>(card: &Card<'r>) -> Vec<Group<'r>> {
    let report = card.report();
    let mut groups: Vec<Group> = Vec::new();
    for (i, quote) in report.quotes.iter().enumerate().filter(|(_, quote)| quote.spoken()) {
        let (name, entity, status) = speaker(card, quote);
        let words = quote.text.split_whitespace().count();
        let same = |g: &&mut Group| match (g.entity, entity) {
            (None, None) => g.status == status && g.name.eq_ignore_ascii_case(name),
            (a, b) => a == b,
        };
        match groups.iter_mut().find(same) {
            Some(group) => {
                group.quotes.push(i);
                group.words += words;
            }
            None => groups.push(Group { name, entity, status, quotes: vec![i], words }),
        }
    }
    sort_by_key(&mut groups, |g| (g.status == SpeakerStatus::Unresolved, Reverse(g.words)));
    groups
}

/// The speaker's name for the card, their entity, and how they are known.
pub fn speaker<'r>(card: &Card<'r>, quote: &'r Quote) -> (&'r str, Option<usize>, SpeakerStatus) {
    let Some(speaker) = &quote.speaker else { return ("", None, SpeakerStatus::Unresolved) };
    let entity = speaker.entity.as_ref().and_then(|id| card.report().entities.iter().position(|e| e.id == *id));
    let name = entity.and_then(|i| card.report().entities.get(i)).map_or(speaker.description(), |e| e.name.as_str());
    match speaker.status {
        // "It" or "they" that led to nobody is no name to group by.
        SpeakerStatus::Unresolved if entity.is_none() => ("", None, SpeakerStatus::Unresolved),
        _ if name.is_empty() => ("", None, SpeakerStatus::Unresolved),
        status => (name, entity, status),
    }
}

pub fn render(card: &Card) -> Html {
    let groups = group(card);
    let total: usize = groups.iter().map(|g| g.words).sum();
    let spoken = groups.iter().map(|g| g.quotes.len()).sum::<usize>();
    let groups = groups.iter().map(|group| speaker_group(card, group, total)).collect();
    let body = html! { <>{ card::fold("speakers", groups, 12) }{ thoughts(card) }</> };
    card.panel("quotes", "Who said what", spoken, body)
}

/// What the article says that somebody thinks or plans: no quotations, so a click away.
fn thoughts(card: &Card) -> Html {
    let rows: Vec<Html> = card
        .report()
        .quotes
        .iter()
        .enumerate()
        .filter(|(_, quote)| !quote.spoken())
        .map(|(i, quote)| quote_row(card, i, speaker(card, quote).0))
        .collect();
    html! { if !rows.is_empty() {
        <details class="thoughts">
            <summary>{ format::counted(rows.len(), "attributed view") }</summary>
            <ul class="rows">{ for rows }</ul>
        </details>
    } }
}

fn speaker_group(card: &Card, group: &Group, total: usize) -> Html {
    let percent = (100 * group.words + total / 2) / total.max(1);
    let entity = group.entity.and_then(|i| Some((i, card.report().entities.get(i)?)));
    let name = match (group.entity, group.status) {
        (_, SpeakerStatus::Unresolved) => html! { <span class="missing">{ "No speaker found" }</span> },
        (Some(i), _) => html! {
            <button type="button" class="name" title="Show in the list of names"
                onclick={card.ask(move || Action::Reveal(Item::Entity(i)))}>{ group.name }</button>
        },
        (None, _) => html! { <span class="name">{ group.name }</span> },
    };
    let known = match group.status {
        SpeakerStatus::Role => "by role",
        SpeakerStatus::Unnamed => "unnamed source",
        // What a document says stands with whoever wrote it, where that is known.
        SpeakerStatus::Document if group.entity.is_none() => "document",
        _ => "",
    };
    html! {
        <li class="speaker">
            <h3>
                <span class="who">
                    { name }
                    if let Some((i, entity)) = entity { { card.roles(i, entity) } }
                    if !known.is_empty() { <span class="tag">{ known }</span> }
                </span>
                <span class="times" title={format!("{} quoted", format::counted(group.words, "word"))}>{ format!("{percent}%") }</span>
            </h3>
            <svg class="share-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect class="all" width="100" height="4" />
                <rect class="part" width={percent.to_string()} height="4" />
            </svg>
            { card::folded(group.quotes.iter().map(|&i| quote_row(card, i, group.name)).collect(), 8) }
        </li>
    }
}

fn quote_row(card: &Card, index: usize, name: &str) -> Html {
    let Some(quote) = card.report().quotes.get(index) else { return Html::default() };
    let item = Item::Quote(index);
    let mut facts = Vec::new();
    // Views stand in one list: each row says whose it is.
    if !quote.spoken() && !name.is_empty() {
        facts.push(name.to_owned());
    }
    // The colon after a name in an interview says nothing by itself.
    let cue = quote.cue.as_ref().map(|cue| card.words(cue.span())).filter(|cue| state::has_words(cue));
    facts.extend(cue.map(str::to_owned));
    if let Some(addressee) = &quote.addressee {
        facts.push(format!("to {}", card.words(addressee.span())));
    }
    facts.push(quote.kind.as_str().into());
    if let Some(reason) = quote.speaker.as_ref().and_then(|s| s.reason.as_ref()) {
        facts.push(format!("“{reason}”"));
    }
    if let Some(date) = quote.time.as_ref().and_then(|id| card.report().dates.iter().find(|d| d.id == *id)) {
        facts.push(format::value(date));
    }
    html! {
        <li key={index} id={format!("row-{}", item.key())} data-ref={item.key()} data-testid="quote"
            data-speaker={name.to_owned()} class={classes!(card.row_class(item, "quote-row"), quote.kind.as_str())}>
            <blockquote>{ card.words(quote.span()) }</blockquote>
            <p class="note">{ facts.join(" · ") }{ " " }{ card.paragraph(item) }</p>
        </li>
    }
}
