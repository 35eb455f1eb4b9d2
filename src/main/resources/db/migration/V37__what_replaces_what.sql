-- Where what replaces a story is archived itself, all that it replaces is looked up.
create index notice_replaced on live.notice (replaced_by) where replaced_by is not null;
create index story_replaced on live.story (replaced_by) where replaced_by is not null;
