-- Who may look at what is not public yet: whoever has the token, at one story, as its drafts would make it.
create table desk.preview (
    -- The first random characters of the token: public, and enough to find it.
    id text primary key check (id ~ '^[0-9A-Za-z]{8}$'),
    -- HMAC-SHA-256 of the whole token. The token itself is nowhere.
    digest bytea not null unique check (length(digest) = 32),
    actor text not null check (length(actor) between 1 and 300),
    actor_name text not null check (length(actor_name) between 1 and 300),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    check (expires_at > created_at and expires_at <= created_at + interval '7 days')
);
create index preview_made on desk.preview (created_at desc, id);

-- Which drafts are shown as if they were published; the first is of the story.
create table desk.previewed_draft (
    preview text not null references desk.preview,
    place int not null check (place between 1 and 20),
    working_copy uuid not null references desk.working_copy,
    primary key (preview, place),
    unique (preview, working_copy)
);
create index previewed_draft_of on desk.previewed_draft (working_copy, preview);

-- Like a key, a preview can only come nearer to its end.
create trigger preview_no_revival before update on desk.preview for each row execute function gate.refuse_revival();

grant select, insert on desk.preview, desk.previewed_draft to ${editor};
grant update (revoked_at) on desk.preview to ${editor};
