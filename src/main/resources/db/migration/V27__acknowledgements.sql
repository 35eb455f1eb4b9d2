-- How far each partner says that its copy is. One row each: what it said before is nothing to anybody.
create table gate.acknowledgement (
    -- The actor: the holder of a key, or the bearer of a token.
    partner text collate "C" primary key check (partner ~ '^(key|token):\S'),
    name text not null check (length(name) between 1 and 300),
    -- The life of the database that the position counts in: in another one it says nothing.
    generation uuid not null,
    position bigint not null check (position >= 0),
    at timestamptz not null
);
grant select, insert, update on gate.acknowledgement to ${editor};

-- What was taken back since a position, the newest first, however much else has changed since.
create index change_removal on live.change (position) where op = 'remove';
