package org.doorstep.hub.signin;

/// What a token must grant.
public final class Rights {

    /// The scope that lets a machine bring extracts and the files that the council edits, and start
    /// linking.
    public static final String IMPORT_SCOPE = "import";

    /// The scope of whoever answers for information governance.
    public static final String GOVERNANCE_SCOPE = "governance";

    static final String GOVERNANCE = "SCOPE_" + GOVERNANCE_SCOPE;
    static final String IMPORT = "SCOPE_" + IMPORT_SCOPE;

    private Rights() {}
}
