package org.doorstep.domain.clock;

/// Where the council's rules and bank holidays are kept.
@FunctionalInterface
public interface Reckonings {

    /// By the newest rules and bank holidays that this laptop has; by those that Doorstep brings
    /// while the council has sent none. Reads the store: ask away from the screen.
    Reckoning current();
}
