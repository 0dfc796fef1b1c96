import { signInRefused, TryLater } from '../access/sign-in-refusals.ts'
import { signInNeeded } from './entrance-problems.ts'
import { Refused, type Told, type WrongField } from './problem.ts'
import { requestNotUnderstood } from './problems.ts'
import {
  accountKeptElsewhere,
  codeWrong,
  linkSpent,
  passkeyRefused,
  passwordWrong,
  secondFactorState,
  signInAnew,
} from './sign-in-problems.ts'

/** What better-auth says where it refuses something; a refusal of ours brings its own parts. */
interface RefusedBody extends Partial<Told> {
  readonly code?: string
  readonly fields?: readonly WrongField[]
}

/** Its codes, and what they mean to people. */
const meanings: Readonly<Record<string, () => Error>> = {
  INVALID_EMAIL_OR_PASSWORD: signInRefused,
  INVALID_EMAIL: signInRefused,
  INVALID_PASSWORD: passwordWrong,
  CREDENTIAL_ACCOUNT_NOT_FOUND: passwordWrong,
  INVALID_CODE: codeWrong,
  INVALID_BACKUP_CODE: codeWrong,
  INVALID_TWO_FACTOR_COOKIE: signInAnew,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: signInAnew,
  ACCOUNT_TEMPORARILY_LOCKED: () => new TryLater(900),
  INVALID_TOKEN: linkSpent,
  TOKEN_EXPIRED: linkSpent,
  USER_NOT_FOUND: linkSpent,
  INVALID_USER: linkSpent,
  TOTP_ALREADY_ENABLED: secondFactorState,
  TOTP_NOT_ENABLED: secondFactorState,
  TWO_FACTOR_NOT_ENABLED: secondFactorState,
  BACKUP_CODES_NOT_ENABLED: secondFactorState,
  DIRECTORY_KEEPS_THAT: accountKeptElsewhere,
  CHALLENGE_NOT_FOUND: passkeyRefused,
  PASSKEY_NOT_FOUND: passkeyRefused,
  PASSKEY_NOT_VERIFIED: passkeyRefused,
  AUTHENTICATION_FAILED: passkeyRefused,
  FAILED_TO_VERIFY_REGISTRATION: passkeyRefused,
  PREVIOUSLY_REGISTERED: passkeyRefused,
}

/**
 * The problem as which a refusal of better-auth leaves the door.
 *
 * @throws Error where better-auth itself has failed: then it is a defect of ours
 */
export async function refusalIn(response: Response): Promise<Error> {
  const body = await bodyOf(response)
  const { code = '', seen, expected, remedy, fields } = body
  if (seen && expected && remedy) return new Refused(code, { seen, expected, remedy }, fields)
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined
  if (meaning) return meaning()
  if (response.status >= 500) throw new Error(`better-auth failed: ${code || response.status}`)
  return response.status === 401 ? signInNeeded() : requestNotUnderstood([])
}

async function bodyOf(response: Response): Promise<RefusedBody> {
  const text = await response.text()
  try {
    return (JSON.parse(text) ?? {}) as RefusedBody
  } catch {
    return {}
  }
}
