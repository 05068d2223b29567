package org.doorstep.app.ui.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.visit.VisitShown.Sheet;
import org.doorstep.app.ui.visit.VisitShown.Warning;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.citizen.AddressTraces;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.form.Answers;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Forms;
import org.doorstep.domain.household.Households;
import org.doorstep.domain.laptop.Room;
import org.doorstep.domain.sync.SyncWatch;
import org.doorstep.domain.visit.Readiness;
import org.doorstep.domain.visit.VisitRun;
import org.doorstep.domain.visit.Visits;
import org.jspecify.annotations.Nullable;

/// Puts together what an officer sees of a visit from what this laptop holds. Asked away from the
/// screen.
///
/// @param officer who works here
/// @param writable for which services the officer may write
public record VisitDesk(
        Visits visits,
        Citizens citizens,
        Households households,
        Forms forms,
        Answers answers,
        SyncWatch sync,
        Room room,
        Supplier<Officer> officer,
        Supplier<List<Category>> writable,
        Clock clock) {

    private static final Messages TEXT = Messages.of("visit");

    /// This officer's visits that touch that time, in the order in which they begin.
    public List<VisitShown> mine(Instant from, Instant until) {
        return visits.mine(from, until).stream().map(this::shown).toList();
    }

    /// The visit as it stands; empty if the laptop does not hold it.
    public Optional<VisitShown> one(UUID visit) {
        return visits.one(visit).map(this::shown);
    }

    /// The warnings that hold at that person's door: those about them first, then those about
    /// others who live there.
    public List<Warning> warnings(CitizenFile file) {
        return warnings(file, SingleView.of(file));
    }

    private VisitShown shown(VisitRun run) {
        var file = citizens.reread(run.person()).orElse(null);
        var view = file == null ? null : SingleView.of(file);
        var undisclosed =
                file == null
                        ? AddressTraces.NONE
                        : AddressTraces.undisclosed(file.records(), file.belief());
        var warnings = warnings(file, view);
        var begun = answers.begun(run.person());
        var services = writable.get();
        var sheets = run.agenda().stream().map(item -> sheet(run, item, begun, services)).toList();
        var read = run.warningsRead(officer.get().id(), VisitShown.about(warnings)).orElse(null);
        var last = sync.state().lastInStep();
        var found =
                new Readiness.Found(
                        file != null,
                        sheets.size(),
                        (int) sheets.stream().filter(sheet -> !sheet.here()).count(),
                        warnings.size(),
                        (int) begun.stream().filter(FormAddress::isDraft).count(),
                        last,
                        room.look());
        return new VisitShown(
                run,
                view == null ? TEXT.get("notHeld.name") : view.name().display(),
                view == null ? TEXT.get("notHeld.name") : view.name().spoken(),
                where(run, view, undisclosed),
                run.aloneBecause().map(undisclosed::masked).orElse(null),
                warnings,
                sheets,
                read,
                Readiness.of(found, clock.instant()),
                last);
    }

    private Sheet sheet(
            VisitRun run, VisitRun.Item item, List<String> begun, List<Category> services) {
        var form = forms.newest(item.form());
        var here = form.map(Form::service).filter(services::contains).isPresent();
        var address = new FormAddress(run.person(), item.form(), item.caseId());
        return new Sheet(
                item,
                here || item.response() != null,
                item.response() == null && begun.contains(address.draft()));
    }

    private static String where(
            VisitRun run, @Nullable SingleView view, AddressTraces undisclosed) {
        var place = run.body().place();
        if (place != null) {
            return undisclosed.masked(place);
        }
        if (view == null) {
            return TEXT.get("where.notKnown");
        }
        return view.addressHidden()
                ? TEXT.get("where.hidden")
                : view.value(Field.ADDRESS)
                        .map(ShownValue::value)
                        .orElse(TEXT.get("where.notKnown"));
    }

    private List<Warning> warnings(@Nullable CitizenFile file, @Nullable SingleView view) {
        return file == null || view == null
                ? List.of()
                : new DoorWarnings(households).of(file, view);
    }
}
