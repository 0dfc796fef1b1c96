import { useState } from 'react'
import type { ShownOffer } from '../../api/applications/offer.ts'
import { Trouble } from '../door/trouble.tsx'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { useDocument } from './queries.ts'
import { texts } from './texts.ts'

/** The texts that will bind, each to be read here, with the fingerprint that is kept. */
export function Documents({ offer }: { offer: ShownOffer }) {
  return (
    <ul className="documents">
      {offer.documents.map((each) => (
        <li key={each.document}>
          <Document provider={offer.provider} shown={each} />
        </li>
      ))}
    </ul>
  )
}

function Document({ provider, shown }: { provider: string; shown: ShownOffer['documents'][number] }) {
  const { say, language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useDocument(provider, shown.document, language, isOpen)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say(shown.title)}{' '}
        <span className="label">
          {say(texts.version)} {longDay(shown.version, language)}
        </span>
      </summary>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {data && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <pre className="document-text" tabIndex={0}>
            {data.text}
          </pre>
          <p className="label fingerprint">
            {say(texts.fingerprint)} (SHA-256): {data.sha256}
          </p>
        </>
      )}
    </details>
  )
}
