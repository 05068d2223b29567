package org.doorstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is said where no window can be opened, by what the toolkit says of it.
class NoWindowTest {

    @Test
    void aMissingDisplayIsCalledThat() {
        var said = said(new UnsupportedOperationException("Unable to open DISPLAY"));

        assertThat(said).contains("there is no display that it may use").doesNotContain("GTK");
    }

    @Test
    void aMissingGtkIsCalledThatWithWhatToInstall() {
        var said = said(new UnsupportedOperationException("Unable to load glass GTK library."));

        assertThat(said)
                .contains("GTK 3 (libgtk-3.so.0) is not there", "libgtk-3-0t64 or libgtk-3-0")
                .doesNotContain("display");
    }

    @Test
    void anyOtherMissingLibraryIsNamed() {
        var missing = "libXxf86vm.so.1: cannot open shared object file: No such file or directory";

        var said = said(new ExceptionInInitializerError(new UnsatisfiedLinkError(missing)));

        assertThat(said).contains(missing).doesNotContain("display");
    }

    private static String said(Throwable thrown) {
        return String.valueOf(new NoWindow(thrown).getMessage());
    }
}
