-- Which stories the bits of live.posting stand for, so that those that filters leave can be shown and not only counted.
create unique index listing_ordinal on live.listing (ordinal, locale);

-- Most words and bytes have no bit that is one, and of those no bit is looked at; the limits keep PostgreSQL from looking at all bits first.
create function live.ordinals(chunk int, stories bit(16384)) returns setof int immutable strict parallel safe language sql rows 1000
begin atomic
    select chunk * 16384 + words.n * 64 + bytes.n * 8 + digit
    from (select n, substring(stories from n * 64 + 1 for 64) as bits from generate_series(0, 255) n limit 256) words
    cross join lateral (select n, substring(words.bits from n * 8 + 1 for 8) as bits from generate_series(0, 7) n limit 8) bytes
    cross join generate_series(0, 7) digit
    where words.bits <> cast(cast(0 as bigint) as bit(64)) and bytes.bits <> cast(0 as bit(8)) and get_bit(bytes.bits, digit) = 1;
end;
