package org.researchstories.client;

import org.junit.jupiter.api.Test;
import org.researchstories.client.api.ExportsApi.APIExportResearchRequest;
import org.researchstories.client.api.FeedsApi.APIFollowAllAsAtomRequest;
import org.researchstories.client.api.FeedsApi.APIFollowAllAsJsonRequest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Answers that are no JSON. */
class TextTest {

    private final ResearchStories api = Server.api();

    @Test
    void aTableIsReadAsItIs() throws Exception {
        String table = api.exports().exportResearch(APIExportResearchRequest.newBuilder().includeSample(true).build());
        assertTrue(table.lines().findFirst().orElseThrow().contains("externalId"), table);
        assertTrue(table.lines().count() > 1);
    }

    @Test
    void aFeedIsReadAsItIsOrTyped() throws Exception {
        assertTrue(api.feeds().followAllAsAtom(APIFollowAllAsAtomRequest.newBuilder().build()).contains("<feed"));
        assertFalse(api.feeds().followAllAsJson(APIFollowAllAsJsonRequest.newBuilder().build()).getItems().isEmpty());
    }
}
