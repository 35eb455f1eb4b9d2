package org.researchstories.imports;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.researchstories.world.OnTheDesk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.imports.Sending.problem;

/** Texts in Markdown, by themselves or many in an archive, whatever is in it. */
@QuarkusTest
class ArchiveTest {

    private static final String ZIP = "application/zip";
    private static final String MARKDOWN = "text/markdown";

    private final Sending sending = Sending.ofANewSource();

    @Test
    void aTextWithFrontMatterBecomesADraft() {
        Response ended = sending.sends(MARKDOWN, """
                ---
                kind: challenge
                externalId: c-7
                title: "Cancers: that come back"
                topics: [immunotherapy]
                updateType: major
                firstPublishedAt: 2026-01-01T00:00:00Z
                keyQuestions:
                  - Which cells survive?
                ---
                ## What we know

                Some people's cancers come back.
                """.getBytes(StandardCharsets.UTF_8), "");
        assertEquals(List.of("created"), sending.outcomes(ended));
        sending.author().asks().get(OnTheDesk.DRAFTS + "/" + sending.rows(ended).getFirst().get("draft")).then().body("title", equalTo("Cancers: that come back"))
                .body("content.story.facts.topics", contains("immunotherapy")).body("content.keyQuestions", contains("Which cells survive?"))
                .body("content.story.wording.body.type", contains("heading", "paragraph"));
    }

    @Test
    void filesOfAnArchiveGoByTheirNames() {
        Response ended = sending.sends(ZIP, zip(Map.of("stories/one.md", story("One"), "stories/", "", "__MACOSX/stories/._one.md", "x")), "");
        List<Map<String, Object>> rows = sending.rows(ended);
        assertEquals(List.of("created"), sending.outcomes(ended));
        assertEquals("stories/one", rows.getFirst().get("externalId"));
        assertEquals("stories/one.md", rows.getFirst().get("place"));
    }

