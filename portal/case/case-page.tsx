import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Acts } from '../inbox/acts.tsx'
import '../inbox/inbox.css'
import { firstView } from '../inbox/looking.ts'
import { OutcomeBar } from '../inbox/outcome-bar.tsx'
import { type Asking, Questions } from '../inbox/questions.tsx'
import { useDesk } from '../inbox/use-desk.ts'
import { useKeys } from '../inbox/use-keys.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Case, useCase } from './case.tsx'
import { texts } from './texts.ts'

/** One case on a page of its own, with what can be done about it. */
export function CasePage() {
  const { say } = useLanguage()
  const { agreement, duty } = useParams({ strict: false }) as { readonly agreement: string; readonly duty: string }
  const { data: me } = useMe()
  const { data: shown } = useCase(agreement, duty)
  const desk = useDesk(me)
  const [asking, setAsking] = useState<Asking>()
  const rows = shown ? [shown] : []
  const press = (act: Parameters<Parameters<typeof Acts>[0]['onPress']>[0]) => {
    if (!desk.may(act) || rows.length === 0) return
    if (act === 'approve' || act === 'try again') void desk.perform(rows, { act })
    else setAsking(act)
  }
  useKeys({
    a: () => press('approve'),
    r: () => press('reject'),
    c: () => press('confirm'),
    t: () => press('try again'),
    s: () => press('snooze'),
    w: () => press('assign'),
    u: () => void desk.undoLast(),
    '?': () => setAsking('help'),
  })
  return (
    <div className="case-page">
      <p className="case-back">
        <Link to="/inbox">← {say(texts.back)}</Link>
      </p>
      {desk.error && <Trouble error={desk.error} />}
      <div className="sheet case-sheet">
        <Case
          agreement={agreement}
          duty={duty}
          isPage
          acts={<Acts rows={rows} may={desk.may} isBusy={desk.isBusy} onPress={press} />}
        />
      </div>
      {desk.outcome && (
        <OutcomeBar
          key={desk.outcome.at}
          outcome={desk.outcome}
          onUndo={() => void desk.undoLast()}
          onClose={desk.forgetOutcome}
        />
      )}
      {asking && shown && (
        <Questions
          asking={asking}
          rows={rows}
          today={shown.now.slice(0, 10)}
          looking={firstView}
          desk={desk}
          onClose={() => setAsking(undefined)}
          onDone={() => undefined}
        />
      )}
    </div>
  )
}
