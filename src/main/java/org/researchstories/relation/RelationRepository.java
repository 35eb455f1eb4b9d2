package org.researchstories.relation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The edges between published stories. */
@ApplicationScoped
public class RelationRepository implements PanacheRepositoryBase<Relation, Relation.Key> {

    /** Every edge that starts or ends at one of these stories, in the order in which they are shown. */
    public List<Relation> touching(Collection<UUID> stories) {
        return list("source in ?1 or target in ?1 order by displayOrder, source, target, type", stories);
    }

    /** Makes these the edges that start at these stories, and answers the stories at the ends of the old and the new. */
    public Set<UUID> replace(Map<UUID, List<Link>> links) {
        List<Relation> before = list("source in ?1", links.keySet());
        before.forEach(getEntityManager()::detach);
        delete("source in ?1", links.keySet());
        links.forEach((source, all) -> all.forEach(link -> persist(link.from(source))));
        return Stream.concat(before.stream().map(relation -> relation.target),
                links.values().stream().flatMap(List::stream).map(Link::target)).collect(Collectors.toCollection(HashSet::new));
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
