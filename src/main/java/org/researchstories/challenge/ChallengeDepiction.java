package org.researchstories.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Depiction;
import org.researchstories.document.Surroundings;
import org.researchstories.query.Term;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Subject;

import java.util.List;
import java.util.Set;

@ApplicationScoped
class ChallengeDepiction implements Depiction<Challenge> {

    @Override
    public Kind kind() {
        return Kind.CHALLENGE;
    }

    @Override
    public Set<Subject> shows(Challenge it) {
        return Set.of();
    }

    @Override
    public Set<Term> terms(Challenge it) {
        return Set.of();
    }

    @Override
    public List<String> words(Challenge it, Language language, Surroundings around) {
        return it.keyQuestions.getOrDefault(language, List.of());
    }

    @Override
    public ChallengeView view(Challenge it, Language language, Surroundings around) {
        return ChallengeView.of(it, language, around);
    }
}
