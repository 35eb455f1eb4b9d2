package org.researchstories.reading;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.researchstories.document.Document;
import org.researchstories.document.Documents;
import org.researchstories.document.Head;
import org.researchstories.document.LifeCycle;
import org.researchstories.document.Portion;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.representation.Answer;
import org.researchstories.story.Kind;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.Language;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Answers requests for one story. The only place where a life cycle becomes HTTP. */
@Singleton
public class StoryReader {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String ROBOTS = "X-Robots-Tag";
    private static final String KEEP_OUT = "noindex";
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Documents documents;
    private final Answers answers;
    private final Parts parts;
    private final StoryRepresentation representations;
    private final Today today;

    StoryReader(Documents documents, Answers answers, Parts parts, StoryRepresentation representations, Today today) {
        this.documents = documents;
        this.answers = answers;
        this.parts = parts;
        this.representations = representations;
        this.today = today;
    }

    /** The story of this kind at this slug, or with this id. */
    public Response one(Kind kind, String slugOrId, Reading reading) {
        return one(kind, slugOrId, parts.whole(reading), reading);
    }

    /** A section of the story of this kind at this slug, or with this id. */
    public Response section(Kind kind, String slugOrId, String section, Reading reading) {
        return one(kind, slugOrId, parts.section(section, reading), reading);
    }

    /** A page of the history of the story of this kind at this slug, or with this id. */
    public Response history(Kind kind, String slugOrId, PageRequest page, Reading reading) {
        return one(kind, slugOrId, parts.history(page, reading), reading);
    }

    private Response one(Kind kind, String slugOrId, Part part, Reading reading) {
        Language language = reading.language();
        return uuid(slugOrId)
                .map(id -> answer(portion -> ofKind(kind, documents.withId(id, language, portion)), slugOrId, part, reading))
                .orElseGet(() -> answer(portion -> documents.at(kind, slugOrId, language, portion), slugOrId, part, reading));
    }

    /** The story with this id, whatever its kind. */
    public Response one(String id, Reading reading) {
        Language language = reading.language();
        Part whole = parts.whole(reading);
        return uuid(id)
                .map(known -> answer(portion -> documents.withId(known, language, portion), id, whole, reading))
                .orElseThrow(() -> Problem.notFound(
                        "Here stories are found by their id, a UUID; by their slug each in its own collection."));
    }

    /** A conditional request is decided by the validators alone; the texts are read only where they are sent. */
    private Response answer(Function<Portion, LifeCycle> find, String asked, Part part, Reading reading) {
        LocalDate day = today.date();
        if (reading.isConditional() && part.isProvenBy(reading)
                && find.apply(part.validators()) instanceof LifeCycle.Readable known
                && !Untranslated.is(known.document(), reading)) {
            Representation representation = representations.of(known, part, reading, day);
            if (answers.isKnown(representation, reading)) {
                return withNotice(answers.notModified(representation, reading), known.document());
            }
        }
        return switch (find.apply(part.portion())) {
            case LifeCycle.Readable it when Untranslated.is(it.document(), reading) ->
                    throw asOf(it.head(), Untranslated.problem(it.document(), reading.language()));
            case LifeCycle.Readable readable -> ok(readable, asked, part, reading, day);
            case LifeCycle.Moved moved -> redirect(moved, part, reading);
            case LifeCycle.Archived archived -> throw gone(archived, reading.language());
            case LifeCycle.Erased erased -> throw gone(Problem.of(ProblemType.ERASED, "This story is no longer public."), erased.goneAt(), erased.head());
            case LifeCycle.Unknown unknown -> throw asOf(unknown.head(), Problem.notFound("There is no story at " + asked + "."));
        };
    }

