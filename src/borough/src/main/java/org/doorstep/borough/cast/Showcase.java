package org.doorstep.borough.cast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.family.Stay;
import org.doorstep.borough.service.Alert;
import org.doorstep.borough.service.CareEvent;
import org.doorstep.borough.service.CareFile;
import org.doorstep.borough.service.ChildFile;
import org.doorstep.borough.service.Claim;
import org.doorstep.borough.service.Contact;
import org.doorstep.borough.service.CouncilTaxAccount;
import org.doorstep.borough.service.Refs;
import org.doorstep.borough.service.RentEvent;
import org.doorstep.borough.service.Repair;
import org.doorstep.borough.service.Tenancy;
import org.doorstep.borough.service.Tenant;
import org.doorstep.borough.staff.Desk;
import org.doorstep.borough.staff.Establishment;
import org.jspecify.annotations.Nullable;

/// The showcase family's records, their story read from a script.
final class Showcase {
    private static final LocalDate SECOND_HOME = LocalDate.of(2021, 9, 6);
    private static final LocalDate CARE_SINCE = LocalDate.of(2019, 5, 20);
    private static final LocalDate MOTHER_SINCE = LocalDate.of(2022, 5, 24);
    private static final LocalDate CHILD_SINCE = LocalDate.of(2026, 1, 14);
    private static final List<Alert> CAUTIONS =
            List.of(new Alert("10", "Do not visit alone"), new Alert("1", "Dog at property"));

    private final Household household;
    private final Establishment establishment;
    private final Script script = Script.read("showcase.txt");

    Showcase(Household household, Establishment establishment) {
        this.household = household;
        this.establishment = establishment;
    }

    private Person mother() {
        return household.head();
    }

    private Person person(int place) {
        return household.people().get(place - 1);
    }

    List<Tenancy> tenancies() {
        var first = household.stays().getFirst();
        var second = household.stays().getLast();
        var left = person(5).stays().getFirst().to();
        var before =
                List.of(
                        tenant(first, 1, "TENANT", first.from(), SECOND_HOME),
                        tenant(first, 2, "OCCUPANT", first.from(), SECOND_HOME),
                        tenant(first, 3, "OCCUPANT", first.from(), SECOND_HOME),
                        tenant(first, 5, "JOINT TENANT", first.from(), left));
        var now =
                List.of(
                        tenant(second, 1, "TENANT", SECOND_HOME, null),
                        tenant(second, 2, "OCCUPANT", SECOND_HOME, null),
                        tenant(second, 3, "OCCUPANT", SECOND_HOME, null),
                        tenant(second, 4, "OCCUPANT", person(4).stays().getLast().from(), null));
        return List.of(tenancy(first, before, "0.00"), tenancy(second, now, "511.90"));
    }

    private Tenant tenant(
            Stay stay, int place, String role, LocalDate from, @Nullable LocalDate to) {
        var cautioned = place == 1 && to == null;
        return new Tenant(
                ref(stay) + "-" + place,
                person(place),
                role,
                from,
                to,
                cautioned ? CAUTIONS : List.of(),
                cautioned ? LocalDate.of(2026, 12, 2) : null);
    }

    private String ref(Stay stay) {
        return Refs.eight(number(stay), 1);
    }

    private long number(Stay stay) {
        return (long) household.number() * Stay.INDEXES + stay.index();
    }

    private Tenancy tenancy(Stay stay, List<Tenant> tenants, String balance) {
        return new Tenancy(
                ref(stay),
                stay,
                "7",
                stay.from(),
                stay.to(),
                Refs.ten(number(stay), 2),
                new BigDecimal(stay.to() == null ? "130.35" : "107.87"),
                new BigDecimal(balance),
                tenants,
                repairs(stay, tenants.getFirst().ref()),
                rent(stay));
    }

    private List<Repair> repairs(Stay stay, String tenantRef) {
        var repairs = new ArrayList<Repair>();
        for (var line : script.of("repair")) {
            if (stay.covers(line.day())) {
                var done = line.dayIn(2);
                repairs.add(
                        new Repair(
                                Refs.ten(number(stay) * 128 + repairs.size(), 3),
                                tenantRef,
                                line.at(),
                                line.field(0),
                                line.field(1),
                                line.field(3),
                                done == null ? line.field(2) : "COMPLETED",
                                done));
            }
        }
        return repairs;
    }

    private List<RentEvent> rent(Stay stay) {
        var events = new ArrayList<RentEvent>();
        for (var line : script.of("rent")) {
            if (stay.covers(line.day())) {
                var amount = line.field(1).isEmpty() ? null : new BigDecimal(line.field(1));
                var officer = amount == null ? officer(Desk.HOUSING) : "";
                events.add(
                        new RentEvent(
                                Refs.ten(number(stay) * 512 + events.size(), 4),
                                line.day(),
                                line.field(0),
                                amount,
                                new BigDecimal(line.field(2)),
                                line.field(3),
                                officer));
            }
        }
        return events;
    }

