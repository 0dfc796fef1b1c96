-- How agreements come about: what a provider shows, who applies, what is asked back and decided; and what is declared on the
-- buttons that stand open to everybody.

-- How a provider looks to those who are not its customers yet, and the prices it publishes where its terms leave them to it.
create table provider_look (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  content jsonb not null,
  -- A picture of a few kilobytes, its kind known from what stands in it.
  logo bytea,
  logo_kind text check (logo_kind in ('png', 'jpeg', 'webp')),
  changed_at timestamptz(3) not null default now(),
  primary key (provider, customer),
  check ((logo is null) = (logo_kind is null))
);
alter table provider_look enable row level security;
create policy app_reads on provider_look for select to app using (
  provider = (select current_provider()) and (select current_installation()) is not null);
create policy app_opens on provider_look for insert to app with check (provider = current_provider() and every_customer());
create policy app_changes on provider_look for update to app using (provider = current_provider() and every_customer());
grant select, insert, update on provider_look to app;

/* A name of the installation under which one provider's offer opens at once. As with addresses: one may ask, and list none. */
create table access.provider_host (
  host text primary key check (host ~ '^[a-z0-9][a-z0-9.:-]{0,252}$'),
  provider uuid not null unique
);
alter table access.provider_host enable row level security;
create policy app_takes on access.provider_host for insert to app with check (
  provider = current_provider() and every_customer());
create policy app_leaves on access.provider_host for delete to app using (
  provider = current_provider() and every_customer());
create policy app_reads on access.provider_host for select to app using (
  provider = current_provider() and every_customer());
grant select, insert, delete on access.provider_host to app;

create function provider_at_host(asked text) returns text
  language sql stable security definer
  return (select p.name from access.provider_host h join public.provider p on p.provider = h.provider where h.host = asked);
revoke execute on function provider_at_host from public;
grant execute on function provider_at_host to app;

/* An application opens a customer and its first agreement; the three ids follow from the key that the applicant's browser gave. */
create table application (
  provider uuid not null,
  customer uuid not null,
  application uuid not null,
  agreement uuid not null,
  -- By which people name it: A-7KQ2-M9XD.
  reference text not null,
  -- received · asked back · answered · accepted · refused
  state text not null default 'received' check (state in ('received', 'asked back', 'answered', 'accepted', 'refused')),
  language text not null check (language in ('de', 'en')),
  applicant text not null,
  -- Whether its seat lies where the clauses want it; null where they ask nobody.
  in_area text check (in_area in ('yes', 'a person decides')),
  received_at timestamptz(3) not null,
  -- What was chosen, at the prices that were shown, each with its clause.
  ordered jsonb not null,
  -- What was shown: document, version, language and the SHA-256 of its text.
  documents jsonb not null,
  -- Of the e-mail address a keyed hash, so that a declaration can be found by it.
  address_digest bytea not null check (octet_length(address_digest) = 32),
  decided_by uuid,
  decided_at timestamptz(3),
  -- Who applies, and the words beside.
  sealed bytea not null,
  key_id uuid not null,
  primary key (provider, customer, application),
  foreign key (provider, customer, agreement) references agreement
);
create index application_open on application (provider, received_at) where state in ('received', 'asked back', 'answered');
create index application_address on application (provider, address_digest);
alter table application enable row level security;
create policy app_own on application to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (state, decided_by, decided_at) on application to app;

/* What was said between provider and applicant until it was decided; the last word is the decision. */
create table application_message (
  provider uuid not null,
  customer uuid not null,
  application uuid not null,
  message smallint not null check (message > 0),
  author text not null check (author in ('applicant', 'provider')),
  -- Who wrote it for the provider.
  person uuid,
  written_at timestamptz(3) not null,
  sealed bytea not null,
  key_id uuid not null,
  primary key (provider, customer, application, message),
  foreign key (provider, customer, application) references application
);
alter table application_message enable row level security;
create policy app_own on application_message to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert on application_message to app;

/* Evidence, each file under the customer's key for evidence: the key is destroyed with the decision, and the row stays. */
create table application_evidence (
  provider uuid not null,
  customer uuid not null,
  application uuid not null,
  -- From the content, so that the same file sent twice is one.
  evidence uuid not null,
  kind text not null check (kind in ('pdf', 'png', 'jpeg')),
  bytes integer not null check (bytes > 0),
  digest bytea not null check (octet_length(digest) = 32),
  received_at timestamptz(3) not null,
  -- Name and content.
  sealed bytea not null,
  key_id uuid not null,
  primary key (provider, customer, application, evidence),
  foreign key (provider, customer, application) references application
);
alter table application_evidence enable row level security;
create policy app_own on application_evidence to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, delete, update (sealed) on application_evidence to app;

/* Notices and withdrawals that came by a button. They are the provider's own until it is known which agreement each is about. */
create table button_declaration (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  declaration uuid not null,
  kind text not null check (kind in ('cancellation', 'withdrawal')),
  language text not null check (language in ('de', 'en')),
  received_at timestamptz(3) not null,
  -- waits      a person has to find out which agreement it is about
  -- told       it is the fact `fact` of the agreement `of_agreement`
  -- no effect  a person said why nothing follows
  state text not null default 'waits' check (state in ('waits', 'told', 'no effect')),
  of_customer uuid,
  of_agreement uuid,
  fact integer,
  decided_by uuid,
  decided_at timestamptz(3),
  -- Who declared what, in which words.
  sealed bytea not null,
  key_id uuid not null,
  primary key (provider, customer, declaration)
);
create index button_declaration_waits on button_declaration (provider, received_at) where state = 'waits';
alter table button_declaration enable row level security;
create policy app_own on button_declaration to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (state, of_customer, of_agreement, fact, decided_by, decided_at) on button_declaration to app;

/* Letters to people who are no members yet: stored with what they tell of, and sent once after it. */
create table applicant_letter (
  provider uuid not null,
  customer uuid not null,
  -- From what it is about, so that it is written once.
  letter uuid not null,
  -- ready        nothing of it has left
  -- handed over  its last byte may have left, and no answer is known: a person sees to it
  -- sent         a mail server has taken it over
  -- refused      a mail server has refused it for good
  state text not null default 'ready' check (state in ('ready', 'handed over', 'sent', 'refused')),
  written_at timestamptz(3) not null,
  tried_at timestamptz(3),
  sent_at timestamptz(3),
  -- Address, subject and text.
  sealed bytea not null,
  key_id uuid not null,
  primary key (provider, customer, letter)
);
create index applicant_letter_ready on applicant_letter (provider, written_at) where state = 'ready';
alter table applicant_letter enable row level security;
create policy app_own on applicant_letter to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (state, tried_at, sent_at) on applicant_letter to app;
-- Whose letters wait, and nothing about them.
create policy queue_reads on applicant_letter for select to queue using (state = 'ready');
grant select (provider, state) on applicant_letter to queue;
