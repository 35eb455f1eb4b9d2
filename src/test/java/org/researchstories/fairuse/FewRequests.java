package org.researchstories.fairuse;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** Quotas that are soon used up, and one address whose word about others is taken. */
public class FewRequests implements QuarkusTestProfile {

    static final int WITHOUT_KEY = 20;
    static final int WITH_KEY = 30;
    static final String PROXY = "127.9.9.9";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("stories.fair-use.without-key", String.valueOf(WITHOUT_KEY), "stories.fair-use.with-key", String.valueOf(WITH_KEY),
                "quarkus.http.proxy.proxy-address-forwarding", "true", "quarkus.http.proxy.trusted-proxies", PROXY);
    }
}
