package org.doorstep.linkage.exact;

import java.util.Arrays;

/// Rows joined into clusters. The lowest row stands for its cluster, so that the outcome does not
/// depend on the order of the joins.
final class Clusters {

    private final int[] parents;
    private final int[] following;

    Clusters(int size) {
        parents = new int[size];
        following = new int[size];
        Arrays.setAll(parents, row -> row);
        Arrays.setAll(following, row -> row);
    }

    private Clusters(Clusters original) {
        parents = original.parents.clone();
        following = original.following.clone();
    }

    Clusters copy() {
        return new Clusters(this);
    }

    /// The lowest row of the cluster.
    int first(int row) {
        var first = row;
        while (parents[first] != first) {
            parents[first] = parents[parents[first]];
            first = parents[first];
        }
        return first;
    }

    boolean together(int one, int other) {
        return first(one) == first(other);
    }

    void join(int one, int other) {
        var left = first(one);
        var right = first(other);
        if (left == right) {
            return;
        }
        parents[Math.max(left, right)] = Math.min(left, right);
        var next = following[left];
        following[left] = following[right];
        following[right] = next;
    }

    /// Every row of the cluster, ascending.
    int[] members(int row) {
        var members = new int[4];
        var count = 0;
        var member = row;
        do {
            if (count == members.length) {
                members = Arrays.copyOf(members, count * 2);
            }
            members[count++] = member;
            member = following[member];
        } while (member != row);
        members = Arrays.copyOf(members, count);
        Arrays.sort(members);
        return members;
    }
}
