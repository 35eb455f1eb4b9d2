package org.researchstories.frontdoor;

import org.researchstories.document.Head;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What the home page shows, all of one position of the change log.
 *
 * @param language that it is in, where its stories are
 * @param languages that it would be another in
 * @param kinds   how many stories of each kind there are
 * @param stories one of each kind, the editors' first
 * @param samples how much of it is sample content
 */
record Showcase(Head head, Language language, Collection<Language> languages, List<Counted> kinds, List<Client> clients, List<Story> stories, StoryMap map, List<Chart> charts, List<Feed> feeds, Samples samples) {

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

    record Counted(String name, String path, long stories) {

        static Counted of(Kind kind, long stories) {
            String one = kind == Kind.RESEARCH ? "piece of research" : kind.value;
            String many = kind == Kind.RESEARCH ? "pieces of research" : kind.collection;
            return new Counted(stories == 1 ? one : many, kind.path(), stories);
        }
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
     * @param stale whether what it translates has gone on without it
     * @param sampleNotice null where it is no sample
     */
    record Story(String id, String kind, String locale, String title, String standfirst, String summary, String href, boolean stale, String sampleNotice, String attribution,
            String licence) {
    }

    record Feed(String name, String path) {

        static Feed of(String stories) {
            return new Feed(Character.toUpperCase(stories.charAt(0)) + stories.substring(1), "/feeds/" + stories);
        }
    }
}
