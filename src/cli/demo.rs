//! `trede demo`: a synthetic caseload, thrown away at the end or kept in a folder.

use serde_json::json;

use super::args::{Demo, Global};
use super::output::{Answer, Failure, Output, shown, theme};
use super::places;
use super::session::say;
use crate::demo::Size;
use crate::i18n::Strings;
use crate::opening::demo::{Place, lend_settings, made};
use crate::opening::founding::no_folder;
use crate::opening::language_of;
use crate::screen;
use crate::store::folder::private_folder;

pub(super) fn run(global: &Global, args: &Demo) -> Answer {
    let own = places::home(global).ok();
    let language = own.as_deref().map(|own| language_of(global, own));
    let strings = language.map_or_else(|| places::strings(global), Strings::new);
    if args.no_ui && args.dir.is_none() {
        return Err(Failure::usage(strings.cli_missing("--dir")));
    }
    if !args.no_ui {
        screen::needs_terminal(global)?;
    }
    let place = Place::choose(args.dir.as_deref(), &strings)?;
    let home = place.path().to_path_buf();
    private_folder(&home).map_err(|error| no_folder(&strings, &error))?;
    let size = Size { residents: args.residents, offers: args.offers, seed: args.seed };
    let (opened, again) = made(global, &size, &home, &strings)?;
    if again {
        say(&strings.cli_demo_again());
    }
    lend_settings(own.as_deref(), &home);
    if !args.no_ui {
        return shown(screen::show(global, &home, theme(global.color), &strings, opened));
    }
    let (residents, offers) = (opened.caseload.lines().len(), opened.caseload.offers().len());
    opened.vault.close();
    let path = home.display().to_string();
    let json = json!({ "path": path, "residents": residents, "offers": offers });
    Ok(Output::done(format!("{}\n", strings.cli_made(residents, offers, path)), json))
}
