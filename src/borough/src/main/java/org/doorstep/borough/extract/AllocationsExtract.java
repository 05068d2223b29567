package org.doorstep.borough.extract;

import java.io.IOException;
import java.nio.file.Path;
import org.doorstep.borough.service.Dossier;

/// `allocations.csv`: which team and which officer works with which record.
public final class AllocationsExtract implements Extract {
    private final CsvFile file;

    /// Begins the file in this folder.
    public AllocationsExtract(Path folder) throws IOException {
        file = CsvFile.plain(folder.resolve("allocations.csv"), ',');
        file.row("AllocationId", "System", "SourceKey", "TeamId", "OfficerId", "Since");
    }

    @Override
    public void write(Dossier dossier) {
        for (var allocation : dossier.allocations()) {
            file.row(
                    allocation.id(),
                    allocation.system(),
                    allocation.key(),
                    allocation.team(),
                    allocation.officer(),
                    Field.iso(allocation.since()));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
