import { Button, CloseButton } from '@mantine/core'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'
import type { Desk } from './use-desk.ts'

/** What was done, with the way back, and what could not be done. */
export function DoneBar({ desk }: { desk: Desk }) {
  const { say } = useLanguage()
  const { done } = desk
  if (!done) return null
  return (
    <div className="drive-bar" role="status">
      <span>{done.says && say(done.says)}</span>
      <span className="drive-bar-acts">
        {done.undo.length > 0 && (
          <Button size="compact-sm" variant="white" onClick={desk.undo}>
            {say(texts.undo)}
          </Button>
        )}
        <CloseButton size="sm" variant="transparent" c="inherit" aria-label={say(texts.close)} onClick={desk.forget} />
      </span>
      {done.failed.length > 0 && (
        <ul className="drive-bar-failed">
          {done.failed.slice(0, 5).map(({ path, problem }) => (
            <li key={path}>
              <strong>{path}</strong>: {say(problem.seen)}; {say(problem.remedy)}.
            </li>
          ))}
          {done.failed.length > 5 && (
            <li>
              {done.failed.length - 5} {say(texts.others)}
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
