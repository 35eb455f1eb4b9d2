package org.researchstories.manuscript;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.researchstories.body.Body;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Domain(Manuscripts.class)
class MarkdownLawsTest {

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadAsTheSameBody(@ForAll Body body) {
        String markdown = MarkdownBody.write(body);
        assertEquals(new Reading(body, List.of()), MarkdownBody.read(markdown), markdown);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void anyTextIsABodyThatMayBePublishedOrHasFaultsInItsLines(@ForAll String markdown) {
        Reading reading = MarkdownBody.read(markdown);
        Statistics.label("read as").collect(reading.body() == null ? "faults" : "a body");
        if (reading.body() == null) {
            long lines = markdown.replace("\r\n", "\n").replace('\r', '\n').chars().filter(c -> c == '\n').count() + 1;
            assertFalse(reading.faults().isEmpty());
            assertTrue(reading.faults().stream().allMatch(it -> it.line() >= 1 && it.line() <= lines && it.column() >= 1), markdown);
        } else {
            assertEquals(List.of(), reading.faults());
            assertEquals(List.of(), reading.body().faults());
        }
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void whatIsReadIsWrittenAndReadAgainAsItWas(@ForAll String markdown) {
        Body body = MarkdownBody.read(markdown).body();
        if (body != null) {
            String written = MarkdownBody.write(body);
            assertEquals(new Reading(body, List.of()), MarkdownBody.read(written), written);
            assertEquals(written, MarkdownBody.write(MarkdownBody.read(written).body()));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void endsOfLinesAndAByteOrderMarkMakeNoDifference(@ForAll Body body) {
        String markdown = MarkdownBody.write(body);
        assertEquals(body, MarkdownBody.read("\ufeff" + markdown.replace("\n", "\r\n") + "\r\n").body());
        assertEquals(body, MarkdownBody.read(markdown.replace('\n', '\r')).body());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aFaultInABodyIsNoBodyAndNotSilent(@ForAll Body body) {
        Reading reading = MarkdownBody.read(MarkdownBody.write(body) + "\n\n<b>bold</b>");
        assertNull(reading.body());
        assertEquals(2, reading.faults().size(), reading.faults()::toString);
    }
}
