package org.doorstep.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// One open encrypted database: exactly one connection that writes and checkpoints, and a few that
/// only read. Safe for use by many threads.
public final class Database implements AutoCloseable {

    private static final int READERS = 3;
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final int PAGES_AT_ONCE = 200;

    private final Connection writer;
    private final Statements statements;

    /// The one used last comes first: each has pages of its own in memory, decrypted, and those of
    /// one that is always used are soon the ones that are wanted.
    private final BlockingDeque<Connection> readers = new LinkedBlockingDeque<>(READERS);

    private final ReentrantLock writing = new ReentrantLock(true);
    private final Emergency emergency;
    private final Bell bell = new Bell();
    private volatile boolean closed;

    private Database(Connection writer, List<Connection> readers, Emergency emergency) {
        this.writer = writer;
        this.statements = new Statements(writer);
        this.readers.addAll(readers);
        this.emergency = emergency;
    }

    /// Opens the file, brings its schema up to date and checks what must hold.
    ///
    /// @throws StoreException if the file cannot be opened, or a newer Doorstep wrote it
    public static Database open(Cipher cipher, Emergency emergency) {
        try {
            var writer = cipher.writer();
            var readers = new ArrayList<Connection>();
            try {
                Schema.bringUpToDate(writer);
                Guarantees.check(writer);
                while (readers.size() < READERS) {
                    var reader = cipher.reader();
                    readers.add(reader);
                    Guarantees.check(reader);
                }
                return new Database(writer, readers, emergency);
            } catch (SQLException | RuntimeException e) {
                for (var reader : readers) {
                    reader.close();
                }
                writer.close();
                throw e;
            }
        } catch (SQLException | FlywayException e) {
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
            refuseIfClosed();
            result = attempt(work, transaction);
        } catch (StoreException e) {
            result = againAfter(e, work, transaction);
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
            return reading(reader, work);
        } catch (StoreException e) {
            noteDamage(e);
            throw e;
        } finally {
            readers.addFirst(reader);
        }
    }

    /// Gives freed pages back and empties the write-ahead log, so that nothing of what was deleted
    /// is left in any file. Waits for readers to finish; others may save in between.
    public void compact() {
        var more = true;
        while (more) {
            more = vacuumSome();
        }
        var held = new ArrayList<Connection>();
        try {
            // Readers first: whoever saves must not wait for a long reading to end.
            while (held.size() < READERS) {
                held.add(takeReader());
            }
            writing.lock();
            try {
                refuseIfClosed();
                execute(writer, "pragma wal_checkpoint(truncate)");
            } finally {
                writing.unlock();
            }
        } finally {
            readers.addAll(held);
        }
    }

    /// Waits for what is under way, then closes the readers first and the writer last. Whoever
    /// comes later is told that the store is closed. Closing twice is no error.
    @Override
    public void close() {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            for (int i = 0; i < READERS; i++) {
                takeReader().close();
            }
            closed = true;
            writer.close();
        } catch (SQLException e) {
            throw Failures.of(e);
        } finally {
            writing.unlock();
        }
    }

    /// @return whether there may be more pages to give back
    private boolean vacuumSome() {
        writing.lock();
        try {
            refuseIfClosed();
            try (var statement = writer.createStatement()) {
                // Gives back one page a step: only an update is run to its end by the driver.
                statement.executeUpdate("pragma incremental_vacuum(" + PAGES_AT_ONCE + ")");
                try (var left = statement.executeQuery("pragma freelist_count")) {
                    return left.next() && left.getInt(1) > 0;
                }
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        } finally {
            writing.unlock();
        }
    }

    private <T> T againAfter(
            StoreException failure, Function<Transaction, T> work, Transaction transaction) {
        noteDamage(failure);
        if (failure.trouble() != Trouble.DISK_FULL || !emergency.makeRoom()) {
            throw failure;
        }
        transaction.touch(Topic.HOLDINGS);
        return attempt(work, transaction);
    }

    private static <T> T reading(Connection reader, Function<DSLContext, T> work) {
        execute(reader, "begin");
        try {
            var result = work.apply(DSL.using(reader, SQLDialect.SQLITE));
            execute(reader, "commit");
            return result;
        } catch (DataAccessException e) {
            rollBack(reader, e);
            throw Failures.of(e);
        } catch (RuntimeException | Error e) {
            rollBack(reader, e);
            throw e;
        }
    }

    private void noteDamage(StoreException failure) {
        if (failure.trouble() == Trouble.DAMAGED) {
            emergency.damageFound();
        }
    }

    private <T> T attempt(Function<Transaction, T> work, Transaction transaction) {
        execute(writer, "begin immediate");
        try {
            var result = work.apply(transaction);
            execute(writer, "commit");
            return result;
        } catch (DataAccessException e) {
            rollBack(writer, e);
            throw Failures.of(e);
        } catch (RuntimeException | Error e) {
            rollBack(writer, e);
            throw e;
        }
    }

    /// @return whether they have
    private boolean letOthersWrite(Runnable before) {
        if (!writing.hasQueuedThreads()) {
            return false;
        }
        before.run();
        execute(writer, "commit");
        // The lock is fair: whoever waits goes first.
        writing.unlock();
        writing.lock();
        execute(writer, "begin immediate");
        return true;
    }

    private static void rollBack(Connection connection, Throwable why) {
        try {
            execute(connection, "rollback");
        } catch (StoreException alreadyRolledBack) {
            // SQLite itself rolls back when the disk is full.
            why.addSuppressed(alreadyRolledBack);
        }
    }

    private Connection takeReader() {
        try {
            while (true) {
                refuseIfClosed();
                var reader = readers.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                if (reader != null) {
                    return reader;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(Trouble.OTHER, "Reading was interrupted.", e);
        }
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new StoreException(Trouble.OTHER, "The store is closed.");
        }
    }

    private static void execute(Connection connection, String text) {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
