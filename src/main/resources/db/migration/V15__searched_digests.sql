-- By which a text that is searched is known to be the same: a story that is drawn again because of its neighbours seldom says
-- anything else itself, and what its words are need not be found again.
alter table live.searchable add column digest bytea not null default '';
alter table live.searchable alter column digest drop default;
alter table live.searchable add check (length(digest) in (0, 32));
