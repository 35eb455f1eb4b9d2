package org.researchstories.manuscript;

import org.commonmark.node.Node;
import org.researchstories.body.Fault;
import org.researchstories.body.Text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is found while a manuscript is read: its faults, and where the parts of the body come from. */
final class Findings {

    private record Finding(Place place, String message) { }

    /** Stands where something was refused, so that the same fault is not found again as text that is missing. */
    static final char REFUSED = '\uFFFD';

    private final Source source;
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>(Map.of("", Place.START));

    Findings(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    boolean none() {
        return found.isEmpty();
    }

    void refuse(Node node, String message) {
        refuse(source.place(node), message);
    }

    void refuse(Place place, String message) {
        found.add(new Finding(place, message));
    }

    /** A fault of the body, at what in the manuscript the part that has it was read from. */
    void refuse(Fault fault) {
        String pointer = fault.pointer();
        while (!places.containsKey(pointer)) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        refuse(places.get(pointer), subject(fault.pointer()) + " " + fault.message());
    }

    /** Says where the part of the body at a pointer was read from. */
    void trace(String pointer, Place place) {
        places.put(pointer, place);
    }

    /** The text without characters that no text may have; each is a fault. A tab is white space, and read as a space. */
    String cleanText() {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < source.lines().size(); line++) {
            text.append(line == 0 ? "" : "\n");
            clean(source.lines().get(line), line, text);
        }
        return text.toString();
    }

    private void clean(String line, int number, StringBuilder text) {
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int c = line.codePointAt(i);
            if (c != '\t' && Text.isForbidden(c)) {
                refuse(new Place(number, i), "The character U+%04X must not be in the text".formatted(c));
                text.repeat(REFUSED, Character.charCount(c));
            } else {
                text.appendCodePoint(c);
            }
        }
    }

    List<LineFault> listed() {
        List<Finding> sorted = found.stream().sorted(Comparator.comparing(Finding::place)).toList();
        List<LineFault> listed = new ArrayList<>(sorted.stream().limit(Reading.MOST_FAULTS)
                .map(it -> source.fault(it.place, it.message)).toList());
        if (sorted.size() > Reading.MOST_FAULTS) {
            Place next = sorted.get(Reading.MOST_FAULTS).place;
            listed.add(source.fault(next, "From here on there are %,d more faults".formatted(sorted.size() - Reading.MOST_FAULTS)));
        }
        return List.copyOf(listed);
    }

    /** What the message of a fault is about, by the last name in its pointer. */
    private static String subject(String pointer) {
        return switch (pointer.substring(pointer.lastIndexOf('/') + 1)) {
            case "" -> "The body";
            case "level" -> "The level of a heading (## is 2)";
            case "href" -> "The address of a link";
            case "termId" -> "What stands after term:";
            case "referenceId", "reference" -> "What stands after reference:";
            case "lang" -> "What stands after lang:";
            case "media" -> "What stands after image: or video:";
            case "rows" -> "The table";
            default -> "This line";
        };
    }
}
