import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { type Day, type Instant, instantOf, midnight } from '../../../../grammar/day.ts'
import { announcement, mayTransferAgreement } from '../../../../grammar/matters/provision.ts'
import { transferOfAgreement } from '../../../../grammar/quantities/provision.ts'
import { say } from '../../../../grammar/said.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const transferToAffiliates = asLongAs({
  ref: '§ 12.1 S. 1',
  title: { de: 'Übertragung im Konzern', en: 'Transfer within the group' },
  decides: mayTransferAgreement,
  de: 'Der Anbieter darf den Vertrag oder einzelne Rechte und Pflichten auf {transferee} übertragen.',
  en: 'The provider may transfer the agreement, or single rights and duties, to {transferee}.',
  where: {
    transferee: oneOf(
      'ein verbundenes Unternehmen (§§ 15 ff. AktG)',
      'an affiliated company (§§ 15 ff. AktG)',
      'affiliated company',
    ),
  },
  given: { transfer: transferOfAgreement },
  provided: ({ transfer }) => transfer !== undefined || no('Es ist nichts mitgeteilt.', 'Nothing was announced.'),
  then: ({ transfer }, { transferee }) => (transferee.has(transfer?.to) ? 'permitted' : 'barred'),
  examples: {
    'to an affiliate': [{ transfer: { to: 'affiliated company' } }, 'permitted'],
    'to anybody else': [{ transfer: { to: 'another company' } }, 'barred'],
    'nothing was announced': [{ transfer: undefined }],
  },
  claims: ['elc.agb.12.1a'],
  reading: 'A new processor needs a processing agreement of its own, made anew or transferred too.',
})

const byTheTransfer = say('spätestens mit der Übertragung', 'no later than the transfer', {
  isKept: (received: Instant, from: Day): boolean => received <= midnight(from),
})

export const noticeOfTransfer = asLongAs({
  ref: '§ 12.1 S. 2',
  title: { de: 'Mitteilung der Übertragung', en: 'Notice of the transfer' },
  decides: announcement,
  de: 'Davon wird der Kunde {latest} in Textform unterrichtet.',
  en: 'The customer is informed of it in text form {latest}.',
  where: { latest: byTheTransfer },
  given: { transfer: transferOfAgreement },
  provided: ({ transfer }) => transfer !== undefined || no('Es ist nichts mitgeteilt.', 'Nothing was announced.'),
  then: ({ transfer }, { latest }) =>
    transfer !== undefined && latest.isKept(transfer.at, transfer.from) ? 'in time' : 'late',
  examples: {
    'on the eve': [{ transfer: { from: '2026-07-01', at: instantOf('2026-06-30T23:59') } }, 'in time'],
    'at the instant itself': [{ transfer: { from: '2026-07-01', at: instantOf('2026-07-01T00:00') } }, 'in time'],
    'a minute later': [{ transfer: { from: '2026-07-01', at: instantOf('2026-07-01T00:01') } }, 'late'],
    'nothing was announced': [{ transfer: undefined }],
  },
  claims: ['elc.agb.12.1b'],
  reading: 'A late notice does not undo the transfer; no special right to terminate is stated.',
})
