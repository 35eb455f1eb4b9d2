package org.researchstories.reading;

import org.researchstories.query.Dimension;

/** What the values of dimensions are called, in SQL. */
public final class Labels {

    private Labels() {
    }

    /**
     * An expression for what a value is called in the language {@code :locale}, or else in English, as JSON: its {@code text} and
     * the {@code locale} of that. Null where it speaks for itself, as years and the codes of the contract do.
     *
     * @param dimension an expression for {@link Dimension#property}
     * @param value     an expression for the value
     */
    public static String sql(String dimension, String value) {
        return """
                case
                    when %1$s in ('challenge', 'strategy') then (
                        select json_build_object('text', d.title, 'locale', d.locale) from live.listing x join live.document d on (d.story_id, d.locale) = (x.story_id, x.served)
                        where x.locale = :locale and x.story_id = cast(%2$s as uuid))
                    when %1$s in ('cancerType', 'topic', 'organisation', 'hrcs', 'cso') then (
                        select json_build_object('locale', e.served, 'text', coalesce(cast(e.document as json) ->> 'label', cast(e.document as json) ->> 'name'))
                        from live.entry e where e.locale = :locale and e.key = %2$s and e.collection = any(case %1$s
                            when 'cancerType' then array['cancer-types'] when 'topic' then array['topics']
                            when 'organisation' then array['organisations'] when 'cso' then array['classifications/icrp-cso']
                            else array['classifications/hrcs-ra', 'classifications/hrcs-hc'] end) limit 1) end""".formatted(dimension, value);
    }
}
