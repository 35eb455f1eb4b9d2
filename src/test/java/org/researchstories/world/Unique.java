package org.researchstories.world;

import org.researchstories.vocabulary.Orcid;

import java.util.Random;
import java.util.UUID;

/** Words that nothing else in the world has: tests share one database and must not meet. */
public final class Unique {

    private Unique() {
    }

    public static String word() {
        return "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** An ORCID iD with the check digit that it must have. */
    public static String orcid() {
        Random random = new Random();
        String digits = "%04d-%04d-5678-%03d".formatted(random.nextInt(10_000), random.nextInt(10_000), random.nextInt(1_000));
        return "0123456789X".chars().mapToObj(check -> digits + (char) check).filter(Orcid::isValid).findFirst().orElseThrow();
    }

    public static String slug(String about) {
        return about + "-" + word();
    }
}
