-- Which stories the bits of live.posting stand for, so that those that filters leave can be shown and not only counted.
create unique index listing_ordinal on live.listing (ordinal, locale);

create function live.ordinals(chunk int, stories bit(16384)) returns setof int immutable strict parallel safe language sql rows 1000
begin atomic
    select chunk * 16384 + words.n * 64 + digit
    from (select n, substring(stories from n * 64 + 1 for 64) as bits from generate_series(0, 255) n) words
    cross join generate_series(0, 63) digit
    where words.bits <> cast(cast(0 as bigint) as bit(64)) and get_bit(words.bits, digit) = 1;
end;
