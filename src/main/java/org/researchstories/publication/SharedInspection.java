package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.researchstories.body.Fault;
import org.researchstories.document.Survey;
import org.researchstories.party.Organisation;
import org.researchstories.party.Person;
import org.researchstories.vocabulary.Hierarchy;
import org.researchstories.vocabulary.Nested;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the door looks at before it lets in what stories share. All faults are told at once. */
@ApplicationScoped
class SharedInspection {

    private final Proofreading proofreading;
    private final Survey survey;
    private final EntityManager entities;

    SharedInspection(Proofreading proofreading, Survey survey, EntityManager entities) {
        this.proofreading = proofreading;
        this.survey = survey;
        this.entities = entities;
    }

    void of(Collection<? extends Shared> shared) {
        Refused.ifAny(shared.stream().flatMap(it -> proofreading.faults(it).stream()
                .map(fault -> new Refused.Reason(it.subject(), fault))).toList());
        List<Refused.Reason> refused = new ArrayList<>();
        shared.stream().filter(Nested.class::isInstance).map(Nested.class::cast)
                .collect(Collectors.groupingBy(it -> it.subject().type()))
                .forEach((type, members) -> refused.addAll(hierarchy(type, members)));
        refused.addAll(identifiers(shared, Organisation.class, "ror", it -> it.ror));
        refused.addAll(identifiers(shared, Person.class, "orcid", it -> it.orcid));
        Refused.ifAny(refused);
    }

    private List<Refused.Reason> hierarchy(Subject.Type type, List<Nested> members) {
        Map<String, String> parents = new HashMap<>(survey.hierarchy(type).parents());
        members.forEach(it -> parents.put(it.subject().key(), it.parent()));
        Hierarchy hierarchy = new Hierarchy(parents);
        return members.stream().flatMap(it -> hierarchy.fault(it).stream()
                .map(fault -> new Refused.Reason(it.subject(), new Fault("/parent", fault)))).toList();
    }

    /** An identifier that the world gives is of one organisation, or of one person. */
    private <T extends Shared> Stream<Refused.Reason> identifiersOf(List<T> given, Map<String, String> holders, String name,
            Function<T, String> identifier) {
        return given.stream().flatMap(it -> {
            String holder = holders.putIfAbsent(identifier.apply(it), it.subject().key());
            return holder == null || holder.equals(it.subject().key()) ? Stream.empty() : Stream.of(new Refused.Reason(it.subject(),
                    new Fault("/" + name, "%s is the identifier of another: %s".formatted(identifier.apply(it), holder))));
        });
    }

    private <T extends Shared> List<Refused.Reason> identifiers(Collection<? extends Shared> shared, Class<T> type, String name,
            Function<T, String> identifier) {
        List<T> given = shared.stream().filter(type::isInstance).map(type::cast).filter(it -> identifier.apply(it) != null).toList();
        if (given.isEmpty()) {
            return List.of();
        }
        List<String> own = given.stream().map(it -> it.subject().key()).toList();
        Map<String, String> holders = new HashMap<>();
        entities.createQuery("from %s where %s in ?1 and key not in ?2".formatted(type.getSimpleName(), name), type)
                .setParameter(1, given.stream().map(identifier).toList()).setParameter(2, own)
                .getResultStream().forEach(it -> holders.put(identifier.apply(it), it.subject().key()));
        return identifiersOf(given, holders, name, identifier).toList();
    }
}
