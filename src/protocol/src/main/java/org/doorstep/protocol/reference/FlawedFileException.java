package org.doorstep.protocol.reference;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// A file that cannot be used. Its message lists every flaw that was found, each with its line.
public final class FlawedFileException extends RuntimeException {

    private final transient List<Flaw> flaws;

    FlawedFileException(List<Flaw> flaws) {
        super(flaws.stream().map(Flaw::toString).collect(joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
