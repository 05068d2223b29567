package org.doorstep.app.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.clock.Checked;
import org.doorstep.domain.entitlement.Hint;

/// What an officer reads of something that a person may be able to claim: what speaks for it, what
/// to ask, and what it was read from. Never that they are entitled to it.
public final class HintWords {

    private static final Messages TEXT = Messages.of("hint");

    private final Dates dates;

    public HintWords(Dates dates) {
        this.dates = dates;
    }

    /// What stands above all of them.
    public static String heading() {
        return TEXT.get("heading");
    }

    /// Makes a button begin the claim.
    public static void start(Button button, Hint hint) {
        named(button, TEXT.get("start"), TEXT.get("start.of", hint.benefit().title()));
    }

    /// Makes a button add the claim to the visit that is under way.
    public static void add(Button button, Hint hint) {
        named(button, TEXT.get("add"), TEXT.get("add.of", hint.benefit().title()));
    }

    private static void named(Button button, String shown, String whole) {
        button.setText(shown);
        button.setAccessibleText(whole);
    }

    /// *May be able to claim Council Tax Reduction*.
    public String title(Hint hint) {
        return TEXT.get("title", hint.benefit().title());
    }

    /// *Pays council tax and has a Housing Benefit claim. No claim for it is known here.*
    public String because(Hint hint) {
        var words = hint.because().stream().map(Hint.Because::words).toList();
        return TEXT.get("because", capital(list(words)));
    }

    /// What to ask, what it was read from, and how well the rule is known.
    public List<String> more(Hint hint) {
        var lines = new ArrayList<String>();
        var ask = hint.benefit().ask();
        if (ask != null) {
            lines.add(ask);
        }
        lines.add(
                TEXT.get(
                        "read",
                        hint.because().stream()
                                .map(Hint.Because::from)
                                .map(from ->
                                        TEXT.get(
                                                "read.from",
                                                from.service().title(),
                                                dates.day(from.saidOn())))
                                .distinct()
                                .collect(Collectors.joining("; "))));
        if (hint.benefit().checked() == Checked.UNVERIFIED) {
            lines.add(TEXT.get("unverified"));
        }
        return lines;
    }

    private static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : TEXT.get(
                        "and",
                        String.join(", ", words.subList(0, words.size() - 1)),
                        words.getLast());
    }

    private static String capital(String words) {
        var first =
                words.codePointCount(0, words.length()) == 0 ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.UK) + words.substring(first);
    }
}
