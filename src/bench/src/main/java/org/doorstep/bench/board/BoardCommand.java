package org.doorstep.bench.board;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleObjectProperty;
import org.doorstep.app.team.TeamModel;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.bench.laptop.EmptyLaptop;
import org.doorstep.bench.measure.PageWindow;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Timings;
import org.doorstep.store.vault.Vault;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `board`: reads the board of a team of 40 officers with 2,400 people, each with an open case and
/// two tasks with clocks, from the store to all properties of the model; and scrolls its table
/// beside a bare one.
@Command(
        name = "board",
        description =
                "The team's board of 40 officers and 2,400 cases: board_ms (median), board_p99_ms;"
                        + " layout per scroll step beside a bare table: scroll_ratio")
public final class BoardCommand implements Callable<Integer> {

    private static final int WARM_UP = 20;

    @Option(names = "--officers", defaultValue = "40", description = "officers of the team")
    private int officers;

    @Option(names = "--cases", defaultValue = "2400", description = "people, each with a case")
    private int cases;

    @Option(names = "--rows", defaultValue = "100000", description = "rows that are scrolled")
    private int rows;

    @Option(names = "--read", defaultValue = "100", description = "how often the board is read")
    private int read;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("doorstep-board");
        try (var window = PageWindow.show()) {
            var result = new Result().with("officers", officers).with("cases", cases);
            board(folder, result);
            var scrolled = new Scrolling(window, rows).measure();
            System.out.println(
                    result.with("rows", rows)
                            .with("scroll_own_", scrolled.own())
                            .with("scroll_bare_", scrolled.bare())
                            .with("scroll_ratio", scrolled.ratio())
                            .json());
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void board(Path folder, Result result) {
        var laptop = new EmptyLaptop(folder);
        laptop.enrol();
        try (var vault = laptop.open()) {
            new TeamTown(officers, cases).fill(vault.replica());
            for (int i = 0; i < WARM_UP; i++) {
                readBoard(vault);
            }
            var timings = new Timings();
            for (int i = 0; i < read; i++) {
                timings.time(() -> readBoard(vault));
            }
            result.with("board_ms", timings.medianMillis()).with("board_", timings);
        }
    }

    private static void readBoard(Vault vault) {
        new TeamModel(
                        vault.teams(),
                        vault.directory(),
                        new Team(
                                vault::officer,
                                new SimpleObjectProperty<>(vault.colleagues().byOfficer())),
                        vault.reckonings(),
                        vault.changes(),
                        Background.direct(),
                        Clock.systemDefaultZone(),
                        (_, _) -> {})
                .close();
    }
}
