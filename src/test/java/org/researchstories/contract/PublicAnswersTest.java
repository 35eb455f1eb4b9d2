package org.researchstories.contract;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.Momentary;
import org.researchstories.world.Passport;
import org.researchstories.world.Reader;
import org.researchstories.world.Staff;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is public is the same for everybody, whoever they say they are. */
@QuarkusTest
@BeforeTheRest
class PublicAnswersTest {

    static Stream<String> everyPublicAddress() {
        ContractFile contract = ContractFile.bundled();
        return Stream.concat(contract.templates().stream().filter(template -> contract.operation(template, "GET").has("operationId")
                        && contract.operation(template, "GET").path("security").isEmpty()).map(SamplePath::of),
                Stream.of("/v1/challenges?x=1", "/no/such/path", "/forgotten", "/docs/explorer.js"));
    }

    @ParameterizedTest
    @MethodSource("everyPublicAddress")
    void noCredentialChangesAnything(String path) {
        Response without = Reader.gets(path);
        for (String field : List.of("Bearer " + Staff.in("administrator").key(), "Bearer " + Passport.of("pam", "author").text(),
                "Bearer " + Passport.of("pam", "author").at("iat", Duration.ofHours(-2)).at("exp", Duration.ofHours(-1)).text(), "Bearer rsk_live_nonsense", "Bearer x",
                "Basic cGFtOnNlY3JldA==", "")) {
            Response with = Reader.asking().header("Authorization", field).get(path);
            assertEquals(without.statusCode(), with.statusCode(), field);
            assertEquals(without.asString(), with.asString(), field);
            Momentary.assertNoOthersDiffer(without, with, () -> Reader.gets(path), field);
        }
    }
}
