create function live.are_authors(value jsonb) returns boolean immutable strict parallel safe language sql
    return case when jsonb_typeof(value) = 'array' then jsonb_array_length(value) <= 5
        and (select coalesce(bool_and(live.is_text(author -> 'name', 120) is true), true) from jsonb_array_elements(value) as authors(author)) end is true;

-- {"en": [{"date": …, "text": …}], "cy": …}
create function live.are_updates(value jsonb) returns boolean immutable strict parallel safe language sql
    return live.is_per_locale(value) and case when jsonb_typeof(value) = 'object' then (
        select coalesce(bool_and(live.is_texts(jsonb_path_query_array(updates, '$[*].text'),
            jsonb_array_length(updates), 50, 500)), true)
        from jsonb_each(value) as members(locale, updates)) end is true;

create table live.story (
    id uuid primary key,
    kind text not null check (live.is_kind(kind)),
    state text not null check (state in ('published', 'withdrawn')),
    withdrawal_reason text check (length(withdrawal_reason) between 1 and 500),
    withdrawn_at timestamptz,
    replaced_by uuid check (replaced_by <> id),
    display_order int not null check (display_order between 0 and 9999),
    hero_image text references live.media,
    tags jsonb not null check (live.is_texts(tags, 0, 15, 40) and tags::text = lower(tags::text)),
    authors jsonb not null check (authors = '[]' or live.are_authors(authors)),
    licence text not null check (length(licence) between 1 and 200),
    attribution text not null check (length(attribution) between 1 and 200),
    sample boolean not null,
    sample_notice text check (length(sample_notice) between 1 and 300),
    version int not null check (version >= 0),
    -- Lets a child row prove its kind by a foreign key.
    unique (id, kind),
    check (sample = (sample_notice is not null)),
    check ((state = 'withdrawn') = (withdrawal_reason is not null)),
    check ((withdrawal_reason is null) = (withdrawn_at is null))
);

create table live.story_text (
    story_id uuid not null references live.story on delete cascade,
    locale text not null check (live.is_locale(locale)),
    slug text not null check (live.is_slug(slug)),
    title text not null check (length(title) between 1 and 120 and title !~ '\.$'),
    short_title text check (length(short_title) between 1 and 60),
    standfirst text not null check (length(standfirst) between 1 and 250),
    summary text not null check (length(summary) between 40 and 1000),
    body jsonb not null check (jsonb_typeof(body) = 'array' and jsonb_array_length(body) <= 200),
    readability jsonb not null check (jsonb_typeof(readability) = 'object'),
    seo_description text check (length(seo_description) between 1 and 160),
    edition int not null check (edition >= 1),
    update_type text not null check (update_type in ('major', 'minor')),
    change_note text check (length(change_note) between 1 and 280),
    first_published_at timestamptz not null,
    content_updated_at timestamptz not null,
    last_reviewed_on date,
    next_review_due_on date,
    reviewer_role text check (length(reviewer_role) between 1 and 120),
    review_note text check (length(review_note) between 1 and 500),
    primary key (story_id, locale),
    check (update_type = 'minor' or change_note is not null),
    check (first_published_at <= content_updated_at),
    check (last_reviewed_on <= next_review_due_on)
);

-- Who looked at which edition, and what they said of it. Only ever added to.
create table live.review_event (
    id uuid primary key,
    story_id uuid not null,
    locale text not null,
    edition int not null check (edition >= 1),
    type text not null check (type in ('clinical', 'lay', 'editorial', 'translation')),
    outcome text not null check (outcome in ('approved', 'changes_requested')),
    reviewed_on date not null,
    reviewer_role text not null check (length(reviewer_role) between 1 and 120),
    reviewer_name text check (length(reviewer_name) between 1 and 120),
    note text check (length(note) between 1 and 500),
    foreign key (story_id, locale) references live.story_text on delete cascade
);
create index review_event_text on live.review_event (story_id, locale, reviewed_on);

create table live.story_cancer_type (
    story_id uuid not null references live.story on delete cascade,
    position int not null check (position between 0 and 19),
    cancer_type text not null references live.cancer_type,
    primary key (story_id, position),
    unique (cancer_type, story_id)
);

create table live.story_topic (
    story_id uuid not null references live.story on delete cascade,
    position int not null check (position between 0 and 9),
    topic text not null references live.topic,
    primary key (story_id, position),
    unique (topic, story_id)
);

