import { useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { DrillNotice } from '../backups/notice.tsx'
import { Case } from '../case/case.tsx'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { Acts, type Press } from './acts.tsx'
import { Figures } from './figures.tsx'
import './inbox.css'
import { TakeBackNotice } from '../invoice-numbers/notice.tsx'
import { UpgradeNotice } from '../upgrade/notice.tsx'
import { firstView, type Looking, ownViews } from './looking.ts'
import { OutcomeBar } from './outcome-bar.tsx'
import { useFigures, useSavedViews } from './queries.ts'
import { type Asking, Questions } from './questions.tsx'
import { Rows } from './rows.tsx'
import { sentence, texts } from './texts.ts'
import { Toolbar } from './toolbar.tsx'
import { useDesk } from './use-desk.ts'
import { useKeys } from './use-keys.ts'
import { type List, useList } from './use-list.ts'
import { Views } from './views.tsx'

/** What is to be done in all agreements, by deadline: seen, decided, arranged and undone, all by keys if one likes. */
export function InboxPage() {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const { data: figures } = useFigures()
  const { data: saved = [] } = useSavedViews()
  const [looking, setLooking] = useState<Looking>(firstView)
  const [isOpen, setOpen] = useState(false)
  const [asking, setAsking] = useState<Asking>()
  const [hint, setHint] = useState<string>()
  const list = useList(looking)
  const desk = useDesk(me)
  const navigate = useNavigate()
  const search = useRef<HTMLInputElement>(null)
  const isNarrow = useMediaQuery('(max-width: 900px)')

  const look = ({ filter, order }: Looking) => {
    setLooking({ filter, order })
    list.goTo(0)
    list.unselect()
  }
  const openPage = () => {
    if (list.current) void navigate({ to: '/cases/$agreement/$duty', params: { ...list.current } as never })
  }
  const open = () => (isNarrow ? openPage() : setOpen(true))
  const press = (act: Press['act']) => {
    setHint(undefined)
    if (!desk.may(act)) setHint(say(texts.notYours))
    else if (list.meant.length === 0) setHint(say(texts.nothingChosen))
    else if (act === 'approve' || act === 'try again') void desk.perform(list.meant, { act }).then(list.unselect)
    else setAsking(act)
  }
  const assignToMe = () => {
    if (!desk.may('assign')) setHint(say(texts.notYours))
    else if (me) void desk.perform(list.meant, { act: 'assign', person: me.person.id })
  }
  const undo = () => {
    if (desk.outcome?.canBeUndone) void desk.undoLast()
    else setHint(say(texts.nothingToUndo))
  }
  const close = () => {
    if (isOpen) setOpen(false)
    else if (list.selected.length > 0) list.unselect()
    else desk.forgetOutcome()
    setHint(undefined)
  }
  const views = [...ownViews, ...saved]
  const next = () => list.goTo(list.place + 1)
  const previous = () => list.goTo(list.place - 1)
  const lookOrClose = () => (isOpen ? setOpen(false) : open())
  useKeys({
    j: next,
    ArrowDown: next,
    k: previous,
    ArrowUp: previous,
    Enter: lookOrClose,
    o: openPage,
    x: () => list.current && list.toggle(list.current),
    X: list.selectAll,
    Escape: close,
    a: () => press('approve'),
    r: () => press('reject'),
    c: () => press('confirm'),
    t: () => press('try again'),
    s: () => press('snooze'),
    w: () => press('assign'),
    m: assignToMe,
    u: undo,
    v: () => setAsking('save'),
    '/': () => search.current?.focus(),
    '?': () => setAsking('help'),
    ...Object.fromEntries(views.slice(0, 9).map((view, place) => [String(place + 1), () => look(view)])),
  })

  return (
    <div className="inbox">
      <h1 className="page-title">{figures ? say(sentence(figures)) : say(texts.title)}</h1>
      <UpgradeNotice />
      <TakeBackNotice />
      <DrillNotice />
      <Figures figures={figures} onLook={look} />
      <Views
        looking={looking}
        saved={saved}
        onLook={look}
        onSave={() => setAsking('save')}
        onForget={(view) => void desk.forget(view)}
      />
      <Toolbar
        looking={looking}
        kinds={figures?.byKind ?? []}
        searchRef={search}
        onLook={look}
        onHelp={() => setAsking('help')}
      />
      {desk.error && <Trouble error={desk.error} />}
      <div className="inbox-halves" data-open={isOpen || undefined}>
        <section className="sheet inbox-list">
          <Content
            list={list}
            isFiltered={looking.filter !== firstView.filter}
            onOpen={open}
            onClear={() => look(firstView)}
          />
          {list.selected.length > 0 && (
            <div className="inbox-bulk">
              <span>
                {list.selected.length} {say(texts.selected)}
              </span>
              <Acts rows={list.selected} may={desk.may} isBusy={desk.isBusy} onPress={press} />
            </div>
          )}
        </section>
        {isOpen && !isNarrow && list.current && (
          <aside className="sheet inbox-preview">
            <Case
              agreement={list.current.agreement}
              duty={list.current.duty}
              acts={<Acts rows={[list.current]} may={desk.may} isBusy={desk.isBusy} onPress={press} />}
            />
          </aside>
        )}
      </div>
      {hint && (
        <p className="inbox-hint" role="status">
          {hint}
        </p>
      )}
      {desk.outcome && (
        <OutcomeBar key={desk.outcome.at} outcome={desk.outcome} onUndo={undo} onClose={desk.forgetOutcome} />
      )}
      {asking && (
        <Questions
          asking={asking}
          rows={list.meant}
          today={list.now?.slice(0, 10) ?? ''}
          looking={looking}
          desk={desk}
          onClose={() => setAsking(undefined)}
          onDone={list.unselect}
        />
      )}
    </div>
  )
}

interface ContentProps {
  readonly list: List
  readonly isFiltered: boolean
  readonly onOpen: () => void
  readonly onClear: () => void
}

/** The list, or what stands in its place: reading, nothing there, nothing found, trouble. */
function Content({ list, isFiltered, onOpen, onClear }: ContentProps) {
  const { say } = useLanguage()
  if (list.error) return <Trouble error={list.error} onAgain={() => void list.refetch()} />
  if (list.isPending || list.now === undefined) return <Waiting says={texts.loading} className="inbox-waiting" />
  if (list.rows.length === 0)
    return (
      <div className="inbox-empty">
        <p>{say(isFiltered ? texts.nothingFound : texts.nothing)}</p>
        {isFiltered ? (
          <button type="button" className="askable why-word" onClick={onClear}>
            {say(texts.clear)}
          </button>
        ) : (
          <p className="quiet">{say(texts.nothingHow)}</p>
        )}
      </div>
    )
  return <Rows list={list} now={list.now} onOpen={onOpen} />
}
