-- Of how many stories a term is, in whatever state they are: no filter leaves more with it. Kept by the rows of bits themselves.
alter table live.term add column stories int not null default 0 check (stories >= 0);
update live.term t set stories = counted.stories
    from (select term, sum(bit_count(stories)) as stories from live.posting group by term) counted where counted.term = t.id;
-- There are as many challenges, strategies and organisations as anybody writes about: of these the most common are found here.
create index term_stories on live.term (dimension, stories) where dimension in ('challenge', 'strategy', 'organisation');

create function live.count_stories_of_terms() returns trigger language plpgsql as $$
begin
    execute format($count$
        update live.term t set stories = t.stories + changed.stories
        from (select term, sum(stories) as stories from (%s) each group by term having sum(stories) <> 0) changed where changed.term = t.id$count$,
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

grant update (stories) on live.term to ${editor};
