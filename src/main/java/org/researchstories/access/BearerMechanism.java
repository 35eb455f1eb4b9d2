package org.researchstories.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Permission;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes keys and tokens, those of previews among them, from where RFC 6750 section 2.1 has them, and from nowhere else. Runs only where a method asks who
 * is there, so no public answer depends on a credential, right or wrong; requests are counted by it ({@link Holders}).
 */
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {

    private static final String FIELD = "Authorization";
    private static final String SCHEME = "Bearer ";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        MultiMap headers = request.request().headers();
        if (headers.getAll(FIELD).size() > 1) {
            return refused();
        }
        return credentialIn(headers).map(it -> known(it, request, providers)).orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** Empty where there is none, or several. */
    static Optional<String> credentialIn(MultiMap headers) {
        List<String> fields = headers.getAll(FIELD);
        return fields.size() == 1 && isBearer(fields.getFirst())
                ? Optional.of(fields.getFirst().substring(SCHEME.length()).strip()) : Optional.empty();
    }

    /** Schemes are case-insensitive (RFC 9110 section 11.1). */
    private static boolean isBearer(String field) {
        return field.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private static Uni<SecurityIdentity> known(String credential, RoutingContext request, IdentityProviderManager providers) {
        if (credential.startsWith(ApiKey.PREFIX)) {
            return asked(ApiKey.read(credential).map(KeyRequest::new), providers);
        }
        return credential.startsWith(PreviewToken.PREFIX)
                ? asked(PreviewToken.read(credential).filter(token -> takesPreviews(request)).map(PreviewRequest::new), providers)
                : providers.authenticate(new TokenAuthenticationRequest(new TokenCredential(credential, "bearer")));
    }

    /** Elsewhere it is as good as none that there ever was, and nobody need look. */
    private static boolean takesPreviews(RoutingContext request) {
        return Permission.of(request).filter(Permission::takesPreviews).isPresent();
    }

    private static Uni<SecurityIdentity> asked(Optional<? extends AuthenticationRequest> shown, IdentityProviderManager providers) {
        return shown.isPresent() ? providers.authenticate(shown.get()) : refused();
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    /** Answers are made by the room of problems; this is what the framework falls back to. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class, PreviewRequest.class, TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }
}
