import java.io.File;
import java.io.IOException;
import java.util.Objects;
import javafx.css.Stylesheet;

/// Part of the build: writes beside every `x.css` of a folder its binary form `x.bss`, which JavaFX
/// takes instead. Reading text would cost every start of the client a tenth of a second.
final class BinaryStylesheets {

    public static void main(String[] args) throws IOException {
        var sheets = new File(args[0]).listFiles((_, name) -> name.endsWith(".css"));
        for (var sheet : Objects.requireNonNull(sheets, args[0])) {
            var name = sheet.getName().replace(".css", ".bss");
            Stylesheet.convertToBinary(sheet, new File(sheet.getParentFile(), name));
        }
    }
}
