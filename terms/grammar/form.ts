import { type Answer, no } from './answer.ts'
import { type Said, say } from './said.ts'

/** How a declaration reached the other side. */
export const media = ['signed letter', 'letter', 'fax', 'e-mail', 'portal', 'telephone'] as const
export type Medium = (typeof media)[number]

/** How it came, as a sentence goes on: `by e-mail`. */
const cameAs: Readonly<Record<Medium, Said>> = {
  'signed letter': { de: 'als unterschriebener Brief', en: 'as a signed letter' },
  letter: { de: 'als Brief', en: 'as a letter' },
  fax: { de: 'als Telefax', en: 'by fax' },
  'e-mail': { de: 'per E-Mail', en: 'by e-mail' },
  portal: { de: 'über das Portal', en: 'through the portal' },
  telephone: { de: 'per Telefon', en: 'by telephone' },
}

/** A form that a clause asks of a declaration. */
export type Form = Said & { isMetBy(medium: Medium | undefined): Answer }

const form = (de: string, en: string, ...refused: readonly Medium[]): Form =>
  say(de, en, {
    isMetBy: (medium: Medium | undefined): Answer =>
      medium === undefined ||
      !refused.includes(medium) ||
      no('{form} ist verlangt, die Erklärung kam {medium}.', '{form} is asked for, the declaration came {medium}.', {
        form: { de, en },
        medium: cameAs[medium],
      }),
  })

/** Whether every way of declaring that meets the `other` form meets this one too. */
export const asksNoMoreThan = (asked: Form, other: Form): boolean =>
  media.every((medium) => other.isMetBy(medium) !== true || asked.isMetBy(medium) === true)

/** § 126b BGB: a readable declaration on a durable medium that names its author. */
export const textForm = form('Textform', 'text form', 'telephone')
/** § 127 (2) BGB: for an agreed written form, transmission by telecommunication is enough unless another will is clear. */
export const writtenForm = form('Schriftform (§ 127 BGB)', 'writing (§ 127 BGB)', 'telephone')
/** § 126 BGB: signed by hand; nothing that is only transmitted. */
export const signedByHand = form(
  'eigenhändiger Unterschrift (§ 126 BGB)',
  'a signature by hand (§ 126 BGB)',
  'letter',
  'fax',
  'e-mail',
  'portal',
  'telephone',
)
/** Art. 28 (9) GDPR: accepted in the account, where signed copies are exchanged too, or signed by hand. */
export const signedOrOnline = form(
  'elektronische Signatur oder Annahme im Konto, sonst Schriftform',
  'electronic signature or acceptance in the account, otherwise writing',
  'letter',
  'fax',
  'e-mail',
  'telephone',
)
export const letterOrFax = form('Brief oder Telefax', 'letter or fax', 'e-mail', 'portal', 'telephone')
export const onTheWebsite = form('auf der Website', 'on the website', 'telephone')
export const anyForm = form('in beliebiger Form', 'in any form')
