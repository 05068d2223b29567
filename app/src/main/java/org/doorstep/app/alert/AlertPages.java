package org.doorstep.app.alert;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.form.AlertAddress;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.frame.PlainPage;
import org.doorstep.app.ui.frame.Waiting;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.alert.Alerts;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.form.Answers;

/// Opens the alert about a person.
///
/// @param writable asked away from the screen: for which services the officer may write
/// @param nudge begins a round with the hub at once
/// @param personPage where a person's file is shown
public record AlertPages(
        Alerts alerts,
        Answers answers,
        Citizens citizens,
        DoorWarnings warnings,
        Supplier<List<Category>> writable,
        Runnable nudge,
        Function<UUID, Address> personPage,
        Background background)
        implements PageKind {

    private static final Messages TEXT = Messages.of("alert");

    public Feature feature() {
        return new Feature(List.of(), List.of(this));
    }

    @Override
    public String kind() {
        return AlertAddress.KIND;
    }

    @Override
    public Optional<String> title(Address address) {
        return citizens.reread(UUID.fromString(address.key()))
                .map(file -> TEXT.get("tab", SingleView.of(file).name().display()));
    }

    @Override
    public Page open(Address address, Desk desk) {
        var person = UUID.fromString(address.key());
        var model =
                new AlertModel(
                        person, alerts, answers, citizens, warnings, writable, nudge, background);
        var view =
                new AlertView(
                        model,
                        _ -> {
                            desk.replace(address, personPage.apply(person));
                            desk.say(new Waiting(TEXT.get("said"), TEXT.get("said.sent")));
                        });
        return new PlainPage(
                TEXT.get("title"),
                view.root(),
                view::focus,
                () -> {
                    view.close();
                    model.close();
                });
    }
}
