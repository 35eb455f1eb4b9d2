package org.researchstories.world;

import java.util.UUID;

/** Words that nothing else in the world has: tests share one database and must not meet. */
public final class Unique {

    private Unique() {
    }

    public static String word() {
        return "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    public static String slug(String about) {
        return about + "-" + word();
    }
}
