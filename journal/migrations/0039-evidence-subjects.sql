-- A bundle of evidence may be about one person, or one matter of an agreement, and then holds nothing else.
alter table evidence_bundle
  add column person uuid,
  add column incident text,
  add check (person is null or incident is null);

-- Nobody has two made of the same at a time.
drop index evidence_bundle_once;
create unique index evidence_bundle_once
  on evidence_bundle (provider, customer, agreement, asked_by, coalesce(person::text, ''), coalesce(incident, ''))
  where state in ('waiting', 'making');
