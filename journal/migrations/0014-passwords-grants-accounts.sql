-- Which passwords a person had, who may see a customer's content, who holds which account, and copies of identity documents.

/*
 * The passwords of a person, each as the hash that it was kept by: so that clauses can refuse earlier ones and ask for a new one
 * in time. Whatever sets a password, it is remembered here.
 */
create table access.password_set (
  person uuid not null references access.person on delete cascade,
  number integer not null,
  hash text not null,
  set_at timestamptz(3) not null default clock_timestamp(),
  -- Given by somebody else: it lets its person set one of their own, and nothing more.
  is_initial boolean not null default false,
  primary key (person, number)
);
alter table access.password_set enable row level security;
create policy auth_all on access.password_set to auth using (true);
grant select, insert, update (is_initial), delete on access.password_set to auth;

create function access.remember_password() returns trigger language plpgsql as $$
begin
  insert into access.password_set (person, number, hash)
  select new.user_id, coalesce(max(number), 0) + 1, new.password from access.password_set where person = new.user_id;
  -- More than any clause asks for are not kept.
  delete from access.password_set where person = new.user_id
    and number <= (select max(number) - 24 from access.password_set where person = new.user_id);
  return null;
end $$;
create trigger remember_password after insert or update of password on access.account
  for each row when (new.password is not null) execute function access.remember_password();
insert into access.password_set (person, number, hash, set_at)
  select user_id, 1, password, updated_at from access.account where password is not null;

/*
 * Staff of a provider sees what a customer keeps in its services by a grant alone: with a reason, a scope and an end, and the
 * customer sees every one, also after its end.
 */
create table content_grant (
  provider uuid not null,
  customer uuid not null,
  content_grant uuid not null,
  agreement uuid not null,
  -- The member of staff who may look.
  person uuid not null,
  -- What may be looked at: 'files', a path, a mailbox, as the service names it; 'everything' of the agreement.
  scope text not null check (length(scope) between 1 and 200),
  reason text not null check (length(reason) between 1 and 500),
  granted_by uuid not null,
  from_at timestamptz(3) not null,
  until_at timestamptz(3) not null,
  ended_at timestamptz(3),
  ended_by uuid,
  primary key (provider, customer, content_grant),
  foreign key (provider, customer, agreement) references agreement,
  check (until_at > from_at and until_at <= from_at + interval '31 days'),
  check ((ended_at is null) = (ended_by is null))
);
create index on content_grant (provider, customer, agreement);
alter table content_grant enable row level security;
create policy app_own on content_grant to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (ended_at, ended_by) on content_grant to app;

/* Who holds, and held, which account of an end user. What the terms make of it follows from the facts of the agreement. */
create table account_holder (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  account text not null,
  -- The random id under which the journal knows the person.
  holder uuid not null,
  name text not null,
  -- In lower case.
  address text not null,
  from_at timestamptz(3) not null,
  until_at timestamptz(3),
  primary key (provider, customer, agreement, account, holder),
  foreign key (provider, customer, agreement) references agreement,
  check (until_at >= from_at)
);
create unique index on account_holder (provider, customer, agreement, account) where until_at is null;
-- One address, one account. Across customers an address is one person's anyhow, and nobody learns of another's.
create unique index on account_holder (provider, customer, agreement, address) where until_at is null;
alter table account_holder enable row level security;
create policy app_own on account_holder to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (until_at) on account_holder to app;

/* Copies of identity documents, for the time of a check. The record stays; the copy does not. */
create table identity_copy (
  provider uuid not null,
  customer uuid not null,
  identity_copy uuid not null,
  agreement uuid not null,
  instruction text not null,
  received_at timestamptz(3) not null,
  received_by uuid not null,
  media_type text not null,
  -- Empty once it was destroyed.
  content bytea not null,
  -- SHA-256 of the content: shows which copy was destroyed, and nothing of what it said.
  hash bytea not null,
  destroyed_at timestamptz(3),
  destroyed_by uuid,
  primary key (provider, customer, identity_copy),
  foreign key (provider, customer, agreement) references agreement,
  check ((octet_length(content) = 0) = (destroyed_at is not null) and (destroyed_at is null) = (destroyed_by is null))
);
create index on identity_copy (provider, customer, agreement);
alter table identity_copy enable row level security;
-- The customer's own side never reads a copy back: it is there for whoever checks.
create policy app_checks on identity_copy to app using (provider = (select current_provider()) and (select every_customer()));
create policy app_hands_in on identity_copy for insert to app with check (
  provider = (select current_provider()) and customer = (select current_customer()));
grant select, insert, update (content, destroyed_at, destroyed_by) on identity_copy to app;
