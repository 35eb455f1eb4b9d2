-- Words that many texts have. Of each, one row for each chunk of stories says which of their texts have it, as live.posting does
-- for terms, so that what has common words can be counted without looking at each text. A word is never taken out again.
create table live.common_word (
    locale text not null check (live.is_locale(locale)),
    word text not null check (word <> ''),
    -- Whether its postings, and what is unposted, tell of every text; until then nobody may ask them.
    told boolean not null default false,
    primary key (locale, word)
);
create table live.word_posting (
    locale text not null,
    word text not null,
    chunk int not null check (chunk >= 0),
    stories bit(16384) not null check (bit_count(stories) > 0),
    primary key (locale, word, chunk),
    foreign key (locale, word) references live.common_word
) with (toast_tuple_target = 128);
alter table live.word_posting alter column stories set storage main;

-- Texts that were written, or taken away, since their words were posted: these have to be looked at themselves. To post them each
-- time would change a row of 2 kB for each of a text's common words.
create table live.unposted (
    locale text not null,
    ordinal int not null,
    story_id uuid not null,
    times int not null default 1,
    primary key (locale, ordinal)
);

-- Each text is written once more where it stands here already: whoever is just posting it holds that row, and is waited for, so that no
-- text is taken for posted that was not.
create function live.mark_unposted() returns trigger language plpgsql as $$
begin
    execute format('insert into live.unposted as u (locale, ordinal, story_id) select locale, ordinal, story_id from %I order by locale, ordinal
        on conflict (locale, ordinal) do update set times = u.times + 1', case tg_op when 'DELETE' then 'gone' else 'come' end);
    return null;
end
$$;
create trigger new_unposted after insert on live.searchable
    referencing new table as come for each statement execute function live.mark_unposted();
create trigger other_unposted after update on live.searchable
    referencing new table as come for each statement execute function live.mark_unposted();
create trigger old_unposted after delete on live.searchable
    referencing old table as gone for each statement execute function live.mark_unposted();

-- Has all texts of stories with these ordinals posted again. Not beside a publication, which writes its texts in an order of its own.
create function live.unpost(first int, last int) returns void language sql as $$
    select from live.head for update;
    insert into live.unposted as u (locale, ordinal, story_id)
    select t.locale, s.ordinal, s.id from live.story s join live.searchable t on t.story_id = s.id
    where s.ordinal between first and last order by 1, 2
    on conflict (locale, ordinal) do update set times = u.times + 1
$$;

-- Posts unposted texts of one chunk, and says how many; none where another is at it. What has come by the time the rows are held is
-- seen, because each statement sees what is there when it begins.
create function live.post_words(most int) returns int language plpgsql as $$
declare
    none constant bit(16384) := cast(B'0' as bit(16384));
    first live.unposted;
    taken int[];
    gone bit(16384);
begin
    if not pg_try_advisory_xact_lock(hashtext('live.post_words')) then
        return 0;
    end if;
    select * into first from live.unposted order by locale, ordinal limit 1;
    taken := array(
        select ordinal from live.unposted where locale = first.locale
        and ordinal between live.chunk(first.ordinal) * 16384 and live.chunk(first.ordinal) * 16384 + 16383
        order by ordinal limit most for update skip locked);
    if cardinality(taken) = 0 then
        return 0;
    end if;
    gone := (select bit_or(live.place(ordinal)) from unnest(taken) as ordinal);
    merge into live.word_posting p using (
        with come as (
            select c.word, bit_or(live.place(u.ordinal)) as stories
            from live.unposted u join live.searchable s using (story_id, locale)
            cross join unnest(tsvector_to_array(s.whole)) as each(word)
            join live.common_word c on (c.locale, c.word) = (s.locale, each.word)
            where u.locale = first.locale and u.ordinal = any(taken) group by c.word
        )
        select c.word, coalesce(come.stories, none) as stories from live.common_word c left join come using (word) where c.locale = first.locale
    ) d on (p.locale, p.word, p.chunk) = (first.locale, d.word, live.chunk(first.ordinal))
    when matched and bit_count(p.stories & ~ gone | d.stories) = 0 then delete
    when matched and p.stories & ~ gone | d.stories <> p.stories then update set stories = p.stories & ~ gone | d.stories
    when not matched and bit_count(d.stories) > 0 then insert values (first.locale, d.word, live.chunk(first.ordinal), d.stories);
    delete from live.unposted where locale = first.locale and ordinal = any(taken);
    return cardinality(taken);
end
$$;

-- Words that PostgreSQL, when it last looked at the texts, saw in as large a share of them as this, and that are not here yet. What is no
-- word of letters and digits alone is left to the index.
create function live.common_words(share float8, texts int) returns table (locale text, word text, of_all float4) language sql stable as $$
    select l.locale, w.word, w.of_all from pg_stats s
    cross join lateral unnest(cast(cast(s.most_common_elems as text) as text[]), s.most_common_elem_freqs) as w(word, of_all)
    cross join unnest(array['en', 'cy']) as l(locale)
    where s.schemaname = 'live' and s.tablename = 'searchable' and s.attname = 'whole' and w.of_all >= share and w.word ~ '^[[:alnum:]]+$'
    and (select reltuples from pg_class where oid = cast('live.searchable' as regclass)) >= texts
    and not exists (select from live.common_word c where (c.locale, c.word) = (l.locale, w.word))
$$;

-- The texts that there are.
insert into live.unposted (locale, ordinal, story_id) select locale, ordinal, story_id from live.searchable;

grant select on live.common_word, live.word_posting, live.unposted to ${reader};
grant select, insert, update, delete on live.common_word, live.word_posting, live.unposted to ${editor};
