package org.doorstep.hub.access;

import java.util.Set;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.doorstep.domain.access.Bucket;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// The database as one officer may see it. Row-level security holds beneath whatever is asked: a
/// query that forgets to name its buckets still sees only theirs.
public final class Standpoint {

    private final DSLContext officers;
    private final Access access;

    /// @param officers connections that see nothing until a transaction names an officer
    public Standpoint(DataSource officers, Access access) {
        this.officers = DSL.using(officers, SQLDialect.POSTGRES);
        this.access = access;
    }

    /// Reads in one transaction, as the officer.
    ///
    /// @param read gets the transaction and the buckets that the officer may hold at this moment;
    ///   none if they have left
    public <T> T of(String officer, BiFunction<DSLContext, Set<Bucket>, T> read) {
        return officers.transactionResult(
                tx -> read.apply(tx.dsl(), access.begin(tx.dsl(), officer)));
    }
}
