package org.researchstories.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A member of a JSON object, as it is written there: cut out, not written again, so that it stays the same byte for byte.
 *
 * @param text the name, the colon and the value
 */
record Member(String name, String text, String value) {

    private static final JsonFactory JSON = new JsonFactory();

    /** @param object without white space between its tokens, as documents are stored */
    static List<Member> of(String object) {
        try (JsonParser parser = JSON.createParser(object)) {
            parser.nextToken();
            parser.nextToken();
            List<Member> members = new ArrayList<>();
            while (parser.currentToken() == JsonToken.FIELD_NAME) {
                members.add(next(parser, object));
            }
            return members;
        } catch (IOException e) {
            throw new IllegalStateException("a story that is no JSON", e);
        }
    }

    /** What follows a member is the comma before the next one, or the end of the object. */
    private static Member next(JsonParser parser, String object) throws IOException {
        String name = parser.currentName();
        int begin = place(parser);
        parser.nextToken();
        int value = place(parser);
        parser.skipChildren();
        int end = parser.nextToken() == JsonToken.FIELD_NAME ? place(parser) - 1 : place(parser);
        return new Member(name, object.substring(begin, end), object.substring(value, end));
    }

    private static int place(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }
}
