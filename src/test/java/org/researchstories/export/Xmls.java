package org.researchstories.export;

import io.restassured.response.Response;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An answer in XML, as a parser with namespaces has it. */
record Xmls(Document document) {

    static Xmls of(Response answer) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Xmls(factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.asString()))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("no XML: " + answer.asString(), e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** Of every element of this name in the namespace of sitemaps, wherever it stands. */
    List<String> texts(String name) {
        return elements(document.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", name)).map(Node::getTextContent).toList();
    }

    static Stream<Element> children(Element element) {
        return elements(element.getChildNodes());
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast);
    }
}
