/**
 * The port to a directory: where an organisation keeps its people, and says who is one of them and in which groups.
 *
 * `ldap/` and `openid/` are the two wires. Neither knows persons, memberships or sessions of ours; what follows from their
 * answers is decided in `admission.ts` and `watch.ts`.
 */
import type { Said } from '../../terms/grammar/said.ts'
import type { Step } from './trouble.ts'

/** Somebody as his directory has him. */
export interface Found {
  /** What never changes about him: an id of the directory's own, never a name or an address. */
  readonly subject: string
  readonly name: string
  /** In lower case. */
  readonly email: string
  /** His groups, those above his groups included. */
  readonly groups: readonly string[]
}

/** Why a directory lets somebody in no longer. */
export type OutBecause = 'gone' | 'disabled' | 'locked' | 'expired'

/** How a directory knows somebody at this moment. */
export type Look = { readonly is: 'in'; readonly found: Found } | { readonly is: 'out'; readonly because: OutBecause }

/** What came of a name and a password. */
export type SignInOutcome =
  | { readonly is: 'in'; readonly found: Found }
  /** Name or password is wrong; it is not said which. */
  | { readonly is: 'refused' }
  /** Both are right, and yet he may not come in. */
  | { readonly is: 'out'; readonly because: OutBecause | 'password expired'; readonly subject: string | undefined }

/** One step of a test, as its administrator reads it. */
export interface TestedStep {
  readonly step: Step
  readonly is: 'works' | 'fails' | 'not tried'
  /** What was seen, without a full stop; empty where the step was not tried. */
  readonly seen: Said
  /** What to do, where it fails. */
  readonly remedy: Said | null
}

/** A directory that can be asked about its people. */
export interface Directory {
  /**
   * How somebody is known now, by the subject of an earlier answer.
   *
   * @throws DirectoryTrouble when the directory cannot be asked: then nothing is known, and nothing may follow from it
   */
  look(subject: string): Promise<Look>
  /**
   * Goes the whole way in and says of each step whether it works.
   *
   * @param groups those to which roles are given: each of them must be there
   */
  test(groups: readonly string[]): Promise<readonly TestedStep[]>
}

/** A directory that takes name and password from us. */
export interface PasswordDirectory extends Directory {
  /**
   * @param name as the person types it: a user name, or an e-mail address
   * @throws DirectoryTrouble when the directory cannot be asked
   */
  signIn(name: string, password: string): Promise<SignInOutcome>
}
