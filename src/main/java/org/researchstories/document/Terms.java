package org.researchstories.document;

import org.jdbi.v3.core.Handle;
import org.researchstories.query.Dimension;
import org.researchstories.query.Term;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers that stand for terms in the lists. A term keeps its number for ever. */
final class Terms {

    private Terms() {
    }

    /** Numbers for these, new ones where they had none. */
    static Map<Term, Integer> numbers(Handle handle, Collection<Term> terms) {
        List<Term> wanted = terms.stream().distinct().toList();
        List<String> dimensions = wanted.stream().map(term -> term.dimension().property).toList();
        List<String> values = wanted.stream().map(Term::value).toList();
        handle.createUpdate("""
                        insert into live.term (dimension, value)
                        select w.dimension, w.value from unnest(:dimensions, :values) as w(dimension, value)
                        where not exists (select from live.term t where (t.dimension, t.value) = (w.dimension, w.value))""")
                .bindArray("dimensions", String.class, dimensions).bindArray("values", String.class, values).execute();
        Map<Term, Integer> numbers = new HashMap<>();
        handle.createQuery("""
                        select t.id, t.dimension, t.value from unnest(:dimensions, :values) as w(dimension, value)
                        join live.term t on (t.dimension, t.value) = (w.dimension, w.value)""")
                .bindArray("dimensions", String.class, dimensions).bindArray("values", String.class, values)
                .map((row, context) -> numbers.put(new Term(Dimension.ofProperty(row.getString("dimension")).orElseThrow(),
                        row.getString("value")), row.getInt("id")))
                .forEach(replaced -> { });
        return numbers;
    }
}
