package org.researchstories.sync;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Head;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.store.PublicSide;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The change log for whoever follows it for others. */
@ApplicationScoped
public class FollowLog {

    private static final String LATEST_TWO = """
            with recent as (
                select c.position as later, lag(c.position) over (order by c.position) as earlier,
                    lag(c.position) over (partition by c.subject order by c.position) as earlier_of_same
                from (select position, subject from live.change where subject_kind = 'story' order by position desc limit 1000) c
            )
            select later, coalesce(earlier_of_same, earlier) as earlier from recent where earlier is not null
            order by (earlier_of_same is null), later desc limit 1""";

    private final PublicSide database;
    private final ChangeLogReader log;
    private final ChangeCursors cursors;

    FollowLog(PublicSide database, ChangeLogReader log, ChangeCursors cursors) {
        this.database = database;
        this.log = log;
        this.cursors = cursors;
    }

    /**
     * What comes after a cursor.
     *
     * @param next     where it goes on
     * @param position up to where that has everything
     */
    public record Stretch(List<ChangeView> changes, String next, long position) {
    }

    /**
     * The same as often as it is asked for, as long as there is anything in it.
     *
     * @param until the last position to read, where what comes after it is not to be read yet
     * @throws Problem 410 where the cursor leads nowhere any more
     */
    public Stretch after(String cursor, int limit, Optional<Long> until) {
        Place begin = cursors.open(cursor);
        ChangePage page = log.page(Optional.of(begin), limit);
        List<ChangePage.Entry> entries = page.entries().stream().filter(entry -> until.isEmpty() || entry.place().position() <= until.get()).toList();
        Place next = !entries.isEmpty() ? entries.getLast().place() : page.entries().isEmpty() ? page.next() : begin;
        return new Stretch(entries.stream().map(ChangePage.Entry::change).toList(), cursors.of(next), next.position());
    }

    /** Behind all that there is. */
    public Stretch now() {
        return place("h.position", Optional.empty());
    }

    /**
     * From a position on, which is read again.
     *
     * @throws Problem 410 where the log has it no more, or not yet
     */
    public Stretch from(long position) {
        return position <= 1 ? beginning() : place(":position", Optional.of(position - 1));
    }

    /** The latest two changes of one story, each by itself; of any stories where none has changed twice lately. None where there are not two. */
    public List<Stretch> latestTwo() {
        return database.ask(handle -> handle.createQuery(LATEST_TWO)
                .map((row, context) -> List.of(row.getLong("earlier"), row.getLong("later"))).findOne()).orElse(List.of())
                .stream().map(position -> after(from(position).next(), 1, Optional.empty())).toList();
    }

    private Stretch beginning() {
        UUID generation = database.ask(handle -> handle.createQuery("select generation from live.head").mapTo(UUID.class).one());
        return new Stretch(List.of(), cursors.of(Place.beginning(generation)), 0);
    }

    private Stretch place(String position, Optional<Long> asked) {
        return database.ask(handle -> {
            var query = handle.createQuery("select %s, c.position, c.mark from live.head h left join live.change c on c.position = %s".formatted(Head.COLUMNS, position));
            asked.ifPresent(it -> query.bind("position", it));
            return query.map((row, context) -> {
                Head head = Head.from(row);
                UUID mark = row.getObject("mark", UUID.class);
                if (mark == null && asked.isPresent()) {
                    throw Problem.of(ProblemType.CURSOR_EXPIRED, "The log has no change at that position, or none any more.")
                            .with("snapshot", "/v1/snapshots/latest").with("changes", "/v1/changes");
                }
                Place place = mark == null ? Place.beginning(head.generation()) : new Place(head.generation(), row.getLong("position"), mark);
                return new Stretch(List.of(), cursors.of(place), place.position());
            }).one();
        });
    }
}
