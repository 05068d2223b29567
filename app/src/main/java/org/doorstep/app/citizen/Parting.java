package org.doorstep.app.citizen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.Waiting;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.ServiceTile;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.identity.Partings;
import org.doorstep.domain.identity.Partings.Parted;
import org.doorstep.domain.record.Recorded;

/// The records that are taken to be about the person, for the officer to say which are not: they
/// leave together, for one other person. What is ticked stays ticked while the page is read again.
public final class Parting {

    /// Id of a record's box; its id follows.
    static final String BOX = "citizen.part.";

    /// Id of the button.
    static final String PART = "citizen.part";

    private static final Messages TEXT = Messages.of("citizen");

    private final Partings partings;
    private final SourceNames names;
    private final Background background;
    private final BiConsumer<Waiting, Runnable> say;
    private final Map<UUID, CheckBox> boxes = new HashMap<>();
    private final VBox rows = new VBox();
    private final Button part = new Button(TEXT.get("part.act"));
    private final VBox root = new VBox();
    private List<Recorded<SourceRecord>> shown = List.of();
    private boolean saving;

    /// @param say tells what was done, with how to take it back
    public Parting(
            Partings partings,
            SourceNames names,
            Background background,
            BiConsumer<Waiting, Runnable> say) {
        this.partings = partings;
        this.names = names;
        this.background = background;
        this.say = say;
        part.setId(PART);
        part.setMinWidth(Region.USE_PREF_SIZE);
        part.setOnAction(_ -> part());
        root.getStyleClass().add("parting");
    }

    /// Below everything that is known; nothing for a person with one record.
    Region root() {
        return root;
    }

    void show(SingleView view) {
        shown =
                view.tiles().stream()
                        .flatMap(tile ->
                                tile instanceof ServiceTile.Known known
                                        ? known.rows().stream()
                                        : Stream.empty())
                        .toList();
        root.getChildren().clear();
        if (shown.size() < 2) {
            return;
        }
        rows.getChildren().setAll(shown.stream().map(this::row).toList());
        boxes.keySet().retainAll(shown.stream().map(record -> record.header().id()).toList());
        var ticked = boxes.values().stream().map(CheckBox::selectedProperty).toList();
        part.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> leaving().isEmpty() || leaving().size() == shown.size(),
                                ticked.toArray(Observable[]::new)));
        root.getChildren()
                .setAll(
                        Texts.sectionTitle(TEXT.get("part.title")),
                        Texts.secondary(TEXT.get("part.about")),
                        rows,
                        part);
    }

    private Node row(Recorded<SourceRecord> record) {
        var system = names.system(Provenance.of(record.header(), record.body()));
        var called = called(record.body());
        var words = called.isEmpty() ? system : TEXT.get("part.row", system, called);
        var box = boxes.computeIfAbsent(record.header().id(), id -> new CheckBox());
        box.setId(BOX + record.header().id());
        box.setText(words);
        box.setAccessibleText(words);
        box.setWrapText(true);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        var service = SourceLines.service(record.header().category());
        service.getStyleClass().add("parting-service");
        var row = new HBox(box, service);
        row.getStyleClass().add("parting-row");
        return row;
    }

    private List<Recorded<SourceRecord>> leaving() {
        return shown.stream()
                .filter(record -> {
                    var box = boxes.get(record.header().id());
                    return box != null && box.isSelected();
                })
                .toList();
    }

    private void part() {
        var leave = leaving();
        var stay = new ArrayList<>(shown);
        stay.removeAll(leave);
        if (saving || leave.isEmpty() || stay.isEmpty()) {
            return;
        }
        saving = true;
        background.run(
                Background.Door.WRITE,
                () -> partings.part(stay, leave),
                Answer.<Parted>to(
                                parted -> {
                                    saving = false;
                                    boxes.values().forEach(box -> box.setSelected(false));
                                    say.accept(said(leave.size()), () -> undo(parted));
                                })
                        .orElse(_ -> saving = false));
    }

    private static Waiting said(int records) {
        return new Waiting(TEXT.get("part.done", records), TEXT.get("part.sent", records));
    }

    private void undo(Parted parted) {
        background.write(
                () -> {
                    partings.undo(parted);
                    return parted;
                },
                _ -> {});
    }

    private static String called(SourceRecord record) {
        return Stream.of(Field.GIVEN_NAME, Field.FAMILY_NAME)
                .flatMap(field ->
                        record.facts().stream()
                                .filter(fact -> fact.field() == field)
                                .map(Fact::value)
                                .limit(1))
                .reduce((given, family) -> given + " " + family)
                .orElse("");
    }
}
