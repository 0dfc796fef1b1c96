import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { useLanguage } from '../language/use-language.tsx'
import './drive.css'
import { useDrives } from './queries.ts'
import { texts } from './texts.ts'

/** The drives with which one works; with one alone one is there at once. */
export function DrivesPage() {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const { data, error, refetch } = useDrives()
  const only = data?.drives.length === 1 ? data.drives[0]?.agreement : undefined
  useEffect(() => {
    if (only !== undefined)
      void navigate({ to: '/agreements/$agreement/drive', params: { agreement: only } as never, replace: true })
  }, [only, navigate])
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data || only !== undefined) return <Waiting says={texts.loadingDrives} />
  if (data.drives.length === 0)
    return (
      <div className="empty">
        <h1>{say(texts.noDrive)}</h1>
        <p className="quiet">{say(texts.noDriveHow)}</p>
      </div>
    )
  return (
    <>
      <h1 className="page-title">{say(texts.yourDrives)}</h1>
      <ul className="sheet drive-drives">
        {data.drives.map(({ agreement, title, provider }) => (
          <li key={agreement}>
            <Link to="/agreements/$agreement/drive" params={{ agreement } as never}>
              {say(title)}
            </Link>
            <span className="label">
              {provider}, {agreement.slice(0, 8)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