create table live.story_reference (
    story_id uuid not null references live.story on delete cascade,
    position int not null check (position between 0 and 49),
    reference text not null references live.reference,
    primary key (story_id, position),
    unique (reference, story_id)
);

create table live.story_glossary_term (
    story_id uuid not null references live.story on delete cascade,
    position int not null check (position between 0 and 29),
    term text not null references live.glossary_term,
    primary key (story_id, position),
    unique (term, story_id)
);

create table live.challenge (
    id uuid primary key,
    kind text not null default 'challenge' check (kind = 'challenge'),
    key_questions jsonb not null check (live.is_texts_per_locale(key_questions, 0, 8, 160)),
    opened_on date,
    round text check (length(round) between 1 and 40),
    foreign key (id, kind) references live.story (id, kind) on delete cascade
);

create table live.treatment_strategy (
    id uuid primary key,
    kind text not null default 'strategy' check (kind = 'strategy'),
    modality text not null check (modality in ('antibody', 'cell_therapy', 'vaccine', 'small_molecule', 'radiotherapy',
        'surgery', 'combination', 'personalised', 'supportive_care', 'other')),
    evidence_stage text not null check (evidence_stage in ('established', 'standard_for_some', 'in_trials', 'early_research')),
    strategy_role text not null check (strategy_role in ('intervention', 'comparator')),
    foreign key (id, kind) references live.story (id, kind) on delete cascade
);

create table live.funded_research (
    id uuid primary key,
    kind text not null default 'research' check (kind = 'research'),
    why_it_matters jsonb not null check (live.is_text_per_locale(why_it_matters, 400)),
    aims jsonb not null check (live.is_texts_per_locale(aims, 1, 6, 200)),
    updates jsonb not null check (updates in ('{}', '{"en": []}') or live.are_updates(updates)),
    research_stage text not null check (research_stage in ('discovery', 'preclinical', 'translational', 'clinical_trial', 'infrastructure')),
    trial_phase text check (trial_phase in ('1', '1/2', '2', '2/3', '3', '4')),
    research_status text not null check (research_status in ('planned', 'active', 'completed', 'stopped')),
    registry_ids jsonb not null check (registry_ids = '[]' or live.is_texts(jsonb_path_query_array(registry_ids, '$[*].value'), jsonb_array_length(registry_ids), 20, 64)),
    outputs jsonb not null check (jsonb_typeof(outputs) = 'array' and jsonb_array_length(outputs) <= 200),
    lead_organisation text not null references live.organisation,
    lead_funder text not null references live.organisation,
    lead_funder_share numeric(5, 2) check (lead_funder_share > 0 and lead_funder_share <= 100),
    funder_reference text not null check (length(funder_reference) between 1 and 64),
    award_type text not null check (award_type in ('project', 'programme', 'fellowship', 'studentship', 'clinical_trial', 'infrastructure', 'other')),
    programme text check (length(programme) between 1 and 120),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    amount_awarded numeric(14, 2) check (amount_awarded >= 0),
    amount_disclosed boolean not null,
    awarded_on date,
    starts_on date,
    ends_on date,
    grant_doi text check (grant_doi ~ '^10\.\d{4,9}/\S+$'),
    source_url text check (live.is_web_address(source_url)),
    funding_statement text check (length(funding_statement) between 1 and 300),
    foreign key (id, kind) references live.story (id, kind) on delete cascade,
    -- Deferred, so that one award can take over what another gives up in the same act.
    unique (lead_funder, funder_reference) deferrable initially deferred,
    check (trial_phase is null or research_stage = 'clinical_trial'),
    check (awarded_on <= starts_on),
    check (starts_on < ends_on),
    check (not amount_disclosed or amount_awarded is not null)
);

create table live.research_co_funder (
    research_id uuid not null references live.funded_research on delete cascade,
    position int not null,
    organisation text not null references live.organisation,
    share numeric(5, 2) check (share > 0 and share <= 100),
    primary key (research_id, position),
    unique (organisation, research_id)
);

create table live.research_partner (
    research_id uuid not null references live.funded_research on delete cascade,
    position int not null,
    organisation text not null references live.organisation,
    primary key (research_id, position),
    unique (organisation, research_id)
);

create table live.research_person (
    research_id uuid not null references live.funded_research on delete cascade,
    position int not null check (position between 0 and 19),
    role text not null check (role in ('lead_investigator', 'co_lead', 'co_investigator', 'fellow', 'student')),
    person text not null references live.person,
    organisation text references live.organisation,
    primary key (research_id, position),
    unique (person, research_id)
);

