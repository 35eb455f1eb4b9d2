-- Words without their accents, and words that are nearly the same. Both come with PostgreSQL, and whoever may create in the
-- database may add them.
create extension if not exists unaccent with schema live;
create extension if not exists pg_trgm with schema live;
do $$
begin
    if exists (select from pg_extension where extname in ('unaccent', 'pg_trgm') and extnamespace <> 'live'::regnamespace) then
        raise exception 'unaccent and pg_trgm must be in the schema live'
            using hint = 'alter extension unaccent set schema live; alter extension pg_trgm set schema live;';
    end if;
end
$$;

-- Stems, and nothing left out: in "T cell" and "hepatitis A" the letters matter.
create text search dictionary live.english_stem (template = pg_catalog.snowball, language = english);
create text search configuration live.en (copy = pg_catalog.english);
alter text search configuration live.en
    alter mapping for asciiword, word, hword, hword_part, asciihword, hword_asciipart with live.unaccent, live.english_stem;
-- There is no stemmer for Welsh: words are found as they stand.
create text search configuration live.cy (copy = pg_catalog.simple);
alter text search configuration live.cy
    alter mapping for asciiword, word, hword, hword_part, asciihword, hword_asciipart with live.unaccent, simple;

create function live.search_configuration(locale text) returns regconfig immutable strict parallel safe language sql
    return case locale when 'cy' then 'live.cy'::regconfig else 'live.en'::regconfig end;

-- "T-cell" is two words, as "T cell" is, "PD-1" is no negative number and "and/or" no path: what joins words becomes a space.
create function live.apart(value text) returns text immutable strict parallel safe language sql
    return regexp_replace(value, '(?<=[[:alnum:]])[-‐‑‒–—/_.@+''’](?=[[:alnum:]])', ' ', 'g');

-- What stories are searched by, in each language that they are served in: what its document says, and nothing else.
create table live.searchable (
    story_id uuid not null,
    locale text not null,
    title tsvector not null,
    -- The title with the introduction, the labels, and what the kind asks or aims at.
    head tsvector not null,
    whole tsvector not null,
    -- What pieces of text are shown from.
    passage text not null,
    words text[] not null,
    primary key (story_id, locale),
    foreign key (story_id, locale) references live.document on delete cascade
) with (toast_tuple_target = 256);
-- How rare a word is decides how a list is walked: the most common ones are known.
alter table live.searchable alter title set statistics 500, alter head set statistics 500, alter whole set statistics 500;
-- A short list of what is yet to be sorted into an index: publishing is cheap, and searching does not pay for it.
create index searchable_title on live.searchable using gin (title) with (gin_pending_list_limit = 256);
create index searchable_head on live.searchable using gin (head) with (gin_pending_list_limit = 256);
create index searchable_whole on live.searchable using gin (whole) with (gin_pending_list_limit = 256);

-- Every word of what is searched, with how many texts have it. A word that no text has any more is not here.
create table live.word (
    word text primary key,
    texts int not null check (texts > 0)
);
create index word_like on live.word using gin (word live.gin_trgm_ops);

create function live.count_words() returns trigger language plpgsql as $$
begin
    execute format($merge$
        merge into live.word w using (
            select word, sum(texts) as texts from (%s) as counted(word, texts) group by word having sum(texts) <> 0
        ) d on w.word = d.word
        when matched and w.texts + d.texts = 0 then delete
        when matched then update set texts = w.texts + d.texts
        when not matched then insert values (d.word, d.texts)$merge$,
        case tg_op
            when 'INSERT' then 'select unnest(words), 1 from come'
            when 'DELETE' then 'select unnest(words), -1 from gone'
            else 'select unnest(words), 1 from come union all select unnest(words), -1 from gone'
        end);
    return null;
end
$$;
create trigger new_words after insert on live.searchable
    referencing new table as come for each statement execute function live.count_words();
create trigger other_words after update on live.searchable
    referencing old table as gone new table as come for each statement execute function live.count_words();
create trigger old_words after delete on live.searchable
    referencing old table as gone for each statement execute function live.count_words();

-- What means the same, from the glossary and the other names of cancer types: who searches for one finds the others.
create table live.synonym (
    locale text not null check (live.is_locale(locale)),
    target tsquery not null,
    substitute tsquery not null
);

grant select on live.searchable, live.word, live.synonym to ${reader};
grant select, insert, update, delete on live.searchable, live.word, live.synonym to ${editor};
