package org.doorstep.domain.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.ServiceTile;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.entitlement.Benefit.Age;
import org.doorstep.domain.entitlement.Hint.Because;

/// The council's rules by which it is hinted that somebody may be able to claim something.
///
/// Says nothing where this officer could not see a claim if there were one: *no claim is known*
/// would then be true of everybody.
///
/// @param benefits in the order in which they are hinted at
public record Benefits(List<Benefit> benefits, PensionAge pensionAge) {

    private static final int GROWN_UP = 18;

    public Benefits {
        benefits = List.copyOf(benefits);
    }

    /// What is known of one person beside what the view shows.
    ///
    /// @param seen the services whose records this officer may see
    /// @param openCases ids of the types of the person's open cases, and of those that another
    ///   service is told of
    public record Known(Collection<Category> seen, Collection<String> openCases) {

        public Known {
            seen = List.copyOf(seen);
            openCases = List.copyOf(openCases);
        }
    }

    /// What that person may be able to claim.
    public List<Hint> hints(SingleView view, Known known, Instant now, LocalDate today) {
        if (view.died().isPresent()) {
            return List.of();
        }
        return benefits.stream()
                .filter(benefit -> benefit.holds(today))
                .filter(benefit -> couldSee(benefit, view, known))
                .filter(benefit -> isOfAge(benefit.age(), view, today))
                .filter(benefit -> !isClaimed(benefit, view, known, now))
                .flatMap(benefit -> hint(benefit, view).stream())
                .toList();
    }

    /// A service that works with the person and shows nothing may hold a claim.
    private static boolean couldSee(Benefit benefit, SingleView view, Known known) {
        return known.seen().contains(benefit.service())
                && view.tiles().stream()
                        .noneMatch(tile ->
                                tile instanceof ServiceTile.Exists
                                        && tile.service() == benefit.service());
    }

    private boolean isOfAge(Age age, SingleView view, LocalDate today) {
        var born = view.born().flatMap(date -> date.full());
        return switch (age) {
            case ANY -> true;
            case PENSION -> born.flatMap(day -> pensionAge.isReached(day, today)).orElse(false);
            case WORKING ->
                    born.filter(day -> !day.plusYears(GROWN_UP).isAfter(today)).isPresent()
                            && !born.flatMap(day -> pensionAge.isReached(day, today)).orElse(false);
        };
    }

    private static boolean isClaimed(Benefit benefit, SingleView view, Known known, Instant now) {
        var since = now.minus(benefit.formDays(), ChronoUnit.DAYS);
        return benefit.unless().stream().anyMatch(sign -> sign.in(view).isPresent())
                || benefit.cases().stream().anyMatch(known.openCases()::contains)
                || view.responses().stream()
                        .anyMatch(form ->
                                benefit.forms().contains(form.body().form())
                                        && form.header().observedAt().isAfter(since));
    }

    private static Optional<Hint> hint(Benefit benefit, SingleView view) {
        var because = new ArrayList<Because>();
        for (var sign : benefit.all()) {
            var from = sign.in(view);
            if (from.isEmpty()) {
                return Optional.empty();
            }
            because.add(new Because(sign.words(), from.get()));
        }
        var needed = because.size();
        for (var sign : benefit.any()) {
            sign.in(view).ifPresent(from -> because.add(new Because(sign.words(), from)));
        }
        var enough = benefit.any().isEmpty() || because.size() > needed;
        return enough && !because.isEmpty()
                ? Optional.of(new Hint(benefit, because))
                : Optional.empty();
    }
}
