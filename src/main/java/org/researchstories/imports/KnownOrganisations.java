package org.researchstories.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.store.PublishingSide;

import java.util.HashMap;
import java.util.Map;

/** Organisations that are here already, in public or on the desk; within a transaction. */
@ApplicationScoped
class KnownOrganisations {

    private final PublishingSide database;

    KnownOrganisations(PublishingSide database) {
        this.database = database;
    }

    /** Their keys, by the identifiers that others know them by; what is public comes first. */
    Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        database.call(handle -> handle.createQuery("""
                        with known as (
                            select o.key, o.organisation_ids as ids, o.ror, 1 as place from live.organisation o
                            union all
                            select w.subject, r.content -> 'organisationIds', r.content ->> 'ror', 2
                            from desk.working_copy w join desk.revision r on (r.working_copy, r.number) = (w.id, w.revision)
                            where w.kind = 'organisation' and w.state <> 'discarded')
                        select key, identifier, place from known, jsonb_array_elements_text(
                            case jsonb_typeof(ids) when 'array' then ids else '[]' end) as identifier
                        union all select key, ror, place from known where ror is not null
                        order by place, key""")
                .map((row, context) -> keys.putIfAbsent(row.getString("identifier"), row.getString("key"))).list());
        return keys;
    }
}
