/// Where forms are, for all features that lead to them.
@NullMarked
package org.doorstep.app.ui.form;

import org.jspecify.annotations.NullMarked;
