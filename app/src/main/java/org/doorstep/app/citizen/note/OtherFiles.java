package org.doorstep.app.citizen.note;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.citizen.SingleView;

/// The files of those whom a note is about too. Asked away from the screen.
public final class OtherFiles {

    private final Function<UUID, Optional<CitizenFile>> files;

    private OtherFiles(Function<UUID, Optional<CitizenFile>> files) {
        this.files = files;
    }

    public static OtherFiles of(Citizens citizens) {
        return new OtherFiles(citizens::reread);
    }

    /// Somebody whom a note is about too, or could be.
    public record Companion(UUID person, String name) {}

    /// Who they are, as far as this laptop holds them.
    public List<Companion> named(Collection<UUID> people) {
        return people.stream()
                .flatMap(person ->
                        files
                                .apply(person)
                                .map(file ->
                                        new Companion(person, SingleView.of(file).name().display()))
                                .stream())
                .toList();
    }

    /// The name of somebody whose address must not be disclosed though the words tell it: in the
    /// files of the others nothing would hide it.
    Optional<String> whoseAddressIsTold(Collection<UUID> people, String words) {
        return people.stream()
                .flatMap(person -> files.apply(person).stream())
                .filter(file -> SingleView.tellsHiddenAddress(words, file))
                .map(file -> SingleView.of(file).name().display())
                .findFirst();
    }
}
