-- Of each chunk of live.posting a version that changes with its bits, so that who has read them knows whether they still are the same. No version is ever
-- given twice, in whichever history of the database.
create table live.chunk_version (
    chunk int primary key check (chunk >= 0),
    version uuid not null
);
insert into live.chunk_version select chunk, gen_random_uuid() from (select distinct chunk from live.posting) each;

create function live.renew_chunk_versions() returns trigger language plpgsql as $$
begin
    insert into live.chunk_version select chunk, gen_random_uuid() from (select distinct chunk from changed) each
    on conflict (chunk) do update set version = excluded.version;
    return null;
end
$$;
create trigger new_bits after insert on live.posting
    referencing new table as changed for each statement execute function live.renew_chunk_versions();
create trigger other_bits after update on live.posting
    referencing new table as changed for each statement execute function live.renew_chunk_versions();
create trigger old_bits after delete on live.posting
    referencing old table as changed for each statement execute function live.renew_chunk_versions();

grant select on live.chunk_version to ${reader};
grant select, insert, update on live.chunk_version to ${editor};
