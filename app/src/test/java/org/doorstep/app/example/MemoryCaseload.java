package org.doorstep.app.example;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.caseload.Caseload;
import org.doorstep.domain.caseload.Client;
import org.doorstep.domain.caseload.Client.Contact;
import org.doorstep.domain.caseload.Client.OpenCase;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.citizen.MergedCaution;
import org.doorstep.domain.citizen.OccurredAt;
import org.jspecify.annotations.Nullable;

/// The caseload of the officer whose tasks are in memory.
public final class MemoryCaseload implements Caseload {

    private final MemoryTasks tasks;
    private final MemoryCitizens citizens;
    private final String officer;
    private final List<Client> given = new ArrayList<>();

    public MemoryCaseload(MemoryTasks tasks, MemoryCitizens citizens, String officer) {
        this.tasks = tasks;
        this.citizens = citizens;
        this.officer = officer;
    }

    /// Gives the officer a file.
    ///
    /// @param last day of the last contact, or null
    public void give(CitizenFile file, @Nullable String last, OpenCase... cases) {
        citizens.with(file);
        given.add(
                new Client(
                        file.person(),
                        Glance.of(file.records()),
                        MergedCaution.of(file.records(), file.belief()),
                        true,
                        List.of(cases),
                        List.of(),
                        last == null ? null : new Contact(OccurredAt.parse(last), "Home visit")));
    }

    @Override
    public List<Client> mine() {
        return given.stream()
                .map(one ->
                        new Client(
                                one.person(),
                                one.glance(),
                                one.cautions(),
                                one.given(),
                                one.cases(),
                                tasks.all().stream()
                                        .filter(task -> task.body().isOpen())
                                        .filter(task -> officer.equals(task.body().owner()))
                                        .filter(task -> isOf(task.header().file(), one))
                                        .toList(),
                                one.contact()))
                .toList();
    }

    private static boolean isOf(UUID file, Client client) {
        return file.equals(client.person());
    }
}
