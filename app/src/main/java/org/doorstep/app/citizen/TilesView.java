package org.doorstep.app.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.StatusTag;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.ServiceState.Attention;
import org.doorstep.domain.citizen.ServiceTile;
import org.doorstep.domain.citizen.ServiceTile.Exists;
import org.doorstep.domain.citizen.ServiceTile.Known;
import org.doorstep.domain.citizen.ServiceTile.NoRecord;
import org.jspecify.annotations.Nullable;

/// One tile for each service: how it stands, what comes next, who holds it.
final class TilesView {

    private static final Messages TEXT = Messages.of("citizen");

    private final CitizenModel model;
    private final EvidenceWords words;
    // Rows and not a grid, which does not give lines that wrap the height that they need.
    private final VBox root = new VBox();
    private final List<Node> tiles = new ArrayList<>();
    private List<ServiceTile> shown = List.of();
    private Map<Category, List<String>> holds = Map.of();
    private int columns = 3;
    private boolean low;

    TilesView(CitizenModel model, EvidenceWords words) {
        this.model = model;
        this.words = words;
        root.getStyleClass().add("tiles");
        // The timeline below gives way, not the second line of a tile.
        root.setMinHeight(Region.USE_PREF_SIZE);
        root.setAccessibleText(TEXT.get("tiles.name"));
    }

    Region root() {
        return root;
    }

    /// @param held what the service of a tile holds meanwhile, in words
    void show(List<ServiceTile> tiles, Function<ServiceTile, List<String>> held) {
        var now = tiles.stream().collect(Collectors.toMap(ServiceTile::service, held));
        if (!tiles.equals(shown) || !now.equals(holds)) {
            shown = List.copyOf(tiles);
            holds = now;
            layOut();
        }
    }

    /// Names officers anew.
    void refresh() {
        layOut();
    }

    /// How many stand side by side.
    void columns(int number) {
        if (number != columns) {
            columns = number;
            layOut();
        }
    }

    /// Leaves out what comes next: it stands in the context column.
    void low(boolean now) {
        if (low != now) {
            low = now;
            layOut();
        }
    }

    void chosen(Detail detail) {
        Choice.tell(tiles, detail);
    }

    private void layOut() {
        tiles.clear();
        root.getChildren().clear();
        for (var first = 0; first < shown.size(); first += columns) {
            var row = new Row();
            for (var i = first; i < first + columns; i++) {
                row.getChildren().add(i < shown.size() ? tile(shown.get(i)) : new Region());
            }
            row.getChildren().forEach(TilesView::shareEqually);
            tiles.addAll(row.getChildren());
            root.getChildren().add(row);
        }
        chosen(model.detailProperty().get());
    }

    private static void shareEqually(Node place) {
        if (place instanceof Region region) {
            region.setMinWidth(0);
            region.setPrefWidth(0);
            region.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(region, Priority.ALWAYS);
        }
    }

    private Node tile(ServiceTile tile) {
        var name = new Label(tile.service().title(), ServiceMark.of(tile.service()));
        name.getStyleClass().addAll("strong", "tile-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var state = state(tile);
        state.getStyleClass().add("tile-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(name, room, state);
        head.getStyleClass().add("tile-head");
        var words = new VBox(head, line(summary(tile)));
        told(tile).forEach(told -> words.getChildren().add(line(told, "strong")));
        if (!low) {
            words.getChildren().add(line(next(tile), "secondary"));
        }
        words.getStyleClass().add("tile-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var edge = new Region();
        edge.getStyleClass().addAll("tile-edge", ServiceMark.styleClass(tile.service()));
        var choice =
                new Choice(
                        new Detail.Tile(tile.service()),
                        Stream.of(
                                        Stream.of(
                                                tile.service().title(),
                                                state.getText(),
                                                summary(tile)),
                                        told(tile).stream(),
                                        Stream.of(next(tile)))
                                .flatMap(parts -> parts)
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(", ")),
                        model::choose,
                        edge,
                        words);
        choice.getStyleClass().add("tile");
        if (tile instanceof NoRecord) {
            choice.getStyleClass().add("no-record");
        }
        return choice;
    }

    private static Label state(ServiceTile tile) {
        return switch (tile) {
            case Known known when known.attention() == Attention.LATE ->
                    StatusTag.of(StatusTag.Status.LATE, known.state().label());
            case Known known when known.attention() == Attention.AT_RISK ->
                    StatusTag.of(StatusTag.Status.AT_RISK, known.state().label());
            case Known known -> plain(ended(known), null);
            case Exists _ -> plain(TEXT.get("tile.exists"), "mdoal-lock");
            case NoRecord _ -> plain(TEXT.get("tile.noRecord"), null);
        };
    }

    private static String ended(Known known) {
        var ended = known.from().endedOn();
        return ended == null ? known.state().label() : TEXT.get("tile.ended", Dates.day(ended));
    }

    private static Label plain(String words, @Nullable String icon) {
        var label = new Label(words);
        label.getStyleClass().add("secondary");
        if (icon != null) {
            label.setGraphic(Icons.of(icon));
        }
        return label;
    }

    /// Of what the system said only the first line, where more was recorded since.
    private String summary(ServiceTile tile) {
        return switch (tile) {
            case Known known -> words.said(known).stream().findFirst().orElse("");
            case Exists _ -> TEXT.get("tile.cannotLook");
            case NoRecord _ -> "";
        };
    }

    /// What other services deal with, as far as this one is told of it, and what it holds
    /// meanwhile.
    private List<String> told(ServiceTile tile) {
        var told =
                tile instanceof Known known
                        ? known.told().stream().map(words::told)
                        : Stream.<String>empty();
        return Stream.concat(told, holds.getOrDefault(tile.service(), List.of()).stream()).toList();
    }

    /// What comes next and who holds it.
    private String next(ServiceTile tile) {
        return switch (tile) {
            case Known known -> {
                var step = words.next(known);
                // Who waits for the evidence stands in the context column.
                var worker = known.evidence() == null ? known.state().worker() : null;
                var team = step.isEmpty() && worker == null ? known.team() : null;
                yield Stream.of(step.isEmpty() ? null : step, worker, team)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
            }
            case Exists(_, var involvement) ->
                    Stream.of(involvement.team(), involvement.phone())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" "));
            case NoRecord _ -> "";
        };
    }

    /// Tiles side by side, each as wide as the other. A box measures how high they must be before
    /// it has given them their width, and leaves an empty line below words that do not wrap.
    private static final class Row extends HBox {

        Row() {
            getStyleClass().add("tile-row");
        }

        @Override
        protected double computePrefHeight(double width) {
            var tiles = getChildren().size();
            if (width < 0 || tiles == 0) {
                return super.computePrefHeight(width);
            }
            var share = Math.floor((width - (tiles - 1) * snapSpaceX(getSpacing())) / tiles);
            return getChildren().stream()
                    .mapToDouble(tile -> tile.prefHeight(share))
                    .max()
                    .orElse(0);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }

    private Label line(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().add("tile-line");
        label.getStyleClass().addAll(styles);
        label.setWrapText(!low);
        label.setMaxWidth(Double.MAX_VALUE);
        return Texts.whole(label);
    }
}
