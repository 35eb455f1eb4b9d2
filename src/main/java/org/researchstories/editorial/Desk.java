package org.researchstories.editorial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.Query;
import org.researchstories.access.Actor;
import org.researchstories.problem.Problem;
import org.researchstories.store.PublishingSide;
import org.researchstories.vocabulary.Language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where working copies lie, each with all that was ever saved of it. */
@ApplicationScoped
public class Desk {

    private static final String REVISION = "select number, content, encode(digest, 'hex') as digest, origin, actor, actor_name, at from desk.revision";

    private final PublishingSide database;
    private final ObjectMapper json;

    Desk(PublishingSide database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @throws Problem where there is none, and never was */
    WorkingCopy at(UUID id) {
        return read(id, "");
    }

    /** As {@link #at}; nobody else changes it before the current transaction ends. */
    public WorkingCopy locked(UUID id) {
        return read(id, "for update");
    }

    private WorkingCopy read(UUID id, String lock) {
        return database.call(handle -> handle.createQuery("select %s from desk.working_copy w where w.id = :id %s".formatted(WorkingCopy.COLUMNS, lock))
                        .bind("id", id).map((row, context) -> WorkingCopy.from(row)).findOne())
                .orElseThrow(() -> missing(id));
    }

    private static Problem missing(UUID id) {
        return Problem.notFound("There is no draft " + id + ".");
    }

    /**
     * These, in this order.
     *
     * @throws Problem where one of them is not there, and never was
     */
    public List<WorkingCopy> at(List<UUID> ids) {
        Map<UUID, WorkingCopy> found = database.call(handle -> handle.createQuery("select %s from desk.working_copy w where w.id = any(:ids)"
                        .formatted(WorkingCopy.COLUMNS)).bindArray("ids", UUID.class, ids).map((row, context) -> WorkingCopy.from(row)).list())
                .stream().collect(Collectors.toMap(WorkingCopy::id, Function.identity()));
        return ids.stream().map(id -> Optional.ofNullable(found.get(id)).orElseThrow(() -> missing(id))).toList();
    }

    Optional<WorkingCopy> of(DraftKind kind, String subject, Language language) {
        return copyOf(kind, subject, language, "");
    }

    /** As {@link #of}; nobody else changes it before the current transaction ends. */
    Optional<WorkingCopy> lockedOf(DraftKind kind, String subject, Language language) {
        return copyOf(kind, subject, language, "for update");
    }

    private Optional<WorkingCopy> copyOf(DraftKind kind, String subject, Language language, String lock) {
        return database.call(handle -> handle.createQuery("""
                        select %s from desk.working_copy w where (w.kind, w.subject, w.locale) = (:kind, :subject, :locale) %s"""
                        .formatted(WorkingCopy.COLUMNS, lock))
                .bind("kind", kind.value).bind("subject", subject).bind("locale", WorkingCopy.locale(language))
                .map((row, context) -> WorkingCopy.from(row)).findOne());
    }

    /** All copies of a story, whatever the language. */
    public List<WorkingCopy> of(String story) {
        return copiesOf(story, "");
    }

    /** As {@link #of(String)}; nobody else changes them before the current transaction ends. */
    public List<WorkingCopy> lockedOf(String story) {
        return copiesOf(story, "for update");
    }

    private List<WorkingCopy> copiesOf(String story, String lock) {
        return database.call(handle -> handle.createQuery("""
                        select %s from desk.working_copy w where w.subject = :story and live.is_kind(w.kind) order by w.locale %s"""
                        .formatted(WorkingCopy.COLUMNS, lock))
                .bind("story", story).map((row, context) -> WorkingCopy.from(row)).list());
    }

    public Revision revision(UUID copy, int number) {
        return database.call(handle -> handle.createQuery(REVISION + " where working_copy = :copy and number = :number")
                        .bind("copy", copy).bind("number", number).map((row, context) -> revision(row)).findOne())
                .orElseThrow(() -> Problem.notFound("The draft has no revision " + number + "."));
    }

    /** What each of these says in its latest revision. */
    public Map<UUID, JsonNode> contents(List<WorkingCopy> copies) {
        return database.call(handle -> handle.createQuery("""
                        select w.id, r.content from desk.working_copy w join desk.revision r on (r.working_copy, r.number) = (w.id, w.revision)
                        where w.id = any(:ids)""")
                .bindArray("ids", UUID.class, copies.stream().map(WorkingCopy::id).toList())
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), content(row))).list())
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The latest first, from below {@code before}; of so many the content is not read. */
    List<Revision> revisions(UUID copy, int before, int limit) {
        return database.call(handle -> handle.createQuery(REVISION.replace("content,", "cast('{}' as jsonb) as content,")
                        + " where working_copy = :copy and number < :before order by number desc limit :limit")
                .bind("copy", copy).bind("before", before).bind("limit", limit).map((row, context) -> revision(row)).list());
    }

    /** Lays a new one on the desk, in its first revision. */
    WorkingCopy lay(DraftKind kind, String subject, Language language, State state, JsonNode content, Revision.Origin origin, Actor by) {
        UUID id = database.call(handle -> handle.createQuery("""
                        insert into desk.working_copy (kind, subject, locale, state, revision, published, title, words)
                        values (:kind, :subject, :locale, :state, 1, cast(:published as int), :title,
                            to_tsvector(live.search_configuration(:language), live.apart(:text)))
                        returning id""")
                .bind("kind", kind.value).bind("subject", subject).bind("locale", WorkingCopy.locale(language)).bind("state", state.value)
                .bind("published", state == State.PUBLISHED ? 1 : null).bind("title", Contents.title(kind, subject, content))
                .bind("language", language == null ? Language.DEFAULT.tag : language.tag).bind("text", Words.of(content)).mapTo(UUID.class).one());
        write(id, 1, content, origin, by);
        return at(id);
    }

    /** A new revision of it; its state is for {@link #move} to change. */
    void write(WorkingCopy copy, JsonNode content, Revision.Origin origin, Actor by) {
        write(copy.id(), copy.revision() + 1, content, origin, by);
        database.call(handle -> handle.createUpdate("""
                        update desk.working_copy set revision = revision + 1, title = :title, changed_at = clock_timestamp(),
                            words = to_tsvector(live.search_configuration(:language), live.apart(:text)) where id = :id""")
                .bind("id", copy.id()).bind("title", Contents.title(copy.kind(), copy.subject(), content))
                .bind("language", copy.language() == null ? Language.DEFAULT.tag : copy.language().tag)
                .bind("text", Words.of(content)).execute());
    }

    private void write(UUID copy, int number, JsonNode content, Revision.Origin origin, Actor by) {
        database.call(handle -> handle.createUpdate("""
                        insert into desk.revision (working_copy, number, content, digest, origin, actor, actor_name)
                        select :copy, :number, it.content, sha256(convert_to(cast(it.content as text), 'UTF8')), :origin, :actor, :name
                        from (select cast(:content as jsonb) as content) it""")
                .bind("copy", copy).bind("number", number).bind("content", content.toString()).bind("origin", origin.value)
                .bind("actor", by.id()).bind("name", by.name()).execute());
    }

    /** Whether the latest revision says this very thing. */
    boolean isLatest(WorkingCopy copy, JsonNode content) {
        return says(copy, copy.revision(), content);
    }

    /** Whether a revision says this very thing. */
    boolean says(WorkingCopy copy, int revision, JsonNode content) {
        return database.call(handle -> handle.createQuery("""
                        select exists (select from desk.revision where working_copy = :copy and number = :number and content = cast(:content as jsonb))""")
                .bind("copy", copy.id()).bind("number", revision).bind("content", content.toString()).mapTo(Boolean.class).one());
    }

    /**
     * Puts it into the state that the action leads to, and keeps on record who did it and why.
     *
     * @param reason null where none was given
     * @throws Problem where the action is not possible in its state
     */
    public WorkingCopy move(WorkingCopy copy, Action action, String reason, Actor by) {
        if (!action.isPossibleIn(copy.state())) {
            throw EditorialProblems.wrongState(copy, action);
        }
        database.call(handle -> {
            handle.createUpdate("""
                            update desk.working_copy set state = :state, changed_at = clock_timestamp(),
                                published = case when :isPublished then revision else published end where id = :id""")
                    .bind("id", copy.id()).bind("state", action.to().value).bind("isPublished", action == Action.PUBLISH).execute();
            return record(copy, action, reason, by);
        });
        return at(copy.id());
    }

    /** Keeps on record how a copy came to lie here. */
    void record(WorkingCopy copy, Action action, Actor by) {
        database.call(handle -> record(copy, action, null, by));
    }

    private int record(WorkingCopy copy, Action action, String reason, Actor by) {
        return database.call(handle -> handle.createUpdate("""
                        insert into desk.transition (working_copy, action, from_state, to_state, revision, reason, actor, actor_name)
                        select w.id, :action, :from, :to, w.revision, :reason, :actor, :name from desk.working_copy w where w.id = :copy""")
                .bind("copy", copy.id()).bind("action", action.value)
                .bind("from", action == Action.CREATE || action == Action.OPEN ? null : copy.state().value).bind("to", action.to().value)
                .bind("reason", reason).bind("actor", by.id()).bind("name", by.name()).execute());
    }

    /** The latest first, from below {@code before}. */
    List<Transition> transitions(UUID copy, long before, int limit) {
        return database.call(handle -> handle.createQuery("""
                        select id, action, from_state, to_state, revision, reason, actor, actor_name, at from desk.transition
                        where working_copy = :copy and id < :before order by id desc limit :limit""")
                .bind("copy", copy).bind("before", before).bind("limit", limit).map((row, context) -> Transition.from(row)).list());
    }

    /** Copies that lie on the desk, the last changed first. */
    List<WorkingCopy> found(DraftFilter filter, Optional<DraftFilter.Place> after, int limit) {
        return database.call(handle -> {
            Query query = handle.createQuery("select %s from desk.working_copy w where %s order by w.changed_at desc, w.id limit :limit"
                    .formatted(WorkingCopy.COLUMNS, filter.condition(after))).bind("limit", limit);
            filter.bind(query, after);
            return query.map((row, context) -> WorkingCopy.from(row)).list();
        });
    }

    private Revision revision(ResultSet row) throws SQLException {
        return new Revision(row.getInt("number"), content(row), row.getString("digest"), Revision.Origin.of(row.getString("origin")),
                new Signature(row.getString("actor"), row.getString("actor_name")), WorkingCopy.instant(row, "at"));
    }

    private JsonNode content(ResultSet row) throws SQLException {
        try {
            return json.readTree(row.getString("content"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a revision that is no JSON", e);
        }
    }
}