    List<CouncilTaxAccount> accounts() {
        var first = household.stays().getFirst();
        var second = household.stays().getLast();
        var his = person(5).stays().getLast();
        return List.of(
                account(first, mother(), "B", "SPD", "0.00", second),
                account(second, mother(), "B", "SPD", "96.40", null),
                account(his, person(5), "A", "SPD", "-12.00", null));
    }

    private CouncilTaxAccount account(
            Stay stay,
            Person person,
            String band,
            String discount,
            String balance,
            @Nullable Stay next) {
        var digits = Refs.eight(number(stay) * 2, 5);
        return new CouncilTaxAccount(
                digits + Refs.checkDigit(digits),
                stay,
                List.of(person),
                false,
                stay.from(),
                stay.to(),
                band,
                discount,
                new BigDecimal(balance),
                new BigDecimal("104.00"),
                next);
    }

    List<Claim> claims() {
        var stay = household.stays().getLast();
        var ref = Refs.eight(number(stay) * 16, 6);
        var people =
                List.of(
                        new Claim.Claimant(ref + "-1", mother(), "C"),
                        new Claim.Claimant(ref + "-2", person(2), "D"),
                        new Claim.Claimant(ref + "-3", person(3), "D"));
        return List.of(
                new Claim(
                        ref,
                        stay,
                        people,
                        LocalDate.of(2021, 1, 25),
                        null,
                        "SUSPENDED",
                        List.of("Payslips for July and August"),
                        LocalDate.of(2026, 9, 3),
                        new BigDecimal("118.20"),
                        LocalDate.of(2026, 9, 24),
                        officer(Desk.BENEFITS)));
    }

    List<CareFile> careFiles() {
        var team = establishment.team(Desk.ADULT_CARE, 0).id();
        var mothers =
                new CareFile(
                        careId(4),
                        person(4),
                        false,
                        "",
                        "Support with Memory and Cognition",
                        MOTHER_SINCE,
                        null,
                        officer(Desk.ADULT_CARE),
                        team,
                        List.of(),
                        false,
                        List.of());
        var own =
                new CareFile(
                        careId(1),
                        mother(),
                        false,
                        careId(4),
                        "Physical Support: Personal care support",
                        CARE_SINCE,
                        null,
                        officer(Desk.ADULT_CARE),
                        team,
                        List.of("Do not visit alone", "Dog at property"),
                        false,
                        events("care", "E", 8));
        return List.of(own, mothers);
    }

    private String careId(int place) {
        return "A" + Refs.eight(person(place).number(), 7);
    }

    List<ChildFile> childFiles() {
        var child = person(3);
        return List.of(
                new ChildFile(
                        "C" + Refs.eight(child.number(), 9),
                        child,
                        child.number(),
                        null,
                        mother(),
                        "Mother",
                        "Child in need",
                        "N3",
                        CHILD_SINCE,
                        null,
                        officer(Desk.CHILDREN),
                        establishment.team(Desk.CHILDREN, 0).id(),
                        false,
                        events("child", "K", 10)));
    }

    private List<CareEvent> events(String kind, String letter, int salt) {
        var events = new ArrayList<CareEvent>();
        var officer = officer(kind.equals("care") ? Desk.ADULT_CARE : Desk.CHILDREN);
        for (var line : script.of(kind)) {
            var id =
                    letter
                            + Refs.ten(
                                    (long) household.number() * Household.ROOM * 64 + events.size(),
                                    salt);
            events.add(
                    new CareEvent(
                            id,
                            line.field(0),
                            line.day(),
                            line.dayIn(1),
                            line.field(2),
                            line.field(3),
                            officer));
        }
        return events;
    }

    List<Contact> contacts() {
        var contacts = new ArrayList<Contact>();
        for (var line : script.lines()) {
            if (line.kind().equals("contact") || line.kind().equals("note")) {
                contacts.add(
                        new Contact(
                                "X"
                                        + Refs.ten(
                                                (long) household.number() * 256 + contacts.size(),
                                                11),
                                line.kind().equals("note"),
                                line.at(),
                                line.field(1),
                                line.field(0),
                                key(line.field(0), line.day()),
                                line.field(2),
                                line.field(4),
                                officer(Desk.valueOf(line.field(3)))));
            }
        }
        return contacts;
    }

    private String key(String system, LocalDate day) {
        var stay =
                day.isBefore(SECOND_HOME)
                        ? household.stays().getFirst()
                        : household.stays().getLast();
        return switch (system) {
            case "housing" -> ref(stay) + "-1";
            case "counciltax" -> account(stay, mother(), "", "", "0", null).ref();
            case "benefits" -> claims().getFirst().people().getFirst().ref();
            default -> careId(1);
        };
    }

    private String officer(Desk desk) {
        return establishment.team(desk, 0).officers().getFirst().id();
    }
}
