create table live.cancer_type (
    key text primary key check (live.is_key(key)),
    label jsonb not null check (live.is_localised_text(label, 300)),
    cancer_group text not null check (cancer_group in ('blood', 'solid', 'any')),
    parent text references live.cancer_type,
    icd10 jsonb not null check (live.is_texts(icd10, 0, 50, 20)),
    icrp_site_number int check (icrp_site_number > 0),
    alternative_labels jsonb not null check (live.is_texts(alternative_labels, 0, 50, 300)),
    check (parent <> key)
);

create table live.topic (
    key text primary key check (live.is_key(key)),
    label jsonb not null check (live.is_localised_text(label, 300)),
    parent text references live.topic,
    description jsonb check (live.is_localised_text(description, 300)),
    check (parent <> key)
);

create function live.refuse_third_level() returns trigger language plpgsql as $$
begin
    if new.parent is not null and (
        exists (select from live.topic where key = new.parent and parent is not null)
        or exists (select from live.topic where parent = new.key))
    then
        raise exception 'topic % would be on a third level', new.key using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger topic_depth before insert or update on live.topic
    for each row execute function live.refuse_third_level();

create table live.classification (
    scheme text not null check (scheme in ('hrcs-hc', 'hrcs-ra', 'icrp-cso')),
    code text not null check (length(code) between 1 and 60),
    label jsonb not null check (live.is_localised_text(label, 300)),
    group_label text,
    official_id text,
    scheme_version text,
    deprecated boolean not null,
    primary key (scheme, code)
);

create function live.is_definition(value jsonb) returns boolean immutable strict parallel safe language sql
    return (live.is_text(value -> 'term', 60) and live.is_text(value -> 'definition', 300)
        and live.is_texts(value -> 'synonyms', 0, 20, 60)) is true;

-- {"en": {"term": …, "definition": …, "synonyms": […]}, "cy": …}
create function live.is_glossary_entry(value jsonb) returns boolean immutable strict parallel safe language sql
    return value ? 'en' and live.is_per_locale(value) and case when jsonb_typeof(value) = 'object' then
        (select bool_and(live.is_definition(definition)) from jsonb_each(value) as definitions(locale, definition)) end is true;

create table live.glossary_term (
    key text primary key check (live.is_key(key)),
    definitions jsonb not null check (live.is_glossary_entry(definitions))
);

create table live.organisation (
    key text primary key check (live.is_key(key)),
    name text not null check (length(name) between 1 and 200),
    alternate_names jsonb not null check (live.is_texts(alternate_names, 0, 20, 200)),
    type text,
    ror text unique check (ror ~ '^https://ror\.org/0[a-hj-km-np-tv-z0-9]{6}\d{2}$'),
    organisation_ids jsonb not null check (live.is_texts(organisation_ids, 0, 10, 64)),
    website text check (live.is_web_address(website)),
    city text,
    country text not null check (country ~ '^[A-Z]{2}$'),
    sample boolean not null
);

create table live.person (
    key text primary key check (live.is_key(key)),
    display_name text not null check (length(display_name) between 1 and 120),
    honorific text,
    orcid text unique check (orcid ~ '^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$'),
    profile_url text check (live.is_web_address(profile_url)),
    publication_consent boolean not null
);

create table live.media (
    key text primary key check (live.is_key(key)),
    type text not null check (type in ('image', 'video', 'audio')),
    url text not null check (live.is_web_address(url)),
    alt text not null check (length(alt) <= 250),
    decorative boolean not null,
    width int check (width > 0),
    height int check (height > 0),
    focal_x double precision check (focal_x between 0 and 1),
    focal_y double precision check (focal_y between 0 and 1),
    renditions jsonb not null check (jsonb_typeof(renditions) = 'array' and jsonb_array_length(renditions) <= 20),
    caption text check (length(caption) <= 250),
    credit text not null check (length(credit) between 1 and 120),
    licence text not null,
    transcript text,
    long_description text check (length(long_description) <= 2000),
    check (decorative or alt <> ''),
    check (type = 'image' or transcript is not null),
    check ((focal_x is null) = (focal_y is null))
);

create table live.reference (
    key text primary key check (live.is_key(key)),
    kind text not null check (kind in ('journal_article', 'web_page', 'guideline', 'report', 'book', 'dataset', 'other')),
    citation text not null check (length(citation) between 1 and 500),
    doi text check (doi ~ '^10\.\d{4,9}/\S+$'),
    pmid text check (pmid ~ '^\d{1,8}$'),
    url text check (live.is_web_address(url)),
    accessed_on date,
    open_access boolean
);
