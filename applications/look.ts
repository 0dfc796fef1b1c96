import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { Published } from '../terms/engine/offer.ts'
import type { Said } from '../terms/grammar/said.ts'
import { leastContrast, textContrast } from './contrast.ts'
import { refuse } from './refusal.ts'

/** How a provider looks to those who are not its customers yet. */
export interface Look {
  readonly title: string
  /** One sentence below the name. */
  readonly greeting: Said
  /** What should be known before one applies; may be empty. */
  readonly hint: Said
  /** The colour of what can be pressed, by light and by dark: `#1f6150`. */
  readonly accent: { readonly light: string; readonly dark: string }
  /** Name, address and e-mail, as they stand below every page and in every letter. */
  readonly imprint: string
  readonly email: string
  /** Prices that the terms leave to the page of the offer: `{ domain: '12.00' }`. */
  readonly prices: Published
}

/** As a provider looks that has said nothing about it. */
export const plainLook = (title: string): Look => ({
  title,
  greeting: { de: 'Schön, dass Sie da sind.', en: 'Good to see you here.' },
  hint: { de: '', en: '' },
  accent: { light: '#1f6150', dark: '#7cc2ab' },
  imprint: '',
  email: '',
  prices: {},
})

export interface Logo {
  readonly kind: 'png' | 'jpeg' | 'webp'
  readonly content: Buffer
}
/** What is known without the picture itself. */
export interface KeptLook {
  readonly look: Look
  /** When the logo was laid down, to name it in an address; null without one. */
  readonly logo: string | null
}

/** The look of a transaction's provider, completed by the plain one. */
export async function readLook(transaction: Transaction, provider: string, title: string): Promise<KeptLook> {
  const { rows } = await transaction.query<{ content: Partial<Look>; logo: boolean; changed_at: Date }>(
    'select content, logo is not null as logo, changed_at from provider_look where provider = $1',
    [provider],
  )
  const [row] = rows
  return {
    look: { ...plainLook(title), ...row?.content },
    logo: row?.logo ? String(row.changed_at.getTime()) : null,
  }
}

export async function readLogo(transaction: Transaction, provider: string): Promise<Logo | undefined> {
  const { rows } = await transaction.query<{ logo: Buffer | null; logo_kind: Logo['kind'] }>(
    'select logo, logo_kind from provider_look where provider = $1',
    [provider],
  )
  const [row] = rows
  return row?.logo ? { kind: row.logo_kind, content: row.logo } : undefined
}

/**
 * Keeps a provider's look; the logo stays as it is.
 *
 * @throws Refusal LOOK_NOT_READABLE if its colour cannot be read as text on the window's paper, by light or by dark
 */
export async function saveLook(transaction: Transaction, provider: string, look: Look): Promise<void> {
  refuseUnreadable(look)
  await transaction.query(
    `insert into provider_look (provider, customer, content) values ($1, $2, $3)
     on conflict (provider, customer) do update set content = excluded.content, changed_at = now()`,
    [provider, customerColumn(null), look],
  )
}

/** A logo is a small picture: so many bytes at most. */
export const logoBytesMax = 262_144

/** Keeps a logo as `logoIn` has read it. */
export async function saveLogo(
  transaction: Transaction,
  provider: string,
  title: string,
  { kind, content }: Logo,
): Promise<void> {
  await transaction.query(
    `insert into provider_look (provider, customer, content, logo, logo_kind) values ($1, $2, $3, $4, $5)
     on conflict (provider, customer) do update
     set logo = excluded.logo, logo_kind = excluded.logo_kind, changed_at = now()`,
    [provider, customerColumn(null), { title }, content, kind],
  )
}

/**
 * A logo as it was laid down. Never SVG: such a picture is a program.
 *
 * @throws Refusal LOGO_NOT_TAKEN for anything but a small PNG, JPEG or WebP, by what stands in it
 */
export function logoIn(content: Buffer): Logo {
  const begins = (...bytes: readonly number[]) => content.subarray(0, bytes.length).equals(Buffer.from(bytes))
  if (content.length <= logoBytesMax) {
    if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { kind: 'png', content }
    if (begins(0xff, 0xd8, 0xff)) return { kind: 'jpeg', content }
    if (content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, 12) === 'WEBP')
      return { kind: 'webp', content }
  }
  throw logoNotTaken()
}

export const logoNotTaken = () =>
  refuse({
    code: 'LOGO_NOT_TAKEN',
    seen: {
      de: 'Das ist kein kleines Bild im Format PNG, JPEG oder WebP',
      en: 'This is no small picture as PNG, JPEG or WebP',
    },
    expected: { de: 'höchstens 256 Kilobyte', en: 'at most 256 kilobytes' },
    remedy: { de: 'Speichern Sie das Bild als PNG in kleiner Größe', en: 'Save the picture as a small PNG' },
  })

function refuseUnreadable({ accent }: Look): void {
  for (const light of ['light', 'dark'] as const) {
    const least = leastContrast(accent[light], light)
    if (least < textContrast) throw notReadable(light, accent[light], least)
  }
}

const notReadable = (light: 'light' | 'dark', colour: string, seen: number) =>
  refuse({
    code: 'LOOK_NOT_READABLE',
    seen: {
      de: `${colour} hebt sich ${light === 'light' ? 'bei Hell' : 'bei Dunkel'} nur ${seen.toFixed(1)} zu 1 vom Grund ab`,
      en: `${colour} stands out from the ground by ${seen.toFixed(1)} to 1 only, by ${light}`,
    },
    expected: { de: `Text braucht ${textContrast} zu 1`, en: `text needs ${textContrast} to 1` },
    remedy:
      light === 'light'
        ? { de: 'Nehmen Sie eine dunklere Farbe', en: 'Take a darker colour' }
        : { de: 'Nehmen Sie eine hellere Farbe', en: 'Take a lighter colour' },
  })

/**
 * Gives a provider one of the installation's own public hosts, or none.
 *
 * @param hosts the hosts under which people reach the installation
 * @throws Refusal HOST_NOT_YOURS if it is none of them, or another provider's
 */
export async function takeHost(
  transaction: Transaction,
  provider: string,
  host: string | null,
  hosts: readonly string[],
): Promise<void> {
  if (host !== null && !hosts.includes(host)) throw hostNotYours(host)
  await transaction.query('delete from access.provider_host where provider = $1', [provider])
  if (host === null) return
  const { rowCount } = await transaction.query(
    'insert into access.provider_host (host, provider) values ($1, $2) on conflict do nothing',
    [host, provider],
  )
  if (rowCount === 0) throw hostNotYours(host)
}

export async function readHost(transaction: Transaction, provider: string): Promise<string | null> {
  const { rows } = await transaction.query<{ host: string }>(
    'select host from access.provider_host where provider = $1',
    [provider],
  )
  return rows[0]?.host ?? null
}

const hostNotYours = (host: string) =>
  refuse({
    code: 'HOST_NOT_YOURS',
    seen: { de: `${host} steht Ihnen nicht offen`, en: `${host} is not open to you` },
    expected: {
      de: 'eine Adresse, unter der diese Anlage erreichbar ist und die noch niemand nutzt',
      en: 'an address under which this installation is reached, and that nobody uses yet',
    },
    remedy: { de: 'Fragen Sie, wer die Anlage betreibt', en: 'Ask whoever operates the installation' },
  })
