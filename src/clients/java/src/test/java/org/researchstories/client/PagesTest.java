package org.researchstories.client;

import org.junit.jupiter.api.Test;
import org.researchstories.client.api.StoriesApi.APIListStoriesRequest;
import org.researchstories.client.api.VocabulariesApi.APIListTopicsRequest;
import org.researchstories.client.model.StoryList;
import org.researchstories.client.model.StoryOutline;
import org.researchstories.client.model.Topic;
import org.researchstories.client.model.TopicList;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists that come in pages. */
class PagesTest {

    @Test
    void aListIsFollowedToItsEndWithoutARepeat() throws Exception {
        ResearchStories api = Server.api();
        long total = api.stories().listStories(APIListStoriesRequest.newBuilder().limit(1).total(true).build()).getTotal();
        List<Object> all = Pages.of(cursor -> api.stories().listStories(APIListStoriesRequest.newBuilder().limit(3).cursor(cursor).build()),
                StoryList::getItems, StoryList::getNextCursor).stream().map(StoryOutline::getActualInstance).toList();
        assertTrue(total > 3);
        assertEquals(total, all.size());
        assertEquals(total, new HashSet<>(all).size());
    }

    @Test
    void anyListIsFollowed() throws Exception {
        ResearchStories api = Server.api();
        Pages<Topic> topics = Pages.of(cursor -> api.vocabularies().listTopics(APIListTopicsRequest.newBuilder().limit(2).cursor(cursor).build()),
                TopicList::getItems, TopicList::getNextCursor);
        int told = 0;
        for (Topic topic : topics) {
            assertTrue(!topic.getKey().isEmpty());
            told++;
        }
        assertEquals(told, topics.stream().map(Topic::getKey).distinct().count());
        assertTrue(told > 2);
    }

    @Test
    void aCursorThatComesTwiceIsAFault() {
        Pages<Integer> round = Pages.of(cursor -> List.of(1), page -> page, page -> "again");
        IllegalStateException fault = assertThrows(IllegalStateException.class, () -> round.stream().limit(10).toList());
        assertTrue(fault.getMessage().contains("again"));
    }

    @Test
    void anEmptyPageMayLeadOn() {
        Pages<Integer> list = Pages.of(cursor -> cursor == null ? List.<Integer>of() : List.of(7), page -> page, page -> page.isEmpty() ? "on" : null);
        assertEquals(List.of(7), list.stream().toList());
    }

    @Test
    void aPageIsAskedForWhenItsFirstMemberIs() {
        AtomicInteger asked = new AtomicInteger();
        Pages<Integer> list = Pages.of(cursor -> List.of(asked.incrementAndGet()), page -> page, page -> "after " + page.getFirst());
        assertEquals(List.of(1, 2), list.stream().limit(2).toList());
        assertEquals(2, asked.get());
    }
}
