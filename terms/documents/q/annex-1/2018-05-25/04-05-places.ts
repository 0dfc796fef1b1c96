import { all, no } from '../../../../grammar/answer.ts'
import { europeanUnion, onlyInTheEconomicArea } from '../../../../grammar/area.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayProcessAt } from '../../../../grammar/matters/places.ts'
import { proposedPlace } from '../../../../grammar/quantities/places.ts'
import { type AbroadOn, placeAbroad } from '../../../../grammar/quantities/processing.ts'
import { type Said, say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

type Use = 'storage' | 'access'
type Places = Said & { has(country: string | undefined): boolean }
const germany = oneOf('Deutschland', 'Germany', 'DE')
const elsewhereInTheArea = oneOf(
  'einem anderen Staat der EU oder des EWR',
  'another state of the EU or the EEA',
  ...europeanUnion.filter((country) => country !== 'DE'),
  ...onlyInTheEconomicArea,
)
/** Countries with an adequacy decision for all recipients (Art. 45 GDPR). */
const safeThirdCountries = oneOf(
  'einem sicheren Drittland (Art. 45 DSGVO)',
  'a safe third country (Art. 45 GDPR)',
  ...['AD', 'AR', 'CA', 'CH', 'FO', 'GB', 'GG', 'IL', 'IM', 'JE', 'JP', 'KR', 'NZ', 'UY'],
)
const unitedStates = oneOf('den USA', 'the USA', 'US')
const known: readonly Places[] = [germany, elsewhereInTheArea, safeThirdCountries, unitedStates]
const otherThirdCountries: Places = say('einem anderen Drittland', 'another third country', {
  has: (country: string | undefined): boolean => country !== undefined && !known.some((places) => places.has(country)),
})

const uses = {
  storage: { ref: 'Nr. 4', de: 'Speicherung in', en: 'Storage in' },
  access: { ref: 'Nr. 5', de: 'Zugriff aus', en: 'Access from' },
} as const
const another = (use: Use): Use => (use === 'storage' ? 'access' : 'storage')
const isProposed = (asked: { readonly use: Use; readonly country: string } | undefined, use: Use, places: Places) =>
  all(
    asked?.use === use || no('Danach ist nicht gefragt.', 'It is not about that.'),
    places.has(asked?.country) || no('Der Ort ist ein anderer.', 'The place is another one.'),
  )
interface Answered {
  readonly use: Use
  readonly line: number
  readonly places: Places
  readonly example: string
  readonly claim: string
  readonly reading?: string
}

/** An answer of the annex with yes. */
const allowed = ({ use, line, places, example, claim, ...more }: Answered) => {
  const { ref, de, en } = uses[use]
  const where = { places, use: say(de, en, { is: use }) }
  return asLongAs({
    ...more,
    ref: `${ref}.${line}`,
    title: { de: `${de} ${places.de}`, en: `${en} ${places.en}` },
    decides: mayProcessAt,
    de: '{use} {places}: ja.',
    en: '{use} {places}: yes.',
    where,
    given: { asked: proposedPlace },
    provided: ({ asked }, { places: meant, use: how }) => isProposed(asked, how.is, meant),
    then: () => 'permitted',
    examples: {
      'it is answered with yes': [{ asked: { use, country: example } }, 'permitted'],
      'nothing is said of another place': [{ asked: { use, country: example === 'DE' ? 'FR' : 'DE' } }],
      'nor of another use': [{ asked: { use: another(use), country: example } }],
      'nothing was asked': [{ asked: undefined }],
    },
    claims: [claim],
  })
}
/** An answer with no: it waits for a change of the annex. */
const refused = ({ use, line, places, example, claim, ...more }: Answered) => {
  const { ref, de, en } = uses[use]
  const where = { places, use: say(de, en, { is: use }) }
  return asLongAs({
    ...more,
    ref: `${ref}.${line}`,
    title: { de: `${de} ${places.de}`, en: `${en} ${places.en}` },
    decides: mayProcessAt,
    de: '{use} {places}: nein.',
    en: '{use} {places}: no.',
    where,
    given: { asked: proposedPlace },
    provided: ({ asked }, { places: meant, use: how }) => isProposed(asked, how.is, meant),
    then: () => 'barred',
    examples: {
      'it is answered with no': [{ asked: { use, country: example } }, 'barred'],
      'nothing is said of Germany': [{ asked: { use, country: 'DE' } }],
      'nor of another use': [{ asked: { use: another(use), country: example } }],
      'nothing was asked': [{ asked: undefined }],
    },
    claims: [claim],
  })
}
const participation = oneOf('dem EU-US Privacy Shield', 'the EU-US Privacy Shield', 'EU-US Privacy Shield')
/** The United States: yes for who takes part in the scheme. */
const allowedWithParticipation = ({ use, claim, ...more }: Pick<Answered, 'use' | 'claim' | 'reading'>) => {
  const { ref, de, en } = uses[use]
  const participant: AbroadOn = { country: 'US', bases: ['EU-US Privacy Shield'], inForce: [] }
  return asLongAs({
    ...more,
    ref: `${ref}.4`,
    title: { de: `${de} den USA`, en: `${en} the USA` },
    decides: mayProcessAt,
    de: '{use} {places}: ja, bei Teilnahme an {scheme}.',
    en: '{use} {places}: yes, for participants of {scheme}.',
    where: { places: unitedStates, use: say(de, en, { is: use }), scheme: participation },
    given: { asked: proposedPlace, abroad: placeAbroad },
    provided: ({ asked, abroad }, { places: meant, use: how, scheme }) =>
      all(
        isProposed(asked, how.is, meant),
        abroad?.bases.some((basis) => scheme.has(basis)) === true ||
          no('Eine Teilnahme ist nicht gezeigt.', 'No participation has been shown.'),
      ),
    then: () => 'permitted',
    examples: {
      'a participant': [{ asked: { use, country: 'US' }, abroad: participant }, 'permitted'],
      'somebody else': [{ asked: { use, country: 'US' }, abroad: { ...participant, bases: [] } }],
      'another use': [{ asked: { use: another(use), country: 'US' }, abroad: participant }],
      'another country': [{ asked: { use, country: 'IN' }, abroad: participant }],
    },
    claims: [claim],
  })
}

export const storageInGermany = allowed({
  use: 'storage',
  line: 1,
  places: germany,
  example: 'DE',
  claim: 'q.anh1.4a',
  reading: 'T-Systems is where data are kept for good (no. 3).',
})
export const storageInTheArea = refused({
  use: 'storage',
  line: 2,
  places: elsewhereInTheArea,
  example: 'IE',
  claim: 'q.anh1.4b',
  reading: 'Narrower than AV § 2.2, which names EU and EEA as normal places; the annex goes first.',
})
export const storageInSafeThirdCountries = refused({
  use: 'storage',
  line: 3,
  places: safeThirdCountries,
  example: 'CH',
  claim: 'q.anh1.4c',
})
export const storageInTheUnitedStates = allowedWithParticipation({
  use: 'storage',
  claim: 'q.anh1.4d',
  reading:
    'The annex still says yes although the scheme was annulled (CJEU C-311/18): AV § 2.3 refuses what has no valid basis. Segment and Google rest on standard clauses, of which this number says nothing.',
})
export const storageElsewhere = refused({
  use: 'storage',
  line: 5,
  places: otherThirdCountries,
  example: 'SG',
  claim: 'q.anh1.4e',
})
export const dataAreStored = textOnly({
  ref: 'Nr. 4.6',
  title: { de: 'Es wird gespeichert', en: 'Data are stored' },
  de: 'Keine Speicherung: nein.',
  en: 'No storage: no.',
  where: {},
  claims: ['q.anh1.4f'],
  textOnly: 'It says that data are stored at all; where, the lines above say.',
})
export const accessFromGermany = allowed({
  use: 'access',
  line: 1,
  places: germany,
  example: 'DE',
  claim: 'q.anh1.5a',
})
export const accessFromTheArea = refused({
  use: 'access',
  line: 2,
  places: elsewhereInTheArea,
  example: 'AT',
  claim: 'q.anh1.5b',
  reading: 'Staff who travel in the Union fall under this too: such access is refused, or flagged and reviewed.',
})
export const accessFromSafeThirdCountries = refused({
  use: 'access',
  line: 3,
  places: safeThirdCountries,
  example: 'GB',
  claim: 'q.anh1.5c',
})
export const accessFromTheUnitedStates = allowedWithParticipation({ use: 'access', claim: 'q.anh1.5d' })
export const accessFromElsewhere = refused({
  use: 'access',
  line: 5,
  places: otherThirdCountries,
  example: 'IN',
  claim: 'q.anh1.5e',
})
