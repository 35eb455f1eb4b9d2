-- Whoever has no key any more is not called.
alter table gate.subscription drop constraint subscription_reason_check;
alter table gate.subscription add constraint subscription_reason_check check (reason in ('asked', 'failing', 'gone', 'cursor_expired', 'no_key'));
