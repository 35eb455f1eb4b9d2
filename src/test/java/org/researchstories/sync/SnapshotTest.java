package org.researchstories.sync;

import com.github.luben.zstd.ZstdInputStream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Until.until;

/** All that is public, as files. */
@QuarkusTest
@BeforeTheRest
class SnapshotTest {

    @Inject
    Desk desk;

    @Test
    void aSnapshotHasEachPublishedStoryAsItIsAnsweredAndItsCursorGoesOn() throws Exception {
        var challenge = aChallenge();
        var withdrawn = aChallenge();
        desk.publishes(challenge, withdrawn);
        desk.publishes(challenge.inWelsh("Yn Gymraeg"));
        long position = desk.withdraws(withdrawn, "It was wrong.");
        Response snapshot = since(position);
        List<String> lines = lines(snapshot);
        assertEquals(snapshot.<Integer>path("lines"), lines.size());
        Set<String> ids = lines.stream().map(line -> JsonPath.from(line).getString("id")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Copy.listed().keySet(), ids);
        assertEquals(snapshot.<Integer>path("stories"), ids.size());
        String welsh = lines.stream().filter(line -> line.contains(challenge.id().toString()) && line.contains("\"locale\":\"cy\"")).findFirst().orElseThrow();
        assertEquals(Reader.reads("/v1/challenges/" + challenge.id() + "?locale=cy").asString(), welsh);
        desk.publishes(challenge.saying("Something else."));
        assertTrue(Reader.reads("/v1/changes?cursor=" + snapshot.path("cursor")).<List<String>>path("items.id").contains(challenge.id().toString()));
    }

    @Test
    void bothFilesAreWhatTheirDigestsSayAndHaveTheSameLines() throws Exception {
        Response snapshot = Reader.reads("/v1/snapshots/latest");
        byte[] gzip = file(snapshot, 0);
        byte[] zstd = file(snapshot, 1);
        for (int file = 0; file < 2; file++) {
            byte[] bytes = file == 0 ? gzip : zstd;
            assertEquals(snapshot.path("files[%d].sha256".formatted(file)), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            assertEquals(snapshot.<Integer>path("files[%d].bytes".formatted(file)), bytes.length);
        }
        assertArrayEquals(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes(), new ZstdInputStream(new ByteArrayInputStream(zstd)).readAllBytes());
    }

    @Test
    void aDownloadThatBrokeOffGoesOn() throws Exception {
        Response snapshot = Reader.reads("/v1/snapshots/latest");
        String path = snapshot.path("files[0].href");
        byte[] whole = file(snapshot, 0);
        String tag = Reader.reads(path).header("ETag");
        Response rest = Reader.asking().header("Range", "bytes=100-").header("If-Range", tag).get(path);
        assertEquals(206, rest.statusCode());
        assertEquals("bytes 100-%d/%d".formatted(whole.length - 1, whole.length), rest.header("Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(whole, 100, whole.length), rest.asByteArray());
        assertArrayEquals(Arrays.copyOfRange(whole, whole.length - 7, whole.length), Reader.asking().header("Range", "bytes=-7").get(path).asByteArray());
        assertArrayEquals(Arrays.copyOfRange(whole, 3, 6), Reader.asking().header("Range", "bytes=3-5").get(path).asByteArray());
        assertArrayEquals(whole, Reader.asking().header("Range", "bytes=100-").header("If-Range", "\"another\"").get(path).asByteArray());
        assertEquals(416, Reader.asking().header("Range", "bytes=%d-".formatted(whole.length)).get(path).statusCode());
        assertEquals(200, Reader.asking().header("Range", "lines=1-2").get(path).statusCode());
        assertEquals(304, Reader.asking().header("If-None-Match", tag).get(path).statusCode());
        assertEquals(String.valueOf(whole.length), Reader.asking().head(path).header("Content-Length"));
    }

    @Test
    void noSnapshotIsGivenAnyMoreThatHasWhatWasErased() throws Exception {
        var challenge = aChallenge();
        Response before = since(desk.publishes(challenge));
        assertTrue(String.join("", lines(before)).contains(challenge.slug()));
        desk.erases(challenge);
        assertEquals(404, Reader.gets(before.<String>path("files[0].href")).statusCode());
        Response after = since(0);
        assertTrue(lines(after).stream().noneMatch(line -> line.contains(challenge.slug())));
    }

    /** The latest there is, once it is of this position or later. */
    private static Response since(long position) {
        until("there is a snapshot of " + position, () -> {
            Response latest = Reader.gets("/v1/snapshots/latest");
            return latest.statusCode() == 200 && latest.<Integer>path("position") >= position;
        });
        return Reader.reads("/v1/snapshots/latest");
    }

    private static List<String> lines(Response snapshot) throws IOException {
        return IOUtils.readLines(new GZIPInputStream(new ByteArrayInputStream(file(snapshot, 0))), UTF_8);
    }

    private static byte[] file(Response snapshot, int place) {
        return Reader.reads(snapshot.<String>path("files[%d].href".formatted(place))).asByteArray();
    }
}
