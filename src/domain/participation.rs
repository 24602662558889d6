//! How people take part, and the policy fields that help them.

use crate::domain::word::words;

words! {
    /// The eight forms of taking part that the kadernota names (section 3).
    ParticipationForm {
        /// Keeping up social contacts.
        Social = "social",
        /// Recreation and movement.
        Recreation = "recreation",
        /// Culture.
        Culture = "culture",
        /// Education and courses.
        Education = "education",
        /// Clubs and associations.
        Clubs = "clubs",
        /// Volunteering.
        Volunteering = "volunteering",
        /// Activities of the neighbourhood.
        Neighbourhood = "neighbourhood",
        /// Informal care.
        InformalCare = "informal_care",
    }
}

words! {
    /// The policy field that an offer belongs to.
    PolicyField {
        /// Wmo: support at home and in daily life.
        Wmo = "wmo",
        /// Debts.
        Debts = "debts",
        /// Poverty, with the Ooievaarspas.
        Poverty = "poverty",
        /// Civic integration.
        Integration = "integration",
        /// Volunteering.
        Volunteering = "volunteering",
        /// Informal care.
        InformalCare = "informal_care",
        /// Youth.
        Youth = "youth",
        /// Work.
        Work = "work",
    }
}

words! {
    /// A department or partner that a resident can be referred to.
    Department {
        /// WSP: judges the rung with Competensys.
        Wsp = "wsp",
        /// Wmo.
        Wmo = "wmo",
        /// Help with debts.
        Debts = "debts",
        /// Poverty: the Ooievaarspas and other schemes.
        Poverty = "poverty",
        /// Civic integration.
        Integration = "integration",
        /// Youth help.
        Youth = "youth",
        /// The general practitioner.
        Doctor = "doctor",
        /// The income consultant.
        Income = "income",
        /// The scheme in which a resident helps a newcomer with the language (taalbuddy).
        LanguageBuddy = "language-buddy",
        /// The volunteer centre: the resident becomes a volunteer.
        Volunteering = "volunteering",
    }
}

words! {
    /// How well Dutch is spoken, or needed (Common European Framework).
    LanguageLevel {
        /// None needed.
        A0 = "A0",
        /// A few words.
        A1 = "A1",
        /// Simple talk.
        A2 = "A2",
        /// Daily conversation.
        B1 = "B1",
        /// Fluent.
        B2 = "B2",
    }
}
