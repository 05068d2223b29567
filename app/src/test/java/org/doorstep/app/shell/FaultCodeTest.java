package org.doorstep.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.app.work.AppException;
import org.junit.jupiter.api.Test;

class FaultCodeTest {

    @Test
    void theSameFailureHasTheSameCode() {
        assertThat(FaultCode.of(fail("one resident"))).isEqualTo(FaultCode.of(fail("another")));
    }

    @Test
    void theCodeHasThreeParts() {
        assertThat(FaultCode.of(fail("x")).text()).matches("[0-9A-F]{4}:[0-9A-F]{4}:[0-9A-F]{4}");
    }

    @Test
    void nothingThatWasSaidIsInTheDetails() {
        var details = FaultCode.details(new AppException("Larch House", fail("Tom Okafor")));

        assertThat(details).doesNotContain("Larch House", "Tom Okafor").contains("AppException");
    }

    private static AppException fail(String message) {
        return new AppException(message);
    }
}
