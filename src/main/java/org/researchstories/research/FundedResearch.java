package org.researchstories.research;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.researchstories.story.Kind;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.Language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the charity pays for, to find out. Its challenges and strategies are relations, not fields. */
@Entity
@Table(schema = "live")
@DiscriminatorValue(Kind.Name.RESEARCH)
public class FundedResearch extends Story {

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<Language, String> whyItMatters = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<Language, List<String>> aims = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<Language, List<ProgressUpdate>> updates = Map.of();

    @Enumerated(EnumType.STRING)
    public ResearchStage researchStage;

    /** Only of a clinical trial. */
    @Enumerated(EnumType.STRING)
    public TrialPhase trialPhase;

    @Enumerated(EnumType.STRING)
    public ResearchStatus researchStatus;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<RegistryId> registryIds = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Output> outputs = List.of();

    @Embedded
    public Award award;

    public String leadFunder;

    /** In per cent of the award; null where it is not known or there is no other funder. */
    public BigDecimal leadFunderShare;

    @ElementCollection
    @CollectionTable(schema = "live", name = "research_co_funder", joinColumns = @JoinColumn(name = "research_id"))
    @OrderColumn(name = "position")
    public List<CoFunder> coFunders = new ArrayList<>();

    public String leadOrganisation;

    @ElementCollection
    @CollectionTable(schema = "live", name = "research_partner", joinColumns = @JoinColumn(name = "research_id"))
    @OrderColumn(name = "position")
    @Column(name = "organisation")
    public List<String> partners = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "live", name = "research_person", joinColumns = @JoinColumn(name = "research_id"))
    @OrderColumn(name = "position")
    public List<Participant> people = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "live", name = "research_classification", joinColumns = @JoinColumn(name = "research_id"))
    @OrderColumn(name = "position")
    public List<Share> classifications = new ArrayList<>();

    public FundedResearch() {
        super(Kind.RESEARCH);
    }
}
