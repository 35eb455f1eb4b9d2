package org.researchstories.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.Query;
import org.researchstories.document.Head;
import org.researchstories.query.Condition;
import org.researchstories.query.Dimension;
import org.researchstories.query.PostedGroups;
import org.researchstories.query.Restriction;
import org.researchstories.reading.Conditions;
import org.researchstories.reading.Labels;
import org.researchstories.store.InBinary;
import org.researchstories.store.PublicSide;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds up here what the database has in bits: it would compare each group with each digit of amounts a row of bits at a time. */
@ApplicationScoped
class FiguresByBits {

    /** What {@code bit_send} sends before the bits: how many there are. */
    private static final int LENGTH = Integer.BYTES;

    /** At once in memory, of some kilobytes each: of a thousand groups there may be 60,000, which is why they come through a cursor, in a transaction. */
    private static final int ROWS = 200;

    /** As long as a statement may take: each of the cursor's fetches is one, and all of them may not take longer. */
    private static final Duration MOST = Duration.ofSeconds(3);
    private static final String QUERY_CANCELED = "57014";

    private static final String SQL = """
            select %1$s, part.*, part.label ->> 'text' as label_text, part.label ->> 'locale' as label_locale from live.head h cross join (
                select part.*, case when part.chunk = %2$d then %3$s end as label from (%4$s) part
            ) part order by part.chunk, part.place""";

    private final PublicSide database;

    FiguresByBits(PublicSide database) {
        this.database = database;
    }

    /** @param most how many groups at most */
    Figures of(Restriction restriction, Optional<Dimension> groupBy, int most) {
        Condition groups = PostedGroups.of(restriction, groupBy, most);
        String sql = SQL.formatted(Head.COLUMNS, PostedGroups.NO_CHUNK,
                groupBy.map(dimension -> Labels.sql("'" + dimension.property + "'", "part.value")).orElse("cast(null as json)"), groups.sql());
        return database.ask(handle -> handle.inTransaction(transaction -> {
            InBinary.plansAnew(transaction);
            Query query = transaction.createQuery(sql).addCustomizer(new InBinary()).setFetchSize(ROWS)
                    .bind("most", most).bind("locale", restriction.language().tag);
            Conditions.bind(query, List.of(groups));
            return query.scanResultSet((rows, context) -> read(rows.get()));
        }));
    }

    private static Figures read(ResultSet rows) throws SQLException {
        Head head = null;
        FiguresOfGroup total = new FiguresOfGroup(null, null, null);
        Map<String, FiguresOfGroup> groups = new LinkedHashMap<>();
        Instant end = Instant.now().plus(MOST);
        ChunkOfAwards chunk = new ChunkOfAwards(PostedGroups.NO_CHUNK);
        while (rows.next()) {
            if (Instant.now().isAfter(end)) {
                throw new SQLTimeoutException("more than " + MOST, QUERY_CANCELED);
            }
            head = head == null ? Head.from(rows) : head;
            chunk = rows.getInt("chunk") == chunk.number() ? chunk : new ChunkOfAwards(rows.getInt("chunk"));
            String mark = rows.getString("mark");
            String value = rows.getString("value");
            if (mark != null) {
                chunk.mark(mark, bits(rows));
            } else if (value == null) {
                total.add(chunk, bits(rows));
            } else if (chunk.number() == PostedGroups.NO_CHUNK) {
                groups.put(value, new FiguresOfGroup(value, rows.getString("label_text"), rows.getString("label_locale")));
            } else {
                groups.get(value).add(chunk, bits(rows));
            }
        }
        return new Figures(head, Stream.concat(Stream.of(total), groups.values().stream()).flatMap(FiguresOfGroup::rows).toList());
    }

    /** In whatever order the bits of a byte are: it is the same for all. */
    private static BitSet bits(ResultSet row) throws SQLException {
        byte[] sent = row.getBytes("stories");
        return sent == null ? new BitSet() : BitSet.valueOf(ByteBuffer.wrap(sent, LENGTH, sent.length - LENGTH));
    }
}
