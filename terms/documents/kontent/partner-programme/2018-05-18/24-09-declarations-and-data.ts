import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { latest } from '../../../../grammar/day.ts'
import type { Declaration } from '../../../../grammar/fact.ts'
import { writtenForm } from '../../../../grammar/form.ts'
import { version } from '../../../../grammar/matters/agreement.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { receivedByProvider, salesCounted, sentToPartner } from '../../../../grammar/matters/partner-programme.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { isAnnouncedByProvider } from '../../../../grammar/quantities/change.ts'
import { passedOn, salesRecorded } from '../../../../grammar/quantities/recruit.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { measure, textOnly } from '../../../../grammar/statement.ts'

export const noPower = asLongAs({
  ref: '§ 24.9 S. 2',
  title: { de: 'Keine Vertretung', en: 'No representation' },
  decides: receivedByProvider,
  de: 'Der Partner darf für den Anbieter keine Angebote annehmen und keine Erklärungen abgeben oder entgegennehmen; was ihm übergeben wird, ist erst zugegangen, wenn es den Anbieter erreicht.',
  en: 'The partner may accept no offers and make or receive no declarations for the provider; what is handed to it is received only when it reaches the provider.',
  where: {},
  given: { passed: passedOn },
  provided: ({ passed }) =>
    passed !== undefined || no('Den Anbieter hat nichts erreicht.', 'Nothing has reached the provider.'),
  then: ({ passed }) => passed?.on ?? '1990-01-01',
  examples: {
    'on the day it reaches the provider': [{ passed: { on: '2026-12-04' } }, '2026-12-04'],
    'not while the partner has it': [{ passed: undefined }],
  },
  claims: ['kontent.pp.24.9b'],
})

export const dataOfTheProvider = asLongAs({
  ref: '§ 24.13 S. 2',
  title: { de: 'Maßgebliche Daten', en: 'Decisive data' },
  decides: salesCounted,
  of: ['sales'],
  de: 'Für die Abrechnung zählt allein, was die Technik des Anbieters erfasst hat.',
  en: 'For settlement only what the provider’s technology has recorded counts.',
  where: {},
  given: { recorded: salesRecorded },
  then: ({ recorded }) => recorded,
  examples: { 'ten, whatever the partner counts': [{ recorded: 10 }, 10] },
  claims: ['kontent.pp.24.13b'],
})

export const purposeOfData = measure({
  ref: '§ 24.14',
  title: { de: 'Daten nur zur Abrechnung', en: 'Data for settlement alone' },
  de: 'Daten des Programms speichert der Anbieter nur für interne Vorgänge, die seine Abrechnung erfordert.',
  en: 'Data of the programme are stored by the provider only for internal processes that its settlement needs.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Verzeichnis der Verarbeitungen des Programms', en: 'Record of processing for the programme' },
  },
  claims: ['kontent.pp.24.14'],
})

export const toTheAccountAddress = clause({
  ref: '§ 24.15 S. 1',
  title: { de: 'Nachrichten per E-Mail', en: 'Messages by e-mail' },
  when: 'letterDispatched',
  de: 'Alle Mitteilungen kann der Anbieter an die E-Mail-Adresse im Kundenkonto des Partners senden; sie gelten damit als an ihn gesandt.',
  en: 'The provider may send all messages to the e-mail address in the partner’s customer account; they thereby count as sent to it.',
  where: {},
  provided: ({ medium }) => medium === 'e-mail' || no('Nicht per E-Mail gesandt.', 'Not sent by e-mail.'),
  then: ({ letter, on }) => holds(sentToPartner, letter, on),
  examples: {
    'on the day it was mailed': [
      { letter: 'change of programme', medium: 'e-mail', on: '2026-11-23' },
      holds(sentToPartner, 'change of programme', '2026-11-23'),
    ],
    'a letter by post is another way': [{ letter: 'change of programme', medium: 'letter', on: '2026-11-23' }, []],
  },
  claims: ['kontent.pp.24.15a'],
})
export const reachable = textOnly({
  ref: '§ 24.15 S. 2',
  title: { de: 'Erreichbarkeit', en: 'Reachability' },
  de: 'Der Partner sorgt dafür, dass er dort erreichbar ist.',
  en: 'The partner sees to being reachable there.',
  where: {},
  textOnly: 'What was sent counts as sent, by the sentence before.',
  claims: ['kontent.pp.24.15b'],
})
export const noDamages = textOnly({
  ref: '§ 24.16',
  title: { de: 'Ausschluss von Schadensersatz', en: 'Damages excluded' },
  de: 'Schadensersatzansprüche gegen den Anbieter sind ausgeschlossen, soweit das Gesetz es erlaubt.',
  en: 'Claims for damages against the provider are excluded as far as the law allows.',
  where: {},
  textOnly: 'Liability is judged when a damage is claimed.',
  reading:
    '§ 10 of the general terms goes on for what law does not let exclude: intent, gross negligence, life, body, health.',
  mend: {
    de: 'Ohne Ausnahme ist der Ausschluss unwirksam (§ 276 Abs. 3, § 309 Nr. 7 BGB) und widerspricht § 10 der AGB.',
    en: 'Without exception the exclusion is void (§§ 276 (3), 309 no. 7 BGB) and contradicts § 10 of the general terms.',
  },
  claims: ['kontent.pp.24.16'],
})

