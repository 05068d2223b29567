package org.doorstep.domain.access;

import java.util.Map;

/// Who works at the council, as far as this laptop knows.
public interface Colleagues {

    /// All of them, those who have left too, by the officer's id.
    Map<String, Colleague> byOfficer();
}
