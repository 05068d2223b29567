package org.doorstep.linkage;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.linkage.mention.Meaning;
import org.doorstep.linkage.mention.Mention;
import org.doorstep.linkage.mention.Value;
import org.doorstep.linkage.row.Rows;

/// Makes mentions for tests: pairs of meaning and text.
public final class Mentions {

    private final List<Mention> made = new ArrayList<>();

    public Mentions add(Object... meaningsAndTexts) {
        made.add(of(made.size(), meaningsAndTexts));
        return this;
    }

    public static Mention of(int number, Object... meaningsAndTexts) {
        var values = new ArrayList<Value>();
        for (var i = 0; i < meaningsAndTexts.length; i += 2) {
            values.add(Value.of((Meaning) meaningsAndTexts[i], (String) meaningsAndTexts[i + 1]));
        }
        return new Mention(number, 0, values);
    }

    public List<Mention> all() {
        return made;
    }

    public Rows rows() {
        return rows(made);
    }

    public static Rows rows(List<Mention> mentions) {
        var builder = new Rows.Builder(1);
        mentions.forEach(builder::add);
        return builder.build();
    }
}
