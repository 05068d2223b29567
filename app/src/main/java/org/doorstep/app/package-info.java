/// The client: what the officer starts, and the one place where store, sync, search and screens are
/// joined.
@NullMarked
package org.doorstep.app;

import org.jspecify.annotations.NullMarked;
