package org.doorstep.hub.database;

/// A database user; keeps its password out of logs.
public record Login(String user, String password) {

    @Override
    public String toString() {
        return user + ":***";
    }
}
