package org.doorstep.app.citizen.casework;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.ui.attach.Pictures;
import org.doorstep.app.ui.form.FormOffer;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.casework.Hold;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.citizen.AddressTraces;

/// All that a citizen's page needs for its cases.
public final class CaseCorner implements AutoCloseable {

    private final CasesModel model;
    private final CaseDeeds deeds;
    private final CaseFormModel form;
    private final Team team;
    private final Consumer<Address> show;
    private final Pictures pictures;

    private CaseCorner(
            CasesModel model,
            CaseDeeds deeds,
            CaseFormModel form,
            Team team,
            Consumer<Address> show,
            Pictures pictures) {
        this.pictures = pictures;
        this.model = model;
        this.deeds = deeds;
        this.form = form;
        this.team = team;
        this.show = show;
    }

    /// @param forms the forms that this laptop has for a person; asked away from the screen
    /// @param show shows a page
    /// @param undisclosed what no words tell on the page now
    /// @param say tells what was done, with how to take it back
    /// @param refuse tells why something could not be done
    public static CaseCorner of(
            UUID person,
            Casework casework,
            Function<UUID, List<FormOffer>> forms,
            Consumer<Address> show,
            Team team,
            ObservableValue<AddressTraces> undisclosed,
            Changes changes,
            Background background,
            Clock clock,
            BiConsumer<String, Runnable> say,
            Consumer<String> refuse) {
        var model =
                new CasesModel(
                        person,
                        casework,
                        new CaseForms(forms, casework.answers()),
                        team,
                        undisclosed,
                        changes,
                        background,
                        clock);
        var deeds = new CaseDeeds(casework.cases(), background, clock, say, refuse);
        var form =
                new CaseFormModel(
                        person, team.me().get().id(), model, deeds, casework, background, clock);
        model.chosenProperty().subscribe((_, now) -> form.looking(now));
        var pictures = new Pictures(casework.attachments(), background);
        return new CaseCorner(model, deeds, form, team, show, pictures);
    }

    public CasesModel model() {
        return model;
    }

    public CaseFormModel form() {
        return form;
    }

    /// Holds something while another service deals with a case.
    public void hold(UUID person, Hold.Offered offered, String why) {
        deeds.hold(person, offered, team.me().get().id(), why);
    }

    /// Lets go on what was held.
    public void goOn(UUID caseId, CaseType.Event end) {
        deeds.goOn(caseId, end);
    }

    CaseDeeds deeds() {
        return deeds;
    }

    /// Shows a page.
    public void show(Address where) {
        show.accept(where);
    }

    Pictures pictures() {
        return pictures;
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
