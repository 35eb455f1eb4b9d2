-- What is shown: the finished JSON of a story in a locale, less what depends on the day or on the request.
create table live.document (
    story_id uuid not null references live.story on delete cascade,
    locale text not null check (live.is_locale(locale)),
    kind text not null check (live.is_kind(kind)),
    slug text not null check (live.is_slug(slug)),
    title text not null,
    state text not null check (state in ('published', 'withdrawn')),
    outline text not null,
    body text not null,
    digest bytea not null check (length(digest) = 32),
    version int not null,
    modified_at timestamptz not null,
    last_reviewed_on date,
    next_review_due_on date,
    reviewer_role text,
    review_note text,
    primary key (story_id, locale)
);

-- What stories can be found by, each as a number: smaller to keep, to compare and to count.
create table live.term (
    id int generated always as identity primary key,
    dimension text not null,
    value text not null,
    unique (dimension, value)
);

-- What lists walk: a narrow row for each story and each locale that can be asked for, whichever is served.
create table live.listing (
    locale text not null check (live.is_locale(locale)),
    story_id uuid not null,
    served text not null check (live.is_locale(served)),
    kind text not null check (live.is_kind(kind)),
    state text not null check (state in ('published', 'withdrawn')),
    title_key text collate "C" not null,
    display_order int not null,
    first_published_at timestamptz not null,
    content_updated_at timestamptz not null,
    modified_at timestamptz not null,
    reviewed boolean not null,
    -- Infinity where no review is due.
    next_review_due_on date not null,
    currency text,
    -- As the public sees it: null where it is not disclosed.
    amount numeric(14, 2),
    -- Orders by currency, then amount; empty, and so first, where there is none.
    amount_key text collate "C" not null check ((amount_key = '') = (amount is null)),
    -- Minus infinity where there is no award or no date of it.
    awarded_on date not null,
    sample boolean not null,
    terms int[] not null,
    primary key (locale, story_id),
    check (amount is null or currency is not null),
    foreign key (story_id, served) references live.document on delete cascade
);
create index listing_document on live.listing (story_id, served);
create index listing_terms on live.listing using gin (terms);
create index listing_title on live.listing (locale, title_key, story_id);
create index listing_order on live.listing (locale, display_order, story_id);
create index listing_first on live.listing (locale, first_published_at, story_id);
create index listing_content on live.listing (locale, content_updated_at, story_id);
create index listing_modified on live.listing (locale, modified_at, story_id);
create index listing_review on live.listing (locale, next_review_due_on, story_id);
create index listing_kind_title on live.listing (locale, kind, title_key, story_id);
create index listing_kind_order on live.listing (locale, kind, display_order, story_id);
create index listing_kind_first on live.listing (locale, kind, first_published_at, story_id);
create index listing_kind_content on live.listing (locale, kind, content_updated_at, story_id);
create index listing_kind_modified on live.listing (locale, kind, modified_at, story_id);
create index listing_kind_review on live.listing (locale, kind, next_review_due_on, story_id);
create index listing_awarded on live.listing (locale, kind, awarded_on, story_id) where kind = 'research';
create index listing_amount on live.listing (locale, kind, amount_key, story_id) where kind = 'research';

-- What a story's documents show of others: who must be drawn again when one of these changes.
-- Of each subject a number, 64 bits of its digest: a story shows dozens, and a row for each would outweigh all else.
create table live.drawn_from (
    story_id uuid primary key references live.story on delete cascade,
    subjects bigint[] not null
);
-- Each act of publication asks here, so nothing may be left to be sorted in later.
create index drawn_from_subjects on live.drawn_from using gin (subjects) with (fastupdate = off);

-- The finished JSON of what stories share, in the order in which its list shows it.
create table live.entry (
    collection text not null,
    key text not null,
    locale text not null check (live.is_locale(locale)),
    served text not null check (live.is_locale(served)),
    sort_key text collate "C" not null,
    document text not null,
    primary key (collection, key, locale)
);
create index entry_order on live.entry (collection, locale, sort_key, key);

-- What is left of a story that must not be seen any more.
create table live.notice (
    story_id uuid primary key,
    kind text not null check (live.is_kind(kind)),
    cause text not null check (cause in ('archived', 'erased')),
    reason text check (length(reason) between 1 and 500),
    gone_at timestamptz not null,
    replaced_by uuid check (replaced_by <> story_id),
    -- Of what was erased nothing is told but that.
    check (cause = 'archived' or (reason is null and replaced_by is null))
);
