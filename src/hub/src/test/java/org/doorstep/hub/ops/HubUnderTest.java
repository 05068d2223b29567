package org.doorstep.hub.ops;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.sync.FeedLine;

/// A hub's memory with what tests need besides.
interface HubUnderTest {

    /// A fresh ledger; the laptop's device is known to it.
    HubLog log(Laptop laptop);

    /// Makes another laptop known.
    void enrol(Laptop laptop);

    /// A new file in this scope.
    UUID file(String scope);

    /// Gives a file to another scope.
    void move(UUID file, String from, String to);

    /// The versions that pushes have added, as `type by author: body`.
    List<String> added();

    /// What the ledger keeps of ops that did not become versions whole.
    List<String> contents();

    List<FeedLine> changes(Map<Bucket, Long> since, long upTo);

    List<FeedLine> snapshot(Bucket bucket, long asOf);
}
