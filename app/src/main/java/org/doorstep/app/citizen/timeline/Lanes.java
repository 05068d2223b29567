package org.doorstep.app.citizen.timeline;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.TimelineEntry;

/// Where the marks of a timeline stand: a lane for each service that has entries, and in it one
/// mark for each entry, or one for several that would overlap.
///
/// @param services the lanes from the top
/// @param marks from left to right within each lane
public record Lanes(List<Category> services, List<Mark> marks) {

    /// One mark in a lane.
    ///
    /// @param lane number of the lane, from 0 at the top
    /// @param x middle of the mark
    /// @param entries the newest first, never empty
    public record Mark(int lane, double x, List<TimelineEntry> entries) {

        public Mark {
            entries = List.copyOf(entries);
        }

        public Category service() {
            return entries.getFirst().service();
        }

        public boolean holds(TimelineEntry entry) {
            return entries.stream().anyMatch(each -> each.id().equals(entry.id()));
        }
    }

    public Lanes {
        services = List.copyOf(services);
        marks = List.copyOf(marks);
    }

    /// The services that have any of these entries, in the council's order. Folding a lane that has
    /// nothing to show would move the others whenever the lens changes, so pass all entries.
    public static List<Category> services(List<TimelineEntry> entries) {
        return entries.stream().map(TimelineEntry::service).distinct().sorted().toList();
    }

    /// Sets the marks.
    ///
    /// @param entries those to show, the newest first
    /// @param width of the lanes
    /// @param room least distance of two marks
    /// @param roomOfMany least distance from a mark that stands for several, which says how many
    public static Lanes of(
            List<Category> services,
            List<TimelineEntry> entries,
            YearRange range,
            double width,
            double room,
            double roomOfMany) {
        var marks = new ArrayList<Mark>();
        for (var lane = 0; lane < services.size(); lane++) {
            var service = services.get(lane);
            var inLane =
                    entries.stream()
                            .filter(e -> e.service() == service && range.contains(e.at().date()))
                            .toList()
                            .reversed();
            marks.addAll(marks(lane, inLane, range, width, room, roomOfMany));
        }
        return new Lanes(services, marks);
    }

    private static List<Mark> marks(
            int lane,
            List<TimelineEntry> oldestFirst,
            YearRange range,
            double width,
            double room,
            double roomOfMany) {
        var marks = new ArrayList<Mark>();
        var together = new ArrayList<TimelineEntry>();
        var start = 0.0;
        for (var entry : oldestFirst) {
            var x = x(entry, range, width);
            if (!together.isEmpty() && x - start >= (together.size() > 1 ? roomOfMany : room)) {
                marks.add(mark(lane, together, range, width));
                together.clear();
            }
            if (together.isEmpty()) {
                start = x;
            }
            together.add(entry);
        }
        if (!together.isEmpty()) {
            marks.add(mark(lane, together, range, width));
        }
        return marks;
    }

    private static Mark mark(
            int lane, List<TimelineEntry> oldestFirst, YearRange range, double width) {
        var first = x(oldestFirst.getFirst(), range, width);
        return new Mark(lane, first, new ArrayList<>(oldestFirst).reversed());
    }

    private static double x(TimelineEntry entry, YearRange range, double width) {
        return range.position(entry.at().date()) * width;
    }
}
