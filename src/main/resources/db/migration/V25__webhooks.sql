-- Who wants to be called when something changes: a cursor over the change log, so that nothing can be lost that is in it.
create table gate.subscription (
    id uuid primary key default gen_random_uuid(),
    owner text not null check (owner ~ '^(key|token):\S'),
    url text not null check (length(url) between 9 and 2000),
    description text check (description ~ '\S' and length(description) <= 200),
    state text not null default 'active' check (state in ('active', 'paused', 'disabled')),
    -- Why it is not active.
    reason text check (reason in ('asked', 'failing', 'gone', 'cursor_expired')),
    state_since timestamptz not null,
    secret bytea not null check (length(secret) = 32),
    -- Signs beside the other while receivers change over.
    former_secret bytea check (length(former_secret) = 32),
    former_until timestamptz,
    -- Up to where the receiver has everything.
    cursor text not null,
    position bigint not null check (position >= 0),
    -- The call that is under way: it keeps its id and its changes however often it is made.
    message uuid,
    message_until bigint,
    failures int not null default 0 check (failures >= 0),
    failing_since timestamptz,
    next_attempt_at timestamptz not null,
    lease_until timestamptz,
    created_at timestamptz not null,
    check ((state = 'active') = (reason is null)),
    check ((former_secret is null) = (former_until is null)),
    check ((failures = 0) = (failing_since is null)),
    check (message_until is null or message is not null)
);
create index subscription_owner on gate.subscription (owner, created_at, id);
create index subscription_due on gate.subscription (next_attempt_at, id) where state = 'active';

-- Each call that was made.
create table gate.delivery (
    id bigint generated always as identity primary key,
    subscription uuid not null references gate.subscription on delete cascade,
    message uuid not null,
    attempt int not null check (attempt > 0),
    first_position bigint,
    last_position bigint,
    changes int not null check (changes between 0 and 100),
    at timestamptz not null,
    took_ms int not null check (took_ms >= 0),
    -- Null where no answer came.
    status int check (status between 100 and 999),
    outcome text not null check (outcome in ('received', 'refused', 'redirected', 'timed_out', 'unreachable', 'forbidden_address')),
    check ((outcome = 'received') = (status between 200 and 299))
);
create index delivery_subscription on gate.delivery (subscription, id desc);
create index delivery_at on gate.delivery (at);

grant select, insert, update, delete on gate.subscription to ${editor};
grant select, insert, delete on gate.delivery to ${editor};
