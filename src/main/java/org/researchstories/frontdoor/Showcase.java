package org.researchstories.frontdoor;

import org.researchstories.document.Head;
import org.researchstories.vocabulary.Language;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What the home page shows, all of one position of the change log.
 *
 * @param kinds   how many stories of each kind there are
 * @param stories one of each kind, the editors' first
 * @param samples how much of it is sample content
 */
record Showcase(Head head, Collection<Language> languages, List<Kind> kinds, List<Client> clients, List<Story> stories, StoryMap map, List<Chart> charts, List<Feed> feeds, Samples samples) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    /** To the minute, in UTC, as people read it. */
    public String changedAt() {
        return MINUTE.format(head.changedAt());
    }

    public boolean hasSamplesOnly() {
        return samples == Samples.ALL;
    }

    public boolean hasSomeSamples() {
        return samples == Samples.SOME;
    }

    enum Samples {
        NONE, SOME, ALL
    }

    record Kind(String name, String path, long stories) {
    }

    /**
     * A client with the command that installs it.
     *
     * @param guide   null where there is none
     * @param before  the command up to the address
     * @param path    where it is here
     * @param after   the rest of the command
     */
    record Client(String title, String guide, String before, String path, String after) {
    }

    /**
     * A story as its list shows it, and what has to be shown with it.
     *
     * @param sampleNotice null where it is no sample
     */
    record Story(String id, String kind, String locale, String title, String standfirst, String summary, String href, String sampleNotice, String attribution,
            String licence) {
    }

    record Feed(String name, String path) {
    }
}
