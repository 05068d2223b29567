package org.doorstep.app.form;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.form.FormOffer;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.form.Form;

/// Opens forms, one tab for each form of a person.
///
/// @param officer who looks, as the hub last said
/// @param writable asked away from the screen: for which services the officer may write
/// @param personPage where a person's file is shown
public record FormPages(
        FormPorts ports,
        Supplier<Officer> officer,
        Supplier<List<Category>> writable,
        Function<UUID, Address> personPage,
        Background background,
        Clock clock)
        implements PageKind {

    /// What it brings to the shell.
    ///
    /// @param cases in which what was completed may wait for somebody's approval
    public Feature feature(Cases cases) {
        return new Feature(List.of(), List.of(this, new CompletedPages(this, cases)));
    }

    /// The forms that can be filled in about a person, those that were begun first. Asked away from
    /// the screen.
    public List<FormOffer> offers(UUID person) {
        var begun = ports.answers().begun(person);
        var services = writable.get();
        return ports.forms().all().stream()
                .filter(form -> services.contains(form.service()))
                .map(form -> offer(person, form, begun))
                .sorted(
                        java.util.Comparator.comparing((FormOffer offer) -> !offer.begun())
                                .thenComparing(FormOffer::title))
                .toList();
    }

    @Override
    public String kind() {
        return FormAddress.FILL_IN;
    }

    @Override
    public Optional<String> title(Address address) {
        var where = FormAddress.parse(address.key());
        return ports.forms()
                .newest(where.form())
                .flatMap(form -> name(where.person()).map(name -> form.title() + ": " + name));
    }

    @Override
    public Page open(Address address, Desk desk) {
        return new FormPage(FormAddress.parse(address.key()), this, desk);
    }

    /// What the person is called; empty if the laptop does not hold them.
    Optional<String> name(UUID person) {
        return ports.citizens().reread(person).map(file -> SingleView.of(file).name().display());
    }

    private static FormOffer offer(UUID person, Form form, List<String> begun) {
        var where = new FormAddress(person, form.id(), null);
        return new FormOffer(
                form.title(),
                form.service(),
                FormAddress.of(person, form.id(), null),
                begun.contains(where.draft()));
    }
}
