/// The conversation with laptops: enrolment, session, first fill, changes, pushes, waiting.
@NullMarked
package org.doorstep.hub.sync;

import org.jspecify.annotations.NullMarked;
