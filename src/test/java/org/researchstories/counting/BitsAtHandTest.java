package org.researchstories.counting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ResearchManuscript.someResearch;

/** Who counts by what was read before counts what is. */
@QuarkusTest
class BitsAtHandTest {

    private static final int CHUNK = 16_384;
    private static final int NOBODYS_CHUNK = 100_000;
    private static final LocalDate DAY = LocalDate.of(2020, 2, 2);
    private static final int READERS = 3;
    private static final int ROUNDS = 15;

    private final String topic = Unique.slug("topic");

    @Inject
    Desk desk;

    @BeforeEach
    void thereIsATopic() {
        desk.keeps(Things.aTopic(topic, "Counted by bits"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/research?limit=1&awardedFrom=1900-01-01&facet=topic,awardType,organisation&topic=", "/v1/research/stats?groupBy=awardType&topic="})
    void whatWasReadIsNotReadAgain(String address) {
        desk.publishes(research());
        assertTrue(readsBits(address + topic));
        assertFalse(readsBits(address + topic));
    }

    @Test
    void itIsCountedAgainWhateverHappensToAStory() {
        ResearchManuscript one = research();
        ResearchManuscript other = research();
        assertEquals(0, counted(""));
        desk.publishes(one);
        assertEquals(1, counted(""), "the first of its topic");
        desk.publishes(other);
        assertEquals(2, counted(""), "another");
        desk.publishes(other.onTopics("immunotherapy"));
        assertEquals(1, counted(""), "about something else now");
        desk.withdraws(one, "It was wrong.");
        assertEquals(0, counted(""), "withdrawn");
        assertEquals(1, counted("&withdrawn=include"), "withdrawn");
        desk.erases(one);
        assertEquals(0, counted("&withdrawn=include"), "erased");
        desk.publishes(other.onTopics(topic));
        assertEquals(1, counted(""), "about it again");
    }

    @Test
    void whicheverWayItsBitsChangeAChunkGetsAnotherVersion() {
        Psql.asOwner().useTransaction(handle -> {
            Set<UUID> versions = new HashSet<>();
            for (String change : List.of("insert into live.posting select min(id), :chunk, live.place(1) from live.term", "update live.posting set stories = live.place(2) where chunk = :chunk",
                    "delete from live.posting where chunk = :chunk")) {
                assertEquals(1, handle.createUpdate(change).bind("chunk", NOBODYS_CHUNK).execute(), change);
                versions.add(handle.createQuery("select version from live.chunk_version where chunk = :chunk").bind("chunk", NOBODYS_CHUNK).mapTo(UUID.class).one());
            }
            handle.rollback();
            assertEquals(3, versions.size());
        });
    }

    @Test
    void ofTwoChunksThatIsReadAgainInWhichSomethingWasPublished() {
        desk.publishes(research());
        Psql.asOwner().useHandle(handle -> handle.execute("select setval(pg_get_serial_sequence('live.story', 'ordinal'), (select (max(ordinal) / ? + 1) * ? from live.story))", CHUNK, CHUNK));
        desk.publishes(research());
        assertEquals(2, counted(""));
        List<UUID> before = versions();
        desk.publishes(research());
        assertEquals(3, counted(""));
        List<UUID> after = versions();
        assertEquals(before.subList(0, before.size() - 1), after.subList(0, after.size() - 1));
        assertNotEquals(before.getLast(), after.getLast());
    }

    @Test
    void whoCountsWhileSomethingIsPublishedCountsWhatThereIsAtThePositionOfTheAnswer() {
        ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();
        AtomicBoolean isOver = new AtomicBoolean();
        List<Long> positions = new ArrayList<>();
        positions.add(desk.publishes(research()));
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            List<CompletableFuture<Void>> readers = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                do {
                    told.add(told());
                } while (!isOver.get());
            }, threads)).limit(READERS).toList();
            try {
                for (int round = 1; round < ROUNDS; round++) {
                    positions.add(desk.publishes(research()));
                }
            } finally {
                isOver.set(true);
            }
            readers.forEach(CompletableFuture::join);
        }
        told.forEach(answer -> {
            long published = positions.stream().filter(position -> position <= answer.position).count();
            assertEquals(new Told(answer.position, published, published), answer);
        });
    }

    /** It is left by a filter: figures of whole lists are kept. */
    private ResearchManuscript research() {
        return someResearch().onTopics(topic).awardedOn(DAY);
    }

    private record Told(long position, long facet, long listed) {
    }

    private Told told() {
        Response answer = Reader.reads("/v1/research?limit=100&fields=title&awardedFrom=1900-01-01&facet=topic&topic=" + topic);
        return new Told(Reader.positionIn(answer), of(answer), answer.jsonPath().getList("items").size());
    }

    private long counted(String more) {
        return of(Reader.reads("/v1/research?limit=1&awardedFrom=1900-01-01&facet=topic&topic=" + topic + more));
    }

    private long of(Response answer) {
        return answer.jsonPath().<Map<String, Object>>getList("facets.topic.values").stream().filter(value -> value.get("value").equals(topic))
                .mapToLong(value -> ((Number) value.get("count")).longValue()).findFirst().orElseThrow();
    }

    private static boolean readsBits(String address) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads(address);
        return log.statements().stream().anyMatch(sql -> sql.contains("bit_send(p.stories)"));
    }

    private static List<UUID> versions() {
        return Psql.asOwner().withHandle(handle -> handle.createQuery("select version from live.chunk_version order by chunk").mapTo(UUID.class).list());
    }
}
