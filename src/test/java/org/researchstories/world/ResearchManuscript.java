package org.researchstories.world;

import org.researchstories.relation.Link;
import org.researchstories.relation.RelationType;
import org.researchstories.research.Award;
import org.researchstories.research.AwardType;
import org.researchstories.research.Participant;
import org.researchstories.research.PersonRole;
import org.researchstories.research.ResearchDraft;
import org.researchstories.research.ResearchStage;
import org.researchstories.research.ResearchStatus;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryDraft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Funded research that is being written. Where a test does not say into what, it is into {@link Stories#SPREAD}. */
public class ResearchManuscript extends Manuscript<ResearchManuscript> {

    private String reference = Unique.word();
    private UUID challenge = Stories.SPREAD.id();
    private final List<Link> strategies = new ArrayList<>();
    private final List<Participant> people = new ArrayList<>();
    private String host = "sample-university-north";
    private BigDecimal amount = new BigDecimal("1000.00");
    private boolean amountDisclosed = true;
    private String currency = "GBP";
    private LocalDate awardedOn;

    private ResearchManuscript() {
        super(Kind.RESEARCH);
    }

    public static ResearchManuscript someResearch() {
        return new ResearchManuscript();
    }

    public ResearchManuscript referenced(String reference) {
        this.reference = reference;
        return this;
    }

    public String reference() {
        return reference;
    }

    public ResearchManuscript into(Addressed challenge) {
        this.challenge = challenge.id();
        return this;
    }

    public ResearchManuscript testing(Addressed strategy) {
        return linked(RelationType.TESTS, strategy);
    }

    public ResearchManuscript linked(RelationType role, Addressed strategy) {
        strategies.add(new Link(role, strategy.id(), null, strategies.size(), false));
        return this;
    }

    public ResearchManuscript hostedBy(String organisation) {
        this.host = organisation;
        return this;
    }

    public ResearchManuscript ledBy(String person) {
        people.add(new Participant(PersonRole.LEAD_INVESTIGATOR, person, host));
        return this;
    }

    public ResearchManuscript awarding(BigDecimal amount, boolean disclosed) {
        this.amount = amount;
        this.amountDisclosed = disclosed;
        return this;
    }

    public ResearchManuscript in(String currency) {
        this.currency = currency;
        return this;
    }

    public ResearchManuscript awardedOn(LocalDate day) {
        this.awardedOn = day;
        return this;
    }

    @Override
    public ResearchDraft draft() {
        List<Link> relations = new ArrayList<>(strategies);
        relations.addFirst(new Link(RelationType.INVESTIGATES, challenge, null, 0, true));
        return new ResearchDraft(story(), "Because people wait for it.", List.of("Find out."), List.of(),
                new ResearchDraft.OwnFacts(ResearchStage.DISCOVERY, null, ResearchStatus.ACTIVE, List.of(), List.of(),
                        new Award(reference, AwardType.PROJECT, null, currency, amount, amountDisclosed,
                                awardedOn, null, null, null, null, null),
                        "sample-funder", null, List.of(), host, List.of(), List.copyOf(people), List.of(), relations));
    }

    @Override
    Submission translated(StoryDraft story) {
        return () -> new ResearchDraft(story, null, List.of("Dod i wybod."), List.of(), null);
    }
}
