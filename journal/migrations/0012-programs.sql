-- Programs that act for people: what they show at the door, answers that are given twice, and what they are told of.

/* What a program shows instead of a session. It acts as one membership, and where rights are named, with these alone. */
create table api_token (
  provider uuid not null,
  customer uuid not null,
  token uuid not null,
  membership uuid not null,
  name text not null check (length(name) between 1 and 100),
  -- SHA-256 of 256 random bits; they themselves are shown once and kept nowhere.
  digest bytea not null check (octet_length(digest) = 32),
  rights text[] not null default '{}',
  from_at timestamptz(3) not null default now(),
  until_at timestamptz(3),
  primary key (provider, customer, token),
  foreign key (provider, customer, membership) references membership
);
create index on api_token (digest);
alter table api_token enable row level security;
create policy app_own on api_token to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (until_at) on api_token to app;
-- At the door nobody knows yet whose token it is: it is found by what was shown, and nothing else is.
create policy auth_reads_shown on api_token for select to auth using (
  digest = decode(nullif(current_setting('klausel.shown', true), ''), 'hex'));
grant select on api_token to auth;
create policy auth_reads_shown on membership for select to auth using (exists (
  select from api_token t
  where t.provider = membership.provider and t.customer = membership.customer and t.membership = membership.membership));

/*
 * Answers to requests that carry an idempotency key, so that the same request sent again gets the same answer and does nothing
 * (draft-ietf-httpapi-idempotency-key-header). Kept for a day.
 */
create table kept_answer (
  provider uuid not null,
  customer uuid not null,
  membership uuid not null,
  key text not null check (length(key) between 1 and 255),
  -- Of method, address and body: another request under the same key is refused.
  digest bytea not null check (octet_length(digest) = 32),
  begun_at timestamptz(3) not null,
  -- Null while the request is being worked on.
  status smallint,
  -- Answers may name people.
  sealed bytea,
  key_id uuid,
  primary key (provider, customer, membership, key),
  check ((sealed is null) = (key_id is null))
);
alter table kept_answer enable row level security;
create policy app_own on kept_answer to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update, delete on kept_answer to app;

/* Whom to tell of what happened: a place in the order of all facts, up to which it was told. */
create table webhook (
  provider uuid not null,
  -- Zeros: of all the provider's customers; else of this one.
  customer uuid not null,
  webhook uuid not null,
  url text not null,
  -- None: of every kind.
  kinds text[] not null default '{}',
  -- What deliveries are signed with.
  secret bytea not null,
  key_id uuid not null,
  -- on · paused: it failed for days, and waits for a person · ended
  state text not null default 'on' check (state in ('on', 'paused', 'ended')),
  -- The position of the last fact that it was told of, or that did not concern it.
  told_until bigint not null,
  attempts integer not null default 0,
  next_at timestamptz(3) not null default now(),
  -- A code or a status, never what the other side said.
  failure text,
  made_at timestamptz(3) not null default now(),
  primary key (provider, customer, webhook)
);
create index webhook_due on webhook (next_at) where state = 'on';
alter table webhook enable row level security;
create policy app_own on webhook to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
create policy queue_reads on webhook for select to queue using (true);
grant select, insert, update (state, told_until, attempts, next_at, failure) on webhook to app;
grant select (provider, customer, webhook, state, next_at, told_until) on webhook to queue;
