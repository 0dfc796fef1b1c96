import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import type { Declaration } from '../../../../grammar/fact.ts'
import { letterOrFax, writtenForm } from '../../../../grammar/form.ts'
import { survives } from '../../../../grammar/matters/agreement.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { consentOfHolder, givingUp, registration } from '../../../../grammar/matters/domains.ts'
import { holds } from '../../../../grammar/outcome.ts'
import {
  deletionOrdered,
  holderOf,
  noticeFor,
  registeredUntil,
  writtenConsentOfHolder,
} from '../../../../grammar/quantities/domain.ts'
import { endOfItem } from '../../../../grammar/quantities/item.ts'
import { after, itself } from '../../../../grammar/quantity.ts'

const ofDomain = 'registration of '

export const registrationGoesOn = asLongAs({
  ref: '§ 15.8 S. 1',
  title: { de: 'Registrierung überdauert die Kündigung', en: 'Registration outlives a termination' },
  decides: survives,
  ofEvery: [ofDomain],
  de: 'Endet der Vertrag mit dem Anbieter, gleich wer gekündigt hat, besteht der Vertrag des Kunden mit Vergabestelle oder Registrar fort, bis die Domain gelöscht ist.',
  en: 'When the contract with the provider ends, whoever terminated it, the contract of the customer with registry or registrar goes on until the domain is deleted.',
  where: {},
  given: { ended: after(ofDomain, endOfItem), until: after(ofDomain, registeredUntil) },
  provided: ({ ended, until }) =>
    all(
      ended !== undefined || no('Der Vertrag besteht noch.', 'The contract still goes on.'),
      until !== undefined || no('Die Domain ist nicht registriert.', 'The domain is not registered.'),
    ),
  then: () => 'surviving',
  examples: {
    'after the end of the contract': [{ ended: endOfDay('2026-12-31'), until: '2027-02-28' }, 'surviving'],
    'not while the contract goes on': [{ ended: undefined, until: '2027-02-28' }],
    'not after the deletion': [{ ended: endOfDay('2026-12-31'), until: undefined }],
  },
  claims: ['kontent.bb.15.8a'],
})

export const orderByLetterOrFax = asLongAs({
  ref: '§ 15.8 S. 2',
  title: { de: 'Löschungsauftrag an den Anbieter', en: 'Order to delete to the provider' },
  decides: form,
  de: 'Wer auch die Registrierung beenden will, erteilt dem Anbieter ausdrücklich einen Auftrag zur Löschung, durch {form}; eine Kündigung allein ist keiner.',
  en: 'Who wants to end the registration too expressly gives the provider an order to delete, by {form}; a notice of termination alone is none.',
  where: { form: letterOrFax },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }) =>
    declaration.kind === 'deletionOrdered' ||
    no('Die Erklärung ist kein Löschungsauftrag.', 'It is no order to delete.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'of an order to delete': [{ declaration: { kind: 'deletionOrdered' } }, letterOrFax],
    'not of an objection': [{ declaration: { kind: 'objectionReceived' } }],
  },
  claims: ['kontent.bb.15.8b', 'kontent.bb.15.9a'],
})

export const deleted = clause({
  ref: '§ 15.8 S. 1 Hs. 2',
  title: { de: 'Löschung der Domain', en: 'Deletion of the domain' },
  when: 'domainDeleted',
  de: 'Mit der Löschung bei der Vergabestelle ist die Registrierung beendet.',
  en: 'With the deletion at the registry the registration has ended.',
  where: {},
  then: ({ item }) => holds(registration, item, 'deleted'),
  examples: { deleted: [{ item: 'domain' }, holds(registration, 'domain', 'deleted')] },
  claims: ['kontent.bb.15.8a'],
})

export const bothDeclarations = asLongAs({
  ref: '§ 15.9 S. 1',
  title: { de: 'Kündigung und Löschung', en: 'Termination and deletion' },
  decides: givingUp,
  de: 'Um Vertrag und Registrierung zusammen zu beenden, muss die Erklärung die Kündigung und die Löschung der Domain enthalten.',
  en: 'To end contract and registration together, the declaration must hold the termination and the deletion of the domain.',
  where: {},
  given: { notice: noticeFor, order: deletionOrdered },
  provided: ({ notice: given, order }) =>
    given !== undefined ||
    order !== undefined ||
    no('Weder Kündigung noch Löschung ist erklärt.', 'Neither termination nor deletion is declared.'),
  then: ({ notice: given, order }) =>
    given === undefined ? 'termination missing' : order === undefined ? 'deletion missing' : 'complete',
  examples: {
    both: [{ notice: { scope: 'domain' }, order: { item: 'domain' } }, 'complete'],
    'only "terminate"': [{ notice: { scope: 'domain' }, order: undefined }, 'deletion missing'],
    'only "delete"': [{ notice: undefined, order: { item: 'domain' } }, 'termination missing'],
    neither: [{ notice: undefined, order: undefined }],
  },
  claims: ['kontent.bb.15.9b'],
  reading:
    'Who wants both to end declares both. An order to delete alone ends the contract by § 3.9, and its fees run to the end of the term: that sentence is not taken away by this one.',
  mend: {
    de: '§ 15.9 verlangt Kündigung und Löschung, § 3.9 lässt den Löschungsauftrag allein genügen: § 15.9 auf das Ende zum Laufzeitende beschränken.',
    en: '§ 15.9 asks for notice and deletion, § 3.9 lets an order to delete suffice: confine § 15.9 to an end at the end of the term.',
  },
})

export const consent = asLongAs({
  ref: '§ 15.9 S. 2',
  title: { de: 'Zustimmung des Inhabers', en: 'Consent of the holder' },
  decides: consentOfHolder,
  de: 'Ist der Kunde nicht Inhaber der Domain, bedarf der Auftrag der Zustimmung des Inhabers oder, wo die Vergabestelle ihn vorsieht, des administrativen Ansprechpartners, in {form}.',
  en: 'If the customer is not the holder of the domain, the order needs the consent of the holder or, where the registry has one, of the administrative contact, in {form}.',
  where: { form: writtenForm },
  given: { holder: holderOf, consents: writtenConsentOfHolder },
  provided: ({ holder }) =>
    holder === 'another' || no('Der Kunde ist selbst Inhaber.', 'The customer is the holder itself.'),
  then: ({ consents }, { form: asked }) =>
    consents !== undefined && asked.isMetBy(consents.medium) === true ? 'given' : 'missing',
  examples: {
    'a letter of the holder': [{ holder: 'another', consents: { medium: 'letter' } }, 'given'],
    'nobody has consented': [{ holder: 'another', consents: undefined }, 'missing'],
    'the customer holds it': [{ holder: 'customer', consents: undefined }],
  },
  claims: ['kontent.bb.15.9c'],
  reading:
    'The order is complete with the consent, and its day is the day of the last part: before that the registry may not act.',
})
