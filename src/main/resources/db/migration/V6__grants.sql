-- The reading role sees finished documents and what finds them: no table that holds more than the public may see.
grant select on live.document, live.listing, live.term, live.address, live.notice, live.entry, live.relation, live.head, live.change, live.seal
    to ${reader};

grant select, insert, update, delete on all tables in schema live to ${editor};
-- The log and the reviews are only ever added to, and the log's head only ever moved.
revoke update, delete on live.change, live.review_event from ${editor};
revoke insert, delete on live.head from ${editor};
revoke insert, update, delete on live.seal from ${editor};
