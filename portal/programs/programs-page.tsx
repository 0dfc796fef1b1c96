import { useMe } from '../door/me.ts'
import { useLanguage } from '../language/use-language.tsx'
import { PanelPart } from './panel.tsx'
import './programs.css'
import { texts } from './texts.ts'
import { Tokens } from './tokens.tsx'
import { Webhooks } from './webhooks.tsx'

/** How other programs come in, and what they are told. */
export function ProgramsPage() {
  const { say } = useLanguage()
  const { data: me } = useMe()
  return (
    <>
      <h1 className="page-title">{say(texts.title)}</h1>
      <p className="quiet">
        {say(texts.lead)} <a href="/api/reference/">{say(texts.reference)}</a>
      </p>
      <div className="sheets">
        <Tokens />
        <Webhooks />
        {me?.may('manage the provider') && <PanelPart />}
      </div>
    </>
  )
}
