package org.doorstep.hub.database;

import java.nio.file.Path;

/// A PostgreSQL of the hub's own, for demo and tests: started and stopped with the hub.
///
/// @param folder keeps the data from one run to the next
public record EmbeddedDatabase(Path folder) implements Database {}
