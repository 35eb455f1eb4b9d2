package org.researchstories.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** All that is public, to begin a copy with. */
@Path("/v1/snapshots")
class SnapshotsResource {

    private final Snapshots snapshots;
    private final ChangeCursors cursors;
    private final Answering answering;

    SnapshotsResource(Snapshots snapshots, ChangeCursors cursors, Answering answering) {
        this.snapshots = snapshots;
        this.cursors = cursors;
        this.answering = answering;
    }

    @GET
    @Path("/latest")
    @PermitAll
    public Response latest(@RestHeader(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding) {
        Snapshot latest = snapshots.latest();
        return answering.of(latest.place().position(), SnapshotView.of(latest, cursors.of(latest.place())), acceptEncoding);
    }

    @GET
    @Path("/{snapshotId}/stories.ndjson.gz")
    @PermitAll
    public Response gzip(@RestPath String snapshotId, Resumption resumption) {
        return file(snapshotId, Packing.GZIP, resumption);
    }

    @GET
    @Path("/{snapshotId}/stories.ndjson.zst")
    @PermitAll
    public Response zstd(@RestPath String snapshotId, Resumption resumption) {
        return file(snapshotId, Packing.ZSTD, resumption);
    }

    private Response file(String id, Packing packing, Resumption resumption) {
        Snapshot snapshot = snapshots.withId(id);
        return resumption.answer(snapshot, packing, snapshots.file(snapshot, packing));
    }
}
