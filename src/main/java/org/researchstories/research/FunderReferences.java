package org.researchstories.research;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.researchstories.body.Fault;
import org.researchstories.publication.Drafting;
import org.researchstories.publication.Refused;
import org.researchstories.publication.Rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A funder gives each of its awards a reference of its own. */
@ApplicationScoped
class FunderReferences implements Rule {

    private final EntityManager entities;

    FunderReferences(EntityManager entities) {
        this.entities = entities;
    }

    record FunderReference(String funder, String reference) {
    }

    /** An award may take over what another gives up in the same act. */
    @Override
    public List<Refused.Reason> broken(List<? extends Drafting<?>> drafts) {
        List<ResearchDraft> awards = drafts.stream().filter(ResearchDraft.class::isInstance).map(ResearchDraft.class::cast)
                .filter(ResearchDraft::hasFacts).toList();
        Map<FunderReference, UUID> holders = standing(awards);
        List<Refused.Reason> broken = new ArrayList<>();
        for (ResearchDraft draft : awards) {
            UUID holder = holders.putIfAbsent(referenceOf(draft), draft.story().id());
            if (holder != null && !holder.equals(draft.story().id())) {
                broken.add(Refused.Reason.of(draft.story().id(), new Fault("/facts/award/funderReference",
                        "%s is %s's reference of another award: research %s".formatted(draft.facts().award().funderReference(),
                                draft.facts().leadFunder(), holder))));
            }
        }
        return broken;
    }

    /** Who holds these references now, apart from those who are about to say anew what theirs is. */
    private Map<FunderReference, UUID> standing(List<ResearchDraft> drafts) {
        Set<UUID> own = drafts.stream().map(draft -> draft.story().id()).collect(Collectors.toSet());
        Map<FunderReference, UUID> holders = new HashMap<>();
        entities.createQuery("select r.leadFunder, r.award.funderReference, r.id from FundedResearch r where r.award.funderReference in ?1",
                        Object[].class)
                .setParameter(1, drafts.stream().map(draft -> draft.facts().award().funderReference()).toList())
                .getResultStream().filter(row -> !own.contains((UUID) row[2]))
                .forEach(row -> holders.put(new FunderReference((String) row[0], (String) row[1]), (UUID) row[2]));
        return holders;
    }

    private static FunderReference referenceOf(ResearchDraft draft) {
        return new FunderReference(draft.facts().leadFunder(), draft.facts().award().funderReference());
    }
}
