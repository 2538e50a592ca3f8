//! What the page is put together from.

mod article;
mod card_side;
mod menus;
mod status;
mod tabs;
mod toolbar;

pub use article::ArticleSide;
pub use card_side::CardSide;
pub use menus::Menus;
pub use status::Status;
pub use tabs::Tabs;
pub use toolbar::Toolbar;

use std::rc::Rc;

use yew::Properties;

use crate::state::Analyzed;

/// An article that has been read, compared by identity: comparing two reports would cost more than drawing one.
#[derive(Clone, Properties)]
pub struct Shown {
    /// The article.
    pub analyzed: Rc<Analyzed>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analyzed, &other.analyzed)
    }
}
