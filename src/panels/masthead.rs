//! Headline, outlet, authors, dateline, publication date, length; and where each came from.

use nutgraf_engine::report::PublishedSource;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::card::Card;
use crate::format;
use crate::item::Item;
use crate::state::Action;

pub fn render(card: &Card) -> Html {
    let article = &card.report().article;
    let headline = match &article.headline {
        Some(headline) => card.step(
            Item::Headline,
            "plain",
            html! { { card.words(headline.span()) } },
            "Show in the article",
        ),
        None => html! { <span class="missing">{ "No headline found" }</span> },
    };
    let byline = |(i, byline): (usize, &nutgraf_engine::report::Byline)| {
        html! { <span data-ref={Item::Byline(i).key()}>
            { card.step(Item::Byline(i), "plain", html! { { &byline.name } }, "Show in the article") }
        </span> }
    };
    html! {
        <header class="card-head">
            if let Some(outlet) = &article.outlet {
                <p class="kicker">
                    if article.outlet_span.is_some() {
                        { card.step(Item::Outlet, "plain", html! { { outlet } }, "Show in the article") }
                        <span class="source">{ " from the text" }</span>
                    } else {
                        { outlet }
                        <span class="source">{ " from the page’s metadata" }</span>
                    }
                </p>
            }
            <h1 data-testid="card-headline">{ headline }</h1>
            <p class="meta">
                if !article.bylines.is_empty() {
                    <span>{ "By " }{ for article.bylines.iter().enumerate().map(byline) }</span>
                }
                if let Some(dateline) = &article.dateline {
                    { card.step(Item::Dateline, "plain", html! { { &dateline.place } }, "Filed from here: show in the article") }
                }
            </p>
            { published(card) }
            <p class="meta">
                <span>{ format::counted(article.words, "word") }</span>
                <span>{ format!("{} to read", format::counted(article.reading_minutes, "minute")) }</span>
                if let Some(updated) = &article.updated {
                    <span>{ format!("Updated {}", format::day(updated)) }</span>
                }
                if !article.language.is_empty() && !article.language.starts_with("en") {
                    <span>{ format!("Language: {}", article.language) }</span>
                }
            </p>
            { for card.report().warnings.iter().map(|warning| html! { <p class="warning">{ warning }</p> }) }
        </header>
    }
}

/// The date as a field: another day resolves everything anew.
fn published(card: &Card) -> Html {
    let published = &card.report().article.published;
    let shown = published.date.clone().unwrap_or_default();
    let onchange = {
        let (dispatch, shown) = (card.dispatch.clone(), shown.clone());
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            // A date that is half typed, or its year ("0202"), is none yet.
            if !input.check_validity() {
                return;
            }
            let day = input.value();
            if day.is_empty() {
                input.set_value(&shown);
            }
            dispatch.emit(Action::Republish((!day.is_empty()).then_some(day)));
        })
    };
    // Once it is left, the field says what everything was resolved against.
    let onblur = {
        let shown = shown.clone();
        Callback::from(move |event: FocusEvent| {
            event.target_unchecked_into::<HtmlInputElement>().set_value(&shown);
        })
    };
    let source = match published.source {
        PublishedSource::Given => html! {
            <>
                { "given by you" }
                <button type="button" class="go" onclick={card.ask(|| Action::Republish(None))}>{ "undo" }</button>
            </>
        },
        PublishedSource::Metadata => html! { "from the page’s metadata" },
        PublishedSource::Text if published.evidence.is_some() => {
            card.step(Item::Published, "plain", html! { "from the text" }, "Show in the article")
        }
        PublishedSource::Text => html! { "from the text" },
        PublishedSource::None => html! { "not known: dates such as “Friday” need it" },
    };
    html! {
        <p class="meta" data-ref={Item::Published.key()}>
            <label for="published">{ "Published" }</label>
            <input id="published" data-testid="published" type="date" class="field" min="1600-01-01" max="9999-12-31"
                value={shown} {onchange} {onblur} />
            <span class="source">{ source }</span>
        </p>
    }
}
