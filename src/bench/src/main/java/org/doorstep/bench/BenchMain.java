package org.doorstep.bench;

import org.doorstep.bench.board.BoardCommand;
import org.doorstep.bench.citizen.CitizenCommand;
import org.doorstep.bench.crash.KillCommand;
import org.doorstep.bench.cut.CutCommand;
import org.doorstep.bench.day.DayCommand;
import org.doorstep.bench.deliver.DeliverCommand;
import org.doorstep.bench.form.FormCommand;
import org.doorstep.bench.hold.HoldCommand;
import org.doorstep.bench.imports.ImportCommand;
import org.doorstep.bench.kill.NoteKillCommand;
import org.doorstep.bench.kill.VisitKillCommand;
import org.doorstep.bench.laptop.PrepareCommand;
import org.doorstep.bench.linkage.LinkageCommand;
import org.doorstep.bench.load.LoadCommand;
import org.doorstep.bench.peer.PeerCommand;
import org.doorstep.bench.record.RecordCommand;
import org.doorstep.bench.review.ReviewCommand;
import org.doorstep.bench.search.RegisterCommand;
import org.doorstep.bench.search.SearchCommand;
import org.doorstep.bench.sim.SimCommand;
import org.doorstep.bench.start.StartCommand;
import org.doorstep.bench.sync.ShapedCommand;
import org.doorstep.bench.sync.SyncCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// The bench's command line.
@Command(
        name = "doorstep-bench",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = {
            BoardCommand.class,
            CitizenCommand.class,
            CutCommand.class,
            DayCommand.class,
            DeliverCommand.class,
            FormCommand.class,
            HoldCommand.class,
            ImportCommand.class,
            KillCommand.class,
            LinkageCommand.class,
            LoadCommand.class,
            NoteKillCommand.class,
            PrepareCommand.class,
            PeerCommand.class,
            SearchCommand.class,
            ShapedCommand.class,
            SimCommand.class,
            StartCommand.class,
            SyncCommand.class,
            RecordCommand.class,
            RegisterCommand.class,
            ReviewCommand.class,
            VisitKillCommand.class
        },
        description =
                "Measures Doorstep. Each sub-command prints one JSON object on standard output; what it says besides goes to standard error.")
public final class BenchMain {

    private BenchMain() {}

    public static void main(String[] args) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        System.exit(new CommandLine(new BenchMain()).execute(args));
    }
}
