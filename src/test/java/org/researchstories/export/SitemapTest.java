package org.researchstories.export;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.OtherWays;
import org.researchstories.world.Reader;
import org.researchstories.world.Unique;
import org.w3c.dom.Element;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Things.aTopic;

/** Sitemaps as sitemaps.org has them, where one file has no more than seven stories. */
@QuarkusTest
@BeforeTheRest
@TestProfile(OtherWays.class)
class SitemapTest {

    private static final String SITEMAP = "/v1/exports/sitemap.xml";
    private static final String ALL = SITEMAP + "?includeSample=true";

    @Inject
    Desk desk;

    @Test
    void whatOneFileCannotHoldIsInPartsToWhichTheIndexLeads() {
        desk.publishes(aChallenge());
        Response index = Reader.reads(ALL);
        assertEquals(List.of(), faults(Xmls.of(index)));
        assertEquals("sitemapindex", Xmls.of(index).root().getLocalName());
        List<String> addresses = new ArrayList<>();
        for (String part : Xmls.of(index).texts("loc")) {
            Xmls it = Xmls.of(Reader.reads(path(part)));
            assertEquals(List.of(), faults(it), part);
            assertTrue(it.texts("loc").size() <= 14, part);
            addresses.addAll(it.texts("loc"));
        }
        Set<String> once = new TreeSet<>(addresses);
        assertEquals(addresses.size(), once.size());
        assertTrue(once.containsAll(Reader.walks("/v1/stories?limit=100", "canonicalUrl")));
        once.forEach(address -> assertEquals(200, Reader.gets(path(address)).statusCode(), address));
    }

    @Test
    void aStoryStaysInItsPart() {
        ChallengeManuscript story = aChallenge();
        desk.publishes(story);
        String before = partOf(story);
        desk.publishes(aChallenge(), aChallenge(), aChallenge(), aChallenge(), aChallenge(), aChallenge(), aChallenge(), aChallenge());
        assertEquals(before, partOf(story));
    }

    private static String partOf(ChallengeManuscript story) {
        return Xmls.of(Reader.reads(ALL)).texts("loc").stream()
                .filter(part -> Reader.reads(path(part)).asString().contains(story.path() + "<")).findFirst().orElseThrow();
    }

    @Test
    void eachLanguageHasItsAddressAndNamesAllOfThem() {
        String topic = Unique.slug("topic");
        desk.keeps(aTopic(topic, "A topic"));
        ChallengeManuscript story = aChallenge().onTopics(topic);
        desk.publishes(story);
        Xmls alone = Xmls.of(Reader.reads(SITEMAP + "?topic=" + topic));
        assertEquals(List.of(story.path()), alone.texts("loc").stream().map(SitemapTest::path).toList());
        assertEquals(0, alone.document().getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link").getLength());
        desk.publishes(story.inWelsh("Yn Gymraeg"));
        Xmls both = Xmls.of(Reader.reads(SITEMAP + "?topic=" + topic));
        assertEquals(List.of(), faults(both));
        assertEquals(List.of(story.path(), story.kind().path() + "/" + story.welshSlug() + "?locale=cy"), both.texts("loc").stream().map(SitemapTest::path).toList());
        List<String> lastmod = both.texts("lastmod");
        assertEquals(Reader.reads(story).<String>path("modifiedAt"), lastmod.getFirst());
        Xmls.children(both.root()).forEach(url -> {
            List<Element> links = Xmls.children(url).filter(child -> child.getLocalName().equals("link")).toList();
            assertEquals(List.of("en", "cy"), links.stream().map(link -> link.getAttribute("hreflang")).toList());
            assertEquals(both.texts("loc"), links.stream().map(link -> link.getAttribute("href")).toList());
        });
        both.texts("loc").forEach(address -> assertEquals(200, Reader.gets(path(address)).statusCode(), address));
    }

    @Test
    void withdrawnStoriesAreNotInIt() {
        String topic = Unique.slug("topic");
        desk.keeps(aTopic(topic, "A topic"));
        ChallengeManuscript story = aChallenge().onTopics(topic);
        desk.publishes(story, aChallenge().onTopics(topic));
        desk.withdraws(story, "It was wrong.");
        assertFalse(Reader.reads(SITEMAP + "?topic=" + topic).asString().contains(story.slug()));
        assertEquals(1, Xmls.of(Reader.reads(SITEMAP + "?topic=" + topic)).texts("loc").size());
    }

    @Test
    void thisTestFindsFaults() {
        String topic = Unique.slug("topic");
        desk.keeps(aTopic(topic, "A topic"));
        desk.publishes(aChallenge().onTopics(topic));
        Xmls sitemap = Xmls.of(Reader.reads(SITEMAP + "?topic=" + topic));
        sitemap.root().getElementsByTagName("loc").item(0).setTextContent("/v1/challenges/x");
        assertNotEquals(List.of(), faults(sitemap));
    }

    /** What the schemas of sitemaps.org 0.9 rule out, and its limits. */
    private static List<String> faults(Xmls sitemap) {
        List<String> faults = new ArrayList<>();
        String root = sitemap.root().getLocalName();
        String child = root.equals("urlset") ? "url" : "sitemap";
        if (!List.of("urlset", "sitemapindex").contains(root)) {
            faults.add("the root is " + root);
        }
        Xmls.children(sitemap.root()).forEach(it -> {
            if (!it.getLocalName().equals(child) || !it.getNamespaceURI().equals("http://www.sitemaps.org/schemas/sitemap/0.9")) {
                faults.add("there is a " + it.getLocalName());
            }
            List<String> names = Xmls.children(it).map(Element::getLocalName).filter(name -> !name.equals("link")).toList();
            if (!names.equals(List.of("loc", "lastmod"))) {
                faults.add("a %s has %s".formatted(child, names));
            }
        });
        sitemap.texts("loc").stream().filter(address -> !address.matches("https?://[^\\s<>\"]{12,2048}")).forEach(address -> faults.add("not an address: " + address));
        sitemap.texts("lastmod").forEach(OffsetDateTime::parse);
        if (sitemap.texts("loc").size() > 50_000 || sitemap.texts("loc").isEmpty()) {
            faults.add(sitemap.texts("loc").size() + " addresses");
        }
        return faults;
    }

    private static String path(String address) {
        return address.replaceFirst("^http://localhost:\\d+", "");
    }
}
