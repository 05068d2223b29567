package org.doorstep.store.record;

import static org.doorstep.store.db.Tables.TYPE;

import java.util.Map;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;

/// The store's short numbers for wire names of types. Those that this build knows have one from the
/// first opening on.
public final class Types {

    private final Map<String, Long> numbers;

    public Types(Database database) {
        var known = database.read(Types::load);
        var complete = Entities.ALL.stream().allMatch(type -> known.containsKey(type.name()));
        numbers =
                complete
                        ? known
                        : database.write(transaction -> {
                            Entities.ALL.forEach(type -> obtain(transaction, type.name()));
                            return load(transaction.sql());
                        });
    }

    public long of(EntityType<?> type) {
        var number = numbers.get(type.name());
        if (number == null) {
            throw new IllegalArgumentException("not in the registry: " + type.name());
        }
        return number;
    }

    /// The type's number, a new one if it never came before.
    long number(Transaction transaction, String name) {
        var known = numbers.get(name);
        // Types of newer builds are rare: asked for each time, so that nothing is remembered that a
        // transaction takes back.
        return known != null ? known : obtain(transaction, name);
    }

    private static long obtain(Transaction transaction, String name) {
        var sql = transaction.sql();
        sql.insertInto(TYPE, TYPE.NAME).values(name).onConflictDoNothing().execute();
        return sql.select(TYPE.ID).from(TYPE).where(TYPE.NAME.eq(name)).fetchSingle().value1();
    }

    private static Map<String, Long> load(DSLContext sql) {
        return sql.selectFrom(TYPE).fetchMap(TYPE.NAME, TYPE.ID);
    }
}
