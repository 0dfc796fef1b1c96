import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { sizeIn } from '../../terms/words/size.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { Dialog } from '../inbox/dialogs.tsx'
import { localDay } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Icon } from './list/icons.tsx'
import { useTrash } from './queries.ts'
import { counted, texts } from './texts.ts'
import { type Desk, folderOf } from './use-desk.ts'

interface TrashViewProps {
  readonly agreement: string
  readonly trashDays: number
  readonly mayWrite: boolean
  readonly desk: Desk
}

const DAY = 86_400_000
/** So many are drawn; more are found by their day. */
const DRAWN = 300

/** What was removed, for how long it can still come back, and how. */
export function TrashView({ agreement, trashDays, mayWrite, desk }: TrashViewProps) {
  const { say, language } = useLanguage()
  const { data, error, refetch } = useTrash(agreement)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isSure, setSure] = useState<readonly string[]>()
  const removed = data?.removed ?? []
  const ids = removed.map(({ id }) => id).filter((id) => chosen.has(id))
  const day = (time: number): string => localDay(new Date(time).toISOString(), language)
  const toggle = (id: string) =>
    setChosen((was) => (was.has(id) ? new Set([...was].filter((each) => each !== id)) : new Set([...was, id])))
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting says={texts.loading} />
  return (
    <>
      <p className="quiet drive-lead">{say(trashDays === 0 ? texts.trashNone : counted.trashLead(trashDays))}</p>
      {removed.length === 0 && trashDays > 0 && <p className="drive-empty">{say(texts.trashEmpty)}</p>}
      {removed.length > 0 && mayWrite && (
        <div className="drive-acts drive-trash-acts">
          <Button size="compact-md" disabled={ids.length === 0} onClick={() => desk.outOfTrash('restore', ids)}>
            {say(texts.restore)} {ids.length > 0 && `(${ids.length})`}
          </Button>
          <Button size="compact-md" variant="default" disabled={ids.length === 0} onClick={() => setSure(ids)}>
            {say(texts.discard)}
          </Button>
          <Button size="compact-md" variant="subtle" color="gray" onClick={() => setSure(removed.map(({ id }) => id))}>
            {say(texts.discardAll)}
          </Button>
        </div>
      )}
      <ul className="drive-trash">
        {removed.slice(0, DRAWN).map(({ id, path, kind, size, removedAt, removedBy, goneAt }) => (
          <li key={id}>
            {mayWrite && (
              <Checkbox
                checked={chosen.has(id)}
                aria-label={`${say(texts.choose)} ${path}`}
                onChange={() => toggle(id)}
              />
            )}
            <Icon kind={kind} />
            <div className="drive-trash-words">
              <strong className="drive-path">{path.slice(path.lastIndexOf('/') + 1)}</strong>
              <p className="label">
                {[
                  folderOf(path) && `${say(texts.from)} ${folderOf(path)}`,
                  sizeIn(size, language),
                  `${say(texts.removedOn)} ${day(removedAt)}`,
                  removedBy && `${say(texts.by)} ${removedBy}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <span className="label" title={`${say(texts.until)} ${day(goneAt)}`}>
              {say(counted.daysLeft(Math.ceil((goneAt - Date.now()) / DAY)))}
            </span>
            {mayWrite && (
              <Button size="compact-sm" variant="default" onClick={() => desk.outOfTrash('restore', [id])}>
                {say(texts.restore)} <span className="for-readers">{path}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isSure && (
        <Dialog title={texts.discard} onClose={() => setSure(undefined)}>
          <p>
            {say(counted.entries(isSure.length))}. {say(texts.discardSure)}
          </p>
          <div className="drive-acts">
            <Button
              color="red"
              onClick={() => {
                desk.outOfTrash('discard', isSure)
                setSure(undefined)
              }}
            >
              {say(texts.discard)}
            </Button>
            <Button variant="default" data-autofocus onClick={() => setSure(undefined)}>
              {say(texts.cancel)}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
