package org.researchstories.world.generator;

/** Welsh of a still smaller grammar, without mutations. */
final class Welsh extends Voice {

    Welsh() {
        super(Lexicon.WELSH);
    }

    @Override
    String clause(Luck luck) {
        return switch (luck.between(0, 3)) {
            case 0 -> "mae " + thing(luck) + " yn " + verb(luck) + " " + thing(luck);
            case 1 -> "bydd y tîm yn " + verb(luck) + " " + thing(luck) + " ac yn " + verb(luck) + " " + thing(luck);
            case 2 -> "nid oes neb yn gwybod eto pam mae " + thing(luck) + " yn " + verb(luck) + " " + thing(luck);
            default -> "gall " + thing(luck) + " " + verb(luck) + " " + thing(luck) + " os yw " + thing(luck) + " yn " + verb(luck);
        };
    }

    @Override
    String phrase(Luck luck) {
        return luck.in(0.5) ? verb(luck) + " " + thing(luck) : "sut mae " + thing(luck) + " yn " + verb(luck) + " " + thing(luck);
    }

    private String thing(Luck luck) {
        return words.one("noun", luck) + (luck.in(0.6) ? " " + words.one("adjective", luck) : "");
    }

    private String verb(Luck luck) {
        return words.one("verb", luck);
    }
}
