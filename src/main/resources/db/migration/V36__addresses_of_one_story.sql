-- In whatever language: a text that is missing in one is shown at the address of another. Looked at when all of an act is there.
create function live.refuse_address_of_another() returns trigger language plpgsql as $$
begin
    if exists (select from live.address where (kind, digest) = (new.kind, new.digest) and story_id <> new.story_id) then
        raise exception 'an address of story % is or was that of another', new.story_id using errcode = 'unique_violation';
    end if;
    return null;
end
$$;
create constraint trigger address_is_of_one_story after insert or update of kind, digest, story_id on live.address
    deferrable initially deferred for each row execute function live.refuse_address_of_another();
