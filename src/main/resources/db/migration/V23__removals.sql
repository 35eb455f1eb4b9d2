-- Since when a story is withdrawn, beside its place in the lists: feeds tell what was taken back in the order in which it was.
alter table live.listing add column withdrawn_at timestamptz;
update live.listing l set withdrawn_at = s.withdrawn_at from live.story s where s.id = l.story_id and s.state = 'withdrawn';
alter table live.listing add check ((state = 'withdrawn') = (withdrawn_at is not null));
create index listing_withdrawn on live.listing (locale, withdrawn_at, story_id) where withdrawn_at is not null;
create index notice_gone on live.notice (gone_at, story_id);
