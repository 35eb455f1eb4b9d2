package org.researchstories.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that shows the token of a preview. Who keeps previews knows whether it is good for anything. */
public final class PreviewRequest extends BaseAuthenticationRequest {

    private final PreviewToken token;

    PreviewRequest(PreviewToken token) {
        this.token = token;
    }

    public PreviewToken token() {
        return token;
    }
}
