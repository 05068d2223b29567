package org.doorstep.domain.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.ServiceTile;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.entitlement.Benefit.Age;
import org.doorstep.domain.entitlement.Hint.Because;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.jspecify.annotations.Nullable;

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
    /// @param openCases the person's open cases, and those that another service is told of
    public record Known(Collection<Category> seen, Collection<OpenCase> openCases) {

        public Known {
            seen = List.copyOf(seen);
            openCases = List.copyOf(openCases);
        }
    }

    /// A case that is open.
    ///
    /// @param type id of its type
    /// @param beganWith id of the completed form with which it began; null for none, or where it is
    ///   not known
    public record OpenCase(UUID id, String type, @Nullable UUID beganWith) {

        boolean hasForm(Recorded<FormResponse> form) {
            return id.equals(form.body().caseId()) || form.header().id().equals(beganWith);
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
                || known.openCases().stream()
                        .anyMatch(open ->
                                benefit.cases().contains(open.type())
                                        && mayBeClaimedIn(open, benefit, view))
                || view.responses().stream()
                        .anyMatch(form ->
                                benefit.isClaimedBy(form.body())
                                        && form.header().observedAt().isAfter(since));
    }

    /// Whatever is in it, unless its forms say what is claimed, and that this is not.
    private static boolean mayBeClaimedIn(OpenCase open, Benefit benefit, SingleView view) {
        var forms =
                view.responses().stream()
                        .filter(open::hasForm)
                        .map(Recorded::body)
                        .filter(benefit::isAskedBy)
                        .toList();
        return forms.isEmpty() || forms.stream().anyMatch(benefit::isClaimedBy);
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
