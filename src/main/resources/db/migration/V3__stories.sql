create table live.story (
    id uuid primary key,
    kind text not null check (live.is_kind(kind)),
    state text not null check (state in ('published', 'withdrawn')),
    withdrawal_reason text check (length(withdrawal_reason) between 1 and 500),
    withdrawn_at timestamptz,
    replaced_by uuid check (replaced_by <> id),
    display_order int not null check (display_order between 0 and 9999),
    hero_image text references live.media,
    tags jsonb not null check (jsonb_typeof(tags) = 'array' and jsonb_array_length(tags) <= 15),
    authors jsonb not null check (jsonb_typeof(authors) = 'array' and jsonb_array_length(authors) <= 5),
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
    seo_description text check (length(seo_description) between 1 and 160),
    edition int not null check (edition >= 1),
    update_type text not null check (update_type in ('major', 'minor')),
    change_note text check (length(change_note) between 1 and 280),
    first_published_at timestamptz not null,
    content_updated_at timestamptz not null,
    last_reviewed_on date,
    next_review_due_on date,
    reviewer_role text,
    review_note text,
    primary key (story_id, locale),
    check (update_type = 'minor' or change_note is not null),
    check (first_published_at <= content_updated_at),
    check (last_reviewed_on <= next_review_due_on)
);

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
    key_questions jsonb not null check (jsonb_typeof(key_questions) = 'object'),
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
    why_it_matters jsonb not null check (jsonb_typeof(why_it_matters) = 'object'),
    aims jsonb not null check (jsonb_typeof(aims) = 'object'),
    updates jsonb not null check (jsonb_typeof(updates) = 'object'),
    research_stage text not null check (research_stage in ('discovery', 'preclinical', 'translational', 'clinical_trial', 'infrastructure')),
    trial_phase text check (trial_phase in ('1', '1/2', '2', '2/3', '3', '4')),
    research_status text not null check (research_status in ('planned', 'active', 'completed', 'stopped')),
    registry_ids jsonb not null check (jsonb_typeof(registry_ids) = 'array'),
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
    source_url text,
    funding_statement text check (length(funding_statement) between 1 and 300),
    foreign key (id, kind) references live.story (id, kind) on delete cascade,
    unique (lead_funder, funder_reference),
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
create index relation_target on live.relation (target, type);
-- A strategy bears on a challenge in one way, research on a strategy in one role.
create unique index relation_once on live.relation (source, target) where type not in ('related', 'component');
create unique index relation_one_primary on live.relation (source) where is_primary;

-- What takes several rows to be whole is looked at when the transaction ends.
create function live.refuse_incomplete_story() returns trigger language plpgsql as $$
declare
    told uuid := coalesce(to_jsonb(new) ->> 'research_id', to_jsonb(new) ->> 'id')::uuid;
begin
    -- The story may have gone again within the transaction.
    if not exists (select from live.story where id = told) then
        return null;
    end if;
    if tg_table_name = 'story' and not (
        exists (select from live.story_cancer_type where story_id = told)
        and exists (select from live.story_topic where story_id = told)
        and exists (select from live.story_text where story_id = told and locale = 'en'))
    then
        raise exception 'story % lacks a cancer type, a topic or its text in English', told using errcode = 'check_violation';
    end if;
    if tg_table_name = 'funded_research' and not exists (select from live.relation where source = told and is_primary) then
        raise exception 'research % lacks its primary challenge', told using errcode = 'check_violation';
    end if;
    if tg_table_name = 'research_classification' and exists (
        select from live.research_classification where research_id = told
        group by scheme having abs(sum(percent) - 100) > 0.02)
    then
        raise exception 'a classification of research % does not add up to 100', told using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger story_is_complete after insert or update on live.story
    deferrable initially deferred for each row execute function live.refuse_incomplete_story();
create constraint trigger research_is_complete after insert or update on live.funded_research
    deferrable initially deferred for each row execute function live.refuse_incomplete_story();
create constraint trigger classification_is_complete after insert or update on live.research_classification
    deferrable initially deferred for each row execute function live.refuse_incomplete_story();

-- Every address a story ever had. It outlives the story, so it does not refer to it, and is never another story's.
create table live.address (
    kind text not null check (live.is_kind(kind)),
    locale text not null check (live.is_locale(locale)),
    slug text not null check (live.is_slug(slug)),
    story_id uuid not null,
    since timestamptz not null,
    primary key (kind, slug, locale)
);
create index address_story on live.address (story_id);
