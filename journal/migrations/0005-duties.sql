-- What must be done, by when: written in the same transaction as the facts from which it follows, and found again from the
-- journal if the table is emptied. Whether a duty was done is not said here but by its receipt, which is a fact.

create table duty (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  -- Key and number of the next receipt, 'access#2': the same for the same duty however often it is derived.
  id text not null,
  -- What it is about ('access'), what is done ('setAccess') and what is to be so afterwards ('suspended').
  key text not null,
  act text not null,
  content text not null,
  -- Null if no day is set for it.
  by timestamptz(3),
  -- Whether doing it by mistake harms somebody: then it waits on any doubt.
  harmful boolean not null,
  -- Clauses and facts it rests on.
  because jsonb not null,
  -- open      to be carried out as soon as somebody takes it
  -- approval  waits for as many persons as `approvals_wanted` says
  -- held      waits until a doubt is settled
  -- person    the program could not; a person does it and gives the receipt
  -- done      its receipt is the fact `receipt`
  -- dropped   no longer owed, and not begun
  state text not null default 'open' check (state in ('open', 'approval', 'held', 'person', 'done', 'dropped')),
  approvals_wanted smallint not null default 0 check (approvals_wanted between 0 and 2),
  -- The last fact of the agreement when the duty was derived.
  derived_from integer not null,
  derived_at timestamptz(3) not null default now(),
  attempts integer not null default 0,
  -- The code of the last failure, never its message: messages of drivers may name persons.
  failure text,
  receipt integer,
  primary key (provider, customer, agreement, id),
  foreign key (provider, customer, agreement) references agreement,
  foreign key (provider, customer, agreement, receipt) references fact (provider, customer, agreement, number),
  check ((state = 'done') = (receipt is not null))
);

-- The inbox: what is not finished, by deadline.
create index duty_inbox on duty (provider, by) where state in ('open', 'approval', 'held', 'person');

alter table duty enable row level security;
create policy app_own on duty to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update on duty to app;
