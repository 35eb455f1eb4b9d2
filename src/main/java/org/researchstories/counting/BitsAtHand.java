package org.researchstories.counting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.roaringbitmap.RoaringBitmap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which stories have a term, kept between requests: of each chunk for as long as its version is the same. To read and unpack the bits in the database takes it much longer than to count by them
 * here. Nobody changes what is handed out.
 */
@ApplicationScoped
class BitsAtHand {

    /** Of what keeps a bitmap, about, in bytes. */
    private static final int OVERHEAD = 300;

    private final Cache<Integer, Held> held;

    BitsAtHand(CountingConfig config) {
        this.held = Caffeine.newBuilder().maximumWeight(config.memory().asLongValue()).executor(Runnable::run)
                .<Integer, Held>weigher((term, it) -> OVERHEAD + it.stories.getSizeInBytes()).build();
    }

    /** @param versions that the chunks had */
    private record Held(Map<Integer, UUID> versions, RoaringBitmap stories) {

        static final Held NOTHING = new Held(Map.of(), new RoaringBitmap());

        List<Integer> changed(Map<Integer, UUID> now) {
            return versions == now ? List.of() : now.keySet().stream().filter(chunk -> !now.get(chunk).equals(versions.get(chunk))).toList();
        }

        Held changed(Map<Integer, UUID> now, List<Integer> chunks, List<RoaringBitmap> read) {
            RoaringBitmap changed = stories.clone();
            chunks.forEach(chunk -> Places.clear(changed, chunk));
            changed.or(RoaringBitmap.or(read.iterator()));
            return new Held(now, changed);
        }
    }

    /** @param changed the chunks of which it has to be read anew */
    private record Wanted(int term, Held known, List<Integer> changed) {
    }

    /**
     * @param versions of each chunk in the snapshot
     * @return of each term, the places of its stories
     */
    Map<Integer, RoaringBitmap> of(Collection<Integer> terms, Map<Integer, UUID> versions, Snapshot snapshot) {
        List<Wanted> wanted = terms.stream().distinct().map(term -> {
            Held known = Optional.ofNullable(held.getIfPresent(term)).orElse(Held.NOTHING);
            return new Wanted(term, known, known.changed(versions));
        }).toList();
        Map<Integer, List<RoaringBitmap>> read = snapshot.bits(wanted.stream().collect(Collectors.toMap(Wanted::term, Wanted::changed)));
        Map<Integer, RoaringBitmap> found = new HashMap<>();
        for (Wanted each : wanted) {
            Held now = each.changed.isEmpty() ? each.known : each.known.changed(versions, each.changed, read.getOrDefault(each.term, List.of()));
            if (now != each.known) {
                held.put(each.term, now);
            }
            found.put(each.term, now.stories);
        }
        return found;
    }
}
