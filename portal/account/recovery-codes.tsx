import { Button } from '@mantine/core'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** Shown once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { say } = useLanguage()
  return (
    <div className="account-form" role="status">
      <p>{say(texts.recoveryCodes)}</p>
      <ul className="account-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => void navigator.clipboard?.writeText(codes.join('\n'))}>
        {say(texts.copy)}
      </Button>
      <Button onClick={onKept}>{say(texts.codesKept)}</Button>
    </div>
  )
}
