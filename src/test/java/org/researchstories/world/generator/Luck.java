package org.researchstories.world.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/** Chance that is the same for the same seed, on every machine. */
final class Luck {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Luck(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Independent of the luck of every other path. */
    static Luck of(long seed, long... path) {
        long mixed = seed;
        for (long part : path) {
            mixed = new SplittableRandom(mixed * SPREAD + part).nextLong();
        }
        return new Luck(mixed);
    }

    boolean in(double share) {
        return random.nextDouble() < share;
    }

    double share() {
        return random.nextDouble();
    }

    /** Both ends are possible. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Both ends are possible; the nearer to the least, the likelier. */
    int fewBetween(int least, int most, double skew) {
        return least + (int) ((most - least + 1) * StrictMath.pow(random.nextDouble(), skew));
    }

    /** Box and Muller's way to a normal distribution: the platform's own may differ from machine to machine. */
    double logNormal(double median, double sigma) {
        double normal = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble())) * StrictMath.cos(2 * Math.PI * random.nextDouble());
        return median * StrictMath.exp(sigma * normal);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    /** As many different ones as can be found without much trying. */
    <T> List<T> several(int number, java.util.function.Function<Luck, T> choice) {
        List<T> chosen = new ArrayList<>();
        for (int tries = 0; chosen.size() < number && tries < 4 * number; tries++) {
            T next = choice.apply(this);
            if (!chosen.contains(next)) {
                chosen.add(next);
            }
        }
        return chosen;
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
    }

    UUID id() {
        long most = random.nextLong() & ~0xF000L | 0x4000L;
        return new UUID(most, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
