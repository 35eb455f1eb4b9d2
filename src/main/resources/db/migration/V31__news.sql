-- Whoever keeps finished answers hears at once that the log goes on, or that something else falls due; who misses it looks for itself.
create function live.tell_news() returns trigger language plpgsql as $$
begin
    perform pg_notify('research_stories', new.position::text);
    return null;
end
$$;
create trigger news after update on live.head for each row
    when ((old.position, old.next_due, old.generation) is distinct from (new.position, new.next_due, new.generation)) execute function live.tell_news();
