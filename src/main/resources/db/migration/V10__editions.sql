-- Every edition that was published and what was said of it; of the texts only the present one is kept. Only ever added to,
-- and gone with its story.
create table live.edition (
    story_id uuid not null references live.story on delete cascade,
    locale text not null check (live.is_locale(locale)),
    edition int not null check (edition >= 1),
    update_type text not null check (update_type in ('major', 'minor')),
    change_note text check (length(change_note) between 1 and 280),
    published_at timestamptz not null,
    primary key (story_id, locale, edition),
    -- Of a first edition the note may be lost: it was published before any were kept.
    check (update_type = 'minor' or change_note is not null or edition = 1)
);

-- What is known of what was published before: the present edition and when the first one was. Nothing is made up for those between.
insert into live.edition (story_id, locale, edition, update_type, change_note, published_at)
select t.story_id, t.locale, t.edition, t.update_type, t.change_note,
    case when t.edition = 1 then t.first_published_at when t.update_type = 'major' then t.content_updated_at else d.modified_at end
from live.story_text t join live.document d using (story_id, locale);
insert into live.edition (story_id, locale, edition, update_type, published_at)
select story_id, locale, 1, 'major', first_published_at from live.story_text where edition > 1;

-- No edition can be published without being kept.
alter table live.story_text add foreign key (story_id, locale, edition) references live.edition deferrable initially deferred;

-- Withdrawals that are over, as readers were told of them. Only ever added to, and gone with the story.
create table live.former_withdrawal (
    story_id uuid not null references live.story on delete cascade,
    reason text not null check (length(reason) between 1 and 500),
    withdrawn_at timestamptz not null,
    ended_at timestamptz not null,
    primary key (story_id, ended_at),
    check (withdrawn_at <= ended_at)
);

-- Which editions readers are told of, and what. It reads with the rights of its owner, because of the table readers may see no
-- more than this; as a barrier, so that no condition of a question is tried on what it leaves out.
create view live.history with (security_barrier) as
select story_id, locale, edition, published_at, case when update_type = 'major' then change_note end as change_note
from live.edition where update_type = 'major' or edition = 1;

grant select on live.history, live.former_withdrawal to ${reader};
grant select, insert on live.edition, live.former_withdrawal to ${editor};
