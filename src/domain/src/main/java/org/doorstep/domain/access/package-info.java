/// Who may see what: categories, sensitivity, scopes and buckets, officers, and the record of every
/// look.
@NullMarked
package org.doorstep.domain.access;

import org.jspecify.annotations.NullMarked;
