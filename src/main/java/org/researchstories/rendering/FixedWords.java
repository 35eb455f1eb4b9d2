package org.researchstories.rendering;

import org.researchstories.body.Callout;

/** The words that a form itself says, where blocks say it by their type. */
record FixedWords(String warning, String information, String keyFact, String image, String film, String recording, String credit,
        String longDescription, String transcript, String references, String terms, String back) {

    private static final FixedWords ENGLISH = new FixedWords("Warning", "Information", "Key fact", "Image", "Film", "Recording", "Credit",
            "Full description", "Transcript", "References", "Words explained", "Back to the text");
    private static final FixedWords WELSH = new FixedWords("Rhybudd", "Gwybodaeth", "Ffaith allweddol", "Llun", "Ffilm", "Recordiad", "Credyd",
            "Disgrifiad llawn", "Trawsgrifiad", "Cyfeiriadau", "Geirfa", "Yn ôl i'r testun");

    static FixedWords in(String language) {
        return language.equals("cy") ? WELSH : ENGLISH;
    }

    String of(Callout.Tone tone) {
        return switch (tone) {
            case WARNING -> warning;
            case INFO -> information;
        };
    }

    /** What kind of thing it is, and what it shows. */
    String naming(Media media) {
        String kind = switch (media.type()) {
            case "image" -> image;
            case "audio" -> recording;
            default -> film;
        };
        return media.name() == null ? kind : kind + ": " + media.name();
    }

    /** Caption and credit in one line. */
    String below(Media media) {
        return (media.caption() == null ? "" : media.caption() + " ") + credit + ": " + media.credit();
    }
}
