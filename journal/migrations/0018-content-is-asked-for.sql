-- Staff asks for a look at a customer's content, and the customer allows it: a grant begins when it was allowed, by somebody else
-- than who asked. Names are kept with it, since the two sides do not see each other's people.

alter table content_grant
  add column person_name text not null default '',
  add column granted_by_name text,
  add column asked_at timestamptz(3) not null default now(),
  add column hours smallint not null default 24 check (hours between 1 and 744),
  alter column granted_by drop not null,
  alter column from_at drop not null,
  alter column until_at drop not null,
  add check ((granted_by is null) = (from_at is null) and (from_at is null) = (until_at is null)),
  add check (granted_by is null or granted_by <> person);
alter table content_grant alter column person_name drop default, alter column asked_at drop default, alter column hours drop default;
grant update (granted_by, granted_by_name, from_at, until_at) on content_grant to app;
