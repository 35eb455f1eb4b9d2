package org.researchstories.contract;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Holds every exchange of the whole test run against the contract, and fails the test whose exchange breaks it. */
class ContractFilter implements Filter {

    /** It keeps much of the memory, and each start of the application has another: where memory is short, those of former starts go. */
    private static SoftReference<ContractJudge> judge = new SoftReference<>(null);

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        URI uri = URI.create(request.getURI());
        judge(new Exchange(request.getMethod(), uri.getPath(), query(uri), multi(request.getHeaders()),
                Objects.toString(request.getBody(), ""), answer.statusCode(), multi(answer.getHeaders()), text(answer.asByteArray(), answer.header("Content-Encoding"))));
        return answer;
    }

    /** @throws AssertionError where it is against the contract */
    static void judge(Exchange exchange) {
        List<String> faults = judge().faults(exchange);
        if (!faults.isEmpty()) {
            throw new AssertionError("%s is against the contract:%n  %s".formatted(exchange, String.join("\n  ", faults)));
        }
    }

    private static synchronized ContractJudge judge() {
        ContractJudge known = judge.get();
        if (known == null) {
            known = new ContractJudge(ContractFile.bundled());
            judge = new SoftReference<>(known);
        }
        return known;
    }

    static Map<String, List<String>> query(URI uri) {
        String raw = uri.getRawQuery();
        return raw == null ? Map.of() : Arrays.stream(raw.split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(pair -> decoded(pair[0]),
                        Collectors.mapping(pair -> pair.length == 1 ? "" : decoded(pair[1]), Collectors.toList())));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> multi(Headers headers) {
        return headers.asList().stream().collect(Collectors.groupingBy(Header::getName,
                Collectors.mapping(Header::getValue, Collectors.toList())));
    }

    /** @param coding null where there is none */
    static String text(byte[] body, String coding) {
        try {
            return new String(decoded(body, coding), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The client does not know brotli, and has undone gzip by itself only where it is told to. */
    private static byte[] decoded(byte[] bytes, String coding) throws IOException {
        if ("br".equals(coding) && bytes.length > 0) {
            Brotli4jLoader.ensureAvailability();
            return Decoder.decompress(bytes).getDecompressedData();
        }
        if ("gzip".equals(coding) && bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
            return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        return bytes;
    }
}
