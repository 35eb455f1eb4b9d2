package org.researchstories.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.researchstories.access.Roles;
import org.researchstories.access.Who;
import org.researchstories.problem.Problem;
import org.researchstories.sync.FollowLog;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Webhooks, as those manage them who are called. Nobody sees another's. */
@Path("/partner/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
class SubscriptionsResource {

    private static final String PATH = "/partner/v1/subscriptions/";

    private final Subscriptions subscriptions;
    private final Subscribe subscribe;
    private final RehearseDelivery rehearsal;
    private final DeliveryLog deliveries;
    private final FollowLog log;
    private final Who who;
    private final Clock clock;
    private final WebhookConfig config;

    SubscriptionsResource(Subscriptions subscriptions, Subscribe subscribe, RehearseDelivery rehearsal, DeliveryLog deliveries, FollowLog log, Who who, Clock clock, WebhookConfig config) {
        this.subscriptions = subscriptions;
        this.subscribe = subscribe;
        this.rehearsal = rehearsal;
        this.deliveries = deliveries;
        this.log = log;
        this.who = who;
        this.clock = clock;
        this.config = config;
    }

    /** (openapi: SubscriptionList, DeliveryList) */
    private record Listed<T>(List<T> items) {
    }

    /** (openapi: PingResult) */
    private record Pinged(String outcome, Integer status, String detail) {
    }

    /** (openapi: ReplayDraft) */
    record ReplayDraft(@NotNull @Min(1) Long from) {
    }

    /** (openapi: DeliveryRehearsalDraft) */
    record DeliveryRehearsalDraft(@NotNull Misdelivery rehearse) {
    }

    @GET
    @RolesAllowed(Roles.PARTNER)
    public Object list() {
        return new Listed<>(subscriptions.of(who.asks().id()).stream().map(SubscriptionView::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PARTNER)
    public Response make(@NotNull @Valid SubscriptionDraft draft) {
        byte[] secret = Subscribe.secret();
        UUID id = subscribe.now(draft, secret, who.asks());
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, PATH + id).entity(SubscriptionView.of(own(id), secret)).build();
    }

    @GET
    @Path("/{subscriptionId}")
    @RolesAllowed(Roles.PARTNER)
    public SubscriptionView one(@RestPath UUID subscriptionId) {
        return SubscriptionView.of(own(subscriptionId));
    }

    @DELETE
    @Path("/{subscriptionId}")
    @RolesAllowed(Roles.PARTNER)
    public void remove(@RestPath UUID subscriptionId) {
        subscriptions.remove(own(subscriptionId).id());
    }

    @POST
    @Path("/{subscriptionId}/pause")
    @RolesAllowed(Roles.PARTNER)
    public SubscriptionView pause(@RestPath UUID subscriptionId) {
        subscriptions.stops(own(subscriptionId).id(), Subscription.State.PAUSED, Subscription.Reason.ASKED, clock.instant());
        return one(subscriptionId);
    }

    @POST
    @Path("/{subscriptionId}/resumption")
    @RolesAllowed(Roles.PARTNER)
    public SubscriptionView resume(@RestPath UUID subscriptionId) {
        subscriptions.goesOn(own(subscriptionId).id(), clock.instant());
        return one(subscriptionId);
    }

    @POST
    @Path("/{subscriptionId}/rotation")
    @RolesAllowed(Roles.PARTNER)
    public SubscriptionView rotate(@RestPath UUID subscriptionId) {
        byte[] secret = Subscribe.secret();
        subscriptions.signsWith(own(subscriptionId).id(), secret, clock.instant().plus(config.changeover()));
        return SubscriptionView.of(own(subscriptionId), secret);
    }

    @POST
    @Path("/{subscriptionId}/ping")
    @RolesAllowed(Roles.PARTNER)
    public Object ping(@RestPath UUID subscriptionId) {
        Receipt receipt = subscribe.ping(own(subscriptionId));
        return new Pinged(receipt.outcome().value, receipt.status(), Subscribe.told(receipt));
    }

    @POST
    @Path("/{subscriptionId}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PARTNER)
    public SubscriptionView replay(@RestPath UUID subscriptionId, @NotNull @Valid ReplayDraft draft) {
        FollowLog.Stretch from = log.from(draft.from());
        subscriptions.goesBack(own(subscriptionId).id(), from.next(), from.position(), clock.instant());
        return one(subscriptionId);
    }

    @POST
    @Path("/{subscriptionId}/rehearsal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PARTNER)
    public Object rehearse(@RestPath UUID subscriptionId, @NotNull @Valid DeliveryRehearsalDraft draft) {
        rehearsal.requireSandbox();
        return rehearsal.now(own(subscriptionId), draft.rehearse());
    }

    @GET
    @Path("/{subscriptionId}/deliveries")
    @RolesAllowed(Roles.PARTNER)
    public Object deliveries(@RestPath UUID subscriptionId, @RestQuery @DefaultValue("9223372036854775807") long before,
            @RestQuery @DefaultValue("20") int limit) {
        return new Listed<>(deliveries.of(own(subscriptionId).id(), before, limit));
    }

    private Subscription own(UUID id) {
        return subscriptions.of(who.asks().id(), id).orElseThrow(() -> Problem.notFound("You have no such subscription."));
    }
}
