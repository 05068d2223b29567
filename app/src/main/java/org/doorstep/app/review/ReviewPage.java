package org.doorstep.app.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.Page;
import org.jspecify.annotations.Nullable;

/// The headings with their counts, and below them the part that was chosen: at first one in which
/// something waits. A part is made when it is first chosen, because to look at a pair is to look at
/// two files.
final class ReviewPage implements Page {

    /// Id of a heading; its part's kind follows.
    static final String HEADING = "review.part.";

    private static final Messages TEXT = Messages.of("reviews");

    private final List<ReviewPart> parts;
    private final Function<ReviewPart, Page> make;
    private final Map<ReviewPart, Page> made = new HashMap<>();
    private final Map<ReviewPart, ToggleButton> headings = new HashMap<>();
    private final List<Subscription> counts = new ArrayList<>();
    private final VBox root = new VBox();
    private final ReadOnlyStringWrapper title;
    private final ReadOnlyObjectWrapper<@Nullable Region> context = new ReadOnlyObjectWrapper<>();
    private @Nullable ReviewPart chosen;

    /// @param make makes what stands under a heading
    ReviewPage(String title, List<ReviewPart> parts, Function<ReviewPart, Page> make) {
        this.parts = parts;
        this.make = make;
        this.title = new ReadOnlyStringWrapper(title);
        var bar = new FlowPane();
        bar.getStyleClass().add("review-parts");
        for (var part : parts) {
            var heading = new ToggleButton(part.title());
            heading.setId(HEADING + part.kind());
            heading.getStyleClass().add("chip");
            heading.setOnAction(_ -> choose(part));
            headings.put(part, heading);
            bar.getChildren().add(heading);
            counts.add(part.waiting().subscribe(count -> count(part, heading, count.intValue())));
        }
        var head = new VBox(Texts.pageTitle(title), bar);
        head.getStyleClass().add("review-head");
        root.getStyleClass().add("review");
        root.getChildren().add(head);
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public ObservableValue<@Nullable Region> context() {
        return context.getReadOnlyProperty();
    }

    @Override
    public void shown() {
        if (chosen == null) {
            choose(
                    parts.stream()
                            .filter(part -> part.waiting().getValue().intValue() > 0)
                            .findFirst()
                            .orElse(parts.getFirst()));
        }
    }

    @Override
    public void closed() {
        counts.forEach(Subscription::unsubscribe);
        made.values().forEach(Page::closed);
    }

    private void choose(ReviewPart part) {
        // Pressing the chosen one changes nothing, but takes its mark away.
        headings.forEach((each, heading) -> heading.setSelected(each.equals(part)));
        if (part.equals(chosen)) {
            return;
        }
        chosen = part;
        var page = made.computeIfAbsent(part, make);
        VBox.setVgrow(page.root(), Priority.ALWAYS);
        root.getChildren().setAll(root.getChildren().getFirst(), page.root());
        page.shown();
    }

    private static void count(ReviewPart part, ToggleButton heading, int count) {
        heading.setText(count == 0 ? part.title() : TEXT.get("heading", part.title(), count));
        heading.setAccessibleText(TEXT.get("heading.waiting", part.title(), count));
    }
}
