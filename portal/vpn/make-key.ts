/** Both halves of a key as WireGuard writes them. */
export interface MadeKey {
  readonly privateKey: string
  readonly publicKey: string
}

/**
 * Makes a key in this browser: the private half never leaves it.
 *
 * @returns undefined where the browser cannot; then the device has to make its key itself
 */
export async function makeKey(): Promise<MadeKey | undefined> {
  try {
    const made = (await crypto.subtle.generateKey({ name: 'X25519' }, true, ['deriveBits'])) as CryptoKeyPair
    const [whole, publicKey] = await Promise.all([
      crypto.subtle.exportKey('pkcs8', made.privateKey),
      crypto.subtle.exportKey('raw', made.publicKey),
    ])
    // The key itself stands at the end of its PKCS#8 (RFC 8410, 7).
    return { privateKey: base64(whole.slice(-32)), publicKey: base64(publicKey) }
  } catch {
    return undefined
  }
}

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)))
