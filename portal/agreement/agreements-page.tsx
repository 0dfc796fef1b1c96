import { Loader } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useAgreements } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import './agreements.css'
import { texts } from './texts.ts'

/** Where every agreement stands today, in a sentence each. */
export function AgreementsPage() {
  const { say } = useLanguage()
  const { data: agreements, error, refetch } = useAgreements()
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!agreements)
    return (
      <p className="quiet loading" role="status">
        <Loader size="xs" /> {say(texts.loading)}
      </p>
    )
  if (agreements.length === 0)
    return (
      <div className="empty">
        <h1>{say(texts.none)}</h1>
        <p className="quiet">{say(texts.noneHow)}</p>
      </div>
    )
  return (
    <>
      <h1 className="page-title">{say(texts.all)}</h1>
      <ul className="sheet agreements">
        {agreements.map(({ agreement, name, title, sentence }) => (
          <li key={agreement}>
            <Link to="/agreements/$agreement" params={{ agreement } as never}>
              <span className="agreements-name">{name ?? agreement.slice(0, 8)}</span>
              <span className="agreements-sentence">{say(sentence)}</span>
              <span className="label">{say(title)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
