/// Who may ask: bearer tokens of the council's issuer, and for the demo an issuer of the hub's own.
@NullMarked
package org.doorstep.hub.signin;

import org.jspecify.annotations.NullMarked;
