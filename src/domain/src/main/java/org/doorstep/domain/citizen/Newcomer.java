package org.doorstep.domain.citizen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.identifier.PartialDate;
import org.jspecify.annotations.Nullable;

/// Somebody whom an officer registers because they are nobody whom the council's systems know. What
/// is not known is blank, but one of the names.
///
/// @param service for which the officer works with them
/// @param born as far as it is known; null if not at all
/// @param address one line, without the postcode
public record Newcomer(
        Category service,
        String givenName,
        String familyName,
        @Nullable PartialDate born,
        String address,
        String postcode,
        String phone,
        String nationalInsuranceNumber) {

    /// Most characters of anything that is said of somebody.
    public static final int CHARACTERS = 200;

    private static final int FACTS = 20;

    private static final Set<Field> KNOWN_HERE =
            EnumSet.of(
                    Field.GIVEN_NAME,
                    Field.FAMILY_NAME,
                    Field.BIRTH_DATE,
                    Field.ADDRESS,
                    Field.POSTCODE,
                    Field.PHONE,
                    Field.NATIONAL_INSURANCE_NUMBER);

    public Newcomer {
        givenName = givenName.strip();
        familyName = familyName.strip();
        address = address.strip();
        postcode = postcode.strip();
        phone = phone.strip();
        nationalInsuranceNumber = nationalInsuranceNumber.strip();
    }

    /// Whether there is a name to register somebody by.
    public boolean named() {
        return !givenName.isEmpty() || !familyName.isEmpty();
    }

    /// Whether enough is known to ask the hub whether somebody is there already: a name and the
    /// whole birth date, or the National Insurance number. Of less the hub says nothing, so that
    /// nobody finds out by trying who is known to the council.
    public boolean askable() {
        var born = this.born;
        return !nationalInsuranceNumber.isEmpty() || named() && born != null && born.day() != 0;
    }

    /// What is known of them, as a record would say it.
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        add(facts, Field.GIVEN_NAME, givenName);
        add(facts, Field.FAMILY_NAME, familyName);
        add(facts, Field.BIRTH_DATE, born == null ? "" : born.toString());
        add(facts, Field.ADDRESS, address);
        add(facts, Field.POSTCODE, postcode);
        add(facts, Field.PHONE, phone);
        add(facts, Field.NATIONAL_INSURANCE_NUMBER, nationalInsuranceNumber);
        return facts;
    }

    /// What Doorstep itself then says of the person.
    ///
    /// @param id of the record, which is its key too: no system has a row of its own for it
    public SourceRecord record(UUID id) {
        return new SourceRecord(
                Provenance.DOORSTEP,
                id.toString(),
                facts(),
                List.of(),
                null,
                List.of(),
                null,
                List.of());
    }

    /// What is wrong with a record by which a laptop registers somebody, for an officer to read. It
    /// holds what can be filled in here and nothing that is a system's to say.
    ///
    /// @param id of the record
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public static Optional<String> fault(SourceRecord row, UUID id) {
        if (!Provenance.DOORSTEP.equals(row.source()) || !id.toString().equals(row.key())) {
            return Optional.of("Rows of other systems come with their extracts alone.");
        }
        if (!row.cautions().isEmpty()
                || row.state() != null
                || !row.details().isEmpty()
                || row.endedOn() != null
                || !row.ties().isEmpty()
                || row.facts().size() > FACTS) {
            return Optional.of("Whoever is registered has names, dates and addresses, no more.");
        }
        for (var fact : row.facts()) {
            if (fact == null
                    || !KNOWN_HERE.contains(fact.field())
                    || fact.value() == null
                    || fact.value().isBlank()
                    || fact.value().length() > CHARACTERS) {
                return Optional.of("Something of the person is blank, too long or not known here.");
            }
        }
        return row.facts().stream()
                        .anyMatch(fact ->
                                fact.field() == Field.GIVEN_NAME
                                        || fact.field() == Field.FAMILY_NAME)
                ? Optional.empty()
                : Optional.of("Whoever is registered has a name.");
    }

    private static void add(List<Fact> facts, Field field, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(field, value, null));
        }
    }
}
