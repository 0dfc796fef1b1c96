-- Agreements whose papers have to be looked after: something was told by which one concludes, changes or proves, or a version comes into
-- force by then. The row is written with what was told, and goes once the papers lie there.
create table paper_due (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  -- By the provider's clock.
  at timestamptz(3) not null,
  -- The agreement's last fact that was known when this was written: whoever has looked at fewer leaves the row.
  known int not null check (known >= 0),
  -- How often it went wrong since, and of the world's time when it is tried again.
  tries smallint not null default 0,
  again_at timestamptz(3) not null default now(),
  primary key (provider, customer, agreement),
  foreign key (provider, customer, agreement) references agreement
);
create index paper_due_next on paper_due (again_at);
alter table paper_due enable row level security;
create policy app_own on paper_due to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update, delete on paper_due to app;
-- Whose papers wait, and nothing about them.
create policy queue_reads on paper_due for select to queue using (true);
grant select (provider, customer, agreement, at, again_at) on paper_due to queue;
