package org.researchstories.manuscript;

/** Cells of a table, as they are typed. */
final class Cells {

    private Cells() {
    }

    /** How many cells a row has: the parser leaves out what is too much, and says nothing. */
    static int in(String row) {
        int cells = 0;
        boolean open = false;
        for (int i = row.startsWith("|") ? 1 : 0; i < row.length(); i++) {
            boolean ends = row.charAt(i) == '|';
            cells += ends ? 1 : 0;
            open = !ends;
            i += row.startsWith("\\|", i) ? 1 : 0;
        }
        return cells + (open ? 1 : 0);
    }
}
