//! Which table belongs to which, and by what names older versions and other programs know them.

/// A table whose rows hang under the rows of another.
pub(super) struct Relation {
    /// The table, as its file is called in 3.x.
    pub(super) table: &'static str,
    /// What it hangs under.
    pub(super) parent: &'static str,
    /// The column that names the row of the parent.
    pub(super) by: &'static str,
    /// Where nested services keep it.
    pub(super) key: &'static str,
}

/// All of them that are read or written.
pub(super) const RELATIONS: [Relation; 23] = [
    under("schedules", "services", "service_id", "schedules"),
    under("cost_options", "services", "service_id", "cost_options"),
    under("languages", "services", "service_id", "languages"),
    under("phones", "services", "service_id", "phones"),
    under("contacts", "services", "service_id", "contacts"),
    under("service_capacity", "services", "service_id", "capacities"),
    under("eligibility", "services", "service_id", "eligibilities"),
    under("fees", "services", "service_id", "fee_rows"),
    under("attributes", "services", "link_id", "attributes"),
    under("service_attributes", "services", "service_id", "attributes"),
    under("service_at_location", "services", "service_id", "service_at_locations"),
    under("schedules", "service_at_location", "service_at_location_id", "schedules"),
    under("phones", "service_at_location", "service_at_location_id", "phones"),
    under("contacts", "service_at_location", "service_at_location_id", "contacts"),
    under("addresses", "locations", "location_id", "addresses"),
    under("accessibility", "locations", "location_id", "accessibility"),
    under("languages", "locations", "location_id", "languages"),
    under("phones", "locations", "location_id", "phones"),
    under("contacts", "locations", "location_id", "contacts"),
    under("schedules", "locations", "location_id", "schedules"),
    under("phones", "organizations", "organization_id", "phones"),
    under("contacts", "organizations", "organization_id", "contacts"),
    under("phones", "contacts", "contact_id", "phones"),
];

const fn under(
    table: &'static str,
    parent: &'static str,
    by: &'static str,
    key: &'static str,
) -> Relation {
    Relation { table, parent, by, key }
}

/// A row that names one row of another table.
pub(super) struct Link {
    /// The table it is in.
    pub(super) table: &'static str,
    /// Its column.
    pub(super) by: &'static str,
    /// The table it names.
    pub(super) to: &'static str,
    /// Where nested services keep it.
    pub(super) key: &'static str,
}

/// All of them that are read or written.
pub(super) const LINKS: [Link; 6] = [
    Link { table: "services", by: "organization_id", to: "organizations", key: "organization" },
    Link { table: "services", by: "location_id", to: "locations", key: "location" },
    Link { table: "service_at_location", by: "location_id", to: "locations", key: "location" },
    Link { table: "locations", by: "organization_id", to: "organizations", key: "organization" },
    Link {
        table: "attributes",
        by: "taxonomy_term_id",
        to: "taxonomy_terms",
        key: "taxonomy_term",
    },
    Link {
        table: "service_attributes",
        by: "taxonomy_term_id",
        to: "taxonomy_terms",
        key: "taxonomy_term",
    },
];

/// Tables by the names of 2.0.1 and of programs that came before it.
const OLDER: [(&str, &str); 12] = [
    ("services_at_location", "service_at_location"),
    ("physical_addresses", "addresses"),
    ("regular_schedules", "schedules"),
    ("regular_schedule", "schedules"),
    ("accessibility_for_disabilities", "accessibility"),
    ("service_taxonomy", "service_attributes"),
    ("services_taxonomy", "service_attributes"),
    ("other_attributes", "attributes"),
    ("service_capacities", "service_capacity"),
    ("costs", "cost_options"),
    ("taxonomy", "taxonomy_terms"),
    ("service", "services"),
];

/// The table that a file holds, by its name without ending.
pub(super) fn table_of(stem: &str) -> String {
    let stem = stem.trim().to_lowercase().replace([' ', '-'], "_");
    let older = OLDER.iter().find(|(older, _)| *older == stem);
    older.map_or(stem, |(_, table)| (*table).to_owned())
}

/// Whether a table is read at all.
pub(super) fn is_read(table: &str) -> bool {
    ["services", "taxonomies"].contains(&table)
        || RELATIONS.iter().any(|relation| relation.table == table)
        || LINKS.iter().any(|link| link.to == table)
}

/// A column by its name in 3.x: without the name of its own table in front, and with `id` for
/// what others call `uuid`.
pub(super) fn column_of(table: &str, header: &str) -> String {
    let name: String = header
        .trim()
        .to_lowercase()
        .chars()
        .map(|sign| if sign.is_alphanumeric() { sign } else { '_' })
        .collect();
    let own = [table, table.trim_end_matches('s')];
    let bare = own.iter().find_map(|own| name.strip_prefix(own)?.strip_prefix('_'));
    // "service_at_location_id" in the table of services is no "at_location_id".
    let bare = bare.filter(|bare| !bare.starts_with("at_location")).unwrap_or(&name);
    match bare {
        "uuid" => "id".to_owned(),
        "title" if table == "services" => "name".to_owned(),
        "min_age" => "minimum_age".to_owned(),
        "max_age" => "maximum_age".to_owned(),
        other => other.strip_suffix("_uuid").map_or(other.to_owned(), |stem| format!("{stem}_id")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn older_names_are_known() {
        assert_eq!(table_of("services_at_location"), "service_at_location");
        assert_eq!(table_of("Physical-Addresses"), "addresses");
        assert_eq!(table_of("services"), "services");
        for (header, column) in [
            ("id", "id"),
            ("service_uuid", "id"),
            ("Service_Name", "name"),
            ("Services-ID", "id"),
            ("organization_uuid", "organization_id"),
            ("service_at_location_id", "service_at_location_id"),
            ("service_min_age", "minimum_age"),
        ] {
            assert_eq!(column_of("services", header), column, "{header}");
        }
        assert_eq!(column_of("organizations", "organization_name"), "name");
    }
}
