package org.researchstories.reading;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.researchstories.vocabulary.Language;

/**
 * What a request says about how it wants to be answered, whatever it asks for.
 *
 * @param accept the one media type to answer with, as the contract has it; null where it has no other than JSON
 * @param locale wins over {@code Accept-Language}
 * @param bodyFormat how the text of a story is to be written; may be absent
 * @param uri null where nothing is said by parameters, and no list is asked for
 */
public record Reading(
        @RestHeader(HttpHeaders.ACCEPT) String accept,
        @RestQuery String locale,
        @RestQuery String bodyFormat,
        @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
        @RestHeader(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding,
        @RestHeader(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
        @RestHeader(HttpHeaders.IF_MODIFIED_SINCE) String ifModifiedSince,
        @Context UriInfo uri) {

    /** The language asked for, whether or not there is anything in it. */
    public Language language() {
        return locale == null ? AcceptLanguage.best(acceptLanguage) : Language.of(locale);
    }

    /** In lower case and without parameters. */
    String mediaType() {
        return accept == null ? MediaType.APPLICATION_JSON : accept;
    }

    /** What a request wants whose address has no parameters, and of which nothing is known yet. */
    public static Reading withoutParameters(String accept, String acceptLanguage, String acceptEncoding) {
        return new Reading(accept, null, null, acceptLanguage, acceptEncoding, null, null, null);
    }

    /** Whether another language will do where there is no translation. */
    boolean takesFallback() {
        return !"false".equals(parameter("localeFallback"));
    }

    /** Null where it was not sent. */
    String parameter(String name) {
        return uri == null ? null : uri.getQueryParameters().getFirst(name);
    }

    boolean isConditional() {
        return ifNoneMatch != null || ifModifiedSince != null;
    }
}
