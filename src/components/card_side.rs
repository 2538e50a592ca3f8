//! The card.

use yew::prelude::*;

use crate::card::Card;
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
    html! {
        <section class="card" data-testid="card" data-side-of="card" aria-label="Card" tabindex="-1">
            { for PANELS.iter().map(|(name, render)| html! { <div key={*name} class="slot">{ render(&card) }</div> }) }
        </section>
    }
}
