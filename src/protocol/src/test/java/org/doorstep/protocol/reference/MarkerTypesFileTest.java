package org.doorstep.protocol.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.doorstep.domain.reference.Reference.Kind;
import org.junit.jupiter.api.Test;

class MarkerTypesFileTest {

    @Test
    void whatDoorstepBringsCanBeRead() {
        assertThat(ReferenceFiles.markerTypes(ReferenceFiles.shipped(Kind.MARKER_TYPES)))
                .hasSizeGreaterThan(5);
        assertThat(ReferenceFiles.noteTypes(ReferenceFiles.shipped(Kind.NOTE_TYPES)))
                .hasSizeGreaterThan(5);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var thrown =
                catchThrowableOfType(
                        FlawedFileException.class,
                        () ->
                                ReferenceFiles.markerTypes(
                                        """
                                        {"types": [
                                          {"title": "Dog", "level": "beware", "months": 0, "everybody": true},
                                          {"title": "dog", "level": "stop", "months": 6, "everybody": false}
                                        ]}
                                        """));

        assertThat(thrown.getMessage())
                .contains("do_not_disclose")
                .contains("1 to 60")
                .contains("stands there twice")
                .contains("Every service must know");
    }

    @Test
    void aTypeOfNoteIsAKindOfEntry() {
        var thrown =
                catchThrowableOfType(
                        FlawedFileException.class,
                        () ->
                                ReferenceFiles.noteTypes(
                                        "{\"types\": [{\"title\": \"Call\", \"kind\": \"ring\"}]}"));

        assertThat(thrown.getMessage()).contains("ring").contains("contact");
    }
}
