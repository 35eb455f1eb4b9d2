-- Drafts that come from elsewhere, many at once. Nothing here is public, as nothing on the desk is.
create function desk.is_source(value text) returns boolean immutable parallel safe language sql
    return value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 60;

create table desk.import (
    id uuid primary key default gen_random_uuid(),
    source text not null check (desk.is_source(source)),
    form text not null check (form in ('drafts', '360giving', 'csv', 'markdown', 'zip')),
    dry_run boolean not null,
    state text not null default 'queued' check (state in ('queued', 'running', 'done', 'cancelled', 'failed')),
    -- Known once all of it was read.
    rows int check (rows >= 1),
    created int not null default 0 check (created >= 0),
    updated int not null default 0 check (updated >= 0),
    unchanged int not null default 0 check (unchanged >= 0),
    refused int not null default 0 check (refused >= 0),
    failure text check (length(failure) between 1 and 2000),
    actor text not null check (length(actor) between 1 and 300),
    actor_name text not null check (length(actor_name) between 1 and 300),
    created_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    ended_at timestamptz,
    check ((state in ('queued', 'running')) = (ended_at is null)),
    check ((state = 'failed') = (failure is not null)),
    check (state not in ('running', 'done') or rows is not null and started_at is not null),
    check (created + updated + unchanged + refused <= coalesce(rows, 0)),
    check (state <> 'done' or created + updated + unchanged + refused = rows)
);
create index import_made on desk.import (created_at desc, id);
create index import_open on desk.import (created_at, id) where state in ('queued', 'running');

-- What was sent, until it was read.
create table desk.import_data (
    import uuid primary key references desk.import,
    data bytea not null
);

create table desk.import_row (
    import uuid not null references desk.import,
    number int not null check (number >= 1),
    -- Where it stands in what was sent.
    place text not null check (length(place) between 1 and 400),
    kind text check (desk.is_kind(kind)),
    external_id text check (length(external_id) between 1 and 200),
    locale text check (locale = '' or live.is_locale(locale)),
    -- What it was taken for; known once it was looked at.
    subject text check (length(subject) between 1 and 200),
    -- What it says. Gone when the import has ended. Not jsonb, which cannot hold what is refused later for what it holds.
    said json,
    outcome text check (outcome in ('created', 'updated', 'unchanged', 'refused')),
    working_copy uuid references desk.working_copy,
    problems json not null default '[]',
    primary key (import, number)
);
create index import_row_outcome on desk.import_row (import, outcome, number);
create index import_row_external on desk.import_row (import, kind, external_id, locale, number);
create index import_row_subject on desk.import_row (subject, import);
create index import_row_working_copy on desk.import_row (working_copy) where working_copy is not null;

-- Which draft is what a source calls by this name, and the revision in which it last said what that says.
create table desk.counterpart (
    source text not null check (desk.is_source(source)),
    kind text not null check (desk.is_kind(kind)),
    external_id text not null check (length(external_id) between 1 and 200),
    locale text not null check (locale = '' or live.is_locale(locale)),
    working_copy uuid not null,
    revision int not null,
    primary key (source, kind, external_id, locale),
    foreign key (working_copy, revision) references desk.revision
);
create index counterpart_working_copy on desk.counterpart (working_copy);

grant select, insert on desk.import, desk.import_data, desk.import_row, desk.counterpart to ${editor};
grant update (state, rows, created, updated, unchanged, refused, failure, started_at, ended_at) on desk.import to ${editor};
grant delete on desk.import_data to ${editor};
grant update (subject, said, outcome, working_copy, problems) on desk.import_row to ${editor};
grant update (working_copy, revision) on desk.counterpart to ${editor};

-- As before, and what was told of the rows that it came from.
create or replace function desk.forget(story uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from live.notice n where n.story_id = story and n.cause = 'erased') then
        raise exception 'story % is not erased', story;
    end if;
    update desk.revision r set content = '{}', digest = sha256('{}')
        from desk.working_copy w where w.id = r.working_copy and w.subject = story::text;
    update desk.approval a set note = null, digest = sha256('{}')
        from desk.working_copy w where w.id = a.working_copy and w.subject = story::text;
    update desk.transition t set reason = null
        from desk.working_copy w where w.id = t.working_copy and w.subject = story::text;
    update desk.working_copy w set title = '', words = '' where w.subject = story::text;
    update desk.import_row i set said = null, problems = '[]' where i.subject = story::text;
    delete from desk.answered;
end
$$;
