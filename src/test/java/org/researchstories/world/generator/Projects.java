package org.researchstories.world.generator;

import org.researchstories.relation.Link;
import org.researchstories.relation.RelationType;
import org.researchstories.research.CoFunder;
import org.researchstories.research.Participant;
import org.researchstories.research.PersonRole;
import org.researchstories.research.ProgressUpdate;
import org.researchstories.research.ResearchDraft;
import org.researchstories.research.ResearchStage;
import org.researchstories.research.ResearchStatus;
import org.researchstories.research.Share;
import org.researchstories.research.TrialPhase;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What only funded research has. */
final class Projects {

    private static final RelationType[] ROLES = {RelationType.TESTS, RelationType.DEVELOPS, RelationType.UNDERPINS, RelationType.COMPARES};

    private final Population population;
    private final Vocabulary vocabulary;
    private final Wordings wordings;

    Projects(Population population, Vocabulary vocabulary, Wordings wordings) {
        this.population = population;
        this.vocabulary = vocabulary;
        this.wordings = wordings;
    }

    ResearchDraft.OwnFacts facts(Luck luck, int number) {
        ResearchStage stage = luck.oneOf(ResearchStage.values());
        List<String> hosts = vocabulary.organisations.several(luck, luck.fewBetween(1, 4, 2));
        List<String> funders = vocabulary.funders.several(luck, luck.fewBetween(1, 3, 3));
        return new ResearchDraft.OwnFacts(stage,
                stage == ResearchStage.CLINICAL_TRIAL ? luck.oneOf(TrialPhase.values()) : null,
                luck.oneOf(ResearchStatus.values()), List.of(), List.of(), Awards.award(luck, number),
                funders.getFirst(), null, funders.stream().skip(1).map(key -> new CoFunder(key, null)).toList(),
                hosts.getFirst(), hosts.subList(1, hosts.size()), people(luck, hosts), shares(luck), relations(luck, population.field(number)));
    }

    List<ProgressUpdate> updates(Luck luck) {
        return Stream.generate(() -> new ProgressUpdate(luck.day(CommonParts.TODAY.minusYears(4), CommonParts.TODAY),
                wordings.paragraph(luck, 500))).limit(luck.fewBetween(0, 3, 2)).toList();
    }

    private List<Participant> people(Luck luck, List<String> hosts) {
        List<String> people = vocabulary.people.several(luck, luck.between(1, 4));
        return people.stream().map(person -> new Participant(
                person.equals(people.getFirst()) ? PersonRole.LEAD_INVESTIGATOR : luck.oneOf(PersonRole.values()),
                person, luck.oneOf(hosts))).toList();
    }

    private List<Share> shares(Luck luck) {
        return Stream.of(
                        shares(Scheme.HRCS_HEALTH_CATEGORY, luck, luck.oneOf("100", "100", "50/50", "75/25")),
                        shares(Scheme.HRCS_RESEARCH_ACTIVITY, luck, luck.oneOf("100", "100", "50/50")),
                        shares(Scheme.CSO, luck, luck.oneOf("100", "60/40", "50/30/20")))
                .flatMap(List::stream).toList();
    }

    private List<Share> shares(Scheme scheme, Luck luck, String split) {
        List<BigDecimal> percents = Arrays.stream(split.split("/")).map(BigDecimal::new).toList();
        List<String> codes = vocabulary.codes.get(scheme).several(luck, percents.size());
        return codes.size() < percents.size() ? shares(scheme, luck, "100") : codes.stream()
                .map(code -> new Share(scheme, code, percents.get(codes.indexOf(code)))).toList();
    }

    private List<Link> relations(Luck luck, int field) {
        List<Link> links = new ArrayList<>();
        Stream.concat(Stream.of(field), luck.several(luck.fewBetween(0, 2, 2), it -> population.near(field, Kind.CHALLENGE, it)).stream())
                .distinct().forEach(challenge -> links.add(
                        new Link(RelationType.INVESTIGATES, population.id(Kind.CHALLENGE, challenge), null, links.size(), links.isEmpty())));
        luck.several(luck.fewBetween(0, 3, 1.5), it -> population.near(field, Kind.STRATEGY, it)).forEach(strategy -> links.add(
                new Link(luck.oneOf(ROLES), population.id(Kind.STRATEGY, strategy),
                        luck.in(0.3) ? wordings.lines(luck, 1, 200).getFirst() : null, links.size(), false)));
        return links;
    }
}
