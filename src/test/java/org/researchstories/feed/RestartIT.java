package org.researchstories.feed;

import com.rometools.rome.feed.atom.Feed;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.world.Folder;
import org.researchstories.world.Packaged;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What readers of feeds remember stays true when the application is started anew, and somewhere else. */
class RestartIT {

    private static final String AUTHORITY = "stories.example.org,2026";

    @Test
    void idsAndAWalkThatWasBegunOutliveTheApplication() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "feeds");
        try (EmbeddedServer database = EmbeddedServer.start(new Folder(folder))) {
            Feed first;
            Feed next;
            String link;
            try (Packaged application = started(database, folder, "https://stories.example.org")) {
                first = read(application, "/feeds/all.atom?limit=5");
                link = Followed.link(first, "next").orElseThrow();
                next = read(application, link);
            }
            try (Packaged application = started(database, folder, "https://elsewhere.example.org")) {
                Feed again = read(application, "/feeds/all.atom?limit=5");
                assertEquals(first.getId(), again.getId());
                assertEquals(Followed.ids(first), Followed.ids(again));
                assertEquals(Followed.ids(next), Followed.ids(read(application, link)));
                assertTrue(Followed.ids(first).stream().allMatch(id -> id.startsWith("tag:" + AUTHORITY + ":")), Followed.ids(first).toString());
                assertTrue(again.getEntries().getFirst().getAlternateLinks().getFirst().getHref().startsWith("https://elsewhere.example.org/v1/"));
            }
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    private static Packaged started(EmbeddedServer database, Path folder, String base) throws IOException {
        return Packaged.over(database.coordinates(), folder.resolve("log"), List.of("-XX:+UseSerialGC", "-Xmx384m"), Map.of("STORIES_STARTER_CONTENT", "true",
                "STORIES_READING_PUBLIC_BASE_URL", base, "STORIES_FEEDS_TAG_AUTHORITY", AUTHORITY)).answering();
    }

    private static Feed read(Packaged application, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(application.base().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            return Followed.atomOf(answer.body());
        }
    }
}
