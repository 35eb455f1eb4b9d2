package org.researchstories.editorial;

import org.jboss.resteasy.reactive.RestQuery;
import org.jdbi.v3.core.statement.Query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which drafts to list; absent where that does not matter. Several values are separated by commas.
 *
 * @param q       words that all must be in it, as searches of readers have them
 * @param subject the id of a story, or the key of what is shared
 */
public record DraftFilter(@RestQuery String kind, @RestQuery String state, @RestQuery String draftLocale, @RestQuery String subject, @RestQuery String q) {

    /** Where a list goes on: behind this draft. */
    record Place(Instant changedAt, UUID id) {
    }

    /** Whatever was laid aside is shown only where it is asked for. */
    String condition(Optional<Place> after) {
        List<String> conditions = new ArrayList<>();
        conditions.add(state == null ? "w.state <> 'discarded'" : "w.state = any(:states)");
        if (kind != null) {
            conditions.add("w.kind = any(:kinds)");
        }
        if (draftLocale != null) {
            conditions.add("w.locale = any(:locales)");
        }
        if (subject != null) {
            conditions.add("w.subject = :subject");
        }
        if (q != null) {
            conditions.add("""
                    w.words @@ websearch_to_tsquery(live.search_configuration(coalesce(nullif(w.locale, ''), 'en')), live.apart(:q))""");
        }
        if (after.isPresent()) {
            conditions.add("(w.changed_at < :changedAt or w.changed_at = :changedAt and w.id > :id)");
        }
        return String.join(" and ", conditions);
    }

    void bind(Query query, Optional<Place> after) {
        bind(query, "states", state);
        bind(query, "kinds", kind);
        bind(query, "locales", draftLocale);
        if (subject != null) {
            query.bind("subject", subject);
        }
        if (q != null) {
            query.bind("q", q);
        }
        after.ifPresent(place -> query.bind("changedAt", place.changedAt).bind("id", place.id));
    }

    private static void bind(Query query, String name, String values) {
        if (values != null) {
            query.bindArray(name, String.class, Arrays.asList(values.split(",")));
        }
    }

    /** In one spelling: what a cursor is bound to. */
    String canonical() {
        return "drafts?" + String.join("&", sorted(kind), sorted(state), sorted(draftLocale), String.valueOf(subject), String.valueOf(q));
    }

    private static String sorted(String values) {
        return values == null ? "" : String.join(",", Arrays.stream(values.split(",")).sorted().toList());
    }
}
