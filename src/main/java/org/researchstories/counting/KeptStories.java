package org.researchstories.counting;

import org.researchstories.document.Head;
import org.researchstories.query.Condition;
import org.researchstories.query.Dimension;
import org.researchstories.query.KeptBits;
import org.researchstories.query.Restriction;
import org.roaringbitmap.RoaringBitmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which stories a restriction leaves, as the database says.
 *
 * @param published how many stories are published at all
 * @param versions  of each chunk
 * @param left      as {@link KeptBits} has it
 * @param stories   of each of these the places of what is left
 */
record KeptStories(Head head, long published, Map<Integer, UUID> versions, List<Dimension> left, List<RoaringBitmap> stories) {

    private record Row(Head head, int chunk, UUID version, long published, List<RoaringBitmap> stories) {

        static Row from(ResultSet row, int many) throws SQLException {
            int chunk = row.getInt("chunk");
            List<RoaringBitmap> stories = new ArrayList<>();
            for (int at = 0; at < many; at++) {
                byte[] bits = row.getBytes("kept_" + at);
                stories.add(bits == null ? new RoaringBitmap() : Places.sent(bits, chunk));
            }
            return new Row(Head.from(row), chunk, row.getObject("version", UUID.class), row.getLong("published"), stories);
        }
    }

    static KeptStories read(Restriction restriction, List<Dimension> left, Snapshot snapshot) {
        Condition bits = KeptBits.of(restriction, left);
        List<Row> rows = snapshot.ask("select %s, part.* from live.head h cross join (%s) part".formatted(Head.COLUMNS, bits.sql()), bits.parameters(),
                row -> Row.from(row, left.size()));
        return new KeptStories(rows.getFirst().head, rows.stream().mapToLong(Row::published).sum(),
                rows.stream().filter(row -> row.version != null).collect(Collectors.toMap(Row::chunk, Row::version)), left,
                IntStream.range(0, left.size()).mapToObj(at -> RoaringBitmap.or(rows.stream().map(row -> row.stories.get(at)).iterator())).toList());
    }

    /** Where in all stories those stand that are left, were it not for what is asked for in this dimension; null where all matters. */
    RoaringBitmap but(Dimension dimension) {
        return stories.get(left.indexOf(dimension));
    }
}
