import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type Deriving, secretOf } from '../../journal/derived-secret.ts'

/** What a browser keeps for us for a while. It can neither read nor change it, nor use it for anything else. */
export interface Keeping<Content> {
  seal(content: Content): string
  /** Undefined if it was changed, is of another kind or its time is over. */
  open(sealed: string | undefined): Content | undefined
}

const [nonceBytes, tagBytes] = [12, 16]

/**
 * @param purpose a word that no other keeping has
 * @param seconds how long it holds
 */
export function keepInBrowser<Content>(
  master: Deriving,
  purpose: 'errand' | 'proof',
  seconds: number,
): Keeping<Content> {
  const key = secretOf(master, `klausel browser ${purpose} 1`)
  return {
    seal: (content) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
      const text = JSON.stringify({ until: Date.now() + seconds * 1_000, content })
      return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64url')
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed ?? '', 'base64url')
      if (bytes.length < nonceBytes + tagBytes) return undefined
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
          authTagLength: tagBytes,
        })
        decipher.setAuthTag(bytes.subarray(-tagBytes))
        const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()])
        const { until, content } = JSON.parse(text.toString()) as { readonly until: number; readonly content: Content }
        return until > Date.now() ? content : undefined
      } catch {
        // The only thing node:crypto says here is that the tag does not fit.
        return undefined
      }
    },
  }
}
