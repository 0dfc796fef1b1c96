import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Said } from '../../terms/grammar/said.ts'
import { plusDays, shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { useColleagues } from './queries.ts'
import { texts } from './texts.ts'

interface DialogProps {
  readonly title: Said
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * Where keys go in a dialog, as soon as it stands there: its own focus comes a moment later and leaves it there, and a quick key in
 * between would be lost.
 */
const focused = { autoFocus: true, 'data-autofocus': true } as const

/** A question on top of the page; Escape leads back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { say } = useLanguage()
  return (
    <Modal
      opened
      onClose={onClose}
      title={say(title)}
      centered
      closeButtonProps={{ 'aria-label': say(texts.close) }}
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Modal>
  )
}

interface AskWordsProps {
  readonly act: 'reject' | 'confirm'
  readonly count: number
  readonly onClose: () => void
  readonly onSay: (words: string) => void
}

/** Why it is rejected, or what is to be said about what was done. */
export function AskWords({ act, count, onClose, onSay }: AskWordsProps) {
  const { say } = useLanguage()
  const [words, setWords] = useState('')
  const isRejection = act === 'reject'
  const isMissing = isRejection && words.trim() === ''
  const send = () => {
    if (!isMissing) onSay(words.trim())
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
  }
  return (
    <Dialog title={isRejection ? texts.reject : texts.confirm} onClose={onClose}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          send()
        }}
      >
        <Textarea
          {...focused}
          label={say(isRejection ? texts.reason : texts.note)}
          description={say(isRejection ? texts.reasonHow : texts.noteHow)}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={onKey}
          maxLength={2000}
          autosize
          minRows={2}
          required={isRejection}
        />
        <div className="inbox-dialog-acts">
          <Button type="submit" disabled={isMissing}>
            {say(isRejection ? texts.reject : texts.confirm)}
            {count > 1 && ` (${count})`}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say(texts.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** To whom duties are given: one of the house by a number, or nobody. */
export function AskWhom({ onClose, onChoose }: { onClose: () => void; onChoose: (person: string | null) => void }) {
  const { say } = useLanguage()
  const { data: colleagues = [] } = useColleagues()
  const choices = [...colleagues.map(({ person, name, says }) => ({ person, label: `${name}, ${say(says)}` }))]
  const onKey = ({ key }: KeyboardEvent) => {
    const choice = choices[Number(key) - 1]
    if (choice) onChoose(choice.person)
    if (key === '0') onChoose(null)
  }
  return (
    <Dialog title={texts.toWhom} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: numbers are another way to the buttons in it */}
      <div className="inbox-choices" onKeyDown={onKey}>
        {choices.map(({ person, label }, place) => (
          <Button key={person} variant="default" {...(place === 0 ? focused : {})} onClick={() => onChoose(person)}>
            <kbd>{place + 1}</kbd> {label}
          </Button>
        ))}
        <Button variant="default" onClick={() => onChoose(null)}>
          <kbd>0</kbd> {say(texts.nobody)}
        </Button>
      </div>
    </Dialog>
  )
}

interface AskDayProps {
  readonly today: string
  readonly onClose: () => void
  readonly onChoose: (until: string, beyondDeadline: boolean) => void
}

/** Until which day duties sleep; beyond a deadline only if one says so. */
export function AskDay({ today, onClose, onChoose }: AskDayProps) {
  const { say, language } = useLanguage()
  const [day, setDay] = useState(plusDays(today, 1))
  const [isBeyond, setBeyond] = useState(false)
  const choices = [
    [texts.tomorrow, 1],
    [texts.threeDays, 3],
    [texts.nextWeek, 7],
  ] as const
  const onKey = ({ key, target }: KeyboardEvent) => {
    const choice = target instanceof HTMLInputElement ? undefined : choices[Number(key) - 1]
    if (choice) onChoose(plusDays(today, choice[1]), isBeyond)
  }
  return (
    <Dialog title={texts.untilWhen} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: numbers are another way to the buttons in it */}
      <div className="inbox-choices" onKeyDown={onKey}>
        {choices.map(([says, days], place) => (
          <Button
            key={days}
            variant="default"
            {...(place === 0 ? focused : {})}
            onClick={() => onChoose(plusDays(today, days), isBeyond)}
          >
            <kbd>{place + 1}</kbd> {say(says)}, {shortDay(plusDays(today, days), language)}
          </Button>
        ))}
        <form
          className="inbox-another-day"
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            onChoose(day, isBeyond)
          }}
        >
          <TextInput
            type="date"
            label={say(texts.anotherDay)}
            value={day}
            min={plusDays(today, 1)}
            onChange={(event) => setDay(event.currentTarget.value)}
            required
          />
          <Button type="submit">{say(texts.snooze)}</Button>
        </form>
        <Checkbox
          label={say(texts.beyond)}
          checked={isBeyond}
          onChange={(event) => setBeyond(event.currentTarget.checked)}
        />
      </div>
    </Dialog>
  )
}

interface AskNameProps {
  readonly mayShare: boolean
  readonly onClose: () => void
  readonly onSave: (name: string, shared: boolean) => void
}

/** Under which name a view is saved, and for whom. */
export function AskName({ mayShare, onClose, onSave }: AskNameProps) {
  const { say } = useLanguage()
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  return (
    <Dialog title={texts.saveView} onClose={onClose}>
      <form
        className="inbox-choices"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          onSave(name.trim(), isShared)
        }}
      >
        <TextInput
          {...focused}
          label={say(texts.viewName)}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={60}
          required
        />
        {mayShare && (
          <Checkbox
            label={say(texts.shareView)}
            checked={isShared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        )}
        <Button type="submit" disabled={name.trim() === ''}>
          {say(texts.save)}
        </Button>
      </form>
    </Dialog>
  )
}
