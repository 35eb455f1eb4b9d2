package org.researchstories.release;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.store.PublishingSide;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryCard;
import org.researchstories.vocabulary.Language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an act has changed for the public, told within its transaction: so also of one that is about to be undone. */
@ApplicationScoped
class Impact {

    private final PublishingSide database;

    Impact(PublishingSide database) {
        this.database = database;
    }

    /** A current address. */
    record At(String kind, String subject, Language language, String slug) {

        PublicationReport.Address as(String change) {
            return new PublicationReport.Address(kind, subject, language, StoryCard.path(Kind.of(kind), slug, language), change);
        }
    }

    /** Where the change log stands; nobody else moves it before the current transaction ends. */
    long position() {
        return database.call(handle -> handle.createQuery("select position from live.head for update").mapTo(Long.class).one());
    }

    List<PublicationReport.Change> since(long position) {
        return database.call(handle -> handle.createQuery("""
                        select position, subject_kind, subject, version, op, reason from live.change where position > :position order by position""")
                .bind("position", position)
                .map((row, context) -> new PublicationReport.Change(row.getLong("position"), row.getString("subject_kind"), row.getString("subject"),
                        row.getInt("version"), row.getString("op"), row.getString("reason"))).list());
    }

    Set<At> addresses(Collection<String> subjects) {
        return database.call(handle -> handle.createQuery("""
                        select kind, story_id, locale, slug from live.address
                        where story_id = any(cast(:subjects as uuid[])) and left_at is null and slug is not null""")
                .bindArray("subjects", String.class, subjects)
                .map((row, context) -> new At(row.getString("kind"), row.getString("story_id"), Language.of(row.getString("locale")), row.getString("slug")))
                .list()).stream().collect(Collectors.toSet());
    }

    static List<PublicationReport.Address> moved(Set<At> before, Set<At> now) {
        List<PublicationReport.Address> moved = new ArrayList<>();
        now.stream().filter(it -> !before.contains(it)).forEach(it -> moved.add(it.as("begins")));
        before.stream().filter(it -> !now.contains(it)).forEach(it -> moved.add(it.as("moves")));
        return moved.stream().sorted((one, other) -> one.href().compareTo(other.href())).toList();
    }

    /** Whatever is drawn again may be found by something else than before, so its lists count too. */
    List<String> lists(List<PublicationReport.Change> changes) {
        List<String> stories = changes.stream().filter(change -> change.kind().equals("story")).map(PublicationReport.Change::subject).toList();
        Set<String> lists = new TreeSet<>(database.call(handle -> handle.createQuery("""
                        select distinct kind from live.document where story_id = any(cast(:stories as uuid[]))
                        union select kind from live.notice where story_id = any(cast(:stories as uuid[]))""")
                .bindArray("stories", String.class, stories).mapTo(String.class).list()).stream().map(kind -> Kind.of(kind).path()).toList());
        if (!stories.isEmpty()) {
            lists.addAll(List.of("/v1/stories", "/v1/graph"));
        }
        changes.stream().map(PublicationReport.Change::kind).forEach(kind -> collection(kind).ifPresent(lists::add));
        return List.copyOf(lists);
    }

    private static Optional<String> collection(String kind) {
        return Optional.ofNullable(switch (kind) {
            case "topic" -> "/v1/topics";
            case "cancer-type" -> "/v1/cancer-types";
            case "glossary-term" -> "/v1/glossary";
            case "organisation" -> "/v1/organisations";
            case "classification" -> "/v1/classifications";
            default -> null;
        });
    }
}
