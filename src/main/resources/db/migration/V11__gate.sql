-- Who may come in. The reading role has no rights here at all, and the editor role only those at the end.
create schema gate;
grant usage on schema gate to ${editor};

-- What keys are hashed with where no setting says otherwise. 244 random bits.
create table gate.pepper (
    id boolean primary key default true check (id),
    value bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
        check (length(value) >= 32)
);
insert into gate.pepper default values;

-- A person, a tool or a partner that keys are given to. It outlives each of its keys, and is who acts with any of them.
create table gate.holder (
    name text primary key check (name ~ '^[a-z0-9]+([-._@][a-z0-9]+)*$' and length(name) <= 80)
);

create table gate.key (
    -- The first random characters of the key: public, and enough to find it.
    id text primary key check (id ~ '^[0-9A-Za-z]{8}$'),
    holder text not null references gate.holder,
    name text not null check (name ~ '\S' and length(name) <= 100),
    roles text[] not null check (cardinality(roles) >= 1
        and roles <@ array['author', 'reviewer', 'publisher', 'administrator', 'partner']),
    -- HMAC-SHA-256 of the whole key. The key itself is nowhere.
    digest bytea not null unique check (length(digest) = 32),
    created_at timestamptz not null default clock_timestamp(),
    created_by text not null check (created_by ~ '\S'),
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    check (expires_at >= created_at)
);
create index key_holder on gate.key (holder, created_at desc, id);
create index key_age on gate.key (created_at desc, id);

-- Two live keys let a holder change from one to the other without a gap; a third is one that somebody forgot. The
-- holder's row is locked, so that two at once cannot each count the other as missing.
create function gate.refuse_third_key() returns trigger language plpgsql as $$
begin
    perform from gate.holder where name = new.holder for update;
    if new.revoked_at is null and new.expires_at > clock_timestamp() and 2 <= (
        select count(*) from gate.key
        where holder = new.holder and revoked_at is null and expires_at > clock_timestamp())
    then
        raise exception 'holder % has two live keys already', new.holder
            using errcode = 'check_violation', constraint = 'key_two_live';
    end if;
    return new;
end
$$;
create trigger key_two_live before insert on gate.key for each row execute function gate.refuse_third_key();

-- A key can only come nearer to its end.
create function gate.refuse_revival() returns trigger language plpgsql as $$
begin
    if new.expires_at > old.expires_at or old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at then
        raise exception 'key % must not live longer', old.id using errcode = 'check_violation', constraint = 'key_no_revival';
    end if;
    return new;
end
$$;
create trigger key_no_revival before update on gate.key for each row execute function gate.refuse_revival();

grant select on gate.pepper to ${editor};
-- To lock a row takes the right to update it.
grant select, insert, update on gate.holder to ${editor};
-- Keys stay on record when they are of no more use, and who may do what with them is never changed.
grant select, insert on gate.key to ${editor};
grant update (expires_at, last_used_at, revoked_at) on gate.key to ${editor};
