import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ShownIncoming } from '../../api/views/incoming.ts'
import { clockTime, longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Decision } from './decision.tsx'
import { looksLike, mediaInWords, texts } from './texts.ts'

interface OneIncomingProps {
  readonly post: ShownIncoming
  readonly isOpen?: boolean
  /** Left out where it was decided about. */
  readonly onOpen?: (isOpen: boolean) => void
}

/** A piece of post: who, what about, when and how; and below it, once it is opened, what to do with it. */
export function OneIncoming({ post, isOpen = false, onOpen }: OneIncomingProps) {
  const { say, language } = useLanguage()
  const time = clockTime(post.receivedAt, language)
  const medium = mediaInWords[post.medium]
  return (
    <li>
      <div className="post-row">
        <div className="post-words">
          <span className="post-subject">{subjectOf(post, say)}</span>
          <span className="post-sender">
            {post.sender || post.address}
            {post.sender && post.address && <span className="quiet"> {post.address}</span>}
          </span>
          <span className="label">
            {longDay(post.receivedAt, language)}
            {time && `, ${time}`}
            {medium && `, ${say(medium)}`}
            {post.state === 'proposed' && hintsOf(post, say).map((hint) => `, ${hint}`)}
          </span>
          <Outcome post={post} />
        </div>
        {onOpen && (
          <Button variant={isOpen ? 'light' : 'default'} aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
            {say(isOpen ? texts.close : texts.decide)}
            <span className="for-readers"> {subjectOf(post, say)}</span>
          </Button>
        )}
      </div>
      {isOpen && <Decision post={post} />}
    </li>
  )
}

type Say = ReturnType<typeof useLanguage>['say']

export function subjectOf({ subject }: ShownIncoming, say: Say): string {
  if (subject === null) return say(texts.erased)
  return subject === '' ? say(texts.noSubject) : subject
}

/** What it seems to be, and whose: for the person who decides, who sees the whole of it. */
function hintsOf({ isAutomatic, says, role, person, file }: ShownIncoming, say: Say): readonly string[] {
  return [
    ...(isAutomatic ? [say(texts.automatic)] : []),
    ...(says ? [say(looksLike(says))] : []),
    ...(role ? [say(role)] : []),
    ...(person === null && file === 'eml' && !isAutomatic ? [say(texts.unknownSender)] : []),
  ]
}

function Outcome({ post }: { post: ShownIncoming }) {
  const { say } = useLanguage()
  if (post.state === 'proposed') return null
  return (
    <span className="post-outcome">
      {post.state === 'confirmed' && `${say(texts.confirmed)} ${post.fact} `}
      {post.state === 'rejected' && `${say(texts.rejected)}${post.reason ? `: ${post.reason}` : ''}`}
      {post.state === 'settled' && say(texts.settled)}
      {post.state === 'confirmed' && post.agreement && (
        <Link to="/agreements/$agreement" params={{ agreement: post.agreement } as never}>
          {say(texts.toAgreement)}
        </Link>
      )}
    </span>
  )
}
