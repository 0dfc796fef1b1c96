import type { Said } from '../../terms/grammar/said.ts'
import { useLanguage } from '../language/use-language.tsx'

/** What each key does. */
export function KeyList({
  keys,
  className,
}: {
  keys: readonly (readonly [keys: string, says: Said])[]
  className: string
}) {
  const { say } = useLanguage()
  return (
    <dl className={className}>
      {keys.map(([key, says]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{say(says)}</dd>
        </div>
      ))}
    </dl>
  )
}
