package org.researchstories.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.store.EditingSide;

import java.util.Optional;
import java.util.Set;

/** Knows people and programs by their keys. Asks the database each time, so that a revoked key is of no more use at once. */
@ApplicationScoped
class KeyHolders implements IdentityProvider<KeyRequest> {

    private final EditingSide database;
    private final Keys keys;

    KeyHolders(EditingSide database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.key));
    }

    private SecurityIdentity identity(ApiKey secret) {
        Optional<Key> key = database.call(handle -> keys.used(handle, secret));
        return key.map(it -> Identity.of(Actor.ofKey(it.holder(), it.name(), Set.copyOf(it.roles()))))
                .orElseThrow(AuthenticationFailedException::new);
    }
}
