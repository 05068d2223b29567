package org.doorstep.app.form;

import org.doorstep.domain.attachment.Attachments;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.draft.Drafts;
import org.doorstep.domain.form.Answers;
import org.doorstep.domain.form.Forms;

/// What the pages of forms work with.
public record FormPorts(
        Forms forms,
        Answers answers,
        Drafts drafts,
        Citizens citizens,
        Attachments attachments,
        Changes changes) {}
