package org.doorstep.app.review.conflict;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.app.text.RecordWords;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.AddressTraces;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.clock.Reckonings;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.conflict.Conflict.Side;
import org.doorstep.domain.conflict.Conflicts.Contested;
import org.doorstep.domain.conflict.Conflicts.Open;
import org.doorstep.domain.conflict.Conflicts.Value;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.jspecify.annotations.Nullable;

/// Conflicts of two officers, made up.
public final class Conflicting {

    public static final UUID FOLASADE = new UUID(0x7000, 1);
    public static final String NAME = "ADÉBÁYỌ̀-FEATHERSTONEHAUGH, Folasade Oluwaseun";
    public static final Mention WHO =
            new Mention(
                    NAME,
                    List.of(new Caution(Caution.Level.CARE, "Dog at property", null, null)),
                    AddressTraces.NONE);
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-08-06T08:42:00Z"), ZoneId.of("Europe/London"));
    public static final Officer PRIYA =
            new Officer("priya", "Priya Raman", "Social worker", "Family Support North");
    public static final Map<String, Colleague> COLLEAGUES =
            Map.of(
                    "priya", colleague("priya", "Priya Raman", "Family Support North"),
                    "amara", colleague("amara", "Amara Singh", "Housing North"),
                    "tom", colleague("tom", "Tom Okafor", "Benefits"));
    public static final RecordWords WORDS = new RecordWords(() -> PRIYA, () -> COLLEAGUES);

    /// Counts by the rules that Doorstep brings.
    public static final Reckonings RECKONINGS =
            () ->
                    ReferenceFiles.reckoning(
                            ReferenceFiles.shipped(Kind.CLOCKS),
                            ReferenceFiles.shipped(Kind.BANK_HOLIDAYS));

    private static final Instant MINE_AT = Instant.parse("2026-08-04T13:22:00Z");
    private static final Instant THEIRS_AT = Instant.parse("2026-08-04T15:05:00Z");
    private static final String LONG =
            "Ring the landlord about the damp in both bedrooms and agree a day for the surveyor";

    private Conflicting() {}

    /// Both changed who does the task; what Amara gave stands.
    public static Open owner(int number) {
        return open(
                number,
                task("amara"),
                false,
                List.of(field("owner", "tom", "priya", "amara", "amara")));
    }

    /// Both changed the date and its reason.
    public static Open due(int number) {
        return open(
                number,
                task("amara"),
                false,
                List.of(
                        field("due", "2026-08-10", "2026-08-14", "2026-08-12", "2026-08-12"),
                        field(
                                "due_by",
                                "Promised to the tenant",
                                "Surveyor is away until then",
                                "Repairs: 10 working days",
                                "Repairs: 10 working days")));
    }

    /// Both changed the words, and somebody changed them again.
    public static Open words(int number) {
        return open(
                number,
                task("amara"),
                false,
                List.of(
                        field(
                                "what",
                                "Ring the landlord",
                                LONG,
                                "Ring the landlord and the agent",
                                "Ring the landlord, the agent and the surveyor")));
    }

    /// Both changed the words, and these stand.
    public static Open words(int number, String stands) {
        return open(
                number,
                task("amara"),
                false,
                List.of(field("what", "Ring the landlord", LONG, stands, stands)));
    }

    /// Both changed the words and stopped the clock.
    public static Open clock(int number) {
        var running = Running.since("awaab-investigate", Instant.parse("2026-08-03T08:00:00Z"));
        var theirs = new Value.Clock(running.paused(THEIRS_AT, "Tenant is in hospital"));
        return open(
                number,
                task("amara"),
                false,
                List.of(
                        field("what", "Ring", LONG, "Ring the landlord", "Ring the landlord"),
                        new Contested(
                                "clock",
                                new Value.Clock(running),
                                new Value.Clock(
                                        running.paused(MINE_AT, "Tenant is away")
                                                .resumed(Instant.parse("2026-08-05T08:00:00Z"))),
                                theirs,
                                theirs)));
    }

    /// One deleted what the other had changed.
    public static Open deleted(int number) {
        return open(
                number,
                task("amara"),
                true,
                List.of(field("owner", "tom", null, "amara", "amara")));
    }

    /// What one changed is deleted.
    public static Open gone(int number) {
        return open(number, null, false, List.of(field("what", "Ring", LONG, null, null)));
    }

    private static Open open(
            int number, @Nullable Task about, boolean mineDeletes, List<Contested> fields) {
        var record = new UUID(0x8000, number);
        var body =
                new Conflict(
                        record,
                        "task",
                        List.of(),
                        new Side("priya", new UUID(0x9000, number), mineDeletes),
                        new Side("amara", new UUID(0x9001, number), about == null),
                        Conflict.State.OPEN);
        return new Open(
                new Recorded<>(header(new UUID(0xa000, number), "priya", MINE_AT), body),
                about == null ? null : new Recorded<>(header(record, "amara", THEIRS_AT), about),
                fields,
                about == null ? null : THEIRS_AT);
    }

    private static Contested field(
            String name,
            @Nullable String base,
            @Nullable String mine,
            @Nullable String theirs,
            @Nullable String present) {
        return new Contested(name, value(base), value(mine), value(theirs), value(present));
    }

    private static Value value(@Nullable String text) {
        return text == null ? new Value.Nothing() : new Value.Text(text);
    }

    private static Task task(String owner) {
        return new Task(
                Category.HOUSING,
                "Ring the landlord about the damp",
                owner,
                LocalDate.of(2026, 8, 12),
                "Repairs: 10 working days",
                List.of("tom"),
                State.OPEN);
    }

    private static Header header(UUID id, String author, Instant at) {
        return new Header(id, FOLASADE, Category.HOUSING, Sensitivity.NORMAL, 2, author, at, at);
    }

    private static Colleague colleague(String id, String name, String team) {
        return new Colleague(id, name, "Officer", team, null);
    }
}
