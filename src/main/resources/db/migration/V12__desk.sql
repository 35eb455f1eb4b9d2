-- What editors work on. Nothing here is public, and readers' connections have no right to any of it.
create schema desk;
grant usage on schema desk to ${editor};

create function desk.is_kind(value text) returns boolean immutable parallel safe language sql
    return live.is_kind(value) or value in ('cancer-type', 'topic', 'classification', 'glossary-term', 'organisation', 'person', 'media', 'reference');

create function desk.is_state(value text) returns boolean immutable parallel safe language sql
    return value in ('draft', 'in_review', 'approved', 'scheduled', 'published', 'withdrawn', 'archived', 'discarded');

-- One for each text of a story and for each thing that stories share.
create table desk.working_copy (
    id uuid primary key default gen_random_uuid(),
    kind text not null check (desk.is_kind(kind)),
    -- The id of a story, or the key of what stories share.
    subject text not null check (length(subject) between 1 and 200),
    -- Of a story's text; empty where all languages are in one.
    locale text not null check (locale = '' or live.is_locale(locale)),
    state text not null check (desk.is_state(state)),
    revision int not null check (revision >= 1),
    -- The revision that the public was shown last.
    published int check (published between 1 and revision),
    title text not null check (length(title) <= 300),
    words tsvector not null,
    created_at timestamptz not null default clock_timestamp(),
    changed_at timestamptz not null default clock_timestamp(),
    unique (kind, subject, locale),
    check (live.is_kind(kind) = (locale <> ''))
);
create index working_copy_changed on desk.working_copy (changed_at desc, id);
create index working_copy_state on desk.working_copy (state, changed_at desc, id);
create index working_copy_subject on desk.working_copy (subject);
create index working_copy_words on desk.working_copy using gin (words);

-- Every saved state of a working copy, whole. Only ever added to.
create table desk.revision (
    working_copy uuid not null references desk.working_copy,
    number int not null check (number >= 1),
    content jsonb not null check (jsonb_typeof(content) = 'object'),
    -- SHA-256 of the content as it is stored: what an approval is of.
    digest bytea not null check (length(digest) = 32),
    origin text not null check (origin in ('written', 'reverted', 'imported', 'published')),
    actor text not null check (length(actor) between 1 and 300),
    actor_name text not null check (length(actor_name) between 1 and 300),
    at timestamptz not null default clock_timestamp(),
    primary key (working_copy, number)
);

-- That somebody else has read a revision and stands by it.
create table desk.approval (
    id uuid primary key default gen_random_uuid(),
    working_copy uuid not null,
    revision int not null,
    digest bytea not null check (length(digest) = 32),
    type text not null check (type in ('clinical', 'lay', 'editorial', 'translation')),
    reviewer_role text not null check (length(reviewer_role) between 1 and 120),
    note text check (length(note) between 1 and 500),
    next_review_due_on date,
    actor text not null check (length(actor) between 1 and 300),
    actor_name text not null check (length(actor_name) between 1 and 300),
    at timestamptz not null default clock_timestamp(),
    unique (working_copy, revision, type, actor),
    foreign key (working_copy, revision) references desk.revision
);

create function desk.refuse_own_approval() returns trigger language plpgsql as $$
begin
    if exists (select from desk.revision r where (r.working_copy, r.number) = (new.working_copy, new.revision)
        and (r.actor = new.actor or r.digest <> new.digest))
    then
        raise exception 'revision % of % cannot be approved by who wrote it, nor for another content', new.revision, new.working_copy
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger four_eyes before insert on desk.approval for each row execute function desk.refuse_own_approval();

-- Who did what, when and why. Only ever added to.
create table desk.transition (
    id bigint generated always as identity primary key,
    working_copy uuid not null references desk.working_copy,
    action text not null check (length(action) between 1 and 40),
    from_state text check (desk.is_state(from_state)),
    to_state text not null check (desk.is_state(to_state)),
    revision int not null,
    reason text check (length(reason) between 1 and 500),
    actor text not null check (length(actor) between 1 and 300),
    actor_name text not null check (length(actor_name) between 1 and 300),
    at timestamptz not null default clock_timestamp(),
    foreign key (working_copy, revision) references desk.revision
);
create index transition_working_copy on desk.transition (working_copy, id);

-- What was answered to a request that may come again.
create table desk.answered (
    actor text not null,
    key text not null check (length(key) between 1 and 200),
    -- SHA-256 of the request: the same key for another one is a mistake.
    request bytea not null check (length(request) = 32),
    status int not null,
    headers jsonb not null,
    body text,
    at timestamptz not null default clock_timestamp(),
    primary key (actor, key)
);
create index answered_at on desk.answered (at);

grant select, insert on all tables in schema desk to ${editor};
grant update on desk.working_copy to ${editor};
grant delete on desk.answered to ${editor};

-- Of an erased story nothing may be left but that it was there, and who did what when. Revisions are only ever added to, so this
-- is the one way in which their words can go, and only where the public side has forgotten the story already.
create function desk.forget(story uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
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
    delete from desk.answered;
end
$$;
revoke execute on function desk.forget(uuid) from public;
grant execute on function desk.forget(uuid) to ${editor};
