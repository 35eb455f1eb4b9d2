package org.researchstories.world;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.relation.RelationType;

import java.math.BigDecimal;
import java.time.LocalDate;

import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/**
 * Something of everything that the sample stories have nothing of: combinations, related stories, two ways at once,
 * reviews, a withdrawn end, awards that are no samples, in two currencies and without an amount.
 */
@ApplicationScoped
public class Everything {

    private final Desk desk;
    private boolean published;

    Everything(Desk desk) {
        this.desk = desk;
    }

    /** Once, however often it is called. */
    public void isPublished() {
        if (!published) {
            ChallengeManuscript challenge = aChallenge().about("acute-lymphoblastic-leukaemia").reviewedOn(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));
            ChallengeManuscript gone = aChallenge().relatedTo(Stories.CAR_T);
            StrategyManuscript one = aStrategy().addressing(challenge).addressing(gone).reviewedOn(LocalDate.of(2026, 1, 1), LocalDate.now().plusDays(20));
            StrategyManuscript other = aStrategy().linked(RelationType.COMPLICATES, challenge, 0).combining(one, Stories.CAR_T)
                    .reviewedOn(LocalDate.of(2026, 1, 1), LocalDate.now().plusYears(2));
            desk.publishes(challenge, gone, one, other.relatedTo(challenge, Stories.SPREAD),
                    someResearch().into(challenge).testing(one).testing(Stories.CAR_T).awardedOn(LocalDate.of(2025, 3, 31)),
                    someResearch().into(challenge).in("EUR").awarding(new BigDecimal("0.07"), true).awardedOn(LocalDate.of(2025, 4, 1)),
                    someResearch().into(challenge).awarding(new BigDecimal("987654321.07"), true).awardedOn(LocalDate.of(2025, 4, 2)),
                    someResearch().into(challenge).awarding(new BigDecimal("123456789.09"), true),
                    someResearch().into(gone).testing(other).awarding(new BigDecimal("70000.55"), false));
            desk.withdraws(gone, "It was wrong.");
            published = true;
        }
    }
}
