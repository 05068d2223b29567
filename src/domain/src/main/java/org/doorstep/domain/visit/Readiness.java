package org.doorstep.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doorstep.domain.laptop.Room;
import org.jspecify.annotations.Nullable;

/// Whether a laptop holds what a visit needs without a network: the pack that is looked at the
/// night before.
///
/// @param checks each with how it stands, in a fixed order
public record Readiness(List<Check> checks) {

    /// After that long what the laptop holds may be old.
    public static final Duration FRESH = Duration.ofHours(24);

    public Readiness {
        checks = List.copyOf(checks);
    }

    /// How something stands, the worst last.
    public enum Light {
        READY,
        /// It can be done, but something should be looked at.
        LOOK,
        /// Something that the visit needs is missing.
        MISSING
    }

    /// What is looked at.
    public enum Thing {
        FILE,
        FORMS,
        WARNINGS,
        IN_STEP,
        DRAFTS,
        ROOM
    }

    /// @param count how many there are, or are missing; 0 where nothing is counted
    public record Check(Thing thing, Light light, int count) {}

    /// What is on the laptop.
    ///
    /// @param held whether the person's file is
    /// @param forms how many forms are to be filled in
    /// @param missing how many of them are not on the laptop, or may not be filled in by the
    ///   officer
    /// @param warnings how many hold there
    /// @param drafts how many forms about the person are begun
    /// @param lastInStep when the laptop last had all that the hub has for it; null if it never had
    public record Found(
            boolean held,
            int forms,
            int missing,
            int warnings,
            int drafts,
            @Nullable Instant lastInStep,
            Room.State room) {}

    /// Judges what is there.
    public static Readiness of(Found found, Instant now) {
        var checks = new ArrayList<Check>();
        checks.add(new Check(Thing.FILE, found.held() ? Light.READY : Light.MISSING, 0));
        checks.add(forms(found));
        checks.add(
                // They are read at the door: that they are here is what the visit needs.
                new Check(Thing.WARNINGS, Light.READY, found.warnings()));
        var last = found.lastInStep();
        var fresh = last != null && !last.plus(FRESH).isBefore(now);
        checks.add(new Check(Thing.IN_STEP, fresh ? Light.READY : Light.LOOK, 0));
        checks.add(new Check(Thing.DRAFTS, Light.READY, found.drafts()));
        checks.add(
                new Check(
                        Thing.ROOM,
                        switch (found.room()) {
                            case ENOUGH -> Light.READY;
                            case KEPT_BACK -> Light.LOOK;
                            case NONE -> Light.MISSING;
                        },
                        0));
        return new Readiness(checks);
    }

    /// The worst of all.
    public Light light() {
        return checks.stream().map(Check::light).max(Comparator.naturalOrder()).orElse(Light.READY);
    }

    private static Check forms(Found found) {
        if (found.missing() > 0) {
            return new Check(Thing.FORMS, Light.MISSING, found.missing());
        }
        return new Check(Thing.FORMS, found.forms() == 0 ? Light.LOOK : Light.READY, found.forms());
    }
}
