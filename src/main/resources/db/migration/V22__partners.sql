-- What partners are told of a change of a story: what it is, where it was found then, and what took its place.
alter table live.change
    add column kind text check (live.is_kind(kind)),
    add column slug text check (live.is_slug(slug)),
    add column replaced_by uuid,
    -- Tells this row from the one that a restored or copied database comes to have at the same position.
    add column mark uuid not null default gen_random_uuid(),
    drop constraint change_reason_check,
    add constraint change_reason_check check (reason in
        ('published', 'updated', 'redrawn', 'withdrawn', 'restored', 'archived', 'merged', 'erased'));

update live.change c set (kind, slug, replaced_by) = (
    select coalesce(s.kind, n.kind), d.slug, case when c.reason = 'archived' then n.replaced_by end
    from (select c.subject::uuid as id) story
    left join live.story s on s.id = story.id
    left join live.notice n on n.story_id = story.id
    left join lateral (
        select a.slug from live.address a where a.story_id = story.id
        order by (a.left_at is null) desc, (a.locale = 'en') desc, a.locale, a.since desc limit 1
    ) d on true
) where subject_kind = 'story';
update live.change set reason = 'merged' where reason = 'archived' and replaced_by is not null;
-- A story that is withdrawn is not to be shown, however often it is drawn again.
update live.change c set (op, reason) = ('remove', 'withdrawn')
where subject_kind = 'story' and (reason = 'withdrawn' or (reason in ('redrawn', 'updated') and (
    select p.reason from live.change p where p.subject = c.subject and p.subject_kind = c.subject_kind and p.version < c.version
        and p.reason in ('published', 'withdrawn', 'restored') order by p.version desc limit 1) = 'withdrawn'));

alter table live.change
    add check ((kind is not null) = (subject_kind = 'story')),
    add check (subject_kind = 'story' or (slug is null and replaced_by is null)),
    add check ((op = 'remove') = (reason in ('withdrawn', 'archived', 'merged', 'erased')));

-- Of all public stories whose ids begin with these three digits: how many they are, and the SHA-256 of a line each, in the order
-- of their ids: id, a space, version.
create table live.branch (
    prefix text collate "C" primary key check (prefix ~ '^[0-9a-f]{3}$'),
    stories int not null check (stories > 0),
    digest bytea not null check (length(digest) = 32)
);
create index story_version on live.story (id) include (version) where state = 'published';
grant select on live.branch to ${reader}, ${editor};
grant insert, update, delete on live.branch to ${editor};

-- Makes those branches anew on which these stories are.
create procedure live.grow(stories uuid[]) language sql as $$
    with touched as materialized (
        select distinct substr(id::text, 1, 3) as prefix from unnest(stories) as id
    ), grown as materialized (
        select t.prefix, g.stories, g.digest from touched t cross join lateral (
            select count(*) as stories, sha256(convert_to(string_agg(s.id || ' ' || s.version || e'\n', '' order by s.id), 'UTF8')) as digest
            from live.story s where s.state = 'published'
                and s.id between (t.prefix || '00000-0000-0000-0000-000000000000')::uuid and (t.prefix || 'fffff-ffff-ffff-ffff-ffffffffffff')::uuid
        ) g
    ), bare as (
        delete from live.branch b using grown g where g.prefix = b.prefix and g.stories = 0
    )
    insert into live.branch (prefix, stories, digest) select prefix, stories, digest from grown where grown.stories > 0
    on conflict (prefix) do update set (stories, digest) = (excluded.stories, excluded.digest)
$$;
do $$ declare stories uuid[] := array(select id from live.story); begin call live.grow(stories); end $$;
grant execute on procedure live.grow to ${editor};

-- What is superseded by a later change of the same story or thing tells nobody anything any more who has not read it yet.
create function live.forget_changes(before timestamptz, at_most int) returns bigint language sql security definer set search_path = live, pg_temp as $$
    with superseded as (
        select c.position from live.change c
        where c.at < least(before, clock_timestamp() - interval '7 days')
            and exists (select from live.change l where l.subject = c.subject and l.subject_kind = c.subject_kind and l.version > c.version)
        order by c.position limit at_most
    ), forgotten as (
        delete from live.change c using superseded s where s.position = c.position returning 1
    ) select count(*) from forgotten
$$;
revoke execute on function live.forget_changes from public;
grant execute on function live.forget_changes to ${editor};

-- Of what is erased the log tells nothing but that, of what it told before as well.
create function live.forget_words(story uuid) returns void language sql security definer set search_path = live, pg_temp as $$
    update live.change set (slug, replaced_by) = (null, null) where subject = story::text and subject_kind = 'story'
$$;
revoke execute on function live.forget_words from public;
grant execute on function live.forget_words to ${editor};
