package org.researchstories.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.RoutingContext;

import java.util.List;

/**
 * What somebody is told who may not do what is asked for. Where the contract says who may, it is 401 or 403 with a challenge
 * (RFC 6750 section 3); everything else that is refused is, for everybody, not there.
 */
final class Refusal {

    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String BEARER = "Bearer realm=\"research-stories\"";
    private static final String NOT_VALID = "The key or token is not valid here: it is malformed, unknown, expired or revoked,"
            + " or was issued by or for somebody else.";

    private Refusal() {
    }

    static boolean is(Throwable failure) {
        return failure instanceof AuthenticationException || failure instanceof SecurityException;
    }

    /** @param failure one that {@link #is} a refusal */
    static Problem of(Throwable failure, RoutingContext request) {
        return Permission.of(request)
                .map(permission -> problem(failure, permission.roles()))
                .orElseGet(() -> RequestProblems.nothingAt(request.request().path()));
    }

    private static Problem problem(Throwable failure, List<String> roles) {
        if (failure instanceof ForbiddenException) {
            return forbidden(roles);
        }
        return failure instanceof AuthenticationException ? notValid() : missing();
    }

    static Problem missing() {
        return Problem.of(ProblemType.UNAUTHENTICATED, "This is for people and programs that say who they are: send"
                + " Authorization: Bearer with a key or token.").header(CHALLENGE, BEARER);
    }

    /** The same for every reason, so that nobody learns how near a guess has come. */
    private static Problem notValid() {
        return Problem.of(ProblemType.UNAUTHENTICATED, NOT_VALID)
                .header(CHALLENGE, BEARER + ", error=\"invalid_token\", error_description=\"" + NOT_VALID + "\"");
    }

    static Problem forbidden(List<String> roles) {
        return Problem.of(ProblemType.FORBIDDEN, "You are known, but have none of the roles that may do this: "
                        + String.join(", ", roles) + ".").with("roles", roles)
                .header(CHALLENGE, BEARER + ", error=\"insufficient_scope\", scope=\"" + String.join(" ", roles) + "\"");
    }
}
