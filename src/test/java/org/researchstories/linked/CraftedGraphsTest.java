package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.research.RegistryId;
import org.researchstories.research.Output;
import org.researchstories.research.ResearchDraft;
import org.researchstories.research.ResearchStage;
import org.researchstories.research.TrialPhase;
import org.researchstories.world.Desk;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Stories;
import org.researchstories.world.Unique;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;
import static org.researchstories.world.Things.aPerson;

/** Stories made for what the sample stories do not have, as linked data. */
@QuarkusTest
class CraftedGraphsTest {

    @Inject
    Desk desk;

    @Test
    void aWithdrawnStorySaysSoAndWhatToReadInstead() throws IOException {
        var instead = aStrategy();
        var strategy = aStrategy();
        desk.publishes(strategy, instead);
        desk.withdraws(strategy, "A newer trial says otherwise.", instead);
        assertEquals("noindex", Linked.reads(strategy.path()).header("X-Robots-Tag"));
        JsonNode document = proven(strategy.path());
        for (String type : List.of("MedicalWebPage", "Article")) {
            JsonNode node = Linked.ofType(document, type).findFirst().orElseThrow();
            assertEquals("Withdrawn", node.path("creativeWorkStatus").textValue());
            assertEquals("A newer trial says otherwise.", node.path("correction").path("text").textValue());
        }
        JsonNode page = document.path("@graph").get(0);
        assertTrue(page.path("significantLink").get(0).textValue().endsWith(instead.path()));
        assertTrue(Linked.ofType(document, "MedicalTherapy").findFirst().orElseThrow().path("description").asText()
                .startsWith("Withdrawn: A newer trial says otherwise. "));
    }

    @Test
    void aReviewIsToldOfThePageAlone() throws IOException {
        var strategy = aStrategy().reviewedOn(LocalDate.of(2026, 3, 1), LocalDate.of(2028, 3, 1));
        desk.publishes(strategy);
        JsonNode document = proven(strategy.path());
        assertEquals("2026-03-01", document.path("@graph").get(0).path("lastReviewed").textValue());
        assertEquals(List.of("MedicalWebPage"), document.findParents("lastReviewed").stream().map(it -> it.path("@type").asText()).toList());
        assertEquals(List.of("MedicalWebPage"), document.findParents("reviewedBy").stream().map(it -> it.path("@type").asText()).toList());
    }

    @Test
    void anAmountThatIsNotDisclosedAndANameWithoutConsentAreNowhere() throws IOException {
        String silent = Unique.slug("person");
        String named = Unique.slug("person");
        desk.keeps(aPerson(silent, "Nobody Shall Know", Unique.orcid(), false), aPerson(named, "Everybody May Know", null, true));
        var research = someResearch().awarding(new BigDecimal("7654321.17"), false).ledBy(silent).ledBy(named);
        desk.publishes(research);
        JsonNode document = proven(research.path());
        assertTrue(document.findValues("amount").isEmpty());
        assertFalse(document.toString().contains("7654321"));
        assertFalse(document.toString().contains("Nobody"));
        assertEquals("lead investigator, lead investigator Everybody May Know", Linked.ofType(document, "Person")
                .map(person -> (person.path("jobTitle").asText() + " " + person.path("name").asText()).strip())
                .collect(Collectors.joining(", ")));
    }

    @Test
    void anAmountThatIsDisclosedIsToldToThePenny() throws IOException {
        var research = someResearch().awarding(new BigDecimal("999999999999.99"), true);
        desk.publishes(research);
        assertEquals(new BigDecimal("999999999999.99"), proven(research.path()).findValue("amount").path("value").decimalValue());
    }

    @Test
    void aRegisteredTrialHasItsIdentifiersAndItsOutputsThatTheGrantPaidFor() throws IOException {
        var research = someResearch().testing(Stories.CAR_T);
        desk.publishes(() -> trial(research));
        JsonNode document = proven(research.path());
        JsonNode trial = Linked.ofType(document, "MedicalTrial").findFirst().orElseThrow();
        assertEquals(List.of("ISRCTN12345678", "NCT01234567", "EU-1"), trial.path("identifier").findValuesAsText("value"));
        assertEquals(List.of("isrctn", "nct"), trial.path("identifier").findValuesAsText("propertyID"));
        assertEquals("https://doi.org/10.1234/found", document.findValue("citation").get(0).path("sameAs").get(0).textValue());
        assertTrue(document.findValue("citation").get(0).path("funding").path("@id").asText().endsWith("#grant"));
    }

    private static ResearchDraft trial(ResearchManuscript research) {
        ResearchDraft draft = research.draft();
        ResearchDraft.OwnFacts facts = draft.facts();
        return new ResearchDraft(draft.story(), draft.whyItMatters(), draft.aims(), draft.updates(), new ResearchDraft.OwnFacts(
                ResearchStage.CLINICAL_TRIAL, TrialPhase.TWO, facts.researchStatus(),
                List.of(new RegistryId("isrctn", "ISRCTN12345678"), new RegistryId("nct", "NCT01234567"), new RegistryId("other", "EU-1")),
                List.of(new Output("article", "What we found", "doi", "10.1234/found", null, LocalDate.of(2026, 2, 3))),
                facts.award(), facts.leadFunder(), facts.leadFunderShare(), facts.coFunders(), facts.leadOrganisation(), facts.partners(),
                facts.people(), facts.classifications(), facts.relations()));
    }

    @Test
    void aTranslationIsAWorkOfItsOwnThatLeadsToItsOriginal() throws IOException {
        var challenge = aChallenge();
        desk.publishes(challenge, challenge.inWelsh("Her o fath arall"));
        JsonNode english = article(proven(challenge.path()));
        JsonNode welsh = article(proven("/v1/challenges/" + challenge.welshSlug() + "?locale=cy"));
        assertEquals("cy", welsh.path("inLanguage").textValue());
        assertEquals("Her o fath arall", welsh.path("headline").textValue());
        assertEquals(welsh.path("@id"), english.path("workTranslation").get(0).path("@id"));
        assertEquals(english.path("@id"), welsh.path("translationOfWork").path("@id"));
        assertFalse(welsh.has("workTranslation"));
    }

    @Test
    void aStoryThatIsNeitherWithdrawnNorASampleIsDescribedInItsOwnWordsAlone() throws IOException {
        var challenge = aChallenge().summarised("These are the first words of it, and there are enough. There is a second sentence.");
        desk.publishes(challenge);
        assertEquals("These are the first words of it, and there are enough. There is a second sentence.",
                article(proven(challenge.path())).path("description").textValue());
    }

    private static JsonNode article(JsonNode document) {
        return document.path("@graph").get(1);
    }

    /** The linked data at this path, which is of schema.org and made of the JSON at this path alone. */
    private static JsonNode proven(String path) throws IOException {
        JsonNode document = Linked.graphAt(path);
        assertEquals(List.of(), GraphProof.faults(document));
        assertEquals(List.of(), Expansion.faults(document.toString()));
        assertEquals(Linked.graphOf(Linked.itemAt(path)), document);
        return document;
    }
}
