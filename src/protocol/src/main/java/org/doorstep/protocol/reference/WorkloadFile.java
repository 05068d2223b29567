package org.doorstep.protocol.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.doorstep.domain.team.Weights;

/// Reads a file of how heavily work weighs. Weights are written as *1*, *0.5* or *2.25*.
final class WorkloadFile {

    private static final int HUNDRED = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");

    private WorkloadFile() {}

    /// @throws FlawedFileException saying everything that is wrong
    static Weights read(String text) {
        var file = Part.whole(text);
        var person = weight(file, "person");
        var usual = weight(file, "case");
        var types = new HashMap<String, Integer>();
        for (var one : file.eachMaybe("case_types")) {
            var type = one.text("type");
            if (types.put(type, weight(one, "weight")) != null) {
                one.wrong("“" + type + "” is named twice.");
            }
        }
        var task = weight(file, "task");
        var atRisk = weight(file, "at_risk");
        var late = weight(file, "late");
        var full = weight(file, "full");
        if (full == 0) {
            file.wrong("full", "From what on somebody has enough must be more than 0.");
        }
        file.finish();
        return new Weights(person, usual, types, task, atRisk, late, full);
    }

    private static int weight(Part part, String name) {
        return part.read(name, WorkloadFile::hundredths, 0, "Write a number such as “1” or “0.5”.");
    }

    private static int hundredths(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text)
                .multiply(BigDecimal.valueOf(HUNDRED))
                .setScale(0, RoundingMode.UNNECESSARY)
                .intValueExact();
    }
}
