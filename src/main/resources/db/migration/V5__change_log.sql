-- One row, locked by each publishing transaction as its last act: so positions are dense and become visible in their order.
create table live.head (
    id boolean primary key default true check (id),
    generation uuid not null default gen_random_uuid(),
    position bigint not null default 0,
    changed_at timestamptz not null default clock_timestamp()
) with (fillfactor = 10);
insert into live.head default values;

create table live.change (
    position bigint primary key,
    subject_kind text not null,
    subject text not null,
    version int not null,
    -- The language that was published; null where it is several or all.
    locale text check (live.is_locale(locale)),
    op text not null check (op in ('upsert', 'remove')),
    reason text not null check (reason in ('published', 'updated', 'redrawn', 'withdrawn', 'restored', 'archived', 'erased')),
    at timestamptz not null
);
create index change_subject on live.change (subject, subject_kind, version);

-- A change of what the public sees without a row in the log is a fault of ours, and must not be committed.
create function live.refuse_unrecorded_document() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (
        select from live.change where subject = old.story_id::text and version > old.version)
    then
        raise exception 'the end of document % is not in the change log', old.story_id;
    elsif tg_op <> 'DELETE' and not exists (
        select from live.change where subject = new.story_id::text and version = new.version)
    then
        raise exception 'version % of document % is not in the change log', new.version, new.story_id;
    elsif tg_op = 'UPDATE' and new.version <= old.version then
        raise exception 'document % has changed and is still version %', old.story_id, old.version;
    end if;
    return null;
end
$$;
create constraint trigger document_is_recorded after insert or update or delete on live.document
    deferrable initially deferred for each row execute function live.refuse_unrecorded_document();

-- Seals cursors, so that none can be made up or bent. 244 random bits.
create table live.seal (
    id boolean primary key default true check (id),
    key bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
);
insert into live.seal default values;
