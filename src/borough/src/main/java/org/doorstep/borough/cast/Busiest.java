package org.doorstep.borough.cast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.family.Stay;
import org.doorstep.borough.service.CareEvent;
import org.doorstep.borough.service.CareFile;
import org.doorstep.borough.service.Casework;
import org.doorstep.borough.service.Contact;
import org.doorstep.borough.service.ContactCentre;
import org.doorstep.borough.service.CouncilTaxAccount;
import org.doorstep.borough.service.Refs;
import org.doorstep.borough.service.RentEvent;
import org.doorstep.borough.service.Repair;
import org.doorstep.borough.service.Tenancy;
import org.doorstep.borough.service.Tenant;
import org.doorstep.borough.staff.Desk;
import org.doorstep.borough.staff.Establishment;

/// One man of whom exactly two hundred things are on record: of every ten, three repairs, three
/// rent lines, two care events and two contacts.
final class Busiest {
    static final int ENTRIES = 200;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 8);
    private static final int EVERY_DAYS = 16;
    private static final List<String> RENT =
            List.of("CHARGE", "PAYMENT", "LETTER", "PAYMENT", "AGREEMENT");
    private static final List<String> CARE =
            List.of("Request", "Assessment", "Service", "Review", "Review", "Review");

    private final Household household;
    private final Establishment establishment;
    private final Casework casework;
    private final List<Repair> repairs = new ArrayList<>();
    private final List<RentEvent> rent = new ArrayList<>();
    private final List<CareEvent> care = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();

    Busiest(Household household, Establishment establishment, Casework casework) {
        this.household = household;
        this.establishment = establishment;
        this.casework = casework;
        for (var i = 0; i < ENTRIES; i++) {
            add(i, FIRST.plusDays((long) i * EVERY_DAYS));
        }
    }

    private void add(int entry, LocalDate day) {
        switch (entry % 10) {
            case 0, 4, 8 ->
                    repairs.add(
                            casework.repairs()
                                    .repair(number() * 128 + repairs.size(), tenantRef(), day));
            case 1, 5, 9 ->
                    rent.add(
                            casework.rent()
                                    .event(
                                            number() * 512 + rent.size(),
                                            0,
                                            day,
                                            RENT.get(rent.size() % RENT.size()),
                                            weekly(),
                                            BigDecimal.valueOf(180)));
            case 2, 6 ->
                    care.add(
                            casework.careStory()
                                    .event(
                                            (long) person() * 64 + care.size(),
                                            CARE.get(care.size() % CARE.size()),
                                            day,
                                            worker()));
            default -> {
                var about = contacts.size() % 2 == 0 ? "housing" : "adultcare";
                var matter =
                        new ContactCentre.Matter(
                                about,
                                about.equals("housing") ? tenantRef() : careId(),
                                FIRST,
                                day,
                                household.head().name().spoken());
                contacts.add(
                        casework.contactCentre()
                                .contact(
                                        number() * 256 + contacts.size(),
                                        entry % 20 == 3,
                                        day,
                                        matter,
                                        0));
            }
        }
    }

    private long number() {
        return (long) household.number() * Stay.INDEXES;
    }

    private int person() {
        return household.head().number();
    }

    private String tenancyRef() {
        return Refs.eight(number(), 1);
    }

    private String tenantRef() {
        return tenancyRef() + "-1";
    }

    private String careId() {
        return "A" + Refs.eight(person(), 7);
    }

    private static BigDecimal weekly() {
        return new BigDecimal("98.40");
    }

    private String worker() {
        return establishment.team(Desk.ADULT_CARE, 0).officers().getFirst().id();
    }

    List<Tenancy> tenancies() {
        var stay = household.stays().getFirst();
        var tenant =
                new Tenant(
                        tenantRef(),
                        household.head(),
                        "TENANT",
                        stay.from(),
                        null,
                        List.of(),
                        null);
        return List.of(
                new Tenancy(
                        tenancyRef(),
                        stay,
                        "6",
                        stay.from(),
                        null,
                        Refs.ten(number(), 2),
                        weekly(),
                        BigDecimal.valueOf(18_000, 2),
                        List.of(tenant),
                        repairs,
                        rent));
    }

    List<CouncilTaxAccount> accounts() {
        var stay = household.stays().getFirst();
        var digits = Refs.eight(number() * 2, 5);
        return List.of(
                new CouncilTaxAccount(
                        digits + Refs.checkDigit(digits),
                        stay,
                        List.of(household.head()),
                        false,
                        stay.from(),
                        null,
                        "A",
                        "SPD",
                        BigDecimal.ZERO.setScale(2),
                        new BigDecimal("78.00"),
                        null));
    }

    List<CareFile> careFiles() {
        return List.of(
                new CareFile(
                        careId(),
                        household.head(),
                        false,
                        "",
                        "Physical Support: Personal care support",
                        FIRST,
                        null,
                        worker(),
                        establishment.team(Desk.ADULT_CARE, 0).id(),
                        List.of(),
                        false,
                        care));
    }

    List<Contact> contacts() {
        return contacts;
    }
}
