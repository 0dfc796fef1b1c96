import { Alert, Button } from '@mantine/core'
import { useLanguage } from '../language/use-language.tsx'
import { Unanswered } from './ask.ts'
import { texts } from './texts.ts'

/** What went wrong, as the door says it: seen, asked for, and what to do. */
export function Trouble({ error, onAgain }: { error: Error; onAgain?: () => void }) {
  const { say } = useLanguage()
  const problem = error instanceof Unanswered ? error.problem : undefined
  return (
    <Alert color="red" title={problem ? problem.code : say(texts.unreachable)} role="alert" my="sm">
      {problem ? (
        <>
          <p className="trouble">
            {say(problem.seen)}; {say(problem.expected)}.
          </p>
          <p className="trouble">{say(problem.remedy)}.</p>
        </>
      ) : (
        <p className="trouble">{say(texts.isItRunning)}</p>
      )}
      {onAgain && (
        <Button size="xs" variant="light" color="red" onClick={onAgain}>
          {say(texts.again)}
        </Button>
      )}
    </Alert>
  )
}
