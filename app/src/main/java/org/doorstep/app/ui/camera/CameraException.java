package org.doorstep.app.ui.camera;

/// A camera that could not be used.
public final class CameraException extends Exception {

    private static final long serialVersionUID = 1;

    /// What is the matter, as far as systems tell.
    public enum Trouble {
        /// It does not let itself be turned on: another program has it, or this computer does not
        /// allow its use.
        NOT_OPENED,
        /// It gives no picture any more: perhaps it was unplugged.
        LOST
    }

    private final Trouble trouble;

    public CameraException(Trouble trouble) {
        super("The camera cannot be used: " + trouble);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
