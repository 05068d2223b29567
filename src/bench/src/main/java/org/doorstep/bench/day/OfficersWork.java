package org.doorstep.bench.day;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.search.Directory.Entry;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.VisitRun.Item;
import org.doorstep.store.vault.Vault;
import org.jspecify.annotations.Nullable;

/// The work of an officer with a full caseload: 60 cases with their tasks, most with clocks, for
/// people all over the borough, what nobody has, and the visits of today. It stays for the next
/// run.
final class OfficersWork {

    static final int VISITS = 6;

    private static final int TASKS = 60;
    private static final int WAITING = 300;
    private static final List<String> RULES =
            List.of("awaab-investigate", "awaab-emergency-investigate", "electrical-works");
    private static final List<String> SHEETS =
            List.of("tenancy-and-household-check", "housing-benefit-claim");

    private final Vault vault;
    private final int people;
    private final Random random = new Random(60);
    private final Clock clock = Clock.systemDefaultZone();

    OfficersWork(Vault vault, int people) {
        this.vault = vault;
        this.people = people;
    }

    /// Gives the officer what they do not have yet.
    ///
    /// @throws BenchException if there is nobody to do anything for
    void give() {
        var there = vault.days().read(null).todos().size();
        var persons = persons(TASKS);
        for (int i = there; i < TASKS; i++) {
            var person = persons.get(i % persons.size());
            vault.tasks().add(person, task(vault.officer().id(), i));
            open(person, i);
        }
        for (int i = vault.days().read(null).waiting().size(); i < WAITING; i++) {
            vault.tasks().add(persons.get(i % persons.size()), task(null, i));
        }
        var from = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        var planned = vault.visits().mine(from, from.plus(Duration.ofDays(1))).size();
        for (int i = planned; i < VISITS; i++) {
            visit(persons.get(i % persons.size()), i);
        }
    }

    /// The people for whom the officer has something to do.
    List<UUID> theirs() {
        return vault.days().read(null).todos().stream()
                .map(todo -> todo.task().header().file())
                .distinct()
                .toList();
    }

    /// Some people, wherever they live.
    List<UUID> persons(int many) {
        var numbers = IntStream.range(0, many).mapToObj(_ -> 1 + random.nextInt(people)).toList();
        var persons = vault.directory().entries(numbers).stream().map(Entry::person).toList();
        if (persons.isEmpty()) {
            throw new BenchException("nobody to do anything for", null);
        }
        return persons;
    }

    private void open(UUID person, int number) {
        var types = vault.cases().toOpen();
        if (!types.isEmpty()) {
            vault.cases()
                    .open(
                            new Opening(
                                    person,
                                    types.get(number % types.size()),
                                    vault.officer().id(),
                                    List.of(),
                                    clock.instant().minus(Duration.ofDays(number)),
                                    null));
        }
    }

    private Task task(@Nullable String owner, int number) {
        var started = clock.instant().minus(Duration.ofHours(7L * number));
        var running =
                number % 4 == 0 ? null : Running.since(RULES.get(number % RULES.size()), started);
        return new Task(
                Category.HOUSING,
                "Task " + number,
                owner,
                null,
                null,
                running,
                List.of(),
                State.OPEN);
    }

    /// One after the other from nine o'clock.
    private void visit(UUID person, int number) {
        var begins = LocalDate.now(clock).atTime(9 + number, 0).atZone(clock.getZone()).toInstant();
        var agenda =
                SHEETS.stream()
                        .flatMap(id -> Stream.ofNullable(vault.forms().newest(id).orElse(null)))
                        .map(form -> new Item(form.service(), form.id(), null, form.title(), null))
                        .toList();
        vault.visits()
                .book(
                        person,
                        Visit.planned(
                                Category.HOUSING,
                                vault.officer().id(),
                                List.of(),
                                begins,
                                begins.plus(Duration.ofMinutes(45)),
                                null,
                                begins.plus(Duration.ofHours(1))),
                        agenda);
    }
}
