package org.researchstories.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** In which form drafts are sent: what the media type says, and, of JSON, which JSON it is. */
enum Form {
    DRAFTS("drafts", "application/json"),
    GRANTS("360giving", "application/json"),
    CSV("csv", "text/csv"),
    MARKDOWN("markdown", "text/markdown"),
    ZIP("zip", "application/zip");

    @JsonValue
    final String value;

    private final String mediaType;

    Form(String value, String mediaType) {
        this.value = value;
        this.mediaType = mediaType;
    }

    /**
     * @param contentType as it was sent, one of those that are taken
     * @param format      as it was sent; null where it was not
     * @throws Problem where the two do not go together
     */
    static Form of(String contentType, String format) {
        String mediaType = contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        List<Form> possible = Arrays.stream(values()).filter(form -> form.mediaType.equals(mediaType)).toList();
        return format == null ? possible.getFirst() : possible.stream().filter(form -> form.value.equals(format)).findFirst()
                .orElseThrow(() -> Problem.invalidRequest(List.of(Violation.ofParameter("format", "Does not go with " + mediaType + ".")
                        .allowing(possible.stream().map(form -> form.value).toList()))));
    }

    static Form named(String value) {
        return Arrays.stream(values()).filter(form -> form.value.equals(value)).findFirst().orElseThrow();
    }
}
