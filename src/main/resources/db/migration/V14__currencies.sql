-- Awards in a currency that few are in, disclosed or not, in whatever order.
create index listing_currency on live.listing (locale, currency, story_id) where kind = 'research';
