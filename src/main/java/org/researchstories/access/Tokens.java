package org.researchstories.access;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.researchstories.access.AccessConfig.Values;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Judges tokens (RFC 7519) by the rules of RFC 8725: an issuer, an audience, an end, and algorithms that are named here. */
@Startup
@ApplicationScoped
class Tokens {

    private final AccessConfig.Tokens config;
    private final Optional<JwtConsumer> rules;

    Tokens(AccessConfig config) {
        this.config = config.tokens();
        this.rules = this.config.issuer().map(issuer -> rules(issuer, TrustedProvider.checked(this.config)));
    }

    private static JwtConsumer rules(String issuer, TrustedProvider provider) {
        return new JwtConsumerBuilder()
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, provider.audience().toArray(String[]::new))
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds((int) provider.leeway().toSeconds())
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, provider.algorithms().toArray(String[]::new))
                .setVerificationKeyResolver(PublishedKeys.at(provider.jwks(), PublishedKeys.PAUSE))
                .build();
    }

    /**
     * Who shows this token; empty where nobody should be believed to be anybody by it.
     *
     * @throws Problem where the provider's keys cannot be had, so that nothing can be said
     */
    Optional<Actor> bearer(String token) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(actor(rules.get().processToClaims(token)));
        } catch (InvalidJwtException | MalformedClaimException refused) {
            if (PublishedKeys.areMissingIn(refused)) {
                throw Problem.of(ProblemType.UNAVAILABLE, "The identity provider does not answer, so tokens cannot be judged.")
                        .header("Retry-After", PublishedKeys.PAUSE.toSeconds());
            }
            return Optional.empty();
        }
    }

    private Actor actor(JwtClaims claims) throws MalformedClaimException {
        String name = Optional.ofNullable(text(claims, "name")).orElseGet(() -> text(claims, "preferred_username"));
        return Actor.ofToken(claims.getIssuer(), claims.getSubject(), name == null ? claims.getSubject() : name, roles(claims));
    }

    private static String text(JwtClaims claims, String name) {
        return claims.getClaimValue(name) instanceof String text && !text.isBlank() ? text : null;
    }

    private Set<String> roles(JwtClaims claims) {
        List<String> told = told(claims.getClaimsMap());
        Values values = config.roles();
        Set<String> roles = new TreeSet<>();
        Map.of(Roles.AUTHOR, values.author(), Roles.REVIEWER, values.reviewer(), Roles.PUBLISHER, values.publisher(),
                Roles.ADMINISTRATOR, values.administrator(), Roles.PARTNER, values.partner())
                .forEach((role, standingForIt) -> {
                    if (told.stream().anyMatch(standingForIt::contains)) {
                        roles.add(role);
                    }
                });
        return roles;
    }

    /** A claim of the whole name goes before a way through objects: names may be addresses, which have slashes. */
    private List<String> told(Map<String, Object> claims) {
        String path = config.rolesClaim();
        Object value = claims.get(path);
        if (value == null) {
            value = claims;
            for (String step : path.split("/")) {
                value = value instanceof Map<?, ?> object ? object.get(step) : null;
            }
        }
        return switch (value) {
            case String text -> List.of(text.split(" "));
            case List<?> list -> list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
            case null, default -> List.of();
        };
    }
}