create table live.research_classification (
    research_id uuid not null references live.funded_research on delete cascade,
    position int not null,
    scheme text not null,
    code text not null,
    percent numeric(5, 2) not null check (percent > 0 and percent <= 100),
    primary key (research_id, position),
    unique (scheme, code, research_id),
    foreign key (scheme, code) references live.classification
);

-- The edges that carry meaning. Ids, never entities: what the ends are called is looked up when a document is drawn.
create table live.relation (
    source uuid not null references live.story on delete cascade,
    target uuid not null references live.story on delete cascade,
    type text not null check (type in ('addresses', 'complicates', 'comparator', 'investigates',
        'tests', 'develops', 'underpins', 'compares', 'component', 'related')),
    rationale text check (length(rationale) between 1 and 300),
    display_order int not null check (display_order >= 0),
    is_primary boolean not null,
    primary key (source, target, type),
    check (source <> target),
    check (not is_primary or type = 'investigates')
);
create index relation_target on live.relation (target, type, display_order, source);
-- A strategy bears on a challenge in one way, research on a strategy in one role.
create unique index relation_once on live.relation (source, target) where type not in ('related', 'component');
create unique index relation_one_primary on live.relation (source) where is_primary;

-- What takes several rows to be whole is looked at when the transaction ends; by then the story may have gone again.
create function live.refuse_incomplete_story() returns trigger language plpgsql as $$
begin
    if not (exists (select from live.story_cancer_type where story_id = new.id)
            and exists (select from live.story_topic where story_id = new.id)
            and exists (select from live.story_text where story_id = new.id and locale = 'en'))
        and exists (select from live.story where id = new.id)
    then
        raise exception 'story % lacks a cancer type, a topic or its text in English', new.id using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create function live.refuse_research_into_nothing() returns trigger language plpgsql as $$
begin
    if not exists (select from live.relation where source = new.id and is_primary)
        and exists (select from live.funded_research where id = new.id)
    then
        raise exception 'research % lacks its primary challenge', new.id using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create function live.refuse_partial_classification() returns trigger language plpgsql as $$
begin
    if exists (select from live.research_classification where research_id = new.research_id
        group by scheme having abs(sum(percent) - 100) > 0.02)
    then
        raise exception 'a classification of research % does not add up to 100', new.research_id using errcode = 'check_violation';
    end if;
    return null;
end
$$;
-- A text says that it was reviewed only where a review is on record: a clinical one, or of a translation as such.
create function live.refuse_unrecorded_review() returns trigger language plpgsql as $$
begin
    if new.last_reviewed_on is not null and not exists (
        select from live.review_event where (story_id, locale, reviewed_on) = (new.story_id, new.locale, new.last_reviewed_on)
        and outcome = 'approved' and (type = 'clinical' or type = 'translation' and locale <> 'en'))
    then
        raise exception 'no review of story % in % on % is on record', new.story_id, new.locale, new.last_reviewed_on
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger review_is_on_record after insert or update of last_reviewed_on on live.story_text
    deferrable initially deferred for each row execute function live.refuse_unrecorded_review();

create constraint trigger story_is_complete after insert or update on live.story
    deferrable initially deferred for each row execute function live.refuse_incomplete_story();
create constraint trigger research_is_complete after insert or update on live.funded_research
    deferrable initially deferred for each row execute function live.refuse_research_into_nothing();
create constraint trigger classification_is_complete after insert or update on live.research_classification
    deferrable initially deferred for each row execute function live.refuse_partial_classification();

-- Every address a story ever had. It outlives the story, so it does not refer to it, and is never another story's.
create table live.address (
    kind text not null check (live.is_kind(kind)),
    locale text not null check (live.is_locale(locale)),
    digest bytea not null check (length(digest) = 32),
    -- Null where the story was erased: its words may be what must be forgotten.
    slug text check (live.is_slug(slug)),
    story_id uuid not null,
    since timestamptz not null,
    -- From when on it leads to where the story is now, and why; null while the story is here.
    left_at timestamptz,
    reason text check (reason in ('renamed', 'moved')),
    primary key (kind, digest, locale),
    check (digest = live.slug_digest(slug)),
    check (since <= left_at),
    check ((left_at is null) = (reason is null))
);
create index address_story on live.address (story_id);
create unique index address_current on live.address (story_id, locale) where left_at is null;
