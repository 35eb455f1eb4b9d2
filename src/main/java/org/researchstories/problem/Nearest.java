package org.researchstories.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
public final class Nearest {

    /** Nobody meant a name of ours who wrote more than this; it also bounds the work for hostile input. */
    private static final int LONGEST = 64;

    private Nearest() {
    }

    /**
     * The candidate that takes the fewest edits (insert, delete, replace, swap neighbours), the first among equals;
     * empty where each would take more than a third of its length. Upper and lower case count as the same.
     */
    public static Optional<String> to(String written, Collection<String> candidates) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int bestEdits = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int edits = edits(written.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (edits < bestEdits && edits <= Math.max(1, candidate.length() / 3)) {
                best = candidate;
                bestEdits = edits;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int edits(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int edits = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(edits, 1 + cost[i - 2][j - 2]) : edits;
    }
}
