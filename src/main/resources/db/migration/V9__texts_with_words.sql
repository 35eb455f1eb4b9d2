-- All texts of a locale that have what is searched for. By the index of words even where most have it: the planner does not
-- see what it costs to unpack a text's words, and would read every one.
create function live.texts_with(language text, query tsquery) returns setof uuid language sql stable rows 10000 set enable_seqscan = off as
    'select s.story_id from live.searchable s where s.locale = language and s.whole @@ query';
