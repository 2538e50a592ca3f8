//! Sets of tokens.

/// A set of tokens, or of ends of names: a bit each, for rules ask about their neighbours far more often than there are any.
#[derive(Debug, Default)]
pub(super) struct TokenSet(Vec<u64>);

impl TokenSet {
    pub(super) fn insert(&mut self, at: usize) {
        let word = at / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0.get_mut(word).into_iter().for_each(|word| *word |= 1 << (at % 64));
    }

    pub(super) fn contains(&self, at: usize) -> bool {
        self.0.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }
}

impl FromIterator<usize> for TokenSet {
    fn from_iter<I: IntoIterator<Item = usize>>(tokens: I) -> Self {
        let mut set = Self::default();
        tokens.into_iter().for_each(|at| set.insert(at));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::TokenSet;

    #[test]
    fn a_set_has_what_was_put_in() {
        let tokens = [0, 63, 64, 700];
        let set: TokenSet = tokens.into_iter().collect();
        for at in (0..2000).chain([usize::MAX]) {
            assert_eq!(set.contains(at), tokens.contains(&at), "{at}");
        }
    }
}
