import type { ClientBase } from 'pg'

/** A connection to the database inside a transaction, in the name of one provider: whoever calls has seen to both. */
export type Rows = Pick<ClientBase, 'query'>
