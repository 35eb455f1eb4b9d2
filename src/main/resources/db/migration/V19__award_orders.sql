-- Lists of all kinds in the orders of awards: what has none stands before all others.
create index listing_all_awarded on live.listing (locale, awarded_on, story_id);
create index listing_all_amount on live.listing (locale, amount_key, story_id);
