package org.researchstories.webhook;

import io.restassured.response.Response;
import org.researchstories.access.Roles;
import org.researchstories.world.Staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.researchstories.world.Until.until;

/** A partner with one subscription. */
final class Subscriber {

    static final String PATH = "/partner/v1/subscriptions";

    private final Staff.Member partner;
    private final String id;
    private volatile String secret;

    private Subscriber(Staff.Member partner, Response made) {
        this.partner = partner;
        this.id = made.path("id");
        this.secret = made.path("secret");
    }

    /** Of what is to come. */
    static Subscriber at(Receiver receiver) {
        return of(Map.of("url", receiver.url()));
    }

    static Subscriber at(Receiver receiver, long from) {
        return of(Map.of("url", receiver.url(), "from", from));
    }

    private static Subscriber of(Map<String, Object> draft) {
        Staff.Member partner = Staff.somebodyNew(Roles.PARTNER);
        return new Subscriber(partner, partner.sends(new HashMap<>(draft)).post(PATH).then().statusCode(201).extract().response());
    }

    String id() {
        return id;
    }

    String path() {
        return PATH + "/" + id;
    }

    String secret() {
        return secret;
    }

    Staff.Member partner() {
        return partner;
    }

    Response view() {
        return partner.asks().get(path()).then().statusCode(200).extract().response();
    }

    Response does(String step) {
        return partner.asks().post(path() + "/" + step).then().statusCode(200).extract().response();
    }

    void rotates() {
        secret = does("rotation").path("secret");
    }

    void replays(long from) {
        partner.sends(Map.of("from", from)).post(path() + "/replay").then().statusCode(200);
    }

    /** The latest first. */
    List<Map<String, Object>> deliveries() {
        return partner.asks().get(path() + "/deliveries?limit=100").then().statusCode(200).extract().path("items");
    }

    List<Object> outcomes() {
        return deliveries().stream().map(delivery -> delivery.get("outcome")).toList();
    }

    void isIn(String state) {
        until("the subscription is " + state, () -> state.equals(view().path("state")));
    }

    void hasFailed(int times) {
        until("it has failed %d times".formatted(times), () -> view().<Integer>path("failures") == times);
    }

    /** Nobody is called any more. */
    void ends() {
        partner.asks().delete(path()).then().statusCode(204);
    }
}
