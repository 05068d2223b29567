package org.doorstep.app.review;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.frame.Place;

/// The place where decisions wait.
///
/// @param parts in the order of their headings; never empty
public record ReviewFeature(List<ReviewPart> parts) implements PageKind {

    /// Where the place is.
    public static final Address ADDRESS = Address.of("review");

    private static final Messages TEXT = Messages.of("reviews");

    public ReviewFeature {
        parts = List.copyOf(parts);
    }

    public Feature feature() {
        return new Feature(
                List.of(new Place(ADDRESS, TEXT.get("title"), "mdoal-compare_arrows", waiting())),
                List.of(this));
    }

    @Override
    public String kind() {
        return ADDRESS.kind();
    }

    @Override
    public Page open(Address address, Desk desk) {
        return new ReviewPage(TEXT.get("title"), parts, part -> part.open().apply(desk));
    }

    /// How many decisions of all kinds wait.
    private ObservableValue<Number> waiting() {
        return Bindings.createIntegerBinding(
                () -> parts.stream().mapToInt(part -> part.waiting().getValue().intValue()).sum(),
                parts.stream().map(ReviewPart::waiting).toArray(Observable[]::new));
    }
}
