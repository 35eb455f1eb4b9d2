package org.researchstories.world.generator;

import org.researchstories.story.Kind;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Who is there, before anything is said of them. Of twenty stories one is a challenge, one a strategy, the rest research;
 * of each kind the first are the best known.
 */
final class Population {

    private static final int OF_TWENTY = 20;

    /** So that of a million stories the best-known challenge is that of some ten thousands. */
    private static final double FAME = 0.8;

    private static final int NEAR = 20;

    private final long seed;
    private final Map<Kind, Integer> sizes = new EnumMap<>(Kind.class);
    private final Map<Kind, Favourites<Integer>> wellKnown = new EnumMap<>(Kind.class);

    Population(long seed, int stories) {
        this.seed = seed;
        int few = Math.max(1, stories / OF_TWENTY);
        sizes.put(Kind.CHALLENGE, few);
        sizes.put(Kind.STRATEGY, few);
        sizes.put(Kind.RESEARCH, stories - 2 * few);
        sizes.forEach((kind, size) -> wellKnown.put(kind, new Favourites<>(IntStream.range(0, size).boxed().toList(), FAME)));
    }

    int size(Kind kind) {
        return sizes.get(kind);
    }

    UUID id(Kind kind, int number) {
        return luck(kind, number, "id").id();
    }

    /** Of one story, for one purpose. */
    Luck luck(Kind kind, int number, String purpose) {
        return Luck.of(seed, kind.ordinal(), number, purpose.hashCode());
    }

    /** The number of one of a kind; the better known, the likelier. */
    int some(Kind kind, Luck luck) {
        return wellKnown.get(kind).one(luck);
    }

    /** The challenge that research is mainly about. Research is numbered challenge by challenge, and the famous have the most. */
    int field(int research) {
        return wellKnown.get(Kind.CHALLENGE).at((research + 0.5) / size(Kind.RESEARCH));
    }

    /** One of a kind that has to do with this challenge: most often as well known, sometimes any. */
    int near(int challenge, Kind kind, Luck luck) {
        int far = luck.fewBetween(1, NEAR, 2) * (luck.in(0.5) ? 1 : -1);
        return luck.in(0.3) ? some(kind, luck) : Math.clamp(challenge + far, 0, size(kind) - 1);
    }
}
