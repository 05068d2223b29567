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
        CLOCKS("clocks"),
        /// Bank holidays, in the form of GOV.UK's own file.
        BANK_HOLIDAYS("bank-holidays"),
        /// Whom to believe where services disagree about a person.
        COMPOSITION("composition");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /// The name on the wire and of the file.
        @Override
        public String toString() {
            return wireName;
        }
    }
}
