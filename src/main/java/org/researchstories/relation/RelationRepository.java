package org.researchstories.relation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The edges between published stories. */
@ApplicationScoped
public class RelationRepository implements PanacheRepositoryBase<Relation, Relation.Key> {

    /** In which order a story shows the edges of one type that end at it. Index: relation_target. */
    private static final String FIRST = """
            from live.relation e where e.target = %s and e.type = %s
            and exists (select from live.story s where s.id = e.source and s.state = 'published')
            order by e.display_order, e.source\s""";

    /**
     * The edges that matter to these stories, in the order in which they are shown: all that start at one of them; of those
     * that end at it and that it shows, of public stories, all by which it is found and otherwise the first of each type, one
     * more than are shown.
     */
    @SuppressWarnings("unchecked") // What a native query answers has no type.
    public List<Relation> around(Collection<UUID> stories) {
        return getEntityManager().createNativeQuery("""
                        select r.* from live.relation r where r.source = any(:stories)
                        union
                        select r.* from unnest(:stories) as told(id) cross join unnest(:types, :most) as shown(type, most)
                        cross join lateral (select e.* %s limit shown.most) r
                        order by display_order, source, target, type""".formatted(FIRST.formatted("told.id", "shown.type")), Relation.class)
                .setParameter("stories", array(stories))
                .setParameter("types", values(shown()))
                .setParameter("most", shown().map(type -> type.isFoundByTarget() ? null : Mention.MOST + 1).toArray(Integer[]::new))
                .getResultList();
    }

    /** The stories at the other ends that show one of these because of an edge that starts at it. */
    @SuppressWarnings("unchecked") // What a native query answers has no type.
    public List<UUID> showing(Collection<UUID> sources) {
        return getEntityManager().createNativeQuery("""
                        with own as (
                            select * from live.relation where source = any(:sources) and type = any(:bounded)
                        ), last as (
                            select ends.*, place.display_order, place.source from (select distinct target, type from own) ends
                            cross join lateral (select e.display_order, e.source %s offset :most limit 1) place
                        )
                        select own.target from own left join last using (target, type)
                        where last.source is null or (own.display_order, own.source) <= (last.display_order, last.source)
                        union
                        select target from live.relation where source = any(:sources) and type = any(:found)"""
                        .formatted(FIRST.formatted("ends.target", "ends.type")), UUID.class)
                .setParameter("sources", array(sources)).setParameter("most", Mention.MOST)
                .setParameter("bounded", values(shown().filter(type -> !type.isFoundByTarget())))
                .setParameter("found", values(shown().filter(RelationType::isFoundByTarget)))
                .getResultList();
    }

    /** The stories at the other ends of the edges that start at these. */
    public Set<UUID> targets(Collection<UUID> sources) {
        return new HashSet<>(find("select target from Relation where source in ?1", sources).project(UUID.class).list());
    }

    /** The edges that start at this story, in the order in which it says them. */
    public List<Relation> from(UUID source) {
        return list("source = ?1 order by type, displayOrder, target", source);
    }

    /** Makes these the edges that start at these stories. */
    public void replace(Map<UUID, List<Link>> links) {
        delete("source in ?1", links.keySet());
        links.forEach((source, all) -> all.forEach(link -> persist(link.from(source))));
    }

    private static Stream<RelationType> shown() {
        return Arrays.stream(RelationType.values()).filter(RelationType::isShownByTarget);
    }

    private static String[] values(Stream<RelationType> types) {
        return types.map(type -> type.value).toArray(String[]::new);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** Those of these stories that are, at whatever depth, a component of themselves. */
    @SuppressWarnings("unchecked") // What a native query answers has no type.
    public List<UUID> componentsOfThemselves(Collection<UUID> stories) {
        return getEntityManager().createNativeQuery("""
                        with recursive part(whole, id) as (
                            select source, target from live.relation where type = 'component' and source = any(:stories)
                            union
                            select p.whole, r.target from part p join live.relation r on r.source = p.id and r.type = 'component'
                        )
                        select whole from part where whole = id""", UUID.class)
                .setParameter("stories", stories.toArray(UUID[]::new)).getResultList();
    }
}
