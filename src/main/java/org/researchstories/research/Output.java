package org.researchstories.research;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.researchstories.body.PlainText;
import org.researchstories.body.WebAddress;

import java.time.LocalDate;

/** What came of the research, with its identifier ({@code scheme} and {@code value} stand together) or its address. */
public record Output(
        @NotNull @Pattern(regexp = "article|preprint|dataset|software|report|other",
                message = "must be one of article, preprint, dataset, software, report, other") String kind,
        @NotNull @PlainText(min = 1, max = 500) String title,
        @Pattern(regexp = "doi|pmid|pmcid|isrctn|nct", message = "must be one of doi, pmid, pmcid, isrctn, nct") String scheme,
        @PlainText(min = 1, max = 200) String value,
        @WebAddress String url,
        LocalDate publishedOn) {
}
