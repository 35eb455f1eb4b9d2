package org.researchstories.world.generator;

/** English of a small grammar. */
final class English extends Voice {

    English() {
        super(Lexicon.ENGLISH);
    }

    @Override
    String clause(Luck luck) {
        return switch (luck.between(0, 7)) {
            case 0 -> thing(luck) + " " + does(luck) + " " + thing(luck) + " and " + does(luck) + " " + thing(luck);
            case 1 -> "researchers want to " + verb(luck) + " " + thing(luck) + " because " + thing(luck) + " " + does(luck) + " " + thing(luck);
            case 2 -> "in the " + words.one("place", luck) + ", " + thing(luck) + " can " + verb(luck) + " " + thing(luck);
            case 3 -> "the team will " + verb(luck) + " " + thing(luck) + ", then " + verb(luck) + " " + thing(luck) + " " + words.one("adverb", luck);
            case 4 -> thing(luck) + " may " + verb(luck) + " " + thing(luck) + ", but " + thing(luck) + " " + does(luck) + " it " + words.one("adverb", luck);
            case 5 -> "people with " + noun(luck) + " " + words.one("adverb", luck) + " say that " + thing(luck) + " " + does(luck) + " their " + noun(luck);
            case 6 -> "nobody knows yet why " + thing(luck) + " " + does(luck) + " " + thing(luck);
            default -> "when " + thing(luck) + " " + does(luck) + " " + thing(luck) + ", " + words.one("medicine", luck) + " could " + verb(luck) + " " + thing(luck);
        };
    }

    @Override
    String phrase(Luck luck) {
        return switch (luck.between(0, 4)) {
            case 0 -> "why " + thing(luck) + " " + does(luck) + " " + thing(luck);
            case 1 -> "how " + words.one("medicine", luck) + " might " + verb(luck) + " " + thing(luck);
            case 2 -> words.one("adjective", luck) + " ways to " + verb(luck) + " " + thing(luck);
            case 3 -> thing(luck) + " for people with " + noun(luck);
            default -> "helping " + thing(luck) + " " + verb(luck) + " " + thing(luck);
        };
    }

    /** Of a few things that tags are made of. */
    String tag(Luck luck) {
        return luck.in(0.5) ? noun(luck) : words.one("adjective", luck) + " " + noun(luck);
    }

    private String thing(Luck luck) {
        return switch (luck.between(0, 9)) {
            case 0, 1, 2 -> "the " + noun(luck);
            case 3, 4, 5 -> words.one("adjective", luck) + " " + noun(luck);
            case 6, 7 -> "the " + words.one("adjective", luck) + " " + noun(luck) + " of the " + noun(luck);
            case 8 -> words.one("term", luck);
            default -> "this " + noun(luck) + " " + noun(luck);
        };
    }

    private String noun(Luck luck) {
        return words.one("noun", luck);
    }

    private String verb(Luck luck) {
        return words.one("verb", luck);
    }

    private String does(Luck luck) {
        String verb = verb(luck);
        return verb.matches(".*(s|sh|ch|x|o)") ? verb + "es"
                : verb.matches(".*[^aeo]y") ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
    }
}
