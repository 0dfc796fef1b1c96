-- Copies of identity documents lie sealed, each under a key of its own that is destroyed with it: so no backup shows one either. Those
-- that were handed in before lie open until they are destroyed.
alter table identity_copy add column key_id uuid;
