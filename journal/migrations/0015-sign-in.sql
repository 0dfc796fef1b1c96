-- Sign-in beyond the password: by what a session was proved and when it was used, how often somebody tried in vain, who is
-- invited, and for which roles a provider demands a second factor.

alter table access.session
  -- Null until it was used for the first time: a password that still waits for its code has made no session of use.
  add column used_at timestamptz,
  -- When the person last proved to be who they are, by signing in or by giving the password again.
  add column proved_at timestamptz not null default now(),
  add column proof text not null default 'password' check (proof in ('password', 'password and code', 'passkey'));

alter table access.person add column signed_in_at timestamptz;

/*
 * Tries that failed, or are not decided yet, counted for what they were about: an account, an address, both together. Keys are
 * keyed hashes, so that a copy of the table names nobody.
 */
create table access.attempt (
  key bytea primary key check (octet_length(key) = 32),
  failures integer not null,
  -- Until then nothing is tried.
  waits_until timestamptz not null,
  last_at timestamptz not null default now(),
  -- When the account was last reached from this address.
  succeeded_at timestamptz
);
create index on access.attempt (last_at);
alter table access.attempt enable row level security;
create policy auth_all on access.attempt to auth using (true);
grant select, insert, update, delete on access.attempt to auth;
-- It counted requests, which the door does.
drop table access.rate_limit;

/* One-time codes that were used: none opens anything twice. */
create table access.spent_code (
  person uuid not null references access.person on delete cascade,
  digest bytea not null,
  spent_at timestamptz not null default now(),
  primary key (person, digest)
);
alter table access.spent_code enable row level security;
create policy auth_all on access.spent_code to auth using (true);
grant select, insert, delete on access.spent_code to auth;

/*
 * Who is asked in, and as what. Of the link only the hash is here; it works once, and until it expires. What became of an
 * invitation stays.
 */
create table invitation (
  provider uuid not null,
  customer uuid not null,
  invitation uuid not null,
  -- In lower case.
  email text not null,
  role text not null,
  language text not null check (language in ('de', 'en')),
  from_at timestamptz(3) not null,
  until_at timestamptz(3),
  digest bytea not null check (octet_length(digest) = 32),
  -- Whether the link went to the address alone; else a person handed it over, and the address is not known to be theirs.
  is_mailed boolean not null default false,
  invited_by uuid not null,
  invited_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  accepted_by uuid,
  withdrawn_at timestamptz(3),
  primary key (provider, customer, invitation),
  check (until_at > from_at),
  check ((customer = '00000000-0000-0000-0000-000000000000') =
    (role in ('administrator', 'clerk', 'approver', 'dataProtectionOfficer', 'auditor')))
);
create index on invitation (digest);
alter table invitation enable row level security;
create policy app_own on invitation to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (is_mailed, accepted_at, accepted_by, withdrawn_at) on invitation to app;
-- Whoever comes with a link is shown the one invitation it belongs to.
create policy auth_reads_shown on invitation for select to auth using (
  digest = decode(nullif(current_setting('klausel.shown', true), ''), 'hex'));
grant select on invitation to auth;
create policy auth_reads_inviting on provider for select to auth using (exists (
  select from invitation i where i.provider = provider.provider));

/* For whom a password alone is not enough. */
alter table provider add column second_factor_roles text[] not null default '{}';
grant update (second_factor_roles) on provider to app;

-- A membership that is ended before it began never was one.
alter table membership drop constraint membership_check;
alter table membership add check (until_at >= from_at);
