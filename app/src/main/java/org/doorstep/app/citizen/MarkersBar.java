package org.doorstep.app.citizen;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.MergedCaution;

/// The warnings about a person, above everything else and never scrolled away. All are whole: the
/// bar grows rather than hide one.
final class MarkersBar {

    private static final Messages TEXT = Messages.of("citizen");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final CitizenModel model;
    private final Flow root = new Flow("markers-bar", 8, 6);
    private List<MergedCaution> shown = List.of();
    private List<Region> own = List.of();
    private List<Region> others = List.of();

    MarkersBar(CitizenModel model) {
        this.model = model;
        root.setAccessibleText(TEXT.get("markers.name"));
        fill();
    }

    Region root() {
        return root;
    }

    void show(List<MergedCaution> cautions) {
        if (!cautions.equals(shown)) {
            shown = List.copyOf(cautions);
            own = cautions.stream().map(this::tag).toList();
            fill();
        }
    }

    /// Shows after them what holds here though it is held about somebody else.
    void spread(List<? extends Region> tags) {
        others = List.copyOf(tags);
        fill();
    }

    private void fill() {
        root.getChildren().setAll(own);
        root.getChildren().addAll(others);
        root.setVisible(!root.getChildren().isEmpty());
        root.setManaged(root.isVisible());
    }

    /// Puts the focus on the first warning; false if there is none.
    boolean focus() {
        if (root.getChildren().isEmpty()) {
            return false;
        }
        root.getChildren().getFirst().requestFocus();
        return true;
    }

    void chosen(Detail detail) {
        for (var i = 0; i < shown.size(); i++) {
            root.getChildren()
                    .get(i)
                    .pseudoClassStateChanged(CHOSEN, detail(shown.get(i)).equals(detail));
        }
    }

    private Region tag(MergedCaution caution) {
        var tag =
                MarkerTag.of(
                        new Caution(
                                caution.level(),
                                caution.text(),
                                caution.since(),
                                caution.reviewOn()),
                        () -> model.choose(detail(caution)));
        tag.setWrapText(true);
        return tag;
    }

    private static Detail detail(MergedCaution caution) {
        return new Detail.Warning(caution.level(), caution.text());
    }
}
