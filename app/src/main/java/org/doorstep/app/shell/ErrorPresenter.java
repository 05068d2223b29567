package org.doorstep.app.shell;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows what nobody expected: a plain sentence, what is safe, a code to copy, details folded.
/// Never a stack trace as the message.
public final class ErrorPresenter implements Consumer<Throwable> {

    public static final String COPY = "fault.copy";
    public static final String CLOSE = "fault.close";
    public static final String CODE = "fault.code";

    private static final Messages TEXT = Messages.of("shell");

    private final Overlay overlay;

    public ErrorPresenter(Overlay overlay) {
        this.overlay = overlay;
    }

    @Override
    public void accept(Throwable thrown) {
        var code = FaultCode.of(thrown);
        var details = FaultCode.details(thrown);
        log().error("{} {}", code.text(), details);
        var close = button(TEXT.get("fault.close"), CLOSE);
        close.getStyleClass().add("accent");
        close.setOnAction(_ -> overlay.close());
        var copy = button(TEXT.get("fault.copy"), COPY);
        copy.setOnAction(_ -> copy(code.text() + "\n" + details));
        overlay.open(panel(code, details, new HBox(close, copy)), close);
    }

    private static Region panel(FaultCode code, String details, HBox buttons) {
        var codeLabel = Texts.strong(code.text());
        codeLabel.setId(CODE);
        var trace = new TextArea(details);
        trace.setEditable(false);
        trace.setPrefRowCount(8);
        trace.setAccessibleText(TEXT.get("fault.details"));
        var folded = new TitledPane(TEXT.get("fault.details"), trace);
        folded.setExpanded(false);
        folded.setAnimated(false);
        buttons.getStyleClass().add("buttons");
        var panel =
                new VBox(
                        Texts.pageTitle(TEXT.get("fault.title")),
                        Texts.body(TEXT.get("fault.safe")),
                        Texts.body(TEXT.get("fault.next")),
                        codeLabel,
                        folded,
                        buttons);
        panel.getStyleClass().add("panel");
        panel.setMaxHeight(Region.USE_PREF_SIZE);
        panel.setAccessibleRole(AccessibleRole.DIALOG);
        panel.setAccessibleText(TEXT.get("fault.title"));
        return panel;
    }

    /// Made when something fails: a logger on the way to the first screen would delay it.
    private static Logger log() {
        return LoggerFactory.getLogger(ErrorPresenter.class);
    }

    private static Button button(String text, String id) {
        var button = new Button(text);
        button.setId(id);
        return button;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
