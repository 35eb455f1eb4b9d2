package org.researchstories.publication;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.researchstories.body.Fault;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Localised;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;

/** Where a violated constraint stands, as a JSON pointer (RFC 6901) into what was sent. */
final class Pointer {

    private Pointer() {
    }

    static Fault fault(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Iterator<Path.Node> path = violation.getPropertyPath().iterator(); path.hasNext();) {
            Path.Node node = path.next();
            if (node.isInIterable()) {
                pointer.append('/').append(node.getKey() == null ? node.getIndex() : name(node.getKey()));
            }
            if (node.getKind() == ElementKind.PROPERTY && !isBare(violation, node)) {
                pointer.append('/').append(path.hasNext() ? node.getName() : member(node.getName(), violation.getLeafBean()));
            }
        }
        return new Fault(pointer.toString(), violation.getMessage());
    }

    private static Object name(Object key) {
        return key instanceof Language language ? language.tag : key;
    }

    /** A localised text is written as its texts alone. */
    private static boolean isBare(ConstraintViolation<?> violation, Path.Node node) {
        return violation.getLeafBean() instanceof Localised && node.getName().equals("texts");
    }

    /** A rule about several members has the name of a method ("awardedOnInOrder"), which begins with the one to change. */
    private static String member(String name, Object bean) {
        return Arrays.stream(bean.getClass().getDeclaredFields()).map(Field::getName).filter(name::startsWith)
                .max(Comparator.comparingInt(String::length)).orElse(name);
    }
}
