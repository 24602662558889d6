//! The controlled list of interests: a word of the list gives an interest its form of taking
//! part. What is not on the list is kept in the resident's own words, without a form.

use crate::domain::CleanText;
use crate::domain::participation::ParticipationForm;
use crate::domain::plan::{Interest, Plans};
use crate::matching::fold::words;

/// The form of taking part of the first word of the list that stands in this text.
pub fn form(plans: &Plans, text: &str) -> Option<ParticipationForm> {
    let typed = words(text);
    let known = |listed: &str| {
        let listed = words(listed);
        let count = listed.len();
        count > 0
            && typed
                .windows(count)
                .any(|some| some.iter().zip(&listed).all(|(word, listed)| word.text == listed.text))
    };
    plans.interests.iter().find(|(listed, _)| known(listed)).map(|(_, form)| *form)
}

/// An interest as it was said.
pub fn interest(plans: &Plans, text: CleanText) -> Interest {
    let form = form(plans, text.as_str());
    Interest { text, form }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_the_list_gives_the_form_whatever_stands_around_it() {
        let plans = Plans {
            interests: vec![
                ("wandelen".into(), ParticipationForm::Recreation),
                ("bij de vereniging".into(), ParticipationForm::Clubs),
            ],
            templates: Vec::new(),
        };
        assert_eq!(form(&plans, "Wandelen in het bos"), Some(ParticipationForm::Recreation));
        assert_eq!(form(&plans, "koffie, bij de Vereniging"), Some(ParticipationForm::Clubs));
        assert_eq!(form(&plans, "stadswandelen"), None);
        assert_eq!(form(&plans, ""), None);
    }
}
