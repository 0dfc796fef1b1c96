import { Checkbox } from '@mantine/core'
import type { ShownOffer } from '../../api/applications/offer.ts'
import type { Confirmation } from '../../terms/grammar/offering.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

interface Confirming {
  readonly offer: ShownOffer
  readonly ticked: readonly Confirmation[]
  readonly isTried: boolean
  readonly onTick: (ticked: readonly Confirmation[]) => void
}

/** What the clauses ask to be confirmed beside the terms, each with the clause that asks: where none does there is no box. */
export function Confirmations({ offer, ticked, isTried, onTick }: Confirming) {
  const { say } = useLanguage()
  return offer.confirmations.map(({ box, source }) =>
    box === 'acceptsTerms' ? null : (
      <Checkbox
        key={box}
        checked={ticked.includes(box)}
        onChange={(event) =>
          onTick(event.currentTarget.checked ? [...ticked, box] : ticked.filter((other) => other !== box))
        }
        label={say(texts.confirm[box])}
        description={`${source.ref}: ${say(source.says)}`}
        error={isTried && !ticked.includes(box) && say(texts.pleaseConfirm)}
      />
    ),
  )
}
