package org.researchstories.strategy;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.researchstories.story.Kind;
import org.researchstories.story.Story;

/** What might get past a challenge. Its components are relations to other strategies. */
@Entity
@Table(schema = "live")
@DiscriminatorValue(Kind.Name.STRATEGY)
public class TreatmentStrategy extends Story {

    @Enumerated(EnumType.STRING)
    public Modality modality;

    @Enumerated(EnumType.STRING)
    public EvidenceStage evidenceStage;

    @Enumerated(EnumType.STRING)
    public StrategyRole strategyRole;

    public TreatmentStrategy() {
        super(Kind.STRATEGY);
    }
}