export const inWriting = asLongAs({
  ref: '§ 24.17 S. 1',
  title: { de: 'Schriftform', en: 'Written form' },
  decides: form,
  de: 'Nebenabreden zu diesen Bedingungen und ihre Änderung bedürfen der {form}.',
  en: 'Side agreements to these conditions, and changes of them, need {form}.',
  where: { form: writtenForm },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }) =>
    declaration.kind === 'sideAgreementMade' || no('Keine Nebenabrede.', 'Not a side agreement.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'a side agreement': [{ declaration: { kind: 'sideAgreementMade' } }, writtenForm],
    'a request for a payout': [{ declaration: { kind: 'payoutRequested' } }],
  },
  claims: ['kontent.pp.24.17a'],
})
export const noWaiver = textOnly({
  ref: '§ 24.17 S. 2',
  title: { de: 'Kein formloser Verzicht', en: 'No waiver without form' },
  de: 'Auf die Form kann weder mündlich noch stillschweigend verzichtet werden.',
  en: 'The form can be waived neither orally nor tacitly.',
  where: {},
  textOnly: 'An individual agreement goes first whatever its form (§ 305b BGB), so the sentence decides nothing.',
  claims: ['kontent.pp.24.17b'],
})

export const newTerms = clause({
  ref: '§ 24.17 S. 3',
  title: { de: 'Anpassung der Bedingungen', en: 'Adaptation of the conditions' },
  when: 'changeReceived',
  de: 'Der Anbieter kann diese Bedingungen von Zeit zu Zeit für die Zukunft anpassen; wer zuvor verifiziert wurde, bringt die Provision von damals.',
  en: 'The provider may adapt these conditions from time to time for the future; who was verified before brings the commission of then.',
  where: {},
  provided: (change) =>
    all(
      isAnnouncedByProvider(change),
      (change.of === 'terms' && change.version !== undefined) ||
        no('Keine neue Fassung der Bedingungen.', 'Not a new version of the conditions.'),
    ),
  then: ({ version: edition, from, on }) =>
    edition === undefined ? [] : holds(version, 'partner-programme', edition, { from: latest(on, from ?? on) }),
  examples: {
    'from the day it names': [
      { by: 'provider', of: 'terms', version: '2026-12-01', on: '2026-11-25', from: '2026-12-01' },
      holds(version, 'partner-programme', '2026-12-01', { from: '2026-12-01' }),
    ],
    'never for the past': [
      { by: 'provider', of: 'terms', version: '2026-12-01', on: '2026-12-05', from: '2026-12-01' },
      holds(version, 'partner-programme', '2026-12-01', { from: '2026-12-05' }),
    ],
    'what a partner announces changes nothing': [
      { by: 'customer', of: 'terms', version: '2026-12-01', on: '2026-12-05' },
      [],
    ],
    'a price is no version': [{ by: 'provider', of: 'price', on: '2026-12-05' }, []],
  },
  claims: ['kontent.pp.24.17c'],
  reading:
    'The text knows neither notice nor objection: for the future alone, and by the conditions at the verification of each recruit.',
})
export const severability = textOnly({
  ref: '§ 24.17 S. 4',
  title: { de: 'Teilweise Unwirksamkeit', en: 'Severability' },
  de: 'An die Stelle einer unwirksamen Bestimmung tritt, was ihrem wirtschaftlichen Sinn am nächsten kommt.',
  en: 'In the place of a void provision comes what is nearest to its economic meaning.',
  where: {},
  textOnly: 'What that is, a court says.',
  claims: ['kontent.pp.24.17d'],
})
