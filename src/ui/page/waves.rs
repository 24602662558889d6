//! How far each wave came.

use super::Text;
use crate::app::App;
use crate::app::action::Action;
use crate::app::job::Found;
use crate::app::page::Page;
use crate::domain::wave::Stage;
use crate::ui::status::key_for;

pub(super) fn write(app: &App, text: &mut Text<'_>) {
    let (model, strings) = (&app.model, &app.strings);
    text.title = strings.page_waves();
    let waves = &model.data.caseload.office().waves;
    if waves.is_empty() {
        text.say(strings.wave_none_yet(key_for(app, Action::WaveAdd)));
    }
    let found = match model.found(Page::Waves) {
        Some(Found::Waves(found)) => found.as_slice(),
        _ => &[],
    };
    for wave in waves {
        let Some((_, came)) = found.iter().find(|(no, _)| *no == wave.no) else { continue };
        let by = strings.word("wave-by", wave.by.name());
        let people = strings.people(came.chosen);
        let made = strings.full_day(wave.made_on);
        text.gap();
        text.head(strings.wave_head(wave.name.to_string(), people, by, made));
        for (stage, count) in Stage::ALL.iter().zip(came.stages) {
            text.say(format!("{count:>5}  {}", strings.word("stage", stage.name())));
        }
        if came.gone > 0 {
            text.say(format!("{:>5}  {}", came.gone, strings.wave_gone()));
        }
    }
    text.gap();
    text.aside(strings.wave_definition());
}
