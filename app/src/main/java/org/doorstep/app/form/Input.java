package org.doorstep.app.form;

import javafx.scene.Node;
import org.doorstep.domain.form.Filled;

/// Where one question is answered.
interface Input {

    Node root();

    /// Where the focus goes.
    Node first();

    /// Shows what is typed by now, if somebody else than this input changed it.
    void refresh(Filled filled);
}
