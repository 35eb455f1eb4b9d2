package org.researchstories.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.researchstories.access.Holders;
import org.researchstories.access.Roles;
import org.researchstories.problem.Problem;
import org.researchstories.store.EditingSide;
import org.researchstories.story.Kind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What partners' copies must still show, as far as they have said how far they are. Two questions to the database, however many partners
 * and stories there are: who could have a copy, and who has said what.
 */
@ApplicationScoped
class Copies {

    static final int MOST = 1000;

    /**
     * Whether the copy {@code a} had the story of the removal {@code r}: its last change up to there showed it. Where the log has none up
     * to there, it had it unless the log still has the very first, which is a later one: superseded changes are forgotten, and what cannot be
     * told any more must be taken for shown.
     */
    private static final String HAD = """
            coalesce((select b.op = 'upsert' from live.change b
                        where b.subject = r.subject and b.subject_kind = r.subject_kind and b.position <= a.position order by b.version desc limit 1),
                    (select min(f.version) > 1 from live.change f where f.subject = r.subject and f.subject_kind = r.subject_kind))""";

    private static final String ALL = """
            select h.position as head, a.partner, a.name, a.position, a.at, a.generation = h.generation as known, removed.*
            from live.head h
            left join (select * from gate.acknowledgement order by partner limit :partners) a on true
            left join lateral (
                select r.position as removal, cast(r.subject as uuid) as story, r.kind, r.slug, r.reason, r.at as removed_at
                from live.change r
                where a.generation = h.generation and r.op = 'remove' and r.subject_kind = 'story' and r.position > a.position
                    and not exists (select from live.change l where l.subject = r.subject and l.subject_kind = r.subject_kind and l.version > r.version)
                    and %s
                order by r.position desc limit :shown
            ) removed on true
            order by a.partner, removed.removal desc""".formatted(HAD);

    private static final String OF_STORY = """
            select r.kind, r.slug, r.op, r.reason, r.position as change, r.at as changed_at,
                a.partner, a.name, a.position, a.at, a.generation = h.generation as known,
                case when a.generation <> h.generation then 'unknown' when a.position >= r.position then 'applied'
                    when r.op = 'remove' and %s then 'still_shown' else 'behind' end as state
            from live.head h
            join lateral (select * from live.change c where c.subject = :story and c.subject_kind = 'story' order by c.version desc limit 1) r on true
            left join (select * from gate.acknowledgement order by partner limit :partners) a on true
            order by a.partner""".formatted(HAD);

    private final EditingSide database;
    private final Holders holders;

    Copies(EditingSide database, Holders holders) {
        this.database = database;
        this.holders = holders;
    }

    /** The first {@link #MOST} partners by their names: whoever has said something, and whoever has a key as a partner. */
    PartnerCopies all() {
        return database.call(handle -> {
            SortedMap<String, PartnerCopy> copies = new TreeMap<>();
            withKeys(handle).forEach((partner, name) -> copies.put(partner, PartnerCopy.unknown(partner, name, null)));
            Read read = new Read();
            handle.createQuery(ALL).bind("partners", MOST + 1).bind("shown", PartnerCopy.MOST_SHOWN + 1)
                    .map((row, context) -> read.row(row)).list();
            read.said.forEach((partner, said) -> copies.put(partner, said.copy(read.head)));
            return PartnerCopies.of(read.head, List.copyOf(copies.values()));
        });
    }

    /** @throws Problem where there was never a change of such a story */
    StoryCopies of(UUID story) {
        return database.call(handle -> {
            SortedMap<String, StoryCopies.Copy> copies = new TreeMap<>();
            withKeys(handle).forEach((partner, name) -> copies.put(partner, StoryCopies.Copy.unknown(partner, name)));
            List<StoryCopies.Latest> latest = handle.createQuery(OF_STORY).bind("story", story.toString()).bind("partners", MOST + 1)
                    .map((row, context) -> {
                        if (row.getString("partner") != null) {
                            copies.put(row.getString("partner"), copy(row));
                        }
                        return new StoryCopies.Latest(Kind.of(row.getString("kind")), row.getString("slug"), row.getString("op"), row.getString("reason"),
                                row.getLong("change"), instant(row, "changed_at"));
                    }).list();
            if (latest.isEmpty()) {
                throw Problem.notFound("No story " + story + " was ever public.");
            }
            return StoryCopies.of(story, latest.getFirst(), List.copyOf(copies.values()));
        });
    }

    private SortedMap<String, String> withKeys(Handle handle) {
        return holders.in(Roles.PARTNER, MOST + 1, handle);
    }

    private static StoryCopies.Copy copy(ResultSet row) throws SQLException {
        return new StoryCopies.Copy(row.getString("partner"), row.getString("name"), row.getString("state"),
                row.getBoolean("known") ? row.getLong("position") : null, instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What one partner has said, and what was taken back since. */
    private record Said(String partner, String name, boolean known, long position, Instant at, List<StillShown> shown) {

        PartnerCopy copy(long head) {
            return known ? PartnerCopy.known(partner, name, position, at, head, shown) : PartnerCopy.unknown(partner, name, at);
        }
    }

    /** Puts together the rows of each partner. */
    private static final class Read {

        private final Map<String, Said> said = new LinkedHashMap<>();
        private long head;

        /** @return nothing of interest */
        boolean row(ResultSet row) throws SQLException {
            head = row.getLong("head");
            String partner = row.getString("partner");
            if (partner != null) {
                Said of = said.get(partner);
                if (of == null) {
                    of = new Said(partner, row.getString("name"), row.getBoolean("known"), row.getLong("position"), instant(row, "at"), new ArrayList<>());
                    said.put(partner, of);
                }
                if (row.getObject("story") != null) {
                    of.shown.add(StillShown.of(row));
                }
            }
            return true;
        }
    }
}
