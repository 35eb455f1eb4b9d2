package org.researchstories.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who is let in. */
@ConfigMapping(prefix = "stories.access")
public interface AccessConfig {

    /** What keys are hashed with; without it what the database keeps for that. With another, all keys are void. */
    Optional<String> pepper();

    /** A key that becomes an administrator's at the start, where there is no live key of an administrator. */
    Optional<String> bootstrapKey();

    /** Whether to make a key for an administrator where there has never been one. */
    @WithDefault("false")
    boolean firstAdministrator();

    Tokens tokens();

    /** Which tokens of an OpenID Connect provider are taken. */
    interface Tokens {

        /** The provider, as tokens name it; without it no token is taken. */
        Optional<String> issuer();

        /** Where the provider publishes its keys. */
        Optional<URI> jwks();

        /** Tokens must be meant for one of these. */
        Optional<List<String>> audience();

        /** Of RS256, PS256, ES256 and EdDSA. */
        @WithDefault("RS256,PS256,ES256,EdDSA")
        List<String> algorithms();

        /** By how much the clocks of the provider and of this machine may differ. */
        @WithDefault("30S")
        Duration leeway();

        /** The claim that tells roles, a text or a list; with slashes, the way to it through objects. */
        @WithDefault("roles")
        String rolesClaim();

        Values roles();
    }

    /** Which values of the claim stand for each role. */
    interface Values {

        @WithDefault(Roles.AUTHOR)
        List<String> author();

        @WithDefault(Roles.REVIEWER)
        List<String> reviewer();

        @WithDefault(Roles.PUBLISHER)
        List<String> publisher();

        @WithDefault(Roles.ADMINISTRATOR)
        List<String> administrator();

        @WithDefault(Roles.PARTNER)
        List<String> partner();
    }
}
