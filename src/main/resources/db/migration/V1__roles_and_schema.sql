-- Two of the three roles: who migrates is whoever runs this. Roles belong to the cluster, so they may be there already,
-- with or without a login of their own (deploy/README.md shows how to make them by hand where this login may not).
do $$
declare
    wanted text;
begin
    foreach wanted in array array['${reader}', '${editor}'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            begin
                execute format('create role %I nologin', wanted);
            exception
                -- Another database of the same cluster may be migrated at this very moment.
                when duplicate_object or unique_violation then null;
            end;
        end if;
        -- From PostgreSQL 16 on, who makes a role may administer it, but not yet become it.
        begin
            execute format('grant %I to current_user', wanted);
        exception
            -- Then other logins than this one are to hold it.
            when insufficient_privilege then null;
        end;
    end loop;
end
$$;

-- What the public may see, and the notices of what it may no longer see. Nothing else is ever put here.
create schema live;
grant usage on schema live to ${reader}, ${editor};

-- What is one expression is not strict, so that it is made part of the statement: the answer to null is null anyhow.
create function live.is_key(value text) returns boolean immutable parallel safe language sql
    return value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 80;

-- /v1/research/stats is no story.
create function live.is_slug(value text) returns boolean immutable parallel safe language sql
    return live.is_key(value) and value <> 'stats';

-- By which an address is known even after its words were erased: SHA-256 of them.
create function live.slug_digest(slug text) returns bytea immutable parallel safe language sql
    return sha256(convert_to(slug, 'UTF8'));

create function live.is_locale(value text) returns boolean immutable parallel safe language sql
    return value in ('en', 'cy');

create function live.is_kind(value text) returns boolean immutable parallel safe language sql
    return value in ('challenge', 'strategy', 'research');

create function live.is_text(value jsonb, longest int) returns boolean immutable parallel safe language sql
    return jsonb_typeof(value) = 'string' and length(value #>> '{}') between 1 and longest;

-- A list of so many texts, none longer than the longest. A loop costs half of what a subquery in a function does.
create function live.is_texts(value jsonb, fewest int, most int, longest int) returns boolean immutable strict parallel safe language plpgsql as $$
declare
    member jsonb;
begin
    if jsonb_typeof(value) <> 'array' then
        return false;
    end if;
    for member in select * from jsonb_array_elements(value) loop
        if not live.is_text(member, longest) then
            return false;
        end if;
    end loop;
    return jsonb_array_length(value) between fewest and most;
end
$$;

-- A value per locale: {"en": …, "cy": …}.
create function live.is_per_locale(value jsonb) returns boolean immutable parallel safe language sql
    return jsonb_typeof(value) = 'object' and value - array['en', 'cy'] = '{}';

create function live.is_text_per_locale(value jsonb, longest int) returns boolean immutable strict parallel safe language plpgsql as $$
declare
    member jsonb;
begin
    if not live.is_per_locale(value) then
        return false;
    end if;
    for member in select each.value from jsonb_each(value) as each loop
        if not live.is_text(member, longest) then
            return false;
        end if;
    end loop;
    return true;
end
$$;

create function live.is_texts_per_locale(value jsonb, fewest int, most int, longest int) returns boolean immutable strict parallel safe language plpgsql as $$
declare
    member jsonb;
begin
    if not live.is_per_locale(value) then
        return false;
    end if;
    for member in select each.value from jsonb_each(value) as each loop
        if not live.is_texts(member, fewest, most, longest) then
            return false;
        end if;
    end loop;
    return true;
end
$$;

-- The same, the default locale always among them.
create function live.is_localised_text(value jsonb, longest int) returns boolean immutable parallel safe language sql
    return value ? 'en' and live.is_text_per_locale(value, longest);

create function live.is_web_address(value text) returns boolean immutable parallel safe language sql
    return value ~* '^https?://' and length(value) <= 2000;
