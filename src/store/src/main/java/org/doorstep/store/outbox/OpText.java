package org.doorstep.store.outbox;

import java.util.Arrays;
import java.util.List;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.RecordLine;

/// The inserts of an op as the text in which the store keeps them.
public final class OpText {

    private final Json json;

    public OpText(Json json) {
        this.json = json;
    }

    public String write(List<Insert> inserts) {
        return json.write(
                inserts.stream()
                        .map(one -> RecordLine.of(one.type(), one.header(), json.tree(one.body())))
                        .toList());
    }

    /// @throws org.doorstep.protocol.json.ProtocolException if the text is damaged
    public List<Insert> read(String inserts) {
        return Arrays.stream(json.read(inserts, RecordLine[].class))
                .map(line -> new Insert(line.type(), line.header(), json.write(line.body())))
                .toList();
    }
}
