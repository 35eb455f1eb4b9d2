package org.researchstories.world;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A token of the provider: a good one, until it is told to be otherwise. */
public final class Passport {

    private final JsonWebKeySet keys;
    private final JwtClaims claims = new JwtClaims();
    private String algorithm = "RS256";
    private String keyId = "rsa";
    private Key key;

    private Passport(JsonWebKeySet keys) {
        this.keys = keys;
    }

    /** Of the provider that the application trusts. */
    public static Passport of(String subject, String... roles) {
        try {
            return signedBy(new JsonWebKeySet(Psql.setting(Provider.KEYS)), subject, roles);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Passport signedBy(JsonWebKeySet keys, String subject, String... roles) {
        Passport passport = new Passport(keys);
        passport.claims.setSubject(subject);
        passport.claims.setIssuer(Provider.ISSUER);
        passport.claims.setAudience(Provider.AUDIENCE);
        passport.claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
        return passport.at("iat", Duration.ZERO).at("exp", Duration.ofMinutes(5));
    }

    public Passport with(String claim, Object value) {
        claims.setClaim(claim, value);
        return this;
    }

    public Passport without(String claim) {
        claims.unsetClaim(claim);
        return this;
    }

    /** A moment from now. */
    public Passport at(String claim, Duration fromNow) {
        claims.setClaim(claim, NumericDate.now().getValue() + fromNow.toSeconds());
        return this;
    }

    /** By the provider's key of that name. */
    public Passport by(String algorithm, String keyId) {
        this.algorithm = algorithm;
        this.keyId = keyId;
        this.key = null;
        return this;
    }

    /** By any other key, whatever name it goes by. */
    public Passport by(String algorithm, String keyId, Key key) {
        by(algorithm, keyId);
        this.key = key;
        return this;
    }

    public PublicJsonWebKey keyNamed(String name) {
        return keys.getJsonWebKeys().stream().filter(it -> it.getKeyId().equals(name)).map(PublicJsonWebKey.class::cast).findFirst().orElseThrow();
    }

    public String text() {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setDoKeyValidation(false);
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(keyId);
        signature.setKey(key != null || algorithm.equals("none") ? key : keyNamed(keyId).getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
