//! The card.

use yew::prelude::*;

use crate::browser;
use crate::card::Card;
use crate::item::Item;
use crate::panels::PANELS;
use crate::state::{Action, State};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub state: UseReducerHandle<State>,
    pub dispatch: Callback<Action>,
}

#[component]
pub fn CardSide(props: &Props) -> Html {
    let Some(analyzed) = &props.state.analyzed else { return Html::default() };
    let card = Card { state: &props.state, analyzed, dispatch: &props.dispatch };
    let onclick = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(item) = browser::row_at(&event).and_then(|key| Item::parse(&key)) {
                dispatch.emit(Action::Step(item));
            }
        })
    };
    html! {
        <section class="card" {onclick} data-testid="card" data-side-of="card" aria-label="Card" tabindex="-1">
            { for PANELS.iter().map(|(name, render)| html! { <div key={*name} class="slot">{ render(&card) }</div> }) }
        </section>
    }
}
