package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.family.Person;
import org.jspecify.annotations.Nullable;

/// What a household may ring about: every record that a grown-up stands for.
final class Matters {
    private final LocalDate night;

    Matters(LocalDate night) {
        this.night = night;
    }

    List<ContactCentre.Matter> of(
            List<Tenancy> tenancies,
            List<CouncilTaxAccount> accounts,
            List<Claim> claims,
            List<CareFile> careFiles,
            List<ChildFile> childFiles) {
        var matters = new ArrayList<ContactCentre.Matter>();
        for (var tenancy : tenancies) {
            var first = tenancy.tenants().getFirst();
            matters.add(matter("housing", first.ref(), first.from(), first.to(), first.person()));
        }
        for (var account : accounts) {
            if (!account.liable().isEmpty()) {
                matters.add(
                        matter(
                                "counciltax",
                                account.ref(),
                                account.from(),
                                account.to(),
                                account.liable().getFirst()));
            }
        }
        for (var claim : claims) {
            var claimant = claim.people().getFirst();
            matters.add(
                    matter(
                            "benefits",
                            claimant.ref(),
                            claim.start(),
                            claim.end(),
                            claimant.person()));
        }
        for (var file : careFiles) {
            matters.add(
                    matter("adultcare", file.id(), file.opened(), file.closed(), file.person()));
        }
        for (var file : childFiles) {
            matters.add(matter("children", file.id(), file.opened(), file.closed(), file.carer()));
        }
        return matters;
    }

    private ContactCentre.Matter matter(
            String system, String key, LocalDate since, @Nullable LocalDate until, Person person) {
        return new ContactCentre.Matter(
                system, key, since, until == null ? night : until, person.name().spoken());
    }
}
