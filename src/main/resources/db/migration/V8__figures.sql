-- What there is in whole lists, kept as it changes: a million stories are not counted anew for everyone who asks.
create table live.figure (
    locale text not null,
    kind text not null,
    -- Of live.term; 0 for all stories, whatever they are about.
    term int not null,
    state text not null,
    served text not null,
    sample boolean not null,
    -- Of disclosed amounts; empty for stories that have none.
    currency text not null,
    stories int not null check (stories > 0),
    amount numeric(20, 2) not null,
    primary key (locale, kind, term, state, served, sample, currency)
);

create function live.count_figures() returns trigger language plpgsql as $$
declare
    counted constant text := $counted$
        select locale, kind, unnest(0 || terms), state, served, sample, case when amount is null then '' else currency end, %s, %s coalesce(amount, 0)
        from %s$counted$;
    come constant text := format(counted, '1', '', 'come');
    gone constant text := format(counted, '-1', '-', 'gone');
begin
    execute format($merge$
        merge into live.figure f using (
            select locale, kind, term, state, served, sample, currency, sum(stories) as stories, sum(amount) as amount
            from (%s) as counted(locale, kind, term, state, served, sample, currency, stories, amount)
            group by locale, kind, term, state, served, sample, currency
            having sum(stories) <> 0 or sum(amount) <> 0
        ) d on (f.locale, f.kind, f.term, f.state, f.served, f.sample, f.currency)
            = (d.locale, d.kind, d.term, d.state, d.served, d.sample, d.currency)
        when matched and f.stories + d.stories = 0 then delete
        when matched then update set stories = f.stories + d.stories, amount = f.amount + d.amount
        when not matched then insert values (d.locale, d.kind, d.term, d.state, d.served, d.sample, d.currency, d.stories, d.amount)$merge$,
        case tg_op when 'INSERT' then come when 'DELETE' then gone else come || ' union all ' || gone end);
    return null;
end
$$;
create trigger new_figures after insert on live.listing
    referencing new table as come for each statement execute function live.count_figures();
create trigger other_figures after update on live.listing
    referencing old table as gone new table as come for each statement execute function live.count_figures();
create trigger old_figures after delete on live.listing
    referencing old table as gone for each statement execute function live.count_figures();

insert into live.figure
select locale, kind, unnest(0 || terms) as term, state, served, sample, case when amount is null then '' else currency end as cash, count(*), coalesce(sum(amount), 0)
from live.listing group by locale, kind, term, state, served, sample, cash;

grant select on live.figure to ${reader};
grant select, insert, update, delete on live.figure to ${editor};
