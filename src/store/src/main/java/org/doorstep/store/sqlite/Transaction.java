package org.doorstep.store.sqlite;

import java.sql.PreparedStatement;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.doorstep.domain.change.Topic;
import org.jooq.DSLContext;

/// One transaction under way.
public final class Transaction {

    private final DSLContext sql;
    private final Statements statements;
    private final Predicate<Runnable> giveWay;
    private final EnumSet<Topic> touched = EnumSet.noneOf(Topic.class);

    Transaction(DSLContext sql, Statements statements, Predicate<Runnable> giveWay) {
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

    /// As [#giveWay(Runnable)], with nothing to do before.
    public void giveWay() {
        giveWay(() -> {});
    }

    /// If somebody else waits to write, commits what is done so far and goes on after them. Only
    /// for work that may stay half done and be done again.
    ///
    /// @param before done before that commit
    /// @return whether somebody else wrote in between
    public boolean giveWay(Runnable before) {
        return giveWay.test(before);
    }

    Set<Topic> touched() {
        return touched;
    }
}
