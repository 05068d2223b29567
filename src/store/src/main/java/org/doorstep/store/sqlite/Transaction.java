package org.doorstep.store.sqlite;

import java.sql.PreparedStatement;
import java.util.EnumSet;
import java.util.Set;
import org.doorstep.domain.change.Topic;
import org.jooq.DSLContext;

/// One transaction under way.
public final class Transaction {

    private final DSLContext sql;
    private final Statements statements;
    private final Runnable giveWay;
    private final EnumSet<Topic> touched = EnumSet.noneOf(Topic.class);

    Transaction(DSLContext sql, Statements statements, Runnable giveWay) {
        this.sql = sql;
        this.statements = statements;
        this.giveWay = giveWay;
    }

    /// For all but the hottest paths.
    public DSLContext sql() {
        return sql;
    }

    /// The same statement for the same text, prepared once in the life of the connection. Not to be
    /// closed.
    public PreparedStatement prepared(String text) {
        return statements.prepared(text);
    }

    /// What the screens must hear of once this is committed.
    public void touch(Topic topic, Topic... more) {
        touched.addAll(EnumSet.of(topic, more));
    }

    /// If somebody else waits to write, commits what is done so far and goes on after them. Only
    /// for work that may stay half done and be done again.
    public void giveWay() {
        giveWay.run();
    }

    Set<Topic> touched() {
        return touched;
    }
}
