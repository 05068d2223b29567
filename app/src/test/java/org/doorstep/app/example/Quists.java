package org.doorstep.app.example;

import static org.doorstep.app.example.FileBuilder.caution;
import static org.doorstep.app.example.FileBuilder.fact;
import static org.doorstep.app.example.FileBuilder.id;
import static org.doorstep.domain.access.Category.ADULT_CARE;
import static org.doorstep.domain.access.Category.BENEFITS;
import static org.doorstep.domain.access.Category.CHILDREN;
import static org.doorstep.domain.access.Category.HOUSING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Kin;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.Tie;
import org.doorstep.domain.household.Households.Known;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// A large family round the Folasade of [Examples]: three generations, a partner, a former partner,
/// children of both, a lodger, one who has died, one who is only named, two homes.
public final class Quists {

    private static final Instant LAST_NIGHT = Instant.parse("2026-08-05T21:30:00Z");
    private static final String LARCH = "Flat 4, Larch House, 112 Elm Road, Wrenford";
    private static final String QUARRY = "7 Quarry Street, Wrenford";

    private Quists() {}

    /// All of them, Folasade first.
    public static List<Known> all() {
        return List.of(
                new Member("folasade", "Adébáyọ̀-Featherstonehaugh", "Folasade Oluwaseun")
                        .born("1981-03-14", "Female")
                        .at(LARCH, "2019-06-03", null)
                        .at(QUARRY, "2014-09-01", "2019-06-04")
                        .says(BENEFITS, tie(Kin.SELF, "HB1"))
                        .says(ADULT_CARE, tie(Kin.SELF, "A1"))
                        .known(),
                new Member("dayo", "Adébáyọ̀", "Dayo Emmanuel Oluwatobiloba")
                        .born("1978-11-30", "Male")
                        .at(LARCH, "2021-02-01", null)
                        .says(BENEFITS, tie(Kin.PARTNER, "HB1"))
                        .warned(caution(Caution.Level.STOP, "Threatened an officer", null, null))
                        .known(),
                new Member("gareth", "Featherstonehaugh", "Gareth")
                        .born("1979-05-05", "Male")
                        .at(QUARRY, "2014-09-01", "2018-03-01")
                        .known(),
                new Member("temi", "Adébáyọ̀-Featherstonehaugh", "Temitope")
                        .born("2009-04-12", "Female")
                        .at(LARCH, "2019-06-03", null)
                        .at(QUARRY, "2014-09-01", "2019-06-04")
                        .says(BENEFITS, tie(Kin.RESPONSIBLE_ADULT, "HB1"))
                        .says(
                                CHILDREN,
                                named(Kin.MOTHER, "Folasade Adébáyọ̀-Featherstonehaugh"),
                                named(Kin.FATHER, "Gareth Featherstonehaugh"))
                        .known(),
                new Member("kemi", "Adébáyọ̀", "Kemi")
                        .born("2022-09-01", "Female")
                        .at(LARCH, "2022-09-01", null)
                        .says(BENEFITS, tie(Kin.RESPONSIBLE_ADULT, "HB1"))
                        .says(CHILDREN, named(Kin.FATHER, "Dayo Adébáyọ̀"))
                        .known(),
                new Member("tunde", "Adébáyọ̀", "Tunde")
                        .born("2024-12-24", "Male")
                        .at(LARCH, "2024-12-24", null)
                        .says(BENEFITS, tie(Kin.RESPONSIBLE_ADULT, "HB1"))
                        .says(CHILDREN, named(Kin.FATHER, "Dayo Adébáyọ̀"))
                        .known(),
                new Member("grace", "Ọláyọ̀", "Grace")
                        .born("1955-01-19", "Female")
                        .at(LARCH, "2023-05-01", null)
                        .says(CHILDREN, named(Kin.CHILD, "Folasade Adébáyọ̀-Featherstonehaugh"))
                        .says(ADULT_CARE, tie(Kin.CARED_FOR, "A1"))
                        .warned(caution(Caution.Level.CARE, "Dog at property", null, null))
                        .known(),
                new Member("samuel", "Ọláyọ̀", "Samuel")
                        .born("1950-07-02", "Male")
                        .died("2021-01-30")
                        .says(CHILDREN, named(Kin.CHILD, "Folasade Adébáyọ̀-Featherstonehaugh"))
                        .known(),
                new Member("lodger", "Nowak", "Sasha")
                        .born("1999", null)
                        .at(LARCH, "2025-10-01", null)
                        .known());
    }

    /// A family of fourteen.
    public static List<Known> many() {
        var known = new ArrayList<>(all());
        for (var i = 1; i <= 6; i++) {
            known.add(
                    new Member("child" + i, "Adébáyọ̀-Featherstonehaugh", "Oluwaseun Child" + i)
                            .born((2010 + i) + "-02-0" + i, i % 2 == 0 ? "Male" : "Female")
                            .at(LARCH, "2019-06-03", null)
                            .says(BENEFITS, tie(Kin.RESPONSIBLE_ADULT, "HB1"))
                            .says(CHILDREN, named(Kin.GRANDPARENT, "Mary Ellen Featherstonehaugh"))
                            .known());
        }
        return known;
    }

    private static Tie tie(Kin kin, String reference) {
        return new Tie(kin, reference, null);
    }

    private static Tie named(Kin kin, String name) {
        return new Tie(kin, null, name);
    }

    private static final class Member {

        private final String key;
        private final List<Fact> name;
        private final List<Recorded<SourceRecord>> rows = new ArrayList<>();

        Member(String key, String family, String given) {
            this.key = key;
            name =
                    List.of(
                            fact(Field.FAMILY_NAME, family, null),
                            fact(Field.GIVEN_NAME, given, null));
        }

        Member born(String born, @Nullable String sex) {
            var facts = new ArrayList<>(List.of(fact(Field.BIRTH_DATE, born, null)));
            if (sex != null) {
                facts.add(fact(Field.SEX, sex, null));
            }
            return row(ADULT_CARE, facts, List.of(), List.of(), null);
        }

        Member died(String died) {
            var facts = List.of(fact(Field.DEATH_DATE, died, null));
            return row(ADULT_CARE, facts, List.of(), List.of(), null);
        }

        Member at(String address, String since, @Nullable String until) {
            var facts =
                    List.of(
                            fact(Field.ADDRESS, address, since),
                            fact(
                                    Field.POSTCODE,
                                    address.equals(LARCH) ? "XA1 2BC" : "XA3 4QQ",
                                    since));
            return row(HOUSING, facts, List.of(), List.of(), until);
        }

        Member says(Category service, Tie... ties) {
            return row(service, List.of(), List.of(), List.of(ties), null);
        }

        Member warned(Caution caution) {
            return row(HOUSING, List.of(), List.of(caution), List.of(), null);
        }

        Known known() {
            return new Known(id(key), rows);
        }

        private Member row(
                Category service,
                List<Fact> facts,
                List<Caution> cautions,
                List<Tie> ties,
                @Nullable String until) {
            var all = new ArrayList<>(name);
            all.addAll(facts);
            var source = service.toString();
            rows.add(
                    new Recorded<>(
                            new Header(
                                    id(key + source + rows.size()),
                                    id(key),
                                    service,
                                    Sensitivity.NORMAL,
                                    1,
                                    "import:" + source,
                                    LAST_NIGHT,
                                    LAST_NIGHT),
                            new SourceRecord(
                                    source,
                                    "R" + rows.size(),
                                    all,
                                    cautions,
                                    null,
                                    List.of(),
                                    until == null ? null : LocalDate.parse(until),
                                    ties)));
            return this;
        }
    }
}
