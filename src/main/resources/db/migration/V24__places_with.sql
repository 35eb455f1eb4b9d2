-- The bits of a chunk are put together from words of 64, and these from their stories: a row of 2 kB for each story, as before, cost
-- more than to find them. With less memory PostgreSQL would forget which texts it found, and unpack each to look again.
create or replace function live.places_with(language text, query tsquery) returns table (chunk int, stories bit(16384)) language sql stable rows 250
set enable_seqscan = off set work_mem = '16MB' as $found$
    with words as materialized (
        select s.ordinal / 64 as word, bit_or(cast(1 as bigint) << (63 - s.ordinal % 64)) as bits
        from live.searchable s where s.locale = language and s.whole @@ query group by 1
    )
    select chunk, cast(string_agg(cast(cast(coalesce(bits, 0) as bit(64)) as text), '' order by word) as bit(16384))
    from (select distinct live.chunk(word * 64) from words) found(chunk)
    cross join lateral (select chunk * 256 + n from generate_series(0, 255) n) each(word)
    left join words using (word) group by chunk
$found$;
