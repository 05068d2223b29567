package org.doorstep.bench.record;

import java.util.List;

/// A sub-command that is recorded.
///
/// @param about what its figures mean, as a paragraph of the page
record Measurement(List<String> command, String about, List<Goal> goals) {

    private static final Goal HEAP = Goal.atMost("heap_mb", 400);

    /// In the order in which they run.
    ///
    /// @param people on the laptop
    /// @param imported size of the borough that is imported
    static List<Measurement> all(int people, int imported) {
        return List.of(
                search(people),
                citizen(people),
                day(people),
                board(),
                imports(imported),
                sync(),
                shaped(),
                start(),
                noteKill(),
                visitKill(),
                kill());
    }

    private static Measurement sync() {
        return new Measurement(
                List.of("sync"),
                """
                20,000 case documents between a hub process and an encrypted store over HTTP, each run with a new laptop, medians: the first fill;
                a round in which nothing happened; 1,000 documents changed offline, until the last has its outcome; 1,000 that others changed,
                until they are in sight; 500 that leave the officer's scope, with the bytes of their case references left in the decrypted files.
                `bytes_down` is the first fill with all headers; `refetched_after_kill` counts records that the store was given again after
                SIGKILL.\
                """,
                List.of(
                        Goal.atMost("bytes_down", 3_000_000),
                        Goal.atMost("nochange_s", 0.15),
                        Goal.atMost("arrive1000_s", 1.2),
                        Goal.atMost("revoke500_s", 0.5),
                        Goal.atMost("bytes_left", 0),
                        Goal.atMost("refetched_after_kill", 1_000)));
    }

    private static Measurement shaped() {
        return new Measurement(
                List.of("shaped"),
                """
                What a day brings, over 256 kbit/s each way, 300 ms there and back and 2 % of segments lost, made between hub and laptop on this
                machine: 500 documents that others changed and 40 that the officer did, until all are in sight and have their outcome; the
                median of five days. `rounds` counts how often somebody waited for the other end, connections included.\
                """,
                List.of(Goal.atMost("shaped_s", 30)));
    }

    private static Measurement kill() {
        return new Measurement(
                List.of("kill", "--runs", "100"),
                """
                An officer saves without a pause while client and hub are killed with SIGKILL, stopped, and cut off from each other; every
                fourth kill is the hub's. Afterwards the hub is searched for each thing that was saved.\
                """,
                List.of(Goal.atMost("lost", 0), Goal.atMost("doubled", 0)));
    }

    private static Measurement search(int people) {
        return new Measurement(
                List.of("search", "--people", Integer.toString(people)),
                """
                Per keystroke to the rows, out of the encrypted store. There are more persons than people where linking leaves records apart.
                For `typo_recall20` first and last name are typed with one slip in each (a letter left out, doubled, swapped with its neighbour
                or taken for another; never the first, and names of three letters are left alone): somebody *of the name that was meant* is
                among the first 20 rows. `typo_recall20_same_person` wants that very person, so namesakes lower it.\
                """,
                List.of(Goal.atMost("p99_ms", 16), Goal.atLeast("typo_recall20", 0.97), HEAP));
    }

    private static Measurement citizen(int people) {
        return new Measurement(
                List.of("citizen", "--people", Integer.toString(people)),
                """
                From `open()`, which commits the look, to all properties of the model set; `heap_mb` is without the search index. `pulse_ms` is
                apart from these: the median from all properties set, with a page bound to the model, to the end of the layout in the next
                pulse of a window of 1440 × 900, which includes waiting for that pulse.\
                """,
                List.of(Goal.atMost("p99_ms", 50), HEAP));
    }

    private static Measurement day(int people) {
        return new Measurement(
                List.of("day", "--people", Integer.toString(people)),
                """
                *My day* (tasks, six visits with the light of their packs, what a night of 500 notes has brought) and *Caseload* of an officer
                with 60 open cases and their tasks, most with clocks, from the store to all properties of the models set. `durable_` is an answer
                of the Care Act assessment from the edit to the end of its commit, with the client's own threads.\
                """,
                List.of(
                        Goal.atMost("day_p99_ms", 100),
                        Goal.atMost("caseload_p99_ms", 100),
                        Goal.atMost("durable_p99_ms", 50),
                        Goal.atMost("durable_max_ms", 250),
                        Goal.atMost("durable_on_screen", 0),
                        Goal.atMost("durable_said_too_early", 0)));
    }

    private static Measurement board() {
        return new Measurement(
                List.of("board", "--rows", "100000"),
                """
                *Team* of 40 officers with 2,400 people, each with an open case and two tasks with clocks, from the store to all properties of
                the model set; and layout per scroll step of its table over 100,000 rows beside a bare one in the same run.\
                """,
                List.of(Goal.atMost("board_ms", 200), Goal.atMost("scroll_ratio", 1.2)));
    }

    private static Measurement imports(int people) {
        return new Measurement(
                List.of("import", "--people", Integer.toString(people)),
                """
                From the bytes of the CSV files over HTTP to committed records and versions, without linking. Each run has a hub of its own that
                has just started, empty and not warmed up; the median run counts.\
                """,
                List.of(Goal.atLeast("rows_per_s", 20_000)));
    }

    private static Measurement start() {
        return new Measurement(
                List.of("start"),
                """
                From the start of the process to a passphrase field that can be typed in, in turn with a window of the same size that holds one
                such field and nothing else; medians. Like with like: `ratio` compares both without a start-up cache, `ratio_with_cache` each
                with a cache of its own. The app image brings the client's cache along; it is trained on the whole beginning of a day, so that
                opening the vault and the desk gain most.\
                """,
                List.of(Goal.atMost("ratio", 1.5), Goal.atMost("ratio_with_cache", 1.5)));
    }

    private static Measurement noteKill() {
        return new Measurement(
                List.of("note-kill"),
                """
                Notes are typed in a real window on a real vault while the process is killed at any moment; `lost` counts characters older than
                250 ms that are gone.\
                """,
                List.of(Goal.atMost("lost", 0)));
    }

    private static Measurement visitKill() {
        return new Measurement(
                List.of("visit-kill"),
                """
                An officer on a visit fills in forms of two services on a real vault, without a window, while the process is killed at any
                moment; `lost` counts answers older than 250 ms that are gone.\
                """,
                List.of(Goal.atMost("lost", 0)));
    }
}
