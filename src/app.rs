//! The page as a whole: state in the middle, effects around it.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::analyzer::Analyzer;
use crate::browser::{self, written};
use crate::components::{ArticleSide, CardSide, Menus, Shown, Status, Tabs, Toolbar};
use crate::state::{Action, Side, State};
use crate::{compose, share};

#[component]
pub fn App() -> Html {
    let state = use_reducer(State::default);
    let dispatch = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let analyzer = {
        let dispatch = dispatch.clone();
        use_memo((), move |()| {
            Analyzer::new(Callback::from(move |event| dispatch.emit(Action::Analyzer(event))))
        })
    };
    use_compose(&dispatch);
    use_shared_link(&dispatch);
    use_effect_with((), |()| written::wake());
    use_effect_with(state.name(), |&name| browser::say_state(name));
    use_sides(state.composing);
    {
        let analyzer = analyzer.clone();
        use_effect_with(state.running().cloned(), move |request| {
            if let Some(request) = request {
                analyzer.analyze((**request).clone());
            }
        });
    }
    use_new_article(&state, &dispatch);
    use_effect_with(state.reveal, |reveal| {
        if let Some(reveal) = reveal {
            browser::reveal_row(&reveal.item.key());
        }
    });

    let oncancel = {
        let (analyzer, dispatch) = (analyzer.clone(), dispatch.clone());
        Callback::from(move |()| {
            analyzer.cancel();
            dispatch.emit(Action::Cancel);
        })
    };
    {
        let oncancel = oncancel.clone();
        use_effect_with(state.running().is_some(), move |&running| {
            let listener = running.then(|| browser::on_escape(move || oncancel.emit(()))).flatten();
            move || drop(listener)
        });
    }
    let shown = state.analyzed.clone().filter(|_| !state.composing).map(|analyzed| Shown { analyzed });
    let side = match state.side {
        Side::Card => "card",
        Side::Article => "article",
    };
    html! {
        <>
            if let Some(shown) = shown {
                <div class="workspace" data-side={side}
                    onmouseover={Callback::from(|e: MouseEvent| browser::tint(browser::key_at(&e).as_deref()))}
                    onfocusin={Callback::from(|e: FocusEvent| browser::tint(browser::key_at(&e).as_deref()))}>
                    <Toolbar shown={shown.clone()} dispatch={dispatch.clone()} />
                    <main class="sides">
                    <CardSide state={state.clone()} dispatch={dispatch.clone()} />
                    <ArticleSide shown={shown.clone()} hidden={state.hidden} focus={state.focus}
                        dispatch={dispatch.clone()} />
                    </main>
                    <Tabs side={state.side} dispatch={dispatch.clone()} />
                    <Menus {shown} dispatch={dispatch.clone()} />
                </div>
            }
            <Status phase={state.phase.clone()} notices={state.notices.clone()} spoken={state.spoken()} {oncancel}
                dispatch={dispatch.clone()} />
        </>
    }
}

/// Listens to the text box of `index.html`.
#[hook]
fn use_compose(dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listeners = compose::listen(&dispatch);
        move || drop(listeners)
    });
}

/// Shows the text box or the card, and moves the focus along; but takes it from nobody when the page opens.
#[hook]
fn use_sides(composing: bool) {
    let opened = use_mut_ref(|| false);
    use_effect_with(composing, move |&composing| {
        written::show(composing);
        if opened.replace(true) {
            if composing { written::focus() } else { browser::focus_card() }
        }
    });
}

/// Opens the article that the page's address carries, now or when a link is put into the address of an open page.
#[hook]
fn use_shared_link(dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        open_shared(&dispatch);
        let listener = browser::on_fragment(move || open_shared(&dispatch));
        move || drop(listener)
    });
}

fn open_shared(dispatch: &Callback<Action>) {
    let fragment = browser::fragment();
    if !share::is_shared(&fragment) {
        return;
    }
    browser::forget_fragment();
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let unpacked = match share::deflated(&fragment) {
            Some(deflated) => browser::inflate(&deflated, share::LARGEST).await,
            None => Err("The article in this link is damaged.".into()),
        };
        match unpacked.map(|packed| share::unpack(&packed)) {
            Ok(Some((published, text))) => {
                written::set_text(&text);
                written::set_published(published.as_deref());
                dispatch.emit(Action::Submit { text, published });
            }
            Ok(None) => dispatch.emit(Action::Notice("The link carries no article.".into())),
            Err(message) => dispatch.emit(Action::Notice(message)),
        }
    });
}

/// What follows once another article is shown: the title, the top of the page, the hash of the text.
#[hook]
fn use_new_article(state: &UseReducerHandle<State>, dispatch: &Callback<Action>) {
    let (dispatch, analyzed) = (dispatch.clone(), state.analyzed.clone());
    let text = analyzed.as_ref().map(|a| a.request.text.clone());
    use_effect_with((text, state.composing), move |(_, composing)| {
        let headline = analyzed.as_ref().and_then(|a| Some(a.report.article.headline.as_ref()?.text.clone()));
        browser::title(&match headline.filter(|_| !composing) {
            Some(headline) => format!("{headline} · Nutgraf"),
            None => "Nutgraf".into(),
        });
        let Some(analyzed) = analyzed.filter(|_| !*composing) else { return };
        browser::to_top();
        let (id, text) = (analyzed.request.id, analyzed.request.text.clone());
        spawn_local(async move {
            if let Some(hash) = browser::sha256(text).await {
                dispatch.emit(Action::Hashed(id, hash));
            }
        });
    });
}
