package org.doorstep.app.ui.frame;

import javafx.beans.value.ObservableValue;

/// What a feature may ask of the shell around it. Belongs to the screen's thread.
public interface Desk {

    /// Shows that page: its tab if it is open, else a new one; a place where its rail entry is.
    void open(Address where);

    /// Shows that page, and on it what is meant, see [Page#lead].
    void open(Address where, String to);

    /// Opens a tab without leaving this one.
    void openBeside(Address where);

    /// Opens a tab without leaving this one. Its page is made when it is first shown.
    ///
    /// @param title the tab's words until then
    void openBeside(Address where, String title);

    /// Opens a tab without leaving this one, which leads to what is meant when it is next in front,
    /// see [Page#lead].
    void leadBeside(Address where, String to);

    /// Shows another page in the place of that one, which is closed: what was there is there now.
    void replace(Address former, Address now);

    /// Closes the tab of that page.
    void close(Address where);

    /// Brings the context column in sight where it is a drawer, because the officer chose something
    /// to look at. The focus stays where it is.
    void showContext();

    /// Shows the list of shortcuts.
    void showShortcuts();

    /// Sends the officer to sign in again, so that the hub answers.
    void signIn();

    /// Says in the message bar what has been done. Stays with the page in front: until the next
    /// one, until dismissed or until another page is in front. Say it once its page is there.
    void say(String done);

    /// Says what has been done, with Undo.
    void say(String done, Runnable undo);

    /// Says what waits to be sent, and that it was sent when it was.
    void say(Waiting done);

    /// Says what waits to be sent, and that it was sent when it was, with Undo.
    void say(Waiting done, Runnable undo);

    /// Shows a failure that the feature did not expect.
    void fail(Throwable thrown);

    /// How much room there is.
    ObservableValue<WidthForm> form();
}
