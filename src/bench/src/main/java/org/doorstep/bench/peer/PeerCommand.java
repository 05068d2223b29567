package org.doorstep.bench.peer;

import picocli.CommandLine.Command;

/// `peer`: one sub-command for each peer.
@Command(
        name = "peer",
        subcommands = PouchdbCommand.class,
        description = "Doorstep beside others that do the same work")
public final class PeerCommand {}
