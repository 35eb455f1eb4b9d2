package org.researchstories.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What goes wrong between us and receivers, or would if somebody wanted it to (openapi: RehearsedDelivery). */
enum Misdelivery {

    BAD_SIGNATURE("bad-signature", Receipt::isTheCallersFault,
            "A 4xx status. What your secret has not signed did not come from here, and nothing of it may be believed."),
    OLD_TIMESTAMP("old-timestamp", Receipt::isTheCallersFault,
            "A 4xx status. What was signed more than five minutes ago may have been kept by somebody else, and sent again."),
    DUPLICATE("duplicate", Receipt::isReceived,
            "Any 2xx status, both times; and a copy that is the same after the second call as after the first."),
    REORDERED("reordered", Receipt::isReceived,
            "Any 2xx status, both times; and a copy that still has the later version of the story, and goes on from the later position.");

    @JsonValue
    final String value;
    final String expected;
    private final Predicate<Receipt> right;

    Misdelivery(String value, Predicate<Receipt> right, String expected) {
        this.value = value;
        this.right = right;
        this.expected = expected;
    }

    boolean isAsExpected(List<Receipt> receipts) {
        return receipts.stream().allMatch(right);
    }

    @JsonCreator
    static Misdelivery of(String value) {
        return Arrays.stream(values()).filter(it -> it.value.equals(value)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no delivery goes wrong like " + value));
    }
}
