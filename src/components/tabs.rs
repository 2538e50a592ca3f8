//! The bar at the bottom of a narrow screen.

use yew::prelude::*;

use crate::state::{Action, Side};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub side: Side,
    pub dispatch: Callback<Action>,
}

#[component]
pub fn Tabs(props: &Props) -> Html {
    let tab = |side: Side, label: &'static str| {
        let dispatch = props.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.emit(Action::Turn(side)));
        html! { <button type="button" aria-pressed={(props.side == side).to_string()} {onclick}>{ label }</button> }
    };
    html! {
        <nav class="tabs" aria-label="Views">
            { tab(Side::Card, "Card") }
            { tab(Side::Article, "Article") }
            <button type="button" popovertarget="export-menu">{ "Export" }</button>
        </nav>
    }
}
