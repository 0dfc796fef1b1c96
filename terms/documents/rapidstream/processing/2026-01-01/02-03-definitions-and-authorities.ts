import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { authority } from '../../../../grammar/matters/parties.ts'
import { seat } from '../../../../grammar/quantities/parties.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { authorityOf, setByHand } from '../../../../grammar/supervisory-authority.ts'

export const definitions = textOnly({
  ref: '§ 2',
  title: { de: 'Begriffe', en: 'Definitions' },
  de: 'Begriffe, die Art. 4, 9 oder 10 DSGVO bestimmen, haben hier dieselbe Bedeutung.',
  en: 'Terms that Art. 4, 9 or 10 GDPR define have the same meaning here.',
  where: {},
  textOnly: 'It helps to read the other sentences and decides nothing by itself.',
  claims: ['rapidstream.avv.2'],
})

const hamburg = authorityOf({ country: 'DE', state: 'HH' })

export const authorityOfProvider = asLongAs({
  ref: '§ 3.1',
  title: { de: 'Aufsicht über den Anbieter', en: 'Authority of the provider' },
  decides: authority,
  of: ['provider'],
  de: 'Aufsichtsbehörde des Anbieters: {authority}, Ludwig-Erhard-Straße 22, 20459 Hamburg.',
  en: 'Supervisory authority of the provider: {authority}, Ludwig-Erhard-Straße 22, 20459 Hamburg.',
  where: { authority: say(hamburg.de, hamburg.en, { is: hamburg }) },
  then: (_, { authority: { is } }) => is,
  examples: { always: [{}, hamburg] },
  claims: ['rapidstream.avv.3.1'],
})

export const authorityOfCustomer = asLongAs({
  ref: '§ 3.2',
  title: { de: 'Aufsicht über den Kunden', en: 'Authority of the customer' },
  decides: authority,
  of: ['customer'],
  de: 'Die Aufsichtsbehörde des Kunden ergibt sich aus seinem Sitz, {how}.',
  en: 'The supervisory authority of the customer follows from its seat, {how}.',
  where: {
    how: say(
      'in Deutschland nach dem Land, im Ausland nach dem Staat',
      'in Germany by the state, abroad by the country',
      {
        of: authorityOf,
      },
    ),
  },
  given: { seat },
  provided: ({ seat: entered }) =>
    entered !== undefined || no('Es ist kein Sitz eingetragen.', 'No seat has been entered.'),
  then: ({ seat: entered }, { how }) => (entered ? how.of(entered) : setByHand),
  examples: {
    'a company in Munich': [
      { seat: { country: 'DE', state: 'BY' } },
      { de: 'Bayerisches Landesamt für Datenschutzaufsicht', en: 'Bayerisches Landesamt für Datenschutzaufsicht' },
    ],
    'a public body in Munich': [
      { seat: { country: 'DE', state: 'BY', publicBody: true } },
      authorityOf({ country: 'DE', state: 'BY', publicBody: true }),
    ],
    'outside the Union a person enters it': [{ seat: { country: 'US' } }, setByHand],
    'no seat is known': [{ seat: undefined }],
  },
  claims: ['rapidstream.avv.3.2'],
  reading: 'The table of authorities is law outside the text; the seat as it stands counts from the day it changes.',
})
