package org.researchstories.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows people and programs by tokens of the provider that is trusted. Its keys may have to be fetched, so it may take time. */
@ApplicationScoped
class TokenBearers implements IdentityProvider<TokenAuthenticationRequest> {

    private final Tokens tokens;

    TokenBearers(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> tokens.bearer(request.getToken().getToken()).map(Identity::of)
                .orElseThrow(AuthenticationFailedException::new));
    }
}