    private Response ok(LifeCycle.Readable readable, String asked, Part part, Reading reading, LocalDate day) {
        String text = part.content().write(readable, day);
        Representation representation = isOwn(asked, readable.document(), reading) ? representations.of(readable, part, reading, day)
                : representations.of(readable, part, reading, day).ofAnyStory();
        if (reading.isConditional() && answers.isKnown(representation, reading)) {
            return withNotice(answers.notModified(representation, reading), readable.document());
        }
        Response.ResponseBuilder answer = answers.ok(representation, reading, text, reading.mediaType());
        part.content().links(readable).forEach(link -> answer.header("Link", link));
        return withNotice(answer, readable.document());
    }

    /** The whole of a story that was read at its own address. */
    Answer whole(LifeCycle.Readable readable, Reading reading) {
        LocalDate day = today.date();
        Part whole = parts.whole(reading);
        Answer answer = answers.finished(representations.of(readable, whole, reading, day), reading, whole.content().write(readable, day), reading.mediaType());
        return isKeptFromSearchEngines(readable.document()) ? answer.with(ROBOTS, KEEP_OUT) : answer;
    }

    /** Whether no other story can come to be at this address while this one does not change: each language has addresses of its own. */
    private static boolean isOwn(String asked, Document document, Reading reading) {
        return uuid(asked).isPresent() || document.slug().equals(asked) && document.language() == reading.language();
    }

    /** One hop, however often it was renamed; what else was asked for is asked for there too. */
    private Response redirect(LifeCycle.Moved moved, Part part, Reading reading) {
        Document to = moved.to();
        Query asked = reading.query(Language.DEFAULT);
        String path = new Query(to.kind().path() + "/" + to.slug() + part.path(), asked.parameters()).toString();
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header("Location", path)
                .header("Cache-Control", fresh(moved.head()))
                .header("Vary", "Accept-Encoding, Accept-Language")
                .header(Answers.CONTENT_POSITION, moved.head().position())
                .build();
    }

    private Problem gone(LifeCycle.Archived archived, Language language) {
        return gone(Problem.of(ProblemType.ARCHIVED, "This story is no longer public.").with("reason", archived.reason()), archived.goneAt(), archived.head())
                .with("replacedBy", Optional.ofNullable(archived.replacedBy())
                        .flatMap(id -> documents.reference(id, language)).orElse(null))
                .header("Vary", "Accept-Language");
    }

    private Problem gone(Problem problem, Instant goneAt, Head head) {
        return asOf(head, problem.with("goneAt", goneAt));
    }

    private Problem asOf(Head head, Problem problem) {
        return problem.header("Cache-Control", fresh(head)).header(Answers.CONTENT_POSITION, head.position());
    }

    /** As long as any answer, for what does not change with the day. */
    private String fresh(Head head) {
        answers.stays(null, A_DAY, Instant.MAX);
        return answers.cacheControl(head, A_DAY);
    }

    private static Response withNotice(Response.ResponseBuilder answer, Document document) {
        if (isKeptFromSearchEngines(document)) {
            answer.header(ROBOTS, KEEP_OUT);
        }
        return answer.build();
    }

    /** A withdrawn story stays readable, with its notice, but no search engine shall offer it. */
    private static boolean isKeptFromSearchEngines(Document document) {
        return document.state() == Story.State.WITHDRAWN;
    }

    /** Under one kind's address there are only stories of that kind. */
    private static LifeCycle ofKind(Kind kind, LifeCycle found) {
        return switch (found) {
            case LifeCycle.Readable it when it.document().kind() != kind -> new LifeCycle.Unknown(it.head());
            case LifeCycle.Archived it when it.kind() != kind -> new LifeCycle.Unknown(it.head());
            case LifeCycle.Erased it when it.kind() != kind -> new LifeCycle.Unknown(it.head());
            default -> found;
        };
    }

    static Optional<UUID> uuid(String slugOrId) {
        return UUID_FORM.matcher(slugOrId).matches() ? Optional.of(UUID.fromString(slugOrId)) : Optional.empty();
    }
}
