-- The answer of a request that may be repeated is only kept and given back, never looked into: as text it has the same bytes each time
-- and costs no parsing, and uncompressed it costs no time while others wait (it dies after 48 hours).
alter table idempotency alter column result type text using result::text;
alter table idempotency alter column result set storage external;
