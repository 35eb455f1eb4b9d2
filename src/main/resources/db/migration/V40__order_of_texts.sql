-- What is found is put in order before it is looked for in a list, and a title is looked at where its text stands.
alter table live.searchable alter title set storage main;
alter table live.searchable add column first_published_at timestamptz;
-- What a text is found by: a phrase is never of two lines. Between them stands a word that nobody writes, of which the place is left.
create function live.searched(configuration regconfig, lines text) returns tsvector immutable strict parallel safe language sql
    return ts_delete(to_tsvector(configuration, replace(live.apart(lines), chr(10), ' jqxz ')), 'jqxz');

-- Every row changes and nothing that is indexed, so that is done without the indexes, as in V21. A title that is put together anew
-- is stored anew, and without its digest a text is read again when its document is drawn the next time.
do $$
declare
    aids constant text[] := array(
        select format('drop index live.%I', indexname) || ';' || indexdef from pg_indexes i
        where schemaname = 'live' and tablename = 'searchable'
        and not exists (select from pg_constraint c where c.conindid = format('live.%I', i.indexname)::regclass));
    aid text;
begin
    foreach aid in array aids loop
        execute split_part(aid, ';', 1);
    end loop;
    alter table live.searchable disable trigger user;
    update live.searchable s set title = s.title || cast('' as tsvector), first_published_at = l.first_published_at, digest = ''
    from live.listing l where (l.locale, l.story_id, l.served) = (s.locale, s.story_id, s.locale);
    alter table live.searchable enable trigger user;
    foreach aid in array aids loop
        execute split_part(aid, ';', 2);
    end loop;
end
$$;
alter table live.searchable alter column first_published_at set not null;
