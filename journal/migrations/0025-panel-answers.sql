-- What a panel answered last: `done`, `waits for a person`, or the code of what went wrong. It names no order and no person.
alter table panel add column answer text, add column answered_at timestamptz(3);
