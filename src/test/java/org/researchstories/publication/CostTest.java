package org.researchstories.publication;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Submission;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** Publishing many stories costs as many statements as publishing few, and batches with more rows. */
@QuarkusTest
class CostTest {

    /** Of Hibernate: a batch is one statement, and 250 rows are one batch. */
    private record Cost(long prepared, long asked) {
    }

    @Inject
    Desk desk;
    @Inject
    SessionFactory hibernate;

    @Test
    void theStatementsOfAnActDoNotGrowWithItsStories() {
        desk.publishes(stories(1));
        List<Submission> few = stories(5);
        List<Submission> many = stories(50);
        Cost[] first = {costOf(few), costOf(many)};
        Cost[] second = {costOf(few), costOf(many)};
        assertAll(() -> bounded("first", first), () -> bounded("second", second));
    }

    private static void bounded(String edition, Cost... ofFewAndMany) {
        Cost few = ofFewAndMany[0];
        Cost many = ofFewAndMany[1];
        String message = "%s edition of 5 stories: %s, of 50: %s".formatted(edition, few, many);
        assertTrue(many.prepared <= few.prepared + 5 && many.asked <= few.asked + 5, message);
    }

    private Cost costOf(List<Submission> stories) {
        Statistics statistics = hibernate.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        DatabaseLog log = DatabaseLog.ofEditors();
        desk.publishes(stories);
        long questions = log.statementsOfTheOneThatSays("from live.head for update").stream()
                .filter(sql -> sql.stripLeading().startsWith("select")).count();
        long prepared = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return new Cost(prepared, questions);
    }

    /** Of all kinds, tied to each other. */
    private static List<Submission> stories(int number) {
        List<Submission> stories = new ArrayList<>();
        while (stories.size() < number) {
            var challenge = aChallenge();
            var strategy = aStrategy().addressing(challenge).onTopics("t-cells", "immunotherapy");
            stories.add(challenge);
            stories.add(strategy);
            stories.add(someResearch().into(challenge).testing(strategy));
        }
        return stories.subList(0, number);
    }
}
