/// The laptop's side of sync: what comes in, in which buckets, and what must leave again.
///
/// When a bucket is revoked, every row that no other bucket holds is wiped, and whatever hangs on a
/// file that is no longer held. Two things stay, because the officer made them and nobody else has
/// them: ops that the hub has not answered, and drafts.
@NullMarked
package org.doorstep.store.replica;

import org.jspecify.annotations.NullMarked;
