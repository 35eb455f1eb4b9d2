package org.researchstories.problem;

import io.vertx.ext.web.RoutingContext;

import java.util.List;
import java.util.Optional;

/**
 * Who may do what a request asks for, where that is not everybody. Whoever reads it out of the contract keeps it with the
 * request, so that a refusal can tell.
 *
 * @param roles         any of them will do; empty where it is enough to be known
 * @param takesPreviews whether the token of a preview will do as well
 */
public record Permission(List<String> roles, boolean takesPreviews) {

    private static final String KEY = Permission.class.getName();

    public void keepWith(RoutingContext request) {
        request.put(KEY, this);
    }

    public static Optional<Permission> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }
}
