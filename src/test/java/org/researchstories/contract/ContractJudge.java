package org.researchstories.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds exchanges against the contract. An answer must have a documented status, documented headers and a documented
 * body; a request that the contract allows must not be refused as wrong, and one that it forbids must be.
 */
final class ContractJudge {

    /** What HTTP itself adds to any answer (RFC 9110, RFC 9112), whatever the operation. */
    private static final Set<String> OF_THE_TRANSPORT = ignoringCase(
            "Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding", "Connection", "Date");

    /** What the explorer's page loads, and what the tests themselves add to the application to see it fail. */
    private static final Set<String> NOT_IN_THE_CONTRACT = Set.of("docs", "faulty", "forgotten");

    private static final String BODY_MISSING = "validation.response.body.missing";

    private final ContractFile contract;
    private final OpenApiInteractionValidator validator;
    private final StoryJudge stories;
    private final Set<Content> faultless = ConcurrentHashMap.newKeySet();
    private OpenApiInteractionValidator ofTrimmed;

    ContractJudge(ContractFile contract) {
        this.contract = contract;
        this.validator = validator(contract);
        this.stories = new StoryJudge(contract);
    }

    /** It takes seconds to make, and most starts of the application trim nothing. */
    private synchronized OpenApiInteractionValidator ofTrimmed() {
        if (ofTrimmed == null) {
            ofTrimmed = validator(StoryJudge.relaxed(contract));
        }
        return ofTrimmed;
    }

    private static OpenApiInteractionValidator validator(ContractFile contract) {
        return OpenApiInteractionValidator.createForInlineApiSpecification(contract.withoutDiscriminators())
                .withLevelResolver(LevelResolver.create()
                        // The schemas' own unevaluatedProperties decide; this check does not see through allOf.
                        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                        .build())
                .build();
    }

    /** Everything that is against the contract; empty where nothing is. */
    List<String> faults(Exchange exchange) {
        if (exchange.method().equals("OPTIONS")) {
            return List.of();
        }
        return contract.templateOf(exchange.path())
                .map(template -> faultsOf(exchange, template))
                .orElseGet(() -> faultsOutside(exchange));
    }

    private List<String> faultsOf(Exchange exchange, String template) {
        List<String> faults = new ArrayList<>();
        if (!contract.operations(template).contains(exchange.operationMethod())) {
            return exchange.status() == 405 ? List.of()
                    : List.of("undocumented method " + exchange.method());
        }
        if (!contract.statuses(template, exchange.operationMethod()).contains(exchange.status())) {
            return List.of("undocumented status " + exchange.status());
        }
        undocumentedHeaders(exchange, template).forEach(header -> faults.add("undocumented header " + header));
        if (!exchange.isHead()) {
            faults.addAll(faultsOfContent(exchange, template));
        }
        faults.addAll(faultsOfRefusal(exchange, template));
        return faults;
    }

    /**
     * All that the verdict on a body depends on. To judge a long one takes longer than to make it, and many a test asks the same
     * again and again.
     */
    private record Content(String template, String method, Map<String, List<String>> query, int status, List<String> mediaType, UUID digest) {

        static Content of(Exchange exchange, String template) {
            return new Content(template, exchange.operationMethod(), exchange.query(), exchange.status(), exchange.responseHeaders().get("Content-Type"),
                    UUID.nameUUIDFromBytes(exchange.body().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private List<String> faultsOfContent(Exchange exchange, String template) {
        Content content = Content.of(exchange, template);
        if (faultless.contains(content)) {
            return messages(validated(validator, exchange, "")).stream().filter(fault -> !fault.startsWith(BODY_MISSING)).toList();
        }
        List<String> faults = faultsOfWhatIsNew(exchange, template);
        if (faults.isEmpty()) {
            faultless.add(content);
        }
        return faults;
    }

    private static ValidationReport validated(OpenApiInteractionValidator validator, Exchange exchange, String body) {
        return validator.validateResponse(exchange.path(), Request.Method.valueOf(exchange.operationMethod()), response(exchange, body));
    }

    private List<String> faultsOfWhatIsNew(Exchange exchange, String template) {
        boolean trimmed = StoryJudge.isTrimmed(exchange);
        List<String> faults = new ArrayList<>(messages(validated(trimmed ? ofTrimmed() : validator, exchange, exchange.body())));
        if (stories.isFor(exchange, template)) {
            faults.addAll(stories.faultsOfInclusion(exchange));
            faults.addAll(trimmed ? stories.faults(exchange, template) : List.of());
        }
        return faults;
    }

    /** A wrong request must be told so; 301, 404 and the like may come first, so only success and refusal are compared. */
    private List<String> faultsOfRefusal(Exchange exchange, String template) {
        List<String> wrong = messages(validator.validateRequest(request(exchange, contract.lists(template, exchange.operationMethod()))));
        if (exchange.status() < 300 && !wrong.isEmpty()) {
            return List.of("accepted although the contract forbids it: " + wrong);
        }
        return List.of();
    }

    /** What the contract has no path for is refused, as a problem. */
    private static List<String> faultsOutside(Exchange exchange) {
        if (exchange.path().length() > 1 && NOT_IN_THE_CONTRACT.contains(exchange.path().split("/")[1])) {
            return List.of();
        }
        boolean problem = exchange.isHead() || exchange.responseHeaders().getOrDefault("Content-Type", List.of("")).getFirst()
                .startsWith("application/problem+json");
        return exchange.status() >= 400 && problem ? List.of() : List.of("an undocumented path that is served");
    }

    private Set<String> undocumentedHeaders(Exchange exchange, String template) {
        Set<String> names = ignoringCase();
        names.addAll(exchange.responseHeaders().keySet());
        names.removeAll(OF_THE_TRANSPORT);
        names.removeAll(ignoringCase(contract.headers(template, exchange.operationMethod(), exchange.status()).toArray(String[]::new)));
        return names;
    }

    /** @param lists in OpenAPI 3.1 the library takes a list for what it is only where it is JSON */
    private static Request request(Exchange exchange, Set<String> lists) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(exchange.operationMethod(), exchange.path());
        exchange.query().forEach((name, values) -> request.withQueryParam(name, lists.contains(name)
                ? values.stream().map(list -> "[\"" + list.replace(",", "\",\"") + "\"]").toList() : values));
        // To the library a field without a value is a missing one, and one in several lines is several.
        exchange.requestHeaders().forEach((name, values) -> {
            if (!values.equals(List.of(""))) {
                request.withHeader(name, String.join(", ", values));
            }
        });
        return exchange.requestBody().isEmpty() ? request.build() : request.withBody(exchange.requestBody()).build();
    }

    private static SimpleResponse response(Exchange exchange, String body) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(exchange.status());
        exchange.responseHeaders().forEach(response::withHeader);
        if (!body.isEmpty()) {
            response.withBody(body);
        }
        return response.build();
    }

    private static List<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage()).toList();
    }

    private static Set<String> ignoringCase(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
