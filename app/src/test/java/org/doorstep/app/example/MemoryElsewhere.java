package org.doorstep.app.example;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.search.Elsewhere;
import org.doorstep.domain.search.Lookalikes.Lookalike;
import org.doorstep.domain.search.PeopleSearch.Hit;

/// A hub that says what a test wants, and remembers what it was asked.
public final class MemoryElsewhere implements Elsewhere {

    /// Somebody whom the officer may see and who is not on this laptop.
    public static final Lookalike THOMAS =
            new Lookalike(
                    new Hit(
                            UUID.fromString("018f0000-0000-7000-8000-0000000e15e0"),
                            "OKAFOR, Thomas Chukwuemeka",
                            "1979-03-14",
                            "Flat 4, Harbour View House, 12 Quayside Road, XQ1 1AA",
                            List.of(),
                            List.of(Category.HOUSING, Category.COUNCIL_TAX)),
                    true,
                    List.of("Same birth date", "Same first name", "Same last name"),
                    List.of());

    /// Somebody of whom only the team may be named.
    public static final Known KNOWN =
            new Known(
                    Category.HOUSING,
                    "Housing management, Southgate and Riverside",
                    "020 7946 0011",
                    List.of("Same birth date", "Same first name", "Same last name"));

    private final List<Newcomer> asked = new ArrayList<>();
    private Answer answer = new Answer.NotAsked(Reason.OFFLINE);

    @Override
    public Answer like(Newcomer newcomer) {
        asked.add(newcomer);
        return answer;
    }

    public MemoryElsewhere always(Answer answer) {
        this.answer = answer;
        return this;
    }

    public List<Newcomer> asked() {
        return List.copyOf(asked);
    }
}
