package org.researchstories.frontdoor;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.researchstories.world.Programs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the guide to webhooks gives receivers to copy says yes to our calls, and to nothing else; it never fails, which a sender would be told by a 500. */
class VerifiersOfCallsTest {

    private static final String ID = "msg_7f0d2c3e8f0b4a579d0e2a3b4c5d6e7f";
    private static final String AT = "1795770005";
    private static final String SIGNATURE = "v1,ZOelgP/OknopLXx1QAC5dzJj8qTwlNWk+rFTY05feY8=";
    private static final long NOW = 1795770006;

    /** @param id (and so on) null where a call has no such header */
    private record Call(String id, String timestamp, String signatures, long now, boolean genuine) {

        static Call no(String id, String timestamp, String signatures) {
            return new Call(id, timestamp, signatures, NOW, false);
        }

        static Call at(long now, boolean genuine) {
            return new Call(ID, AT, SIGNATURE, now, genuine);
        }

        String in(String language) {
            return switch (language) {
                case "js" -> "console.log(isGenuine(secret, {%s}, body, %d));".formatted(headers(), now);
                case "python" -> "print(str(is_genuine(secret, {%s}, body, now=%d)).lower())".formatted(headers(), now);
                default -> "System.out.println(isGenuine(secret, %s, %s, %s, body, Instant.ofEpochSecond(%d)));".formatted(quoted(id), quoted(timestamp), quoted(signatures), now);
            };
        }

        private String headers() {
            return header("id", id) + header("timestamp", timestamp) + header("signature", signatures);
        }

        private static String header(String name, String value) {
            return value == null ? "" : "\"webhook-%s\": %s, ".formatted(name, quoted(value));
        }

        /** The same in each of the languages. */
        private static String quoted(String value) {
            return value == null ? "null" : '"' + value + '"';
        }
    }

    private static final List<Call> CALLS = List.of(
            Call.at(NOW, true), new Call(ID, AT, "v1,AAAA " + SIGNATURE, NOW, true), new Call(ID, AT, SIGNATURE + " v1,AAAA", NOW, true),
            Call.at(NOW + 299, true), Call.at(NOW + 300, false), Call.at(NOW - 301, true), Call.at(NOW - 302, false),
            Call.no(null, null, null), Call.no(null, AT, SIGNATURE), Call.no(ID, null, SIGNATURE), Call.no(ID, AT, null),
            Call.no("", AT, SIGNATURE), Call.no(ID, "", SIGNATURE), Call.no(ID, AT, ""), Call.no(ID, AT, " "),
            Call.no("msg_other", AT, SIGNATURE), Call.no("é", AT, SIGNATURE), Call.no("\\ud800", AT, SIGNATURE),
            Call.no(ID, "now", SIGNATURE), Call.no(ID, "-" + AT, SIGNATURE), Call.no(ID, AT + ".0", SIGNATURE), Call.no(ID, "9".repeat(40), SIGNATURE),
            Call.no(ID, "1795770006", SIGNATURE), Call.no(ID, "NaN", SIGNATURE), Call.no(ID, "Infinity", SIGNATURE),
            Call.no(ID, AT, "v1"), Call.no(ID, AT, "v1,"), Call.no(ID, AT, "v1,é"), Call.no(ID, AT, "v1,\\ud800"), Call.no(ID, AT, "v1,AAAA"),
            Call.no(ID, AT, SIGNATURE.substring("v1,".length())), Call.no(ID, AT, SIGNATURE.replace("v1", "v1a")), Call.no(ID, AT, SIGNATURE.replace("=", "")),
            Call.no(ID, AT, SIGNATURE + "\\n"));

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> eachSaysYesToOurCallsAndToNoOthers() {
        List<Example> verifiers = Example.in("webhooks", Guides.markdown("webhooks")).stream().filter(example -> !example.language().equals("sh")).toList();
        assertEquals(List.of("js", "python", "java"), verifiers.stream().map(Example::language).toList());
        return verifiers.stream().map(verifier -> DynamicTest.dynamicTest(verifier.name(), () -> isRight(verifier)));
    }

    private void isRight(Example verifier) {
        Assumptions.assumeTrue(verifier.program().stream().limit(1).allMatch(program -> Programs.onPath(program).isPresent()));
        String calls = CALLS.stream().map(call -> call.in(verifier.language())).collect(Collectors.joining("\n", "", "\n"));
        Example withCalls = new Example(verifier.guide(), verifier.number(), verifier.language(), verifier.code() + calls, null, Map.of());
        List<String> said = withCalls.runs(Map.of(), Map.of(), folder).lines().toList();
        said = said.subList(said.size() - CALLS.size(), said.size());
        List<String> wrong = new ArrayList<>();
        for (int call = 0; call < CALLS.size(); call++) {
            if (!said.get(call).equals(String.valueOf(CALLS.get(call).genuine()))) {
                wrong.add(CALLS.get(call) + " is " + said.get(call));
            }
        }
        assertEquals(List.of(), wrong);
    }
}
