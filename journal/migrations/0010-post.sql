-- The post: letters that leave in a provider's name, and what comes in.

-- How a provider's letters leave and where its post comes in. Passwords and keys lie sealed beside hosts and names.
create table post_setting (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  content jsonb not null,
  sealed bytea not null,
  key_id uuid not null,
  -- When the mailbox was looked into last, and the code of what went wrong then.
  looked_at timestamptz(3),
  failure text,
  primary key (provider, customer)
);
alter table post_setting enable row level security;
create policy app_own on post_setting to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update on post_setting to app;
-- Which providers have a mailbox to look into, and nothing about it.
create policy queue_reads on post_setting for select to queue using (true);
grant select (provider) on post_setting to queue;

-- In which language a customer is written to; without a row, in German.
create table letter_language (
  provider uuid not null,
  customer uuid not null,
  language text not null check (language in ('de', 'en')),
  primary key (provider, customer)
);
alter table letter_language enable row level security;
create policy app_own on letter_language to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update on letter_language to app;

-- What is written to a customer because a duty asks for it. It is stored before it leaves, and never changes.
create table letter (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  -- The duty's identity: 'confirmTermination:agreement#1'.
  letter text not null,
  act text not null,
  language text not null check (language in ('de', 'en')),
  written_at timestamptz(3) not null,
  -- Subject and text.
  sealed bytea not null,
  key_id uuid not null,
  primary key (provider, customer, agreement, letter),
  foreign key (provider, customer, agreement) references agreement
);
alter table letter enable row level security;
create policy app_own on letter to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert on letter to app;

-- Each way on which a letter leaves, and each try.
--   ready        nothing of it has left
--   handed over  its last byte may have left, and no answer is known: it is never sent again by itself
--   dispatched   a mail server has taken it over, or it lies in the post box
--   arrived      it has come into the customer's sphere, at an hour at which nobody need look
--   received     it counts as received (§ 130 (1) sentence 1 BGB)
--   returned     it was refused, or came back
create table dispatch (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  letter text not null,
  medium text not null check (medium in ('e-mail', 'portal')),
  attempt smallint not null check (attempt > 0),
  state text not null default 'ready'
    check (state in ('ready', 'handed over', 'dispatched', 'arrived', 'received', 'returned')),
  -- By which a report of a mail server is known to be about this try (RFC 3461); random, and told to nobody else.
  envelope uuid not null,
  -- The message's own name in the world; the same for the same try.
  message_id text not null,
  -- The address it goes to; null in the post box.
  sealed bytea,
  key_id uuid,
  handed_over_at timestamptz(3),
  dispatched_at timestamptz(3),
  -- When it came into the customer's sphere, and when it counts as received.
  arrived_at timestamptz(3),
  received_at timestamptz(3),
  returned_at timestamptz(3),
  -- Why it was refused or came back, as RFC 3463 numbers it: 5.1.1.
  status text,
  -- Who opened it in the post box, by his random id.
  opened_by uuid,
  primary key (provider, customer, agreement, letter, medium, attempt),
  foreign key (provider, customer, agreement, letter) references letter,
  check ((sealed is null) = (key_id is null))
);
create index dispatch_message on dispatch (provider, message_id);
create index dispatch_arrived on dispatch (provider, received_at) where state = 'arrived';
alter table dispatch enable row level security;
create policy app_own on dispatch to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert,
  update (state, handed_over_at, dispatched_at, arrived_at, received_at, returned_at, status, opened_by) on dispatch to app;

-- What came in, be it mail or an uploaded scan: a proposal until a person has decided about it. It is the provider's own, so no
-- customer sees it, whomever it is of.
create table incoming (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  incoming uuid not null,
  -- SHA-256 of what came, so that a mail that is fetched again is found.
  digest bytea not null check (octet_length(digest) = 32),
  source text not null check (source in ('mailbox', 'upload')),
  -- pdf, png, jpeg, eml or txt.
  file text not null,
  bytes integer not null,
  -- How it came, as facts have it: e-mail, letter, fax …
  medium text not null,
  -- When it came into the provider's sphere, and when the program learned of it.
  received_at timestamptz(3) not null,
  stored_at timestamptz(3) not null,
  -- Whose it seems to be.
  of_customer uuid,
  of_agreement uuid,
  person uuid,
  role text,
  -- The kind of fact that it seems to tell.
  proposes text,
  -- An automatic answer, or a report of a mail server.
  is_automatic boolean not null default false,
  -- proposed   waits for a person
  -- confirmed  became the fact `fact` of the agreement `of_agreement`
  -- rejected   a person said that nothing follows from it, and why
  -- settled    a report about a letter, which the program understood
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'rejected', 'settled')),
  decided_by uuid,
  decided_at timestamptz(3),
  fact integer,
  -- Sender, subject and beginning; and the reason for a rejection. Under a key of the customer it is of, or of its own.
  sealed bytea not null,
  key_id uuid not null,
  -- All of it; null where it was too large and lies in the mailbox alone.
  content bytea,
  primary key (provider, customer, incoming),
  unique (provider, customer, digest)
);
create index incoming_proposed on incoming (provider, received_at) where state = 'proposed';
alter table incoming enable row level security;
create policy app_own on incoming to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert,
  update (of_customer, of_agreement, state, decided_by, decided_at, fact, sealed, key_id, content) on incoming to app;

-- How far a mailbox was read. It is written together with what was read.
create table mailbox (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  folder text not null,
  -- A mailbox that is made anew counts from the beginning (RFC 3501).
  uid_validity bigint not null,
  last_uid bigint not null,
  primary key (provider, customer, folder)
);
alter table mailbox enable row level security;
create policy app_own on mailbox to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update on mailbox to app;
