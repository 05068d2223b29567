/// How what is true becomes what is written down: clerks, telephones, forms and old screens.
@NullMarked
package org.doorstep.borough.clerk;

import org.jspecify.annotations.NullMarked;
