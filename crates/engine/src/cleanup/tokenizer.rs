//! HTML's state machine, made small: one instance of its eighty states for everything that reads HTML, in which what
//! each state asks of its reader and its emitter is a call, not another copy of the code.

use std::convert::Infallible;

use html5gum::emitters::callback::{Callback, CallbackEmitter};
use html5gum::{Emitter, Error, ForwardingEmitter, Readable, Reader, State, StringReader, Tokenizer};

pub(super) use html5gum::Span as Range;
pub(super) use html5gum::emitters::callback::CallbackEvent as Event;

/// Tells what stands in a piece of HTML, one thing after the other, and where. Comments, document types and errors are
/// not told.
pub(super) fn tokenize(html: &str, tell: &mut dyn FnMut(Event<'_>, Range<usize>)) {
    let mut emitter = CallbackEmitter::new(Handler(tell));
    emitter.naively_switch_states(true);
    // The emitter yields nothing: this reads it all.
    Tokenizer::new_with_emitter(Source(html.to_reader()), Teller(emitter)).for_each(drop);
}

struct Handler<'t>(&'t mut dyn FnMut(Event<'_>, Range<usize>));

impl Callback<Infallible, usize> for Handler<'_> {
    fn handle_event(&mut self, event: Event<'_>, span: Range<usize>) -> Option<Infallible> {
        (self.0)(event, span);
        None
    }
}

struct Source<'s>(StringReader<'s>);

impl Reader for Source<'_> {
    type Error = Infallible;

    #[inline(never)]
    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        self.0.read_byte()
    }

    #[inline(never)]
    fn try_read_string(&mut self, text: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        self.0.try_read_string(text, case_sensitive)
    }

    #[inline(never)]
    fn read_until<'b>(
        &'b mut self,
        ends: &[u8],
        buffer: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Infallible> {
        self.0.read_until(ends, buffer)
    }
}

struct Teller<'t>(CallbackEmitter<Handler<'t>, Infallible, usize>);

/// Methods of the inner emitter that are called where they are used.
macro_rules! called {
    ($($name:ident($($argument:ident: $type:ty)?) $(-> $result:ty)?;)*) => {$(
        #[inline(never)]
        fn $name(&mut self $(, $argument: $type)?) $(-> $result)? {
            self.0.$name($($argument)?)
        }
    )*};
}

/// Methods for what nobody wants to know.
macro_rules! ignored {
    ($($name:ident($($type:ty)?);)*) => {$(
        #[inline]
        fn $name(&mut self $(, _: $type)?) {}
    )*};
}

impl ForwardingEmitter for Teller<'_> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.0
    }

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    called! {
        init_string();
        emit_string(text: &[u8]);
        init_start_tag();
        init_end_tag();
        init_comment();
        init_doctype();
        init_attribute();
        init_attribute_value();
        emit_current_tag() -> Option<State>;
        set_self_closing();
        start_open_tag();
        push_tag_name(text: &[u8]);
        push_attribute_name(text: &[u8]);
        push_attribute_value(text: &[u8]);
        current_is_appropriate_end_tag_token() -> bool;
    }

    ignored! {
        emit_error(Error);
        emit_current_comment();
        emit_current_doctype();
        set_force_quirks();
        push_comment(&[u8]);
        push_doctype_name(&[u8]);
        set_doctype_public_identifier(&[u8]);
        set_doctype_system_identifier(&[u8]);
        push_doctype_public_identifier(&[u8]);
        push_doctype_system_identifier(&[u8]);
    }
}
