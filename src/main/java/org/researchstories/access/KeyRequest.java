package org.researchstories.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that shows a key. */
final class KeyRequest extends BaseAuthenticationRequest {

    final ApiKey key;

    KeyRequest(ApiKey key) {
        this.key = key;
    }
}
