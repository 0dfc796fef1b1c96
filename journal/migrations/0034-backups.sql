-- Backups of the installation as a whole, and what came of them: written by the role of the sequencer, shown to administrators. It says
-- nothing of what happened in any agreement.

create table backup_run (
  -- The moment at which it began, as in its name in the store; of a drill too.
  run text primary key check (run ~ '^\d{8}T\d{6}Z(-drill)?$'),
  kind text not null check (kind in ('backup', 'drill')),
  begun_at timestamptz(3) not null,
  ended_at timestamptz(3),
  -- 'kept' until a database has started from it and its journal was right: then 'verified'.
  state text not null check (state in ('running', 'kept', 'verified', 'failed')),
  -- What is being done, and how much of it is done.
  step text,
  done bigint not null default 0,
  whole bigint not null default 0,
  -- A code, never words of somebody else.
  failure text,
  -- What it contains: sizes and counts.
  contains jsonb,
  -- What the database that was started from it showed.
  shown jsonb,
  -- A drill: the note that says so, signed with the key of the installation.
  evidence text,
  -- When it was heard of last while it was running.
  heard_at timestamptz(3) not null,
  removed_at timestamptz(3)
);
create index backup_run_newest on backup_run (begun_at desc);

alter table backup_run enable row level security;
create policy app_reads on backup_run for select to app using ((select current_provider()) is not null and (select current_installation()) is not null);
grant select on backup_run to app;
create policy queue_writes on backup_run to queue using (true);
grant select, insert, update on backup_run to queue;
