package org.researchstories.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.restassured.response.Response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of answers, byte for byte as they are written there. */
final class Written {

    private Written() {
    }

    /** The objects in a list that is a member of the answer. */
    static List<String> in(Response answer, String list) {
        String text = answer.asString();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            List<String> objects = new ArrayList<>();
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(list);
                parser.nextToken();
                if (!wanted) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    int begin = (int) parser.currentTokenLocation().getCharOffset();
                    parser.skipChildren();
                    objects.add(text.substring(begin, (int) parser.currentTokenLocation().getCharOffset() + 1));
                }
            }
            return objects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of an object's members, by their names and in their order. */
    static Map<String, String> members(String object) {
        Map<String, String> members = new LinkedHashMap<>();
        Member.of(object).forEach(member -> members.put(member.name(), member.value()));
        return members;
    }
}
