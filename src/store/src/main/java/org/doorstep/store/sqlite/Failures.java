package org.doorstep.store.sqlite;

import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Finds out what SQLite's errors mean for the officer.
public final class Failures {

    private Failures() {}

    /// The trouble behind an error of the driver or of jOOQ.
    public static Trouble trouble(Throwable error) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return trouble(sqlite.getResultCode());
            }
        }
        return Trouble.OTHER;
    }

    /// @return an error whose message says no more than what kind of trouble it is
    public static StoreException of(Exception error) {
        return switch (trouble(error)) {
            case DISK_FULL ->
                    new StoreException(
                            Trouble.DISK_FULL,
                            "The disk of this laptop is full. What was kept before is safe. Make"
                                    + " room and try again.",
                            error);
            case DAMAGED ->
                    new StoreException(
                            Trouble.DAMAGED,
                            "Part of the store on this laptop is damaged. Close Doorstep and open it"
                                    + " again: it will offer to rescue what you have not sent.",
                            error);
            case NEWER_SCHEMA, KEYCHAIN_SHUT, OTHER ->
                    new StoreException(Trouble.OTHER, "The store did not answer.", error);
        };
    }

    private static Trouble trouble(SQLiteErrorCode code) {
        // Extended codes keep the primary one in the low byte.
        return switch (code.code & 0xFF) {
            case 13 -> Trouble.DISK_FULL;
            case 11, 26 -> Trouble.DAMAGED;
            default ->
                    switch (code) {
                        // A page that fails its authentication while it is read.
                        case SQLITE_IOERR_DATA, SQLITE_IOERR_CORRUPTFS, SQLITE_IOERR_SHORT_READ ->
                                Trouble.DAMAGED;
                        default -> Trouble.OTHER;
                    };
        };
    }
}
