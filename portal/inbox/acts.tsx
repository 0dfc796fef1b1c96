import { Button } from '@mantine/core'
import type { BulkAct } from '../../api/acts/in-bulk.ts'
import type { InboxRow } from '../../api/views/inbox.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** What can be pressed, each with its key. */
export interface Press {
  readonly act: Exclude<BulkAct, 'undo'>
  readonly key: string
}

const buttons = [
  { act: 'approve', key: 'a', says: texts.approve, when: ({ state }: InboxRow) => state === 'approval' },
  { act: 'confirm', key: 'c', says: texts.confirm, when: ({ state }: InboxRow) => state === 'person' },
  {
    act: 'reject',
    key: 'r',
    says: texts.reject,
    when: ({ state }: InboxRow) => ['approval', 'person', 'bounded'].includes(state),
  },
  {
    act: 'try again',
    key: 't',
    says: texts.tryAgain,
    when: ({ state, failure }: InboxRow) => state === 'person' && failure !== null,
  },
  { act: 'snooze', key: 's', says: texts.snooze, when: () => true },
  { act: 'assign', key: 'w', says: texts.assign, when: () => true },
] as const

interface ActsProps {
  readonly rows: readonly InboxRow[]
  readonly may: (act: BulkAct) => boolean
  readonly isBusy: boolean
  readonly onPress: (act: Press['act']) => void
}

/** What can be done with some duties: what fits none of them is not offered. */
export function Acts({ rows, may, isBusy, onPress }: ActsProps) {
  const { say } = useLanguage()
  const offered = buttons.filter(({ act, when }) => may(act) && rows.some((row) => isOpen(row) && when(row)))
  return (
    <div className="inbox-acts">
      {offered.map(({ act, key, says }, place) => (
        <Button
          key={act}
          size="compact-md"
          variant={place === 0 && (act === 'approve' || act === 'confirm') ? 'filled' : 'default'}
          disabled={isBusy}
          onClick={() => onPress(act)}
        >
          {say(says)} <kbd>{key}</kbd>
        </Button>
      ))}
    </div>
  )
}

const isOpen = ({ state }: InboxRow): boolean => state !== 'done' && state !== 'dropped'
