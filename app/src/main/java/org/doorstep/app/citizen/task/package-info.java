/// The tasks on a citizen's page, and the form that makes and changes one.
@NullMarked
package org.doorstep.app.citizen.task;

import org.jspecify.annotations.NullMarked;
