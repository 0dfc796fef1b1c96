import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { receipt } from '../../../../grammar/matters/declarations.ts'
import { given } from '../../../../grammar/quantity.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'

export const changesOfAddress = undertaking({
  ref: '§ 6 S. 2',
  title: { de: 'Mitteilung neuer Anschriften', en: 'Notice of new addresses' },
  de: 'Ändert sich ihre Anschrift, teilt jede Partei das der anderen unverzüglich mit.',
  en: 'If its address changes, each party tells the other without delay.',
  where: {},
  claims: ['q.agb.6b'],
  undertaking: { who: 'both', duty: 'notifyChangeOfAddress' },
})

const arrival = given('Ankunft des Briefs', 'arrival of the letter', 'fact', (standing, letter) =>
  standing.last('letterArrived', { letter }),
)
/** The address the customer gave last before a letter arrived; none if it never gave one. */
const addressGivenBefore = given('zuletzt mitgeteilte Anschrift', 'address given last', 'fact', (standing, letter) => {
  const arrived = standing.last('letterArrived', { letter })
  return (
    arrived && standing.last('addressNotified', (given) => given.by === 'customer' && given.at <= arrived.at)?.address
  )
})

export const lastKnownAddress = asLongAs({
  ref: '§ 6 S. 3',
  title: { de: 'Zuletzt mitgeteilte Anschrift', en: 'Address given last' },
  decides: receipt,
  de: 'Ist eine Änderung nicht mitgeteilt, gilt als zugegangen, was unter der zuletzt schriftlich mitgeteilten Anschrift ankommt.',
  en: 'If a change was not told, what arrives at the address last given in writing counts as received.',
  where: {},
  given: { arrival, address: addressGivenBefore },
  provided: ({ arrival: arrived, address }) =>
    all(
      arrived !== undefined || no('Der Brief ist nirgends angekommen.', 'The letter has arrived nowhere.'),
      address !== undefined || no('Es ist keine Anschrift mitgeteilt.', 'No address has been given.'),
    ),
  then: ({ arrival: arrived, address }) => (arrived?.address === address ? 'received' : 'not received'),
  examples: {
    'moved without telling': [{ arrival: { address: 'old' }, address: 'old' }, 'received'],
    'told of the new one, written to the old': [{ arrival: { address: 'old' }, address: 'new' }, 'not received'],
    'still on its way': [{ arrival: undefined, address: 'old' }],
  },
  claims: ['q.agb.6c'],
  reading:
    'A fiction of receipt stands on thin ice (§ 308 no. 6 BGB): this one needs the letter to have come to the address that the customer itself gave. What was not received is sent again.',
})

export const addressOfTheProvider = textOnly({
  ref: '§ 6 S. 4',
  title: { de: 'Anschrift des Anbieters', en: 'Address of the provider' },
  de: 'Mitteilungen an den Anbieter gehen als Brief, E-Mail oder Telefax an HQ Labs GmbH, Am Sandtorkai 71, 20457 Hamburg, Telefax +49 40 882 1533 10.',
  en: 'Notices to the provider go by letter, e-mail or fax to HQ Labs GmbH, Am Sandtorkai 71, 20457 Hamburg, fax +49 40 882 1533 10.',
  where: {},
  claims: ['q.agb.6d'],
  textOnly: 'An address; whoever takes in the post tells what was received.',
  reading: 'The e-mail address is masked in the source.',
  mend: {
    de: 'Die Firma ist mal „HQ Labs GmbH“, mal „HQLabs GmbH“ geschrieben.',
    en: 'The company is written now "HQ Labs GmbH", now "HQLabs GmbH".',
  },
})
