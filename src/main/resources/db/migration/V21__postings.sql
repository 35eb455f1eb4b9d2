-- Each story's place in the rows of bits that tell which stories are about what. A place is never given to another story.
alter table live.story add column ordinal int not null generated always as identity (minvalue 0 start 0) unique;
alter table live.listing add column ordinal int;
alter table live.searchable add column ordinal int;
-- Every row changes and nothing that is indexed: without the indexes that is done in a fraction of the time, making them anew included.
do $$
declare
    aids constant text[] := array(
        select format('drop index live.%I', indexname) || ';' || indexdef from pg_indexes i
        where schemaname = 'live' and tablename in ('listing', 'searchable')
        and not exists (select from pg_constraint c where c.conindid = format('live.%I', i.indexname)::regclass));
    aid text;
begin
    foreach aid in array aids loop
        execute split_part(aid, ';', 1);
    end loop;
    alter table live.listing disable trigger user;
    alter table live.searchable disable trigger user;
    update live.listing l set ordinal = s.ordinal from live.story s where s.id = l.story_id;
    update live.searchable t set ordinal = s.ordinal from live.story s where s.id = t.story_id;
    alter table live.listing enable trigger user;
    alter table live.searchable enable trigger user;
    foreach aid in array aids loop
        execute split_part(aid, ';', 2);
    end loop;
end
$$;
alter table live.listing alter column ordinal set not null;
alter table live.searchable alter column ordinal set not null;

-- Stories are divided by their places into chunks. Of each term and each chunk one row says which of the chunk's stories are
-- about it, so that what filters leave can be counted without looking at each story: by the bits that two rows share.
create table live.posting (
    term int not null references live.term,
    chunk int not null check (chunk >= 0),
    stories bit(16384) not null check (bit_count(stories) > 0),
    primary key (term, chunk)
) with (toast_tuple_target = 128);
-- Of a rare term a row is nearly empty: it becomes short, and stays where it is.
alter table live.posting alter column stories set storage main;

create function live.chunk(ordinal int) returns int immutable strict parallel safe language sql return ordinal / 16384;
create function live.place(ordinal int) returns bit(16384) immutable strict parallel safe language sql
    return set_bit(cast(B'0' as bit(16384)), ordinal % 16384, 1);

-- What stories of these rows of live.listing are counted by, as SQL for (ordinal, dimension, value). Besides their terms: as "listed"
-- where they stand in the lists, and in which language they are served ("cy/en": in English where Welsh is asked for); as "amount",
-- of each disclosed amount in hundredths, the binary digits that are one ("GBP/0" and so on), and "GBP" for all that have one.
-- What stories are about is the same in every language, and taken from the default one.
create function live.marks(listing text) returns text immutable strict language sql return format($marks$
    select ordinal, 'listed' as dimension, locale || '/' || served as value from %1$s
    union all
    select ordinal, 'listed', unnest(array[kind, state] || case when sample then array['sample'] end) from %1$s where locale = 'en'
    union all
    select ordinal, 'amount', currency || case when digit < 0 then '' else '/' || digit end from %1$s, generate_series(-1, 46) as digit
    where locale = 'en' and amount is not null and (digit < 0 or (cast(amount * 100 as bigint) >> digit) & 1 = 1)$marks$, listing);

create function live.numbered_marks(listing text) returns text immutable strict language sql return format($numbered$
    select term, ordinal from %1$s, unnest(terms) as term where locale = 'en'
    union all
    select t.id, m.ordinal from (%2$s) m join live.term t on (t.dimension, t.value) = (m.dimension, m.value)$numbered$,
    listing, live.marks(listing));

create function live.post() returns trigger language plpgsql as $$
begin
    if tg_op <> 'DELETE' then
        execute format($terms$
            insert into live.term (dimension, value) select distinct m.dimension, m.value from (%s) m
            where not exists (select from live.term t where (t.dimension, t.value) = (m.dimension, m.value))$terms$, live.marks('come'));
    end if;
    execute format($merge$
        merge into live.posting p using (
            select term, live.chunk(ordinal) as chunk,
                coalesce(bit_or(live.place(ordinal)) filter (where n > 0), cast(B'0' as bit(16384))) as come,
                coalesce(bit_or(live.place(ordinal)) filter (where n < 0), cast(B'0' as bit(16384))) as gone
            from (select term, ordinal, sum(n) as n from (%s) as mark(term, ordinal, n) group by term, ordinal having sum(n) <> 0) changed
            group by term, live.chunk(ordinal)
        ) d on (p.term, p.chunk) = (d.term, d.chunk)
        when matched and bit_count(p.stories & ~ d.gone | d.come) = 0 then delete
        when matched then update set stories = p.stories & ~ d.gone | d.come
        when not matched and bit_count(d.come) > 0 then insert values (d.term, d.chunk, d.come)$merge$,
        case tg_op
            when 'INSERT' then format('select m.*, 1 from (%s) m', live.numbered_marks('come'))
            when 'DELETE' then format('select m.*, -1 from (%s) m', live.numbered_marks('gone'))
            else format('select m.*, 1 from (%s) m union all select m.*, -1 from (%s) m', live.numbered_marks('come'), live.numbered_marks('gone'))
        end);
    return null;
end
$$;
create trigger new_postings after insert on live.listing
    referencing new table as come for each statement execute function live.post();
create trigger other_postings after update on live.listing
    referencing old table as gone new table as come for each statement execute function live.post();
create trigger old_postings after delete on live.listing
    referencing old table as gone for each statement execute function live.post();

-- All postings of what is listed, made at once.
create procedure live.post_all() language plpgsql as $$
begin
    delete from live.posting;
    execute format($terms$
        insert into live.term (dimension, value) select distinct m.dimension, m.value from (%s) m
        where not exists (select from live.term t where (t.dimension, t.value) = (m.dimension, m.value))$terms$, live.marks('live.listing'));
    execute format($all$
        insert into live.posting select term, live.chunk(ordinal), bit_or(live.place(ordinal)) from (%s) m
        group by term, live.chunk(ordinal)$all$, live.numbered_marks('live.listing'));
end
$$;
call live.post_all();

-- The stories whose text in one language has what is searched for. Each text's words are not unpacked for it, as in texts_with.
create function live.places_with(language text, query tsquery) returns table (chunk int, stories bit(16384)) language sql stable rows 250
set enable_seqscan = off as
    'select live.chunk(s.ordinal), bit_or(live.place(s.ordinal)) from live.searchable s where s.locale = language and s.whole @@ query group by 1';

grant select on live.posting to ${reader};
grant select, insert, update, delete on live.posting to ${editor};
