package org.doorstep.app;

/// Which Doorstep this is.
final class Version {

    private Version() {}

    /// From the jar's manifest; *development* where there is no jar.
    static String current() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
