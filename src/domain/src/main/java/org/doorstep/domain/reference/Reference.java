package org.doorstep.domain.reference;

/// One edition of a file that the council edits. Every edition is a record of its own, which every
/// laptop of the council receives: so work that began under one edition can go on under it.
///
/// @param kind wire name of the [Kind]
/// @param name which file of its kind; empty where there is only one
/// @param edition 1 for the first, one more for each that follows
/// @param text the file as the council gave it
public record Reference(String kind, String name, int edition, String text) {

    /// What such files lay down.
    public enum Kind {
        /// The council's time limits.
        CLOCKS("clocks", false),
        /// Bank holidays, in the form of GOV.UK's own file.
        BANK_HOLIDAYS("bank-holidays", false),
        /// Whom to believe where services disagree about a person.
        COMPOSITION("composition", false),
        /// How heavily work weighs on those who do it.
        WORKLOAD("workload", false),
        /// How cases of one kind go, one file for each.
        CASE_TYPE("case-type", true),
        /// What a form asks, one file for each.
        FORM("form", true),
        /// The types of note that officers choose from.
        NOTE_TYPES("note-types", false),
        /// The kinds of warning that officers choose from.
        MARKER_TYPES("marker-types", false),
        /// When it is hinted that somebody may be able to claim something.
        UNCLAIMED("unclaimed", false);

        private final String wireName;
        private final boolean named;

        Kind(String wireName, boolean named) {
            this.wireName = wireName;
            this.named = named;
        }

        /// Whether there are several, each with a name.
        public boolean isNamed() {
            return named;
        }

        /// The name on the wire and of the file.
        @Override
        public String toString() {
            return wireName;
        }
    }
}
