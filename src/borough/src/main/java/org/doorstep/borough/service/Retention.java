package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How long each system still extracts what has ended. After that the row is gone from the extract,
/// with no word of it.
final class Retention {
    private static final int TENANCY_YEARS = 6;
    private static final int ACCOUNT_YEARS = 6;
    private static final int CLAIM_DAYS = 540;
    private static final int CARE_YEARS = 3;
    private static final int CHILD_YEARS = 1;

    private final LocalDate night;

    Retention(LocalDate night) {
        this.night = night;
    }

    private boolean kept(@Nullable LocalDate end, int years, int days) {
        return end == null || end.plusYears(years).plusDays(days).isAfter(night);
    }

    List<Tenancy> tenancies(List<Tenancy> all) {
        return all.stream().filter(tenancy -> kept(tenancy.end(), TENANCY_YEARS, 0)).toList();
    }

    List<CouncilTaxAccount> accounts(List<CouncilTaxAccount> all) {
        return all.stream().filter(account -> kept(account.to(), ACCOUNT_YEARS, 0)).toList();
    }

    List<Claim> claims(List<Claim> all) {
        return all.stream().filter(claim -> kept(claim.end(), 0, CLAIM_DAYS)).toList();
    }

    List<CareFile> careFiles(List<CareFile> all) {
        return all.stream().filter(file -> kept(file.closed(), CARE_YEARS, 0)).toList();
    }

    List<ChildFile> childFiles(List<ChildFile> all) {
        return all.stream().filter(file -> kept(file.closed(), CHILD_YEARS, 0)).toList();
    }

    /// Contacts about records that are still extracted.
    static List<Contact> contacts(List<Contact> all, List<ContactCentre.Matter> kept) {
        Set<String> keys = new HashSet<>();
        kept.forEach(matter -> keys.add(matter.key()));
        return all.stream().filter(contact -> keys.contains(contact.key())).toList();
    }
}
