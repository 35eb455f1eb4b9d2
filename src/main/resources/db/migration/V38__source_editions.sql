-- Which edition of the text in the default language a translation is of, and which was the last that readers should know of: where the
-- one is before the other, the translation has fallen behind. Of what was published before, a translation is taken to be of what was
-- public when it was.
alter table live.story_text add column major_edition int, add column source_edition int;
update live.story_text t set
    major_edition = coalesce((select max(e.edition) from live.edition e
        where (e.story_id, e.locale) = (t.story_id, t.locale) and (e.update_type = 'major' or e.edition = 1)), t.edition),
    source_edition = (select max(e.edition) from live.edition e
        where t.locale <> 'en' and (e.story_id, e.locale) = (t.story_id, 'en') and e.published_at <= (select max(own.published_at) from live.edition own
            where (own.story_id, own.locale) = (t.story_id, t.locale)));
alter table live.story_text alter column major_edition set not null,
    add check (major_edition between 1 and edition),
    add check (source_edition >= 1),
    add check (locale <> 'en' or source_edition is null);
