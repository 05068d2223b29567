package org.doorstep.app.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.Refusals.Refused;
import org.jspecify.annotations.Nullable;

/// Changes that a hub did not take.
public final class Refusing {

    public static final UUID OKAFOR = new UUID(0x7000, 1);
    public static final UUID GONE = new UUID(0x7000, 2);
    static final Instant SAVED = Instant.parse("2026-08-05T15:20:00Z");

    private Refusing() {}

    public static Refused note(
            int number, UUID person, String text, Result result, @Nullable String why) {
        return refused(
                number,
                person,
                new Note(Category.HOUSING, text, null),
                Category.HOUSING,
                result,
                why);
    }

    public static Refused look(int number, UUID person, String why) {
        return refused(
                number,
                person,
                new Look(person, "priya", SAVED, "Family Support North"),
                Category.CORE,
                Result.REJECTED,
                why);
    }

    private static Refused refused(
            int number,
            UUID person,
            Object body,
            Category category,
            Result result,
            @Nullable String why) {
        var header =
                new Header(
                        new UUID(0x8000, number),
                        person,
                        category,
                        Sensitivity.NORMAL,
                        0,
                        "priya",
                        SAVED,
                        SAVED);
        return new Refused(
                new UUID(0x9000, number),
                result,
                why,
                SAVED,
                List.of(new Recorded<>(header, body)));
    }
}
