package org.doorstep.app.visit;

import org.doorstep.app.ui.visit.VisitDesk;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.entitlement.Unclaimed;

/// What the pages of visits work with.
public record VisitPorts(VisitDesk desk, Cases cases, Unclaimed unclaimed, Changes changes) {}
