package org.doorstep.domain.citizen;

import java.util.UUID;

/// Registers people whom the council's systems do not know.
public interface Newcomers {

    /// Whose answers are kept while somebody is registered who has no id yet.
    UUID NOBODY = new UUID(0, 0);

    /// The form under which those answers are kept.
    String FORM = "newcomer";

    /// Makes the person. Saved here, also without a network, and sent to the hub, which links the
    /// record to what the systems say; whoever they then turn out to be, this file goes along. What
    /// was kept of the form is done with.
    ///
    /// @return the new person's id
    UUID register(Newcomer newcomer);
}
