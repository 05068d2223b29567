package org.doorstep.borough.extract;

import java.io.Closeable;
import org.doorstep.borough.service.Dossier;

/// One system's file, written household by household.
public interface Extract extends Closeable {

    /// Writes the rows that this system has on a household.
    void write(Dossier dossier);
}
