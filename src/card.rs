//! What the panels of the card share: rows, headings, the buttons that lead to the words.

use nutgraf_engine::Span;
use nutgraf_engine::report::{Entity, Report};
use yew::prelude::*;

use crate::format;
use crate::item::Item;
use crate::state::{Action, Analyzed, Focus, State};

/// What a panel is drawn from.
#[derive(Clone, Copy)]
pub struct Card<'a> {
    /// Everything the page knows.
    pub state: &'a State,
    /// The article that is shown.
    pub analyzed: &'a Analyzed,
    /// Where actions go.
    pub dispatch: &'a Callback<Action>,
}

impl<'a> Card<'a> {
    /// What was found.
    pub fn report(&self) -> &'a Report {
        &self.analyzed.report
    }

    /// The words of a range as they are shown.
    pub fn words(&self, span: Span) -> &'a str {
        self.analyzed.reading.words(span)
    }

    /// A section with its heading; nothing where `count` is zero.
    pub fn panel(&self, id: &'static str, title: &str, count: usize, body: Html) -> Html {
        if count == 0 {
            return Html::default();
        }
        let heading = format!("heading-{id}");
        html! {
            <section class="panel" data-testid={format!("panel-{id}")} aria-labelledby={heading.clone()}>
                <h2 id={heading}>
                    { title }
                    <span class="count" aria-label={format!(", {count}")}>{ count }</span>
                </h2>
                { body }
            </section>
        }
    }

    /// A callback that asks for something.
    pub fn ask<E>(&self, action: impl Fn() -> Action + 'static) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.emit(action()))
    }

    /// Where the reader is in the evidence of an item, if it is the one they look at.
    pub fn focus(&self, item: Item) -> Option<Focus> {
        self.state.focus.filter(|f| f.item == item)
    }

    /// The class of a row: the one that is looked at stands out.
    pub fn row_class(&self, item: Item, class: &'static str) -> Classes {
        let revealed = self.state.reveal.is_some_and(|r| r.item == item) && self.state.focus.is_none();
        classes!(class, (revealed || self.focus(item).is_some()).then_some("current"))
    }

    /// A button that shows the next evidence of an item in the article.
    pub fn step(&self, item: Item, class: &'static str, content: Html, title: &str) -> Html {
        html! {
            <button type="button" {class} title={title.to_owned()}
                onclick={self.ask(move || Action::Step(item))}>{ content }</button>
        }
    }

    /// `¶3`, as a button that leads there; nothing for an item whose words are not in the text.
    pub fn paragraph(&self, item: Item) -> Html {
        let Some(&span) = item.evidence(self.report()).first() else { return Html::default() };
        let (label, spoken) = match self.analyzed.reading.paragraph(span) {
            Some(number) => (format!("¶{number}"), format!("Show in paragraph {number}")),
            None => ("↗".to_owned(), "Show in the article".to_owned()),
        };
        html! {
            <button type="button" class="go" aria-label={spoken}
                onclick={self.ask(move || Action::Step(item))}>{ label }</button>
        }
    }

    /// An entity as a row: its name steps through its mentions.
    pub fn entity_row(&self, index: usize, entity: &Entity, below: Html) -> Html {
        let item = Item::Entity(index);
        let key = item.key();
        let mentions = entity.mentions.len();
        let count = match self.focus(item) {
            Some(focus) => {
                html! { <span class="times">{ format!("{} of {}", focus.index + 1, focus.of) }</span> }
            }
            None => {
                html! { <span class="times" title={format::counted(mentions, "mention")}>{ format!("{mentions}×") }</span> }
            }
        };
        html! {
            <li key={key.clone()} id={format!("row-{key}")} class={self.row_class(item, "row")}
                data-ref={key.clone()} data-testid="entity" data-entity={entity.id.clone()}>
                <div class="row-head">
                    <span class="who">
                        { self.step(item, "name", html! { { &entity.name } }, "Show the next mention in the article") }
                        { self.roles(index, entity) }
                    </span>
                    { count }
                </div>
                { below }
            </li>
        }
    }

    /// The roles of an entity as worded, each leading to its words.
    pub fn roles(&self, index: usize, entity: &Entity) -> Html {
        let role = |(i, role): (usize, &String)| {
            let item = Item::Role(index, i);
            if item.evidence(self.report()).is_empty() {
                return html! { <span class="role">{ role }</span> };
            }
            self.step(item, "role", html! { { role } }, "Show these words in the article")
        };
        html! { if !entity.roles.is_empty() {
            <span class="roles">{ for entity.roles.iter().enumerate().map(role) }</span>
        } }
    }

    /// Aliases and affiliation, where there are any.
    pub fn also(&self, entity: &Entity) -> Html {
        let mut parts = Vec::new();
        // A role that names it has said it.
        let unsaid = |affiliation: &&String| !entity.roles.iter().any(|role| role.contains(*affiliation));
        parts.extend(entity.affiliation.as_ref().filter(unsaid).cloned());
        if !entity.aliases.is_empty() {
            parts.push(format!("also {}", entity.aliases.join(", ")));
        }
        html! { if !parts.is_empty() { <p class="note">{ parts.join(" · ") }</p> } }
    }
}

/// The first rows, and the rest behind a disclosure.
pub fn folded(rows: Vec<Html>, shown: usize) -> Html {
    fold("rows", rows, shown)
}

/// The same for a list of another class.
pub fn fold(class: &'static str, rows: Vec<Html>, shown: usize) -> Html {
    // A disclosure for one row costs as much room as the row.
    if rows.len() <= shown + 1 {
        return html! { <ul {class}>{ for rows }</ul> };
    }
    let more = rows.len() - shown;
    let mut rows = rows.into_iter();
    let first: Vec<Html> = rows.by_ref().take(shown).collect();
    html! {
        <>
            <ul {class}>{ for first }</ul>
            <details>
                <summary>{ format!("{more} more") }</summary>
                <ul {class}>{ for rows }</ul>
            </details>
        </>
    }
}
