package org.doorstep.borough.service;

import java.util.List;
import org.doorstep.borough.family.Household;

/// Everything the council's systems truly have on a household.
public record Dossier(
        Household household,
        List<Tenancy> tenancies,
        List<CouncilTaxAccount> accounts,
        List<Claim> claims,
        List<CareFile> careFiles,
        List<ChildFile> childFiles,
        List<Contact> contacts,
        List<Allocation> allocations) {}
