package org.doorstep.app.citizen.source;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.TimelineEntry;

/// Names sources and authors as officers know them.
public final class SourceNames {

    private static final Messages TEXT = Messages.of("citizen");
    private static final String IMPORT = "import:";

    private final Officer me;
    private final Function<String, Optional<String>> colleagues;

    /// @param me who looks
    /// @param colleagues the name of an officer by their id, where this laptop knows it
    public SourceNames(Officer me, Function<String, Optional<String>> colleagues) {
        this.me = me;
        this.colleagues = colleagues;
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

    /// Who says so: an officer's name, or the extract.
    public String author(Provenance from) {
        return from.author().startsWith(IMPORT) ? extract(from) : officer(from.author());
    }

    /// Who did or wrote the entry; empty if no one says.
    public String by(TimelineEntry entry) {
        var by = entry.by();
        if (by == null) {
            return "";
        }
        return entry.writtenHere() ? officer(by) : colleagues.apply(by).orElse(by);
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

    private String officer(String id) {
        return id.equals(me.id())
                ? me.name()
                : colleagues.apply(id).orElseGet(() -> TEXT.get("source.officer", id));
    }
}
