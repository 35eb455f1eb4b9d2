package org.researchstories.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.researchstories.document.Views;
import org.researchstories.representation.Coding;

import java.nio.charset.StandardCharsets;

/** Answers that hold for one moment, and that nobody may keep. */
@ApplicationScoped
class Answering {

    private final Views views;

    Answering(Views views) {
        this.views = views;
    }

    /** @param position that it reflects */
    Response of(long position, Object view, String acceptEncoding) {
        Coding coding = Coding.best(acceptEncoding);
        byte[] content = coding.encode(views.write(view).getBytes(StandardCharsets.UTF_8));
        Response.ResponseBuilder answer = Response.ok(content, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LENGTH, content.length)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept-Encoding")
                .header("Content-Position", position);
        return (coding == Coding.IDENTITY ? answer : answer.header(HttpHeaders.CONTENT_ENCODING, coding.token)).build();
    }
}
