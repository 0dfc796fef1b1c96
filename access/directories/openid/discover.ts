import {
  allowInsecureRequests,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  None,
  ResponseBodyError,
  type ServerMetadata,
} from 'openid-client'
import type { Reach } from '../reach.ts'
import { DirectoryTrouble } from '../trouble.ts'
import { fetchWithin } from './fetch-within.ts'
import type { OpenIdSettings } from './settings.ts'
import { clientRefused, noDescription } from './troubles.ts'

interface Asked {
  readonly settings: OpenIdSettings
  readonly secret: string
  readonly reach: Reach
}

/**
 * Reads how a sign-in service describes itself (OpenID Connect Discovery 1.0).
 *
 * @throws DirectoryTrouble at `reach` or `discovery`
 */
export async function discover({ settings, secret, reach }: Asked): Promise<Configuration> {
  const issuer = new URL(settings.issuer)
  const fetched = fetchWithin(reach, settings.authority)
  // Whether it may go without encryption is decided where it is fetched: on this machine only.
  const execute = issuer.protocol === 'http:' ? [allowInsecureRequests] : []
  try {
    const described = await discovery(issuer, settings.client, undefined, None(), { [customFetch]: fetched, execute })
    const server = described.serverMetadata()
    const configuration = new Configuration(server, settings.client, undefined, proofOf(secret, server))
    configuration[customFetch] = fetched
    for (const each of execute) each(configuration)
    return configuration
  } catch (error) {
    throw troubleFrom(error) ?? noDescription(settings.issuer)
  }
}

/** How we show that it is us: in the way the service takes; where it does not say, in the way that all take (§ 9). */
function proofOf(secret: string, { token_endpoint_auth_methods_supported: ways }: ServerMetadata): ClientAuth {
  if (secret === '') return None()
  return ways?.includes('client_secret_post') ? ClientSecretPost(secret) : ClientSecretBasic(secret)
}

/** What an error of openid-client means to whoever set the directory up; one that means nothing to him stays what it is. */
export function troubleIn(error: unknown, { client, issuer }: OpenIdSettings): unknown {
  if (error instanceof ResponseBodyError) return clientRefused(client, error.error)
  return troubleFrom(error) ?? (error instanceof ClientError ? noDescription(issuer) : error)
}

/** The trouble that openid-client has wrapped, or was told. */
function troubleFrom(error: unknown): DirectoryTrouble | undefined {
  if (error instanceof DirectoryTrouble) return error
  return error instanceof Error && error.cause !== undefined ? troubleFrom(error.cause) : undefined
}
