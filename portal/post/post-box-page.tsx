import { Button, SegmentedControl } from '@mantine/core'
import type { ShownLetter } from '../../api/views/letters.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { clockTime, longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import './post.css'
import { LetterPaper } from './letter-paper.tsx'
import { useLetterLanguage, useOpenLetter, usePostBox } from './queries.ts'
import { boxHeadline, texts } from './texts.ts'

/** The letters that a customer's people receive here. */
export function PostBoxPage() {
  const { say } = useLanguage()
  const { data: box, error, refetch } = usePostBox()
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!box) return <Waiting says={texts.loading} />
  const unopened = box.letters.filter((letter) => openedAt(letter) === null).length
  return (
    <>
      <h1 className="page-title">{say(box.letters.length === 0 ? texts.noPost : boxHeadline(unopened))}</h1>
      <p className="quiet">{say(box.letters.length === 0 ? texts.noPostHow : texts.openIsReceipt)}</p>
      {box.letters.length > 0 && (
        <div className="sheet post-part">
          <ul className="post-list">
            {box.letters.map((letter) => (
              <OneLetter key={`${letter.agreement} ${letter.letter}`} letter={letter} />
            ))}
          </ul>
        </div>
      )}
      <LetterLanguage language={box.language} />
    </>
  )
}

const openedAt = ({ ways }: ShownLetter): string | null =>
  ways.find(({ medium }) => medium === 'portal')?.receivedAt ?? null

/** Its text is shown once it is opened, which is an act of its own: by it the letter is received. */
function OneLetter({ letter }: { letter: ShownLetter }) {
  const { say, begin, language } = useLanguage()
  const open = useOpenLetter()
  const opened = openedAt(letter)
  const time = opened && clockTime(opened, language)
  return (
    <li>
      <div className="post-row">
        <div className="post-words">
          <span className={opened === null ? 'post-subject' : ''}>{begin(letter.says)}</span>
          <span className="label">
            {longDay(letter.writtenAt, language)},{' '}
            {opened === null ? say(texts.unopened) : `${say(texts.openedAt)} ${longDay(opened, language)}`}
            {time && `, ${time}`}
          </span>
        </div>
        {!open.data && (
          <Button
            variant={opened === null ? 'filled' : 'default'}
            loading={open.isPending}
            onClick={() => open.mutate(letter)}
          >
            {say(opened === null ? texts.open : texts.read)}
            <span className="for-readers"> {begin(letter.says)}</span>
          </Button>
        )}
      </div>
      {open.error && <Trouble error={open.error} />}
      {open.data && (
        <section className="post-text" aria-label={open.data.subject ?? say(texts.erased)}>
          {open.data.text ?? say(texts.erased)}
        </section>
      )}
      {open.data && <LetterPaper letter={open.data} />}
    </li>
  )
}

function LetterLanguage({ language }: { language: 'de' | 'en' }) {
  const { say } = useLanguage()
  const choose = useLetterLanguage()
  return (
    <section className="post-language">
      <span id="letter-language">{say(texts.language)}</span>
      <SegmentedControl
        size="xs"
        aria-labelledby="letter-language"
        value={language}
        onChange={(value) => choose.mutate(value === 'en' ? 'en' : 'de')}
        data={[
          { value: 'de', label: 'Deutsch' },
          { value: 'en', label: 'English' },
        ]}
      />
      {choose.error && <Trouble error={choose.error} />}
    </section>
  )
}
