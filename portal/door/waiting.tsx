import { Loader } from '@mantine/core'
import type { Said } from '../../terms/grammar/said.ts'
import { useLanguage } from '../language/use-language.tsx'

/** What stands there until the door has answered. */
export function Waiting({ says, className = '' }: { says: Said; className?: string }) {
  const { say } = useLanguage()
  return (
    <p className={`quiet loading ${className}`} role="status">
      <Loader size="xs" /> {say(says)}
    </p>
  )
}
