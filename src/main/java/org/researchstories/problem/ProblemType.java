package org.researchstories.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every kind of error that this API answers with. Name, status and title never change; each has its page at
 * {@link #path()}, which is also its {@code type} in answers.
 */
public enum ProblemType {

    INVALID_REQUEST(400, "The request is not valid",
            "A query parameter is unknown, repeated, empty or has a value that it cannot have, a header field cannot be"
                    + " taken, or a property of the body is wrong. Nothing is guessed and nothing is ignored.",
            "Each entry of `errors` names one violation; all are listed at once. Where only certain names or values"
                    + " are possible, `allowed` lists them, and `didYouMean` is the nearest."),

    INVALID_CURSOR(400, "The cursor is not valid here",
            "The cursor was not given by this list for these parameters, or it was changed on its way.",
            "Take the cursor from `nextCursor` as it is and keep every other parameter; or leave it out to begin anew."),

    MALFORMED_REQUEST(400, "The request cannot be read",
            "The request could not be read: its address is not properly percent-encoded UTF-8, or its body is not JSON."
                    + " (What is not HTTP at all, or has a first line or headers of more than 64 kB, is refused before it is"
                    + " a request, without a page like this.)",
            "Encode the parts of the address (as encodeURIComponent does) and send JSON as UTF-8."),

    UNAUTHENTICATED(401, "Say who you are",
            "This operation is not for everybody, and the request has no key or token, or one that is not valid here. Keys and"
                    + " tokens are taken from the header field `Authorization` only, never from an address.",
            "Send `Authorization: Bearer` and a key (`rsk_live_…`) or a token of the identity provider that this API trusts."
                    + " `WWW-Authenticate` says which of the two is the case. An administrator can give you a new key."),

    FORBIDDEN(403, "Not for this role",
            "The request says who is asking, and that is not somebody who may do this.",
            "Ask an administrator for a key with one of `roles`. An administrator may do whatever an author, a reviewer or a"
                    + " publisher may."),

    FOUR_EYES(403, "It takes somebody else",
            "Whoever wrote something cannot be the one who approves it.",
            "Ask another reviewer."),

    NOT_FOUND(404, "There is nothing here",
            "Nothing public has this address now or had it before. Addresses are matched exactly, upper and lower case"
                    + " included, without a slash at the end.",
            "Start from `/v1`, follow the links in answers, or look up the path in `/openapi.json`."),

    NOT_TRANSLATED(404, "Not in this language",
            "The story is public, but not in the language wanted, and `localeFallback=false` asks for no other.",
            "Read it in one of the languages that `availableLocales` lists with their addresses, or leave `localeFallback`"
                    + " out to be served another."),

    METHOD_NOT_ALLOWED(405, "The method is not allowed here",
            "There is something at this address, but the method of the request cannot be used on it.",
            "Use one of the methods in the header field `Allow`."),

    NOT_ACCEPTABLE(406, "Nothing acceptable can be had",
            "The header field `Accept` rules out every media type that this address can answer with.",
            "Accept one of the media types that the entry of `errors` lists in `allowed`, or leave `Accept` out."),

    CONFLICT(409, "Not as things are",
            "The request is right in itself, but cannot be done as things are now.",
            "The detail tells what is in the way. Change that first, or leave it."),

    NOT_APPROVED(409, "Not approved",
            "What is to be published is not approved in its latest revision. An edit voids an approval.",
            "Submit the drafts that `errors` names, and have a reviewer approve them."),

    REFERENCED(409, "Other stories show it",
            "The story is to be taken from the public while other public stories show it.",
            "Change the stories in `referrers` first; or send `detach`, and they show it no longer."),

    ARCHIVED(410, "No longer public",
            "The story was public at this address and is not any more. It will not come back here.",
            "Remove copies and links. `goneAt` says since when, `reason` why where that can be told, and `replacedBy`"
                    + " which story to read instead."),

    ERASED(410, "Erased",
            "There was a story at this address. It was taken away, nothing of it was kept, and nothing more is told of it.",
            "Remove copies and links, and what was made of them. `goneAt` says since when."),

    CURSOR_EXPIRED(410, "The cursor leads nowhere any more",
            "The change log has no such place: it is of another life of the database, which may have been restored from a copy, or from"
                    + " before what the log still has.",
            "Begin anew: take the snapshot at `snapshot` and go on from its cursor, or read `changes` without a cursor. Stories that"
                    + " you have and that neither of them names, remove."),

    PRECONDITION_FAILED(412, "It has changed since",
            "What is to be changed is not what the request is based on any more: somebody else has changed it.",
            "Read it again. `differences` says what has changed, and `ETag` what to send in `If-Match` once your change takes that"
                    + " into account."),

    PAYLOAD_TOO_LARGE(413, "The body is too large",
            "The body of the request is larger than this API takes.",
            "Send less; the detail tells the limit."),

    URI_TOO_LONG(414, "The address is too long",
            "The address of the request is longer than this API takes.",
            "Shorten the query; no request that this API understands needs so much."),

    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported",
            "The body of the request is of a media type that this address does not take.",
            "Send `application/json` and say so in `Content-Type`."),

    RANGE_NOT_SATISFIABLE(416, "There are no such bytes",
            "The request asks for a part of a file that begins behind its end.",
            "`Content-Range` tells how many bytes the file has. Where you have them all, you are done."),

    NOT_PUBLISHABLE(422, "Not fit to be published",
            "Something in what is to be published is missing, wrong, or leads to what is not public.",
            "Mend what `errors` lists, all of it at once; their pointers begin with the place of the draft in the request."),

    IDEMPOTENCY_KEY_REUSED(422, "This key is another request's",
            "The `Idempotency-Key` was sent with another request within the last day.",
            "Make a new key for each request, and send it again only with the very same one."),

    RECEIVER_FAILED(422, "The receiver did not take the call",
            "Whoever wants to be called is called once before. The receiver could not be reached, or did not answer 2xx.",
            "The detail says what came of the call. Have the receiver answer any 2xx to a `ping` within 15 seconds, and send the request again."),

    PRECONDITION_REQUIRED(428, "Say what this is based on",
            "A change without `If-Match` could undo what somebody else has written meanwhile (RFC 6585 section 3).",
            "Send the `ETag` that you have read in `If-Match`."),

    QUOTA_EXCEEDED(429, "Too many requests",
            "Everybody may make so many requests a minute, without a key from one network address, with a key whoever holds it. There were"
                    + " more. `RateLimit-Policy` tells the quota (draft-ietf-httpapi-ratelimit-headers-10, section 5.1).",
            "Wait as many seconds as `Retry-After` says, then go on. `RateLimit` in every answer says what is left. Whoever reads much"
                    + " asks for a key, or copies everything at once: `/v1/snapshots/latest`, then `/v1/changes`."),

    INTERNAL_ERROR(500, "Something went wrong on our side",
            "The request was not at fault. The fault is in our log.",
            "Try again later. If it stays, tell us `instance`: it leads us to the entry in the log."),

    UNAVAILABLE(503, "Not available just now",
            "The store behind this API could not be reached or did not answer in time.",
            "Wait as many seconds as `Retry-After` says and repeat the request as it was."),

    POSITION_NOT_REACHED(503, "Not that far yet",
            "The request asks for an answer that reflects at least a position of the change log, and this server has not seen that"
                    + " position within two seconds.",
            "Wait as many seconds as `Retry-After` says and repeat the request. Where the position came from another life of the"
                    + " database, it may never be reached: leave `Min-Position` out.");

    private final int status;
    private final String title;
    private final String meaning;
    private final String remedy;

    ProblemType(int status, String title, String meaning, String remedy) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** The type of this name, as in {@link #path()}. */
    static Optional<ProblemType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(name)).findFirst();
    }

    /** What a bare status of the layers below stands for: where none fits, whose fault it was still holds. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            // Who may do what is known to methods only (Refusal); what anything else refuses is, for everybody, not there.
            case 401, 403 -> NOT_FOUND;
            case 431 -> INVALID_REQUEST;
            case 400 -> MALFORMED_REQUEST;
            default -> Arrays.stream(values()).filter(type -> type.status == status).findFirst()
                    .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
        };
    }

    /** Lower case with hyphens: {@code invalid-request}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} in answers, a reference relative to the API's own origin. */
    public String path() {
        return "/problems/" + slug();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What this error says; backticks mark code. */
    public String meaning() {
        return meaning;
    }

    /** What to do about it; backticks mark code. */
    public String remedy() {
        return remedy;
    }

    /** An answer of this type as it could be met. */
    public Problem example() {
        return switch (this) {
            case INVALID_REQUEST -> Problem.invalidRequest(List.of(
                    Violation.ofParameter("limt", "There is no such parameter here.")
                            .allowing(List.of("limit", "cursor", "sort", "total", "locale"), "limt"),
                    Violation.ofParameter("locale", "Must be one of the allowed values.").allowing(List.of("en", "cy"))));
            case INVALID_CURSOR -> Problem.of(this, "The cursor is not one that this list gave for these parameters."
                    + " Leave it out to begin anew.");
            case MALFORMED_REQUEST -> Problem.of(this, "The path is not properly percent-encoded UTF-8.");
            case UNAUTHENTICATED -> Refusal.missing();
            case FORBIDDEN -> Refusal.forbidden(List.of("administrator"));
            case CONFLICT -> Problem.of(this, "The holder has two live keys already. Revoke one of them first.");
            case NOT_FOUND -> RequestProblems.nothingAt("/v1/challenge");
            case FOUR_EYES -> Problem.of(this, "Whoever wrote a revision cannot approve it. Ask somebody else to.");
            case NOT_APPROVED -> Problem.of(this, "What is not approved cannot be published.")
                    .violating(List.of(Violation.ofBody("/drafts/0", "Its latest revision is not approved.")));
            case REFERENCED -> Problem.of(this, "Other stories show it. Change them first, or send detach to have them show it no longer.")
                    .with("referrers", List.of(Map.of("title", "Why some lung cancers ignore checkpoint inhibitors")));
            case CURSOR_EXPIRED -> Problem.of(this, "What came after this cursor cannot be told any more.")
                    .with("snapshot", "/v1/snapshots/latest").with("changes", "/v1/changes");
            case RANGE_NOT_SATISFIABLE -> Problem.of(this, "The file has 48213 bytes.");
            case POSITION_NOT_REACHED -> Problem.of(this, "Position 4711 has not been seen here within 2 seconds.");
            case PRECONDITION_FAILED -> Problem.of(this, "The draft is in revision 4 by now.")
                    .with("differences", List.of(Map.of("pointer", "/label/en", "before", "Vaccine", "after", "Vaccines")));
            case NOT_PUBLISHABLE -> Problem.of(this, "One thing keeps this from being published.")
                    .violating(List.of(Violation.ofBody("/drafts/0/content/story/wording/title", "Must not be null.")));
            case IDEMPOTENCY_KEY_REUSED -> Problem.of(this, "The key was sent with another request before.");
            case RECEIVER_FAILED -> Problem.of(this, "The receiver answered 302; redirects are not followed.");
            case PRECONDITION_REQUIRED -> Problem.of(this, "Say in If-Match which revision this is based on.");
            case NOT_TRANSLATED -> Problem.of(this, "This story is not to be had in the language wanted (cy)."
                            + " Leave localeFallback out to be served another.")
                    .with("availableLocales", List.of(Map.of("locale", "en", "href", "/v1/challenges/understanding-each-tumour?locale=en")));
            case METHOD_NOT_ALLOWED -> RequestProblems.methodNotAllowed("DELETE", "GET, HEAD, OPTIONS");
            case NOT_ACCEPTABLE -> RequestProblems.notAcceptable(List.of("application/json"));
            case ARCHIVED -> Problem.of(this, "This story is no longer public.")
                    .with("reason", "Merged into another story.").with("goneAt", "2026-03-02T09:00:00Z");
            case ERASED -> Problem.of(this, "This story is no longer public.").with("goneAt", "2026-03-02T09:00:00Z");
            case PAYLOAD_TOO_LARGE -> Problem.of(this, "The body has more than 1048576 bytes.");
            case URI_TOO_LONG -> Problem.of(this, "The address has more than 8192 bytes.");
            case UNSUPPORTED_MEDIA_TYPE -> Problem.of(this, "text/csv is not taken here.");
            case QUOTA_EXCEEDED -> Problem.of(this, "The 600 requests a minute that can be made without a key from one network address are"
                    + " used up. Try again in 5 seconds.");
            case INTERNAL_ERROR -> Problem.of(this, "The request was not at fault.")
                    .with("instance", "urn:uuid:6a3f5b0e-24f3-4d8a-9d7c-3a3b8e0f6c11");
            case UNAVAILABLE -> Problem.of(this, "The store did not answer in time.");
        };
    }
}
