package org.doorstep.store.rescue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;

/// The first page of an encrypted database says where every table begins. Two stores of the same
/// schema and key say the same, so that of an empty one can stand in for a damaged one.
///
/// A page is laid out as SQLCipher 4 fixes it: on the first page 16 bytes of salt, then AES-256 in
/// CBC mode, and at its end the initialisation vector and an authentication code. The code is not
/// made anew, so the result can only be read without checking it.
public final class FirstPage {

    private static final int PAGE = 4096;
    private static final int SALT = 16;
    private static final int RESERVED = 80;
    private static final int VECTOR = 16;

    /// Where SQLite's header keeps the number of pages; 0 has it taken from the file's size.
    private static final int PAGE_COUNT = 28;

    private final byte[] key;

    public FirstPage(byte[] key) {
        this.key = key;
    }

    /// Replaces the first page of a database by that of an empty one.
    public void graft(Path empty, Path damaged) {
        try (var from = new RandomAccessFile(empty.toFile(), "r");
                var to = new RandomAccessFile(damaged.toFile(), "rw")) {
            var page = new byte[PAGE];
            from.readFully(page);
            to.write(withoutPageCount(page));
        } catch (IOException | GeneralSecurityException e) {
            throw new StoreException(Trouble.OTHER, "the first page cannot be replaced", e);
        }
    }

    private byte[] withoutPageCount(byte[] page) throws GeneralSecurityException {
        var end = PAGE - RESERVED;
        var vector = new IvParameterSpec(page, end, VECTOR);
        var plain =
                cipher(Cipher.DECRYPT_MODE, vector).doFinal(Arrays.copyOfRange(page, SALT, end));
        Arrays.fill(plain, PAGE_COUNT - SALT, PAGE_COUNT - SALT + 4, (byte) 0);
        var changed = cipher(Cipher.ENCRYPT_MODE, vector).doFinal(plain);
        System.arraycopy(changed, 0, page, SALT, changed.length);
        return page;
    }

    private Cipher cipher(int mode, IvParameterSpec vector) throws GeneralSecurityException {
        // SQLCipher's own format; authentication is what the rescue does without.
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), vector);
        return cipher;
    }
}
