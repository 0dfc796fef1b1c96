-- Later versions of a provider's terms as its people draft them: other numbers, fewer sentences, other choices.

create table terms_draft (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  draft uuid not null,
  -- The name of the terms that it changes.
  terms text not null,
  -- The day from which whoever signs is bound to it.
  from_day date not null,
  -- What it puts otherwise, in the words of terms/edition/draft.ts.
  edits jsonb not null default '[]' check (jsonb_typeof(edits) = 'array'),
  state text not null default 'open' check (state in ('open', 'proposed', 'published', 'discarded')),
  made_by uuid not null,
  made_at timestamptz(3) not null default now(),
  changed_at timestamptz(3) not null default now(),
  -- Everybody who wrote in it, whatever is left of that.
  written_by uuid[] not null default '{}',
  published_by uuid,
  published_at timestamptz(3),
  primary key (provider, customer, draft),
  check ((published_at is null) = (state <> 'published')),
  check ((published_by is null) = (published_at is null))
);
-- One version of a day; and by it an agreement's terms are found when it is read.
create unique index terms_draft_published on terms_draft (provider, customer, terms, from_day) where state = 'published';

alter table terms_draft enable row level security;
-- A draft is the provider's own affair; what is published binds its customers.
create policy app_own on terms_draft for select to app using (
  provider = (select current_provider()) and (select every_customer()));
create policy app_reads_published on terms_draft for select to app using (
  state = 'published' and provider = (select current_provider()) and (select current_installation()) is not null);
create policy app_opens on terms_draft for insert to app with check (
  provider = current_provider() and every_customer() and state = 'open');
-- What is published never changes: somebody may have signed it.
create policy app_changes on terms_draft for update to app
  using (provider = current_provider() and every_customer() and state <> 'published')
  with check (provider = current_provider() and every_customer());
grant select, insert, update (from_day, edits, state, changed_at, written_by, published_by, published_at) on terms_draft to app;

/* Who says that a draft may be published. Confirmed are examples that no longer hold, each by its name. */
create table terms_approval (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  draft uuid not null,
  person uuid not null,
  at timestamptz(3) not null default now(),
  confirmed jsonb not null default '[]' check (jsonb_typeof(confirmed) = 'array'),
  primary key (provider, customer, draft, person),
  foreign key (provider, customer, draft) references terms_draft
);
alter table terms_approval enable row level security;
create policy app_own on terms_approval for select to app using (
  provider = (select current_provider()) and (select every_customer()));
create policy app_approves on terms_approval for insert to app with check (
  provider = current_provider() and every_customer() and exists (
    select from terms_draft d where d.provider = terms_approval.provider and d.customer = terms_approval.customer
      and d.draft = terms_approval.draft and d.state = 'proposed'));
create policy app_takes_back on terms_approval for delete to app using (
  provider = current_provider() and every_customer() and exists (
    select from terms_draft d where d.provider = terms_approval.provider and d.customer = terms_approval.customer
      and d.draft = terms_approval.draft and d.state <> 'published'));
grant select, insert, delete on terms_approval to app;

/*
 * What the provider of the transaction has published, in the order of its days; null: nothing. Where agreements are read it is asked
 * once for the whole statement: (select published_terms()).
 */
create function published_terms() returns jsonb
  language sql stable
  return (
    select jsonb_agg(jsonb_build_object('draft', draft, 'terms', terms, 'from', from_day, 'edits', edits) order by from_day)
    from terms_draft where provider = current_provider() and state = 'published');
revoke execute on function published_terms from public;
grant execute on function published_terms to app;
