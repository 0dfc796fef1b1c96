import { Link } from '@tanstack/react-router'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { IncomingPost } from './incoming-post.tsx'
import { isStuck, Letters } from './letters.tsx'
import './post.css'
import { useIncoming, useLetters } from './queries.ts'
import { headline, texts } from './texts.ts'
import { UploadPost } from './upload-post.tsx'

/** What came in and waits for a decision, and what went out and what became of it. */
export function PostPage() {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const { data: waiting, error: noIncoming, refetch } = useIncoming('waiting')
  const { data: letters, error: noLetters } = useLetters()
  const error = noIncoming ?? noLetters
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!waiting || !letters) return <Waiting says={texts.loading} />
  return (
    <>
      <h1 className="page-title">{say(headline(waiting.length, letters.filter(isStuck).length))}</h1>
      <p className="post-settings-link">
        <Link to="/post/paper">{say(texts.onPaper)}</Link>
        {me?.may('manage the provider') && (
          <>
            {' · '}
            <Link to="/post/settings">{say(texts.settings)}</Link>
            {' · '}
            <Link to="/letterhead">{say(texts.letterhead)}</Link>
          </>
        )}
      </p>
      <div className="sheets">
        <IncomingPost waiting={waiting} />
        <UploadPost />
        <Letters letters={letters} />
      </div>
    </>
  )
}
