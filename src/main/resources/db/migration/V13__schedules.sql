-- What is to be done at a moment to come.
create table desk.schedule (
    id uuid primary key default gen_random_uuid(),
    act text not null check (act in ('publish', 'withdraw')),
    -- As it was said, and what that came to when it was said.
    local_time timestamp not null,
    zone text not null check (length(zone) between 1 and 60),
    due_at timestamptz not null,
    state text not null default 'pending' check (state in ('pending', 'done', 'failed', 'cancelled')),
    story uuid,
    reason text check (length(reason) between 1 and 500),
    replaced_by uuid,
    detach boolean not null default false,
    actor text not null check (length(actor) between 1 and 300),
    actor_name text not null check (length(actor_name) between 1 and 300),
    created_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    position bigint,
    failure text check (length(failure) between 1 and 2000),
    check ((act = 'withdraw') = (story is not null)),
    check ((state = 'pending') = (ended_at is null)),
    check ((state = 'done') = (position is not null)),
    check ((state = 'failed') = (failure is not null))
);
create index schedule_due on desk.schedule (due_at, id) where state = 'pending';
create index schedule_made on desk.schedule (created_at desc, id);

-- Which drafts are published together then, in the revision that was approved.
create table desk.scheduled_draft (
    schedule uuid not null references desk.schedule,
    working_copy uuid not null,
    revision int not null,
    primary key (schedule, working_copy),
    foreign key (working_copy, revision) references desk.revision
);

-- Until when nothing that is public changes by a schedule: no answer may be kept for longer. That something will come then is all
-- that readers' connections can see of it.
alter table live.head add column next_due timestamptz;

create function desk.tell_next_due() returns trigger language plpgsql as $$
begin
    update live.head h set next_due = (select min(due_at) from desk.schedule where state = 'pending')
    where h.next_due is distinct from (select min(due_at) from desk.schedule where state = 'pending');
    return null;
end
$$;
create trigger next_due after insert or update on desk.schedule for each statement execute function desk.tell_next_due();

grant select, insert on desk.schedule, desk.scheduled_draft to ${editor};
grant update (state, ended_at, position, failure) on desk.schedule to ${editor};