    @Test
    void whatIsWrongWithATextIsToldWithItsLine() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.md", "# No front matter");
        files.put("b.md", "---\ntitle: [\n---\n");
        files.put("c.md", "---\nkind: challenge\ntitle: &a Once\nshortTitle: *a\n---\n");
        files.put("d.md", "---\nkind: challenge\ntitle: !!java.net.URL [https://example.org]\n---\n");
        files.put("e.md", "---\nkind: challenge\ntitle: A\ntitle: B\n---\n");
        files.put("f.md", "---\nkind: challenge\na: " + "[".repeat(30) + "]".repeat(30) + "\n---\n");
        files.put("g.md", "---\nkind: challenge\ntitel: Of a typo\n---\n");
        files.put("h.md", "---\nkind: challenge\ntitle: Of HTML\n---\n\n<b>Bold</b>\n");
        files.put("i.md", "---\nkind: challenge\ntitle: 7\n---\n");
        files.put("j.txt", story("Of another name"));
        files.put("k.md", story("Right"));
        Response ended = sending.sends(ZIP, zip(files), "");
        List<Map<String, Object>> rows = sending.rows(ended);
        assertEquals(List.of("refused", "refused", "refused", "refused", "refused", "refused", "refused", "refused", "refused", "refused", "created"),
                sending.outcomes(ended), rows.toString());
        told(rows.get(0), "", "between two lines that are ---");
        told(rows.get(1), "", "not YAML");
        told(rows.get(2), "", "(line 3, column 8) has an anchor or an alias");
        told(rows.get(3), "", "has a tag");
        told(rows.get(4), "", "not YAML");
        told(rows.get(5), "", "nested more than 20 deep");
        told(rows.get(6), "/titel", "no such property");
        told(rows.get(7), "/body", "Line 6");
        told(rows.get(8), "/title", "type");
        told(rows.get(9), "", ".md");
    }

    @Test
    void noNameLeadsOutOfTheArchive() {
        List<String> names = List.of("../a.md", "a/../../b.md", "/c.md", "d\\e.md", "C:/f.md", "g//h.md", "./i.md", "j\u0007.md", "k".repeat(300) + ".md");
        Map<String, String> files = new LinkedHashMap<>();
        names.forEach(name -> files.put(name, story("Out")));
        files.put("in.md", story("In"));
        Response ended = sending.sends(ZIP, zip(files), "");
        List<String> outcomes = sending.outcomes(ended);
        assertEquals("created", outcomes.getLast());
        assertEquals(names.size(), outcomes.stream().filter("refused"::equals).count());
        assertEquals(1, sending.drafts());
    }

    @Test
    void linksNamesInOtherEncodingsAndNamesThatComeTwiceAreRefused() {
        byte[] archive = written(zip -> {
            ZipArchiveEntry link = new ZipArchiveEntry("link.md");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            entry(zip, link, "/etc/passwd");
            entry(zip, new ZipArchiveEntry("twice.md"), story("Once"));
            entry(zip, new ZipArchiveEntry("twice.md"), story("Twice"));
            zip.setEncoding("ISO-8859-1");
            zip.setUseLanguageEncodingFlag(false);
            entry(zip, new ZipArchiveEntry("caf\u00e9.md"), story("Of another encoding"));
        });
        Response ended = sending.sends(ZIP, archive, "");
        List<Map<String, Object>> rows = sending.rows(ended);
        assertEquals(List.of("refused", "created", "refused", "refused"), sending.outcomes(ended), rows.toString());
        told(rows.get(0), "", "Links");
        told(rows.get(2), "", "another file of this name");
        told(rows.get(3), "", "in UTF-8");
    }

    @Test
    void anArchiveThatHoldsMoreThanItShowsIsLeftInTime() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("bomb.md", "a".repeat(ArchiveReading.LARGEST_FILE + 1));
        files.put("dense.md", story("Dense") + "a".repeat(1_000_000));
        files.put("right.md", story("Right"));
        Response ended = sending.sends(ZIP, zip(files), "");
        List<Map<String, Object>> rows = sending.rows(ended);
        assertEquals(List.of("refused", "refused", "created"), sending.outcomes(ended));
        told(rows.get(1), "", "as no text is");
        byte[] noise = new byte[1 << 20];
        new Random(7).nextBytes(noise);
        String loose = new String(noise, StandardCharsets.ISO_8859_1).replaceAll("[^a-z]", "");
        String text = (loose + "a".repeat(ArchiveReading.LARGEST_FILE - loose.length())).substring(0, ArchiveReading.LARGEST_FILE - 1);
        Map<String, String> many = new LinkedHashMap<>();
        for (int number = 0; number < 60; number++) {
            many.put(number + ".md", text);
        }
        Response failed = sending.sends(ZIP, zip(many), "");
        failed.then().body("state", equalTo("failed")).body("failure", containsString("more than 100 MB")).body("counts.done", equalTo(0));
        assertEquals(1, sending.drafts());
    }

    @Test
    void anArchiveThatIsCutOffOrDamagedIsTold() {
        byte[] whole = zip(Map.of("one.md", story("One")));
        sending.posts(ZIP, Arrays.copyOf(whole, whole.length / 2), "").then().statusCode(400).body("detail", containsString("cut off or damaged"));
        byte[] damaged = whole.clone();
        damaged[45] ^= 0x55;
        Response ended = sending.sends(ZIP, damaged, "");
        assertEquals(List.of("refused"), sending.outcomes(ended));
        assertTrue(problem(sending.rows(ended).getFirst()).get("detail").toString().contains("damaged"));
        sending.posts(ZIP, zip(Map.of()), "").then().statusCode(400).body("detail", containsString("nothing in the archive"));
        sending.sends(ZIP, zip(Map.of("folder/", "")), "").then().body("state", equalTo("failed")).body("failure", containsString("nothing in it"));
    }

    private static void told(Map<String, Object> row, String pointer, String detail) {
        assertEquals(pointer, problem(row).get("pointer"), row.toString());
        assertTrue(problem(row).get("detail").toString().contains(detail), row.toString());
    }

    private static String story(String title) {
        return "---\nkind: challenge\ntitle: " + title + "\n---\n\nA paragraph.\n";
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With what the platform's own writer does not let through. */
    private static byte[] written(Consumer<ZipArchiveOutputStream> write) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            write.accept(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String text) {
        try {
            zip.putArchiveEntry(entry);
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
