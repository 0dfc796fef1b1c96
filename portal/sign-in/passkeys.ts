import { ask } from '../door/ask.ts'

/** Whether this browser can do passkeys here: it needs a name, and a number such as 127.0.0.1 is none. */
export const hasPasskeys = (): boolean =>
  window.isSecureContext &&
  'PublicKeyCredential' in window &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential &&
  !/^(\d+\.){3}\d+$|^\[/.test(location.hostname)

/** The person let the question of the browser go by. */
export class Dismissed extends Error {}

/**
 * Signs in by a passkey that lies on this device or a key beside it.
 *
 * @throws Dismissed, Unanswered
 */
export async function signInByPasskey(): Promise<void> {
  const options = await ask<PublicKeyCredentialRequestOptionsJSON>('/auth/passkey/generate-authenticate-options')
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const response = await given(navigator.credentials.get({ publicKey }))
  await ask('/auth/passkey/verify-authentication', { body: { response } })
}

/**
 * Makes a passkey for whoever is signed in.
 *
 * @throws Dismissed, Unanswered
 */
export async function addPasskey(name: string): Promise<void> {
  const options = await ask<PublicKeyCredentialCreationOptionsJSON>('/auth/passkey/generate-register-options')
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const response = await given(navigator.credentials.create({ publicKey }))
  await ask('/auth/passkey/verify-registration', { body: { response, name } })
}

async function given(asked: Promise<Credential | null>): Promise<unknown> {
  const credential = await asked.catch(() => null)
  if (!(credential instanceof PublicKeyCredential)) throw new Dismissed()
  return credential.toJSON()
}
