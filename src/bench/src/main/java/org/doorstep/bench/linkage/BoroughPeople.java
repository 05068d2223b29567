package org.doorstep.bench.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.borough.Borough;
import org.doorstep.borough.BoroughPlan;
import org.doorstep.borough.rules.WrenfordRules;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.hub.mapping.Mapped;
import org.doorstep.hub.mapping.Mappings;
import org.doorstep.hub.mapping.RowReader;
import org.doorstep.hub.mapping.Surroundings;
import org.doorstep.linkage.mention.FactMentions;
import org.doorstep.linkage.mention.Mention;

/// The made-up borough's source records as the hub reads them, with the truth beside them.
final class BoroughPeople {

    private static final List<String> SOURCES =
            List.of("housing", "counciltax", "benefits", "adultcare", "children");
    private static final double RECORDS_PER_PERSON = 1.92;

    private final Path folder;
    private final Map<String, String> people = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<String> truth = new ArrayList<>();
    private final FactMentions facts = new FactMentions(Samples.ACCEPTED);

    private BoroughPeople(Path folder) {
        this.folder = folder;
    }

    /// Makes a borough of about so many records in the folder, unless it is there, and reads it.
    static Labelled read(int records, Path cache) throws IOException {
        var folder = cache.resolve("linkage-" + records);
        if (!Files.exists(folder.resolve("made"))) {
            var plan =
                    new BoroughPlan(
                            1, (int) (records / RECORDS_PER_PERSON), BoroughPlan.FIRST_NIGHT);
            new Borough(plan).writeExtracts(folder, (what, done, total) -> {});
            WrenfordRules.copyTo(folder.resolve("rules"));
            Files.writeString(folder.resolve("made"), "");
        }
        var borough = new BoroughPeople(folder);
        borough.readTruth();
        var mappings = Mappings.fromFolder(folder.resolve("rules/mappings"));
        for (var source : SOURCES) {
            borough.read(source, mappings);
        }
        return new Labelled(borough.mentions, borough.truth, 0, false);
    }

    private void readTruth() throws IOException {
        try (var file =
                CsvReader.builder()
                        .ofNamedCsvRecord(folder.resolve("truth.csv"), StandardCharsets.UTF_8)) {
            for (var row : file) {
                var part = row.getField("Part");
                people.put(
                        row.getField("Source")
                                + "/"
                                + row.getField("SourceKey")
                                + (part.equals("1") ? "" : "#" + part),
                        row.getField("Person"));
            }
        }
    }

    private void read(String source, Mappings mappings) throws IOException {
        var mapping = mappings.of(source).orElseThrow();
        try (var file =
                CsvReader.builder()
                        .fieldSeparator(mapping.delimiter())
                        .detectBomHeader(true)
                        .ofCsvRecord(folder.resolve(source + ".csv"), mapping.encoding())) {
            var rows = file.iterator();
            var reader =
                    new RowReader(
                            mapping,
                            rows.next().getFields(),
                            new Surroundings(BoroughPlan.FIRST_NIGHT, Map.of()),
                            Samples.ACCEPTED);
            while (rows.hasNext()) {
                if (reader.read(rows.next().getFields()) instanceof Mapped.Records(var items)) {
                    items.forEach(item -> add(source, item));
                }
            }
        }
    }

    private void add(String source, Mapped.Item item) {
        if (item.body() instanceof SourceRecord body
                && body.facts().stream()
                        .anyMatch(fact ->
                                fact.field() == Field.GIVEN_NAME
                                        || fact.field() == Field.FAMILY_NAME)) {
            mentions.add(
                    facts.of(
                            mentions.size(),
                            SOURCES.indexOf(source),
                            body.facts(),
                            body.endedOn()));
            truth.add(people.getOrDefault(source + "/" + item.key(), ""));
        }
    }
}
