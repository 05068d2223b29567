package org.doorstep.app.citizen.casework;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes;

/// All that a citizen's page needs for its cases.
public final class CaseCorner implements AutoCloseable {

    private final CasesModel model;
    private final CaseDeeds deeds;
    private final CaseFormModel form;
    private final Team team;

    private CaseCorner(CasesModel model, CaseDeeds deeds, CaseFormModel form, Team team) {
        this.model = model;
        this.deeds = deeds;
        this.form = form;
        this.team = team;
    }

    /// @param say tells what was done, with how to take it back
    /// @param refuse tells why something could not be done
    public static CaseCorner of(
            UUID person,
            Casework casework,
            Team team,
            Changes changes,
            Background background,
            Clock clock,
            BiConsumer<String, Runnable> say,
            Consumer<String> refuse) {
        var model = new CasesModel(person, casework, team, changes, background, clock);
        var deeds = new CaseDeeds(casework.cases(), background, clock, say, refuse);
        var form =
                new CaseFormModel(
                        person, team.me().get().id(), model, deeds, casework, background, clock);
        model.chosenProperty().subscribe((_, now) -> form.looking(now));
        return new CaseCorner(model, deeds, form, team);
    }

    public CasesModel model() {
        return model;
    }

    public CaseFormModel form() {
        return form;
    }

    CaseDeeds deeds() {
        return deeds;
    }

    Team team() {
        return team;
    }

    /// Keeps what is typed and stops listening.
    @Override
    public void close() {
        form.flush();
        model.close();
    }
}
