package org.doorstep.app;

import java.util.function.Consumer;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;

/// Keeps failures of a full disk from the officer's sight one by one: the shell's banner says once
/// what is safe and what to do.
///
/// @param others takes every other failure
record FullDisk(Consumer<? super Throwable> others) implements Consumer<Throwable> {

    @Override
    public void accept(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException store && store.trouble() == Trouble.DISK_FULL) {
                return;
            }
        }
        others.accept(thrown);
    }
}
