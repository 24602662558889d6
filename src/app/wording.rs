//! What the app knows of, in the language of the interface. The texts are in `i18n`, which does not
//! know the app: what is said of an action, a field, a problem or a place in the queue is put into
//! words here.

pub mod at_once;
mod calls;
mod cells;
mod file;
pub mod monthly;
pub mod pace;
mod problems;
mod reason;
pub mod rows;
mod titles;

#[cfg(test)]
mod tests {
    use crate::acts::situation::Why;
    use crate::app::action::Action;
    use crate::app::form::FieldName;
    use crate::app::group::Group;
    use crate::app::layout::Pane;
    use crate::app::status::Vain;
    use crate::i18n::{Language, Strings};

    #[test]
    fn every_action_pane_and_field_has_a_translation() {
        let mut ids: Vec<String> = Vec::new();
        ids.extend(Action::ALL.iter().map(|action| format!("act-{}", action.key())));
        ids.extend(Pane::ALL.iter().map(|pane| format!("pane-{}", pane.name())));
        let fields = FieldName::ALL.iter().map(|field| field.name());
        ids.extend(fields.map(|name| format!("field-{}", name.replace('_', "-").to_lowercase())));
        ids.extend(Why::ALL.iter().map(|why| format!("why-{}", why.name())));
        ids.extend(Group::ALL.iter().map(|group| format!("group-of-{}", group.name())));
        ids.extend(Vain::ALL.iter().map(|why| format!("vain-{}", why.name())));
        for language in Language::ALL {
            let strings = Strings::new(language);
            for id in &ids {
                assert!(strings.has(id), "{language:?}: {id}");
            }
        }
    }
}
