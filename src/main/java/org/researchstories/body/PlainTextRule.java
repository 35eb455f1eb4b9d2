package org.researchstories.body;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import java.util.ArrayList;
import java.util.List;

/** Public because Bean Validation makes it; use {@link PlainText}. */
public class PlainTextRule implements ConstraintValidator<PlainText, CharSequence> {

    private PlainText limits;

    @Override
    public void initialize(PlainText limits) {
        this.limits = limits;
    }

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
        List<String> faults = text == null ? List.of() : faults(text.toString());
        context.disableDefaultConstraintViolation();
        faults.forEach(fault -> context.buildConstraintViolationWithTemplate(fault).addConstraintViolation());
        return faults.isEmpty();
    }

    private List<String> faults(String text) {
        List<String> faults = new ArrayList<>(Text.faults(text, limits.newlines()));
        int length = Text.length(text);
        if (length < limits.min() || length > limits.max()) {
            faults.add("must be %s long, is %d".formatted(wanted(), length));
        }
        return faults;
    }

    private String wanted() {
        return limits.min() == 0 ? "at most %d characters".formatted(limits.max())
                : "%d to %d characters".formatted(limits.min(), limits.max());
    }
}
