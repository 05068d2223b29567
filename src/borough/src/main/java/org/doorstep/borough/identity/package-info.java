/// Numbers for samples only: National Insurance, NHS, telephone, e-mail.
@NullMarked
package org.doorstep.borough.identity;

import org.jspecify.annotations.NullMarked;
