/// Signing in at the council's own OpenID Connect issuer, in the officer's own browser.
@NullMarked
package org.doorstep.sync.signin;

import org.jspecify.annotations.NullMarked;
