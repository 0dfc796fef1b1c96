import type { InboxRow } from '../../api/views/inbox.ts'
import { AskDay, AskName, AskWhom, AskWords } from './dialogs.tsx'
import { Help } from './help.tsx'
import type { Looking } from './looking.ts'
import type { Doing } from './queries.ts'
import type { Desk } from './use-desk.ts'

/** What a dialog asks at the moment. */
export type Asking = 'reject' | 'confirm' | 'assign' | 'snooze' | 'save' | 'help'

interface QuestionsProps {
  readonly asking: Asking
  /** What the act is about. */
  readonly rows: readonly InboxRow[]
  /** The day on the provider's clock. */
  readonly today: string
  readonly looking: Looking
  readonly desk: Desk
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Asks what an act needs besides the duties, and does it. */
export function Questions({ asking, rows, today, looking, desk, onClose, onDone }: QuestionsProps) {
  const perform = (doing: Doing) => {
    onClose()
    void desk.perform(rows, doing).then(onDone)
  }
  switch (asking) {
    case 'reject':
      return (
        <AskWords
          act="reject"
          count={rows.length}
          onClose={onClose}
          onSay={(reason) => perform({ act: 'reject', reason })}
        />
      )
    case 'confirm':
      return (
        <AskWords
          act="confirm"
          count={rows.length}
          onClose={onClose}
          onSay={(note) => perform({ act: 'confirm', ...(note === '' ? {} : { note }) })}
        />
      )
    case 'assign':
      return <AskWhom onClose={onClose} onChoose={(person) => perform({ act: 'assign', person })} />
    case 'snooze':
      return (
        <AskDay
          today={today}
          onClose={onClose}
          onChoose={(until, beyondDeadline) => perform({ act: 'snooze', until, beyondDeadline })}
        />
      )
    case 'save':
      return (
        <AskName
          mayShare={desk.may('assign')}
          onClose={onClose}
          onSave={(name, shared) => {
            onClose()
            void desk.save({ ...looking, name, shared })
          }}
        />
      )
    case 'help':
      return <Help onClose={onClose} />
  }
}
