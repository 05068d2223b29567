package org.doorstep.app.form;

/// What the parts of a form may ask of the page around them.
interface FormDesk {

    /// Says what has been done, with how to take it back.
    void say(String done, Runnable undo);
}
