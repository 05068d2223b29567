package org.doorstep.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// One open encrypted database: exactly one connection that writes and checkpoints, and a few that
/// only read. Safe for use by many threads.
public final class Database implements AutoCloseable {

    private static final int READERS = 3;

    private final Connection writer;
    private final Statements statements;
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
    private final ReentrantLock writing = new ReentrantLock(true);
    private final BooleanSupplier makeRoom;
    private final Bell bell = new Bell();

    private Database(Connection writer, BooleanSupplier makeRoom) {
        this.writer = writer;
        this.statements = new Statements(writer);
        this.makeRoom = makeRoom;
    }

    /// Opens the file, brings its schema up to date and checks what must hold.
    ///
    /// @param makeRoom called when the disk is full; says whether trying again makes sense
    /// @throws StoreException if the file cannot be opened, or a newer Doorstep wrote it
    public static Database open(Cipher cipher, BooleanSupplier makeRoom) {
        try {
            var writer = cipher.writer();
            try {
                Schema.bringUpToDate(writer);
                Guarantees.check(writer);
                var database = new Database(writer, makeRoom);
                for (int i = 0; i < READERS; i++) {
                    var reader = cipher.reader();
                    database.readers.add(reader);
                    Guarantees.check(reader);
                }
                return database;
            } catch (SQLException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /// Hears of every commit.
    public Changes changes() {
        return bell;
    }

    /// Does the work in one transaction that is safe on the disk on return. When the disk is full,
    /// room is made and the work is done again from its start.
    ///
    /// @throws StoreException if it could not be done; then nothing of it has happened
    public <T> T write(Function<Transaction, T> work) {
        var transaction =
                new Transaction(
                        DSL.using(writer, SQLDialect.SQLITE), statements, this::letOthersWrite);
        T result;
        writing.lock();
        try {
            result = attempt(work, transaction);
        } catch (StoreException e) {
            if (e.trouble() != Trouble.DISK_FULL || !makeRoom.getAsBoolean()) {
                throw e;
            }
            transaction.touch(Topic.HOLDINGS);
            result = attempt(work, transaction);
        } finally {
            writing.unlock();
        }
        bell.ring(transaction.touched());
        return result;
    }

    /// Reads one unchanging state of the whole database, beside any writing.
    public <T> T read(Function<DSLContext, T> work) {
        var reader = takeReader();
        try {
            execute(reader, "begin");
            try {
                return work.apply(DSL.using(reader, SQLDialect.SQLITE));
            } finally {
                execute(reader, "commit");
            }
        } catch (DataAccessException e) {
            throw Failures.of(e);
        } finally {
            readers.add(reader);
        }
    }

    /// Gives freed pages back and empties the write-ahead log, so that nothing of what was deleted
    /// is left in any file. Waits for readers to finish.
    public void compact() {
        writing.lock();
        var held = new ArrayList<Connection>();
        try {
            while (held.size() < READERS) {
                held.add(takeReader());
            }
            execute(writer, "pragma incremental_vacuum");
            execute(writer, "pragma wal_checkpoint(truncate)");
        } finally {
            readers.addAll(held);
            writing.unlock();
        }
    }

    /// Waits for what is under way, then closes the readers first and the writer last.
    @Override
    public void close() {
        writing.lock();
        try {
            for (int i = 0; i < READERS; i++) {
                takeReader().close();
            }
            writer.close();
        } catch (SQLException e) {
            throw Failures.of(e);
        } finally {
            writing.unlock();
        }
    }

    private <T> T attempt(Function<Transaction, T> work, Transaction transaction) {
        execute(writer, "begin immediate");
        try {
            var result = work.apply(transaction);
            execute(writer, "commit");
            return result;
        } catch (DataAccessException e) {
            rollBack(e);
            throw Failures.of(e);
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    private void letOthersWrite() {
        if (writing.hasQueuedThreads()) {
            execute(writer, "commit");
            // The lock is fair: whoever waits goes first.
            writing.unlock();
            writing.lock();
            execute(writer, "begin immediate");
        }
    }

    private void rollBack(Throwable why) {
        try {
            execute(writer, "rollback");
        } catch (StoreException alreadyRolledBack) {
            // SQLite itself rolls back when the disk is full.
            why.addSuppressed(alreadyRolledBack);
        }
    }

    private Connection takeReader() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(Trouble.OTHER, "Reading was interrupted.", e);
        }
    }

    private static void execute(Connection connection, String text) {
        try (var statement = connection.createStatement()) {
            var rows = statement.execute(text);
            if (rows) {
                try (var answer = statement.getResultSet()) {
                    while (answer.next()) {
                        // Some pragmas do their work row by row.
                        continue;
                    }
                }
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
