package org.researchstories.document;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.researchstories.store.EditingSide;
import org.researchstories.store.Schema;
import org.researchstories.store.Watch;

import java.time.Duration;
import java.util.List;

/**
 * Keeps which texts have the words that many have, for counting what a search for them finds. Whoever publishes only marks a text, and
 * this comes later: what is marked is looked at by whoever counts, so counts are always exact.
 */
@ApplicationScoped
class CommonWords {

    private static final int AT_ONCE = 2_000;
    /** Of stories whose texts are marked before these are posted, so that there are never many. */
    private static final int STORIES = 8_192;
    private static final Duration BETWEEN_FINDS = Duration.ofMinutes(1);

    private final EditingSide database;
    private final SearchConfig config;
    private final Watch watch = new Watch("texts to post", Duration.ofSeconds(5), this::next);
    private long found = System.nanoTime() - BETWEEN_FINDS.toNanos();
    private List<String> untold = List.of();
    private int lookedThrough;

    CommonWords(EditingSide database, SearchConfig config) {
        this.database = database;
        this.config = config;
    }

    /** @param ofAll the share of all texts that had it when PostgreSQL last looked */
    private record Word(String locale, String word, double ofAll) {
    }

    void begin(@Observes Schema.Open open) {
        watch.begin();
    }

    void end(@Observes ShutdownEvent stop) {
        watch.end();
    }

    private boolean next() {
        if (System.nanoTime() - found >= BETWEEN_FINDS.toNanos()) {
            find(config.commonShare(), config.leastTexts());
            found = System.nanoTime();
        }
        return unposted() > config.unposted() && post() > 0;
    }

    /**
     * Keeps of words that have become common which texts have them: of all that are common once one of them is so by far, since each time
     * every text is read.
     */
    void find(double share, int leastTexts) {
        database.call(handle -> {
            List<Word> words = handle.createQuery("select locale, word, of_all from live.common_words(:share, :texts)").bind("share", share)
                    .bind("texts", leastTexts).map((row, context) -> new Word(row.getString(1), row.getString(2), row.getDouble(3))).list();
            if (words.stream().anyMatch(word -> word.ofAll >= 2 * share)) {
                handle.createUpdate("""
                                insert into live.common_word (locale, word) select * from unnest(:locales, :words)
                                on conflict do nothing""")
                        .bindArray("locales", String.class, words.stream().map(Word::locale).toList())
                        .bindArray("words", String.class, words.stream().map(Word::word).toList()).execute();
            }
            return null;
        });
        if (isWordUntold()) {
            tell();
        }
    }

    private boolean isWordUntold() {
        return database.call(handle -> handle.createQuery("select exists (select from live.common_word where not told)").mapTo(Boolean.class).one());
    }

    /** On from where this was cut off, as by a publication that took long; from the beginning where another process was at it. */
    private void tell() {
        List<String> words = database.call(handle -> handle.createQuery("select distinct word from live.common_word where not told order by word").mapTo(String.class).list());
        int last = database.call(handle -> handle.createQuery("select coalesce(max(ordinal), -1) from live.story").mapTo(Integer.class).one());
        if (!words.equals(untold)) {
            Log.infof("%,d words have become common; %,d stories are looked through for them.", words.size(), last + 1);
            untold = words;
            lookedThrough = 0;
        }
        for (; lookedThrough <= last; lookedThrough += STORIES) {
            unpost(lookedThrough, lookedThrough + STORIES - 1);
            while (post() > 0) {
                Log.debugf("Looked through %,d of %,d stories for common words.", lookedThrough, last + 1);
            }
        }
        database.call(handle -> handle.createUpdate("update live.common_word set told = true where not told and word = any(:words)")
                .bindArray("words", String.class, untold).execute());
        untold = List.of();
    }

    private void unpost(int first, int last) {
        database.call(handle -> handle.createQuery("select 1 from live.unpost(:first, :last)").bind("first", first).bind("last", last).mapTo(Integer.class).one());
    }

    private long unposted() {
        return database.call(handle -> handle.createQuery("select count(*) from (select from live.unposted limit :most) u").bind("most", config.unposted() + 1)
                .mapTo(Long.class).one());
    }

    /** @return how many texts */
    int post() {
        return database.call(handle -> handle.createQuery("select live.post_words(:most)").bind("most", AT_ONCE).mapTo(Integer.class).one());
    }
}
