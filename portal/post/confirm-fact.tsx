import { Select } from '@mantine/core'
import { useState } from 'react'
import type { ListedAgreement } from '../../api/views/agreements.ts'
import type { ShownIncoming } from '../../api/views/incoming.ts'
import type { DescribedKind } from '../../api/views/vocabulary.ts'
import type { Day } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { Unanswered } from '../door/ask.ts'
import { useTimeline, useVocabulary } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { clockTime, dayOf } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { type Draft, dayField, timeField } from '../tell/draft.ts'
import { FactForm } from '../tell/fact-form.tsx'
import { writeDay } from '../tell/read-day.ts'
import { useConfirm } from './queries.ts'
import { texts } from './texts.ts'

interface ConfirmFactProps {
  readonly post: ShownIncoming
  readonly agreement: ListedAgreement
}

/** What the post tells the agreement, in the form of any other fact, with what is known filled in. */
export function ConfirmFact({ post, agreement }: ConfirmFactProps) {
  const { say, begin, language } = useLanguage()
  const { data: kinds = [] } = useVocabulary(agreement.terms)
  const { data: timeline } = useTimeline(agreement.agreement)
  const [chosen, setChosen] = useState<string | null>(post.proposes)
  const confirm = useConfirm()
  const kind = kinds.find(({ fact }) => fact === chosen)
  return (
    <>
      <Select
        label={say(texts.kind)}
        nothingFoundMessage={say(texts.nothingFound)}
        searchable
        value={chosen}
        onChange={setChosen}
        data={kinds
          .filter(({ fact }) => fact !== 'dayBegan')
          .map(({ fact, says }) => ({ value: fact, label: begin(says) }))}
      />
      {kind && timeline && (
        <FactForm
          key={kind.fact}
          kind={kind}
          today={dayOf(timeline.now) as Day}
          facts={timeline.facts}
          names={{}}
          preset={{ ...presetOf(post, kind), ...timesOf(post, language) }}
          refused={refusedFields(confirm.error)}
          isBusy={confirm.isPending}
          submit={texts.confirm}
          onTell={(fact) => confirm.mutate({ incoming: post.incoming, agreement: agreement.agreement, fact })}
        />
      )}
      {confirm.error && <Trouble error={confirm.error} />}
    </>
  )
}

/** It came from the customer on this way, and from this person; each as far as the kind of fact tells it. */
function presetOf({ medium, person }: ShownIncoming, { fields }: DescribedKind): Draft {
  const known: Draft = { by: 'customer', medium, ...(person === null ? {} : { person }) }
  return Object.fromEntries(Object.entries(known).filter(([name]) => fields.some((field) => field.name === name)))
}

function timesOf({ receivedAt }: ShownIncoming, language: 'de' | 'en'): Draft {
  return { [dayField]: writeDay(dayOf(receivedAt) as Day, language), [timeField]: clockTime(receivedAt, language) }
}

function refusedFields(error: Error | null): Readonly<Record<string, Said>> {
  if (!(error instanceof Unanswered)) return {}
  return Object.fromEntries((error.problem.fields ?? []).map(({ field, de, en }) => [field, { de, en }]))
}
