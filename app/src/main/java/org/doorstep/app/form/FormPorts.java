package org.doorstep.app.form;

import org.doorstep.app.ui.camera.Cameras;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.domain.attachment.Attachments;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.draft.Drafts;
import org.doorstep.domain.form.Answers;
import org.doorstep.domain.form.Forms;

/// What the pages of forms work with.
///
/// @param cameras with which photos can be taken
public record FormPorts(
        Forms forms,
        Answers answers,
        Drafts drafts,
        Citizens citizens,
        DoorWarnings warnings,
        Attachments attachments,
        Changes changes,
        Cameras cameras) {

    /// On a computer without a camera.
    public FormPorts(
            Forms forms,
            Answers answers,
            Drafts drafts,
            Citizens citizens,
            DoorWarnings warnings,
            Attachments attachments,
            Changes changes) {
        this(forms, answers, drafts, citizens, warnings, attachments, changes, Cameras.NONE);
    }
}
