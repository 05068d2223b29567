package org.doorstep.store.conflict;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Likeness;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.conflict.Conflicts.Choice;
import org.doorstep.domain.conflict.Conflicts.Open;
import org.doorstep.domain.conflict.Conflicts.Settled;
import org.doorstep.domain.conflict.Conflicts.Value;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;

/// Decides between what two officers said of a person: by one more word that had both before it,
/// told to the services that had either.
final class StatementDecision {

    private static final String VALUE = "value";

    private final ContestedStatements statements;
    private final Records records;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// What is to be saved for it, with how it is taken back.
    record Decided(List<Change> changes, Settled settled) {}

    /// @param author id of the officer who decides
    StatementDecision(
            ContestedStatements statements,
            Records records,
            String author,
            Ids ids,
            InstantSource clock) {
        this.statements = statements;
        this.records = records;
        this.author = author;
        this.ids = ids;
        this.clock = clock;
    }

    /// @throws IllegalArgumentException if what was chosen cannot be said
    Decided settle(Transaction transaction, Open seen, Choice choice) {
        var contested = seen.fields().getFirst();
        var field = ContestedStatements.field(seen);
        var value = text(chosen(seen, choice));
        var both = List.of(text(contested.mine()), text(contested.theirs()));
        var person = seen.conflict().header().file();
        var belief = statements.belief(transaction.sql(), file(transaction.sql(), person));
        var now = Moments.kept(clock.instant());
        var changes = new ArrayList<Change>();
        for (var service : Category.values()) {
            var told =
                    belief.told(service, field).stream()
                            .filter(one -> both.contains(one.body().value()))
                            .toList();
            if (!told.isEmpty()) {
                var statement =
                        new Statement(
                                service,
                                field,
                                value,
                                over(told, field, value),
                                belief.before(service, field, both));
                statement
                        .fault()
                        .ifPresent(fault -> {
                            throw new IllegalArgumentException(fault);
                        });
                changes.add(insert(transaction.sql(), person, now, statement));
            }
        }
        return new Decided(
                changes,
                new Settled(
                        seen.conflict().header().id(),
                        seen.conflict().body().record(),
                        Map.of(VALUE, both.getLast()),
                        Map.of(VALUE, value),
                        new Statement(
                                seen.conflict().header().category(), field, value, List.of())));
    }

    /// Takes the officer's word back wherever they have said nothing else since: what stood before
    /// it stands again.
    List<Change> reopen(DSLContext sql, Recorded<Statement> stood, Settled settled) {
        var field = stood.body().field();
        var person = stood.header().file();
        var belief = statements.belief(sql, file(sql, person));
        var now = Moments.kept(clock.instant());
        return Stream.of(Category.values())
                .flatMap(service -> decided(belief.told(service, field), settled).stream())
                .<Change>map(own -> insert(sql, person, now, Statement.takingBack(own)))
                .toList();
    }

    /// The officer's own last word, if it is what they decided.
    private Optional<Recorded<Statement>> decided(List<Recorded<Statement>> told, Settled settled) {
        return told.reversed().stream()
                .filter(one -> one.header().author().equals(author))
                .findFirst()
                .filter(own -> !own.header().id().equals(settled.conflict()))
                .filter(own -> Objects.equals(settled.after().get(VALUE), own.body().value()));
    }

    private static Value chosen(Open seen, Choice choice) {
        var contested = seen.fields().getFirst();
        return switch (choice) {
            case Choice.Mine _ -> contested.mine();
            case Choice.Theirs _ -> contested.theirs();
            case Choice.Another(var fields) ->
                    fields.getOrDefault(contested.name(), contested.theirs());
        };
    }

    private static String text(Value value) {
        if (value instanceof Value.Text(var text)) {
            return text;
        }
        throw new IllegalArgumentException("Say what is right.");
    }

    /// What that service was told otherwise, with what its sources said then; never what another
    /// service was told.
    private static List<String> over(List<Recorded<Statement>> told, Field field, String value) {
        return told.stream()
                .map(Recorded::body)
                .flatMap(one ->
                        Stream.concat(Stream.ofNullable(one.value()), one.overruled().stream()))
                .filter(text -> !Likeness.same(field, text, value))
                .distinct()
                .toList();
    }

    /// The officer decides on what is shown, so the laptop holds it.
    private long file(DSLContext sql, UUID person) {
        return records.reading().heldFile(sql, person).orElseThrow();
    }

    private Insert insert(DSLContext sql, UUID person, Instant now, Statement statement) {
        var level = Levels.of(sql, person, statement.service());
        var header =
                new Header(ids.next(), person, statement.service(), level, 0, author, now, now);
        return new Insert(Entities.STATEMENT.name(), header, records.json().write(statement));
    }
}
