-- Papers as they were made: letters, invoices, signed editions, proofs. Each is one file that never changes, since whoever received
-- it can hold it up; its digest stands in the clear, so that it can be compared after what it says is erased.
create table paper (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  -- The duty that it carries out (issueInvoice:fee 2026-05#1), or its kind and what it is about (edition:2026-01-01).
  paper text not null,
  kind text not null,
  -- What people call it by, where it has a number of its own: RE-2026-000017. Whoever gives numbers sees to it that none is given twice.
  number text,
  language text not null check (language in ('de', 'en')),
  made_at timestamptz(3) not null,
  -- How many facts of the agreement it was made from; with the terms they give the same file again.
  known int not null check (known >= 0),
  digest bytea not null check (octet_length(digest) = 32),
  bytes int not null check (bytes > 0),
  sealed bytea not null,
  key_id uuid not null,
  primary key (provider, customer, agreement, paper),
  foreign key (provider, customer, agreement) references agreement
);
-- Encrypted bytes can't be compressed; trying would cost time with each paper.
alter table paper alter column sealed set storage external;
create index paper_newest on paper (provider, customer, made_at desc);
alter table paper enable row level security;
create policy app_own on paper to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert on paper to app;
