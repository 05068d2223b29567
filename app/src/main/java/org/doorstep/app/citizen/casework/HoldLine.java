package org.doorstep.app.citizen.casework;

import java.time.Clock;
import java.util.Optional;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.casework.Hold;
import org.doorstep.domain.casework.Hold.Offered;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.Standing;

/// What a service holds, or can hold, while another deals with a case of which it is told.
///
/// @param words *Arrears action held until 28 December 2026*; of what can be held, what the button
///   says
public record HoldLine(Hold hold, String words) {

    private static final Messages TEXT = Messages.of("casework");

    static HoldLine of(Hold hold, Reckoning reckoning, Clock clock) {
        return switch (hold) {
            case Offered offered -> new HoldLine(hold, offered.offer().press());
            case Hold.Standing held -> new HoldLine(hold, words(held, reckoning, clock));
        };
    }

    /// What is held, in words; empty while nothing is.
    public Optional<String> held() {
        return hold instanceof Hold.Standing ? Optional.of(words) : Optional.empty();
    }

    private static String words(Hold.Standing held, Reckoning reckoning, Clock clock) {
        return held.task()
                .body()
                .standing(reckoning, clock.instant(), null)
                .flatMap(Standing::day)
                .map(day -> TEXT.get("hold.until", held.event().title(), Dates.day(day)))
                .orElse(held.event().title());
    }
}
