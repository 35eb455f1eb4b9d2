package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.store.PublishingSide;
import org.researchstories.vocabulary.Fillers;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Subject;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

/** What searches take for the same: a glossary term and its synonyms, a cancer type and its other names. */
@ApplicationScoped
class Synonyms {

    private static final Set<Subject.Type> SOURCES = Set.of(Subject.Type.GLOSSARY_TERM, Subject.Type.CANCER_TYPE);

    /**
     * "Renal" stands for "kidney" where both are names of a cancer; but not for "kidney cancer", which says more.
     * For each form of a meaning: found as a phrase or as its words somewhere, or as what a search leaves of these, it also stands for the phrases of all others.
     */
    private static final String ALL = """
            with form as (
                select 'term ' || t.key as meaning, d.locale, f.form
                from live.glossary_term t cross join lateral jsonb_each(t.definitions) as d(locale, entry)
                cross join lateral (
                    select d.entry ->> 'term' union select jsonb_array_elements_text(coalesce(d.entry -> 'synonyms', '[]'))) as f(form)
                union
                select 'cancer type ' || c.key, l.locale, l.label from live.cancer_type c cross join lateral jsonb_each_text(c.label) as l(locale, label)
                union
                select 'cancer type ' || c.key, 'en', a.label
                from live.cancer_type c cross join lateral jsonb_array_elements_text(c.alternative_labels) as a(label)
            ), shorter as (
                select meaning || ', in short' as meaning, locale, regexp_replace(form, ' cancer$', '') as form from form
                where meaning like 'cancer type %' and locale = 'en' and form like '%_ cancer'
            ), every_form as (
                select meaning, locale, form from form union select meaning, locale, form from shorter
            ), query as (
                select distinct meaning, locale, phraseto_tsquery(live.search_configuration(locale), live.apart(form)) as phrase,
                    plainto_tsquery(live.search_configuration(locale), live.apart(form)) as words,
                    plainto_tsquery(live.search_configuration(locale), live.apart(
                        (select string_agg(word, ' ') from regexp_split_to_table(form, '\\s+') as word
                            where not exists (select from unnest(:locales, :fillers) as f(locale, filler) where f.locale = every_form.locale and f.filler = lower(word))))) as left_of_it
                from every_form where numnode(phraseto_tsquery(live.search_configuration(locale), live.apart(form))) > 0
            ), target as (
                select meaning, locale, phrase, phrase as query from query union select meaning, locale, phrase, words from query
                union select meaning, locale, phrase, left_of_it from query where numnode(left_of_it) > 0
            )
            insert into live.synonym (locale, target, substitute)
            select t.locale, t.query, cast('(' || cast(t.query as text) || ') | ' || others.phrases as tsquery)
            from target t cross join lateral (
                select string_agg('(' || cast(o.phrase as text) || ')', ' | ' order by cast(o.phrase as text)) as phrases
                from query o where (o.meaning, o.locale) = (t.meaning, t.locale) and o.phrase <> t.phrase
            ) others where others.phrases is not null""";

    private final PublishingSide database;

    Synonyms(PublishingSide database) {
        this.database = database;
    }

    /** Where what they are made of may have changed. */
    void follow(Collection<Subject> changed) {
        if (changed.stream().map(Subject::type).anyMatch(SOURCES::contains)) {
            database.call(handle -> {
                handle.execute("delete from live.synonym");
                return handle.createUpdate(ALL).bindArray("locales", String.class, each((locale, filler) -> locale))
                        .bindArray("fillers", String.class, each((locale, filler) -> filler)).execute();
            });
        }
    }

    private static List<String> each(BinaryOperator<String> column) {
        return Arrays.stream(Language.values()).flatMap(language -> Fillers.of(language).stream().map(filler -> column.apply(language.tag, filler))).toList();
    }
}
