package org.doorstep.app.ui.form;

import org.doorstep.app.ui.frame.Address;
import org.doorstep.domain.access.Category;

/// A form that can be filled in about a person.
///
/// @param where it is filled in
/// @param begun whether it was begun and not yet completed
public record FormOffer(String title, Category service, Address where, boolean begun) {}
