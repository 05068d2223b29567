package org.doorstep.hub.database;

/// The council's PostgreSQL.
///
/// @param url JDBC URL, without credentials
/// @param owner migrates the schema at start, and is not used afterwards
/// @param app what the running hub connects as: not the owner, not a superuser, not `BYPASSRLS`
public record ExternalDatabase(String url, Login owner, Login app) implements Database {}
