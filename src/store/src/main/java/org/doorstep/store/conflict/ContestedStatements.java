package org.doorstep.store.conflict;

import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.STATEMENT;
import static org.jooq.impl.DSL.countDistinct;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.citizen.TrustRules;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.conflict.Conflict.FieldValues;
import org.doorstep.domain.conflict.Conflict.Side;
import org.doorstep.domain.conflict.Conflicts.Contested;
import org.doorstep.domain.conflict.Conflicts.Open;
import org.doorstep.domain.conflict.Conflicts.Value;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.jooq.DSLContext;

/// What two officers said differently of a person without having seen each other's word, as
/// conflicts. No record of the hub tells of them: like every value of a person they are composed
/// when they are read, so they are the same on every laptop that holds both.
public final class ContestedStatements {

    private final Records records;

    public ContestedStatements(Records records) {
        this.records = records;
    }

    /// How many wait for a decision.
    public int count(DSLContext sql) {
        return open(sql).size();
    }

    /// Those that nobody has settled: in each the newest word stands, against one that its author
    /// had not seen.
    List<Open> open(DSLContext sql) {
        var open = new ArrayList<Open>();
        for (var file : files(sql)) {
            var belief = belief(sql, file);
            for (var field : Statement.SETTLED.stream().sorted().toList()) {
                var standing = belief.standing(field);
                standing.stream().skip(1).forEach(one -> open.add(open(one, standing.getFirst())));
            }
        }
        return open;
    }

    /// What officers settled of the person in that file.
    Belief belief(DSLContext sql, long file) {
        return new Belief(
                TrustRules.USUAL,
                records.reading().read(sql, Entities.STATEMENT, List.of(file)).stream()
                        .map(InFile::record)
                        .toList());
    }

    /// Files in which officers ever said more than one thing of the same: few.
    private static List<Long> files(DSLContext sql) {
        return sql.selectDistinct(RECORD.FILE)
                .from(STATEMENT)
                .join(RECORD)
                .on(RECORD.ID.eq(STATEMENT.ID))
                .where(STATEMENT.VALUE.isNotNull())
                .groupBy(RECORD.FILE, STATEMENT.FIELD)
                .having(countDistinct(STATEMENT.VALUE).gt(1))
                .orderBy(RECORD.FILE)
                .fetch(RECORD.FILE);
    }

    private Open open(Recorded<Statement> mine, Recorded<Statement> theirs) {
        var field = theirs.body().field();
        var base = base(mine.body(), theirs.body());
        var conflict =
                new Conflict(
                        theirs.header().id(),
                        Entities.STATEMENT.name(),
                        List.of(
                                new FieldValues(
                                        field.toString(),
                                        base instanceof Value.Text(var text) ? json(text) : null,
                                        json(said(mine)),
                                        json(said(theirs)))),
                        new Side(mine.header().author(), null, false),
                        new Side(theirs.header().author(), null, false),
                        Conflict.State.OPEN);
        var stands = new Value.Text(said(theirs));
        return new Open(
                new Recorded<>(mine.header(), conflict),
                theirs,
                List.of(
                        new Contested(
                                field.toString(),
                                base,
                                new Value.Text(said(mine)),
                                stands,
                                stands)),
                theirs.header().observedAt());
    }

    /// What both had before them.
    private static Value base(Statement mine, Statement theirs) {
        return mine.overruled().stream()
                .filter(theirs.overruled()::contains)
                .findFirst()
                .<Value>map(Value.Text::new)
                .orElseGet(Value.Nothing::new);
    }

    private String json(String text) {
        return records.json().write(text);
    }

    /// What stands has a value: what is taken back does not stand.
    static String said(Recorded<Statement> one) {
        return String.valueOf(one.body().value());
    }

    /// The field that a conflict is about.
    static Field field(Open open) {
        return Field.parse(open.fields().getFirst().name());
    }
}
