package org.doorstep.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.doorstep.linkage.LinkageException;
import org.doorstep.linkage.compare.Pattern;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    private final ModelFile file = new ModelFile();

    private static Model model(double same) {
        var factors = IntStream.range(0, Pattern.slots(1)).mapToObj(ModelFileTest::factor).toList();
        return new Model(Model.VERSION, same, 2e-5, 3e-7, 1.0 / 3, factors);
    }

    private static Factor factor(int slot) {
        var comparison = Pattern.comparison(slot);
        var levels =
                DoubleStream.generate(() -> 1.0 / comparison.levels())
                        .limit(comparison.levels())
                        .boxed()
                        .toList();
        return new Factor("slot " + slot, levels, levels, levels, levels, levels);
    }

    @Test
    void aModelReadFromItsFileIsTheSame() {
        assertThat(file.read(file.write(model(1e-5)))).isEqualTo(model(1e-5));
    }

    @Test
    void theSameModelHasTheSameHashAndAnotherHasAnother() {
        assertThat(file.hash(model(1e-5)))
                .isEqualTo(file.hash(model(1e-5)))
                .isNotEqualTo(file.hash(model(1.1e-5)));
    }

    @Test
    void aModelOfAnotherVersionIsRefusedAndSaysWhatToDo() {
        var old = file.write(model(1e-5)).replace("\"version\":" + Model.VERSION, "\"version\":1");

        assertThatThrownBy(() -> file.read(old))
                .isInstanceOf(LinkageException.class)
                .hasMessageContaining("version 1")
                .hasMessageContaining("link all records again");
    }

    @Test
    void aModelThatLacksComparisonsIsRefused() {
        var cutShort =
                new Model(Model.VERSION, .1, .1, .1, .1, model(1e-5).factors().subList(0, 3));

        assertThatThrownBy(() -> file.read(file.write(cutShort)))
                .isInstanceOf(LinkageException.class)
                .hasMessageContaining("3 comparisons");
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> file.read("{\"version\":")).isInstanceOf(LinkageException.class);
    }
}
