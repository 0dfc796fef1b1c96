-- What shows to others that the order of all facts is what it was: heads of the tree, signed, stamped with the time by others and seen
-- by witnesses. Like the tree itself all of this belongs to the installation as a whole and says nothing of what happened. It is
-- written after the facts are committed, by the role of the sequencer; everybody inside a scope reads it.

-- The logs of this installation by name. There is a second one only where the key of the first was lost.
create table proof_log (
  origin text primary key,
  -- The public half of its key, as C2SP signed-note writes it.
  verifier_key text not null,
  begun_at timestamptz(3) not null
);

create table checkpoint (
  origin text not null references proof_log,
  size bigint not null check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  made_at timestamptz(3) not null,
  -- The note as it was signed, byte for byte: what is stamped and seen is this.
  note text not null,
  primary key (origin, size)
);
create index checkpoint_size on checkpoint (size);

-- RFC 3161: an authority has seen the note by then.
create table time_stamp (
  origin text not null,
  size bigint not null,
  authority text not null,
  -- The time in the token.
  at timestamptz(3) not null,
  -- The answer (TimeStampResp) as it came.
  answer bytea not null,
  primary key (origin, size, authority),
  foreign key (origin, size) references checkpoint
);
create index time_stamp_newest on time_stamp (authority, at desc);

-- C2SP tlog-cosignature: a witness has seen the note, and that it continues all it had seen before.
create table cosignature (
  origin text not null,
  size bigint not null,
  -- The witness by its public key.
  witness text not null,
  at timestamptz(3) not null,
  -- The line of the signature, with its newline.
  line text not null,
  primary key (origin, size, witness),
  foreign key (origin, size) references checkpoint
);

-- How it goes with authorities and witnesses: what is wrong with one is told until it is mended.
create table attestor (
  -- Its address.
  attestor text primary key,
  kind text not null check (kind in ('time stamps', 'witness')),
  heard_at timestamptz(3),
  failed_at timestamptz(3),
  -- A code, never words of somebody else.
  failure text,
  -- Since it was last heard.
  tries integer not null default 0,
  next_at timestamptz(3) not null
);

-- Logs of other installations that this one watches as their witness: the last head it has signed of each.
create table witnessed_log (
  origin text primary key,
  verifier_key text not null,
  size bigint not null default 0,
  root bytea not null default sha256('') check (octet_length(root) = 32),
  -- Their checkpoint with our cosignature; null before the first.
  note text,
  seen_at timestamptz(3)
);

alter table proof_log enable row level security;
alter table checkpoint enable row level security;
alter table time_stamp enable row level security;
alter table cosignature enable row level security;
alter table attestor enable row level security;
alter table witnessed_log enable row level security;

create policy app_reads on proof_log for select to app using ((select current_provider()) is not null and (select current_installation()) is not null);
create policy app_reads on checkpoint for select to app using ((select current_provider()) is not null and (select current_installation()) is not null);
create policy app_reads on time_stamp for select to app using ((select current_provider()) is not null and (select current_installation()) is not null);
create policy app_reads on cosignature for select to app using ((select current_provider()) is not null and (select current_installation()) is not null);
create policy app_reads on attestor for select to app using ((select current_provider()) is not null and (select current_installation()) is not null);
create policy app_reads on witnessed_log for select to app using ((select current_provider()) is not null and (select current_installation()) is not null);
grant select on proof_log, checkpoint, time_stamp, cosignature, attestor, witnessed_log to app;

-- What was signed is never changed and never taken back.
create policy queue_writes on proof_log to queue using (true);
create policy queue_writes on checkpoint to queue using (true);
create policy queue_writes on time_stamp to queue using (true);
create policy queue_writes on cosignature to queue using (true);
create policy queue_writes on attestor to queue using (true);
create policy queue_writes on witnessed_log to queue using (true);
grant select, insert on proof_log, checkpoint, time_stamp, cosignature to queue;
grant select, insert, update, delete on attestor to queue;
grant select, insert, update on witnessed_log to queue;
