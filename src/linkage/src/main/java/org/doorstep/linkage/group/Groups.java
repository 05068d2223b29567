package org.doorstep.linkage.group;

import java.util.Arrays;

/// Rows joined into groups. The lowest row stands for its group.
public final class Groups {

    private int[] parents;
    private int[] following;
    private int[] sizes;
    private int count;

    public Groups(int size) {
        parents = new int[size];
        following = new int[size];
        sizes = new int[size];
        count = size;
        Arrays.setAll(parents, row -> row);
        Arrays.setAll(following, row -> row);
        Arrays.fill(sizes, 1);
    }

    /// The lowest row of the group.
    public int first(int row) {
        var first = row;
        while (parents[first] != first) {
            parents[first] = parents[parents[first]];
            first = parents[first];
        }
        return first;
    }

    public boolean together(int one, int other) {
        return first(one) == first(other);
    }

    public int size(int row) {
        return sizes[first(row)];
    }

    /// How many rows there are in all.
    public int rows() {
        return count;
    }

    /// Adds a row, as a group of its own.
    public void add() {
        if (count == parents.length) {
            var size = count + (count >> 1) + 1;
            parents = Arrays.copyOf(parents, size);
            following = Arrays.copyOf(following, size);
            sizes = Arrays.copyOf(sizes, size);
        }
        parents[count] = count;
        following[count] = count;
        sizes[count++] = 1;
    }

    public void join(int one, int other) {
        var left = first(one);
        var right = first(other);
        if (left == right) {
            return;
        }
        var low = Math.min(left, right);
        parents[Math.max(left, right)] = low;
        sizes[low] = sizes[left] + sizes[right];
        var next = following[left];
        following[left] = following[right];
        following[right] = next;
    }

    /// Every row of the group, ascending.
    public int[] members(int row) {
        var members = new int[size(row)];
        var member = row;
        for (var i = 0; i < members.length; i++) {
            members[i] = member;
            member = following[member];
        }
        Arrays.sort(members);
        return members;
    }
}
