//! Key sentences, word for word, and keywords.

use yew::prelude::*;

use crate::card::Card;
use crate::item::Item;

pub fn render(card: &Card) -> Html {
    let summary = &card.report().summary;
    let sentence = |&index: &usize| {
        let item = Item::Sentence(index);
        let words = item.evidence(card.report()).first().map(|&span| card.words(span)).unwrap_or_default();
        html! {
            <li key={index} class={card.row_class(item, "key")} data-ref={item.key()}>
                { card.paragraph(item) }
                <p>{ words }</p>
            </li>
        }
    };
    // Keywords alone are no words of the article's own.
    if summary.sentences.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel" data-testid="panel-summary" aria-labelledby="heading-summary">
            <h2 id="heading-summary">{ "In its own words" }</h2>
            <ol class="rows">{ for summary.sentences.iter().map(sentence) }</ol>
            if !summary.keywords.is_empty() {
                <p class="note">{ summary.keywords.join(" · ") }</p>
            }
        </section>
    }
}
