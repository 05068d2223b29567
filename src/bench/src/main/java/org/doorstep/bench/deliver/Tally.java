package org.doorstep.bench.deliver;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What was delivered beside what should have been, over all officers.
public final class Tally {

    private long rows;
    private long extraRows;
    private long extraFields;
    private long missing;

    /// @param came each record with what it says
    /// @param should what the oracle says may be seen
    /// @param says what each of these says at the hub
    synchronized void add(Map<UUID, String> came, Set<UUID> should, Map<UUID, String> says) {
        rows += should.size();
        came.forEach((id, content) -> {
            if (!should.contains(id)) {
                extraRows++;
            } else if (!content.equals(says.get(id))) {
                extraFields++;
            }
        });
        missing += should.stream().filter(id -> !came.containsKey(id)).count();
    }

    /// How many rows should have come.
    public long rows() {
        return rows;
    }

    /// Rows that nobody should have sent.
    public long extraRows() {
        return extraRows;
    }

    /// Rows that say more, or something else, than the hub's.
    public long extraFields() {
        return extraFields;
    }

    /// Rows that should have come and did not.
    public long missing() {
        return missing;
    }

    /// Whether exactly what should have come did.
    public boolean isClean() {
        return rows > 0 && extraRows == 0 && extraFields == 0 && missing == 0;
    }
}
