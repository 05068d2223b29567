package org.doorstep.app.citizen.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.household.Home;
import org.doorstep.domain.household.Household;
import org.doorstep.domain.household.Households;
import org.doorstep.domain.household.MarkerSpread;
import org.doorstep.domain.household.MarkerSpread.Spread;
import org.jspecify.annotations.Nullable;

/// The household of one citizen. Read once the citizen's file is, and again whenever that was; what
/// the officer has chosen stays chosen.
public final class HouseholdModel {

    /// What there is to show.
    ///
    /// @param spread warnings about others that hold here
    /// @param hidden whether homes are left out because the address must not be disclosed
    public record Shown(Household household, List<Spread> spread, boolean hidden) {
        public Shown {
            spread = List.copyOf(spread);
        }
    }

    private record Read(@Nullable Shown shown) {}

    private final UUID person;
    private final Households households;
    private final Clock clock;
    private final Latest<Read> latest;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Home> home = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty table = new SimpleBooleanProperty();
    private boolean hidden;
    private boolean disclosed;

    public HouseholdModel(UUID person, Households households, Background background, Clock clock) {
        this.person = person;
        this.households = households;
        this.clock = clock;
        latest = background.latest(read -> show(read.shown()), _ -> {});
    }

    /// Null until it was read, and while the laptop does not hold the person.
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Of which home it is shown who lives there; null if none is known.
    public ReadOnlyObjectProperty<@Nullable Home> homeProperty() {
        return home.getReadOnlyProperty();
    }

    /// Whether it is shown as a table.
    public BooleanProperty tableProperty() {
        return table;
    }

    /// Today, for ages and for how long a bar is.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The citizen's file was read.
    ///
    /// @param addressHidden whether the address is left out of what is shown
    /// @param addressDisclosed whether the officer has given a reason to see a hidden address
    public void renewed(boolean addressHidden, boolean addressDisclosed) {
        hidden = addressHidden;
        disclosed = addressDisclosed;
        read();
    }

    /// Shows who lives or lived there.
    public void choose(Home chosen) {
        home.set(chosen);
    }

    /// Whoever lives or lived with the person in the home that is chosen.
    public boolean sheltered(UUID relative) {
        var chosen = home.get();
        return chosen != null && chosen.shelters(relative);
    }

    /// Stops waiting for what is being read.
    public void close() {
        latest.forget();
    }

    private void read() {
        var withAddress = disclosed;
        var without = hidden;
        latest.submit(() -> {
            var known = households.around(person);
            return new Read(
                    known.isEmpty()
                            ? null
                            : new Shown(
                                    Household.of(known, withAddress),
                                    MarkerSpread.to(known),
                                    without));
        });
    }

    private void show(@Nullable Shown read) {
        var before = Optional.ofNullable(home.get()).map(Home::address);
        shown.set(read);
        var homes = read == null ? List.<Home>of() : read.household().homes();
        home.set(
                homes.stream()
                        .filter(one -> before.filter(one.address()::equals).isPresent())
                        .findFirst()
                        .or(() -> homes.stream().findFirst())
                        .orElse(null));
    }
}
