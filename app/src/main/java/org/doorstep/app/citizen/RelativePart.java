package org.doorstep.app.citizen;

import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.citizen.household.HouseholdModel;
import org.doorstep.app.citizen.household.RelativeWords;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.household.Household;
import org.doorstep.domain.household.Relative;
import org.jspecify.annotations.Nullable;

/// Somebody of the household: what they are to the others, when they lived there, and who says so.
final class RelativePart {

    static final String OPEN = "citizen.household.open";

    private static final Messages TEXT = Messages.of("household");

    private final HouseholdModel model;
    private final SourceLines sources;
    private final Consumer<UUID> open;

    RelativePart(HouseholdModel model, SourceLines sources, Consumer<UUID> open) {
        this.model = model;
        this.sources = sources;
        this.open = open;
    }

    /// Null if the household no longer has them.
    @Nullable Region of(UUID id) {
        var shown = model.shownProperty().get();
        return shown == null
                ? null
                : shown.household()
                        .relative(id)
                        .map(who -> of(who, shown.household()))
                        .orElse(null);
    }

    private Region of(Relative who, Household household) {
        var words = new RelativeWords(household, model.today());
        var home = model.homeProperty().get();
        var part = new VBox(Prose.of(who.name().display(), "section-title", "strong"));
        part.getStyleClass().add("context-part");
        part.getChildren().add(Texts.body(words.born(who)));
        if (!words.kin(who).isEmpty()) {
            part.getChildren().add(Texts.strong(words.kin(who)));
        }
        words.toOthers(who).forEach(said -> part.getChildren().add(Prose.of(said)));
        var when = words.when(who, home);
        if (home != null && !when.isEmpty()) {
            part.getChildren().addAll(Prose.of(home.address(), "strong"), Texts.body(when));
        }
        var from = new ArrayList<Provenance>();
        household.of(who.id()).stream()
                .filter(one -> one.other().equals(household.person()))
                .forEach(one -> from.addAll(one.from()));
        if (home != null) {
            home.stays().stream()
                    .filter(stay -> stay.person().equals(who.id()))
                    .forEach(stay -> from.addAll(stay.from()));
        }
        part.getChildren().add(SourceLines.heading(TEXT.get("relative.said")));
        if (from.isEmpty()) {
            part.getChildren().add(Texts.secondary(TEXT.get("relative.derived")));
        }
        from.stream().distinct().map(sources::of).forEach(part.getChildren()::add);
        if (!who.held()) {
            part.getChildren().add(Texts.secondary(TEXT.get("named")));
        } else if (!who.id().equals(household.person())) {
            var file = new Button(TEXT.get("relative.open"));
            file.setId(OPEN);
            file.setOnAction(_ -> open.accept(who.id()));
            part.getChildren().add(file);
        }
        return part;
    }
}
