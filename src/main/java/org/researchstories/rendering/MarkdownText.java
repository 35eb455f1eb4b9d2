package org.researchstories.rendering;

import java.util.regex.Pattern;

/** Text as Markdown that says nothing but the text. */
final class MarkdownText {

    private static final String MARKUP = "\\`*_[]<&#|~";

    /** What would begin a list, a quotation or an underline of a heading; what else begins a block is escaped wherever it is. */
    private static final Pattern BEGINNING = Pattern.compile("^(\\d{1,9}(?=[.)])|(?=[-+=>]))");

    /** A reference to a character, which an address may look like. */
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");

    private MarkdownText() {
    }

    /** Text that begins a line. */
    static String of(String text) {
        return beginning(inLine(text));
    }

    /** Text within a line. */
    static String inLine(String text) {
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

    /** A line that is Markdown already but for how it begins. */
    static String beginning(String line) {
        return BEGINNING.matcher(line).replaceFirst("$1\\\\");
    }

    static String link(String text, String address) {
        return "[" + inLine(text) + "](" + destination(address) + ")";
    }

    /** @param address has no white space, no backslash and no angle brackets, as no URI has */
    static String destination(String address) {
        String destination = ENTITY.matcher(address).replaceAll("&amp;");
        return destination.contains("(") || destination.contains(")") ? "<" + destination + ">" : destination;
    }
}
