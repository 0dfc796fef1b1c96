import { useCallback, useMemo, useRef, useState } from 'react'
import type { Right } from '../../access/rights.ts'
import type { ListedAgreement } from '../../api/views/agreements.ts'
import type { Timeline as Life } from '../../api/views/timeline.ts'
import type { WhatIf as Forked } from '../../api/views/what-if.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { Offers } from '../declare/offers.tsx'
import { useDeclarations, useEndDays, useOwed, useServices } from '../door/living-agreement.ts'
import { useMe } from '../door/me.ts'
import {
  type Question,
  type ToldFact,
  useClock,
  useStanding,
  useTell,
  useTimeline,
  useWhatIf,
} from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { Duties } from '../duties/duties.tsx'
import { History } from '../history/history.tsx'
import { LettersToWrite } from '../post/letters-to-write.tsx'
import { Holdings } from '../standing/holdings.tsx'
import { TellPanel } from '../tell/tell-panel.tsx'
import { texts as tellTexts } from '../tell/texts.ts'
import { ToldNote } from '../tell/told-note.tsx'
import { texts as timelineTexts } from '../timeline/texts.ts'
import { type DrawnLife, Timeline, type TimelineHandle } from '../timeline/timeline.tsx'
import { Clock } from '../today/clock.tsx'
import { Headline } from '../today/headline.tsx'
import { type Imagined, WhatIf } from '../what-if/what-if.tsx'
import { WhyPanel } from '../why/why-panel.tsx'
import { EndDays } from './end-days.tsx'
import { WhatIsOwed } from './owed.tsx'
import { RunningServices } from './running-services.tsx'
import { texts } from './texts.ts'

interface Note {
  readonly says: Said
  /** Facts that one click takes back. */
  readonly numbers: readonly number[]
}

/**
 * One agreement: today's sentence, when it can end, what is owed and runs, its life as a picture, what holds. A customer
 * declares; staff tells what happened, does what must be done, and moves the clock of a scenario.
 */
export function AgreementPage({ agreement }: { agreement: ListedAgreement }) {
  const id = agreement.agreement
  const { data: me } = useMe()
  const may = (right: Right): boolean => me?.may(right) ?? false
  const standing = useStanding(id),
    timeline = useTimeline(id),
    tell = useTell(id)
  const [question, setQuestion] = useState<Question>()
  const [imagined, setImagined] = useState<readonly Imagined[]>([])
  const [note, setNote] = useState<Note>()
  const picture = useRef<TimelineHandle>(null)
  const facts = imagined.map(({ fact }) => fact)
  const { data: forked, error: forkError } = useWhatIf(id, facts)
  const lives = useMemo(
    () => livesOf(timeline.data, imagined.length > 0 ? forked : undefined),
    [timeline.data, forked, imagined.length],
  )
  const closeNote = useCallback(() => setNote(undefined), [])

  const isWaiting = useIsWaiting(id, may('declare'))
  const error = standing.error ?? timeline.error
  if (error) return <Trouble error={error} onAgain={() => void Promise.all([standing.refetch(), timeline.refetch()])} />
  if (!standing.data || !timeline.data || isWaiting) return <Waiting says={texts.loading} />
  const { now } = timeline.data
  const withoutOne = (left: ToldFact) => setImagined(imagined.filter(({ fact }) => fact !== left))
  const takeBack = (numbers: readonly number[]) =>
    tell.mutate(
      numbers.map((of) => ({ fact: 'withdrawn', at: now, of })),
      { onSuccess: () => setNote({ says: tellTexts.undone, numbers: [] }) },
    )
  return (
    <>
      <div className="today-row">
        <Headline standing={standing.data} onAsk={setQuestion} />
        <Clock mayMove={may('move the clock')} />
      </div>
      {may('declare') && <Offers agreement={id} />}
      <div className="sheets">
        {imagined.length > 0 && (
          <WhatIf
            agreement={id}
            imagined={imagined}
            forked={forked}
            error={forkError}
            now={now}
            mayTell={may('tell')}
            onRemove={withoutOne}
            onDiscard={() => setImagined([])}
            onTold={(numbers) => {
              setImagined([])
              setNote({ says: texts.toldAll, numbers })
            }}
            onAsk={setQuestion}
          />
        )}
        <div className="halves">
          <EndDays
            agreement={id}
            onAsk={setQuestion}
            onImagine={(fact) => setImagined([{ fact, says: texts.imaginedNotice }])}
          />
          <WhatIsOwed agreement={id} next={timeline.data.coming.find(({ is }) => is === 'due')} onAsk={setQuestion} />
        </div>
        <RunningServices agreement={id} onAsk={setQuestion} />
        <Timeline
          ref={picture}
          lives={lives}
          onAsk={(mark) =>
            setQuestion(mark.question && { ...mark.question, ...(mark.life > 0 ? { imagined: facts } : {}) })
          }
        />
        <div className="halves">
          <div className="sheets">
            {may('tell') && (
              <TellPanel
                agreement={id}
                terms={agreement.terms}
                timeline={timeline.data}
                onTold={({ says, numbers }) => setNote({ says: toldInWords(says), numbers })}
                onImagine={(fact, says) => setImagined([...imagined, { fact, says }])}
              />
            )}
            <Duties agreement={id} today={now} onAsk={setQuestion} />
            {may('carry out') && <LettersToWrite agreement={id} />}
          </div>
          <Holdings holdings={standing.data.holdings} today={now} onAsk={setQuestion} />
        </div>
        <History timeline={timeline.data} onAsk={setQuestion} />
      </div>
      <WhyPanel
        agreement={id}
        question={question}
        lines={timeline.data.lines}
        onClose={() => setQuestion(undefined)}
        onAsk={setQuestion}
        onFact={(number) => {
          setQuestion(undefined)
          // The panel gives the keyboard back where it was; the fact gets it after that.
          setTimeout(() => picture.current?.goToFact(number), 250)
        }}
        onTakeBack={
          may('tell')
            ? (number) => {
                setQuestion(undefined)
                takeBack([number])
              }
            : undefined
        }
      />
      {tell.error && <Trouble error={tell.error} />}
      {note && (
        <ToldNote
          says={note.says}
          onClose={closeNote}
          onUndo={note.numbers.length > 0 ? () => takeBack(note.numbers) : undefined}
        />
      )}
    </>
  )
}

/** Whether something above the picture is still to come: it would push away what somebody is about to read. */
function useIsWaiting(id: string, mayDeclare: boolean): boolean {
  const asked = [useClock(), useEndDays(id, 'customer'), useOwed(id), useServices(id), useDeclarations(id, mayDeclare)]
  return asked.some(({ isLoading }) => isLoading)
}

/** The life as it is, or as it is and as it would be. */
function livesOf(timeline: Life | undefined, forked: Forked | undefined): readonly DrawnLife[] {
  if (!forked) return timeline ? [{ timeline }] : []
  return [
    { name: timelineTexts.asItIs, timeline: forked.asIs.timeline },
    { name: timelineTexts.imagined, timeline: forked.imagined.timeline },
  ]
}

const toldInWords = ({ de, en }: Said): Said => ({
  de: `${tellTexts.told.de}: ${de}`,
  en: `${tellTexts.told.en}: ${en}`,
})
