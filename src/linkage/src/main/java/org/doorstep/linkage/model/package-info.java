/// How telling agreement is, learnt from the records themselves.
@NullMarked
package org.doorstep.linkage.model;

import org.jspecify.annotations.NullMarked;
