package org.doorstep.hub.signin;

/// What a token must grant.
public final class Rights {

    /// The scope that lets a machine bring extracts and start linking.
    public static final String IMPORT_SCOPE = "import";

    static final String IMPORT = "SCOPE_" + IMPORT_SCOPE;

    private Rights() {}
}
