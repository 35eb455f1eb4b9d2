package org.researchstories.reading;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.researchstories.problem.PercentEncoding;
import org.researchstories.vocabulary.Language;

import java.util.HashMap;
import java.util.Map;

/**
 * What a request says about how it wants to be answered, whatever it asks for.
 *
 * @param accept the one media type to answer with, as the contract has it; null where it has no other than JSON
 * @param locale wins over {@code Accept-Language}
 * @param bodyFormat how the text of a story is to be written; may be absent
 * @param request found to be right: each of its parameters is there once, and can be read
 */
public record Reading(
        @RestHeader(HttpHeaders.ACCEPT) String accept,
        @RestQuery String locale,
        @RestQuery String bodyFormat,
        @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
        @RestHeader(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding,
        @RestHeader(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
        @RestHeader(HttpHeaders.IF_MODIFIED_SINCE) String ifModifiedSince,
        @Context HttpServerRequest request) {

    /** The language asked for, whether or not there is anything in it. */
    public Language language() {
        return locale == null ? AcceptLanguage.best(acceptLanguage) : Language.of(locale);
    }

    /** In lower case and without parameters. */
    String mediaType() {
        return accept == null ? MediaType.APPLICATION_JSON : accept;
    }

    /** What a request says that the REST layer has not seen. */
    public static Reading of(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return new Reading(headers.get(HttpHeaders.ACCEPT), request.getParam("locale"), request.getParam("bodyFormat"), headers.get(HttpHeaders.ACCEPT_LANGUAGE),
                headers.get(HttpHeaders.ACCEPT_ENCODING), headers.get(HttpHeaders.IF_NONE_MATCH), headers.get(HttpHeaders.IF_MODIFIED_SINCE), request);
    }

    /** Whether another language will do where there is no translation. */
    boolean takesFallback() {
        return !"false".equals(parameter("localeFallback"));
    }

    /** Null where it was not sent. */
    public String parameter(String name) {
        return request.getParam(name);
    }

    /** What is asked for, of what is in the language that is asked for. */
    public Query query() {
        return query(language());
    }

    /** The same in another language. */
    Query query(Language language) {
        Map<String, String> given = new HashMap<>();
        request.params().forEach(parameter -> given.put(parameter.getKey(), parameter.getValue()));
        String path = PercentEncoding.decode(request.path()).orElseThrow(() -> new IllegalStateException("was found to be right: " + request.path()));
        return Query.of(path, given, language);
    }

    boolean isConditional() {
        return ifNoneMatch != null || ifModifiedSince != null;
    }
}
