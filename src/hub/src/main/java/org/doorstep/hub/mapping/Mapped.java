package org.doorstep.hub.mapping;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// What came of one row of an extract.
public sealed interface Mapped {

    /// The row could not be read. Whatever stood for it goes on standing.
    ///
    /// @param key the row's key; null if it cannot be told for certain which row it is
    /// @param reason what is wrong and where, without the row's content
    /// @param misshapen whether the row has too few fields or too many, so that its key may be
    ///   another field
    record Rejected(@Nullable String key, String reason, boolean misshapen) implements Mapped {

        Rejected(@Nullable String key, String reason) {
            this(key, reason, false);
        }
    }

    /// One record, or one for each person whom the row is about.
    record Records(List<Item> items) implements Mapped {
        public Records {
            items = List.copyOf(items);
        }
    }

    /// An officer of the council.
    ///
    /// @param duty whether their team has every file
    /// @param leads whether they lead their team
    record StaffMember(
            String id,
            String name,
            @Nullable String email,
            String jobTitle,
            String team,
            String teamName,
            String role,
            int clearance,
            boolean demo,
            boolean duty,
            boolean leads)
            implements Mapped {}

    /// Somebody given to a team or an officer.
    record Given(
            String id,
            String system,
            String sourceKey,
            String team,
            @Nullable String officer,
            @Nullable LocalDate since)
            implements Mapped {}

    /// @param key the row's key; with `#2` behind it for the second person in a row
    /// @param body a [org.doorstep.domain.citizen.SourceRecord] or an
    ///   [org.doorstep.domain.citizen.Event]
    /// @param about the row that an event is about, or null
    /// @param since since when the service works with the person, or null
    record Item(
            String key,
            Category category,
            int sensitivity,
            Record body,
            @Nullable About about,
            @Nullable LocalDate since) {}

    /// @param source id of another extract
    /// @param key key of its row
    record About(String source, String key) {}
}
