-- Who papers come from, whom they go to, and how those leave that go by post.

/*
 * A provider's letterhead. Each version stays, so that a paper can be made again as it was; its customers read it, since it stands on
 * their papers.
 */
create table letterhead (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  version int not null check (version > 0),
  content jsonb not null,
  -- From when on papers carry it, by the provider's clock.
  since timestamptz(3) not null,
  -- Who entered it; null for that of an example.
  saved_by uuid,
  primary key (provider, customer, version)
);
alter table letterhead enable row level security;
create policy app_reads on letterhead for select to app using (
  provider = (select current_provider()) and (select current_installation()) is not null);
create policy app_adds on letterhead for insert to app with check (provider = current_provider() and every_customer());
grant select, insert on letterhead to app;

/* Where a customer's papers go. Without a row it is what stands in its application. */
create table addressee (
  provider uuid not null,
  customer uuid not null check (customer <> '00000000-0000-0000-0000-000000000000'),
  changed_at timestamptz(3) not null,
  changed_by uuid,
  sealed bytea not null,
  key_id uuid not null,
  primary key (provider, customer)
);
alter table addressee enable row level security;
create policy app_own on addressee to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update on addressee to app;

/* What was printed at one go, to be put into envelopes. */
create table print_file (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  print_file uuid not null,
  made_at timestamptz(3) not null,
  made_by uuid not null,
  -- When all of it that was still to leave was handed to the post.
  posted_at timestamptz(3),
  posted_by uuid,
  primary key (provider, customer, print_file)
);
alter table print_file enable row level security;
create policy app_own on print_file to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (posted_at, posted_by) on print_file to app;

-- Letters on paper leave as others do: ready until they are handed to the post, and each is in one print file at most.
alter table dispatch drop constraint dispatch_medium_check,
  add constraint dispatch_medium_check check (medium in ('e-mail', 'portal', 'letter')),
  add column print_file uuid,
  add constraint dispatch_printed_check check (print_file is null or medium = 'letter');
create index dispatch_to_print on dispatch (provider, customer, agreement) where medium = 'letter' and state = 'ready';
grant update (print_file) on dispatch to app;

-- The newest papers of all customers, for staff.
create index paper_newest_of_all on paper (provider, made_at desc, agreement desc, paper desc);
