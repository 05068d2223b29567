/// Who uses this laptop, opening their vault with a passphrase, and the first time: hub, browser,
/// passphrase, key.
@NullMarked
package org.doorstep.app.signin;

import org.jspecify.annotations.NullMarked;
