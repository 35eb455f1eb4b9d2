package org.researchstories.feed;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import java.io.StringWriter;
import java.util.function.Consumer;

/**
 * Writes an XML document. Whatever a text has in it, the document is well-formed: a character that XML 1.0 has no way to write
 * (section 2.2: most controls, halves of surrogate pairs, U+FFFE and U+FFFF) becomes U+FFFD, which says that there was one.
 */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final int REPLACEMENT = 0xFFFD;

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter out;

    private Xml() throws XMLStreamException {
        // To characters and not to bytes: told of an encoding, the JDK's writer splits surrogate pairs.
        out = FACTORY.createXMLStreamWriter(written);
    }

    /** @param attributes names and values in turn, here and below; one with a null value is left out */
    static String document(String root, Consumer<Xml> content, String... attributes) {
        try {
            Xml xml = new Xml();
            xml.out.writeStartDocument("UTF-8", "1.0");
            xml.within(root, () -> content.accept(xml), attributes);
            xml.out.writeEndDocument();
            xml.out.close();
            return xml.written.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void within(String name, Runnable content, String... attributes) {
        try {
            out.writeStartElement(name);
            write(attributes);
            content.run();
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with a text; none where the text is null. */
    void element(String name, String text, String... attributes) {
        if (text != null) {
            within(name, () -> write(text), attributes);
        }
    }

    void empty(String name, String... attributes) {
        try {
            out.writeEmptyElement(name);
            write(attributes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String[] attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                // Whoever reads an attribute sees spaces in their place anyway (section 3.3.3).
                out.writeAttribute(attributes[i], writable(attributes[i + 1]).replaceAll("[\t\n\r]", " "));
            }
        }
    }

    /** A carriage return as a reference: whoever reads a bare one sees a newline (section 2.11). */
    private void write(String text) {
        try {
            String[] parts = writable(text).split("\r", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    out.writeEntityRef("#13");
                }
                out.writeCharacters(parts[i]);
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String writable(String text) {
        return text.codePoints().map(c -> isWritable(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isWritable(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c <= REPLACEMENT || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
