package org.researchstories.sync;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Head;
import org.researchstories.store.PublicSide;

import java.util.List;
import java.util.UUID;

/** Reads the hash tree, each node in one snapshot. */
@ApplicationScoped
class Digests {

    private static final String ENDS = """
            select %s, latest.mark as latest, b.prefix, b.stories, b.digest from live.head h
            left join live.change latest on latest.position = h.position
            left join live.branch b on b.prefix like :prefix || '%%' order by b.prefix""".formatted(Head.COLUMNS);

    private static final String LEAVES = """
            select %s, latest.mark as latest, b.prefix, b.stories, b.digest, d.story_id, d.version from live.head h
            left join live.change latest on latest.position = h.position
            left join live.branch b on b.prefix = :prefix
            left join lateral (
                select d.story_id, max(d.version) as version from live.document d where d.state = 'published'
                    and d.story_id between cast(b.prefix || '00000-0000-0000-0000-000000000000' as uuid)
                    and cast(b.prefix || 'fffff-ffff-ffff-ffff-ffffffffffff' as uuid) group by d.story_id
            ) d on true
            order by d.story_id""".formatted(Head.COLUMNS);

    private final PublicSide database;
    private final ChangeCursors cursors;

    Digests(PublicSide database, ChangeCursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** A node, and where the change log stood. */
    record Found(Head head, DigestView view) {
    }

    private record Row(Head head, UUID latest, DigestView.Branch end, DigestView.Leaf leaf) {
    }

    /** @param prefix up to three hexadecimal digits, in lower case */
    Found at(String prefix) {
        boolean isEnd = prefix.length() == HashTree.DEPTH;
        List<Row> rows = database.ask(handle -> handle.createQuery(isEnd ? LEAVES : ENDS).bind("prefix", prefix)
                .map((row, context) -> new Row(Head.from(row), row.getObject("latest", UUID.class),
                        row.getString("prefix") == null ? null
                                : new DigestView.Branch(row.getString("prefix"), row.getInt("stories"), HashTree.hex(row.getBytes("digest"))),
                        isEnd && row.getObject("story_id") != null ? new DigestView.Leaf(row.getObject("story_id", UUID.class), row.getInt("version")) : null))
                .list());
        Row any = rows.getFirst();
        List<DigestView.Branch> ends = rows.stream().map(Row::end).filter(end -> end != null).toList();
        List<DigestView.Branch> branches = isEnd ? null : HashTree.below(prefix, ends);
        DigestView.Branch node = isEnd ? ends.stream().findFirst().orElseGet(() -> HashTree.over(prefix, List.of())) : HashTree.over(prefix, branches);
        return new Found(any.head, new DigestView(prefix, any.head.position(), cursors.of(Place.at(any.head, any.latest)), node.stories(), node.digest(), branches,
                isEnd ? rows.stream().map(Row::leaf).filter(leaf -> leaf != null).toList() : null));
    }
}
