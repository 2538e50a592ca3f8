//! What is going on: progress with a way out, what went wrong, what the reader should know.

use nutgraf_engine::decimal::number;
use yew::prelude::*;

use crate::state::{Action, Phase};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub phase: Phase,
    pub notices: Vec<std::rc::Rc<str>>,
    /// What only a screen reader needs to be told.
    pub spoken: String,
    pub oncancel: Callback<()>,
    pub dispatch: Callback<Action>,
}

#[component]
pub fn Status(props: &Props) -> Html {
    let dismiss = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Dismiss))
    };
    let now = match &props.phase {
        Phase::Working { stage, fraction } => html! {
            <div class="strip working">
                <span>{ stage }{ "…" }</span>
                <progress max="1" value={number(*fraction)} aria-label="Progress" />
                <button type="button" data-testid="cancel" onclick={props.oncancel.reform(|_: MouseEvent| ())}>{ "Cancel" }</button>
            </div>
        },
        Phase::Failed { message } => html! {
            <div class="strip failed" role="alert" data-testid="error">
                <span>{ message }</span>
                <button type="button" onclick={dismiss.clone()}>{ "Close" }</button>
            </div>
        },
        Phase::Idle | Phase::Done => Html::default(),
    };
    let notices = html! { if !props.notices.is_empty() {
        <div class="strip notice">
            <span>{ props.notices.join(" ") }</span>
            <button type="button" onclick={dismiss}>{ "Close" }</button>
        </div>
    } };
    html! { <div class="status" role="status" aria-live="polite">{ now }{ notices }<p class="unseen">{ &props.spoken }</p></div> }
}
