package org.doorstep.app.shell;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.text.Dates;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.QuickSearch;
import org.doorstep.app.ui.frame.StandingBar;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.draft.Drafts;
import org.doorstep.domain.laptop.Holdings;
import org.doorstep.domain.laptop.Room;
import org.doorstep.domain.laptop.Settings;
import org.doorstep.domain.note.Notes;
import org.doorstep.domain.sync.SyncWatch;

/// What the shell works with for one unlocked vault.
///
/// @param officerName who works here
/// @param features in the order of the rail
/// @param search makes what answers under the search box
/// @param reminder makes the line above every page that asks what must not be overlooked
/// @param personPage where a person's file is shown
/// @param holdingsPage where *On this laptop* is
/// @param syncPage where it is said how the laptop stands with the hub and what was refused
/// @param reviewPage where decisions wait
/// @param undecided how many decisions wait
/// @param signIn signs in again so that the hub answers
/// @param lock closes the vault
public record Surroundings(
        String officerName,
        List<Feature> features,
        Function<Desk, QuickSearch> search,
        Function<Desk, StandingBar> reminder,
        Function<UUID, Address> personPage,
        Address holdingsPage,
        Address syncPage,
        Address reviewPage,
        ObservableValue<? extends Number> undecided,
        SyncWatch sync,
        Holdings holdings,
        Room room,
        Notes notes,
        Drafts drafts,
        Changes changes,
        Settings settings,
        Background background,
        Dates dates,
        ObservableValue<Appearance> appearance,
        Overlay overlay,
        Consumer<Throwable> failures,
        Runnable signIn,
        Runnable lock) {

    public Surroundings {
        features = List.copyOf(features);
    }
}
