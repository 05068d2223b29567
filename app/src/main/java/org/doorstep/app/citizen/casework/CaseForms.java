package org.doorstep.app.citizen.casework;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.form.FormOffer;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.CaseType.Form;
import org.doorstep.domain.form.Answers;

/// The forms that are filled in for a case.
///
/// @param offers the forms that this laptop has for a person; asked away from the screen
/// @param answers what is kept of those that were begun
record CaseForms(Function<UUID, List<FormOffer>> offers, Answers answers) {

    /// Those of the case's stage, as far as this laptop has them.
    List<FormOffer> of(CaseRun run) {
        var wanted =
                run.type()
                        .filter(_ -> run.body().isOpen())
                        .map(type -> type.forms(run.body().stage()))
                        .orElse(List.of());
        if (wanted.isEmpty()) {
            return List.of();
        }
        var person = run.record().header().file();
        var there = new HashSet<String>();
        offers.apply(person).stream()
                .map(offer -> FormAddress.parse(offer.where().key()).form())
                .forEach(there::add);
        var begun = answers.begun(person);
        return wanted.stream()
                .filter(form -> there.contains(form.id()))
                .map(form -> offer(form, person, run, begun))
                .toList();
    }

    private static FormOffer offer(Form form, UUID person, CaseRun run, List<String> begun) {
        var where = new FormAddress(person, form.id(), run.id());
        return new FormOffer(
                form.title(),
                run.body().service(),
                FormAddress.of(person, form.id(), run.id()),
                begun.contains(where.draft()));
    }
}
