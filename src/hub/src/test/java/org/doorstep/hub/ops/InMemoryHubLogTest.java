package org.doorstep.hub.ops;

import java.util.List;
import java.util.Set;
import java.util.UUID;

class InMemoryHubLogTest extends HubLogContract {

    private final InMemoryHubLog log = new InMemoryHubLog();

    @Override
    HubLog log(Laptop laptop) {
        return log;
    }

    @Override
    UUID file(String scope) {
        var file = UUID.randomUUID();
        log.file(file, Set.of(scope));
        return file;
    }

    @Override
    List<String> added() {
        return log.versions.stream()
                .map(version -> version.type() + " by " + version.author() + ": " + version.body())
                .toList();
    }

    @Override
    List<String> contents() {
        return log.contents;
    }
}
