-- Directories: where a customer, or the provider for its own staff, keeps its people. Whoever comes in through one is a person
-- like any other; what the directory gave him, it takes again.

create table directory (
  provider uuid not null,
  -- The id of zeros for the provider's own staff.
  customer uuid not null,
  directory uuid not null,
  kind text not null check (kind in ('ldap', 'openid')),
  title text not null,
  -- Where it is and how it is asked; nothing secret.
  settings jsonb not null,
  -- The password or secret it is asked with, under the customer's key for directories.
  sealed bytea,
  key_id uuid,
  -- [{ "group": …, "role": … }]
  roles jsonb not null default '[]',
  is_on boolean not null default false,
  looked_at timestamptz(3),
  -- What stood in the way at the last look; null when nothing did.
  trouble jsonb,
  primary key (provider, customer, directory),
  check ((sealed is null) = (key_id is null))
);
alter table directory enable row level security;
create policy app_own on directory to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update, delete on directory to app;
-- Whoever looks after all directories sees where they are, and nothing in them.
create policy queue_reads on directory for select to queue using (true);
grant select (provider, customer, directory, is_on, looked_at) on directory to queue;

/*
 * The e-mail domains whose people a directory may bring. A directory can say of anybody that he has any address, so only
 * those are believed that lie in a domain of which its customer has shown that it is his own.
 */
create table directory_domain (
  provider uuid not null,
  customer uuid not null,
  directory uuid not null,
  domain text not null,
  -- What the domain has to show.
  token text not null,
  proven_at timestamptz(3),
  primary key (provider, customer, directory, domain),
  foreign key (provider, customer, directory) references directory on delete cascade
);
alter table directory_domain enable row level security;
create policy app_own on directory_domain to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (proven_at), delete on directory_domain to app;

/* Who has come in through a directory. */
create table directory_person (
  provider uuid not null,
  customer uuid not null,
  directory uuid not null,
  -- The directory's own id of the person.
  subject text not null,
  person uuid not null references access.person on delete cascade,
  -- What the directory made him, and may end again.
  memberships uuid[] not null default '{}',
  -- What the directory wants to be shown when it is asked again.
  kept bytea,
  key_id uuid,
  looked_at timestamptz(3) not null default now(),
  -- Why he was out at the last look; null while he is in.
  out_because text,
  primary key (provider, customer, directory, subject),
  unique (provider, customer, directory, person),
  foreign key (provider, customer, directory) references directory on delete cascade,
  check ((kept is null) = (key_id is null))
);
create index on directory_person (person);
alter table directory_person enable row level security;
create policy app_own on directory_person to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update, delete on directory_person to app;
create policy auth_reads_own on directory_person for select to auth using (person = (select current_person()));
grant select (provider, customer, directory, person, memberships) on directory_person to auth;

/* Through which directory somebody came in. Such a session opens the doors of that customer, and no others. */
create table access.directory_session (
  session uuid primary key references access.session on delete cascade,
  provider uuid not null,
  customer uuid not null,
  directory uuid not null
);
create index on access.directory_session (directory);
alter table access.directory_session enable row level security;
create policy auth_all on access.directory_session to auth using (true);
grant select, insert, delete on access.directory_session to auth;

/* The directories that bring the people of an e-mail domain. Whoever names a domain may ask; nobody can list them. */
create function directories_of(named text)
  returns table (provider uuid, customer uuid, directory uuid, kind text)
  language sql stable security definer
begin atomic
  select d.provider, d.customer, d.directory, d.kind
  from public.directory d join public.directory_domain o using (provider, customer, directory)
  where d.is_on and o.domain = named and o.proven_at is not null
  order by o.proven_at, d.directory;
end;
revoke execute on function directories_of from public;
grant execute on function directories_of to app;

/* Whose directory has this id. Ids are random: whoever knows one was given it. */
create function directory_owner(named uuid)
  returns table (provider uuid, customer uuid)
  language sql stable security definer
begin atomic
  select d.provider, d.customer from public.directory d where d.directory = named;
end;
revoke execute on function directory_owner from public;
grant execute on function directory_owner to app;
