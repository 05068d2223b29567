/// The single view of one citizen: what the source systems and officers say, and how it is
/// composed.
///
/// [SingleView] is where to begin: it is composed from a [CitizenFile] whenever the file is read.
@NullMarked
package org.doorstep.domain.citizen;

import org.jspecify.annotations.NullMarked;
