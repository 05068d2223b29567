/// What client and hub say to each other to stay in step: `/v1/sync/...`, JSON control and NDJSON
/// bulk.
@NullMarked
package org.doorstep.protocol.sync;

import org.jspecify.annotations.NullMarked;
