package org.researchstories.research;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Depiction;
import org.researchstories.document.Funding;
import org.researchstories.document.Surroundings;
import org.researchstories.query.Dimension;
import org.researchstories.query.Term;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Scheme;
import org.researchstories.vocabulary.Subject;

import java.util.HashSet;
import java.util.List;
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
        Stream<String> organisations = Stream.concat(organisations(it), it.people.stream().map(Participant::organisation));
        return Stream.of(
                        organisations.filter(Objects::nonNull).map(key -> new Subject(Subject.Type.ORGANISATION, key)),
                        it.people.stream().map(someone -> new Subject(Subject.Type.PERSON, someone.person())),
                        it.classifications.stream().map(share -> share.classification().subject()))
                .flatMap(subjects -> subjects).collect(Collectors.toSet());
    }

    @Override
    public Set<Term> terms(FundedResearch it) {
        Set<Term> terms = new HashSet<>();
        terms.add(new Term(Dimension.RESEARCH_STAGE, it.researchStage.value));
        terms.add(new Term(Dimension.RESEARCH_STATUS, it.researchStatus.value));
        terms.add(new Term(Dimension.AWARD_TYPE, it.award.awardType().value));
        if (it.award.awardedOn() != null) {
            terms.add(new Term(Dimension.AWARD_YEAR, String.valueOf(it.award.awardedOn().getYear())));
        }
        it.classifications.forEach(share -> terms.add(
                new Term(share.scheme() == Scheme.CSO ? Dimension.CSO : Dimension.HRCS, share.code())));
        organisations(it).forEach(key -> terms.add(new Term(Dimension.ORGANISATION, key)));
        return terms;
    }

    @Override
    public Funding funding(FundedResearch it) {
        Award shown = it.award.shown();
        return new Funding(shown.currency(), shown.amountAwarded(), shown.awardedOn());
    }

    /** Who pays for it and who carries it out; not where those work who take part, as not all of them want to be found. */
    private static Stream<String> organisations(FundedResearch it) {
        return Stream.of(Stream.of(it.leadFunder, it.leadOrganisation), it.partners.stream(),
                it.coFunders.stream().map(CoFunder::organisation)).flatMap(keys -> keys);
    }

    @Override
    public List<String> words(FundedResearch it, Language language, Surroundings around) {
        return Stream.of(
                Stream.ofNullable(it.whyItMatters.get(language)),
                it.aims.getOrDefault(language, List.of()).stream(),
                it.updates.getOrDefault(language, List.of()).stream().map(ProgressUpdate::text),
                Stream.of(it.award.funderReference()),
                Stream.ofNullable(it.award.programme()),
                organisations(it).map(key -> around.organisation(key).name),
                it.people.stream().map(someone -> around.person(someone.person()))
                        .filter(person -> person.publicationConsent).map(person -> person.displayName)).flatMap(words -> words).toList();
    }

    @Override
    public ResearchView view(FundedResearch it, Language language, Surroundings around) {
        return ResearchView.of(it, language, around);
    }
}
