-- Bundles of evidence that somebody has asked for: made behind the scenes, fetched by whoever asked and nobody else, and gone after days.
create table evidence_bundle (
  provider uuid not null,
  customer uuid not null,
  evidence_bundle uuid not null,
  agreement uuid not null,
  asked_by uuid not null,
  -- As what: staff sees names of both sides, a customer those of its own people.
  side text not null check (side in ('provider', 'customer')),
  role text not null,
  sees_content boolean not null,
  asked_at timestamptz(3) not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'making', 'ready', 'failed')),
  -- Whoever makes it says again and again that he still does; one that was killed falls silent, and another begins anew.
  held_until timestamptz(3),
  tries smallint not null default 0,
  -- How far it is, in steps of equal size.
  done integer not null default 0,
  whole integer not null default 0,
  bytes bigint,
  digest bytea check (octet_length(digest) = 32),
  -- By which keys content in it was opened: once one of them is destroyed or blocked, the bundle is taken away.
  opened_by uuid[] not null default '{}',
  -- When it goes.
  until_at timestamptz(3),
  primary key (provider, customer, evidence_bundle),
  foreign key (provider, customer, agreement) references agreement,
  check ((state = 'ready') = (bytes is not null and digest is not null))
);
create index evidence_bundle_open on evidence_bundle (asked_at) where state in ('waiting', 'making');
create index evidence_bundle_ends on evidence_bundle (until_at) where until_at is not null;
-- Nobody has two made of one agreement at a time.
create unique index evidence_bundle_once on evidence_bundle (provider, customer, agreement, asked_by)
  where state in ('waiting', 'making');

-- Its bytes in pieces, sealed under a key of the customer.
create table evidence_piece (
  provider uuid not null,
  customer uuid not null,
  evidence_bundle uuid not null,
  piece integer not null check (piece >= 0),
  sealed bytea not null,
  key_id uuid not null,
  primary key (provider, customer, evidence_bundle, piece),
  foreign key (provider, customer, evidence_bundle) references evidence_bundle on delete cascade
);
-- Encrypted bytes can't be compressed; trying would cost time with each.
alter table evidence_piece alter column sealed set storage external;

alter table evidence_bundle enable row level security;
create policy app_own on evidence_bundle to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update, delete on evidence_bundle to app;
-- Which ones wait or have come to their end, and nothing about them.
create policy queue_reads on evidence_bundle for select to queue using (true);
grant select (provider, customer, evidence_bundle, state, asked_at, held_until, until_at) on evidence_bundle to queue;

alter table evidence_piece enable row level security;
create policy app_own on evidence_piece to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, delete on evidence_piece to app;
