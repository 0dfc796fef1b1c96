import { type Answer, all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { latest } from '../../../../grammar/day.ts'
import { conclusion } from '../../../../grammar/matters/agreement.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { returnedProcessingAgreement, signedProcessingAgreement } from '../../../../grammar/quantities/application.ts'
import { say } from '../../../../grammar/said.ts'

const twoSignedOriginals = say('zwei unterschriebenen Originalen', 'two signed originals', {
  areThere: (originals: number): Answer =>
    originals >= 2 || no('Es fehlt ein zweites Original.', 'A second original is missing.'),
})

export const dutyToCountersign = asLongAs({
  ref: '§ 10.2 S. 3',
  title: { de: 'Gegenzeichnung des AVV', en: 'Countersigning the processing agreement' },
  decides: duty,
  of: ['returnProcessingAgreement:avv'],
  de: 'Nach Zugang von {originals} des AVV sendet der Anbieter eines gegengezeichnet zurück.',
  en: 'After receipt of {originals} of the processing agreement the provider sends one back, countersigned.',
  where: { originals: twoSignedOriginals },
  given: { signed: signedProcessingAgreement, returned: returnedProcessingAgreement },
  provided: ({ signed, returned }, { originals }) =>
    all(
      signed !== undefined || no('Der AVV ist nicht zugegangen.', 'The processing agreement was not received.'),
      originals.areThere(signed?.originals ?? 0),
      returned === undefined || no('Ein Exemplar ist zurückgesandt.', 'One copy has been sent back.'),
    ),
  then: () => 'owed',
  examples: {
    'two originals': [{ signed: { originals: 2 }, returned: undefined }, 'owed'],
    'one is not enough': [{ signed: { originals: 1 }, returned: undefined }],
    'until it is sent back': [{ signed: { originals: 2 }, returned: {} }],
  },
  claims: ['elc.agb.10.2c', 'elc.agb.10.2d'],
})

export const conclusionOfProcessingAgreement = asLongAs({
  ref: '§ 10.2 S. 4',
  title: { de: 'Abschluss des AVV', en: 'Conclusion of the processing agreement' },
  decides: conclusion,
  of: ['avv'],
  de: 'Mit der zweiten Unterschrift ist der AVV geschlossen.',
  en: 'With the second signature the processing agreement is concluded.',
  where: {},
  given: { signed: signedProcessingAgreement, returned: returnedProcessingAgreement },
  provided: ({ signed, returned }) =>
    all(
      signed !== undefined || no('Der Kunde hat nicht unterschrieben.', 'The customer has not signed.'),
      returned !== undefined || no('Der Anbieter hat nicht gegengezeichnet.', 'The provider has not countersigned.'),
    ),
  then: ({ signed, returned }) => latest(signed?.on ?? '1990-01-01', returned?.on ?? '1990-01-01'),
  examples: {
    'on the later of the two signatures': [
      { signed: { on: '2026-03-11' }, returned: { on: '2026-03-13' } },
      '2026-03-13',
    ],
    'one signature concludes nothing': [{ signed: { on: '2026-03-11' }, returned: undefined }],
  },
  claims: ['elc.agb.10.2d', 'elc.avv.0'],
})
