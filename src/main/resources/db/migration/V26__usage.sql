-- How many requests the holder of keys made on a day (UTC), and how many beyond what is fair. Nothing of what was asked for.
create table gate.usage (
    holder text not null references gate.holder,
    day date not null,
    answered bigint not null check (answered >= 0),
    limited bigint not null check (limited >= 0),
    primary key (holder, day)
);
-- What is older than anybody is told is deleted as more is written.
create index usage_day on gate.usage (day);

grant select, insert, delete on gate.usage to ${editor};
grant update (answered, limited) on gate.usage to ${editor};
