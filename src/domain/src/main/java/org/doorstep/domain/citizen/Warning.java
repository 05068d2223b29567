package org.doorstep.domain.citizen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.record.Recorded;

/// A warning that officers recorded, with all that was done with it, as far as this officer may
/// see.
///
/// @param marker its id
/// @param acts what was done, the newest first
/// @param standing what it says now
/// @param ended whether it no longer warns
/// @param contested whether somebody ended it without having seen what somebody else did: then it
///   goes on warning
/// @param everybody whether every service is told of it
public record Warning(
        UUID marker,
        List<Recorded<Marker>> acts,
        Recorded<Marker> standing,
        boolean ended,
        boolean contested,
        boolean everybody) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Comparator<Recorded<Marker>> OLDEST_FIRST =
            Comparator.<Recorded<Marker>, Instant>comparing(act -> act.header().observedAt())
                    .thenComparing(act -> act.header().id());

    public Warning {
        acts = List.copyOf(acts);
    }

    /// Puts together what belongs together, standing warnings first, in the order in which warnings
    /// are shown.
    ///
    /// A warning has ended if whoever ended it had seen all that was done with it. Where somebody
    /// else reviewed it meanwhile, it stands: two officers who did not see each other must not put
    /// a third in danger. And nobody ends what another service recorded.
    public static List<Warning> of(List<Recorded<Marker>> markers) {
        return markers.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> List.of(one.body().marker(), one.body().service()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .map(Warning::one)
                .sorted(
                        Comparator.comparing(Warning::ended)
                                .thenComparing(warning -> warning.standing().body().level())
                                .thenComparing(Warning::since, Comparator.reverseOrder())
                                .thenComparing(warning -> warning.standing().body().text())
                                .thenComparing(Warning::marker))
                .toList();
    }

    /// Since when it warns.
    public LocalDate since() {
        return acts.getLast().header().observedAt().atZone(LONDON).toLocalDate();
    }

    /// What it says as a caution of any source.
    public Caution caution() {
        var says = standing.body();
        return new Caution(says.level(), says.text(), since(), says.reviewOn());
    }

    /// Who says so.
    Provenance from() {
        return Provenance.of(standing.header(), Provenance.DOORSTEP, "");
    }

    /// The service that has the evidence.
    public Category service() {
        return standing.body().service();
    }

    private static Warning one(List<Recorded<Marker>> copies) {
        var acts = acts(copies);
        var followed =
                acts.stream()
                        .flatMap(act -> Stream.ofNullable(act.body().after()))
                        .collect(Collectors.toSet());
        var last = acts.stream().filter(act -> !followed.contains(act.body().act())).toList();
        // Acts that follow each other in a circle were done by no officer.
        var heads = last.isEmpty() ? acts : last;
        var warning = heads.stream().filter(act -> act.body().kind() != Marker.Kind.ENDED).toList();
        var ended = warning.isEmpty();
        return new Warning(
                copies.getFirst().body().marker(),
                acts.reversed(),
                ended ? acts.getLast() : warning.getLast(),
                ended,
                !ended && warning.size() < heads.size(),
                copies.stream().anyMatch(one -> one.header().category() == Category.CORE));
    }

    /// Each act once, the oldest first: with its evidence where this officer may see it.
    private static List<Recorded<Marker>> acts(List<Recorded<Marker>> copies) {
        Map<UUID, Recorded<Marker>> byAct = new LinkedHashMap<>();
        copies.forEach(copy ->
                byAct.merge(
                        copy.body().act(),
                        copy,
                        (one, other) -> one.body().evidence() == null ? other : one));
        var acts = new ArrayList<>(byAct.values());
        acts.sort(OLDEST_FIRST);
        return acts;
    }
}
