package org.researchstories.research;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Depiction;
import org.researchstories.document.Surroundings;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Subject;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
class ResearchDepiction implements Depiction<FundedResearch> {

    @Override
    public Kind kind() {
        return Kind.RESEARCH;
    }

    @Override
    public Set<Subject> shows(FundedResearch it) {
        Stream<String> organisations = Stream.of(Stream.of(it.leadFunder, it.leadOrganisation), it.partners.stream(),
                it.coFunders.stream().map(CoFunder::organisation),
                it.people.stream().map(Participant::organisation)).flatMap(keys -> keys);
        return Stream.of(
                        organisations.filter(Objects::nonNull).map(key -> new Subject(Subject.Type.ORGANISATION, key)),
                        it.people.stream().map(someone -> new Subject(Subject.Type.PERSON, someone.person())),
                        it.classifications.stream().map(share -> share.classification().subject()))
                .flatMap(subjects -> subjects).collect(Collectors.toSet());
    }

    @Override
    public ResearchView view(FundedResearch it, Language language, Surroundings around) {
        return ResearchView.of(it, language, around);
    }
}
