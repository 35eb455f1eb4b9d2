package org.researchstories.export;

/** Text in XML. */
final class Xml {

    private Xml() {
    }

    /** As content of an element or of an attribute in double quotation marks (XML 1.0 section 2.4). */
    static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&apos;");
    }
}
