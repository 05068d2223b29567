package org.doorstep.app.citizen.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.TimelineEntry;

/// Names sources and authors as officers know them.
public final class SourceNames {

    private static final Messages TEXT = Messages.of("citizen");
    private static final String IMPORT = "import:";

    /// The author of what the hub itself records.
    private static final String HUB = "hub";

    private final Officer me;
    private final ObservableValue<Map<String, Colleague>> colleagues;

    /// @param me who looks
    /// @param colleagues whom this laptop knows, by the officer's id
    public SourceNames(Officer me, ObservableValue<Map<String, Colleague>> colleagues) {
        this.me = me;
        this.colleagues = colleagues;
    }

    /// Changes when authors may be named otherwise than before.
    public ObservableValue<?> renewed() {
        return colleagues;
    }

    /// The system and the row in it: *Housing extract, row T-4512*.
    public String system(Provenance from) {
        return from.source().equals(Provenance.DOORSTEP)
                ? TEXT.get("source.doorstep")
                : TEXT.get("source.row", extract(from), from.key());
    }

    /// The system alone: *Housing extract*.
    public String extract(Provenance from) {
        if (from.source().equals(Provenance.DOORSTEP)) {
            return TEXT.get("source.doorstep");
        }
        return TEXT.get("source.extract", words(from));
    }

    /// Who says so: an officer's name with their team, or the extract.
    public String author(Provenance from) {
        return from.author().startsWith(IMPORT) ? extract(from) : signature(from.author());
    }

    /// Who did or wrote the entry, in a few words; empty if no one says.
    public String by(TimelineEntry entry) {
        var by = entry.by();
        if (by == null) {
            return "";
        }
        return entry.writtenHere() ? name(by) : colleague(by).map(Colleague::name).orElse(by);
    }

    /// Who did or wrote the entry, with their team where it is known; empty if no one says.
    public String signedBy(TimelineEntry entry) {
        var by = entry.by();
        if (by == null) {
            return "";
        }
        return entry.writtenHere() || colleague(by).isPresent() ? signature(by) : by;
    }

    /// An officer's name with their team, where they are known.
    public String named(String officer) {
        return signature(officer);
    }

    /// The extract's id in words, with the service's own name where the id begins with it: the
    /// extract `adultcare_events` is *Adult care events*.
    private static String words(Provenance from) {
        var words = from.source().replace('_', ' ').replace('-', ' ');
        var service = from.service().title();
        var together = service.toLowerCase(Locale.UK).replace(" ", "").replace("'s", "");
        var title =
                words.startsWith(together) ? service + words.substring(together.length()) : words;
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    /// An officer's name alone.
    public String name(String id) {
        if (id.equals(HUB)) {
            return TEXT.get("source.hub");
        }
        return id.equals(me.id())
                ? me.name()
                : colleague(id)
                        .map(Colleague::name)
                        .orElseGet(() -> TEXT.get("source.officer", id));
    }

    private String signature(String id) {
        if (id.equals(me.id())) {
            return with(me.name(), me.team());
        }
        return colleague(id).map(SourceNames::signature).orElseGet(() -> name(id));
    }

    private static String signature(Colleague colleague) {
        var ended = colleague.endedOn();
        return ended == null
                ? with(colleague.name(), colleague.team())
                : TEXT.get("source.left", colleague.name(), Dates.day(ended));
    }

    private static String with(String name, String team) {
        return team.isEmpty() ? name : TEXT.get("source.ofTeam", name, team);
    }

    private Optional<Colleague> colleague(String id) {
        return Optional.ofNullable(colleagues.getValue().get(id));
    }
}
