package org.doorstep.borough.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.doorstep.borough.service.Dossier;

/// `contacts.csv`: contacts with the contact centre, and officers' notes.
public final class ContactsExtract implements Extract {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final CsvFile file;

    /// Begins the file in this folder.
    public ContactsExtract(Path folder) throws IOException {
        file = CsvFile.plain(folder.resolve("contacts.csv"), ',');
        file.row(
                "ContactId",
                "Kind",
                "At",
                "Channel",
                "System",
                "SourceKey",
                "Subject",
                "Text",
                "OfficerId");
    }

    @Override
    public void write(Dossier dossier) {
        for (var contact : dossier.contacts()) {
            file.row(
                    contact.id(),
                    contact.note() ? "Note" : "Contact",
                    TIME.format(contact.at()),
                    contact.channel(),
                    contact.system(),
                    contact.key(),
                    contact.subject(),
                    contact.text(),
                    contact.officer());
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
