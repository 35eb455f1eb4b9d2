-- Another each time the log goes on: a restored database that comes to a position again has another mark there, so that nobody takes
-- an answer from before for one of now.
alter table live.head add column mark uuid not null default gen_random_uuid();
