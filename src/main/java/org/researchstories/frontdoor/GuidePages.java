package org.researchstories.frontdoor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.researchstories.contract.Artefact;
import org.researchstories.problem.Problem;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pages that say how things are done. Whole without a script, which copies examples. */
@Path("/docs/guides")
class GuidePages {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String ALL = "";

    private final Guides guides;
    private final Map<String, Artefact> pages = new ConcurrentHashMap<>();

    GuidePages(Guides guides) {
        this.guides = guides;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance all(List<Guides.Section> sections);

        static native TemplateInstance one(Guide guide);
    }

    @GET
    @PermitAll
    public Response all(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String coding) {
        return answer(pages.computeIfAbsent(ALL, unmade -> page(Templates.all(guides.all()))), known, coding);
    }

    @GET
    @Path("/{guide}")
    @PermitAll
    public Response one(String guide, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String coding) {
        Guide found = guides.named(guide).orElseThrow(() -> Problem.notFound("There is no guide of this name. /docs/guides lists all."));
        return answer(pages.computeIfAbsent(guide, unmade -> page(Templates.one(found))), known, coding);
    }

    private static Artefact page(TemplateInstance template) {
        return Artefact.made(template.render(), HTML);
    }

    private static Response answer(Artefact page, String known, String coding) {
        return page.answer(known, coding).header("Content-Security-Policy", POLICY).build();
    }
}
