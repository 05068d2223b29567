package org.doorstep.domain.laptop;

import java.util.List;

/// What this laptop holds.
public interface Holdings {

    /// Totals, quickly.
    Summary summary();

    /// Files in order of name, from an offset, for a list that is read page by page.
    List<Holding> page(int offset, int limit);

    /// @param files number of persons
    /// @param records number of records
    /// @param bytes what they take on the disk, photos and files included
    /// @param waiting changes not yet at the hub
    record Summary(int files, long records, long bytes, int waiting) {}
}
