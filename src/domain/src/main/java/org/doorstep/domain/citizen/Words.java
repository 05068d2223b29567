package org.doorstep.domain.citizen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.record.Recorded;

/// What officers said of one field of a person, in order: each word after those that its officer
/// had before them, whatever the clocks say, else the oldest first.
final class Words {

    private static final Comparator<Recorded<Statement>> AGE =
            Comparator.<Recorded<Statement>, Instant>comparing(one -> one.header().saidAt())
                    .thenComparing(one -> one.header().id());

    private final Map<UUID, Recorded<Statement>> all = new LinkedHashMap<>();
    private final List<Recorded<Statement>> counting = new ArrayList<>();

    /// @param statements of any field
    Words(List<Recorded<Statement>> statements, Field field) {
        statements.stream()
                .filter(one -> one.body().field() == field)
                .sorted(AGE)
                .forEach(one -> all.put(one.header().id(), one));
        var order = new ArrayList<Recorded<Statement>>();
        var begun = new HashSet<UUID>();
        all.values().forEach(one -> place(one, order, begun));
        order.forEach(this::count);
    }

    private void place(Recorded<Statement> one, List<Recorded<Statement>> order, Set<UUID> begun) {
        if (begun.add(one.header().id())) {
            named(one)
                    .flatMap(named -> all.values().stream().filter(each -> isCopy(named, each)))
                    .forEach(before -> place(before, order, begun));
            order.add(one);
        }
    }

    /// Whoever takes back takes back their own, as they told it to that service.
    private void count(Recorded<Statement> one) {
        var taken = one.body().seen();
        if (one.body().value() != null) {
            counting.add(one);
        } else if (taken != null) {
            counting.removeIf(own -> isOwn(own, one) && taken.contains(own.header().id()));
        } else {
            counting.reversed().stream()
                    .filter(own -> isOwn(own, one))
                    .findFirst()
                    .ifPresent(counting::remove);
        }
    }

    private static boolean isOwn(Recorded<Statement> one, Recorded<Statement> other) {
        return one.header().author().equals(other.header().author())
                && one.body().service() == other.body().service();
    }

    /// What was not taken back.
    List<Recorded<Statement>> counting() {
        return List.copyOf(counting);
    }

    /// What counts and nobody who said otherwise had before them, the newest first.
    List<Recorded<Statement>> standing() {
        var standing = new ArrayList<Recorded<Statement>>();
        for (int i = 0; i < counting.size(); i++) {
            var one = counting.get(i);
            if (counting.subList(i + 1, counting.size()).stream()
                    .noneMatch(since -> knew(since, one))) {
                standing.add(one);
            }
        }
        standing.sort(AGE.reversed());
        return List.copyOf(standing);
    }

    /// Whether who said the one had the other before them, or says the same.
    private boolean knew(Recorded<Statement> since, Recorded<Statement> one) {
        var now = since.body();
        var field = now.field();
        var before = String.valueOf(one.body().value());
        if (since.header().author().equals(one.header().author())
                || Likeness.same(field, String.valueOf(now.value()), before)) {
            return true;
        }
        if (now.seen() != null) {
            return named(since).anyMatch(named -> isCopy(named, one));
        }
        // An earlier build named values alone. What reached the hub only later was seen by nobody
        // else.
        return !since.header().saidAt().isBefore(one.header().recordedAt())
                && now.overruled().stream().anyMatch(text -> Likeness.same(field, text, before));
    }

    private Stream<Recorded<Statement>> named(Recorded<Statement> one) {
        var seen = one.body().seen();
        return seen == null ? Stream.of() : seen.stream().map(all::get).filter(Objects::nonNull);
    }

    /// One word is told to several services at the same moment: who saw one copy saw the word.
    private static boolean isCopy(Recorded<Statement> one, Recorded<Statement> other) {
        return one.header().author().equals(other.header().author())
                && one.header().observedAt().equals(other.header().observedAt())
                && Objects.equals(one.body().value(), other.body().value());
    }
}
