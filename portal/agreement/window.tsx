import {
  Button,
  Loader,
  NativeSelect,
  SegmentedControl,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core'
import { useState } from 'react'
import type { ListedAgreement } from '../../api/views/agreements.ts'
import { useAgreements } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { AgreementPage } from './agreement-page.tsx'
import { texts } from './texts.ts'
import './window.css'

/** The whole window: which agreement, in which language and light, and its page. */
export function Window() {
  const { say } = useLanguage()
  const { data: agreements, error, refetch } = useAgreements()
  const [chosen, setChosen] = useState(() => new URLSearchParams(location.search).get('agreement'))
  const agreement = agreements?.find((each) => each.agreement === chosen) ?? agreements?.[0]
  const choose = (id: string): void => {
    setChosen(id)
    const url = new URL(location.href)
    url.searchParams.set('agreement', id)
    history.replaceState(null, '', url)
  }
  return (
    <div className="house">
      <a className="skip" href="#content">
        {say(texts.toPage)}
      </a>
      <Head agreements={agreements ?? []} chosen={agreement} onChoose={choose} />
      <main id="content">
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {!agreements && !error && (
          <p className="quiet loading" role="status">
            <Loader size="xs" /> {say(texts.loading)}
          </p>
        )}
        {agreements?.length === 0 && (
          <div className="empty">
            <h1>{say(texts.none)}</h1>
            <p className="quiet">{say(texts.noneHow)}</p>
          </div>
        )}
        {agreement && <AgreementPage key={agreement.agreement} agreement={agreement} />}
      </main>
      <footer className="foot label">
        <span>{say(texts.modelled)}</span>
        <a href="/api/reference/">{say(texts.reference)}</a>
      </footer>
    </div>
  )
}

interface HeadProps {
  readonly agreements: readonly ListedAgreement[]
  readonly chosen: ListedAgreement | undefined
  readonly onChoose: (id: string) => void
}

function Head({ agreements, chosen, onChoose }: HeadProps) {
  const { say, language, speak } = useLanguage()
  const nameOf = ({ name, title, agreement }: ListedAgreement): string =>
    `${name ?? agreement.slice(0, 8)} · ${say(title)}`
  return (
    <header className="head">
      <span className="brand">Klausel</span>
      {agreements.length > 1 ? (
        <NativeSelect
          aria-label={say(texts.choose)}
          className="head-agreement"
          size="sm"
          value={chosen?.agreement ?? ''}
          onChange={(event) => onChoose(event.currentTarget.value)}
          data={agreements.map((each) => ({ value: each.agreement, label: nameOf(each) }))}
        />
      ) : (
        <span className="head-agreement">{chosen && nameOf(chosen)}</span>
      )}
      <SegmentedControl
        size="xs"
        aria-label={say(texts.language)}
        value={language}
        onChange={(value) => speak(value === 'de' ? 'de' : 'en')}
        data={[
          { value: 'de', label: 'Deutsch' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Light />
    </header>
  )
}

function Light() {
  const { say } = useLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const isDark = scheme === 'dark'
  return (
    <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setColorScheme(isDark ? 'light' : 'dark')}>
      {say(isDark ? texts.toLight : texts.toDark)}
    </Button>
  )
}
