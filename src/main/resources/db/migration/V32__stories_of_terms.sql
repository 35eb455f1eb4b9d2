-- There are as many challenges, strategies and organisations as anybody writes about. Of each the number of stories is kept, in whatever state
-- they are: no filter leaves more with it. Of other terms it is not kept, and null. The rows of bits themselves keep it.
alter table live.term add column stories int check (stories >= 0),
    add constraint term_stories_of_open_dimensions check ((stories is not null) = (dimension in ('challenge', 'strategy', 'organisation'))) not valid;
update live.term t set stories = coalesce((select sum(bit_count(p.stories)) from live.posting p where p.term = t.id), 0)
    where t.dimension in ('challenge', 'strategy', 'organisation');
alter table live.term validate constraint term_stories_of_open_dimensions;
create index term_stories on live.term (dimension, stories) where stories is not null;

create function live.begin_to_count_stories() returns trigger language plpgsql as $$
begin
    if new.dimension in ('challenge', 'strategy', 'organisation') then
        new.stories = 0;
    end if;
    return new;
end
$$;
create trigger stories_of_terms before insert on live.term for each row execute function live.begin_to_count_stories();

create function live.count_stories_of_terms() returns trigger language plpgsql as $$
begin
    execute format($count$
        update live.term t set stories = t.stories + changed.stories
        from (select term, sum(stories) as stories from (%s) each group by term having sum(stories) <> 0) changed
        where changed.term = t.id and t.stories is not null$count$,
        case tg_op
            when 'INSERT' then 'select term, bit_count(stories) as stories from come'
            when 'DELETE' then 'select term, - bit_count(stories) as stories from gone'
            else 'select term, bit_count(stories) as stories from come union all select term, - bit_count(stories) from gone'
        end);
    return null;
end
$$;
create trigger new_stories_of_terms after insert on live.posting
    referencing new table as come for each statement execute function live.count_stories_of_terms();
create trigger other_stories_of_terms after update on live.posting
    referencing old table as gone new table as come for each statement execute function live.count_stories_of_terms();
create trigger old_stories_of_terms after delete on live.posting
    referencing old table as gone for each statement execute function live.count_stories_of_terms();
