import { no } from '../../../../grammar/answer.ts'
import { isIn } from '../../../../grammar/area.ts'
import { clause } from '../../../../grammar/clause.ts'
import { incorporated, version } from '../../../../grammar/matters/agreement.ts'
import { asks, holds, must, untilTold } from '../../../../grammar/outcome.ts'
import { documentsAttached } from '../../../../grammar/quantities/provision.ts'
import { type Said, say } from '../../../../grammar/said.ts'
import { performance, undertaking } from '../../../../grammar/statement.ts'
import { unionOrEconomicArea } from './union-or-economic-area.ts'

const names = {
  terms: { de: 'die Bedingungen', en: 'the terms' },
  service: { de: 'die Leistungsbeschreibung', en: 'the service description' },
  prices: { de: 'die Preisliste', en: 'the price list' },
} as const satisfies Readonly<Record<string, Said>>
const bundle = say(
  'die Bedingungen, die Leistungsbeschreibung und die Preisliste',
  'the terms, the service description and the price list',
  {
    missingIn: (attached: readonly { readonly document: string }[]): readonly Said[] =>
      Object.entries(names).flatMap(([name, said]) =>
        attached.some(({ document }) => document === name) ? [] : [said],
      ),
  },
)
const incomplete = (missing: readonly Said[]): Said => ({
  de: `Dem Antrag fehlt: ${missing.map(({ de }) => de).join(', ')}. Soll er gelten?`,
  en: `The application came without ${missing.map(({ en }) => en).join(', ')}. Shall it count?`,
})
const attachedThree = [
  { document: 'terms', version: '2018-03-16' },
  { document: 'service', version: '2018-03-16' },
  { document: 'prices', version: '2018-03-16' },
]

/** Which version of the terms counts § 1.2 says; the others count as they were attached. */
const partOfTheAgreement = ({ document, version: attached }: Readonly<Record<'document' | 'version', string>>) => [
  holds(incorporated, document, attached),
  ...(document === 'terms' ? [] : [holds(version, document, attached)]),
]

export const documentsOfTheApplication = clause({
  ref: '§ 3.2 S. 2',
  title: { de: 'Unterlagen des Antrags', en: 'Documents of the application' },
  when: 'applicationReceived',
  de: 'Teil des Antrags sind {bundle}, wie sie auf der Website oder gesondert bereitstehen; fehlt eine Unterlage, wird über den Antrag nicht ohne Rückfrage entschieden.',
  en: 'Part of the application are {bundle}, as they are provided on the website or separately; if a document is missing the application is not decided on without asking.',
  where: { bundle },
  given: { attached: documentsAttached },
  provided: (_, __, { attached }) =>
    attached.length > 0 || no('Es ist nicht festgehalten, was beilag.', 'It is not recorded what was attached.'),
  then: (application, { bundle: parts }, { attached }) => {
    const missing = parts.missingIn(attached)
    return missing.length > 0 ? asks(application.id, incomplete(missing)) : attached.flatMap(partOfTheAgreement)
  },
  examples: {
    'all three, each in its version': [{}, attachedThree.flatMap(partOfTheAgreement), { attached: attachedThree }],
    'without the price list it waits': [
      { id: 3 },
      asks(3, incomplete([names.prices])),
      { attached: attachedThree.slice(0, 2) },
    ],
    'applications that were taken elsewhere': [{}, [], { attached: [] }],
  },
  claims: ['elc.agb.3.2b'],
  reading: 'The processing agreement is not among them: it is made separately (§ 10.2).',
})

export const completeAndTrue = undertaking({
  ref: '§ 3.3 Hs. 1',
  title: { de: 'Vollständige und wahre Angaben', en: 'Complete and true statements' },
  de: 'Die Angaben im Antrag müssen vollständig und wahr sein.',
  en: 'The statements in the application must be complete and true.',
  where: {},
  claims: ['elc.agb.3.3a'],
  undertaking: { who: 'customer', duty: 'stateTruthfully' },
})

export const changedData = clause({
  ref: '§ 3.3 Hs. 2',
  title: { de: 'Änderung der Angaben', en: 'Change of the statements' },
  when: 'seatEntered',
  de: 'Ändern sich die Angaben, trägt der Kunde sie unverzüglich neu ein. Liegt sein Sitz danach nicht mehr in {area}, prüft der Anbieter, was daraus folgt.',
  en: 'If the statements change the customer enters them anew without undue delay. If its seat then no longer lies in {area}, the provider examines what follows.',
  where: { area: unionOrEconomicArea },
  provided: ({ country }, { area: { is } }) =>
    isIn(is, country) !== 'yes' || no('Der Sitz liegt im Gebiet.', 'The seat lies in the area.'),
  then: ({ country }) => must('provider', 'reviewEligibility', country),
  examples: {
    'from Germany to Switzerland': [{ country: 'CH' }, must('provider', 'reviewEligibility', 'CH')],
    'from Germany to Norway: in doubt a person looks at it': [
      { country: 'NO' },
      must('provider', 'reviewEligibility', 'NO'),
    ],
    'within the Union nothing follows': [{ country: 'AT' }, []],
  },
  claims: ['elc.agb.3.3b'],
  reading: 'No consequence of losing the seat is agreed: a person looks at it, nothing ends by itself.',
})

const misuseReported = (account: string) =>
  must('customer', 'reportMisuse', account, { until: untilTold('passwordMisuseReported', { account }) })

export const misuseIsReported = clause({
  ref: '§ 3.4 S. 3',
  title: { de: 'Meldung von Missbrauch', en: 'Report of misuse' },
  when: 'passwordMisuseSuspected',
  de: 'Wird ein Passwort missbraucht oder besteht ein Verdacht, unterrichtet der Kunde den Anbieter unverzüglich in Textform.',
  en: 'If a password is misused or misuse is suspected the customer informs the provider in text form without undue delay.',
  where: {},
  then: ({ account }) => misuseReported(account),
  examples: { 'a suspicion is enough': [{ account: 'account 1' }, misuseReported('account 1')] },
  claims: ['elc.agb.3.4d'],
})

export const accountIsLocked = clause({
  ref: '§ 3.4 S. 3 Hs. 2',
  title: { de: 'Sperre nach einer Meldung', en: 'Lock after a report' },
  when: 'passwordMisuseReported',
  de: 'Auf die Meldung sperrt der Anbieter das Konto, bis das Passwort geändert ist.',
  en: 'Upon the report the provider locks the account until the password is changed.',
  where: {},
  then: ({ account }) => must('provider', 'lockAccount', account),
  examples: { 'the account named': [{ account: 'account 1' }, must('provider', 'lockAccount', 'account 1')] },
  claims: ['elc.agb.3.4d'],
  reading:
    'A report on the telephone does not meet the form of § 13.3; it may start § 4.1 of the processing agreement all the same.',
})

export const uploadOfEvidence = performance({
  ref: '§ 3.5 S. 2',
  title: { de: 'Upload für Nachweise', en: 'Upload for evidence' },
  de: 'Für verlangte Nachweise stellt der Anbieter einen Upload bereit.',
  en: 'For evidence that was asked for the provider offers an upload.',
  where: {},
  claims: ['elc.agb.3.5b'],
  performance: { item: 'files.single' },
  reading: 'Used before a VPN exists: protected by TLS, and what was sent is erased when it is no longer needed.',
})
