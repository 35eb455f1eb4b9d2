package org.researchstories.feed;

import org.researchstories.document.Document;
import org.researchstories.document.Head;
import org.researchstories.query.Cursor;

import java.time.Instant;
import java.util.List;

/**
 * Part of a feed, in one snapshot.
 *
 * @param last       the last of the stories; null where there are none
 * @param oldest     when that one last changed for its readers; null where there are none
 * @param isMore     whether there are more behind it, of the same month where a month was asked for
 * @param older      when the next older story changed for its readers, of whichever month; null where there is none, or
 *                   where nobody asked
 * @param newer      likewise of the first story after the month that was asked for from its beginning
 * @param newerFits  whether the stories of that story's month are no more than a page has
 * @param before     where the page before begins, of the same month where one was asked for; null where that is the first page
 * @param removals   what was taken back between the newest story of the page before and the newest of the page behind
 */
record FeedPage(Head head, List<Document> stories, Cursor last, Instant oldest, boolean isMore, Instant older, Instant newer, boolean newerFits, Cursor before,
        List<Removal> removals) {
}
