-- Who may come in, and as what.
--
-- A person is one for the whole installation, so persons, their sessions and what they sign in with belong to no provider and
-- lie in a schema of their own, where the role `auth` alone works. What a person is to a provider or a customer is a
-- membership; it has a tenant like everything else.

create schema access;
grant usage on schema access to auth, app;

create table access.person (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  -- In lower case.
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table access.session (
  id uuid primary key default gen_random_uuid(),
  expires_at timestamptz not null,
  token text not null unique,
  ip_address text,
  user_agent text,
  user_id uuid not null references access.person on delete cascade,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index on access.session (user_id);

/* What a person signs in with: a password (its hash), or an account elsewhere. */
create table access.account (
  id uuid primary key default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references access.person on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index on access.account (user_id);

/* What was sent by mail and is still to come back: addresses to verify, passwords to set anew. */
create table access.verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on access.verification (identifier);

create table access.passkey (
  id uuid primary key default gen_random_uuid(),
  name text,
  public_key text not null,
  user_id uuid not null references access.person on delete cascade,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text
);
create index on access.passkey (user_id);

create table access.two_factor (
  id uuid primary key default gen_random_uuid(),
  secret text not null,
  backup_codes text not null,
  user_id uuid not null unique references access.person on delete cascade,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);

create table access.rate_limit (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

alter table access.person enable row level security;
alter table access.session enable row level security;
alter table access.account enable row level security;
alter table access.verification enable row level security;
alter table access.passkey enable row level security;
alter table access.two_factor enable row level security;
alter table access.rate_limit enable row level security;

create policy auth_all on access.person to auth using (true);
create policy auth_all on access.session to auth using (true);
create policy auth_all on access.account to auth using (true);
create policy auth_all on access.verification to auth using (true);
create policy auth_all on access.passkey to auth using (true);
create policy auth_all on access.two_factor to auth using (true);
create policy auth_all on access.rate_limit to auth using (true);
grant select, insert, update, delete on all tables in schema access to auth;

/*
 * The provider that an address names: /apply/elc. Addresses are public, and unique in the whole installation; what is behind
 * them is not, so the program asks for one by name and can list none.
 */
create table access.provider_address (
  name text primary key check (name ~ '^[a-z][a-z0-9-]{0,30}$'),
  provider uuid not null
);
alter table access.provider_address enable row level security;
create policy app_takes on access.provider_address for insert to app with check (
  provider = current_provider() and every_customer());
grant insert on access.provider_address to app;

create function provider_at(address text) returns uuid
  language sql stable security definer
  return (select a.provider from access.provider_address a where a.name = address);
revoke execute on function provider_at from public;
grant execute on function provider_at to app;

/* Who runs here: one row, under the customer id of zeros, so that its customers may read it. */
create table provider (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  name text not null,
  title text not null,
  -- The name of the terms under which it sells.
  terms text not null,
  -- A provider to try things out with, who may come with people and a life that nobody led.
  is_demo boolean not null default false,
  primary key (provider, customer)
);
alter table provider enable row level security;
create policy app_reads on provider for select to app using (
  provider = (select current_provider()) and (select current_installation()) is not null);
create policy app_opens on provider for insert to app with check (provider = current_provider() and every_customer());
create policy app_changes on provider for update to app using (provider = current_provider() and every_customer());
grant select, insert, update (title, terms) on provider to app;

/*
 * What a person is to a provider (customer of zeros: its own staff) or to one of its customers. Ended ones stay, so that one can
 * later say who could do what.
 */
create table membership (
  provider uuid not null,
  customer uuid not null,
  membership uuid not null,
  person uuid not null references access.person on delete cascade,
  role text not null,
  from_at timestamptz(3) not null,
  -- The first instant at which it no longer holds.
  until_at timestamptz(3),
  primary key (provider, customer, membership),
  check (until_at > from_at),
  check ((customer = '00000000-0000-0000-0000-000000000000') =
    (role in ('administrator', 'clerk', 'approver', 'dataProtectionOfficer', 'auditor')))
);
create index on membership (person);
alter table membership enable row level security;
create policy app_own on membership to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (until_at) on membership to app;

-- Whoever signs in is told what he is, wherever that may be: the person is named by a setting of the transaction.
create function current_person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('klausel.person', true), '')::uuid;
create policy auth_reads_own on membership for select to auth using (person = (select current_person()));
grant select on membership to auth;
create policy auth_reads on provider for select to auth using (exists (
  select from membership m where m.provider = provider.provider and m.person = (select current_person())));
grant select on provider to auth;

-- Names and addresses of those who have, or had, a membership where one may look.
create policy app_reads on access.person for select to app using (exists (
  select from membership m where m.person = person.id and m.provider = (select current_provider())
    and (m.customer = (select current_customer()) or (select every_customer()))));
grant select (id, name, email) on access.person to app;
