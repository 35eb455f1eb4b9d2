package org.researchstories.contract;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A client for thousands of questions, of which that of other tests takes longer to ask one than it takes to answer it. What it is answered
 * is held against the contract all the same. It follows no redirect, asks for no coding and undoes none; several threads may share it.
 */
public final class SwiftReader {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    private final URI base;

    public SwiftReader(URI base) {
        this.base = base;
    }

    /** @param fields of the request's header */
    public HttpResponse<byte[]> gets(String path, Map<String, String> fields) {
        return asks("GET", path, fields);
    }

    public HttpResponse<byte[]> asksWithoutContent(String path, Map<String, String> fields) {
        return asks("HEAD", path, fields);
    }

    private HttpResponse<byte[]> asks(String method, String path, Map<String, String> fields) {
        URI address = base.resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        fields.forEach(request::header);
        HttpResponse<byte[]> answer = CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray()).join();
        ContractFilter.judge(new Exchange(method, address.getPath(), ContractFilter.query(address), each(fields), "", answer.statusCode(), answer.headers().map(),
                ContractFilter.text(answer.body(), answer.headers().firstValue("Content-Encoding").orElse(null))));
        return answer;
    }

    private static Map<String, List<String>> each(Map<String, String> fields) {
        return fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()), (one, other) -> one, TreeMap::new));
    }
}
