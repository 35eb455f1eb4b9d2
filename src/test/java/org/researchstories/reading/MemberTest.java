package org.researchstories.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Members are cut out of an object as they are. */
class MemberTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aMemberIsNameColonAndValueAsWritten() {
        assertEquals(List.of(new Member("a", "\"a\":1.50", "1.50"), new Member("b", "\"b\":{\"c\":[\"},\",2]}", "{\"c\":[\"},\",2]}"),
                new Member("q\"", "\"q\\\"\":\"x\\u0041\"", "\"x\\u0041\"")),
                Member.of("{\"a\":1.50,\"b\":{\"c\":[\"},\",2]},\"q\\\"\":\"x\\u0041\"}"));
    }

    @Test
    void anEmptyObjectHasNone() {
        assertEquals(List.of(), Member.of("{}"));
    }

    @Property(tries = 300)
    void joinedAgainTheyAreTheObject(@ForAll("objects") Map<String, Object> object) throws Exception {
        String json = JSON.writeValueAsString(object);
        List<Member> members = Member.of(json);
        assertEquals(json, members.stream().map(Member::text).collect(Collectors.joining(",", "{", "}")));
        for (Member member : members) {
            assertEquals(JSON.writeValueAsString(object.get(member.name())), member.value());
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        Arbitrary<String> text = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(8),
                Arbitraries.of("\uD83E\uDDEC", "\\", "\"", "},{", "", "\u2028", "x".repeat(9000)));
        Arbitrary<Object> scalar = Arbitraries.oneOf(text.map(Object.class::cast), Arbitraries.integers().map(Object.class::cast),
                Arbitraries.of(true, false, new BigDecimal("1000.00"), new BigDecimal("8.0"), new BigDecimal("-0.10")));
        Arbitrary<Object> value = Arbitraries.lazyOf(() -> scalar, () -> scalar,
                () -> scalar.list().ofMaxSize(4).map(Object.class::cast),
                () -> Arbitraries.maps(text, scalar).ofMaxSize(4).map(Object.class::cast));
        return Arbitraries.maps(text, value).ofMaxSize(12);
    }
}
