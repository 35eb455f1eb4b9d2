package org.researchstories.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.io.IOException;
import java.util.List;

/** The only place where what is thrown below a resource becomes an answer. */
class ProblemAnswers {

    private final ProblemJson json;

    ProblemAnswers(ProblemJson json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable failure) {
        return answer(Diagnosis.of(failure));
    }

    @ServerExceptionMapper
    Response nothingThere(NotFoundException failure, ContainerRequestContext request) {
        return answer(nothingAt(request));
    }

    @ServerExceptionMapper({UnauthorizedException.class, ForbiddenException.class, AuthenticationFailedException.class})
    Response refused(SecurityException failure, RoutingContext request) {
        return answer(Refusal.of(failure, request));
    }

    /** For addresses outside the contract: all of those are read only. */
    @ServerExceptionMapper
    Response methodNotAllowed(NotAllowedException failure, ContainerRequestContext request) {
        String allow = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return answer(RequestProblems.methodNotAllowed(request.getMethod(), allow == null ? RequestProblems.READ_ONLY : allow));
    }

    @ServerExceptionMapper
    Response notAcceptable(NotAcceptableException failure) {
        return answer(RequestProblems.notAcceptable(List.of()));
    }

    @ServerExceptionMapper
    Response mediaTypeNotSupported(NotSupportedException failure, ContainerRequestContext request) {
        return answer(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE,
                request.getHeaderString(HttpHeaders.CONTENT_TYPE) + " is not taken here."));
    }

    /** A rule that the request breaks is told to the client; one that our own answer breaks is a fault of ours. */
    @ServerExceptionMapper
    Response constraintsViolated(ConstraintViolationException failure, ContainerRequestContext request) {
        boolean hasBody = !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        return answer(Violations.in(failure, hasBody).map(Problem::invalidRequest).orElseGet(() -> Diagnosis.of(failure)));
    }

    @ServerExceptionMapper
    Response propertyWrong(MismatchedInputException failure) {
        return answer(unreadable(failure));
    }

    /** Jackson's own errors of reading arrive wrapped; an answer made on purpose that is no error stays as it is. */
    @ServerExceptionMapper
    Response anyStatus(WebApplicationException failure, ContainerRequestContext request) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return answer(status == 400 && failure.getCause() instanceof JsonProcessingException unreadable
                ? unreadable(unreadable) : RequestProblems.ofStatus(status, failure, request.getUriInfo().getPath()));
    }

    /** Jackson tells of bytes that are no JSON within a property as if it were the property that is wrong. */
    private static Problem unreadable(JsonProcessingException failure) {
        return failure instanceof JsonMappingException wrong && !(failure.getCause() instanceof IOException)
                ? Problem.invalidRequest(List.of(Violations.in(wrong)))
                : Problem.of(ProblemType.MALFORMED_REQUEST, "The body is not JSON in UTF-8, or exceeds what is taken of it.");
    }

    private static Problem nothingAt(ContainerRequestContext request) {
        return RequestProblems.nothingAt(request.getUriInfo().getPath());
    }

    private Response answer(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(ProblemJson.MEDIA_TYPE)
                .entity(json.bytes(problem));
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}
