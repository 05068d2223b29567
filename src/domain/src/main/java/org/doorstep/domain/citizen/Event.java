package org.doorstep.domain.citizen;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that happened, as a source system tells it: a repair, a payment, a contact, an
/// assessment. An entry of the timeline.
///
/// @param source id of the extract
/// @param key the row's own key in that system
/// @param kind what sort of thing
/// @param at when
/// @param title one line
/// @param text more, or null
/// @param by who did or wrote it, or null
/// @param told how a case of another service stands of which this tells; null for whatever happened
public record Event(
        String source,
        String key,
        Kind kind,
        OccurredAt at,
        String title,
        @Nullable String text,
        @Nullable String by,
        @Nullable Told told) {

    /// One that tells of no case.
    public Event(
            String source,
            String key,
            Kind kind,
            OccurredAt at,
            String title,
            @Nullable String text,
            @Nullable String by) {
        this(source, key, kind, at, title, text, by, null);
    }

    /// The same with other words.
    public Event worded(String said, @Nullable String more) {
        return new Event(source, key, kind, at, said, more, by, told);
    }

    /// How a case of another service stands, for a service that is told of it: that it is there and
    /// whether it goes on, and no word of what is in it.
    ///
    /// @param caseType id of its type
    /// @param open whether it is still being dealt with
    public record Told(String caseType, boolean open) {}

    /// What sort of thing happened, and under which lens the officer finds it.
    public enum Kind {
        CONTACT(Lens.CONTACTS),
        VISIT(Lens.CONTACTS),
        NOTE(Lens.CONTACTS),
        LETTER(Lens.CONTACTS),
        CHARGE(Lens.MONEY),
        PAYMENT(Lens.MONEY),
        AWARD(Lens.MONEY),
        REPAIR(Lens.HOME),
        TENANCY(Lens.HOME),
        ASSESSMENT(Lens.HEALTH_AND_CARE),
        REVIEW(Lens.HEALTH_AND_CARE),
        SUPPORT(Lens.HEALTH_AND_CARE),
        CONCERN(Lens.SAFETY),
        OTHER(Lens.CONTACTS);

        private final Lens lens;

        Kind(Lens lens) {
            this.lens = lens;
        }

        public Lens lens() {
            return lens;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads the wire name.
        ///
        /// @throws IllegalArgumentException if there is no such kind
        public static Kind parse(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }
}
