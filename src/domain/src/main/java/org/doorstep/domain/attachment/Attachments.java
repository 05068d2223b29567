package org.doorstep.domain.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.record.Recorded;

/// Photos and files on this laptop: their records, and their bytes by content.
public interface Attachments {

    /// What is attached in a person's file, in order of arrival.
    List<Recorded<Attachment>> of(UUID person);

    /// Keeps the bytes of a file; encrypted and safe on the disk on return. They stay until what is
    /// begun with them is completed or thrown away.
    ///
    /// @param name of the file, with or without folders
    /// @param file read to its end, not closed
    /// @throws IOException if `file` cannot be read
    Keeping keep(String name, InputStream file) throws IOException;

    /// The bytes of that hash, or why there are none.
    Bytes bytes(String sha256);

    /// Says that the officer has seen the original, or takes it back; the record waits for the hub.
    void seeOriginal(Recorded<Attachment> seen, boolean original);

    /// What came of keeping a file.
    sealed interface Keeping {}

    /// @param file with an id for the record that it will have
    record Kept(AttachedFile file) implements Keeping {}

    /// It is larger than [FileKind#MOST_BYTES]; nothing is kept.
    record TooLarge() implements Keeping {}

    /// There is nothing in it; nothing is kept.
    record Empty() implements Keeping {}

    /// It is of no [FileKind]; nothing is kept.
    record NotTaken() implements Keeping {}

    /// What there is of the bytes of a file.
    sealed interface Bytes {}

    /// All of them, and of these it is sure that they are the ones.
    record Here(byte[] content) implements Bytes {}

    /// They have not arrived yet.
    ///
    /// @param have how many have
    record OnTheWay(long have) implements Bytes {}

    /// They are here but cannot be read any more. The record stays; the hub has the file if it ever
    /// went there.
    record Damaged() implements Bytes {}
}
