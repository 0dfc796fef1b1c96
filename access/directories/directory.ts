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
export type OutBecause = 'gone' | 'disabled' | 'locked' | 'expired' | 'not confirmed'

/** How a directory knows somebody at this moment. */
export type Look =
  | { readonly is: 'in'; readonly found: Found; readonly kept: string | null }
  | { readonly is: 'out'; readonly because: OutBecause }
  /** It answers only while the person himself is there. */
  | { readonly is: 'unknown' }

/** What came of a sign-in. */
export type SignInOutcome =
  | {
      readonly is: 'in'
      readonly found: Found
      /** What the directory wants to be shown when it is asked again; secret. */
      readonly kept: string | null
      /** What it wants to be shown when the person signs out; secret. */
      readonly proof: string | null
      /** Whether it says that the person has shown more than a password. */
      readonly hasSecondFactor: boolean
    }
  /** Name or password is wrong; it is not said which. */
  | { readonly is: 'refused' }
  /** Both are right, and yet he may not come in. */
  | {
      readonly is: 'out'
      readonly because: OutBecause | 'password expired' | 'e-mail not verified'
      readonly subject: string | undefined
    }

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
   * How somebody is known now.
   *
   * @param subject of an earlier answer
   * @param kept what that answer gave to keep
   * @throws DirectoryTrouble when the directory cannot be asked: then nothing is known, and nothing may follow from it
   */
  look(subject: string, kept: string | null): Promise<Look>
  /** Asks about many people in one go, as {@link look} does about one: signing on once is enough. */
  lookAtMany<T>(work: (look: Directory['look']) => Promise<T>): Promise<T>
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

/** What has to be remembered while somebody is away signing in elsewhere; secret, and good for one return. */
export interface Errand {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** A directory to which a person goes himself, and from which he comes back. */
export interface RedirectDirectory extends Directory {
  /**
   * @param back where he is to come back to
   * @throws DirectoryTrouble when the directory cannot be asked
   */
  begin(back: URL): Promise<{ readonly address: URL; readonly errand: Errand }>
  /**
   * @param answer the address with which he came back
   * @throws DirectoryTrouble when the directory cannot be asked
   */
  finish(answer: URL, errand: Errand): Promise<SignInOutcome>
  /** Where to go to sign out there too; undefined where that is not offered. */
  signOut(proof: string, back: URL): Promise<URL | undefined>
}
