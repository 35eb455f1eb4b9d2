package org.researchstories.imports;

import org.researchstories.problem.Violation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps the rows of one import as they are read, some at a time; a name that comes a second time is refused. */
final class Loading implements Consumer<Row> {

    private static final int AT_A_TIME = 250;

    private final ImportRows rows;
    private final UUID into;
    private final List<Row> page = new ArrayList<>();
    private final Map<List<Object>, Integer> names = new HashMap<>();
    private int kept;

    Loading(ImportRows rows, UUID into) {
        this.rows = rows;
        this.into = into;
    }

    @Override
    public void accept(Row row) {
        int number = kept + page.size() + 1;
        if (number > Reading.MOST_ROWS) {
            throw new Unreadable("There are more than %,d rows. Send it in parts.".formatted(Reading.MOST_ROWS));
        }
        page.add(unique(row, number));
        if (page.size() == AT_A_TIME) {
            keep();
        }
    }

    private Row unique(Row row, int number) {
        if (row.kind() == null || row.externalId() == null) {
            return row;
        }
        Integer earlier = names.putIfAbsent(List.of(row.kind(), row.externalId(), row.locale() == null ? "" : row.locale().tag), number);
        return earlier == null ? row : row.refused(Violation.ofBody("/externalId", "Row %d goes by this name already. Send each once.".formatted(earlier)));
    }

    private void keep() {
        rows.add(into, kept + 1, page);
        kept += page.size();
        page.clear();
    }

    /** How many there were. */
    int finish() {
        keep();
        if (kept == 0) {
            throw new Unreadable("There is nothing in it to import.");
        }
        return kept;
    }
}
