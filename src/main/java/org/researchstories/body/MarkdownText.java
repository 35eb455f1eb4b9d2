package org.researchstories.body;

import java.util.regex.Pattern;

/** Text as Markdown that says nothing but the text. */
public final class MarkdownText {

    private static final String MARKUP = "\\`*_[]<&#|~";

    /** What would begin a list, a quotation or an underline of a heading; what else begins a block is escaped wherever it is. */
    private static final Pattern BEGINNING = Pattern.compile("^(\\d{1,9}(?=[.)])|(?=[-+=>]))");

    /** A reference to a character, which an address may look like. */
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");

    private MarkdownText() {
    }

    /** Text that begins a line. */
    public static String of(String text) {
        return beginning(inLine(text));
    }

    /** Text within a line. */
    public static String inLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(character, line));
        return line.toString();
    }

    static void append(int character, StringBuilder line) {
        if (MARKUP.indexOf(character) >= 0) {
            line.append('\\');
        }
        line.appendCodePoint(character);
    }

    /** A character as a reference to it, which begins and ends with punctuation. */
    static void refer(int character, StringBuilder line) {
        line.append("&#").append(character).append(';');
    }

    /** A line that is Markdown already but for how it begins. */
    public static String beginning(String line) {
        return BEGINNING.matcher(line).replaceFirst("$1\\\\");
    }

    /** A link with this text; its address as for {@link #destination}. */
    public static String link(String text, String address) {
        return "[" + inLine(text) + "](" + destination(address) + ")";
    }

    /**
     * An address as a link's destination.
     *
     * @param address has no white space, no backslash and no angle brackets, as no URI has
     */
    public static String destination(String address) {
        String destination = ENTITY.matcher(address).replaceAll("&amp;");
        return destination.contains("(") || destination.contains(")") ? "<" + destination + ">" : destination;
    }
}
