-- A day as a number of 16 binary digits: 1900-01-01 is 1. All days before it are 0, and all from 2079-06-05 on are 65535.
create function live.day_number(day date) returns int immutable strict parallel safe language sql return
    case when day < date '1900-01-01' then 0 when day >= date '2079-06-05' then 65535 else day - date '1899-12-31' end;

-- As before, and besides: as "currency" of an award whether its amount is disclosed or not; as "awarded" the binary digits of the day ("on/0"
-- and so on, and "on" for all that have one); as "reviewDue" those of the day until which reviewed stories are ("en/0", and "en" for all that are
-- reviewed), in each language as that one is reviewed. So stories between two days or amounts are found without looking at each of them.
create or replace function live.marks(listing text) returns text immutable strict language sql return format($marks$
    select ordinal, 'listed' as dimension, locale || '/' || served as value from %1$s
    union all
    select ordinal, 'listed', unnest(array[kind, state] || case when sample then array['sample'] end) from %1$s where locale = 'en'
    union all
    select ordinal, 'amount', currency || case when digit < 0 then '' else '/' || digit end from %1$s, generate_series(-1, 46) as digit
    where locale = 'en' and amount is not null and (digit < 0 or (cast(amount * 100 as bigint) >> digit) & 1 = 1)
    union all
    select ordinal, 'currency', currency from %1$s where locale = 'en' and currency is not null
    union all
    select ordinal, 'awarded', 'on' || case when digit < 0 then '' else '/' || digit end from %1$s, generate_series(-1, 15) as digit
    where locale = 'en' and awarded_on > '-infinity' and (digit < 0 or (live.day_number(awarded_on) >> digit) & 1 = 1)
    union all
    select ordinal, 'reviewDue', locale || case when digit < 0 then '' else '/' || digit end from %1$s, generate_series(-1, 15) as digit
    where reviewed and (digit < 0 or (live.day_number(next_review_due_on) >> digit) & 1 = 1)$marks$, listing);

do $$
begin
    execute format($terms$
        insert into live.term (dimension, value) select distinct m.dimension, m.value from (%s) m
        where m.dimension in ('currency', 'awarded', 'reviewDue')$terms$, live.marks('live.listing'));
    execute format($all$
        insert into live.posting select t.id, live.chunk(m.ordinal), bit_or(live.place(m.ordinal)) from (%s) m
        join live.term t on (t.dimension, t.value) = (m.dimension, m.value)
        where m.dimension in ('currency', 'awarded', 'reviewDue') group by t.id, live.chunk(m.ordinal)$all$, live.marks('live.listing'));
end
$$;
