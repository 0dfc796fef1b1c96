import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { Timeline } from '../../api/views/timeline.ts'
import type { DescribedKind } from '../../api/views/vocabulary.ts'
import type { Day } from '../../terms/grammar/day.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { Unanswered } from '../door/ask.ts'
import { type ToldFact, useTell, useVocabulary } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { dayOf } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import type { Draft } from './draft.ts'
import { FactForm } from './fact-form.tsx'
import type { Names } from './field-input.tsx'
import { texts } from './texts.ts'
import './tell.css'

interface TellPanelProps {
  readonly agreement: string
  readonly terms: string
  readonly timeline: Timeline
  readonly onTold: (fact: { readonly says: Said; readonly numbers: readonly number[] }) => void
  readonly onImagine: (fact: ToldFact, says: Said) => void
}

/** The facts people tell most, each with what they mostly say about it. */
const common: Readonly<Record<string, Draft>> = {
  paymentCredited: { amount: '' },
  terminationReceived: { by: 'customer', ground: 'ordinary', medium: 'e-mail' },
  changeReceived: {
    by: 'provider',
    of: 'price',
    medium: 'e-mail',
    change: '',
    item: '',
    price: '',
    from: '',
    complete: 'true',
  },
  objectionReceived: { by: 'customer', medium: 'e-mail' },
}

/** Tells an agreement what happened, or what might. */
export function TellPanel({ agreement, terms, timeline, onTold, onImagine }: TellPanelProps) {
  const { say, language } = useLanguage()
  const { data: kinds = [] } = useVocabulary(terms)
  const [chosen, setChosen] = useState<string>()
  const tell = useTell(agreement)
  const kind = kinds.find(({ fact }) => fact === chosen)
  const choose = (fact: string | undefined): void => {
    tell.reset()
    setChosen(fact)
  }
  return (
    <section className="sheet tell" aria-labelledby="tell-title">
      <h2 id="tell-title">{say(texts.title)}</h2>
      <div className="tell-kinds">
        {Object.keys(common).map((fact) => (
          <Button
            key={fact}
            variant={fact === chosen ? 'light' : 'default'}
            aria-pressed={fact === chosen}
            onClick={() => choose(fact === chosen ? undefined : fact)}
          >
            {say(texts.common[fact] ?? { de: fact, en: fact })}
          </Button>
        ))}
        <Select
          key={language}
          aria-label={say(texts.search)}
          placeholder={say(texts.else)}
          nothingFoundMessage={say(texts.nothingFound)}
          searchable
          clearable
          value={chosen !== undefined && !(chosen in common) ? chosen : null}
          onChange={(fact) => choose(fact ?? undefined)}
          data={[
            { group: say(texts.awaited), items: choices(kinds, say, true) },
            { group: say(texts.others), items: choices(kinds, say, false) },
          ]}
          maxDropdownHeight={320}
        />
      </div>
      {kind && (
        <FactForm
          key={kind.fact}
          kind={kind}
          today={dayOf(timeline.now) as Day}
          facts={timeline.facts}
          names={namesIn(timeline)}
          preset={presetOf(kind.fact, timeline, language)}
          refused={refusedFields(tell.error)}
          isBusy={tell.isPending}
          onCancel={() => choose(undefined)}
          onImagine={(fact) => {
            onImagine(fact, kind.says)
            choose(undefined)
          }}
          onTell={(fact) =>
            tell.mutate([fact], {
              onSuccess: ({ first, last }) => {
                onTold({ says: kind.says, numbers: Array.from({ length: last - first + 1 }, (_, n) => first + n) })
                choose(undefined)
              },
            })
          }
        />
      )}
      {tell.error && <Trouble error={tell.error} />}
    </section>
  )
}

/** All that is not told by the program itself: first what clauses of these terms wait for, then the rest. */
const choices = (kinds: readonly DescribedKind[], say: (said: Said) => string, isAwaited: boolean) =>
  kinds
    .filter(({ fact, clauses }) => !(fact in common) && fact !== 'dayBegan' && clauses.length > 0 === isAwaited)
    .map(({ fact, says }) => ({ value: fact, label: capital(say(says)) }))

/** A payment mostly pays what falls due next. */
function presetOf(fact: string, { coming, lanes, now }: Timeline, language: Language): Draft {
  if (fact !== 'paymentCredited') return common[fact] ?? {}
  const open = lanes.claims.flatMap(({ steps }) => {
    const step = steps.findLast(({ from }) => Date.parse(from) <= Date.parse(now))
    return step && step.open !== '0.00' ? [step.open] : []
  })
  const next = coming.find(({ is }) => is === 'due')?.amount
  const amount = open[0] ?? next ?? ''
  return { amount: language === 'de' ? amount.replace('.', ',') : amount }
}

/** Claims by their key, and whatever else facts have named so far. */
function namesIn({ facts, lanes }: Timeline): Names {
  const told = facts.flatMap(({ details }) => details)
  const byField = Map.groupBy(told, ({ field }) => field)
  const names = [...byField].map(([field, details]) => [field, [...new Set(details.map(({ raw }) => raw))]] as const)
  return { ...Object.fromEntries(names), claim: lanes.claims.map(({ claim }) => claim).toReversed() }
}

function refusedFields(error: Error | null): Readonly<Record<string, Said>> {
  if (!(error instanceof Unanswered)) return {}
  return Object.fromEntries((error.problem.fields ?? []).map(({ field, de, en }) => [field, { de, en }]))
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
