import { type Configuration, customFetch, genericGrantRequest, ResponseBodyError } from 'openid-client'
import type { TestedStep } from '../directory.ts'
import type { Reach } from '../reach.ts'
import { type Taken, tested } from '../tested.ts'
import { discover, troubleIn } from './discover.ts'
import type { OpenIdSettings } from './settings.ts'
import { clientRefused, noKeys } from './troubles.ts'

interface Asked {
  readonly settings: OpenIdSettings
  readonly secret: string
  readonly reach: Reach
}

/** Goes the way that a sign-in goes, as far as one comes without a person. Groups are seen only with one. */
export function testOpenId(asked: Asked): Promise<readonly TestedStep[]> {
  return tested(wayInto(asked.settings), async (tell) => {
    const configuration = await discover(asked)
    const keys = await countKeys(configuration, asked.settings)
    tell('keys', { de: `${keys} Schlüssel zum Prüfen sind da`, en: `${keys} keys to check with are there` })
    await signOnAsClient(configuration, asked.settings)
  })
}

function wayInto({ issuer, client }: OpenIdSettings): Taken {
  const { host } = new URL(issuer)
  return new Map([
    ['reach', { de: `${host} ist zu erreichen`, en: `${host} can be reached` }],
    ['discovery', { de: 'Der Anmeldedienst beschreibt sich', en: 'The sign-in service describes itself' }],
    ['keys', { de: 'Schlüssel zum Prüfen sind da', en: 'Keys to check with are there' }],
    ['signOn', { de: `Wir sind dort als ${client} bekannt`, en: `We are known there as ${client}` }],
  ])
}

async function countKeys(configuration: Configuration, settings: OpenIdSettings): Promise<number> {
  const { jwks_uri: address } = configuration.serverMetadata()
  const fetched = configuration[customFetch]
  if (!address || !fetched) throw noKeys(settings.issuer)
  const answer = await fetched(address, { method: 'GET', headers: {}, body: undefined, redirect: 'manual' })
  const { keys } = (await answer.json().catch(() => ({}))) as { readonly keys?: unknown }
  if (!Array.isArray(keys) || keys.length === 0) throw noKeys(settings.issuer)
  return keys.length
}

/** Shows a code that does not exist: whoever knows us says that of the code, whoever does not says it of us. */
async function signOnAsClient(configuration: Configuration, settings: OpenIdSettings): Promise<void> {
  const shown = { code: 'no-such-code', redirect_uri: 'https://klausel.invalid/', code_verifier: 'a'.repeat(43) }
  try {
    await genericGrantRequest(configuration, 'authorization_code', shown)
  } catch (error) {
    if (!(error instanceof ResponseBodyError)) throw troubleIn(error, settings)
    if (error.error !== 'invalid_grant') throw clientRefused(settings.client, error.error)
  }
}
