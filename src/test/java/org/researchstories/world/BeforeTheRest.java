package org.researchstories.world;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Goes through all that is published, again and again, and proves no more where the stories of all other tests are among it:
 * it comes before them, so that there is less to go through. It holds wherever it comes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BeforeTheRest {

    /** Those first, and each time the same order, wherever the files of the classes stand. */
    final class Order implements ClassOrderer {

        @Override
        public void orderClasses(ClassOrdererContext context) {
            context.getClassDescriptors().sort(Comparator.comparing((ClassDescriptor it) -> !isFirst(it.getTestClass())).thenComparing(it -> it.getTestClass().getName()));
        }

        /** By name: Quarkus loads tests apart from what orders them. */
        private static boolean isFirst(Class<?> test) {
            return Stream.of(test.getAnnotations()).anyMatch(it -> it.annotationType().getName().equals(BeforeTheRest.class.getName()));
        }
    }
}
