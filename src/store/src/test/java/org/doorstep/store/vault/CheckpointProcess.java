package org.doorstep.store.vault;

import java.nio.file.Path;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.Draft;
import org.doorstep.store.LargeTown;
import org.doorstep.store.TestLaptop;

/// A process of its own that takes one large checkpoint after the other while an officer types, and
/// says on its standard output what of the typing was acknowledged. To be killed.
final class CheckpointProcess {

    static final int PEOPLE = 40;

    private CheckpointProcess() {}

    static LargeTown town() {
        return new LargeTown(PEOPLE, 10);
    }

    public static void main(String[] args) {
        var laptop = new TestLaptop(Path.of(args[0]), Long.parseLong(args[1]));
        var vault = laptop.open();
        Thread.ofPlatform().daemon().start(() -> takeCheckpoints(vault));
        for (int i = 1; ; i++) {
            var draft =
                    new Draft(
                            VaultProcess.PERSON,
                            Category.HOUSING,
                            "draft " + args[1] + "-" + i,
                            laptop.clock().instant());
            vault.notes().keep(draft);
            System.out.println(draft.text() + ".");
        }
    }

    private static void takeCheckpoints(Vault vault) {
        var replica = vault.replica();
        var last = replica.state().buckets().getFirst().revision();
        for (int version = Math.toIntExact(last) + 1; ; version++) {
            replica.unstage();
            replica.stage(town().events(version));
            replica.checkpoint(version);
        }
    }
}
