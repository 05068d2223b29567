package org.doorstep.app.sync;

import java.util.UUID;
import org.doorstep.domain.citizen.Mention;
import org.jspecify.annotations.Nullable;

/// One change that the hub did not take, in words.
///
/// @param opId which one
/// @param person in whose file it is, or null if this laptop no longer holds the file
/// @param who about whom; nobody if this laptop no longer holds the file
/// @param title what it is, and about whom
/// @param saved when the officer saved it
/// @param outcome what the hub did with it
/// @param why the hub's reason
/// @param next what to do about it
/// @param text the officer's own words, whole
record RefusalRow(
        UUID opId,
        @Nullable UUID person,
        Mention who,
        String title,
        String saved,
        String outcome,
        String why,
        String next,
        String text) {}
