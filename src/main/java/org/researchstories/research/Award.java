package org.researchstories.research;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.researchstories.body.PlainText;
import org.researchstories.body.WebAddress;
import org.researchstories.vocabulary.Doi;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was given, by whose reference and when.
 *
 * @param funderReference unique among the awards of its lead funder
 * @param currency        ISO 4217
 * @param amountAwarded   in whole units and hundredths of the currency
 * @param amountDisclosed whether the public may see the amount
 */
@Embeddable
public record Award(
        @NotNull @PlainText(min = 1, max = 64) String funderReference,
        @NotNull @Enumerated(EnumType.STRING) AwardType awardType,
        @PlainText(min = 1, max = 120) String programme,
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code, such as GBP") String currency,
        @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal amountAwarded,
        boolean amountDisclosed,
        LocalDate awardedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        @Doi.Valid String grantDoi,
        @WebAddress String sourceUrl,
        @PlainText(min = 1, max = 300) String fundingStatement) {

    /** As the public sees it: without the amount where that is not disclosed. */
    Award shown() {
        return amountDisclosed ? this : new Award(funderReference, awardType, programme, currency, null, false,
                awardedOn, startsOn, endsOn, grantDoi, sourceUrl, fundingStatement);
    }

    @AssertTrue(message = "must not be later than startsOn")
    boolean isAwardedOnInOrder() {
        return awardedOn == null || startsOn == null || !awardedOn.isAfter(startsOn);
    }

    @AssertTrue(message = "must be later than startsOn")
    boolean isEndsOnInOrder() {
        return startsOn == null || endsOn == null || endsOn.isAfter(startsOn);
    }

    @AssertTrue(message = "a disclosed amount must be given")
    boolean isAmountAwardedKnownWhereDisclosed() {
        return !amountDisclosed || amountAwarded != null;
    }
}
