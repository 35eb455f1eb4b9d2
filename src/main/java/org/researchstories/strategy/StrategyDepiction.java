package org.researchstories.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Depiction;
import org.researchstories.document.Surroundings;
import org.researchstories.query.Dimension;
import org.researchstories.query.Term;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Subject;

import java.util.Set;

@ApplicationScoped
class StrategyDepiction implements Depiction<TreatmentStrategy> {

    @Override
    public Kind kind() {
        return Kind.STRATEGY;
    }

    @Override
    public Set<Subject> shows(TreatmentStrategy it) {
        return Set.of();
    }

    @Override
    public Set<Term> terms(TreatmentStrategy it) {
        return Set.of(new Term(Dimension.MODALITY, it.modality.value), new Term(Dimension.EVIDENCE_STAGE, it.evidenceStage.value));
    }

    @Override
    public StrategyView view(TreatmentStrategy it, Language language, Surroundings around) {
        return StrategyView.of(it, language, around);
    }
}
