package org.researchstories.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The pages that the {@code type} of a problem leads to: what it means and what to do. */
@Path("/problems")
@Produces("text/html;charset=UTF-8")
class ProblemPages {

    private static final String FRESH_FOR_AN_HOUR = "public, max-age=3600";

    private final ProblemJson json;

    ProblemPages(ProblemJson json) {
        this.json = json;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance all(ProblemType[] types);

        static native TemplateInstance one(ProblemType type, String meaning, String remedy, String example);
    }

    @GET
    @PermitAll
    public Response all() {
        return page(Templates.all(ProblemType.values()));
    }

    @GET
    @Path("/{name}")
    @PermitAll
    public Response one(String name) {
        ProblemType type = ProblemType.named(name)
                .orElseThrow(() -> Problem.notFound("There is no type of problem of this name. /problems lists all."));
        return page(Templates.one(type, withCode(type.meaning()), withCode(type.remedy()), json.indented(type.example())));
    }

    /** Our own texts, in which nothing but backticks is markup. */
    private static String withCode(String text) {
        return text.replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    private static Response page(TemplateInstance template) {
        return Response.ok(template.render()).header("Cache-Control", FRESH_FOR_AN_HOUR).build();
    }
}
