package org.doorstep.hub.database;

/// Where the hub keeps what it knows.
public sealed interface Database permits EmbeddedDatabase, ExternalDatabase {}
