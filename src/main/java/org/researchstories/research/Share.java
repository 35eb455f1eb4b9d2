package org.researchstories.research;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.researchstories.vocabulary.ClassificationCode;
import org.researchstories.vocabulary.Scheme;

import java.math.BigDecimal;

/** How many per cent of an award a classification code stands for. */
@Embeddable
public record Share(@NotNull @Enumerated(EnumType.STRING) Scheme scheme, @NotNull String code, @NotNull BigDecimal percent) {

    ClassificationCode classification() {
        return new ClassificationCode(scheme, code);
    }
}
