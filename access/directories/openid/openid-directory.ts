import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  type TokenEndpointResponse,
  type TokenEndpointResponseHelpers,
} from 'openid-client'
import type { Errand, Look, RedirectDirectory, SignInOutcome } from '../directory.ts'
import type { Reach } from '../reach.ts'
import { type Claims, foundIn, saysSecondFactor } from './claims.ts'
import { discover, troubleIn } from './discover.ts'
import type { OpenIdSettings } from './settings.ts'
import { testOpenId } from './test-openid.ts'

/** What it takes to ask a sign-in service. */
export interface OpenIdAccess {
  readonly settings: OpenIdSettings
  /** The secret of our client; empty for a public one. */
  readonly secret: string
  readonly reach: Reach
}

type Tokens = TokenEndpointResponse & TokenEndpointResponseHelpers

/** A directory to which people go by OpenID Connect: authorization code with PKCE, state and nonce. */
export function openIdDirectory(access: OpenIdAccess): RedirectDirectory {
  return {
    begin: (back) => begin(access, back),
    finish: (answer, errand) => finish(access, answer, errand),
    look: async (subject, kept) => look(access, await discover(access), subject, kept),
    lookAtMany: async (work) => {
      const configuration = await discover(access)
      return work((subject, kept) => look(access, configuration, subject, kept))
    },
    signOut: (proof, back) => signOut(access, proof, back),
    test: () => testOpenId(access),
  }
}

async function begin(access: OpenIdAccess, back: URL): Promise<{ address: URL; errand: Errand }> {
  const configuration = await discover(access)
  const errand = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
  const scopes = ['openid', 'email', 'profile', ...access.settings.scopes]
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: back.href,
    scope: [...new Set(scopes)].join(' '),
    state: errand.state,
    nonce: errand.nonce,
    code_challenge: await calculatePKCECodeChallenge(errand.verifier),
    code_challenge_method: 'S256',
    // Being asked about while away needs the person's consent (OpenID Connect Core, § 11).
    ...(scopes.includes('offline_access') ? { prompt: 'consent' } : {}),
  })
  return { address, errand }
}

/** What does not fit the errand is refused by openid-client: state, nonce, issuer, audience, signature, time. */
async function finish(access: OpenIdAccess, answer: URL, errand: Errand): Promise<SignInOutcome> {
  const configuration = await discover(access)
  try {
    const tokens = await authorizationCodeGrant(configuration, answer, {
      expectedState: errand.state,
      expectedNonce: errand.nonce,
      pkceCodeVerifier: errand.verifier,
      idTokenExpected: true,
    })
    const claims = await claimsOf(configuration, tokens)
    const { issuer, groupsClaim } = access.settings
    const found = foundIn(claims, issuer, groupsClaim)
    const [kept, proof] = [tokens.refresh_token ?? null, tokens.id_token ?? null]
    if (found) return { is: 'in', found, kept, proof, hasSecondFactor: saysSecondFactor(tokens.claims() ?? {}) }
    return { is: 'out', because: 'e-mail not verified', subject: `${issuer} ${claims.sub}` }
  } catch (error) {
    if (isRefusal(error)) return { is: 'refused' }
    throw troubleIn(error, access.settings)
  }
}

/** The person has said no there, or what came back does not belong to this errand. */
function isRefusal(error: unknown): boolean {
  if (error instanceof AuthorizationResponseError) return true
  if (error instanceof ResponseBodyError) return error.error === 'invalid_grant'
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return ['OAUTH_INVALID_RESPONSE', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED', 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED'].includes(
    String(code),
  )
}

/** Asked again with what it gave to keep, the service says whether it still knows the person, and in which groups. */
async function look(
  access: OpenIdAccess,
  configuration: Configuration,
  subject: string,
  kept: string | null,
): Promise<Look> {
  if (kept === null) return { is: 'unknown' }
  const { issuer, groupsClaim } = access.settings
  try {
    const tokens = await refreshTokenGrant(configuration, kept)
    const found = foundIn(await claimsOf(configuration, tokens, subject.slice(issuer.length + 1)), issuer, groupsClaim)
    if (found?.subject !== subject) return { is: 'out', because: 'not confirmed' }
    return { is: 'in', found, kept: tokens.refresh_token ?? kept }
  } catch (error) {
    if (error instanceof ResponseBodyError && error.error === 'invalid_grant')
      return { is: 'out', because: 'not confirmed' }
    throw troubleIn(error, access.settings)
  }
}

/** What the token says, and over it what the service says when asked about the person: that is from this moment. */
async function claimsOf(configuration: Configuration, tokens: Tokens, known?: string): Promise<Claims> {
  const told: Claims = tokens.claims() ?? {}
  const subject = typeof told.sub === 'string' ? told.sub : known
  if (!configuration.serverMetadata().userinfo_endpoint || subject === undefined) return told
  return { ...told, ...(await fetchUserInfo(configuration, tokens.access_token, subject)) }
}

async function signOut(access: OpenIdAccess, proof: string, back: URL): Promise<URL | undefined> {
  const configuration = await discover(access)
  if (!configuration.serverMetadata().end_session_endpoint) return undefined
  return buildEndSessionUrl(configuration, { id_token_hint: proof, post_logout_redirect_uri: back.href })
}
